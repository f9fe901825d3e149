"""Numbers that belong to one person.

Finds      Health, insurance, tax, identity, prison, army, court and record numbers, number plates:
           with a label (“MRN: 44-1023”), by their shape (“QQ 12 34 56 C”), by their check digit.
Because    Such a number is one person's alone, and whoever has access to the register has the name.
Leaves     DOI and ISBN, laws, scales, codes of diagnoses, dates, prices; “registration” marks the
           number of a professional, which is the writer's own.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(G)-(M).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..lexicon import words_of
from ..sentences import Sentence
from .apart import apart
from .number_labels import EXPLICIT, STRONG, has_label, has_register_after, registration_before
from .number_labels import label as label_of
from .number_words import dictated
from .phones import phones
from .plates import said_plates, shaped_plates
from .registers import registered

FIGURE = re.compile("[0-9]")
CODE = re.compile(
    r"#?(?:[A-Za-z]{1,4}[ ./-]?){0,2}\d[\dA-Za-z]*"
    r"(?:(?:[/:.-]| / | )(?![AI] )(?:[A-Z]{1,5}\b(?!['’])|[A-Z]{0,4}\d[\dA-Z]*)"
    r"|[-/][a-z]{1,3}(?=[-/])){0,6}"
)
BEFORE_CODE = re.compile(r"(?<![\w-])(?:[A-Z]{1,4}[ /-]|[A-Z]{1,4}[/-][A-Z]{1,4}[/-]|#)$")
MIXED = re.compile(
    r"(?<![\w@./-])(?=[A-Z0-9/-]{0,30}\d)[A-Z0-9]{1,8}(?:[-/][A-Z0-9]{1,8}){1,5}(?![\w@/%-]|\.\w)"
    r"|(?<![\w@./-])[A-Z]{1,4}[ -]?\d{5,12}[A-Z]{0,2}(?![\w@/%-]|\.\w)"
    r"|(?<![\w@./-])(?=[A-Z]*\d[A-Z\d]*[A-Z]|\d+[A-Z]+\d)[A-Z\d]{6,14}(?![\w@/%-]|\.\w)"
)
SOFT = re.compile(r"(?:member|registration|reg|id|practice|staff|number)", re.IGNORECASE)
RUNG = re.compile(
    r"\b(?:call|ring|rang|dial|text|phone|tele?|telephone|mobile|cell|whatsapp|fax)\w{0,3}"
    r"(?: (?:me|her|him|them|us|is|was|number|on|at|or)){0,3}[\s:.,]{1,2}[+(]{0,2}$",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/–]\d{2,4})?")
RATIO = re.compile(r"\d{1,3}/\d{1,3}")
DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
LEARNED = re.compile(
    r"(?:PHQ|GAD|CORE|PCL|DASS|ACE|AUDIT|BDI|ICD|DSM|COVID|SARS|MMPI|K|CAPS|SDQ|EPDS|SF|WHO|OQ|ISI"
    r"|MDMA|HT"
    r"|NG|CG|QS|RFC|ISO|FM|AM|CD|A|B|M|GCSE|HIPAA|USC|CFR|EWHC|EWCA|UKSC|PMC|PMID|NCT"
    r"|ISRCTN)[ -]?\d{1,9}",
)
LONG = re.compile(r"\d[ .-]?\d[ .-]?\d[ .-]?\d[ .-]?\d[ .-]?\d")
PHONES = frozenset(("phone", "phone-local", "phone-cued", "helpline"))
KNOWN = (DATE, RATIO, YEAR, LEARNED)
"""What codes of figures and strokes mean that are nobody's number."""
LEAVE_OUT = "Leave it out; there is no disguise for a number: say “her file”, “his case”."
OWN = "Keep it if it is your own registration; leave out anybody else's."
ONE_PERSON = 1e-8


def numbers(sentence: Sentence) -> Iterator[Candidate]:
    """Every place in a sentence that has the shape of one person's number."""
    yield from apart(_found(sentence))


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for start, end, form in said_plates(sentence):
        yield _candidate(start, end, form)
    if FIGURE.search(sentence.text, sentence.start, sentence.end):
        yield from _figured(sentence)
    for start, end, figures in dictated(sentence):
        if len(figures) > 3 and has_label(sentence.text, start, "number_labels"):
            yield _candidate(start, end, "in-words")


