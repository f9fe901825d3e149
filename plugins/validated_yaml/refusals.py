"""What is raised when a file cannot be taken as it is."""

from __future__ import annotations

from findings import Finding


class Invalid(Exception):
    """The values do not fit; `findings` has one error for each problem, at its place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class BadYaml(Invalid):
    """The text cannot be read as YAML at all; `finding` says where reading stopped and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__((finding,))
        self.finding = finding
