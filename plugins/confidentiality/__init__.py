"""Could somebody recognise a client from this text? The check that answers before publishing.

    check_folder(Path("content"))          # findings, each at its exact place
    python -m confidentiality FILE…        # the same on the command line, for any file or folder

checking.py       the flow: read, find, excuse, say
sentences.py      sentences and words; cues.py finds the phrases of data/cues.txt in them
shapes/           what details look like, one file per type: candidates, whosever they are
weighing/         whose each candidate is: a small model, fitted on annotated posts
verdicts.py       what is reported, and how loudly; reasons.py says why, in the writer's words
filed.py          names in file names, tags and addresses; stories.py stories without a basis
declarations.py   changed names, the basis of a story, allowances
lexicon.py        the word lists in data/
audit.py          an archive by risk: archive.py goes through it, cache.py keeps what is known
rules.py          docs/rules.md, made from what the detectors say about themselves
pelican_plugin.py stops the build
"""

from __future__ import annotations

from .checking import check, check_folder, check_manuscript
from .settings import Settings, read_settings

__all__ = ["Settings", "check", "check_folder", "check_manuscript", "read_settings"]
