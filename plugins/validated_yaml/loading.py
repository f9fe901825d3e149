"""From YAML text to located values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from findings import Finding, Level

from .colons import explained
from .located import KeyPath, Located, Span
from .refusals import BadYaml
from .scalar_offsets import Style
from .strict_loader import NotAccepted, StrictLoader, keys_and_values
from .yaml_words import plain_words


def load(source: str, path: str, *, offset: int = 0, file_source: str | None = None) -> Located:
    """Read YAML `source`, which stands at `offset` in the file that findings call `path`.

    `file_source` is the whole text of the file when `source` is only a part of it. Raises
    `BadYaml`, at the place where reading stopped; a top level that is not a mapping is one too.
    """
    whole = source if file_source is None else file_source
    loader: StrictLoader | None = None
    try:
        loader = StrictLoader(source)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise _no_names(node)
        walk = _Walk(loader, offset)
        value = walk.read(node, ())
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        cause = explained(error) if isinstance(error, yaml.YAMLError) else error
        message, suggestion = plain_words(cause)
        start = offset + _stopped_at(cause, loader)
        raise BadYaml(_finding(path, whole, start, message, suggestion)) from error
    return Located(value, path, whole, walk.spans, walk.key_spans, walk.styles)


def load_file(file: Path, path: str | None = None) -> Located:
    """Read a YAML file; `path` is its name in findings, if not `str(file)`."""
    shown = path or str(file)
    return load(text_of(file, shown), shown)


def text_of(file: Path, path: str) -> str:
    """The text of a UTF-8 file to the letter, line ends and all; `BadYaml` if it has none."""
    try:
        text = file.read_bytes().decode("utf-8")
        if "\0" not in text:
            return text
        message = f"Character {text.index(chr(0)) + 1} of this file is none that a text can hold."
        suggestion = "Copy the words into a new file, and save that as plain text."
    except UnicodeDecodeError as error:
        message = f"This file is not UTF-8 text (byte {error.start + 1} is not)."
        suggestion = "Save it again with the encoding UTF-8."
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        suggestion = "See that it exists, and that you may read it."
    raise BadYaml(
        Finding.about(path, rule="file", kind="FILE", message=message, suggestion=suggestion)
    )


@dataclass
class _Walk:
    """Reads values from nodes and notes the place of each."""

    loader: StrictLoader
    offset: int
    spans: dict[KeyPath, Span] = field(default_factory=dict)
    key_spans: dict[KeyPath, Span] = field(default_factory=dict)
    styles: dict[KeyPath, Style] = field(default_factory=dict)

    def read(self, node: yaml.Node, path: KeyPath) -> Any:  # noqa: ANN401 - whatever it holds
        self.spans[path] = self._span(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, i)) for i, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode), "YAML has three sorts of nodes"
        self.styles[path] = node.style or ""
        return self.loader.value_of(node)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        values = {}
        for name, key, value in keys_and_values(node):
            self.key_spans[(*path, name)] = self._span(key)
            values[name] = self.read(value, (*path, name))
        return values

    def _span(self, node: yaml.Node) -> Span:
        return self.offset + node.start_mark.index, self.offset + node.end_mark.index


def _no_names(node: yaml.Node | None) -> NotAccepted:
    problem = "There are no `name: value` lines here." if node else "There is nothing here."
    return NotAccepted(
        problem, "Write one `name: value` a line.", node.start_mark if node else None
    )


def _stopped_at(error: Exception, loader: StrictLoader | None) -> int:
    if isinstance(error, yaml.MarkedYAMLError):
        opened = (error.context or "").startswith(_POINT_TO_BEGINNING)
        marks = (error.context_mark, error.problem_mark)
        mark = next(filter(None, marks if opened else reversed(marks)), None)
        return mark.index if mark else 0
    if isinstance(error, yaml.reader.ReaderError):
        return int(error.position)
    return int(loader.index) if loader else 0


_POINT_TO_BEGINNING = ("while scanning a quoted", "while scanning a simple key")
"""Complaints whose cause is where the thing began, not where the parser gave up."""


def _finding(path: str, source: str, start: int, message: str, suggestion: str) -> Finding:
    """An error that reaches from where reading stopped to the end of that line."""
    start = min(start, len(source))
    end = source.find("\n", start)
    return Finding.at(
        path,
        source,
        start,
        len(source) if end < 0 else end,
        rule="yaml",
        kind="YAML",
        level=Level.ERROR,
        message=message,
        suggestion=suggestion,
    )
