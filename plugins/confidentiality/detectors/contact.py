"""Contact details of clients.

Finds      E-mail addresses, phone numbers, street addresses, postcodes, handles and personal web
           addresses that a sentence gives as a client's, or that head a letter (“From: …”).
Because    Each of them leads straight to the person.
Leaves     The practice's and its colleagues' details, helplines and organisations for readers.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B), (D)–(F), (N).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from findings import Level

from ..lexicon import word_classes
from ..roles import is_hidden
from ..subjects import NOT, About, Subject, has_pronoun
from ..suspicion import Suspicion, Text

AT = r"(?: ?@ ?| ?[\[(] ?at ?[\])] ?| at (?=\w{2,20} ?(?:dot |[\[(] ?dot)))"
DOT = r"(?:\.| ?[\[(] ?dot ?[\])] ?| dot )"
STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Court|Ct|Terrace|Place|Pl|Square"
    "|Boulevard|Blvd|Row|Gardens|Grove|Parade|Mews|Quay|Highway|Hwy|Way|Walk|Hill|Rise|Circuit|Cct"
    "|Esplanade|Parkway|Pkwy|Trail|Wynd|Vale|View|Cross|Nagar|Marg|Straat|Strand"
)
EMAIL = re.compile(
    rf"\b[A-Za-z0-9][\w.+-]{{0,63}}{AT}[A-Za-z0-9-]{{1,63}}(?:{DOT}[A-Za-z0-9-]{{2,24}}){{1,3}}\b"
)
PHONE = re.compile(r"(?<![\w./-])(?:\+|\(\+?)?\d(?:[ ().-]{0,2}\d){5,14}(?![\w/-])")
YEARS = re.compile(r"(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
ADDRESS = re.compile(
    r"\b\d{1,5}[A-Za-z]? (?:[A-Z][\w'’]{1,20} ){1,3}"
    rf"(?:{STREET})\b\.?(?:, (?:Unit|Apt|Flat|Apartment) \w{{1,5}})?"
)
POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
    r"|\b(?:ZIP|PIN)(?: ?code)?:? \d{3} ?\d{2,3}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b"
    r"|\b(?:NSW|VIC|Vic|QLD|Qld|SA|WA|TAS|Tas|ACT|NT),? \d{4}\b"
    r"|\b(?:[AC-FHKNPRTV-Y]\d\d|D6W) ?(?=\w*\d)[\dAC-FHKNPRTV-Y]{4}\b"
)
HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z_]\w{2,29}(?:\.\w+){0,3}")
HOSTS = (
    r"(?:instagram|facebook|tiktok|twitter|x|linkedin|youtube|etsy|soundcloud|strava|patreon"
    r"|medium|twitch|flickr|reddit|pinterest)\.com/|(?:linktr\.ee|t\.me|bsky\.app|threads\.net)/"
    r"|[\w-]{1,40}\.(?:wordpress|blogspot|substack|tumblr|wixsite|bandcamp)\.com"
)
WEB = re.compile(rf"\b(?:https?://|{HOSTS})" r"[^\s<>()\"”]{4,200}(?<![.,;:!?])")
Shapes = tuple[tuple[str, re.Pattern[str]], ...]
SHAPES: Shapes = (
    ("e-mail address", EMAIL), ("street address", ADDRESS), ("postcode", POSTCODE),
    ("phone number", PHONE), ("handle", HANDLE), ("web address", WEB),
)  # fmt: skip
NOBODY_ELSES = (("handle", HANDLE),)
"""What an organisation or a practice would not be reached by in a post that is not about it."""
SOMEBODYS = (("e-mail address", EMAIL), ("phone number", PHONE), ("handle", HANDLE))
"""What is one person's when a sentence says “she” or “he”, even without saying who that is."""
THEIRS = re.compile(
    r"\b(?:(?:his|her|their) (?:own |new |home |work |cell |mobile )?(?:number|mobile|phone|cell"
    r"|e-?mail|address|handle|instagram|insta|blog|website|site|page|account|channel|diary|profile"
    r"|tiktok|twitter)"
    r"|(?:reach|call|text|ring|find|follow|e-?mail|phone) (?:him|her|them) "
    r"|(?:he|she) (?:writes|blogs|posts|tweets|lives) )",
    re.IGNORECASE,
)
FROM = re.compile(r"\s*(?:From|Sender|Reply-To|Return address)\s*:", re.IGNORECASE)
OURS = frozenset(["i", "me", "my", "we", "us", "our", "ours", "mine"])


def contact(text: Text) -> Iterator[Suspicion]:
    """Contact details in sentences that give them as a client's."""
    for about in text.abouts:
        yield from _details(about, _shapes(about))


def _shapes(about: About) -> Shapes:
    """Which contact details would be a client's in this sentence."""
    sentence = about.sentence
    if about.subject is Subject.EXAMPLE:
        return ()
    if THEIRS.search(sentence.text, sentence.start, sentence.end):
        return SHAPES
    if about.subject in (Subject.PRACTICE, Subject.OWN_LIFE):
        return ()
    if FROM.match(sentence.text, sentence.start) or is_hidden(about.passage):
        return SHAPES
    if not word_classes()["help"].isdisjoint(sentence.plain):
        return ()
    if about.is_client or about.passage.kind == "quote":
        return SHAPES
    if has_pronoun(sentence):
        return SOMEBODYS
    of_therapy = not word_classes()["of-therapy"].isdisjoint(sentence.plain)
    if of_therapy or about.certainty > NOT or OURS.isdisjoint(sentence.plain):
        return NOBODY_ELSES
    return ()


def _details(about: About, shapes: Shapes) -> Iterator[Suspicion]:
    sentence, stop = about.sentence, about.sentence.start
    found = sorted(
        (match.start(), -match.end(), shape)
        for shape, pattern in shapes
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end)
    )
    for start, minus_end, shape in found:
        if start >= stop and _is_long_enough(sentence.text[start:-minus_end], shape):
            stop = -minus_end
            yield _suspicion(about, start, stop, shape)


def _is_long_enough(detail: str, shape: str) -> bool:
    if shape != "phone number":
        return True
    return 6 < sum(c.isdigit() for c in detail) < 16 and not YEARS.fullmatch(detail)


def _suspicion(about: About, start: int, end: int, shape: str) -> Suspicion:
    return Suspicion(
        about.passage, start, end, "contact", "CONTACT", Level.ERROR,
        f"“{about.sentence.text[start:end]}” reads as a client's {shape}.",
        "Remove it; there is no disguise for a contact detail.",
    )  # fmt: skip
