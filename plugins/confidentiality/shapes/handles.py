"""Handles, account names and web addresses.

Finds      “@runs_with_mo”, “on Insta as runs with mo”, “u/kintsugi”, “her gamertag, GrimReaper42”,
           “kintsugi-mum.example”, “t.me/moruns”, “kintsugi-mum dot blog”.
Because    An account shows whose it is: photographs, friends, a town.
Leaves     Nothing by itself: “official-url” marks the sites of states, schools and charities.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(N).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..candidate import Candidate
from ..lexicon import is_english_word, words_of
from ..sentences import Sentence
from .word_sets import word_set

AT = re.compile(
    r"(?<![\w@./])@ ?[A-Za-z0-9_][\w-]{0,39}(?:\.\w{1,24}){0,3}(?:@[\w-]{1,40}(?:\.\w{1,20}){1,3})?"
)
REDDIT = re.compile(r"(?<![\w/.])/?u(?:ser)?/[\w-]{3,30}\b")
TAGGED = re.compile(r"\b[A-Za-z]\w{2,30} ?#\d{4}\b")
SNAKE = re.compile(r"(?<![\w@./#-])(?=[A-Za-z0-9]{1,30}_)\w{3,40}(?:\.\w{1,20}){0,2}(?![\w@/])")
FIGURED = re.compile(
    r"(?<![\w@./#-])[a-z]{4,20}[._]?[a-z]{0,14}\d{1,4}(?:[a-z]{1,8})?(?![\w@/%.-]\w)(?!\w)"
)
NO_FIGURED = re.compile(
    r"covid|windows|omega|channel4|web|phq|gad|sars|iphone|mp\d|page|week|year|part|chapter|level"
    r"|grade|version|version"
)
CALLED = (
    r"(?:[’']s)?(?:\s(?:handle|username|user name|account|page|profile|channel|name|tag|gamertag"
    r"|id|blog|feed"
    r"|group|diary|is|was|are|as|under|called|named|by|at|user|goes|went|posts|posted|posting"
    r"|where"
    r"|she|he|they|her|his|their|the|still|of|it|that|calls|herself|himself|found|find|them|him|me"
    r"|can"
    r"|be|being|known|alias)){0,7}"
)
LINK = r"(?:as|under|called|named|by|is|was|at|handle|username|gamertag|account|user|name|:)"
QUOTED = r"[\"'“‘`](?P<name>[^\"'”’`\n]{3,40})[\"'”’`]"
USERNAME = re.compile(
    r"\b(?:usernames?|user names?|user ?ids?|screen ?names?|gamer ?tags?|handles?|battletags?"
    r"|friend code"
    r"|login|log-in|nicks?|alias(?:es)?|avatar|call ?sign)\b"
    rf"(?:[’']s)?(?:,? (?:is|was|of|on|the|there|here|being|called|in|that|game|stream|server|site"
    rf"|forum|for|\w+ name){{1}}){{0,4}}"
    rf"[\s:=,–—(]{{1,3}}(?:{QUOTED}|[\"'“‘`]?(?P<bare>[A-Za-z0-9][\w.-]{{1,38}}[A-Za-z0-9_]))",
    re.IGNORECASE,
)
AS_NAME = re.compile(
    rf"\b(?:posts?|posted|posting|writes?|writing|wrote|blogs?|blogging|blogged|tweets?|tweeted"
    rf"|plays?|played|playing|streams?|streaming|known|signs?|signed|goes|went|going|logs? (?:in"
    rf"|on)|logged (?:in|on)|chats?|comments?|commented)"
    rf"(?: (?:online|there|here|poems|songs|videos|it all|about it|on it))?,? (?:as|under"
    rf"|by)(?: the (?:name|handle|username|alias))?(?: of)? (?:{QUOTED}"
    rf"|(?P<bare>(?=\w*[\d_.-])[A-Za-z0-9][\w.-]{{2,38}}\w))",
    re.IGNORECASE,
)
POSTING = word_set("handles.posting")
HANDLE_WORDS = word_set("handles.handle-words")
SCHEME = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]\"”“]{3,200}(?<![.,;:!?'’])", re.IGNORECASE)
SOCIAL = (
    r"(?:instagram|facebook|fb|tiktok|twitter|x|linkedin|youtube|etsy|soundcloud|strava|patreon"
    r"|medium"
    r"|twitch|flickr|reddit|pinterest|snapchat|vimeo|wattpad|gofundme|justgiving|venmo"
    r"|tumblr)\.com/\S"
    r"|(?:linktr\.ee|t\.me|wa\.me|bsky\.app|threads\.net|discord\.gg|youtu\.be|paypal\.me|bit\.ly"
    r"|about\.me)/\S"
    r"|[\w-]{1,60}\.(?:wordpress|blogspot|substack|tumblr|wixsite|bandcamp|weebly|livejournal"
    r"|carrd|github"
    r"|medium|typepad|squarespace|neocities|ghost)\."
)
PROFILE = re.compile(rf"(?:https?://)?(?:www\.)?(?:{SOCIAL})", re.IGNORECASE)
OFFICIAL = re.compile(
    r"\.(?:gov|govt|edu|ac|nhs|org|mil|police|int|sch|school|gob|gc)(?:\.[a-z]{2})?(?=[/:?#]|$)",
    re.IGNORECASE,
)
TOP = (
    "com|net|org|info|biz|blog|me|io|co|us|uk|ie|au|nz|ca|in|za|eu|example|test|invalid|online"
    "|site|page|app|dev|art"
    "|life|love|studio|shop|store|space|world|xyz|ly|tv|fm|gg|ee|club|live|social|link|bio|family"
    "|academy|design|cafe"
    "|photography|gallery|today|website|tech|scot|wales|irish|kiwi|nyc|london|coach|health|care"
    "|gov|edu|ac|local|localhost"
)
DOMAIN = re.compile(
    rf"(?<![\w@./-])(?:[A-Za-z0-9][\w-]{{0,62}}\.){{1,4}}(?:{TOP})(?:\.(?:au|nz|za|in|uk"
    rf"|example))?\b"
    rf"(?![\w@]|\.\w)(?:/[^\s<>()\"”]{{0,200}}(?<![.,;:!?]))?",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    rf"\b(?!the\b|a\b|polka\b|that\b|whole\b|of\b)[a-z0-9][\w-]{{1,60}}(?:,? ?[\[({{]?(?:dot"
    rf"|period)[\])}}]? ?[a-z0-9-]{{2,40}}){{0,3}}"
    rf",? ?[\[({{]?(?:dot|period)[\])}}]? ?(?:{TOP})\b(?: (?:slash"
    rf"|forward slash) [\w-]{{1,40}}){{0,3}}",
    re.IGNORECASE,
)
NOT_A_NAME = word_set("handles.not-a-name")
ACCOUNT = "Leave it out; say “an account of her own”, and paraphrase what it shows."
SITE = "Leave it out if it is a client's; a site of a service for readers can stay."


def handles(sentence: Sentence) -> Iterator[Candidate]:
    """Handles with a sign of their own, and names that a sentence says an account has."""
    text, start, end, plain = sentence.text, sentence.start, sentence.end, sentence.plain
    if text.find("@", start, end) >= 0:
        yield from (_account(*m.span(), "handle") for m in AT.finditer(text, start, end))
    if text.find("/", start, end) >= 0:
        yield from (_account(*m.span(), "handle") for m in REDDIT.finditer(text, start, end))
    if text.find("_", start, end) >= 0:
        yield from (_account(*m.span(), "username") for m in SNAKE.finditer(text, start, end))
    if text.find("#", start, end) >= 0:
        yield from (_account(*m.span(), "username") for m in TAGGED.finditer(text, start, end))
    if not plain.isdisjoint(words_of("platforms")):
        yield from _on_platform(sentence)
    if not plain.isdisjoint(HANDLE_WORDS):
        yield from _named(USERNAME, sentence)
    if not plain.isdisjoint(POSTING):
        yield from _named(AS_NAME, sentence)


def figured_names(sentence: Sentence) -> Iterator[Candidate]:
    """Words that end in figures: “moonchild82”."""
    for word in sentence.words:
        if (
            word.text[-1].isdigit()
            and FIGURED.fullmatch(word.text)
            and not NO_FIGURED.match(word.text)
        ):
            yield _account(word.start, word.end, "username")


@cache
def _platform() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(words_of("platforms"), key=len, reverse=True))
    site = rf"\b(?:{names}|x)\b"
    return (
        re.compile(rf"{site}(?P<how>{CALLED})[\s:,(–—]{{1,3}}(?:{QUOTED}"
        rf"|(?P<title>(?-i:[A-Z]\w{{1,20}}(?: [A-Z]\w{{1,20}}){{1,3}}))"
        rf"|[\"'“‘`]?(?P<bare>[A-Za-z0-9][\w.-]{{1,38}}[A-Za-z0-9_]))", re.IGNORECASE),
        re.compile(
            rf"(?:{QUOTED}|(?<![\w@.])(?P<bare>(?=\w*[\d_.-]"
            rf"|(?-i:\w{{0,20}}[a-z][A-Z]))[A-Za-z0-9][\w.-]{{2,38}}\w)),?"
            rf" (?:on|over on|in|via|\(|from|to) (?:her |his |their )?{site}", re.IGNORECASE
        ),
        re.compile(
            rf"\b(?:as|is|was|by|called|under|handle|i'm|account|username"
            rf"|:) (?P<bare>[a-z0-9](?:[\w.-]{{2,38}})\w),?"
            rf" (?:on|over on) (?:her |his |their )?{site}", re.IGNORECASE
        ),
    )  # fmt: skip


def _on_platform(sentence: Sentence) -> Iterator[Candidate]:
    """“on Insta as runs_with_mo”, “‘gutter poet’ on Instagram”."""
    for pattern in _platform():
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            groups = match.groupdict()
            name = next(group for group in ("name", "title", "bare") if groups.get(group))
            how = match.groupdict().get("how", "as")
            if name != "bare" or how or _is_odd(match["bare"]) or _is_no_word(match["bare"]):
                yield from _name(match, name)


def _named(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[Candidate]:
    for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
        yield from _name(match, "name" if match["name"] else "bare")


def _name(match: re.Match[str], group: str) -> Iterator[Candidate]:
    if match[group].lower() not in NOT_A_NAME and match[group].lower() not in words_of("platforms"):
        form = "handle-named" if group == "name" or _is_odd(match[group]) else "handle-word"
        yield _account(*match.span(group), form)


def _is_odd(name: str) -> bool:
    """Whether no word is written so: figures, an underscore or a dot within, a late capital."""
    return any(c.isdigit() or c in "_." for c in name) or any(c.isupper() for c in name[1:])


def _is_no_word(name: str) -> bool:
    """Whether it is a long word in lower case that no dictionary has: “tinwhistletom”."""
    return len(name) > 5 and name.isalpha() and name.islower() and not is_english_word(name)


def web_addresses(sentence: Sentence, has_dots: bool) -> Iterator[Candidate]:
    """Web addresses, with what kind of site they lead to."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if has_dots:
        for pattern in (SCHEME, DOMAIN):
            for match in pattern.finditer(text, start, end):
                yield Candidate(*match.span(), "CONTACT", _kind_of_site(match[0]), SITE, 1e-6)
    if not sentence.plain.isdisjoint(("dot", "period")):
        for match in SPOKEN.finditer(text, start, end):
            yield Candidate(*match.span(), "CONTACT", "disguised-url", SITE, 1e-6)


def _kind_of_site(address: str) -> str:
    if PROFILE.match(address):
        return "profile-url"
    return "official-url" if OFFICIAL.search(address) else "url"


def _account(start: int, end: int, form: str) -> Candidate:
    return Candidate(start, end, "CONTACT", form, ACCOUNT, 1e-6)
