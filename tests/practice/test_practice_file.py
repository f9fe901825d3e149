"""practice.yaml: what is accepted, and what a person is told when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from practice import Practice, read_practice
from validated_yaml import Invalid

QUIET_HOUR = """\
example: true
url: https://quiet-hour.example/
name: Quiet Hour Therapy
language: en
country: US
people:
  - name: Sarah Lind
    credentials: LPC
"""


def practice(folder: Path, text: str) -> Practice:
    path = folder / "practice.yaml"
    path.write_text(text, encoding="utf-8")
    return read_practice(path)


def complaints(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(Invalid) as refusal:
        practice(folder, text)
    return [(f.line, f"{f.message} {f.suggestion}") for f in refusal.value.findings]


def test_a_practice_needs_only_an_address_a_name_a_country_a_language_and_people(tmp_path):
    read = practice(tmp_path, QUIET_HOUR)
    assert read.name == "Quiet Hour Therapy"
    assert read.timezone == "UTC"
    assert read.person("Sarah Lind") == read.people[0]
    assert read.person("Somebody Else") is None


@pytest.mark.parametrize(
    ("written", "url", "base_path"),
    [
        ("https://quiet.example", "https://quiet.example", "/"),
        ("https://quiet.example/", "https://quiet.example", "/"),
        ("https://quiet.example/blog", "https://quiet.example/blog", "/blog/"),
        ("https://quiet.example/a/blog/", "https://quiet.example/a/blog", "/a/blog/"),
    ],
)
def test_the_address_of_the_site_is_kept_without_a_slash_at_its_end(
    tmp_path, written, url, base_path
):
    read = practice(tmp_path, QUIET_HOUR.replace("https://quiet-hour.example/", written))
    assert (read.url, read.base_path) == (url, base_path)


def test_everything_public_can_be_said(tmp_path):
    read = practice(
        tmp_path,
        QUIET_HOUR
        + """\
    role: Counsellor
    registration: {body: Example Board, number: "0042", url: "https://board.example/0042"}
    phone: +1 520 555 0118
    email: sarah@quiet-hour.example
    pronouns: she/her
places:
  - {name: The room, town: Tucson, street: 1 Elm Road, postcode: "01234"}
phones:
  - {label: Front desk, number: "(520) 555-0118"}
email: hello@quiet-hour.example
hours:
  - {days: Monday to Thursday, times: 9 am to 5 pm}
booking: {url: "https://book.example/quiet"}
fees: /fees/
timezone: America/Phoenix
languages: [English, Spanish]
tagline:
""",
    )
    assert read.people[0].registration.number == "0042"
    assert read.places[0].postcode == "01234"
    assert read.booking.label == "Book an appointment"
    assert read.tagline is None


REFUSED = [
    ("an unknown key", "name:", "nmae:", 3, "`nmae:` is not known here. Did you mean `name:`?"),
    ("an address without https", "https://quiet-hour", "http://quiet-hour", 2, "https://"),
    ("an address with a query", "example/", "example/?a=1", 2, "ends before any"),
    ("an address with a password", "https://quiet", "https://me:secret@quiet", 2, "https://"),
    ("an address with a wrong port", "example/", "example:no/", 2, "is not a web address"),
    ("an address with a space", "quiet-hour.example", "quiet hour.example", 2, "holds a space"),
    ("a country by its name", "country: US", "country: Narnia", 5, "is not a country code"),
    ("the UK", "country: US", "country: UK", 5, "GB"),
    ("a language by its name", "language: en", "language: English", 4, "is not a language code"),
    (
        "no people",
        "people:\n  - name: Sarah Lind\n    credentials: LPC",
        "people: []",
        6,
        "at least",
    ),
    ("HTML", "Quiet Hour Therapy", "<b>Quiet</b>", 3, "holds HTML"),
    ("a name that is a number", "Quiet Hour Therapy", "1234", 3, "read as a number"),
    ("a wrong time zone", "country: US", "country: US\ntimezone: Mars/Base", 6, "not a time zone"),
    ("a folder as time zone", "country: US", "country: US\ntimezone: Europe", 6, "not a time zone"),
    (
        "a wrong e-mail",
        "country: US",
        "country: US\nemail: hello.example",
        6,
        "is not an e-mail address",
    ),
    ("fees nowhere", "country: US", "country: US\nfees: fees.html", 6, "/fees/"),
    ("fees on another host", "country: US", "country: US\nfees: //x.example", 6, "/fees/"),
    ("missing credentials", "\n    credentials: LPC", "", 7, "`people[1].credentials:` is missing"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, old, new, line, words):
    assert old in QUIET_HOUR
    found = complaints(tmp_path, QUIET_HOUR.replace(old, new))
    assert [place for place, said in found if words in said] == [line]


def test_each_thing_to_correct_is_told_at_once(tmp_path):
    text = QUIET_HOUR.replace("country: US", "country: Narnia").replace("language: en", "lang: en")
    assert [line for line, _ in complaints(tmp_path, text)] == [4, 5]


@pytest.mark.parametrize("number", ["555", "call me", "+1 520 555 01189999"])
def test_a_number_that_nobody_can_dial_is_refused_with_one_that_works(tmp_path, number):
    text = QUIET_HOUR + f'    phone: "{number}"\n'
    assert complaints(tmp_path, text) == [
        (
            9,
            f"`people[1].phone:` “{number}” is not a phone number for US; "
            "write it as +1 201 555 0123.",
        )
    ]


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("US", "520 555 0118"),
        ("GB", "0113 496 0000"),
        ("AU", "(02) 5550 1234"),
        ("US", "+44 20 7946 0018"),
    ],
)
def test_numbers_kept_for_fiction_are_for_example_practices_only(tmp_path, country, number):
    text = QUIET_HOUR.replace("country: US", f"country: {country}") + f'    phone: "{number}"\n'
    assert practice(tmp_path, text).people[0].phone == number
    real = text.replace("example: true\n", "").replace("quiet-hour.example", "quiet-hour.org")
    assert "kept free for films" in complaints(tmp_path, real)[0][1]


def test_a_real_practice_with_a_real_number_is_accepted(tmp_path):
    real = QUIET_HOUR.replace("example: true\n", "").replace("quiet-hour.example", "quiet-hour.org")
    assert not practice(tmp_path, real + '    phone: "+1 212 736 5000"\n').example


@pytest.mark.parametrize("host", ["quiet-hour.example", "example.org", "www.example.com"])
def test_a_real_practice_cannot_keep_a_placeholder_address(tmp_path, host):
    text = QUIET_HOUR.replace("example: true\n", "").replace("quiet-hour.example", host)
    assert "an address that nobody can own" in complaints(tmp_path, text)[0][1]


def test_two_people_cannot_share_a_name(tmp_path):
    text = QUIET_HOUR + "  - {name: Sarah Lind, credentials: PhD}\n"
    assert complaints(tmp_path, text)[0][0] == 9


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(Invalid, match="cannot be read"):
        read_practice(tmp_path / "practice.yaml")
