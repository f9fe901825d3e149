"""Give each kind its form, its index and its extras, and build nothing that is not in order.

It listens to `all_generators_finalized`, when Pelican has read everything and written nothing,
and checks the files under content/ rather than Pelican's view of them: so drafts, hidden pages
and files that Pelican passed over are seen too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator
from pelican.writers import Writer

from findings import Finding, Level, as_text
from findings.masking import fit_for
from manuscript import KINDS

from .agreement import disagreements
from .decorating import facts, minutes_to_read, people
from .gathering import Gathered, gather
from .series import series_name, series_of
from .words import words_for


class NotInOrder(Exception):
    """Manuscripts have errors, so no page was written; the message lists them."""


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_context.connect(name_related_posts)
    signals.get_generators.connect(kind_indexes)
    signals.all_generators_finalized.connect(check_and_decorate)


def name_related_posts(generator: ArticlesGenerator, metadata: dict[str, Any]) -> None:
    """Hand related_posts over as the pelican-related-posts plugin reads it: “one,two”."""
    slugs = metadata.pop("related_posts", None)
    if isinstance(slugs, list):
        metadata["related_posts"] = ",".join(map(str, slugs))


def kind_indexes(pelican: object) -> type[Generator]:
    """The generator of the indexes."""
    return KindIndexes


class KindIndexes(Generator):  # type: ignore[misc]
    """Writes /articles/, /exercises/ and /resources/, each if it has something to list."""

    def generate_context(self) -> None:
        """List the indexes for navigation, and take the files of drafts out of the build.

        This runs after all articles and pages are read and before static files are collected.
        """
        self.settings["PAGINATED_TEMPLATES"].setdefault("kind_index", None)
        self.context["kind_indexes"] = list(self._indexes())
        if self.settings.get("PREVIEW") is not True:
            self.context["static_links"] -= _files_of_drafts(_contents(self.context))

    def generate_output(self, writer: Writer) -> None:
        """Write each index, over several pages if it is long."""
        for kind, title, url in self.context["kind_indexes"]:
            writer.write_file(
                f"{url}index.html",
                self.get_template("kind_index"),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                template_name="kind_index",
                url=url,
                articles=self._listed(kind),
                kind=kind,
                title=title,
            )

    def _indexes(self) -> Iterator[tuple[str, str, str]]:
        words = words_for(self.settings["DEFAULT_LANG"])
        for folder, kind in KINDS.items():
            if kind != "page" and self._listed(kind):
                yield kind, words.indexes[kind], f"{folder}/"

    def _listed(self, kind: str) -> list[Content]:
        return [article for article in self.context["articles"] if _kind_of(article) == kind]


def check_and_decorate(generators: list[Generator]) -> None:
    """Refuse a build with errors (the preview lists them instead), then tell templates more."""
    settings, context = generators[0].settings, generators[0].context
    today = datetime.now(ZoneInfo(settings["TIMEZONE"])).date()
    gathered = gather(Path(settings["PATH"]), settings["PRACTICE"], today)
    if settings.get("PREVIEW") is True:
        context.setdefault("FINDINGS", []).extend(gathered.findings)
    else:
        built = context["generated_content"]
        refuse([*gathered.findings, *disagreements(built, gathered.manuscripts)])
    decorate(_contents(context), gathered, settings)


def refuse(findings: Iterable[Finding]) -> None:
    """Raise `NotInOrder` if there are errors among `findings`."""
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    if errors:
        raise NotInOrder(f"No page was written.\n{as_text(fit_for(sys.stdout, errors))}")


def decorate(contents: list[Content], gathered: Gathered, settings: dict[str, Any]) -> None:
    """Set what templates read on every article and page."""
    dated = [each for each in contents if _kind_of(each) != "page"]
    series = series_of(each for each in dated if each.status == "published")
    for content in contents:
        words = words_for(content.lang, settings["DEFAULT_LANG"])
        authors = [author.name for author in getattr(content, "authors", [])]
        content.kind = _kind_of(content)
        content.template = _template_of(content)
        content.minutes_to_read = minutes_to_read(content._content)
        content.people = people(authors, settings["PRACTICE"])
        content.series_name = series_name(content)
        content.series_parts = series.get((content.series_name, content.lang), [])
        if not isinstance(getattr(content, "related_posts", None), list):
            content.related_posts = []
        for name, value in facts(gathered.front(_path_of(content)), words).items():
            setattr(content, name, value)


def _contents(context: dict[str, Any]) -> list[Content]:
    return [content for content in context["generated_content"].values() if content]


def _path_of(content: Content) -> str:
    return str(content.relative_source_path)


def _kind_of(content: Content) -> str:
    return KINDS[PurePosixPath(_path_of(content)).parts[0]]


def _template_of(content: Content) -> str:
    kind = _kind_of(content)
    return "help" if kind == "page" and content.template == "help" else kind


def _files_of_drafts(contents: list[Content]) -> set[str]:
    """Files that only drafts link to."""
    linked: dict[bool, set[str]] = {True: set(), False: set()}
    for content in contents:
        linked[content.status == "draft"] |= content.get_static_links()
    return linked[True] - linked[False]
