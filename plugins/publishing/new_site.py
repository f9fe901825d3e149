"""`make new-site`: a few questions, then the example practice makes room for the owner's own.

Nothing is thrown away: what goes is moved to example-content/, and named before it goes. The
practice's own file is replaced last: an interrupted run can simply be begun again.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from findings import CheckFailed
from practice import read_practice
from validated_yaml import Invalid

from .building import Project

STARTER = Path(__file__).with_name("starter")
LISTS = ("articles", "exercises", "resources", "pages", "images")
ASIDE = "example-content"

Ask = Callable[[str], str]


@dataclass(frozen=True)
class Question:
    """One question: the answer's place in practice.yaml, the words, what is taken for no answer."""

    key: str
    words: str
    otherwise: str = ""


QUESTIONS = (
    Question("name", "What is your practice called?"),
    Question("person", "Your name, as readers should see it?"),
    Question("credentials", "Your credentials (for example: MBACP, registered counsellor)?"),
    Question("town", "The town you work in?"),
    Question("country", "Your country, in two letters (GB, IE, US, AU …)?", "GB"),
    Question("email", "An e-mail address readers may write to (Enter for none)?", "-"),
    Question("url", "The address the site will have, beginning with https://?"),
)


def make_it_yours(project: Project, ask: Ask = input) -> int:
    """Ask, say what will be done, do it on “yes”; returns 0, or 1 when the owner said no.

    Raises `CheckFailed` when the example is gone already or an answer cannot be used; then
    nothing has changed.
    """
    _refuse_if_own(project)
    answers = _answers(ask)
    practice = practice_yaml(answers)
    _refuse_if_invalid(project, practice)
    leaving = list(_leaving(project))
    _say(leaving)
    if ask("Go on? Type yes: ").strip().lower() not in ("yes", "y"):
        print("Nothing was changed.")
        return 1
    _move(project, leaving)
    _write(project, practice)
    print("Done. Begin with: make preview")
    return 0


def practice_yaml(answers: dict[str, str]) -> str:
    """The text of a practice.yaml made of the answers."""
    facts: dict[str, object] = {
        "url": answers["url"],
        "name": answers["name"],
        "language": "en",
        "country": answers["country"].upper(),
        "people": [{"name": answers["person"], "credentials": answers["credentials"]}],
        "places": [{"name": answers["name"], "town": answers["town"]}],
    }
    if answers["email"] != "-":
        facts["email"] = answers["email"]
    head = (
        "# Everything public about your practice stands here, once.\n"
        "# README.md lists what else can be said: phones, hours, booking, fees …\n\n"
    )
    return head + yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)


def _refuse_if_own(project: Project) -> None:
    text = (project.content / "practice.yaml").read_text(encoding="utf-8")
    if "example: true" not in text:
        raise CheckFailed("this site is yours already: practice.yaml does not say example: true.")


def _answers(ask: Ask) -> dict[str, str]:
    answers = {}
    for question in QUESTIONS:
        hint = f" [{question.otherwise}]" if question.otherwise not in ("", "-") else ""
        answer = ask(f"{question.words}{hint} ").strip() or question.otherwise
        if not answer:
            raise CheckFailed(f"“{question.words}” needs an answer. Begin again: make new-site")
        answers[question.key] = answer
    return answers


def _refuse_if_invalid(project: Project, text: str) -> None:
    project.workshop.mkdir(exist_ok=True)
    draft = project.workshop / "practice.yaml"
    draft.write_text(text, encoding="utf-8")
    try:
        read_practice(draft)
    except Invalid as invalid:
        reasons = " ".join(f"{f.message} {f.suggestion}" for f in invalid.findings)
        raise CheckFailed(f"an answer cannot be used. {reasons}") from invalid
    finally:
        draft.unlink()


def _leaving(project: Project) -> Iterable[Path]:
    for name in LISTS:
        yield from sorted(path for path in (project.content / name).glob("*") if path.is_file())
    yield from project.content.glob("confidentiality.yaml")


def _say(leaving: list[Path]) -> None:
    print(f"\nThese {len(leaving)} files will be moved to {ASIDE}/; nothing is deleted:")
    for path in leaving:
        print(f"  {path.parent.name}/{path.name}")
    print("You get a practice.yaml with your answers, and short pages to make your own.")
    print("The wording of the notice (content/notices/) stays. A post of your own that is moved")
    print("too can simply be moved back.")


def _move(project: Project, leaving: list[Path]) -> None:
    for path in leaving:
        target = project.root / ASIDE / path.relative_to(project.content)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)


def _write(project: Project, practice: str) -> None:
    shutil.copytree(STARTER, project.content, dirs_exist_ok=True)
    own = project.content / "practice.yaml"
    shutil.copy2(own, project.root / ASIDE / own.name)
    # With the notices the example stays a whole content folder, which the tests can build.
    shutil.copytree(project.content / "notices", project.root / ASIDE / "notices")
    fresh = own.with_suffix(".new")
    fresh.write_text(practice, encoding="utf-8")
    fresh.replace(own)
