"""The flow: read, find, excuse, say.

Every door of the room leads through `check_manuscript`, so that the build, the command, a hook and
an editor report the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from findings import Finding, Level
from manuscript import Manuscript, survey
from validated_yaml import Invalid

from .across import Told, across
from .declarations import Allowance, Declarations, declarations
from .languages import is_english, reads_as_english
from .pictures_folder import check_pictures
from .plain_files import Reader, read_any, read_strictly
from .rewording import reworded
from .roles import is_silent
from .settings import Settings, read_settings
from .suspicion import Suspicion
from .verdicts import in_any_language, suspicions
from .weighing.model import model
from .weighing.reading import read_post

if TYPE_CHECKING:
    from practice import Practice


def check(
    paths: Iterable[Path], *, practice: Practice | None = None, today: date | None = None
) -> list[Finding]:
    """Check files and folders, of a site or not; whatever cannot be read is an error.

    Without `practice` the nearest `practice.yaml` in a `content` folder above each path is used.
    `today` tells which dates are still to come.
    """
    return sorted({f for path in paths for f in _check_path(path, practice, today)})


def check_folder(
    content: Path, *, practice: Practice | None = None, today: date | None = None
) -> list[Finding]:
    """Check every manuscript and picture below a content folder, drafts included.

    Findings of a site say `content/…`, wherever on the machine the site lies.
    """
    found = check([content], practice=practice, today=today)
    return sorted(_within_site(finding, content) for finding in found)


def _within_site(finding: Finding, content: Path) -> Finding:
    path = Path(finding.path)
    if content.name != "content" or not path.is_relative_to(content):
        return finding
    return replace(finding, path=str(path.relative_to(content.parent)))


def check_manuscript(
    manuscript: Manuscript,
    *,
    practice: Practice | None = None,
    today: date | None = None,
    settings: Settings | None = None,
) -> list[Finding]:
    """Check one manuscript."""
    return _checked(manuscript, practice, today, settings or Settings())[0]


def _checked(
    manuscript: Manuscript, practice: Practice | None, today: date | None, settings: Settings
) -> tuple[list[Finding], Told | None]:
    """The findings about a manuscript, and what it tells of its people."""
    declared = declarations(manuscript, practice)
    language = _unchecked_language(manuscript, practice, settings)
    if language:
        found, reading = list(in_any_language(manuscript.passages)), None
    else:
        reading = read_post(manuscript.passages, declared.pseudonyms, declared.basis)
        declared = declared.with_names(reading.post.declared)
        found = list(suspicions(reading, model(), declared, settings, today))
    open_ones = [s for s in _apart(found) if not declared.excuses(s)]
    kept = [_levelled(s, declared) for s in open_ones if declared.allowance(s) is None]
    used = {allowance for s in open_ones if (allowance := declared.allowance(s))}
    kept = reworded(kept, reading.scenes if reading else ())
    findings = [s.finding(manuscript.path, manuscript.source) for s in kept]
    told = Told.of(manuscript.path, manuscript.source, reading) if reading else None
    if declared.is_invented:
        told = None
    every = {*findings, *language, *_idle_allowances(manuscript, declared, used)}
    return sorted(every), told


def _levelled(suspicion: Suspicion, declared: Declarations) -> Suspicion:
    return replace(suspicion, level=Level.WARNING) if declared.softens(suspicion) else suspicion


def _check_path(path: Path, practice: Practice | None, today: date | None) -> Iterator[Finding]:
    content = content_above(path)
    try:
        known = practice or practice_of(content)
        settings = read_settings(content) if content else Settings()
    except Invalid as invalid:
        yield from invalid.findings
        return
    found = survey(path) if path.is_dir() else None
    reader = read_strictly if found and content else read_any
    told: list[Told] = []
    for file in found.paths if found else (path,):
        yield from check_file(file, reader, known, today, settings, told)
    yield from across(told, settings.catchment, settings.fewest_people)
    if found:
        yield from found.findings
        yield from check_pictures(path)


def check_file(
    path: Path,
    reader: Reader,
    practice: Practice | None,
    today: date | None,
    settings: Settings,
    told: list[Told],
) -> Iterator[Finding]:
    """The findings about one file; what it tells of its people is added to `told`."""
    try:
        manuscript, notes = reader(path)
    except Invalid as invalid:
        yield from invalid.findings
        return
    yield from notes
    findings, people = _checked(manuscript, practice, today, settings)
    yield from findings
    if people:
        told.append(people)


def content_above(path: Path) -> Path | None:
    """The nearest folder called `content` that the path lies in, or is."""
    return next((p for p in [path, *path.absolute().parents] if p.name == "content"), None)


def practice_of(content: Path | None) -> Practice | None:
    """What practice.yaml of a content folder says, if there is one."""
    if content is None or not (content / "practice.yaml").exists():
        return None
    from practice import read_practice

    return read_practice(content / "practice.yaml")


HOLD_OTHERS = frozenset({"QUOTE", "PICTURE"})


def _apart(found: Iterable[Suspicion]) -> list[Suspicion]:
    """Without those that overlap an earlier one: a place is reported once.

    A client's own words are one thing, and a telephone number in them is another; so are a picture
    and what stands in its description.
    """
    taken: dict[tuple[int, bool], set[int]] = {}
    kept = []
    for suspicion in found:
        key = id(suspicion.passage), suspicion.kind in HOLD_OTHERS
        here, places = taken.setdefault(key, set()), suspicion.places
        if here.isdisjoint(places):
            here.update(places)
            kept.append(suspicion)
    return kept


def _unchecked_language(
    manuscript: Manuscript, practice: Practice | None, settings: Settings
) -> list[Finding]:
    """An error when the text is in a language that this check does not know."""
    lang = manuscript.lang or (practice.language if practice else "en")
    if is_english(lang) and reads_as_english(p for p in manuscript.passages if not is_silent(p)):
        return []
    allowed = lang in settings.unchecked_languages
    seen = "is not in English" if is_english(lang) else f"is in another language (`{lang}`)"
    start = manuscript.body_start
    return [
        Finding.at(
            manuscript.path, manuscript.source, start, start, rule="language", kind="LANGUAGE",
            level=Level.NOTE if allowed else Level.ERROR,
            message=f"This text {seen}: names and stories in it were not checked.",
            suggestion="" if allowed else "Have a colleague read it, then list its language under "
            "`unchecked_languages:` in content/confidentiality.yaml.",
        )
    ]  # fmt: skip


def _idle_allowances(
    manuscript: Manuscript, declared: Declarations, used: set[Allowance]
) -> Iterator[Finding]:
    """Allowances that nothing needs (any more)."""
    for allowance in declared.allowances:
        if allowance not in used:
            start, end = manuscript.front.span(("allow", allowance.index, "text"))
            yield Finding.at(
                manuscript.path, manuscript.source, start, end, rule="allowance",
                kind="ALLOWANCE", level=Level.WARNING,
                message=f"The allowance for “{allowance.text}” excuses nothing here.",
                suggestion="Remove it from `allow:`, or correct its text.",
            )  # fmt: skip
