"""A page fits the screen it is read on: nobody scrolls sideways to read a line."""

from __future__ import annotations

TOO_SMALL = """[...document.querySelectorAll('nav a, label, .help-link, .crisis-lines a')]
  .filter(target => target.getBoundingClientRect().height < 24).map(target => target.innerText)"""
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"


def test_text_at_twice_its_size_still_fits(new_page, one_of_each):
    page = new_page(width=640)
    too_wide = []
    for name, path in one_of_each.items():
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        content, screen = page.evaluate(WIDTHS)
        if content > screen:
            too_wide.append((name, content))
    assert too_wide == []


def test_lines_of_an_article_are_of_a_length_that_can_be_read(new_page, one_of_each):
    for width in (768, 1280, 1920):
        page = new_page(width=width)
        page.goto(one_of_each["article"])
        text = page.locator(".prose > p").first
        em = float(text.evaluate("p => parseFloat(getComputedStyle(p).fontSize)"))
        assert text.bounding_box()["width"] / em < 36, f"too long at {width} px"


def test_what_a_finger_presses_is_large_enough(new_page, one_of_each):
    """24 CSS pixels, WCAG 2.2 (2.5.8); links inside a sentence are excepted there and here."""
    page = new_page(width=320)
    for path in one_of_each.values():
        page.goto(path)
        assert page.evaluate(TOO_SMALL) == [], path
