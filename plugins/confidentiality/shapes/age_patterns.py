"""The shapes of ages, by form, in the order in which they are tried."""

from __future__ import annotations

import re

from .age_numbers import GROWN, NUMBER, NUMBER_WORDS, ORDINALS, WORDS

FIGURE = rf"(?:\d{{1,3}}|{WORDS})"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}|final)"
LEVEL = (
    r"(?:1[0-3]|\d|(?-i:I{2,3}|IV|VI{0,3}|IX|XI{0,2})|one|two|three|four|five|six|seven|eight|nine"
    rf"|ten|eleven|twelve|thirteen|r|{'|'.join(ORDINALS)})\b(?![%:/]|[.,]\d)"
)
PERSON = (
    r"man|woman|boy|girl|lad|lass|lady|gentleman|widow|widower|mother|father|child|person|kid|bloke"
    r"|fella|chap|client|patient|daughter|son|teenager|male|female"
)
MONTHS = (
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
ENDED = (
    r"(?=\s*(?:[,.;:!?)…—–\"”]|$)| (?:and|or|but|when|while|with|without|who|whose|by|the|an?"
    r"|in|at|on|for|before|after|because|if|until|till|since|as|from|then|now|today|already|again|last|this"
    r"|next|that|which|she|he|i|they|you|we|it|her|his|my|their|our|your|no|not|going|lives?"
    r"|living|lived|works?|worked|working|had|has|is|was|married|single|divorced|widowed|retired"
    r"|recently|going|born|though|although|so|almost|just|old|newly|yet|too|still)\b)"
)
ADVERB = (
    r"(?:(?:only|just|barely|nearly|almost|about|already|now|then|maybe|still|probably|around"
    r"|exactly|not yet|not quite) )?"
)

OPENED = (
    r"(?:^(?!\W*\d+\W*$)|(?<=[.!?…;:]\s)|(?<=[.!?…][”’\"')]\s)|(?<=[—–])|(?<=[—–] ))"
    r"(?<!\bno\. )(?<!\bnos\. )" + "".join(rf"(?<!\b{month}\. )" for month in MONTHS)
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (form, re.compile(pattern, re.IGNORECASE))
    for form, pattern in (
        (
            "year-old",
            rf"\b{FIGURE}(?:[- ]and[- ]a[- ]half)?[- ]?(?:years?|yrs?|months?|mths?|weeks?|days?)"
            rf"[- ]olds?\b|\b\d{{1,3}}[- ]?y[./]?o\b|\b{FIGURE} years (?:of age|young)\b"
            r"|\b\d{2}[- ]?yrs?\b(?= (?:old|male|female|man|woman))",
        ),
        (
            "aged",
            rf"\b(?:aged?|ages|age of|age:) {ADVERB}({NUMBER})"
            r"(?! (?:to|and (?:over|under|up)|or)\b)",
        ),
        (
            "turning",
            rf"\b(?:turn(?:s|ed|ing)?|approach(?:es|ed|ing)|push(?:es|ed|ing)|rising|going on"
            rf"|coming up (?:to|for|on)|nearing|reach(?:es|ed|ing)?) {ADVERB}"
            rf"({NUMBER})(?! (?:minutes?|hours?|o'clock|people|times|weeks|months|days|percent|per"
            rf" |pages?|miles|pounds|sessions?|kilos?|into|away|to\b))"
            rf"|\b(?:hits?|hitting|past) {ADVERB}({GROWN}){ENDED}",
        ),
        (
            "birthday",
            r"\b((?:\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?(?:th|first|second|third)))"
            r" birthday\b",
        ),
        (
            "in-brackets",
            rf"[(\[]({NUMBER})(?=[)\]]|, )"
            rf"|(?:\(|, )(?:[mf]|male|female|nb|(?:she|he|they)/\w+),? ?({NUMBER})(?=[),.;])",
        ),
        (
            "letter",
            r"(?<![\w'’])(\d\d ?[FM]|[FM] ?\d\d)(?![\w%]|\.\d)"
            r"|\b(?:male|female|man|woman|(?<!['’])[mf])[,/:] ?(\d\d)\b"
            r"|\b(\d\d)(?=[,/] ?(?:male|female|m|f)\b)",
        ),
        (
            "of",
            rf"\b(?:{PERSON}) of {ADVERB}({NUMBER})"
            r"(?! (?:kids|children|boys|girls|sons|daughters|teen|small|young|grown|little|the"
            r"|them|us)|[ ][a-z]+(?:ers|ren)\b)",
        ),
        (
            "is",
            rf"(?:\b(?:was|is|am|be|being|been|becomes?|became)|[a-z]['’](?:s|re|m))"
            rf" {ADVERB}(?!one\b)({NUMBER}){ENDED}"
            rf"|\b(?:are|were) {ADVERB}({GROWN}){ENDED}",
        ),
        (
            "apposition",
            rf"(?<=[\w”\"’]), {ADVERB}({NUMBER})(?=[,.;:)]"
            rf"| (?:and|with|who|when|at the time|by)\b)",
        ),
        ("fragment", rf"{OPENED}{ADVERB}({GROWN}){ENDED}"),
        (
            "at",
            rf"\b(?:at|by|since|from|until|till|before|after|than) {ADVERB}({GROWN}){ENDED}"
            rf"|\b(?:at|by|since|when|until|till) ({NUMBER})"
            rf"(?= (?:she|he|they|you|I)\b|, (?:she|he|they|her|his|their)\b)",
        ),
        (
            "ordinal",
            r"\bin (?:her|his|their|my) ((?:[a-z]+ty-)?(?:[a-z]+th|first|second|third|fifth|ninth"
            r"|\d\d(?:st|nd|rd|th))) year\b(?! (?:at|of|as|in|with|on))",
        ),
        (
            "born",
            r"(?<!\w)(born (?:in |on [^.]{0,20}?)?(?:19|20)\d\d|born in ['’]\d\d|b\. ?(?:19|20)\d\d"
            r"|['’]\d\d (?:baby|child|boy|girl|kid)|(?:19|20)\d\d (?:baby|child|boy|girl|kid)"
            r"|(?:baby|child|boy|girl) of (?:19|20)\d\d|year of birth:? (?:19|20)\d\d"
            r"|yob:? (?:19|20)\d\d|dob:? (?:19|20)\d\d)\b",
        ),
    )
)

COLLEGE = r"(?:uni|university|college|varsity|school|law|medicine|nursing|tech|poly|high school)"
SCHOOL = re.compile(
    rf"\b(?:in )?(?:(?:year|grade|gr|class|form|standard|std|primary|yr|ncea level)\.? {LEVEL}"
    rf"|{ORDINAL}[- ](?:grade(?:r|rs)?|class|form|standard|std)\b"
    rf"|(?:p[1-7]|s[1-6]|k[12]|y(?:[1-9]|1[0-3])|yr(?:[1-9]|1[0-3])|gr\d{{1,2}})\b"
    rf"|(?:junior|senior) infants|transition year|\bty\b|(?:pre-?)?kindergarten(?:er)?|kindy"
    rf"|pre-?k\b|(?:lower|upper) sixth|sixth form(?:er)?|matric(?:ulant)?\b|reception class"
    rf"|plus two|(?:{COLLEGE} )?sophomore(?: year)?|(?:{COLLEGE} )?freshman(?: year)?"
    rf"|{COLLEGE} (?:junior|senior)|(?:junior|senior) (?:year|at|in) {COLLEGE}"
    rf"|(?<=\ba )(?:junior|senior)(?=[,.;]| (?:in|at|with|who)\b)|(?:junior|senior) year"
    rf"|{ORDINAL}[- ]years?(?: student)? (?:at|of|in) {COLLEGE}|{ORDINAL}[- ]year [a-z]+ student"
    rf"|(?<=\bin ){ORDINAL} year\b(?! of)|leaving cert(?:ificate)?(?: year)?|junior cert(?: year)?"
    rf"|(?:his|her|their) (?:a[- ]levels|gcses|boards|board exams|hsc|vce|ncea))",
    re.IGNORECASE,
)
NEEDED = {
    "year-old": re.compile(r"\bolds?\b|\d[ -]?y|s (?:of age|young)", re.IGNORECASE),
    "turning": re.compile(
        r"\b(?:turn|approach|push|rising|going on|coming up|nearing|reach|hit|past)", re.IGNORECASE
    ),
    "letter": re.compile(r"\d"),
    "in-brackets": re.compile(r"[(\[]|, ?\d"),
    "of": re.compile(r" of "),
    "birthday": re.compile(r"birthday", re.IGNORECASE),
    "born": re.compile(r"born|baby|child|boy|girl|kid|birth|b\.|yob|dob", re.IGNORECASE),
    "ordinal": re.compile(r" year\b", re.IGNORECASE),
}
"""What a sentence must hold besides a number before the slower patterns are tried."""
SCHOOL_ALONE = frozenset([
    "infants", "kindergarten", "kindergartener", "prekindergarten", "kindy", "pre-k", "ty",
    "matric", "matriculant", "sophomore", "freshman", "junior", "senior", "reception", "transition",
    "cert", "plus", "a-levels", "gcses", "boards", "hsc", "vce", "ncea", "sixth",
    *(f"{letter}{n}" for letter in ("p", "s", "k", "y", "yr", "gr") for n in range(1, 14)),
])  # fmt: skip
SCHOOL_WITH_LEVEL = frozenset([
    "year", "years", "grade", "grader", "graders", "gr", "class", "form", "standard", "std",
    "primary", "yr", "level",
])  # fmt: skip
LEVELS = NUMBER_WORDS | frozenset([*ORDINALS, "final", "ii", "iii", "iv", "v", "vi", "vii", "viii",
                                   "ix", "x", "xi", "xii", "r"])  # fmt: skip
ONLY_NUMBERS = NUMBER_WORDS - {"one"}
TELLING = frozenset(["birthday", "aged"])
