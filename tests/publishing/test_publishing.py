"""The whole way, from Markdown to output/, and what the writer reads."""

from __future__ import annotations

import datetime as dt
import shutil


def test_the_example_practice_is_published_and_the_writer_told(site) -> None:
    result = site.run("publish")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "The site is in output/" in result.stdout
    assert (site.output / "index.html").is_file()


def test_publishing_twice_gives_the_same_bytes(site) -> None:
    assert site.run("publish").returncode == 0
    first = site.digest()
    shutil.rmtree(site.path("plugins/publishing/__pycache__"), ignore_errors=True)
    again = site.run("publish", TZ="Pacific/Auckland", LANG="de_DE.UTF-8", PYTHONHASHSEED="7")
    assert again.returncode == 0
    assert site.digest() == first


def test_the_former_site_is_kept_aside(site) -> None:
    site.write("output/index.html", "the last good site")
    assert site.run("publish").returncode == 0
    assert site.path(".build/previous/index.html").read_text() == "the last good site"


def test_a_draft_is_nowhere_in_the_published_site(site) -> None:
    site.write(
        "content/articles/unready.md",
        "---\ntitle: Quite unready\nsummary: Later.\ndate: 2026-03-02\nstatus: draft\n"
        "category: Writing therapy\nauthors: [Imogen Tarrant]\ncase_material: none\n---\n\n"
        "A sentence that is still being thought about, and not for readers.\n\n"
        "![A leaf]({static}/images/unready-leaf.svg)\n",
    )
    site.write("content/images/unready-leaf.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert site.run("publish").returncode == 0
    everything = [path.read_bytes() for path in site.output.rglob("*") if path.is_file()]
    assert not any(b"unready" in text or b"still being thought" in text for text in everything)
    assert not list(site.output.rglob("*unready*"))


def test_the_words_of_a_stop_name_place_reason_and_way_out(published) -> None:
    published.write(
        "content/articles/waiting.md",
        "---\ntitle: On waiting\nsummary: A short post.\ndate: 2026-03-02\n"
        "category: Writing therapy\nauthors: [Imogen Tarrant]\ncase_material: disguised\n---\n\n"
        "My client Marisol told me in session that she had stopped eating lunch.\n",
    )
    result = published.run("publish")
    assert result.returncode == 1
    assert "content/articles/waiting.md" in result.stdout
    assert "line 10, column 11" in result.stdout
    assert "pseudonyms" in result.stdout
    assert "must change before anything is published" in result.stdout
    assert "Your last site in output/ is as it was." in result.stdout
    assert "Marisol" not in result.stdout, "a pipe is a log: the name must not stand in it"


def test_correcting_the_post_lets_it_out(site) -> None:
    text = (
        "---\ntitle: On waiting\nsummary: A short post.\ndate: 2026-03-02\n"
        "category: Writing therapy\nauthors: [Imogen Tarrant]\ncase_material: disguised\n"
        "{extra}---\n\nMy client Marisol told me that waiting is the hard part.\n"
    )
    site.write("content/articles/waiting.md", text.format(extra=""))
    assert site.run("publish").returncode == 1
    site.write("content/articles/waiting.md", text.format(extra="pseudonyms: [Marisol]\n"))
    result = site.run("publish")
    assert result.returncode == 0, result.stdout + result.stderr
    assert (site.output / "articles/waiting/index.html").is_file()


def test_checking_lists_what_is_overdue_and_publishes_nothing(site) -> None:
    result = site.run("check")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "when-you-need-someone-now.md" in result.stdout
    assert "Not checked yet: “Emergency services”" in result.stdout
    assert not site.output.exists()


def test_a_new_post_is_a_draft_that_passes_no_gate_unfinished(site) -> None:
    result = site.run("new", KIND="exercise", TITLE='Five "quiet" minutes: a start')
    assert result.returncode == 0, result.stderr
    path = site.path("content/exercises/five-quiet-minutes-a-start.md")
    assert f"date: {dt.date.today()}" in path.read_text()
    assert "status: draft" in path.read_text()
    check = site.run("check")
    assert 'title: "Five \\"quiet\\" minutes: a start"' in path.read_text()
    assert check.returncode == 0, check.stdout + check.stderr


def test_a_new_post_never_replaces_one_that_is_there(site) -> None:
    path = site.write("content/articles/mine.md", "mine")
    result = site.run("new", KIND="article", TITLE="Mine")
    assert result.returncode == 2
    assert "there already" in result.stderr
    assert path.read_text() == "mine"


def test_a_new_site_takes_answers_clears_the_example_and_publishes(site) -> None:
    answers = "Quiet Rooms\nAda Byrne\nMIACP\nSligo\nIE\n-\nhttps://quietrooms.ie\nyes\n"
    result = site.run("new-site", answers)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "will be moved to example-content/" in result.stdout
    assert not list(site.path("content/articles").glob("*.md"))
    for kept in ("practice.yaml", "notices/en.yaml", "confidentiality.yaml", "pages/about.md"):
        assert site.path(f"example-content/{kept}").is_file(), "the tests go on reading the example"
    published = site.run("publish")
    assert published.returncode == 0, published.stdout + published.stderr
    home = (site.output / "index.html").read_text()
    assert "Quiet Rooms" in home
    everything = b"".join(p.read_bytes() for p in site.output.rglob("*") if p.is_file())
    assert b"Stillwater" not in everything


def test_saying_no_to_a_new_site_changes_nothing(site) -> None:
    before = site.path("content/practice.yaml").read_text()
    answers = "Quiet Rooms\nAda Byrne\nMIACP\nSligo\nIE\n-\nhttps://quietrooms.ie\nno\n"
    assert site.run("new-site", answers).returncode == 1
    assert site.path("content/practice.yaml").read_text() == before
    assert list(site.path("content/articles").glob("*.md"))


def test_an_answer_that_cannot_be_used_changes_nothing(site) -> None:
    answers = "Quiet Rooms\nAda Byrne\nMIACP\nSligo\nIreland\n-\nhttps://quietrooms.ie\nyes\n"
    result = site.run("new-site", answers)
    assert result.returncode == 2
    assert "cannot be used" in result.stderr
    assert list(site.path("content/articles").glob("*.md"))
