"""Groups that few people of a country belong to.

Finds      Ethnicity, nationality, faith, orientation, disability and rare diagnoses, by a list
           and by shape: “Mauritian Creole”, “Ngāti Hine”, “a Karen family”, “born deaf”,
           “adopted from Korea”, “Ehlers-Danlos”.
Because    In a small town there may be one such family; health and faith are also what people
           are hurt for.
Leaves     Food, languages, breeds, institutions (“Spanish lessons”, “German shepherd”); common
           conditions (anxiety, depression).
Source     GDPR, article 9, for the kinds. Shares are our own estimates, by orders of magnitude,
           after published censuses and the prevalence classes of rare diseases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..candidate import Candidate
from ..sentences import Sentence
from .group_neighbours import is_about_a_thing, is_in_general, is_language, is_of_a_person, is_work
from .group_shapes import shaped
from .group_words import Mention, mentions

SUGGESTIONS = {
    "nation": "Leave the nationality out, or say “from abroad”.",
    "people": "Leave the people out, or say “from a close-knit community”.",
    "faith": "Say “from a religious family”, or leave the faith out.",
    "orientation": "Leave it out unless the story needs it.",
    "body": "Say “a disability”, or leave it out.",
    "diagnosis": "Say “a rare illness”.",
    "in-general": "Leave the group out if one person is meant.",
    "of-a-thing": "Leave the group out, or name a wider one.",
    "of-a-work": "Leave the nationality out if a client is meant.",
    "origin": "Say “from abroad”.",
    "community": "Say “from a close-knit community”.",
    "iwi": "Leave the iwi or hapū out; say “Māori” at most.",
    "unlisted": "Leave out where the family comes from.",
    "rare-disease": "Say “a rare illness”.",
}
NAMED = frozenset(["nation", "people"])
SMALLEST = 1e-7


def groups(sentence: Sentence) -> Iterator[Candidate]:
    """The groups of people that a sentence names, whosever they are."""
    taken: list[tuple[int, int]] = []
    for mention in _joined(sentence):
        if form := _form(sentence, mention):
            candidate = _candidate(sentence, mention, form)
            taken.append((candidate.start, candidate.end))
            yield candidate
    for start, end, form, share in shaped(sentence):
        if not any(a < end and start < b for a, b in taken):
            yield Candidate(start, end, "GROUP", form, SUGGESTIONS[form], share)


def _joined(sentence: Sentence) -> Iterator[Mention]:
    """The groups of the list; two in a row are one, and rarer: “deaf Sikh”, “Irish Catholic”."""
    before: Mention | None = None
    for mention in mentions(sentence):
        if before and before.last + 1 == mention.first and _touch(sentence, before, mention):
            before = _both(before, mention)
            continue
        if before:
            yield before
        before = mention
    if before:
        yield before


def _touch(sentence: Sentence, before: Mention, after: Mention) -> bool:
    return sentence.words[after.first].start - sentence.words[before.last].end == 1


def _both(one: Mention, other: Mention) -> Mention:
    rarer = min(one.entry, other.entry, key=lambda entry: entry.share)
    share = max(one.entry.share * other.entry.share, SMALLEST)
    plural = other.entry.is_plural
    entry = replace(rarer, share=share, is_plural=plural, needs_person=False)
    return Mention(one.first, other.last, entry)


def _form(sentence: Sentence, mention: Mention) -> str:
    """How a group is named, or nothing where a thing is meant and no person."""
    entry = mention.entry
    if entry.needs_person and not is_of_a_person(sentence, mention):
        return ""
    if is_work(sentence, mention):
        return "of-a-work"
    if entry.form in NAMED and is_language(sentence, mention):
        return ""
    if is_about_a_thing(sentence, mention):
        return "of-a-thing" if entry.form in ("people", "faith", "diagnosis") else ""
    return "in-general" if is_in_general(sentence, mention) else entry.form


def _candidate(sentence: Sentence, mention: Mention, form: str) -> Candidate:
    start, end = sentence.words[mention.first].start, sentence.words[mention.last].end
    return Candidate(start, end, "GROUP", form, SUGGESTIONS[form], mention.entry.share)
