"""Places smaller than a state, a province or a UK nation.

Finds      Capitalised names that a list of towns knows, or that stand where places stand: “in …”,
           “the … house”, “the bus to …”, “a village called …”, “… Street”, “…, Goa”.
Because    A small place and one more detail are often enough to know who it is.
Leaves     Countries, states and provinces, nationalities, months; a given name with a surname.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B); Hrynaszkiewicz et al. 2010.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..lexicon import is_english_word, is_given_name, word_classes, words_of
from ..sentences import Sentence
from .place_names import share_of
from .run_words import class_of
from .runs import Run, runs

ARTICLES = frozenset(["the", "her", "his", "their", "our", "my", "a", "an", "that", "this", "old"])
NEAR = 5
"""How many words before the name may tell of a journey."""
BORN = re.compile(r"([A-Z][\w'’]+)-(?:born|based|raised|bred|bound|reared|side)\b")
QUARTER = re.compile(
    r"\b(?:the|on|from|in) ((?:(?:north|south|east|west|inner|outer) ?-?"
    r"(?:side|shore|end|west|east|coast|suburbs)|(?:eastern|western|northern|southern) suburbs"
    r"|cape flats|westies|uptown|old town))\b"
)
DISTRICT = re.compile(r"\b(?:in|from|around|near|to) ((?:[NEW]|[NS][EW]|EC|WC)\d{1,2})\b(?! ?\d)")
ROAD = re.compile(
    r"(?:\bthe (?:[AMNR]|SH|I-|US-|US )|\b(?:SH|I-|US-)|\b(?:Exit|Junction|Highway|Hwy|Route) )"
    r"\d{1,3}\b(?![.:/]\d)"
)
OTHERS = (
    (BORN, "born", "Say “born in the north”, or leave it out."),
    (DISTRICT, "district", "Say “across town”."),
    (ROAD, "road", "Say “a main road”."),
    (QUARTER, "quarter", "Say “across town”."),
)
TERMINALS = frozenset([
    "", "and", "or", "but", "when", "where", "who", "which", "that", "with", "for", "on", "in",
    "at", "to", "by", "from", "since", "until", "before", "after", "because", "he", "she", "they",
    "we", "i", "it", "was", "is", "had", "were", "has", "as", "if", "while", "so", "then", "now",
    "again", "the", "a", "her", "his", "their", "my", "one", "last", "this", "every", "years",
    "alone", "about", "all", "during", "without", "would", "could", "did", "once", "than", "too",
])  # fmt: skip


def places(sentence: Sentence) -> Iterator[Candidate]:
    """Every name in a sentence that may be a place's."""
    previous: Run | None = None
    for run in runs(sentence):
        form = _form(sentence, run)
        if not form and previous is not None and _is_coordinated(sentence, previous, run):
            form = "coordinated"
        previous = run if form else None
        if form:
            yield _candidate(run, form)
    yield from _others(sentence)


def _candidate(run: Run, form: str) -> Candidate:
    share = share_of(run.plain)
    if share is None:
        return Candidate(run.start, run.end, "PLACE", form, "Say “a small town” or “a suburb”.")
    advice = "Say “a city”." if share > 0.003 else "Say “a town” or name the state or county."
    return Candidate(run.start, run.end, "PLACE", form, advice, share)


def _others(sentence: Sentence) -> Iterator[Candidate]:
    text, start, end = sentence.text, sentence.start, sentence.end
    if not any(word.is_capital for word in sentence.words) and "the" not in sentence.plain:
        return
    for pattern, form, advice in OTHERS:
        for match in pattern.finditer(text, start, end):
            group = match.lastindex or 0
            yield Candidate(match.start(group), match.end(group), "PLACE", form, advice)


def _form(sentence: Sentence, run: Run) -> str:
    """How the run was recognised as a place; empty if it was not."""
    if _is_excluded(run):
        return ""
    for recognise in (_by_words, _by_position, _by_list):
        form = recognise(sentence, run)
        if form:
            return form
    return ""


def _is_excluded(run: Run) -> bool:
    """A region, a nationality, a month, an abbreviation; a person's full name."""
    words = run.words
    name = run.plain
    if name in words_of("regions") or name in class_of("region-more") or name in words_of("brands"):
        return True
    if len(words) == 1 and (name in class_of("not-a-place") or name in class_of("demonym")):
        return True
    if run.text.isupper() and len(run.text) < 5 and name not in class_of("inhabited"):
        return True
    if any(word in word_classes()["calendar"] for word in words):
        return len(words) < 3
    return words[0] in word_classes()["honorific"] and words[0] not in ("st", "mt")


def _is_person(run: Run) -> bool:
    """A given name, alone or with a surname, which no town bears."""
    if not is_given_name(run.words[0]) or is_english_word(run.words[0]):
        return False
    return share_of(run.plain) is None


