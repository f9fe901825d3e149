"""What PyYAML complains about, in plain words with something to do."""

from __future__ import annotations

import yaml

from .strict_loader import QUOTE, NotAccepted, sign_words

Words = tuple[str, str]
"""What is wrong, and what to do about it."""

_KNOWN: tuple[tuple[str, Words], ...] = (
    (
        "mapping values are not allowed",
        (
            "A second colon in one line makes this unreadable.",
            'Put quotes round the whole value: title: "Grief: a guide".',
        ),
    ),
    (
        r"'\t'",
        ("There is a tab here, where only spaces can be.", "Put two spaces in its place."),
    ),
    (
        "while scanning a quoted scalar",
        ("A quotation mark is opened here and not closed.", "Close it at the end of the value."),
    ),
    (
        "unknown escape character",
        (
            "A backslash in double quotes has a meaning of its own.",
            "Write two backslashes, or use single quotes.",
        ),
    ),
    (
        "cannot start any token",
        ("A value cannot begin with this character.", QUOTE),
    ),
    (
        "while scanning an alias",
        (sign_words("*"), QUOTE),
    ),
    (
        "while scanning an anchor",
        (sign_words("&"), QUOTE),
    ),
    (
        "could not find expected ':'",
        (
            "A line here has no colon.",
            "Write `name: value`, and begin the lines of a long value with two spaces.",
        ),
    ),
    (
        "while parsing a flow",
        ("A list in brackets is not finished.", "Put commas between its parts and close it."),
    ),
    (
        "found '<scalar>'",
        (
            "The text goes on after a closing quotation mark.",
            "Put the whole value in quotes of the other sort: \"It's late\", or 'The “no”'.",
        ),
    ),
    (
        "found '<block mapping start>'",
        (
            "This line does not begin where those of its group begin.",
            "Begin it below the line before it; the outermost lines stand at the very left.",
        ),
    ),
    (
        "while parsing a block",
        (
            "This line does not fit those above it.",
            "Begin the lines of one list or group below one another.",
        ),
    ),
    (
        "expected a single document",
        ("There is a second part after `---`.", "Keep everything in one part."),
    ),
    (
        "special characters are not allowed",
        ("There is an invisible control character here.", "Delete it and retype what is near."),
    ),
)


def plain_words(error: yaml.YAMLError | ValueError | OverflowError) -> Words:
    """What is wrong and what to do, for whatever stopped the reading."""
    if isinstance(error, NotAccepted):
        return error.words, error.advice
    said = _said(error)
    for part, words in _KNOWN:
        if part in said:
            return words
    return (
        f"This cannot be read as YAML ({said}).",
        "Compare it with a file that works, line by line.",
    )


def _said(error: yaml.YAMLError | ValueError | OverflowError) -> str:
    if isinstance(error, yaml.MarkedYAMLError):
        return "; ".join(part for part in (error.context, error.problem) if part)
    if isinstance(error, yaml.reader.ReaderError):
        return str(error.reason)
    return "unknown escape character"
