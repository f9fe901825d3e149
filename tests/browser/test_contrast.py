"""Text stands out from its ground, by day and by night."""

from __future__ import annotations

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3 (AA), for text of any size."""

COLOURS_OF_TEXT = """() => {
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const pair = [getComputedStyle(element).color, ground(element)].join('|');
    found[pair] = element.outerHTML.slice(0, 80);
  }
  return found;
}"""


def test_all_text_has_enough_contrast_by_day_and_by_night(new_page, one_of_each):
    page = new_page()
    faint = []
    for path in one_of_each.values():
        page.goto(path)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for pair, where in page.evaluate(COLOURS_OF_TEXT).items():
                ratio = contrast(*pair.split("|"))
                if ratio < ENOUGH:
                    faint.append((path, scheme, where, round(ratio, 2)))
    assert faint == []


def test_the_night_is_dark_and_the_day_is_light(new_page):
    grounds = []
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme)
        page.goto("/")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        grounds.append(luminance(ground))
    assert grounds[0] > 0.8
    assert grounds[1] < 0.05


def contrast(one: str, other: str) -> float:
    """The ratio that WCAG defines, between 1 and 21."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of “rgb(r, g, b)”, as WCAG defines it."""
    assert colour.startswith("rgb("), f"{colour} is not opaque"
    red, green, blue = (linear(int(part) / 255) for part in colour[4:-1].split(","))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
