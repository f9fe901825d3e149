"""Where the example practice is: the site that tests build.

It stands in content/ until `make new-site` moves it to example-content/ and the owner's own takes
its place. The tests read the example in both cases, so that they pass on an owner's machine too.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MACHINE = ("plugins", "theme")
SETTINGS = ("pelicanconf.py", "publishconf.py")


class NoExample(Exception):
    """The example practice is in neither place; the message says how to get it back."""


def example_content() -> Path:
    """The content folder of the example practice. Raises `NoExample`."""
    for folder in (ROOT / "content", ROOT / "example-content"):
        practice = folder / "practice.yaml"
        if practice.exists() and "example: true" in practice.read_text(encoding="utf-8"):
            return folder
    raise NoExample(
        "The tests build the example practice, which is neither in content/ nor in "
        "example-content/. Fetch that folder again from Holding Space."
    )


def copy_example(root: Path, *, own_machine: bool = False) -> Path:
    """Lay the example practice out as a project in `root`; returns `root`.

    The machine (plugins and theme) is linked, or copied when a test is going to break it.
    """
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(example_content(), root / "content")
    for name in SETTINGS:
        shutil.copy2(ROOT / name, root / name)
    for name in MACHINE:
        if own_machine:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, root / name, ignore=ignored)
        else:
            (root / name).symlink_to(ROOT / name)
    return root