def _figured(sentence: Sentence) -> Iterator[Candidate]:
    """Numbers in figures: first those with a label, then those that have a shape alone."""
    text, start, end = sentence.text, sentence.start, sentence.end
    rung = _rung(sentence) if LONG.search(text, start, end) else []
    labelled = [found for found in _labelled(sentence) if (found.start, found.end) not in rung]
    yield from labelled
    for first, last, form in (*registered(text, start, end), *_mixed(text, start, end)):
        is_known = any(first < known.end and known.start < last for known in labelled)
        is_rung = any(a <= first and last <= b for a, b in rung)
        is_proven = form == "checksum" and text[first] != "0" and "-" not in text[first:last]
        if not is_known and (is_proven or not is_rung) and not _is_public(text, first):
            yield _candidate(first, last, _known(text, first, form))
    for first, last, form in shaped_plates(sentence):
        yield _candidate(first, last, form)


def _rung(sentence: Sentence) -> list[tuple[int, int]]:
    """Where phone numbers stand that need no word beside them to be one."""
    return [(c.start, c.end) for c in phones(sentence) if c.form in PHONES]


def _is_public(text: str, start: int) -> bool:
    """Whether the number is a publication's, a law's, a charity's; or a phone's that is rung."""
    return has_label(text, start, "public_labels") or bool(
        RUNG.search(text[max(0, start - 30) : start])
    )


def _known(text: str, start: int, form: str) -> str:
    return "registration" if registration_before(text, start) else form


def _labelled(sentence: Sentence) -> Iterator[Candidate]:
    """Numbers whose label says that they are somebody's."""
    text, stop = sentence.text, -1
    for word in sentence.words:
        if word.start >= stop and any(c.isdigit() for c in word.text):
            prefix = BEFORE_CODE.search(text, max(sentence.start, word.start - 10), word.start)
            for start in sorted(
                {prefix.start() if prefix else word.start, word.start}, reverse=True
            ):
                found = _with_label(text, start, sentence.end)
                if found:
                    yield found
                    stop = found.end
                    break


def _with_label(text: str, start: int, end: int) -> Candidate | None:
    code = CODE.match(text, start, end)
    if code is None or _is_public(text, start):
        return None
    label = label_of(text, start, "number_labels")
    professional = registration_before(text, start)
    if professional and _is_professionals(label, professional):
        is_own = _has_enough(code[0], 4) and not YEAR.match(code[0])
        return _candidate(start, code.end(), "registration") if is_own else None
    if label is None or not _is_number(code[0], label[0]):
        return None
    is_own = bool(SOFT.match(label[0])) and has_register_after(text, code.end())
    return _candidate(start, code.end(), "registration" if is_own else "labelled")


def _is_professionals(label: re.Match[str] | None, professional: re.Match[str]) -> bool:
    """Whether the professional's label counts: “BACP membership”, but not “driver's licence”."""
    if label is None:
        return True
    return label.start() > professional.start() and SOFT.match(label[0]) is not None


def _is_number(code: str, label: str) -> bool:
    """Whether a code after a label is a number of somebody: long enough, no year, no date."""
    if DATE.fullmatch(code) or code in words_of("helplines"):
        return False
    is_explicit = EXPLICIT.search(label) is not None
    if YEAR.fullmatch(code) and not is_explicit:
        return False
    if is_explicit or STRONG.search(label):
        return _has_enough(code, 3) or (len(code) > 4 and code.upper() == code)
    is_mixed = any(c.isupper() or c in "/-" for c in code)
    return _has_enough(code, 4 if is_mixed else 5)


def _has_enough(code: str, digits: int) -> bool:
    return sum(c.isdigit() for c in code) >= digits


def _mixed(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Codes of letters, figures and strokes that no register is known for."""
    for match in MIXED.finditer(text, start, end):
        code = match[0]
        if _is_long(code) and not any(shape.fullmatch(code) for shape in KNOWN):
            yield *match.span(), "code"


def _is_long(code: str) -> bool:
    """Five figures, or four before a stroke and a letter: “3391/B”."""
    is_lettered = "/" in code and not code[-1].isdigit()
    return _has_enough(code, 4 if is_lettered else 5)


def _candidate(start: int, end: int, form: str) -> Candidate:
    if form == "registration":
        return Candidate(start, end, "ID", form, OWN, ONE_PERSON)
    return Candidate(start, end, "ID", form, LEAVE_OUT, ONE_PERSON)
