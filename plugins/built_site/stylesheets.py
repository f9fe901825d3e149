"""A stylesheet: the rules in it that hide something, and the addresses it loads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cssselect2
import tinycss2

from findings import Finding, Level

from .css_values import Definitions, Tokens
from .hiding import hidden_by
from .selectors import compiled, nested

_NOT_ABOUT_ELEMENTS = {
    "font-face", "page", "property", "counter-style", "keyframes", "-webkit-keyframes",
    "-moz-keyframes", "starting-style", "font-feature-values", "font-palette-values",
    "view-transition", "position-try", "color-profile", "import", "charset", "namespace",
}  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """A selector with its declarations, wherever it was nested."""

    selector: str
    declarations: tuple[Any, ...]
    line: int
    column: int


@dataclass(frozen=True)
class HidingRule:
    """A rule that hides what it matches: the selectors, ready to test, and how it hides."""

    rule: Rule
    how: str
    selectors: tuple[Any, ...]

    def matches(self, element: cssselect2.ElementWrapper) -> bool:
        """Whether the rule is about `element` itself (and not about its ::before)."""
        return any(one.pseudo_element is None and one.test(element) for one in self.selectors)


@dataclass(frozen=True, eq=False)
class Stylesheet:
    """A parsed stylesheet; `line` is where it begins in the file `path`."""

    path: str
    address: str
    source: str
    first_line: int = 1

    @cached_property
    def nodes(self) -> list[Any]:
        """What it holds at its top level."""
        return list(tinycss2.parse_stylesheet(self.source, skip_comments=True))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, those in @media, @layer and other rules included."""
        return tuple(_rules(self.nodes, ""))

    @cached_property
    def custom_properties(self) -> dict[str, list[Tokens]]:
        """What `--name: value` defines here."""
        found: defaultdict[str, list[Tokens]] = defaultdict(list)
        for rule in self.rules:
            for one in rule.declarations:
                if one.name.startswith("--"):
                    found[one.name].append(one.value)
        return dict(found)

    def hiding_rules(self, definitions: Definitions) -> Iterator[HidingRule]:
        """The rules that hide; `definitions` are the custom properties of the whole site."""
        gone = {name for name, frames in self._last_frames() if hidden_by(frames, definitions)}
        for rule in self.rules:
            how = hidden_by(rule.declarations, definitions) or _animated(rule, gone)
            if how:
                yield HidingRule(rule, how, compiled(rule.selector))

    def _last_frames(self) -> Iterator[tuple[str, list[Any]]]:
        for node in _at_rules(self.nodes):
            if node.lower_at_keyword.endswith("keyframes"):
                for frame in tinycss2.parse_rule_list(node.content, True, True):
                    if frame.type == "qualified-rule" and _is_last(frame):
                        declared = tinycss2.parse_blocks_contents(frame.content, True, True)
                        yield tinycss2.serialize(node.prelude).strip(), declared

    def urls(self) -> Iterator[tuple[str, int, int]]:
        """Every address in the stylesheet, with its line and column."""
        yield from urls_in(self.nodes)

    def finding(
        self, line: int, column: int, rule: str, kind: str, message: str, suggestion: str
    ) -> Finding:
        """An error at a line and column of the stylesheet."""
        return Finding(
            self.path, line + self.first_line - 1, column, 0, 0, rule, kind, Level.ERROR, "",
            message, suggestion,
        )  # fmt: skip


def _rules(nodes: Iterable[Any], parent: str) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            selector = nested(node.prelude, parent)
            yield from _with_inner(node, selector)
        elif node.type == "at-rule" and node.content is not None:
            if node.lower_at_keyword in _NOT_ABOUT_ELEMENTS:
                continue
            if parent:
                yield from _with_inner(node, parent)
            else:
                yield from _rules(tinycss2.parse_rule_list(node.content, True, True), "")


def _with_inner(node: Any, selector: str) -> Iterator[Rule]:  # noqa: ANN401
    contents = tinycss2.parse_blocks_contents(node.content, True, True)
    declared = tuple(one for one in contents if one.type == "declaration")
    yield Rule(selector, declared, node.source_line, node.source_column)
    yield from _rules(contents, selector)


def _at_rules(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None:
            yield node
            yield from _at_rules(tinycss2.parse_rule_list(node.content, True, True))


def _is_last(frame: Any) -> bool:  # noqa: ANN401
    shown = tinycss2.serialize(frame.prelude).lower()
    return "to" in shown or "100%" in shown


def _animated(rule: Rule, gone: set[str]) -> str:
    """The animation that ends with hiding, if the rule has one."""
    for one in rule.declarations:
        if one.lower_name in {"animation", "animation-name", "-webkit-animation"}:
            for token in one.value:
                if token.type == "ident" and token.value in gone:
                    return f"{one.lower_name}: {token.value}"
    return ""


def urls_in(nodes: Sequence[Any], strings: bool = False) -> Iterator[tuple[str, int, int]]:
    """Addresses in rules or values, with line and column; bare `strings` where they are ones."""
    for node in nodes:
        if node.type == "url" or (strings and node.type == "string"):
            yield node.value, node.source_line, node.source_column
        elif node.type == "function":
            takes = node.lower_name in {"url", "src", "image-set", "-webkit-image-set", "image"}
            yield from urls_in(node.arguments, takes)
        elif node.type == "at-rule":
            yield from urls_in(node.prelude, node.lower_at_keyword == "import")
            yield from urls_in(node.content or [])
        elif node.type == "qualified-rule":
            yield from urls_in(node.content)
        else:
            yield from urls_in(
                getattr(node, "content", None) or getattr(node, "arguments", None) or []
            )
