"""The general-information notice can be seen, on the screen and on paper."""

from __future__ import annotations

from itertools import product

SEEN = "notice => notice.checkVisibility({opacityProperty: true, visibilityProperty: true})"


def test_the_notice_is_in_sight_on_every_kind_of_page(new_page, one_of_each):
    page = new_page()
    for path in one_of_each.values():
        page.goto(path)
        for media, width in product(["screen", "print"], [320, 1280]):
            page.emulate_media(media=media)
            page.set_viewport_size({"width": width, "height": 800})
            notice = page.locator("main .notice")
            box = notice.bounding_box()
            assert box, (path, media, width)
            assert box["width"] > 200, (path, media, width)
            assert box["height"] > 40, (path, media, width)
            assert box["x"] >= 0, (path, media, width)
            assert notice.evaluate(SEEN), (path, media, width)


def test_each_statement_of_the_notice_is_in_sight(new_page, one_of_each):
    page = new_page(width=320)
    page.goto(one_of_each["article"])
    statements = page.locator(".notice p").all()
    assert len(statements) == 4
    assert all(statement.evaluate(SEEN) for statement in statements)


def test_the_notice_comes_before_the_text_and_after_the_title(new_page, one_of_each):
    page = new_page()
    for name in ("article", "exercise", "resources", "page"):
        page.goto(one_of_each[name])
        top = page.locator(".notice").bounding_box()["y"]
        assert page.locator("h1").bounding_box()["y"] < top, name
        assert top < page.locator(".prose").bounding_box()["y"], name
