"""Look up occupations: which group of work a word belongs to, and how many people do it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from ..lexicon import is_english_word, is_given_name, words_of
from .work_words import work_words

RAREST = 1e-7
UNLISTED = 1e-6
CRAFT_ENDINGS = (
    "maker", "smith", "wright", "keeper", "monger", "ologist", "herd", "worker", "grower",
    "breeder", "wallah", "wala", "master", "mistress", "builder", "catcher", "handler", "cutter",
    "tuner", "fitter", "setter", "layer", "binder", "blower", "carver", "trainer",
)  # fmt: skip
PERSON_ENDINGS = ("er", "or", "ist", "eer", "ician", "man", "woman", "men", "women")
SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Occupation:
    """A kind of work: its group, its share of a country's people, how sure the word is.

    `is_loose` says that the word often means something else (“guide”, “host”); `is_listed` that
    it stands in `occupations.txt` and is not merely built like an occupation.
    """

    group: str
    share: float
    is_loose: bool = False
    is_listed: bool = True


@cache
def occupations() -> dict[str, Occupation]:
    """Every listed name, in the singular and the plural."""
    found: dict[str, Occupation] = {}
    for line in words_of("occupations"):
        group, share, name = line.split(" ", 2)
        entry = Occupation(group, float(share), name.endswith("?"))
        found[name.rstrip("?")] = entry
        found.setdefault(plural(name.rstrip("?")), entry)
    return found


@cache
def longest_names() -> dict[str, int]:
    """For the last word of each listed name, of how many words the longest such name is."""
    longest: dict[str, int] = {}
    for name in occupations():
        words = name.split()
        longest[words[-1]] = max(longest.get(words[-1], 0), len(words))
    return longest


def plural(name: str) -> str:
    """The plural of an occupation: “lollipop ladies”, “linesmen”, “coaches”."""
    if name.endswith("man"):
        return name[:-3] + "men"
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=20_000)
def is_head(word: str) -> bool:
    """Whether an occupation may end with this word: “driver”, “lady”, “voicer”."""
    return word in longest_names() or unlisted(word) is not None


@lru_cache(maxsize=20_000)
def unlisted(word: str) -> Occupation | None:
    """What a word that is in no list looks like: “bell-hanger”, “voicer”, “zitherist”."""
    if len(word) < SHORTEST or word in work_words("no-occupation"):
        return None
    whole, hyphen, last = word.rpartition("-")
    if hyphen:
        return _compound(last, whole)
    stem = word.removesuffix("s")
    if stem in work_words("no-occupation") or is_given_name(stem):
        return None
    if stem.endswith(CRAFT_ENDINGS) and stem not in CRAFT_ENDINGS and not is_english_word(stem):
        return Occupation("craft", UNLISTED, is_listed=False)
    if stem.endswith(PERSON_ENDINGS) and not is_english_word(stem):
        return Occupation("work", UNLISTED, is_loose=True, is_listed=False)
    return None


def _compound(last: str, rest: str) -> Occupation | None:
    """A word with a hyphen: as rare as its last part is and ten times rarer."""
    listed = occupations().get(last)
    if len(last) < SHORTEST - 1:
        return None
    if listed and len(rest) > 1:
        return Occupation(listed.group, max(listed.share / 10, RAREST), listed.is_loose)
    stem = last.removesuffix("s")
    if stem in work_words("no-occupation") or not stem.endswith(("er", "ist", "man", "woman")):
        return None
    return Occupation("work", UNLISTED, is_loose=True, is_listed=False)