def _by_words(sentence: Sentence, run: Run) -> str:
    """By a word within the name: “Lake …”, “… Street”."""
    words = run.words
    if len(words) > 1:
        if words[-1] in class_of("place-head"):
            return "headed"
        if words[0] in class_of("place-leader"):
            return "led"
    if _is_apposed(sentence, run):
        return "apposed"
    before_region = sentence.text[run.end : run.end + 2] == ", " and _is_region(sentence, run.stop)
    if before_region and not run.is_possessive and not _is_person(run):
        return "before-region"
    return ""


def _is_apposed(sentence: Sentence, run: Run) -> bool:
    """“her village, Kodambakkam”."""
    earlier = sentence.words[run.at - 1 : run.at]
    return any(
        word.plain in class_of("known-as") and sentence.text[word.end : run.start] == ", "
        for word in earlier
    )


def _is_region(sentence: Sentence, at: int) -> bool:
    """Whether the words at `at` name a region: “…, Goa”, “…, New South Wales”."""
    for length in (1, 2, 3):
        part = sentence.words[at : at + length]
        name = " ".join(word.plain for word in part)
        if (
            part
            and part[0].is_capital
            and (name in words_of("regions") or name in class_of("region-more"))
        ):
            return True
    return False


def _by_position(sentence: Sentence, run: Run) -> str:
    """By the words around it: “in …”, “the … house”, “the bus to …”."""
    listed = _is_listed(run)
    if run.is_possessive and not listed:
        return ""
    if run.before in ARTICLES:
        return _with_article(sentence, run, listed)
    if run.before == "from" and _leads_to_a_name(sentence, run):
        return "route"
    if _is_person(run) and not _is_near(sentence, run, "living"):
        return ""
    if run.before in class_of("inside") or run.before == "from":
        return _inside(sentence, run, listed)
    if not _is_person(run):
        return _beside(sentence, run, listed)
    return ""


def _leads_to_a_name(sentence: Sentence, run: Run) -> bool:
    """Whether “to …” follows: “from Ennis to Kilrush”."""
    beyond = sentence.words[run.stop + 1 : run.stop + 2]
    return run.after == "to" and any(word.is_capital for word in beyond)


def _inside(sentence: Sentence, run: Run, listed: bool) -> str:
    """“in …”, “from …”."""
    place = "from" if run.before == "from" else "in"
    if len(run.words) == 1 and is_english_word(run.plain) and not listed:
        return f"word-after-{place}"
    is_name = len(run.words) == 1 and is_given_name(run.plain) and not is_english_word(run.plain)
    if is_name and place == "from" and not _is_near(sentence, run, "living"):
        return ""
    return f"{'listed' if listed else 'unlisted'}-after-{place}"


def _beside(sentence: Sentence, run: Run, listed: bool) -> str:
    """“at …”, “the bus to …”, “a suburb of …”, “a village called …”, “… beach”."""
    if run.before == "at":
        return "after-at"
    if run.before == "to" and (listed or _is_near(sentence, run, "motion")):
        return "after-to"
    if run.before in ("of", "on", "between", "through"):
        kinds = ("quarter-of",) if run.before == "of" else ("quarter-of", "known-as", "living")
        return "after-of" if any(_is_near(sentence, run, kind) for kind in kinds) else ""
    if run.before in class_of("left-verb"):
        return "after-verb"
    if run.before in ("called", "named") and _is_near(sentence, run, "known-as"):
        return "called"
    return "landmark" if run.after in class_of("ground") and listed else ""


def _with_article(sentence: Sentence, run: Run, listed: bool) -> str:
    if run.after in class_of("ground") and not _is_person(run):
        return "landmark"
    earlier = sentence.words[run.at - 2].plain if run.at > 1 else ""
    is_inside = earlier in class_of("inside") or earlier in ("from", "to", "at", "on")
    if is_inside and run.before == "the" and run.after in TERMINALS:
        return "in-the"
    return "bare-listed" if listed and not is_english_word(run.plain) else ""


def _is_near(sentence: Sentence, run: Run, kind: str) -> bool:
    """Whether one of the words before the run is of a class."""
    words = sentence.words[max(0, run.at - NEAR) : run.at]
    return any(word.plain in class_of(kind) for word in words)


def _is_listed(run: Run) -> bool:
    return share_of(run.plain) is not None or run.plain in class_of("county")


def _by_list(sentence: Sentence, run: Run) -> str:
    """By the list of towns alone."""
    if not _is_listed(run):
        return ""
    if len(run.words) == 1 and (is_english_word(run.plain) or is_given_name(run.plain)):
        return "bare-ambiguous" if not run.is_opening and is_english_word(run.plain) else ""
    return "bare-listed"


def _is_coordinated(sentence: Sentence, previous: Run, run: Run) -> bool:
    """Whether the run is named in one breath with a place: “Dubbo and Cunnamulla”."""
    if _is_excluded(run) or _is_person(run):
        return False
    between = sentence.text[previous.end : run.start]
    return between in (" and ", " or ", ", ", "/", " – ", "–", "-", " to ", ", then ", " then ")
