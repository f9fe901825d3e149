"""From Markdown to a published site: check, build aside, verify, swap. All or nothing."""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attachments import clean_site
from built_site import verify
from findings import CheckFailed, exit_status

from .building import FAIL_ON_ERRORS, Project, build
from .checks import check_content
from .interrupting import uninterrupted
from .outcome import say_published, say_stopped
from .swapping import put_in_place


def publish(
    project: Project, today: dt.date, build_options: tuple[str, ...] = FAIL_ON_ERRORS
) -> int:
    """Publish the project; returns 0 when output/ is the new site, 1 when findings stopped it.

    Raises `CheckFailed` when a step could not be done. Whatever happens, killing included,
    output/ is the last good site or the new one.
    """
    with only_one(project), _staging(project) as staging:
        before = fingerprint(project.content)
        found = check_content(project.content, today)
        if exit_status(found):
            return say_stopped(found, project.output)
        site = staging / "output"  # findings name the folder as the writer knows it
        build(project, site, options=build_options)
        cleaned = clean_site(site)
        verified = verify(site, project.content)
        if exit_status(verified):
            return say_stopped(verified, project.output, built=True)
        if fingerprint(project.content) != before:
            raise CheckFailed("a file in content/ was changed while the site was being built.")
        with uninterrupted():  # what is said after the swap has to be true of what was done
            former = put_in_place(site, project.output)
            _keep(former, project.workshop / "previous")
            return say_published(found + verified, project.output, cleaned)


def _keep(former: Path | None, previous: Path) -> None:
    """Keep the former site if it can be done; the new one is published already."""
    with suppress(OSError):
        if previous.is_symlink() or previous.is_file():
            previous.unlink()
        shutil.rmtree(previous, ignore_errors=True)
        if former:
            former.rename(previous)


def fingerprint(content: Path) -> str:
    """A hash of every file's name and bytes below `content`: what was checked is what is built."""
    digest = hashlib.sha256()
    for path in sorted(content.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(content)).encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@contextmanager
def only_one(project: Project) -> Iterator[None]:
    """Hold the project's lock; raises `CheckFailed` when another publish holds it.

    The system gives the lock back when its process ends, however it ends.
    """
    project.workshop.mkdir(exist_ok=True)
    with (project.workshop / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CheckFailed(
                "another publish is running in this folder. Wait for it, then try again."
            ) from error
        yield


@contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """A fresh folder on the disk of output/; what a killed publish left behind goes first."""
    for left_behind in project.workshop.glob("staging-*"):
        shutil.rmtree(left_behind, ignore_errors=True)
    folder = project.workshop / f"staging-{uuid.uuid4().hex[:8]}"
    try:  # the name is known before the folder is there: an interruption in between leaves nothing
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
