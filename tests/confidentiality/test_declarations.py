"""What a writer may declare, and what no declaration excuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from confidentiality import Settings, check, check_folder, check_manuscript
from findings import Finding, Level
from manuscript import read_text

PRACTICE = """\
example: true
url: https://larch.example
name: Larch Street Practice
language: en
country: GB
people:
  - name: Harriet Loome
    credentials: MBACP
    registration: {body: BACP}
    phone: "+44 113 496 0000"
places:
  - {name: Rooms, street: 14 Larch Terrace, town: Leeds}
"""


def found(front: str, body: str, **options: object) -> list[Finding]:
    text = f"---\ntitle: A title\n{front}\n---\n\n{body}\n"
    return check_manuscript(read_text(text, "post.md", name="post.md"), **options)


def texts(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(str(f.rule), f.text) for f in findings]


STORY = "My client Anouk told me she had given the piano away."
DISGUISED = "case_material: disguised\n"


def test_a_declared_pseudonym_is_left_alone_wherever_it_stands():
    assert found(DISGUISED + "pseudonyms: [Anouk]", STORY + "\n\n## Anouk's piano") == []


@pytest.mark.parametrize(
    "words",
    [
        "I'll call her Anouk.",
        "Anouk is not her real name.",
        "Let us call her Anouk.",
        "All names in this post have been changed.",
    ],
)
def test_a_text_can_declare_its_own_pseudonyms(words):
    assert found(DISGUISED, f"A woman came to see me. {words} Anouk told me about a piano.") == []


def test_a_pseudonym_excuses_neither_a_number_nor_a_date():
    body = "My client Anouk came on 9 November 2019. You can reach her at 555-0173."
    rules = [rule for rule, _ in texts(found(DISGUISED + "pseudonyms: [Anouk]", body))]
    assert sorted(rules) == ["contact", "date"]


def test_an_allowance_with_a_reason_clears_the_text_it_names():
    allow = "allow:\n  - {text: Anouk, because: she is the author of the book and asked for it}"
    assert found(DISGUISED + allow, STORY) == []


def test_an_allowance_without_a_reason_clears_nothing():
    assert ("name", "Anouk") in texts(found(DISGUISED + "allow:\n  - {text: Anouk}", STORY))


def test_an_allowance_that_excuses_nothing_is_reported_at_its_place():
    allow = "allow:\n  - {text: Beatrix, because: she signed}"
    (finding,) = found(DISGUISED + allow, "Writing helps.")
    assert (finding.rule, finding.level, finding.text) == ("allowance", Level.WARNING, "Beatrix")


def test_no_allowance_clears_a_clients_phone_number():
    allow = "allow:\n  - {text: 555-0173, because: she said it is fine}"
    rules = [f.rule for f in found(DISGUISED + allow, "You can reach her at 555-0173.")]
    assert "contact" in rules


def test_invented_stories_still_may_not_hold_a_phone_number():
    rules = [f.rule for f in found("case_material: invented", STORY + " Reach her at 555-0173.")]
    assert rules == ["contact"]


def test_authors_of_references_are_public():
    front = DISGUISED + "references:\n  - {authors: [Ines Marlow], year: 2001, title: Salt}"
    assert found(front, "My client liked what Ines Marlow wrote. Marlow says it better.") == []


def test_a_text_in_another_language_stops_until_the_site_allows_it():
    body = "Escribir ayuda a muchas personas."
    (finding,) = found("lang: es", body)
    assert (finding.rule, finding.level) == ("language", Level.ERROR)
    (note,) = found("lang: es", body, settings=Settings(unchecked_languages=("es",)))
    assert note.level is Level.NOTE


def test_a_text_that_does_not_read_as_english_stops_without_a_lang_too():
    body = "La mujer del vestido azul llega tarde, habla poco y mira por la ventana. " * 6
    assert [f.rule for f in found("", body)] == ["language"]


def test_a_number_is_found_in_any_language():
    rules = {f.rule for f in found("lang: es", "> From: anouk@hartmail.example\n>\n> Hola.")}
    assert rules == {"language", "contact"}


def site(tmp_path: Path, body: str) -> Path:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "practice.yaml").write_text(PRACTICE.replace("Rooms", "Our rooms"))
    post = f"---\ntitle: A title\ncase_material: disguised\n---\n\n{body}\n"
    (content / "articles" / "post.md").write_text(post)
    return content


def test_the_practice_is_public(tmp_path):
    body = "A woman came to see me at 14 Larch Terrace in Leeds. Harriet Loome was at the desk."
    assert check_folder(site(tmp_path, body)) == []


def test_a_client_who_shares_a_first_name_with_the_therapist_is_still_found(tmp_path):
    (finding,) = check_folder(site(tmp_path, "My client Harriet told me about the piano."))
    assert finding.text == "Harriet"


def test_a_practice_file_that_cannot_be_read_stops(tmp_path):
    content = site(tmp_path, "Writing helps.")
    (content / "practice.yaml").write_text("url: [")
    assert any(f.level is Level.ERROR for f in check([content / "articles" / "post.md"]))


def test_a_setting_with_a_typing_error_stops_and_is_named(tmp_path):
    content = site(tmp_path, "Writing helps.")
    (content / "confidentiality.yaml").write_text("unchecked_language: [es]\n")
    (finding,) = check_folder(content)
    assert "unchecked_languages" in finding.message + finding.suggestion


def test_the_findings_of_a_site_say_content_wherever_the_site_lies(tmp_path):
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "post.md").write_text(f"---\ntitle: A title\n{DISGUISED}---\n{STORY}\n")
    (tmp_path / "content" / "anouk-session3.png").write_text("")
    paths = {finding.path for finding in check_folder(tmp_path / "content")}
    assert paths == {"content/articles/post.md", "content/anouk-session3.png"}
