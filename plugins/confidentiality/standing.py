"""Names that belong in a post: cited people, the writer's own circle, the by-line, examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .introductions import authors_in_pairs, in_company, pets, signatures, signs_letter
from .lexicon import is_given_name, word_classes, words_of
from .narrative import LEARNED, acts
from .people import Mention
from .roles import is_prose
from .subjects import FIRST_PERSON, NOT, NOT_CLIENTS, SAID, About, Subject

FARTHEST = 1
SHORT_LINE = 30
NEAR_THE_BEGINNING = 60


def is_anchored(mention: Mention) -> bool:
    """Whether the words around a name say that it is a client's, or of a client's circle."""
    is_quote = mention.about.passage.kind == "quote"
    if is_quote and signs_letter(mention):
        return True
    if mention.about.subject in NOT_CLIENTS or _is_historical(mention):
        return False
    if is_quote and _is_in_cue(mention, "self"):
        return True
    if _is_in_cue(mention, "client") or (mention.about.is_client and _is_in_cue(mention, "talk")):
        return True
    return _is_kin(mention) or _is_in_apposition(mention)


def names_that_belong(mentions: Sequence[Mention], abouts: Sequence[About]) -> set[str]:
    """The parts of every name in a text that is not a client's, as lists spell them."""
    told = _told_as_clients(mentions)
    last, cited = _last_lines(abouts), _with_authors(mentions)
    known = _first_names_in_stories(mentions, cited)
    belong: set[str] = set()
    circle: set[str] = set()
    met: set[str] = set()
    anchored: set[str] = set()
    for mention in mentions:
        about = mention.about
        if is_anchored(mention):
            met.update(mention.keys)
            anchored.update(mention.keys)
        elif _is_own(mention) or _signs(mention, last):
            circle.update(mention.keys)
        elif about.subject is Subject.EXAMPLE:
            belong.update(mention.keys)
        elif _is_public(mention) and mention.keys not in told:
            belong.update(key for key in mention.keys if key not in known)
        elif met.isdisjoint(mention.keys) and (
            about.subject is Subject.PUBLIC
            or (id(about.passage) in cited and not _is_told(mention))
        ):
            belong.update(mention.keys)
        elif met.isdisjoint(mention.keys) and _is_noticed(about):
            circle.update(mention.keys)
        met.update(mention.keys)
    circle.update(key for mention in _introduced(mentions, abouts) for key in mention.keys)
    return (
        (belong | in_company(mentions, circle - anchored))
        - anchored
        - {key for keys in told for key in keys}
    )


def _introduced(mentions: Sequence[Mention], abouts: Sequence[About]) -> Iterator[Mention]:
    yield from pets(mentions, abouts)
    yield from authors_in_pairs(mentions)
    yield from signatures(mentions, abouts)


def _with_authors(mentions: Iterable[Mention]) -> set[int]:
    """Passages that begin with an author or a title: other names there are from the work."""
    return {id(m.about.passage) for m in mentions if _heads_entry(m) and not _is_told(m)}


def _heads_entry(mention: Mention) -> bool:
    """Whether a full name stands at the beginning of a list's entry, a cell or a numbered line."""
    about = mention.about
    is_entry = about.passage.kind in ("list_item", "cell") or about.passage.text[:1].isdigit()
    if not mention.is_full or mention.is_shortened or mention.start > NEAR_THE_BEGINNING:
        return False
    return is_entry or (about.subject is Subject.PUBLIC and is_given_name(mention.keys[0]))


def _is_told(mention: Mention) -> bool:
    """Whether the sentence is about a client; in a list, only if it says so itself."""
    is_entry = mention.about.passage.kind in ("list_item", "cell")
    return mention.about.certainty == SAID or (mention.about.is_client and not is_entry)


def _first_names_in_stories(mentions: Iterable[Mention], cited: set[int]) -> set[str]:
    """First names of full names that go on alone, or with “me” close by: no author is cited so."""
    alone = [m for m in mentions if len(m.words) == 1 and acts(m) and _may_be_told(m, cited)]
    times = Counter(m.keys[0] for m in alone)
    to_me = {m.keys[0] for m in alone if not FIRST_PERSON.isdisjoint(m.about.sentence.plain)}
    return to_me | {key for key, n in times.items() if n > 1 and is_given_name(key)}


def _may_be_told(mention: Mention, cited: set[int]) -> bool:
    about = mention.about
    return about.subject in (Subject.CLIENT, Subject.GENERAL) and id(about.passage) not in cited


