"""Nothing is left over from the making."""

from __future__ import annotations

import pytest

PAGE = "output/articles/grief/index.html"


@pytest.mark.parametrize(
    "name",
    [
        "articles/grief.md", "pelicanconf.py", "practice.yaml", "theme/main.css.map", ".env",
        ".git/config", "index.html~", "notes.bak", "#index.html#", "articles/.DS_Store", "x.log",
        "theme/css/main.scss", "draft.docx",
        "articles/grief/index.text", "x.php", "feed", "images/page", "letter.eml", "x.svgz",
    ],
)  # fmt: skip
def test_a_file_from_the_making_is_refused(built, name):
    built.write(f"output/{name}", "x")
    assert built.refusals() == {(f"output/{name}", "leftovers", "FILE")}


@pytest.mark.parametrize(
    "name", [".nojekyll", ".well-known/security.txt", "CNAME", "theme/x.js", "theme/x.woff2"]
)
def test_what_hosts_and_readers_need_passes(built, name):
    built.write(f"output/{name}", "x")
    assert built.refusals() == set()


@pytest.mark.parametrize("name", ["notes.txt", "diary.csv.json", "talk.vtt", "x.js"])
def test_a_text_that_no_check_has_read_is_refused_wherever_it_was_copied(built, name):
    built.write(f"content/images/{name}", "She rang on Tuesday.")
    for copy in (f"output/images/{name}", f"output/articles/grief/{name}"):
        built.write(copy, "She rang on Tuesday.")
    places = {f"output/images/{name}", f"output/articles/grief/{name}"}
    assert built.refusals() == {(place, "leftovers", "FILE") for place in places}


def test_an_empty_file_is_refused(built):
    built.write("output/theme/x.css", "")
    built.write("output/.nojekyll", "")
    assert built.refusals() == {("output/theme/x.css", "leftovers", "FILE")}


@pytest.mark.parametrize("target", ["../content/practice.yaml", "index.html", "/nowhere"])
def test_a_symbolic_link_is_refused(built, target):
    (built.output / "x.html").symlink_to(target)
    assert built.refusals() == {("output/x.html", "leftovers", "FILE")}


@pytest.mark.parametrize(
    "text",
    [
        "<!-- built in /home/ines/site -->",
        "<p>/Users/ines/site/content</p>",
        r"<p>C:\Users\ines</p>",
        '<p data-x="/root/site">x</p>',
        "<p>See file:///srv/site/x.md</p>",
    ],
)
def test_a_path_of_the_makers_computer_is_refused(built, text):
    built.replace(PAGE, "<p>Grief", f"\n{text}\n<p>Grief")
    (finding,) = built.verify()
    assert (finding.rule, finding.kind) == ("leftovers", "TEXT")
    assert built.read(PAGE).splitlines()[finding.line - 1] == text


def test_a_path_is_found_in_any_text(built):
    built.write("output/theme/x.css", "/* /tmp/build-1/x.css */")
    built.write("output/x.json", '{"from": "/home/ines/x"}')
    paths = {path for path, _, _ in built.refusals()}
    assert paths == {"output/theme/x.css", "output/x.json"}


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://elsewhere.example/home/x">x</a>',
        "<p>at home/away, /home and 9:\\ or and/or</p>",
        "<p>a: {b} and {c: d}</p>",
    ],
)
def test_words_that_only_look_so_pass(built, text):
    built.replace(PAGE, "<p>Grief", text + "<p>Grief")
    assert built.refusals() == set()


@pytest.mark.parametrize(
    "text",
    ["{{ article.title }}", "{% if x %}", "{filename}/x.md", "{static}/x.png", "|filename|x"],
)
def test_a_mark_that_nobody_filled_is_refused(built, text):
    built.replace(PAGE, "<p>Grief", f"<p>{text}</p><p>Grief")
    assert built.refusals() == {(PAGE, "leftovers", "TEXT")}


def test_a_preview_is_no_published_site(built):
    built.replace(
        "output/index.html", "</head>", '<meta name="holding-space" content="preview"></head>'
    )
    assert built.refusals() == {("output/index.html", "leftovers", "PREVIEW")}


@pytest.mark.parametrize(
    "text",
    [
        '<p><a data-finding="1" href="#finding-1">Mara</a></p>',
        "<aside data-findings><p>One thing must change.</p></aside>",
    ],
)
def test_what_a_preview_tells_of_findings_is_refused(built, text):
    built.replace(PAGE, "<p>Grief", f"{text}<p>Grief")
    assert (PAGE, "leftovers", "PREVIEW") in built.refusals()


def test_the_previews_own_files_are_refused(built):
    built.write("output/_findings/marks.css", "a { color: red }")
    assert built.refusals() == {("output/_findings/marks.css", "leftovers", "FILE")}
