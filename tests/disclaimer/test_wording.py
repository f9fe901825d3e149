"""What a wording must say before a site is built with it."""

from __future__ import annotations

import pytest

from disclaimer import KINDS, STATEMENTS, read_notices
from validated_yaml import Invalid

GOOD = {
    "heading": "Before you read",
    "general_information": "This is general information for many readers.",
    "not_a_substitute": "It is not a substitute for therapy or professional advice.",
    "no_relationship": "Reading it does not make you a client of ours.",
    "emergencies": "It is not for emergencies. [Help now]({help}) says whom to call.",
}


def wording(part="every", **changes) -> str:
    lines = [f"  {key}: {value}" for key, value in (GOOD | changes).items() if value is not None]
    return "\n".join([f"{part}:", *lines, ""])


@pytest.fixture
def read(tmp_path):
    def read(default="en", **files):
        folder = tmp_path / "content" / "notices"
        folder.mkdir(parents=True)
        for lang, text in files.items():
            (folder / f"{lang}.yaml").write_text(text, encoding="utf-8")
        return read_notices(folder, default)

    return read


def refused(read, **files):
    with pytest.raises(Invalid) as raised:
        read(**files)
    return raised.value.findings


def test_a_whole_wording_is_read_for_every_kind(read):
    notices = read(en=wording())
    for kind in (*KINDS, "every"):
        assert notices.notice(kind, "en").heading == "Before you read"


@pytest.mark.parametrize("key", ["heading", *STATEMENTS])
def test_a_missing_statement_is_refused_at_its_place(read, key):
    (finding,) = refused(read, en=wording(**{key: None}))
    assert finding.path == "content/notices/en.yaml"
    assert finding.line == 1
    assert key in finding.message
    assert finding.level == "error"


@pytest.mark.parametrize("key", ["heading", *STATEMENTS])
@pytest.mark.parametrize("empty", ["", '""', '" "', "..."])
def test_an_empty_statement_is_refused_at_its_line(read, key, empty):
    (finding,) = refused(read, en=wording(**{key: empty}))
    assert finding.line == 2 + list(GOOD).index(key)


@pytest.mark.parametrize("key", STATEMENTS)
def test_a_statement_of_a_word_or_two_is_refused(read, key):
    (finding,) = refused(read, en=wording(**{key: "not therapy, [x]({help})"}))
    assert "letters" in finding.message


def test_a_file_with_nothing_for_every_kind_is_refused(read):
    (finding,) = refused(read, en=wording(part="article"))
    assert "every" in finding.message


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a list\n", "every: yes\n", "every: [\n"])
def test_a_file_that_holds_no_wording_is_refused(read, text):
    assert refused(read, en=text)[0].path == "content/notices/en.yaml"


def test_a_folder_without_the_language_of_the_practice_is_refused(read):
    (finding,) = refused(read, es=wording())
    assert finding.path == "content/notices/en.yaml"


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(Invalid):
        read_notices(tmp_path / "content" / "notices", "en")


def test_a_misspelt_statement_is_named_and_the_right_one_offered(read):
    findings = refused(read, en=wording() + "  emergency: It is not for emergencies at all.\n")
    assert any("emergencies" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("general_information", "We are so very glad that you found your way here."),
        ("not_a_substitute", "This is a substitute for therapy and professional advice."),
        ("not_a_substitute", "This is not a substitute for a good night's sleep."),
        ("no_relationship", "Reading it does not cost you anything whatsoever."),
        ("emergencies", "Our bookshelf has more to read: [Help now]({help}) and enjoy."),
    ],
)
def test_an_english_statement_about_something_else_is_refused(read, key, value):
    (finding,) = refused(read, en=wording(**{key: f'"{value}"'}))
    assert finding.kind == "WORDING"
    assert finding.line == 2 + list(GOOD).index(key)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("general_information", "These pages are written for education, for anybody."),
        ("not_a_substitute", "It can’t take the place of care by a professional who knows you."),
        ("no_relationship", "You do not become our client by reading this page."),
        ("emergencies", "In a crisis call 999, or see [who can help]({help})."),
    ],
)
def test_other_ways_to_say_it_pass(read, key, value):
    assert getattr(read(en=wording(**{key: f'"{value}"'})).notice("page", "en"), key) == value


