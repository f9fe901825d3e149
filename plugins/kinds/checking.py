"""Check one manuscript: is it where it should be, and does it say what its kind must say?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from findings import Finding
from manuscript import KINDS, Manuscript
from practice import Practice, is_language
from validated_yaml import Invalid, validate

from .days import review_findings
from .fields import is_slug
from .front_matter import MODELS, FrontMatter
from .places import about
from .refused_keys import reason
from .steps import has_numbered_steps
from .unfinished import unfinished

RULE = "front-matter"

TAKEN = {
    "404", "archive", "articles", "categories", "category", "drafts", "exercises", "feeds",
    "images", "index", "page", "people", "resources", "tag", "tags", "theme",
}  # fmt: skip
"""Addresses of the site itself, which no page in content/pages can have."""


def check_front_matter(
    manuscript: Manuscript, practice: Practice, today: datetime.date
) -> list[Finding]:
    """Everything that is wrong, doubtful or due in one manuscript, sorted by place."""
    if manuscript.folder not in KINDS:
        return [_wrong_folder(manuscript)]
    findings = [*_file_name(manuscript), *unfinished(manuscript), *_doubtful_drafts(manuscript)]
    try:
        front = front_matter(manuscript)
    except Invalid as invalid:
        return sorted([*findings, *invalid.findings])
    findings += _authors(manuscript, front, practice)
    findings += review_findings(manuscript, front, today)
    findings += _steps(manuscript)
    findings += _taken_address(manuscript)
    return sorted(findings)


def front_matter(manuscript: Manuscript) -> FrontMatter:
    """The front matter as the model of its kind; raises `validated_yaml.Invalid`."""
    try:
        return validate(MODELS[manuscript.kind], manuscript.front, rule=RULE)
    except Invalid as invalid:
        raise Invalid(tuple(_with_reasons(manuscript, invalid.findings))) from invalid


def _with_reasons(manuscript: Manuscript, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """The same findings, but a key that is refused on purpose says why instead of guessing."""
    reasons = {
        manuscript.front.key_span((key,))[0]: (key, reason(key, manuscript.kind))
        for key in manuscript.front.value
    }
    for finding in findings:
        key, why = reasons.get(finding.start, ("", ""))
        if why:
            message = f"`{key}:` cannot be set here. {why}"
            yield replace(finding, message=message, suggestion="Take the line out.")
        else:
            yield finding


def _wrong_folder(manuscript: Manuscript) -> Finding:
    folders = ", ".join(f"{folder}/" for folder in KINDS)
    message = "Nothing is made from a file in this folder."
    return about(manuscript, (), "folder", message, f"Move it to one of: {folders}.")


def _file_name(manuscript: Manuscript) -> Iterator[Finding]:
    name, _, language = PurePath(manuscript.path).name.removesuffix(".md").partition(".")
    if not is_slug(name) or (language and not is_language(language)):
        message = f"The file name “{PurePath(manuscript.path).name}” cannot be an address."
        advice = "Use small letters, digits and hyphens, as in `sleep-and-grief.md`."
        yield about(manuscript, (), "file-name", message, advice)


def _doubtful_drafts(manuscript: Manuscript) -> Iterator[Finding]:
    """What its writer may well take for a draft, while it would be published."""
    if manuscript.front.value.get("status", "") is None:
        message = "`status:` is empty, so this would be published."
        advice = "Write `status: draft` or `status: published`."
        yield about(manuscript, ("status",), "status", message, advice)
    if "drafts" in PurePath(manuscript.path).parts and manuscript.status != "draft":
        message = "A folder does not make a draft: this would be published."
        advice = "Write `status: draft` in its front matter, or move it out of the folder “drafts”."
        yield about(manuscript, (), "status", message, advice)


def _authors(manuscript: Manuscript, front: FrontMatter, practice: Practice) -> Iterator[Finding]:
    known = ", ".join(person.name for person in practice.people)
    for index, name in enumerate(front.author_names):
        if practice.person(name) is None:
            key = ("author",) if name == front.author else ("authors", index - bool(front.author))
            message = f"`{key[0]}:` “{name}” is not one of the people in practice.yaml."
            yield about(manuscript, key, "author", message, f"They are: {known}.")


def _steps(manuscript: Manuscript) -> Iterator[Finding]:
    if manuscript.kind == "exercise" and not has_numbered_steps(manuscript):
        message = "This exercise has no numbered steps."
        advice = "Write them below the front matter as lines that begin with “1.”, “2.”, “3.”."
        yield about(manuscript, (), "steps", message, advice)


def _taken_address(manuscript: Manuscript) -> Iterator[Finding]:
    if manuscript.kind == "page" and manuscript.slug in TAKEN:
        key = ("slug",) if "slug" in manuscript.front.value else ()
        message = f"The address /{manuscript.slug}/ belongs to the site itself."
        yield about(manuscript, key, "address", message, "Give the page another name.")
