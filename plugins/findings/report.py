"""Findings as text for people, as JSON for programs, and as an exit status."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from .finding import Finding, Level

JSON_VERSION = 1


def as_text(findings: Iterable[Finding]) -> str:
    """One line a finding: `path:line:column: level: rule: message suggestion`."""
    return "\n".join(str(finding) for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    """One JSON object, `{"version": 1, "findings": […]}`."""
    rows = [asdict(finding) for finding in findings]
    return json.dumps({"version": JSON_VERSION, "findings": rows}, ensure_ascii=False, indent=1)


def exit_status(findings: Iterable[Finding]) -> int:
    """0 when nothing stops publishing, 1 when something does. (2 is kept for `CheckFailed`.)"""
    return int(any(finding.level is Level.ERROR for finding in findings))
