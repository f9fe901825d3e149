"""The towns of the world and how many of their country's people live there."""

from __future__ import annotations

from functools import cache

from ..lexicon import DATA


@cache
def _orders() -> dict[str, str]:
    """For each town the heading of its part of `places.txt`: “[3.5]”."""
    found: dict[str, str] = {}
    heading = ""
    for line in (DATA / "places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line
        elif not line.startswith("#"):
            found[line] = heading
    return found


def share_of(name: str) -> float | None:
    """The share of a country's people who live in the town `name`, a whole name as lists spell it.

    None if no list has it. Of several towns with one name it is the largest.
    """
    heading = _orders().get(name)
    return None if heading is None else 10 ** -float(heading[1:-1])
