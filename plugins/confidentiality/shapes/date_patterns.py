"""How English writes dates: one pattern for each form, and the words without which none matches."""

from __future__ import annotations

import re
from typing import NamedTuple

ABBREVIATED = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
LONG = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
MONTH = rf"(?:{LONG}|{ABBREVIATED})"
CLEAR_MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december)\b"
    r"|(?-i:March\b|May\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SHORT_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?"
ANY_WEEKDAY = rf"(?:{WEEKDAY}\b|(?-i:{SHORT_WEEKDAY}))"
UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
TEENS = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    "|nineteenth|twentieth|thirtieth"
)
ORDINAL = rf"(?:(?:twenty|thirty)[- ](?:{UNITS})|{TEENS}|{UNITS})"
LATE_ORDINAL = rf"(?:(?:twenty|thirty)[- ](?:{UNITS})|{TEENS})"
NTH = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:(?:19|20)\d\d\b|[’']\d\d\b)"
OF_YEAR = rf"(?:,? (?:of |in )?{YEAR})?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night|lunchtime|tea-?time|noon)"
STRETCH = (
    r"(?:days?|nights?|morning|evening|afternoon|weekend|weeks?|eve|fortnight|months?|hours|start|end|beginning"
    r"|close|middle|first week|last week|first day|last day|anniversary|date)"
)
FEW = (
    r"(?:a couple of|a few|some|several|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d{1,2}|an?|barely an?|just an?)"
)
HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)"
CLOCK = (
    r"(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b"
    rf"|{HOUR}(?: o['’]?clock\b|[ -](?:fifteen|thirty|forty-five)\b)"
    rf"|(?:half|quarter)[ -](?:past|to) {HOUR}\b|(?:half|quarter)[ -]{HOUR}\b|noon\b|midday\b)"
)
NO_NOUN = (
    r"(?= (?:and|or|but|when|that|which|because|he|she|they|we|i|it|his|her|their|my|with|in|at|of"
    r"|to|for|on|after|before|until|was|is|had|from|by|as|if|while|where|who|there|the|a|this|so"
    r"|exactly|itself|instead|too|again|last|this|ult|inst)\b|[ ]?[,.;:!?—–)\"”'’\]\n…]|\s*$)"
)
SPECIAL = (
    r"(?:grand final|final|semi-?final|derby|match|test|game|cup|world cup|rugby|referendum|vote"
    r"|(?:by-|general |local |snap |mayoral |state |provincial )?elections?|budget|census|storm|"
    r"cyclone|hurricane|typhoon|tornado|floods?|flooding|earthquake|quake|tsunami|eclipse|coronation"
    r"|jubilee|royal wedding|royal funeral|queen['’]s funeral|opening ceremony|olympics|marathon"
    r"|eurovision|lockdown|curfew|blackout|power cut|derailment|bushfires?|wildfires?|fires?"
    r"|attacks?|bombing|shooting|riots?|march|parade|strike|walkout|ballot|results?|leaving cert"
    r"|verdict|inquest|moon landing|big \w+|landslide|mudslide|avalanche|explosion|evacuation"
    r"|ice storm|blizzard|big snow|heat ?wave|first (?:frost|snow|rains?|monsoon)|monsoon|fair|show"
    r"|races|regatta|ploughing|rodeo|stampede|carnival|festival|fireworks|launch|announcement"
    r"|inauguration|handover|demonetisation|partition|crash|collapse|spill|ferry disaster|accident"
    r"|train (?:crash|derailment)|full moon|new moon|solstice|equinox|longest day|shortest day"
    r"|board exams?|exams|finals|matrics?|a-levels|gcses|mocks|prelims"
    r"|prom|debs|graduation)"
)


FIGURE = "#"


class Shape(NamedTuple):
    """A form of date: the pattern, and words without which it need not be tried.

    The sentence must have one of `needs`, and one of `also` unless that is empty; `FIGURE` there
    stands for any figure.
    """

    form: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    also: frozenset[str]


def _shape(form: str, needs: str, pattern: str, also: str = "") -> Shape:
    compiled = re.compile(pattern, re.IGNORECASE)
    return Shape(form, compiled, frozenset(needs.split()), frozenset(also.split()))


MONTHS = (
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec"
)
MONTHS += "".join(f" mid-{month} early-{month} late-{month}" for month in MONTHS.split())
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays"
    " fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun"
)
SEASONS = "spring summer autumn fall winter"
MOMENTS = (
    "morning afternoon evening night weekend week month fortnight day term semester days weeks"
    " nights fortnights weekends sessions session spring summer autumn fall winter"
    " monday tuesday wednesday thursday friday saturday sunday"
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth ides"
    " twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth"
    " twenty-seventh twenty-eighth twenty-ninth thirty-first"
    + "".join(f" {day}{ending}" for day in range(1, 32) for ending in ("st", "nd", "rd", "th"))
)
HOURS = (
    "o'clock half noon midday quarter one-thirty two-thirty three-thirty four-thirty five-thirty"
    " six-thirty seven-thirty eight-thirty nine-thirty ten-thirty eleven-thirty twelve-thirty"
    " thirty fifteen forty-five"
)

