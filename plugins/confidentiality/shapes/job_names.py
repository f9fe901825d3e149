"""Find the names of occupations with the words that say which kind: “pipe-organ voicer”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..sentences import Sentence, Word
from .occupations import RAREST, Occupation, is_head, longest_names, occupations, unlisted
from .work_words import work_words

MOST_MODIFIERS = 4
MOST_BETWEEN = 7
RARER = 0.1
HELPING = "helper"
SOUGHT = frozenset(["to", "for", "of"])


@dataclass(frozen=True, slots=True)
class JobName:
    """An occupation in a sentence: its first and last word, and what is known of it."""

    first: int
    last: int
    work: Occupation
    form: str
    share: float


def job_names(sentence: Sentence) -> Iterator[JobName]:
    """The occupations that a sentence names, from its end to its beginning."""
    words = sentence.words
    end = len(words)
    for i in range(len(words) - 1, -1, -1):
        if i < end and is_head(words[i].plain):
            found = _named(sentence, i)
            if found:
                yield found
                end = found.first


def _named(sentence: Sentence, i: int) -> JobName | None:
    """The occupation that ends with word `i`, if there is one."""
    work, first = _listed(sentence, i)
    if work is None or _is_used_otherwise(sentence, i, work):
        return None
    start, is_rarer = _modified(sentence, first)
    singled = _singled(sentence, start)
    if singled is not None and work.group != HELPING:
        return JobName(singled, i, work, "singled-out", RAREST)
    if work.is_loose and start == first and not _is_certain(sentence, start, i):
        return None
    share = max(work.share * RARER, RAREST) if is_rarer and work.is_listed else work.share
    return JobName(start, i, work, _form(sentence, start, i, work), share)


def _listed(sentence: Sentence, i: int) -> tuple[Occupation | None, int]:
    """The longest name that ends with word `i`, and the word it begins with."""
    words = sentence.words
    for length in range(min(longest_names().get(words[i].plain, 1), i + 1), 0, -1):
        first = i - length + 1
        name = " ".join(word.plain for word in words[first : i + 1])
        if name in occupations() and all(_joined(sentence, k) for k in range(first + 1, i + 1)):
            return occupations()[name], first
    return unlisted(words[i].plain), i


def _is_used_otherwise(sentence: Sentence, i: int, work: Occupation) -> bool:
    """Whether the word is a surname (“Carol Baker”), or belongs to “nurse training”."""
    word, following = sentence.words[i], _plain(sentence, i + 1)
    if following in work_words("after-other") and _joined(sentence, i + 1):
        return True
    if not word.is_capital or i == 0 or sentence.is_title_case:
        return word.is_capital and not work.is_listed
    is_after_name = sentence.words[i - 1].is_capital and _joined(sentence, i)
    return not work.is_listed or (is_after_name and " " not in word.plain and work.is_loose)


def _modified(sentence: Sentence, first: int) -> tuple[int, bool]:
    """Where the name begins with its modifiers, and whether one of them makes it rarer."""
    words, start, is_rarer = sentence.words, first, False
    for k in range(first - 1, max(first - 1 - MOST_MODIFIERS, -1), -1):
        if not _joined(sentence, k + 1) or not _is_modifier(words[k]):
            break
        if words[k].plain not in work_words("plain-adjective"):
            start, is_rarer = k, is_rarer or words[k].plain not in work_words("former")
        elif words[k].plain in work_words("former"):
            start = k
    return start, is_rarer


def _is_modifier(word: Word) -> bool:
    plain = word.plain
    if word.is_possessive or plain in work_words("not-modifier") or plain.endswith("ly"):
        return False
    if plain[0].isdigit():
        return False
    is_participle = plain.endswith("ed") and "-" not in plain
    return not is_participle or plain in work_words("former") | work_words("plain-adjective")


def _is_certain(sentence: Sentence, start: int, last: int) -> bool:
    """Whether a loose word stands where an occupation stands: “as a guide”, “was made captain”."""
    before, after = _plain(sentence, _opening(sentence, start)), _plain(sentence, last + 1)
    has_article, word = before in work_words("article"), _plain(sentence, last)
    if has_article and after == "of" and word.endswith(("er", "or")):
        return True
    if word in work_words("needs-kind"):
        return False
    if has_article and after in SOUGHT:
        return _plain(sentence, last + 2) in work_words("article") | {"the"}
    return has_article or before in work_words("appointed") or before == "as"


def _singled(sentence: Sentence, start: int) -> int | None:
    """Where “the first woman to be made” begins before a name."""
    for k in range(start - 1, max(start - 1 - MOST_BETWEEN, -1), -1):
        if not _joined(sentence, k + 1):
            return None
        if sentence.words[k].plain in work_words("singled"):
            return k
    return None


def _form(sentence: Sentence, start: int, last: int, work: Occupation) -> str:
    """How the name is brought in."""
    words = sentence.words
    if work.group == HELPING:
        return "helper"
    if any(word.plain in work_words("former") for word in words[max(start - 1, 0) : last]):
        return "former"
    k = _opening(sentence, start)
    has_article = _plain(sentence, k) in work_words("article")
    lead = _plain(sentence, k - 1) if has_article else _plain(sentence, k)
    if lead == "as":
        return "as"
    if lead in work_words("be") or lead in work_words("appointed"):
        return "is"
    if has_article:
        return "article" if _joined(sentence, k) else "apart"
    return _form_without_article(sentence, k, last, work)


def _form_without_article(sentence: Sentence, k: int, last: int, work: Occupation) -> str:
    words, opening = sentence.words, _plain(sentence, k)
    if opening == "the":
        return "the"
    if opening in work_words("possessive") or (k >= 0 and words[k].is_possessive):
        return "somebody's"
    if last + 1 < len(words) and words[last + 1].is_capital and _joined(sentence, last + 1):
        return "title"
    if not work.is_listed:
        return "built"
    return "plural" if words[last].plain.endswith(("s", "men", "women")) else "bare"


def _opening(sentence: Sentence, start: int) -> int:
    """The word before a name, over plain adjectives: “a” in “a tired guide”."""
    while start > 1 and _plain(sentence, start - 1) in work_words("plain-adjective"):
        start -= 1
    return start - 1


def _joined(sentence: Sentence, k: int) -> bool:
    """Whether only a space stands between word `k` and the one before it."""
    words = sentence.words
    return 0 < k < len(words) and words[k].start - words[k - 1].end == 1


def _plain(sentence: Sentence, k: int) -> str:
    return sentence.words[k].plain if 0 <= k < len(sentence.words) else ""
