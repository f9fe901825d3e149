"""`python -m built_site [--content content] [--format text|json] output/`."""

from __future__ import annotations

import argparse
from pathlib import Path

from findings import Finding
from findings.command import main, parser

from .verifying import verify


def _arguments() -> argparse.ArgumentParser:
    arguments = parser("built_site", "Verify a finished site: exit 0 good, 1 refused, 2 not read.")
    arguments.add_argument("output", type=Path, help="the folder with the finished site")
    arguments.add_argument(
        "--content", type=Path, help="what the site was made from (default: beside output)"
    )
    return arguments


def _check(options: argparse.Namespace) -> list[Finding]:
    content = options.content or options.output.absolute().parent / "content"
    return verify(options.output, content)


if __name__ == "__main__":
    main(_check, _arguments())