SHAPES = (
    _shape(
        "exact", MONTHS,
        rf"(?:\b{ANY_WEEKDAY},? (?:evening,? |night,? |morning,? )?)?"
        rf"\b(?:(?:week|night|morning|evening|day|weekend|eve)(?: beginning| commencing| ending)?"
        rf"(?: of| before| after)? (?:the )?)?"
        rf"\b(?:the (?=\d+[a-z]|[a-z]))?(?:{DAY}|{ORDINAL})(?: day)?"
        rf"(?: of)?[ -]?{MONTH}(?:[ -]?{YEAR}|{OF_YEAR})"
        rf"|(?:\b{ANY_WEEKDAY},? )?\b{MONTH} (?:the {ORDINAL}|(?:the )?{DAY}|{LATE_ORDINAL})\b"
        r"(?!\d|[:.]\d|[ -]?(?:years?|people|clients?|per ?cent|%))(?:,? (?:19|20)\d\d\b)?",
    ),
    _shape(
        "month-year", MONTHS,
        rf"(?:\b(?:early|late|mid|end of|start of|beginning of)[- ](?:in )?)?"
        rf"\b{MONTH},?(?: of| in)? ?{YEAR}",
    ),
    _shape(
        "month", MONTHS,
        rf"\b(?:early|late|mid|middle of|end of|start of|beginning of|the rest of|most of|all of"
        rf"|(?:first|second|third|last|one) (?:week(?:end)?|{WEEKDAY}|days?|half|fortnight)"
        r" (?:of|in)"
        rf"|last|this|that|next|one|since|until|till|by|around|every|in|during|before|after|from"
        rf"|through|between|to|back in|for|and)[- ](?:the )?(?:{CLEAR_MONTH})(?!['’]s\b)",
    ),
    _shape(
        "month-alone",
        "january february march july september october november december april june august may",
        r"\b(?:january|february|july|september|october|november|december)\b"
        r"|(?<=[a-z,] )(?-i:April|June|August|March|May)\b(?=[ ,.;:]*(?:[a-z]|$))(?!['’])",
    ),
    _shape(
        "habit", WEEKDAYS,
        rf"\b(?:every|each|most|alternate|some)(?: other| second| single)? {ANY_WEEKDAY}"
        rf"(?: {PART}s?\b)?|\b{WEEKDAY}s\b|\b{WEEKDAY} {PART}s\b|\bof a {WEEKDAY}\b",
    ),
    _shape(
        "weekday", WEEKDAYS,
        rf"\b(?:(?:on|by|since|until|till|from|before|after|for)(?: the| a| that| this)?"
        rf"(?: following| previous| first| last| second| third)?|last|this(?: past)?|past|next|that"
        rf"|one|the|a|every|following|previous|first|second|third|early|late)"
        rf" {ANY_WEEKDAY}(?:,? {PART}\b)?(?: (?:at|around|about) {CLOCK})?(?!['’]s child)"
        rf"|\b{WEEKDAY}(?:,? {PART}\b)?,?(?: (?:at|around|about)(?: about)?)?"
        rf" (?:{CLOCK}|at {HOUR}\b)"
        rf"|\b(?:first|second|third|fourth|last) {WEEKDAY} (?:of|in|after|before)(?: the)? \w+",
    ),
    _shape("weekday-alone", WEEKDAYS,
        rf"\b{WEEKDAY}(?:,? {PART})?\b|\b(?-i:Tues|Weds|Thurs)\b"),
    _shape(
        "relative", "yesterday tonight tomorrow ago earlier weekend last before",
        rf"\b(?:the day before )?yesterday(?: {PART})?\b|\btonight\b|\bearlier (?:today|this {PART}"
        rf"|this week|this month)\b|\b(?:last night|tomorrow(?: {PART})?|the night before last"
        rf"|the (?:week|month|weekend|{WEEKDAY}) before last)\b"
        rf"|\b(?:over|on|that|all|at) (?:the )?(?:long |bank-holiday )?weekend\b"
        rf"|\b{FEW} (?:short |more |full )?(?:days?|nights?|weeks?|fortnights?|weekends?"
        rf"|{WEEKDAY}s?|sessions?|christmases|easters|diwalis|eids|ramadans)"
        r"(?: or (?:so|two))? ago\b",
    ),
    _shape(
        "relative", "this last past other back",
        rf"\bthis (?:very |past |same )?(?:morning|afternoon|evening|week|weekend|month|term"
        rf"|{SEASON})\b"
        rf"|\b(?:last|past) (?:week|weekend|month|term|semester|fortnight|{SEASON})\b"
        rf"|\bthe other (?:day|night|week|weekend|morning|evening|afternoon|{WEEKDAY})\b"
        rf"|\b{FEW} (?:short |more |full )?(?:days?|nights?|weeks?|fortnights?|weekends?"
        rf"|{WEEKDAY}s?|sessions?)(?: or (?:so|two))? back\b(?! to| in| at| from)",
        MOMENTS,
    ),
    _shape(
        "months-ago", "ago back earlier",
        rf"\b{FEW} (?:short |more |full )?(?:months?)(?: or (?:so|two))? (?:ago|back\b(?! to| in))",
    ),
    _shape(
        "season", SEASONS + " term semester quarter",
        rf"\b(?:(?:early|late|mid|the)[- ])?(?:in )?{SEASON},?(?: of| in)? {YEAR}"
        rf"|\b(?:(?:the )?(?:{SEASON}) (?:of|before|after) (?:the|that) [a-z]+)"
        rf"|\b(?:michaelmas|hilary|trinity|lent|{SEASON}) (?:term|semester)\b"
        r"|\b(?:term|quarter|q) ?[1-4],? (?:of )?(?:19|20)\d\d\b",
    ),
    _shape(
        "event", MOMENTS + " eve anniversary start end",
        rf"\b(?:the |that )?(?:very )?{STRETCH} (?:of|after|before|following)"
        rf" (?:(?:the|that|her|his|their|my) (?:\w+['’]?s? ){{0,2}}?)?{SPECIAL}\b"
        rf"(?: (?:of )?{YEAR})?"
        rf"|\b(?:the )?{STRETCH} (?:the clocks|of (?:the )?(?-i:[A-Z]\w+)|before (?:the )?"
        rf"(?-i:[A-Z]\w+)|after (?:the )?(?-i:[A-Z]\w+))(?: (?:went|changed|go|(?-i:[A-Z]\w+)))*"
        r"|\b(?:the )?(?:day|night|morning|week|weekend) (?:that )?"
        r"(?!(?:i|you|he|she|we|they|it|my|your|her|his|our|their|someone|somebody)\b)"
        r"\w+(?: \w+)? (?:died|fell|burned|burnt|flooded|closed|opened|won|lost|hit|broke|crashed"
        r"|landed|collapsed|sank|came down|went down|went up|shut|struck)\b"
        r"|\bthe (?:longest|shortest) day\b"
        r"|\b(?:budget|polling|election|referendum|results?|derby|cup|census|ballot|launch|opening"
        r"|finals?|match|race|show|market|fair|exam|verdict|grand final|graduation|prom|matric)"
        r" (?:day|night|weekend|eve)\b",
    ),
    _shape(
        "day", "the inst ult",
        rf"\b(?:{WEEKDAY} )?(?:{STRETCH} (?:of |before |after ))?the (?:{NTH}|{LATE_ORDINAL})"
        rf"(?: of (?:the|that|this|last|next) month)?{NO_NOUN}"
        rf"|\b(?:on|by|until|till|since|from) the (?:{UNITS}) of (?:the|that|last|next) month\b"
        rf"|\b(?:on|by|since|until|till|morning of|night of|evening of) the"
        rf" (?:third|fourth|fifth|sixth|seventh|eighth|ninth){NO_NOUN}"
        rf"|\bthe (?:{UNITS})(?=,? an? {WEEKDAY})|\b{NTH} (?:inst|ult|prox)\b\.?"
        r"|\bthe ides\b(?: of [A-Z]\w+)?",
        ORDINALS,
    ),
    _shape(
        "weekday-and-day", WEEKDAYS,
        rf"\b{ANY_WEEKDAY},? (?:the )?(?:{NTH}|{ORDINAL})\b",
    ),
    _shape(
        "appointment", "my her his their our the at",
        rf"\b(?:my|her|his|their|our|the) (?:(?:usual|last|first|next|old|own) )?"
        rf"(?:{ANY_WEEKDAY},? (?:{PART} )?(?:at )?)?{CLOCK}(?!['’]s)"
        rf"|\bmy {WEEKDAY}(?: {PART})?\b|\b{CLOCK} (?:on|every) (?:a |the )?{WEEKDAY}s?\b",
        f"{FIGURE} {HOURS} {WEEKDAYS}",
    ),
)  # fmt: skip

NUMERIC = re.compile(
    r"(?<![\d/.,£$€-])(?=\d{1,4}[-/. ][\dxiv]|\d{8})(?:"
    r"(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-/.]) ?(?:0?[1-9]|1[0-2])\2 ?(?:(?:19|20)\d\d|\d\d)"
    r"|(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|[12]\d|3[01])\3(?:(?:19|20)\d\d|\d\d)"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:x|i{1,3}|iv|vi{0,3}|ix|xi{1,2})[-/. ](?:(?:19|20)\d\d|\d\d)"
    r"|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d"
    r"|(?:1[3-9]|2[0-35-9]|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[1-9]|3[01])"
    r"|(?<=on )(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r")(?![\d/]|[.,]\d|-\d)"
)
