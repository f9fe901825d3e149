"""Numbers of public registers that have a shape of their own.

Source     The registers' own descriptions: NINO (HMRC), NHI (HISO 10046), PPS (Revenue), PAN
           (Income Tax Department), SSN and MBI (SSA, CMS), voter's card (Election Commission),
           driver's licence (DVLA), A-number (USCIS), CHI (NHS Scotland), family courts (HMCTS).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .check_digits import is_health_index, is_pps, proves_itself

LETTERED = re.compile(
    r"(?P<nino>\b[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b)"
    r"|(?P<nhi>\b[A-HJ-NP-Z]{3}(?:\d{4}|\d\d[A-HJ-NP-Z]{2})\b)"
    r"|(?P<pps>\b\d{7} ?[A-W][A-IW]?\b)"
    r"|(?P<pan>\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b)"
    r"|(?P<other>\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d\d\b"
    r"|\b[A-Z]{3}\d{7}\b|\b[A-Z9]{5}\d{6}[A-Z9]{2}\w{3}\b|\bA[- ]?\d{2,3}[- ]?\d{3}[- ]?\d{3}\b"
    r"|\b[A-Z]\d{4}[A-Z]{2}\b|\b[A-Z]{2}\d\d[CFPZ]\d{5}\b|\b[A-Z]{4} ?\d{4} ?\d{4}\b"
    r"|\b[A-Z]{1,2}\d{6,9}\b|\b[a-z]\d{6,8}\b|\b\d{2}-\d{4}-\d{4}-\d{4}\b"
    r"|\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4}(?: ?\d{2,6})?\b)"
)
FIGURES = re.compile(r"(?<![\w@/£$€₹+.,(-])\d(?:[ -]?\d){6,18}(?![\w@%/]|[.,-]\d|\))")
SSN = re.compile(r"(?!000|9[0-9]{2}-0)\d{3}[- ]\d{2}[- ]\d{4}")
GROUPS = (
    (3, 3, 4), (3, 2, 4), (3, 3, 3), (4, 4, 4), (4, 5, 1), (4, 5, 2), (6, 4, 2, 1), (6, 4, 3),
    (2, 4, 4, 4), (4, 4, 4, 4), (6, 4), (4, 6, 5), (4, 6), (2, 3, 3), (2, 2, 2, 3),
)  # fmt: skip
DATE_OR_YEARS = re.compile(
    r"\d{1,2}([ -])\d{1,2}\1\d{4}|\d{4}([ -])\d{1,2}\2\d{1,2}(?: \d+)?|(?:(?:1[5-9]|20)\d\d(?:[ -]"
    r"|$))+|[1-9]\d{0,2}(?: \d{3})+"
    r"|\d{1,2}(?:[ -]\d{1,2})+|[1-9]0{5,}|(?:1[5-9]|20)\d\d[ -]\d{2,3}[ -]?\d{0,2}"
)


def registered(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where numbers of registers stand; “checksum” if the check digit is right."""
    for match in LETTERED.finditer(text, start, end):
        yield *match.span(), _form(match)
    for match in FIGURES.finditer(text, start, end):
        form = _form_of_figures(match[0])
        if form:
            yield *match.span(), form


def _form(match: re.Match[str]) -> str:
    written = match[0].replace(" ", "")
    proves = {"nhi": is_health_index, "pps": is_pps}.get(match.lastgroup or "")
    return "checksum" if proves and proves(written) else "shaped"


def _form_of_figures(written: str) -> str:
    """How figures and gaps read; "" for dates, years and round sums."""
    digits = re.sub(r"\D", "", written)
    sizes = tuple(map(len, re.split(r"\D", written)))
    is_grouped = sizes in GROUPS
    if is_grouped and SSN.fullmatch(written):
        return "shaped"
    is_whole = is_grouped or len(sizes) == 1
    if is_whole and proves_itself(digits) and not re.fullmatch(r"[1-9]0+", digits):
        return "checksum"
    if DATE_OR_YEARS.fullmatch(written) and sizes != (3, 3, 3):
        return ""
    if is_grouped:
        return "shaped"
    is_local = (digits[0] == "0" and 8 < len(digits) < 12) or sizes in ((3, 4), (4, 4))
    return "digits" if not is_local and (len(sizes) == 1 or min(sizes) > 1) else ""
