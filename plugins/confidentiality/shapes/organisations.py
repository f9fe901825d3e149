"""Named employers, schools, churches, clubs, hospitals, units.

Finds      Names with an organisation's word (“Boddington Gold Mine”, “Gaelscoil na Mara”), saints
           and feasts (“St Anselm's”), units and ships (“3 PARA”, “HMS Ocean”, “Ward 7B”), whatever
           stands where an employer or a school stands (“works for …”, “a pupil at …”), teams.
Because    Staff lists, school photographs and parish newsletters turn it into a name.
Leaves     Kinds of organisation without a name; methods and conditions written in capitals.
Source     HIPAA 45 CFR 164.514(b)(1); Hrynaszkiewicz et al. 2010: place of treatment.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..candidate import Candidate
from ..lexicon import is_english_word, is_given_name, word_classes, words_of
from ..sentences import Sentence
from .place_names import share_of
from .run_words import class_of
from .runs import Run, runs
from .units import units

NEAR = 6
"""How many words before the name may tell of work or school."""
ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "our", "my", "old", "local"])
WORKPLACE = frozenset(
    ["at", "for", "with", "from", "by", "in", "to", "of", "the", "into", "outside"]
)
ADVICE = {
    "unit": "Say “his regiment”, “her ward”, “the ship”.",
    "saint": "Say “her school” or “her church”.",
    "team": "Say “a club”.",
    "attends": "Say “a school” or “a church”.",
    "headed": "Name the kind alone: “a factory”, “her church”, “a school”.",
}
ADVICE_ELSE = "Name the kind alone: “a shop”, “a large company”, “her employer”."
OF_NAMESAKES = frozenset(["works-for", "attends", "plays-for", "at", "works-in", "called"])
"""Where a person's name may be an organisation's: “plays for Paul Roos”."""
NAMED_AFTER = frozenset(["works-for", "attends", "joins"])
SHARES = {"brand": 1e-3, "headed-plain": 1e-2}
USUAL_SHARE = 1e-5


def organisations(sentence: Sentence) -> Iterator[Candidate]:
    """Every name in a sentence that may be an organisation's."""
    end = -1
    for start, stop, form in sorted(_found(sentence), key=lambda one: (one[0], -one[1])):
        if start >= end:
            end = stop
            advice, share = ADVICE.get(form, ADVICE_ELSE), SHARES.get(form, USUAL_SHARE)
            yield Candidate(start, stop, "ORG", form, advice, share)


