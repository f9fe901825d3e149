"""Read the wordings of the notice and refuse those that leave something unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from findings import Finding, Level
from validated_yaml import Invalid, Located, load_file, validate

from .cues import statements_off_topic
from .statements import Notice, Wording

_SUBJECTS = {
    "general_information": "that this is general information",
    "not_a_substitute": "that it is not a substitute for therapy or professional advice",
    "no_relationship": "that reading does not make anybody a client",
    "emergencies": "that this is not for emergencies, and where to turn",
}


@dataclass(frozen=True)
class Notices:
    """All wordings, by language; `default_lang` speaks for languages that have none."""

    wordings: Mapping[str, Wording]
    default_lang: str

    def language(self, wanted: str) -> str:
        """The language in which a page in `wanted` has its notice: es-MX, else es, else ours."""
        base = wanted.split("-")[0]
        return next((lang for lang in (wanted, base) if lang in self.wordings), self.default_lang)

    def notice(self, kind: str, lang: str) -> Notice:
        """The notice for a page or feed entry of `kind` in `lang`."""
        return self.wordings[self.language(lang)].notice(kind)


def read_notices(folder: Path, default_lang: str) -> Notices:
    """Read and check all wordings in `folder` (content/notices).

    Raises `Invalid` with an error for everything that is missing, empty, too short, unknown or
    about something else. A site without a whole notice is not built.
    """
    files = sorted(folder.glob("*.yaml"))
    findings = [_unread(file) for file in sorted(folder.glob("[!.]*")) if not _is_wording(file)]
    wordings: dict[str, Wording] = {}
    for file in files:
        try:
            wordings[file.stem] = _read_wording(file)
        except Invalid as invalid:
            findings += invalid.findings
    if default_lang not in {file.stem for file in files}:
        findings.append(_no_default(folder, default_lang))
    if findings:
        raise Invalid(tuple(findings))
    return Notices(wordings, default_lang)


def _is_wording(file: Path) -> bool:
    """Whether a file is named like a language: en.yaml, pt-BR.yaml."""
    language, _, region = file.stem.partition("-")
    named = language.isalpha() and language.islower() and len(language) in {2, 3}
    return file.suffix == ".yaml" and named and (region.isalnum() or not region)


def _unread(file: Path) -> Finding:
    return Finding.about(
        _shown(file),
        rule="notice",
        kind="FILE",
        message="This file is not named like a language, so its words would reach nobody.",
        suggestion="Call it en.yaml, es.yaml, pt-BR.yaml …, or keep it elsewhere.",
    )


def _read_wording(file: Path) -> Wording:
    located = load_file(file, _shown(file))
    wording = validate(Wording, located, rule="notice")
    unsaid = tuple(
        _off_topic(located, place, words)
        for place, words in statements_off_topic(wording, file.stem)
    )
    if unsaid:
        raise Invalid(unsaid)
    return wording


def _shown(file: Path) -> str:
    """The file as findings name it: content/notices/en.yaml."""
    return "/".join(file.absolute().parts[-3:])


def _off_topic(located: Located, place: tuple[str, str], words: list[str]) -> Finding:
    statement = place[1]
    looked_for = ", ".join(f"{word.strip()}…" for word in words[:5])
    return Finding.at(
        located.path,
        located.source,
        *located.span(place),
        rule="notice",
        kind="WORDING",
        level=Level.ERROR,
        message=f"`{statement}` does not seem to say {_SUBJECTS[statement]}.",
        suggestion=f"Say so plainly; none of these words is there: {looked_for}",
    )


def _no_default(folder: Path, default_lang: str) -> Finding:
    return Finding.about(
        _shown(folder / f"{default_lang}.yaml"),
        rule="notice",
        kind="MISSING",
        message="There is no wording of the notice in the language of the practice.",
        suggestion="Write this file: `every:` with a heading and the four statements.",
    )
