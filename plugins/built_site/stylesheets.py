"""A stylesheet: the rules in it that hide something, and the addresses it loads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cssselect2
import tinycss2
from cssselect2.parser import SelectorError

from findings import Finding, Level

from .hiding import Definitions, Tokens, hidden_by

_NOT_ABOUT_ELEMENTS = {
    "font-face", "page", "property", "counter-style", "keyframes", "-webkit-keyframes",
    "-moz-keyframes", "starting-style", "font-feature-values", "font-palette-values",
    "view-transition", "position-try", "color-profile", "import", "charset", "namespace",
}  # fmt: skip

_COMES_AND_GOES = {
    "hover", "active", "focus", "focus-within", "focus-visible", "target", "target-within",
    "visited",
}  # fmt: skip
"""States that a reader brings about; a rule for one of them is taken to hold."""


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
                yield HidingRule(rule, how, _compiled(rule.selector))

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
            selector = _nested(node.prelude, parent)
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


def _nested(prelude: Tokens, parent: str) -> str:
    """The selector of a rule inside a rule, as one that stands alone."""
    if not parent:
        return str(tinycss2.serialize(prelude)).strip()
    around = f":is({parent})"
    parts = (tinycss2.serialize(part).strip() for part in _by_commas(prelude))
    return ", ".join(
        part.replace("&", around) if "&" in part else f"{around} {part}" for part in parts
    )


def _by_commas(tokens: Tokens) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _compiled(selector: str) -> tuple[Any, ...]:
    """Selectors ready to test; one that browsers would not understand either matches nothing."""
    tokens = _as_if_entered(tinycss2.parse_component_value_list(selector))
    try:
        return tuple(cssselect2.compile_selector_list(tokens))
    except (SelectorError, NotImplementedError):
        return _compiled_one_by_one(tokens)


def _compiled_one_by_one(tokens: Tokens) -> tuple[Any, ...]:
    """Each selector of a list for itself, without the pseudo-classes that are not known here."""
    compiled: list[Any] = []
    for part in _by_commas(tokens):
        try:
            compiled += cssselect2.compile_selector_list(_without_pseudo_classes(part))
        except (SelectorError, NotImplementedError):
            continue
    return tuple(compiled)


def _as_if_entered(tokens: Tokens) -> list[Any]:
    """The selector without `:hover` and the like."""
    return _without(tokens, lambda name: name in _COMES_AND_GOES)


def _without_pseudo_classes(tokens: Tokens) -> list[Any]:
    return _without(tokens, lambda name: name not in {"is", "where", "not", "has"})


def _without(tokens: Tokens, unwanted: Any) -> list[Any]:  # noqa: ANN401
    kept: list[Any] = []
    for i, token in enumerate(tokens):
        name = getattr(token, "lower_value", getattr(token, "lower_name", ""))
        single = i > 0 and tokens[i - 1] == ":" and (i < 2 or tokens[i - 2] != ":")
        if single and token.type in {"ident", "function"} and unwanted(name):
            kept.pop()
            continue
        kept.append(token)
    return kept or list(tinycss2.parse_component_value_list("*"))


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
