"""Hide what a finding quotes, so that a log or a saved report does not become the leak.

What could identify somebody is shown in a terminal, where the writer sits. It is masked when output
goes anywhere else (a file, a pipe, a CI log) unless it is asked for. Findings of other kinds (a
missing key, a link that leads nowhere) quote nothing private and are shown as they are.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TextIO

from .finding import Finding

MASK = "•••••"
"""Always five dots: even the length of a name can give it away."""

_DIRECT = ("NAME", "CONTACT", "ID", "DATE", "PLACE", "ORG")
_QUASI = ("AGE", "JOB", "FAMILY", "EVENT", "GROUP", "QUOTE")
PRIVATE_KINDS = frozenset([*_DIRECT, *_QUASI, "BASIS", "DRAFT", "PICTURE"])
"""The types of tests/corpus/ANNOTATION.md, words that tell of a client, and those of a draft."""


def masked(finding: Finding) -> Finding:
    """The same finding with the private text it quotes replaced by dots wherever it stands."""
    if finding.kind not in PRIVATE_KINDS:
        return finding
    return replace(
        finding,
        text=MASK if finding.text else "",
        message=_hide(finding, finding.message),
        suggestion=_hide(finding, finding.suggestion),
        because=tuple(_hide(finding, ground) for ground in finding.because),
    )


def may_be_shown(stream: TextIO) -> bool:
    """Whether `stream` is a person's terminal rather than a log that others will read."""
    return stream.isatty() and not os.environ.get("CI")


def fit_for(stream: TextIO, findings: Iterable[Finding]) -> list[Finding]:
    """The findings as they may be written to `stream`: whole on a terminal, masked elsewhere."""
    return list(findings) if may_be_shown(stream) else [masked(finding) for finding in findings]


def _hide(finding: Finding, words: str) -> str:
    for quoted in sorted(finding.quoted(), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(quoted)}(?!\w)", MASK, words)
    return words
