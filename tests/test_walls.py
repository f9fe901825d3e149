"""The walls of the house: which room may import which, and where Pelican may come in."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).resolve().parent.parent / "plugins"

ARROWS: dict[str, set[str]] = {
    "findings": set(),
    "validated_yaml": {"findings"},
    "manuscript": {"findings", "validated_yaml"},
    "practice": {"findings", "validated_yaml"},
    "kinds": {"findings", "validated_yaml", "manuscript", "practice"},
    "attachments": {"findings"},
    "confidentiality": {"findings", "validated_yaml", "manuscript", "practice", "attachments"},
    "disclaimer": {"findings", "validated_yaml", "practice"},
    "preview_marks": {"findings", "manuscript"},
    "built_site": {"findings"},
    "publishing": {
        "findings", "validated_yaml", "manuscript", "practice", "kinds", "confidentiality",
        "disclaimer", "built_site", "attachments", "preview_marks",
    },
}  # fmt: skip
"""A room, and the rooms it may import. A new room is added here, with its arrows."""

DOOR = "pelican_plugin.py"
"""The one file of a room that may import Pelican."""

ROOMS = sorted(path.parent.name for path in PLUGINS.glob("*/__init__.py"))


def modules(room: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((PLUGINS / room).rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(tree: ast.Module) -> Iterator[tuple[int, str, int]]:
    """Line, top-level name and number of dots of everything that is imported anywhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name.split(".")[0], 0) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, (node.module or "").split(".")[0], node.level


def place(path: Path, line: int) -> str:
    return f"{path.relative_to(PLUGINS)}:{line}"


def test_every_room_has_its_arrows() -> None:
    assert set(ROOMS) <= set(ARROWS), "write the arrows of the new room into ARROWS"


def test_rooms_have_import_names_of_their_own() -> None:
    assert not (PLUGINS / "__init__.py").exists()
    folders = {path.parent for path in PLUGINS.glob("*/*.py")}
    assert [path.name for path in folders if not (path / "__init__.py").exists()] == []


def test_no_arrows_run_in_a_circle() -> None:
    reached: set[str] = set()
    while ready := {room for room, needs in ARROWS.items() if needs <= reached} - reached:
        reached |= ready
    assert reached == set(ARROWS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_it_may(room: str) -> None:
    forbidden = set(ARROWS) - ARROWS[room] - {room}
    seen = [
        f"{place(path, line)} imports {name}"
        for path, tree in modules(room)
        for line, name, dots in imported(tree)
        if not dots and name in forbidden
    ]
    assert seen == []


@pytest.mark.parametrize("room", ROOMS)
def test_inside_a_room_imports_begin_with_a_dot(room: str) -> None:
    """Scripts that make data files run by themselves, outside the room."""
    seen = [
        f"{place(path, line)} imports {name}"
        for path, tree in modules(room)
        if path.parent.name != "data"
        for line, name, dots in imported(tree)
        if not dots and name == room
    ]
    assert seen == []


@pytest.mark.parametrize("room", ROOMS)
def test_dots_do_not_lead_out_of_a_room(room: str) -> None:
    seen = [
        f"{place(path, line)} goes up {dots} times"
        for path, tree in modules(room)
        for line, _, dots in imported(tree)
        if dots > len(path.relative_to(PLUGINS).parts) - 1
    ]
    assert seen == []


@pytest.mark.parametrize("room", ROOMS)
def test_pelican_comes_in_by_one_door(room: str) -> None:
    seen = [
        f"{place(path, line)} imports {name}"
        for path, tree in modules(room)
        for line, name, dots in imported(tree)
        if not dots and name in {"pelican", "blinker"} and path.name != DOOR
    ]
    assert seen == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_can_be_used_without_pelican(room: str) -> None:
    program = f"import sys; import {room}; sys.exit('pelican' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=PLUGINS, check=False)
    assert done.returncode == 0
