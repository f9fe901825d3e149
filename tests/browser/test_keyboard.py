"""Reading with the keyboard alone."""

from __future__ import annotations

IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const across = box.width > 0 && box.right > 0 && box.left < innerWidth;
  return across && box.bottom > 0 && box.top < innerHeight;
}"""
OUTLINED = "() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"


def test_the_first_key_press_offers_to_skip_to_the_text(new_page, one_of_each):
    page = new_page()
    for path in (one_of_each[name] for name in ("index", "article", "help", "404")):
        page.goto(path)
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.inner_text() == "Skip to the text"
        assert link.bounding_box()["y"] >= 0, f"out of sight on {path}"


def test_skipping_leads_into_the_text(new_page, one_of_each):
    page = new_page()
    page.goto(one_of_each["article"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_one_always_sees_where_one_is(new_page, one_of_each):
    page = new_page()
    for path in (one_of_each[name] for name in ("index", "exercise", "help")):
        page.goto(path)
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.tagName") != "BODY":
            here = page.evaluate("document.activeElement.outerHTML")
            assert page.evaluate(IN_SIGHT), (path, here)
            assert page.evaluate(OUTLINED), (path, here)
            page.keyboard.press("Tab")
