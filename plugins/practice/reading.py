"""Read practice.yaml, and look at what one value alone cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from findings import Finding, Level
from validated_yaml import Invalid, Located, load_file, validate

from .model import Practice
from .phones import is_kept_for_fiction, is_phone_number, written_in_full

RULE = "practice"
KIND = "PRACTICE"

PLACEHOLDER_HOSTS = ("example", "example.com", "example.net", "example.org", "invalid", "test")
"""Names that can belong to nobody. Source: RFC 2606 and RFC 6761."""

Key = tuple[str | int, ...]


def read_practice(path: Path) -> Practice:
    """The practice described at `path`.

    Raises `validated_yaml.Invalid` (`BadYaml` if it is no YAML at all) with one finding for each
    thing to correct.
    """
    located = load_file(path)
    practice = validate(Practice, located, rule=RULE)
    findings = tuple(_findings(practice, located))
    if findings:
        raise Invalid(findings)
    return practice


def _findings(practice: Practice, located: Located) -> Iterator[Finding]:
    for key, number in _phones(practice):
        yield from _phone_findings(practice, located, key, number)
    yield from _doubled_people(practice, located)
    if not practice.example:
        yield from _placeholder_address(practice, located)


def _phones(practice: Practice) -> Iterator[tuple[Key, str]]:
    for index, person in enumerate(practice.people):
        if person.phone:
            yield ("people", index, "phone"), person.phone
    for index, phone in enumerate(practice.phones):
        yield ("phones", index, "number"), phone.number


def _phone_findings(
    practice: Practice, located: Located, key: Key, number: str
) -> Iterator[Finding]:
    country = practice.country
    fictional = is_kept_for_fiction(number, country)
    if practice.example and fictional:
        return
    if not fictional and not is_phone_number(number, country):
        message = f"`{_spelled(key)}:` “{number}” is not a phone number for {country};"
        yield _finding(located, key, message, _write_it_in_full(country))
    elif fictional:
        message = f"`{_spelled(key)}:` “{number}” is a number kept free for films and books;"
        yield _finding(located, key, message, "write the real one, or leave the line out.")


def _write_it_in_full(country: str) -> str:
    example = written_in_full(country)
    return f"write it as {example}." if example else "write it with + and the country in front."


def _doubled_people(practice: Practice, located: Located) -> Iterator[Finding]:
    names = [person.name for person in practice.people]
    for index, name in enumerate(names):
        if name in names[:index]:
            key = ("people", index, "name")
            message = f"`{_spelled(key)}:` “{name}” is here twice;"
            yield _finding(located, key, message, "articles find their author by the name.")


def _placeholder_address(practice: Practice, located: Located) -> Iterator[Finding]:
    host = urlsplit(practice.url).hostname or ""
    if any(host == name or host.endswith("." + name) for name in PLACEHOLDER_HOSTS):
        message = f"`url:` “{practice.url}” is an address that nobody can own;"
        yield _finding(located, ("url",), message, "write the address of your own site.")


def _spelled(key: Key) -> str:
    """A place as people count it, from one: `people[3].phone` is the third person's."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in key]
    return "".join(parts).removeprefix(".")


def _finding(located: Located, key: Key, message: str, suggestion: str) -> Finding:
    start, end = located.span(key)
    return Finding.at(
        located.path,
        located.source,
        start,
        end,
        rule=RULE,
        kind=KIND,
        level=Level.ERROR,
        message=message,
        suggestion=suggestion,
    )