def test_a_statement_of_one_kind_is_held_to_the_same(read):
    own = "exercise:\n  not_a_substitute: Enjoy this exercise as often as you like.\n"
    (finding,) = refused(read, en=wording() + own)
    assert finding.line == 8


def test_wordings_in_other_languages_are_not_searched_for_english_words(read):
    es = wording(not_a_substitute="No sustituye a la terapia ni al consejo profesional.")
    assert read(en=wording(), es=es).notice("page", "es").not_a_substitute.startswith("No")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_emergencies_without_a_link_to_help_are_refused_in_any_language(read, lang):
    files = {"en": wording(), lang: wording(emergencies="Not for emergencies; call somebody now.")}
    (finding,) = refused(read, **files)
    assert "{help}" in finding.message


def test_an_unknown_place_in_curly_brackets_is_refused(read):
    text = '"It is not for emergencies: [Help]({help}), [call]({phone}) somebody."'
    (finding,) = refused(read, en=wording(emergencies=text))
    assert "curly" in finding.message


def test_a_kind_may_say_one_statement_in_its_own_words(read):
    own = "exercise:\n  heading: Before you try this\n"
    notices = read(en=wording() + own)
    assert notices.notice("exercise", "en").heading == "Before you try this"
    assert notices.notice("exercise", "en").emergencies == GOOD["emergencies"]
    assert notices.notice("article", "en").heading == "Before you read"


@pytest.mark.parametrize(
    ("wanted", "got"), [("es", "es"), ("es-MX", "es"), ("fr", "en"), ("en", "en"), ("", "en")]
)
def test_a_language_without_a_wording_falls_back(read, wanted, got):
    assert read(en=wording(), es=wording()).language(wanted) == got


@pytest.mark.parametrize("name", ["es.yml", "EN.yaml", "english.yaml", "en.yaml.txt", "notes.md"])
def test_a_file_that_nobody_would_read_is_refused(read, tmp_path, name):
    read(en=wording())
    folder = tmp_path / "content" / "notices"
    (folder / name).write_text(wording(), encoding="utf-8")
    with pytest.raises(Invalid) as raised:
        read_notices(folder, "en")
    assert [finding.path for finding in raised.value.findings] == [f"content/notices/{name}"]


@pytest.mark.parametrize("name", ["pt-BR", "zh-Hans", "kab"])
def test_any_language_may_have_a_wording(read, name):
    assert read(**{"en": wording(), name: wording()}).language(name) == name


def test_every_broken_language_is_named_at_once(read):
    findings = refused(read, en=wording(emergencies=None), es=wording(heading=None))
    assert {finding.path[-7:] for finding in findings} == {"en.yaml", "es.yaml"}


@pytest.mark.parametrize(
    ("key", "hollow"),
    [
        ("general_information", '"![This is general information for all](/images/x.png)"'),
        ("general_information", '"' + "\u3164" * 30 + ' general"'),
        ("heading", '"\u3164\u3164"'),
        ("emergencies", '"It is not for emergencies; whom to call is there: []({help})."'),
        ("emergencies", '"It is not for emergencies. ![Help now]({help}) says whom to call."'),
        ("emergencies", '"It is not for emergencies. `[Help now]({help})` says whom to call."'),
        ("emergencies", '"It is not for emergencies. \\\\[Help now]({help}) says whom to call."'),
    ],
)
def test_words_that_readers_would_not_see_do_not_count(read, key, hollow):
    findings = refused(read, en=wording(**{key: hollow}))
    assert {finding.path for finding in findings} == {"content/notices/en.yaml"}
