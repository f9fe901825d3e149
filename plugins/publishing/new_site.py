"""`make new-site`: a few questions, then the example practice makes room for the owner's own.

Nothing is thrown away: what goes is moved to example-content/, and named before it goes. The
practice's own file is replaced last: an interrupted run can simply be begun again.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from findings import CheckFailed
from manuscript import KINDS
from practice import read_practice
from validated_yaml import Invalid

from .building import Project
from .questions import Answers, Ask, answers

STARTER = Path(__file__).with_name("starter")
LISTS = (*KINDS, "images")
ASIDE = "example-content"

STAND_INS: Answers = {
    "name": "A practice",
    "person": "A person",
    "credentials": "None yet",
    "town": "A town",
    "country": "GB",
    "email": "-",
    "url": "https://a-practice.org",
}
"""In place of what has not been asked yet, so that each answer can be looked at by itself."""


def make_it_yours(project: Project, ask: Ask = input) -> int:
    """Ask, say what will be done, do it on “yes”; returns 0, or 1 when the owner said no.

    Raises `CheckFailed` when the example is gone already or the answers end too soon; then
    nothing has changed.
    """
    _refuse_if_own(project)
    given = answers(ask, lambda so_far: _problem_with(project, so_far))
    leaving = list(_leaving(project))
    _refuse_to_overwrite(project, leaving)
    _say(leaving)
    if not _agrees(ask):
        print("Nothing was changed.")
        return 1
    _move(project, leaving)
    _write(project, practice_yaml(given))
    print("Done. Begin with: make preview")
    return 0


def practice_yaml(given: Answers) -> str:
    """The text of a practice.yaml made of the answers."""
    facts: dict[str, object] = {
        "url": given["url"],
        "name": given["name"],
        "language": "en",
        "country": given["country"].upper(),
        "people": [{"name": given["person"], "credentials": given["credentials"]}],
        "places": [{"name": given["name"], "town": given["town"]}],
    }
    if given["email"] != "-":
        facts["email"] = given["email"]
    head = (
        "# Everything public about your practice stands here, once.\n"
        "# docs/writing.md lists what else can be said: phones, hours, booking, fees …\n\n"
    )
    return head + yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)


def _refuse_if_own(project: Project) -> None:
    text = (project.content / "practice.yaml").read_text(encoding="utf-8")
    if "example: true" not in text:
        raise CheckFailed("this site is yours already: practice.yaml does not say example: true.")


def _problem_with(project: Project, so_far: Answers) -> str:
    """Why the answers so far cannot stand in a practice.yaml, or ""."""
    if not all(so_far.values()):
        return "It is needed."
    project.workshop.mkdir(exist_ok=True)
    draft = project.workshop / "practice.yaml"
    draft.write_text(practice_yaml(STAND_INS | so_far), encoding="utf-8")
    try:
        read_practice(draft)
    except Invalid as invalid:
        return " ".join(f"{f.message} {f.suggestion}".strip() for f in invalid.findings)
    finally:
        draft.unlink()
    return ""


def _agrees(ask: Ask) -> bool:
    try:
        return ask("Go on? Type yes: ").strip().lower() in ("yes", "y")
    except EOFError:
        return False


def _leaving(project: Project) -> Iterable[Path]:
    for name in LISTS:
        files = sorted(path for path in (project.content / name).rglob("*") if path.is_file())
        yield from (path for path in files if not _is_starter(project, path))
    yield from project.content.glob("confidentiality.yaml")


def _is_starter(project: Project, path: Path) -> bool:
    """Whether an earlier, interrupted run has put this file here."""
    starter = STARTER / path.relative_to(project.content)
    return starter.is_file() and starter.read_bytes() == path.read_bytes()


def _aside(project: Project, path: Path) -> Path:
    return project.root / ASIDE / path.relative_to(project.content)


def _refuse_to_overwrite(project: Project, leaving: Iterable[Path]) -> None:
    for path in leaving:
        there = _aside(project, path)
        if there.exists():
            raise CheckFailed(
                f"{there.relative_to(project.root)} is there already and would be lost. "
                f"Move the folder {ASIDE}/ away or give it another name, then begin again."
            )


def _say(leaving: list[Path]) -> None:
    print(f"\nThese {len(leaving)} files will be moved to {ASIDE}/; nothing is deleted:")
    for path in leaving:
        print(f"  {path.parent.name}/{path.name}")
    print("You get a practice.yaml with your answers, and short pages to make your own.")
    print("The wording of the notice (content/notices/) stays. A post of your own that is")
    print("moved too can simply be moved back.")


def _move(project: Project, leaving: list[Path]) -> None:
    for path in leaving:
        target = _aside(project, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)


def _write(project: Project, practice: str) -> None:
    shutil.copytree(STARTER, project.content, dirs_exist_ok=True)
    own = project.content / "practice.yaml"
    aside = project.root / ASIDE
    aside.mkdir(exist_ok=True)
    shutil.copy2(own, aside / own.name)
    # With the notices the example stays a whole content folder, which the tests can build.
    shutil.copytree(project.content / "notices", aside / "notices", dirs_exist_ok=True)
    fresh = own.with_suffix(".new")
    fresh.write_text(practice, encoding="utf-8")
    fresh.replace(own)
