"""Check digits of the eight countries' registers.

Source     NHS Data Dictionary (NHS number); Canada Revenue Agency (SIN: Luhn); UIDAI (Aadhaar:
           Verhoeff); Home Affairs (South African identity number: Luhn); Revenue (PPS number);
           HISO 10046 (NHI number, old and new); Services Australia (Medicare number, IHI);
           Australian Taxation Office (TFN); Inland Revenue (IRD number); ISO/IEC 7812-1 (cards).
"""

from __future__ import annotations

from collections.abc import Callable

from ..checksums import has_luhn, is_aadhaar, is_south_african

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Those of NHI numbers: without I and O."""


def _sum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def is_nhs(digits: str) -> bool:
    """Whether ten digits are an NHS or a CHI number (modulus 11)."""
    check = 11 - _sum(digits, (10, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return check % 11 == int(digits[9]) and check != 10


def is_tax_file(digits: str) -> bool:
    """Whether nine digits are an Australian tax file number."""
    return _sum(digits, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def is_inland_revenue(digits: str) -> bool:
    """Whether eight or nine digits are a New Zealand IRD number."""
    padded = digits.zfill(9)
    for weights in ((3, 2, 7, 6, 5, 4, 3, 2), (7, 4, 3, 2, 5, 2, 7, 6)):
        check = -_sum(padded, weights) % 11
        if check != 10:
            return check == int(padded[8])
    return False


def is_medicare(digits: str) -> bool:
    """Whether ten or eleven digits are an Australian Medicare number."""
    return digits[0] in "23456" and _sum(digits, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(digits[8])


def is_pps(number: str) -> bool:
    """Whether seven digits and one or two letters are an Irish PPS number."""
    second = ord(number[8]) - 64 if len(number) > 8 and number[8] != "W" else 0
    rest = (_sum(number[:7], (8, 7, 6, 5, 4, 3, 2)) + 9 * second) % 23
    return "WABCDEFGHIJKLMNOPQRSTUV"[rest] == number[7]


def is_health_index(number: str) -> bool:
    """Whether “ZZZ0016” or “ZBN77VL” is a New Zealand NHI number."""
    values = [int(c) if c.isdigit() else LETTERS.find(c) + 1 for c in number]
    rest = sum(value * weight for value, weight in zip(values, (7, 6, 5, 4, 3, 2), strict=False))
    if number[6].isdigit():
        return rest % 11 != 0 and (11 - rest % 11) % 10 == values[6]
    return 24 - rest % 24 == values[6]


BY_LENGTH: dict[int, tuple[Callable[[str], bool], ...]] = {
    8: (is_inland_revenue,),
    9: (has_luhn, is_tax_file, is_inland_revenue),
    10: (is_nhs, is_medicare),
    11: (is_medicare,),
    12: (is_aadhaar,),
    13: (is_south_african,),
    15: (has_luhn,),
    16: (has_luhn,),
}


def proves_itself(digits: str) -> bool:
    """Whether the check digit of some register of that length is right."""
    return any(proves(digits) for proves in BY_LENGTH.get(len(digits), ()))
