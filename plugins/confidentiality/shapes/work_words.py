"""Read `work.txt` and `work_verbs.txt`: the words around an occupation, and work told by verbs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..lexicon import words_of

DOUBLED = frozenset(
    ["run", "cut", "dig", "rig", "man", "flip", "gut", "bat", "quit", "swim", "rub"]
)


@dataclass(frozen=True, slots=True)
class Deed:
    """Work told by a verb: its group, its share of a country's people, what the verb is done to."""

    group: str
    share: float
    objects: frozenset[str]


@cache
def work_words(name: str) -> frozenset[str]:
    """The class `name` of `work.txt`."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    rows = (line.partition(":") for line in words_of("work"))
    return {key: frozenset(words.split()) for key, _, words in rows}


@cache
def deeds() -> dict[str, tuple[Deed, ...]]:
    """Every form of every verb in `work_verbs.txt`, with what it may tell."""
    found: dict[str, tuple[Deed, ...]] = {}
    for line in words_of("work_verbs"):
        if not line.startswith("@"):
            head, _, objects = line.partition(": ")
            group, share, *verbs = head.split()
            deed = Deed(group, float(share), _objects(objects))
            for form in {form for verb in verbs for form in verb_forms(verb)}:
                found[form] = (*found.get(form, ()), deed)
    return found


@cache
def deed_verbs() -> frozenset[str]:
    """Every form of every verb that may tell of work."""
    return frozenset(deeds())


@cache
def _named() -> dict[str, frozenset[str]]:
    """The lines of `work_verbs.txt` that begin with `@`."""
    rows = (line.partition(": ") for line in words_of("work_verbs") if line.startswith("@"))
    return {name: frozenset(words.split()) for name, _, words in rows}


def _objects(line: str) -> frozenset[str]:
    """The words after a verb, with those that a name such as `@goods` stands for."""
    words = line.split()
    plain = frozenset(word for word in words if not word.startswith("@"))
    return plain.union(*(_named()[word] for word in words if word.startswith("@")))


def verb_forms(verb: str) -> set[str]:
    """The forms of a verb: “run”, “runs”, “ran”, “running”."""
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in DOUBLED else verb
    third = verb[:-1] + "ies" if _ends_in_consonant_y(verb) else verb + "s"
    if verb.endswith(("s", "x", "ch", "sh")):
        third = verb + "es"
    past = verb[:-1] + "ied" if _ends_in_consonant_y(verb) else stem + "ed"
    return {verb, third, stem + "ing", *irregular().get(verb, (past,))}


@cache
def irregular() -> dict[str, list[str]]:
    """Past forms that follow no rule: “taught” of “teach”."""
    rows = (pair.split("=") for pair in work_words("past"))
    return {verb: forms.split("/") for verb, forms in rows}


def _ends_in_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"
