"""Could somebody recognise a client from this text? The check that answers before publishing.

    check_folder(Path("content"))          # findings, each at its exact place
    python -m confidentiality FILE…        # the same on the command line, for any file or folder

checking.py       the flow: read, find, excuse, say
reading.py        whom each sentence is about: cues.py finds the phrases of data/cues.txt,
                  story.py judges by them, rereading.py looks back over a paragraph
people.py         who is named; narrative.py tells who acts in a story, standing.py whose
                  names belong in a post; introductions.py and placements.py say how a name
                  comes in
detectors/        one file per type of detail
declarations.py   changed names, the basis of a story, allowances
lexicon.py        the word lists in data/
rules.py          docs/rules.md, made from what the detectors say about themselves
pelican_plugin.py stops the build
"""

from __future__ import annotations

from .checking import check, check_folder, check_manuscript
from .settings import Settings, read_settings

__all__ = ["Settings", "check", "check_folder", "check_manuscript", "read_settings"]
