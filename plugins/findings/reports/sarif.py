"""SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, errata 01; section
numbers below are its own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import quote

from ..finding import Finding
from ..rule import Rule
from .entry import Entry
from .run import Run

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "ruleInFile/v1"

Object = dict[str, object]


def sarif(shown: Sequence[Entry], run: Run) -> str:
    """One SARIF log with one run."""
    explained = run.tool.rules()
    ids = sorted({*explained, *(entry.finding.rule for entry in shown)})
    rules = [_rule(name, explained.get(name)) for name in ids]
    one = {
        "tool": {"driver": {"name": run.tool.name, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(entry, ids, prints, run) for entry, prints in _fingerprinted(shown)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [one]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rule(name: str, rule: Rule | None) -> Object:
    """A reporting descriptor (3.49). Help is shown beside a result, so it is the whole page."""
    if rule is None:
        return {"id": name}
    described: Object = {"id": name, "shortDescription": {"text": f"{rule.title}."}}
    if rule.parts:
        described["help"] = {
            "text": "\n".join(f"{word}: {words}" for word, words in rule.parts),
            "markdown": "\n\n".join(f"**{word}** {words}" for word, words in rule.parts),
        }
    return described


def _result(entry: Entry, ids: Sequence[str], fingerprint: str, run: Run) -> Object:
    finding = entry.finding
    place = {
        "artifactLocation": {"uri": _uri(run.relative(finding.path))},
        "region": _region(entry),
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": ids.index(finding.rule),
        "level": finding.level.value,
        "message": {"text": f"{finding.message} {finding.suggestion}".rstrip()},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        "properties": {"kind": finding.kind, "because": list(finding.because)},
    }


def _region(entry: Entry) -> Object:
    """The place twice (3.30): in lines and columns, and in characters of the file."""
    finding = entry.finding
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": entry.end_line,
        "endColumn": entry.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }


def _fingerprinted(shown: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Each entry with what tells it from others when lines have moved (3.27.17).

    It is made of the file, the rule, and the how-manieth of that rule this is. Never of the text:
    whoever has a list of names could try them out on a hash until one fits.
    """
    before: Counter[tuple[str, str]] = Counter()
    for entry in shown:
        here = (entry.finding.path, entry.finding.rule)
        before[here] += 1
        yield entry, _digest(entry.finding, before[here])


def _digest(finding: Finding, count: int) -> str:
    words = "\0".join([finding.path, finding.rule, str(count)])
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _uri(path: str) -> str:
    """A path as the URI reference that SARIF wants (3.4.3)."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