def _is_public(mention: Mention) -> bool:
    """A full name, a learned title, or a surname that the whole field knows."""
    if (
        (mention.is_full and not mention.is_shortened)
        or mention.title in LEARNED
        or _is_historical(mention)
    ):
        return True
    key = mention.keys[0]
    return not is_given_name(key) and (key in words_of("public_surnames") or _is_cited(mention))


def _is_historical(mention: Mention) -> bool:
    """“Freud's patient Dora”, told without “I” or “my”."""
    is_known = " ".join(mention.keys) in words_of("public_people")
    return is_known and FIRST_PERSON.isdisjoint(mention.about.sentence.plain)


def _is_cited(mention: Mention) -> bool:
    """“Neff writes”, “Neff's model”, “Neff (2003)”, “(Schauer, Neuner and Elbert)”."""
    classes = word_classes()
    if _is_in_brackets(mention):
        return True
    if mention.words[-1].is_possessive:
        return mention.after() in classes["work"]
    return mention.after() in classes["publishing"] or mention.after()[:2] in ("19", "20")


def _is_in_brackets(mention: Mention) -> bool:
    sentence = mention.about.sentence
    opened = sentence.text.rfind("(", sentence.start, mention.start)
    closed = sentence.text.find(")", mention.end, sentence.end)
    if opened < 0 or sentence.text.find(")", opened, mention.start) > 0:
        return False
    inside = sentence.text[opened + 1 : closed] if closed > 0 else ""
    return inside[:1].isupper() and ("," in inside or " and " in inside or "&" in inside)


def _is_own(mention: Mention) -> bool:
    if mention.about.passage.kind == "quote" or _is_spoken(mention):
        return False
    return any(cue.kind == "own" and _touches(cue.last, mention) for cue in mention.about.cues)


def _is_spoken(mention: Mention) -> bool:
    """Whether somebody says it: “my boss Greg” in quotation marks is not the writer's."""
    sentence = mention.about.sentence
    said = sentence.text[sentence.start : mention.start]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1


def _is_noticed(about: About) -> bool:
    """“Ring Moana on …”, “Thanks to Trish”."""
    return about.subject is Subject.PRACTICE and "notice" in about.cue_kinds()


def _touches(last: int, mention: Mention) -> bool:
    """Whether a name follows “my brother” at once, or “a colleague” after a place."""
    first = mention.first - (1 if mention.title else 0) - FARTHEST
    return first <= last < mention.first + len(mention.words)


def _signs(mention: Mention, last: set[int]) -> bool:
    """The by-line: a full name with credentials, or in the last short line of a post."""
    if not mention.is_full:
        return False
    credentials = word_classes()["credential"]
    return mention.after() in credentials or id(mention.about.passage) in last


def _last_lines(abouts: Sequence[About]) -> set[int]:
    prose = [about.passage for about in abouts if is_prose(about.passage)]
    return {id(passage) for passage in prose[-1:] if len(passage.text.split()) <= SHORT_LINE}


def _is_in_cue(mention: Mention, kind: str) -> bool:
    """Whether a cue such as “my client Sarah” has the name in it."""
    here = range(mention.first, mention.first + len(mention.words))
    return any(
        cue.kind == kind and (cue.first in here or cue.last in here or cue.last == here[0] - 1)
        and _names(mention, cue.first, cue.last)
        for cue in mention.about.cues
    )  # fmt: skip


def _names(mention: Mention, first: int, last: int) -> bool:
    """A cue that merely ends before the name says who that is only if it ends in “client”."""
    inside = (
        first <= mention.first + len(mention.words) - 1 <= last or first <= mention.first <= last
    )
    return inside or mention.about.sentence.words[last].plain in word_classes()["client"]


def _is_kin(mention: Mention) -> bool:
    """“her husband, Agnelo”: whoever is named so belongs to the client's circle."""
    classes = word_classes()
    if mention.before() not in classes["relation"] or mention.about.certainty == NOT:
        return False
    if mention.before(2) in ("my", "our"):
        return mention.about.passage.kind == "quote"
    return mention.before(2) in classes["other"] or mention.about.is_client


def _is_in_apposition(mention: Mention) -> bool:
    """“Mr Okafor, a patient of mine”."""
    if not mention.gap_after().startswith(","):
        return False
    stop = mention.first + len(mention.words)
    return any(cue.kind == "client" and cue.first in (stop, stop + 1) for cue in mention.about.cues)


def _told_as_clients(mentions: Iterable[Mention]) -> set[tuple[str, ...]]:
    """Names of two words that a story keeps using whole, as no one does with an author's."""
    times = Counter(
        m.keys for m in mentions if m.is_full and m.about.certainty > NOT and not _is_cited(m)
    )
    return {keys for keys, n in times.items() if n > 1}
