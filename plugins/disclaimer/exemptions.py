"""The few pages that may do without the notice: those the law asks for in words of their own."""

from __future__ import annotations

from collections.abc import Iterable

LEGAL_PAGES = (
    "aviso-legal",
    "colophon",
    "cookies",
    "datenschutz",
    "imprint",
    "impressum",
    "legal",
    "legal-notice",
    "mentions-legales",
    "privacidad",
    "privacy",
    "privacy-policy",
    "terms",
)
"""Slugs of pages in content/pages. The verifier of built sites has the same list of its own."""


class TooManyExemptions(Exception):
    """`NOTICE_NOT_NEEDED` names a page that may not do without the notice."""


def exempt_pages(named: Iterable[str]) -> frozenset[str]:
    """The slugs in `NOTICE_NOT_NEEDED`; raises `TooManyExemptions` if one is no legal page."""
    exempt = frozenset(named)
    if others := sorted(exempt - set(LEGAL_PAGES)):
        raise TooManyExemptions(
            f"pelicanconf.py: NOTICE_NOT_NEEDED names {', '.join(others)}. Readers need the notice "
            f"there; only these pages may do without it: {', '.join(LEGAL_PAGES)}."
        )
    return exempt
