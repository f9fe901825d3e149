"""How the stylesheets are laid out (theme/static/css/main.css)."""

from __future__ import annotations

from pathlib import Path

import pytest
import tinycss2

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
FILES = sorted(CSS.rglob("*.css"))


def test_main_brings_in_every_stylesheet_once():
    brought = [rule.prelude for rule in rules(CSS / "main.css") if rule.at_keyword == "import"]
    names = [token.arguments[0].value for prelude in brought for token in prelude if is_url(token)]
    assert sorted(names) == [str(f.relative_to(CSS)) for f in FILES if f.name != "main.css"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CSS)))
def test_colours_stand_in_the_tokens_alone(file):
    if file.name != "tokens.css":
        assert [token.serialize() for token in tokens(rules(file)) if is_colour(token)] == []


def test_every_token_that_is_used_is_defined_and_every_one_defined_is_used():
    text = "".join(file.read_text(encoding="utf-8") for file in FILES)
    used = {part.split(")")[0].split(",")[0].strip() for part in text.split("var(")[1:]}
    lines = [line.strip() for line in (CSS / "tokens.css").read_text(encoding="utf-8").splitlines()]
    defined = {line.partition(":")[0] for line in lines if line.startswith("--")}
    assert used - {"--first-step"} == defined


def rules(file: Path):
    return tinycss2.parse_stylesheet(
        file.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
    )


def tokens(nodes):
    for node in nodes or ():
        yield node
        for inside in ("content", "arguments"):
            yield from tokens(getattr(node, inside, None))


def is_url(token) -> bool:
    return token.type == "function" and token.lower_name == "url"


def is_colour(token) -> bool:
    if token.type == "hash":
        return True
    return token.type == "function" and token.lower_name in {"rgb", "rgba", "hsl", "oklch", "color"}
