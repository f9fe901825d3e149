"""Numbers that prove themselves by their check digit, so that no label is needed.

South African identity number: Luhn (ISO/IEC 7812-1). Aadhaar: Verhoeff (UIDAI).
Numbers of nine or ten digits are left to their label: too many telephone numbers would pass.
"""

from __future__ import annotations

VERHOEFF = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
TURNS = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def has_luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of those before it."""
    doubled = [int(d) * (2 if i % 2 else 1) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def has_verhoeff(digits: str) -> bool:
    """Whether the last digit is the Verhoeff check digit of those before it."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = int(VERHOEFF[check][int(TURNS[place % 8][int(digit)])])
    return check == 0


def is_south_african(digits: str) -> bool:
    """Whether thirteen digits are a date of birth, a sequence and a check digit."""
    is_date = 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31
    return len(digits) == 13 and is_date and has_luhn(digits)


def is_aadhaar(digits: str) -> bool:
    """Whether twelve digits are an Indian Aadhaar number."""
    return len(digits) == 12 and digits[0] not in "01" and has_verhoeff(digits)


def proves_itself(digits: str) -> bool:
    """Whether a number of some country names one person, by its length and check digit."""
    if len(digits) == 13:
        return is_south_african(digits)
    return is_aadhaar(digits)
