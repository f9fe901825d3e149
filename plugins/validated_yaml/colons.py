"""Colons where none can be: the parser says the same of several slips, often a line too late."""

from __future__ import annotations

import yaml

from .strict_loader import NotAccepted


def explained(error: yaml.YAMLError) -> yaml.YAMLError:
    """The slip behind a misplaced colon, at the line where it was made; else `error` itself."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if not isinstance(mark, yaml.Mark) or "mapping values are not" not in str(error):
        return error
    lines = (mark.buffer or "")[: mark.pointer].splitlines(keepends=True)
    if len(lines) < 2 or not _is_name(lines[-1].strip()):
        return error
    return _slip(mark, lines[-2], lines[-1]) or error


def _slip(mark: yaml.Mark, above: str, line: str) -> NotAccepted | None:
    name, colon, value = above.strip().partition(":")
    start_of_above = mark.index - len(line) - len(above)
    if not colon:
        return NotAccepted("This line has no colon.", _PAIR, _at(mark, start_of_above))
    if _is_name(name) and value and value[0] not in " \t":
        advice = f"Write `{name}: …`, with an ordinary space before the value."
        place = start_of_above + above.index(":")
        return NotAccepted("After this colon a space is missing.", advice, _at(mark, place))
    if line[0].isspace():
        problem = "This line begins further in than the one above it, so the two are read as one."
        return NotAccepted(problem, "Let it begin below the line before it.", mark)
    return None


_PAIR = "Write `name: value`, and begin the lines of a long value with two spaces."


def _is_name(text: str) -> bool:
    return text.replace("_", "").isalnum()


def _at(mark: yaml.Mark, index: int) -> yaml.Mark:
    return yaml.Mark(mark.name, index, 0, 0, None, index)