def _found(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    yield from units(sentence)
    for first, last in _joined(sentence):
        form = _form(sentence, first, last)
        if form:
            yield first.start, _end(sentence, last, form), form


def _end(sentence: Sentence, run: Run, form: str) -> int:
    """Where the name ends: 's belongs to “St Anselm's” and “Donnelly's”."""
    if run.is_possessive and form in ("saint", "works-for", "attends", "possessive-at", "at"):
        return sentence.words[run.stop - 1].end
    return run.end


def _joined(sentence: Sentence) -> Iterator[tuple[Run, Run]]:
    """The runs, and two of them as one where “and” or “for” may belong to a name."""
    found = runs(sentence)
    for run, following in pairwise(found):
        if _is_one_name(sentence, run, following):
            yield run, following
    yield from ((run, run) for run in found)


def _is_one_name(sentence: Sentence, run: Run, following: Run) -> bool:
    """“Tri-County Feed and Seed”, “Department of Health and Wellbeing”."""
    if sentence.text[run.end : following.start] not in (" and ", " for ", " and the ", " for the "):
        return False
    heads = class_of("org-head")
    is_headed = run.words[0] in class_of("org-first") or following.words[-1] in heads
    return is_headed or (len(following.words) == 1 and _by_work(sentence, run) in NAMED_AFTER)


def _form(sentence: Sentence, first: Run, last: Run) -> str:
    """How the name was recognised; empty if it was not."""
    words = first.words if first is last else first.words + last.words
    if _is_excluded(first):
        return ""
    return (
        _by_words(words)
        or _by_work(sentence, first)
        or (_by_surroundings(sentence, first) if first is last else "")
    )


def _is_excluded(run: Run) -> bool:
    """A region, a nationality, a month, a method; a person with a title."""
    words, name = run.words, run.plain
    if name in words_of("brands"):
        return False
    if name in words_of("regions") or name in class_of("region-more"):
        return True
    if len(words) == 1 and (name in class_of("demonym") or name in class_of("not-a-place")):
        return True
    if len(words) == 1 and (name in word_classes()["calendar"] or name in class_of("acronym-not")):
        return True
    is_titled = words[0] in word_classes()["honorific"] and words[0] not in ("sister", "st")
    return is_titled and class_of("org-head").isdisjoint(words)


def _by_words(words: tuple[str, ...]) -> str:
    """By a word within the name."""
    heads = class_of("org-head")
    if words[0] in class_of("saint") and (len(words) > 1 or words[0] in ("emmanuel", "loreto")):
        return "saint"
    if len(words) > 1 and words[0] in class_of("org-first"):
        return "headed"
    if len(words) > 1 and not heads.isdisjoint(words):
        return "headed-plain" if all(map(is_english_word, words)) else "headed"
    return ""


def _by_work(sentence: Sentence, run: Run) -> str:
    """By a verb or noun of work or school before it: “drives for …”, “enrolled at …”."""
    if run.before in ("the", "a", "an") and len(run.words) < 3:
        for kind in ("team", "body"):
            if run.words[-1] in class_of(kind):
                return kind
    before = [word.plain for word in sentence.words[max(0, run.at - NEAR) : run.at]]
    if run.plain in words_of("brands"):
        return _of_brand(run, before)
    is_person = _is_person(run) and not run.is_possessive
    if not before or (is_person and len(run.words) == 1):
        return ""
    kind = _called(sentence, run, before) or _kind_of_work(run, before)
    if is_person:
        return f"{kind}-person" if kind in OF_NAMESAKES else ""
    return kind


def _of_brand(run: Run, before: list[str]) -> str:
    if run.before in WORKPLACE or run.before in class_of("join-verb"):
        return "brand"
    return "brand-bare" if before or not is_english_word(run.plain) else ""


def _called(sentence: Sentence, run: Run, before: list[str]) -> str:
    """“a firm called …”, “her band, …”, “crewed on the …”."""
    kinds = class_of("kind-of-org")
    if before[-1] in ("called", "named") and not kinds.isdisjoint(before):
        return "called"
    is_apposed = sentence.text[sentence.words[run.at - 1].end : run.start] == ", "
    if is_apposed and before[-1] in kinds:
        return "apposed"
    is_on = before[-1] in ("on", "aboard") or before[-2:] in (["on", "the"], ["aboard", "the"])
    return "aboard" if is_on and not class_of("aboard").isdisjoint(before) else ""


def _kind_of_work(run: Run, before: list[str]) -> str:
    """“works-for”, “attends”, “joins”, “plays-for”, “at”; empty where no such word is near."""
    place = before[-2:-1] if run.before in ARTICLES else before[-1:]
    if not class_of("join-verb").isdisjoint(place):
        return "joins"
    if not place or place[0] not in WORKPLACE:
        return ""
    if place[0] in ("for", "with") and not class_of("plays-for").isdisjoint(before):
        return "plays-for"
    is_there = place[0] in ("at", "for", "with", "by")
    if is_there and not class_of("work-verb").isdisjoint(before):
        return "works-for"
    is_town = share_of(run.plain) is not None
    if not class_of("attend").isdisjoint(before) and (is_there or not is_town):
        return "attends"
    if run.text.isupper() and 1 < len(run.text) < 8:
        return "acronym"
    if place == ["at"]:
        return "at"
    is_worked = place[0] != "to" and not class_of("work-verb").isdisjoint(before)
    if is_worked and not is_town:
        return "works-in"
    return "inside-the" if run.before == "the" and len(run.words) > 1 else ""


def _is_person(run: Run) -> bool:
    first = run.words[0]
    return is_given_name(first) and not is_english_word(first) and share_of(run.plain) is None


def _by_surroundings(sentence: Sentence, run: Run) -> str:
    """By the word after it, “the … factory”, or by capitals alone: “the RNLI”."""
    is_word = run.is_opening and is_english_word(run.words[0])
    is_word = is_word or (_is_person(run) and run.before != "the")
    if run.after in class_of("org-after") and not is_word:
        return "before-kind"
    if run.is_possessive and run.before in ("at", "for", "from"):
        return "possessive-at"
    is_acronym = run.text.isupper() and 2 < len(run.text) < 7 and len(run.words) == 1
    if is_acronym and run.before in ("the", "his", "her", "their", "in", "an", "a"):
        return "acronym"
    return ""
