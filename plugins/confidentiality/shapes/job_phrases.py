"""Find work told in a set phrase: “worked nights at a bakery”, “by trade”, “in the navy”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sentences import Sentence
from .job_deeds import JobDeed
from .work_words import work_words

COMMON = 1e-3
UNKNOWN = 1e-4
STOP = (
    r"and|or|but|who|when|while|until|for|in|at|to|that|since|with|before|after|so|because|he|she"
    r"|they|I|we|is|was|as|on|where|which|whose|near|just|there|now|then|had|has|every|all|by|from"
    r"|if|of"
)
WORD = r"[^\W\d_][\w'’-]*"
NOUNS = rf"{WORD}(?: (?!(?:{STOP})\b){WORD}){{0,3}}"
AT_WORK = (
    r"work(?:s|ed|ing)?|employed|hired|jobs?|career|apprenticed|temp(?:s|ed|ing)|shifts?|position"
    r"|post"
)
HOURS = (
    r"nights?|days|weekends|evenings|mornings|shifts|part-time|full-time|casually|there|now|mostly"
    r"|night shifts?"
)
AS = re.compile(
    rf"\b(?:{AT_WORK}|serv(?:es|ed|ing)|(?:re)?train(?:ed|ing)|qualified|retired|retiring)"
    rf"(?: (?:{HOURS}|first|now|previously|once))? as (?:an? |the )?({NOUNS})",
    re.IGNORECASE,
)
AT = re.compile(
    rf"\b(?:{AT_WORK})(?: (?:{HOURS}))? (?:at|in|on|for|behind|aboard|down|out of|under)"
    rf" (?:an?|(?:the|his|her|their) (?:[\w'’]+'s|family|local)) {NOUNS}",
    re.IGNORECASE,
)
TRADE = re.compile(
    rf"\b{WORD} by (?:trade|profession|training|calling|vocation)\b"
    rf"|\b(?!(?:{STOP}|you|who)\b){WORD}(?: {WORD}){{0,4}} for a living\b",
    re.IGNORECASE,
)
STUDIES = re.compile(
    r"\b(?:(?:stud(?:y|ies|ied|ying)|reading|lectur(?:es|ed|ing) in)(?: [a-z-]+)?"
    r" [a-z]*(?:ology|onomy|istics|ysics|ography|istry|ematics|eering|iculture)"
    r"|(?:major(?:s|ing)?|degree|ph\.?d\.?|doctorate|master['’]?s|thesis|apprenticeship|diploma"
    rf"|traineeship|lectures?) (?:in|on) {NOUNS})\b",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:in|joined|left|from|of|with) the ((?:[a-z]+ )?(?:army|navy|marines?|air force"
    r"|police(?: force| service)?|fire (?:brigade|service|department)|prison service|guards"
    r"|coast ?guard|reserves|civil service|foreign service|diplomatic corps|foreign legion"
    r"|territorials|infantry|defence forces?|military|secret service|raf|rigs|trawlers))\b",
    re.IGNORECASE,
)
NO_PLACE = re.compile(
    r" (?:way|group|different|similar|lot|bit|while|time|sense|few|little|session|moment|couple"
    r"|team|year|month|week|day|long|living|calm|gentle|safe|pair|plan|problem"
    r"|relationship)\b",
    re.IGNORECASE,
)
SPANS = (
    (AS, 1, "works-as", "work", UNKNOWN),
    (TRADE, 0, "by-trade", "work", UNKNOWN),
    (STUDIES, 0, "studies", "study", UNKNOWN),
    (AT, 0, "works-at", "work", COMMON),
)


def job_phrases(sentence: Sentence) -> Iterator[JobDeed]:
    """Work that is told in a set phrase."""
    if not sentence.plain.isdisjoint(work_words("service")):
        for match in SERVICE.finditer(sentence.text, sentence.start, sentence.end):
            yield JobDeed(*match.span(1), "in-service", "order", COMMON)
    if not sentence.plain.isdisjoint(work_words("at-work")):
        for pattern, part, form, group, share in SPANS:
            for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
                if pattern is not AT or not NO_PLACE.search(match[0]):
                    yield JobDeed(*match.span(part), form, group, share)
