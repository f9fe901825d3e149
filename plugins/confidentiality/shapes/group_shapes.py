"""Groups that no list has, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ..lexicon import folded, is_english_word, is_given_name, words_of
from ..sentences import Sentence
from .group_words import neighbours

NAME = r"[A-ZĀĒĪŌŪÀ-Þ][\w’'-]+"
NAMES = rf"{NAME}(?: {NAME}){{0,2}}"
KINDS = (
    "community|people|peoples|tribe|clan|nation|band|caste|faith|church|order|mob|iwi|hap[uū]"
    "|whānau|sect|sisterhood|brotherhood|diaspora|settlement|tradition"
)
FAMILY = (
    "family|families|household|woman|man|boy|girl|lad|couple|grandmother|grandfather|mother"
    "|father|parents|heritage|descent|ancestry|origin|background|wedding|bride|groom"
)
DISEASES = (
    "syndrome|disease|dystrophy|ataxia|palsy|an?emia|anaemia|sarcoma|lymphoma|encephalitis"
    "|contracture|tumour|tumor|atrophy|neuropathy|myopathy"
)
IWI = re.compile(
    r"\b(?:Ng[āa]ti|Ng[āa]i|K[āa]ti|Te [ĀA]ti|Te Wh[āa]nau[- ][aā][- ]?|Ng[āa])"
    rf"[ -]?{NAME}(?: {NAME})?"
)
COMMUNITY = re.compile(
    rf"\b(?:(?:from|of|in|to|into|left|within) (?:the|an?) (?P<near>{NAMES}) (?:{KINDS})"
    rf"|(?P<plain>{NAMES}) (?:people|tribe|clan|caste|iwi|hap[uū]|mob|First Nation|Nation))\b"
)
UNLISTED = re.compile(
    rf"\b(?:[Aa]n?|old|young|elderly|strict|devout) (?P<name>{NAME}) (?:{FAMILY})\b"
)
ORIGIN = re.compile(
    r"\b(?:adopted|flown|sent|came|come|comes|coming|originally|emigrated|migrated|immigrated|born|arrived"
    r"|moved|hails|fled|grew up|raised|brought up|here|refugee|nurse|is|was|are|were|family)"
    rf" (?:over |here )?(?:from|in) (?P<place>(?:the )?{NAMES})"
)
DISEASE = re.compile(
    rf"\b{NAME}(?:[’']s)? (?:{DISEASES})\b"
    r"|\b(?:an? )?(?:very |extremely )?rare (?:\w+ ){0,3}?(?:disease|disorder|condition|syndrome"
    r"|cancer|illness|tumou?r|blood type|epilepsy|defect)\b"
    r"|\bone of (?:only )?\w+ (?:people|children|adults|cases) in the (?:world|country|state)\b"
)
COMMON_DISEASES = re.compile(
    r"(?:Stockholm|Impost[eo]r|Alzheimer|Parkinson|Lyme|Empty|Long|Bipolar)"
)
STARTS_OF_IWI = frozenset(["ngati", "ngai", "kati", "nga", "te"])
KIND_WORDS = frozenset(f"{KINDS}|hapu|whanau".split("|"))
FAMILY_WORDS = frozenset(FAMILY.split("|"))
DISEASE_WORDS = frozenset(f"{DISEASES}|anemia|anaemia|tumor|rare|world|country|state".split("|"))

Shaped = tuple[int, int, str, float]


def shaped(sentence: Sentence) -> Iterator[Shaped]:
    """Start, end, form and share of the groups that a sentence names by shape."""
    for words, find in BY_WORDS:
        if not sentence.plain.isdisjoint(words()):
            yield from find(sentence)


def _iwi(sentence: Sentence) -> Iterator[Shaped]:
    for match in IWI.finditer(sentence.text, sentence.start, sentence.end):
        yield match.start(), match.end(), "iwi", 1e-3


def _communities(sentence: Sentence) -> Iterator[Shaped]:
    if sentence.is_title_case:
        return
    for match in COMMUNITY.finditer(sentence.text, sentence.start, sentence.end):
        name = match["near"] or match["plain"]
        if not is_english_word(name.split()[0]):
            yield match.start(match.lastgroup or 0), match.end(), "community", 1e-3


def _unlisted(sentence: Sentence) -> Iterator[Shaped]:
    if sentence.is_title_case:
        return
    for match in UNLISTED.finditer(sentence.text, sentence.start, sentence.end):
        if _is_unlisted(match["name"]):
            yield match.start("name"), match.end("name"), "unlisted", 1e-3


def _origins(sentence: Sentence) -> Iterator[Shaped]:
    for match in ORIGIN.finditer(sentence.text, sentence.start, sentence.end):
        if folded(match["place"]).removeprefix("the ") in _regions():
            yield match.start(), match.end(), "origin", 5e-3


def _rare_diseases(sentence: Sentence) -> Iterator[Shaped]:
    for match in DISEASE.finditer(sentence.text, sentence.start, sentence.end):
        if not COMMON_DISEASES.match(match[0]):
            yield match.start(), match.end(), "rare-disease", 5e-4


@cache
def _region_words() -> frozenset[str]:
    """The last words of the names of countries and states."""
    return frozenset(name.split()[-1] for name in _regions())


@cache
def _regions() -> frozenset[str]:
    return words_of("regions") | neighbours("place")


def _is_unlisted(name: str) -> bool:
    """Whether a capitalised word can be the name of a people: no word, no name of a person."""
    return not (is_english_word(name) or is_given_name(name) or name.endswith(("’s", "'s")))


BY_WORDS: tuple[
    tuple[Callable[[], frozenset[str]], Callable[[Sentence], Iterator[Shaped]]], ...
] = (
    (lambda: STARTS_OF_IWI, _iwi),
    (lambda: KIND_WORDS, _communities),
    (lambda: FAMILY_WORDS, _unlisted),
    (_region_words, _origins),
    (lambda: DISEASE_WORDS, _rare_diseases),
)
"""Each kind of shape with words without which it cannot occur."""
