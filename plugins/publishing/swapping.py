"""Replace a folder by another in one step that cannot be seen half-way.

Linux and macOS can exchange two folders atomically (renameat2 with RENAME_EXCHANGE, renamex_np
with RENAME_SWAP). Two ordinary renames would leave a moment without any site, and a killed
publish could make that moment last; so where the exchange is not to be had we refuse and say so
(docs/decisions/0005).
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from findings import CheckFailed

_AT_CURRENT_FOLDER = -2 if sys.platform == "darwin" else -100
_EXCHANGE = 2  # RENAME_EXCHANGE in linux/fs.h, RENAME_SWAP in macOS's sys/stdio.h


def put_in_place(staged: Path, target: Path) -> Path | None:
    """Make `staged` the new `target` in one step.

    Returns where the former target now is (the place `staged` had), or None if there was none.
    Both must lie on one disk. Raises `CheckFailed` when the step cannot be taken; then nothing
    has changed.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise CheckFailed(
            f"“{target.name}” is not an ordinary folder. Move it away, then publish again."
        )
    os.sync()  # the new site must be on the disk before it becomes the site
    try:
        if not target.exists():
            staged.rename(target)
            return None
        _exchange(staged, target)
    except OSError as error:
        raise CheckFailed(_why_not(target, error)) from error
    return staged


def _exchange(one: Path, other: Path) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renamex_np" if sys.platform == "darwin" else "renameat2", None)
    if rename is None:
        raise OSError("this system cannot exchange two folders")
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = rename(*paths, _EXCHANGE)
    else:
        failed = rename(_AT_CURRENT_FOLDER, paths[0], _AT_CURRENT_FOLDER, paths[1], _EXCHANGE)
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _why_not(target: Path, error: OSError) -> str:
    return (
        f"the new site is built and verified, but “{target.name}” could not be replaced in one "
        f"step on this disk ({error.strerror or error}). Your last site is untouched. Move the "
        f"project to a disk of this computer (not a network drive or USB stick), or remove "
        f"“{target.name}” yourself and publish again."
    )
