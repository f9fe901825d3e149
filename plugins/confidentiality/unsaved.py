"""A text that an editor holds and nobody has saved yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import BinaryIO

from findings import CheckFailed, Finding
from practice import Practice, read_practice
from validated_yaml import Invalid

from .checking import check_manuscript
from .plain_files import read_any_text
from .settings import Settings, read_settings


def check_unsaved(stream: BinaryIO, file: Path, today: date) -> list[Finding]:
    """Check what `stream` holds as if it stood in `file`, which need not exist.

    Raises `CheckFailed` when it holds no UTF-8 text.
    """
    try:
        source = stream.read().decode("utf-8")
        practice, settings = _site_of(file)
        manuscript, notes = read_any_text(source, file)
    except UnicodeDecodeError as error:
        raise CheckFailed(
            f"what came is not UTF-8 text (byte {error.start + 1} is not)."
        ) from error
    except Invalid as invalid:
        return list(invalid.findings)
    found = check_manuscript(manuscript, practice=practice, today=today, settings=settings)
    return [*notes, *found]


def _site_of(file: Path) -> tuple[Practice | None, Settings]:
    """What the nearest folder called `content` above the file says; nothing where there is none."""
    content = next((p for p in file.absolute().parents if p.name == "content"), None)
    if content is None:
        return None, Settings()
    known = content / "practice.yaml"
    return read_practice(known) if known.exists() else None, read_settings(content)
