"""The choices above a resource list, and the list in groups.

A choice works by style alone: it is an input `filter-3`, and the entries that fit it carry the
class `f3`. So it is there without script, and without style the whole list is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .entries import Entry
from .words import Words

MOST_FILTERS = 12
"""As many as the stylesheet knows. More would be a second list to read."""

Fits = Callable[[Entry], bool]


@dataclass(frozen=True)
class Filter:
    """One choice; `index` counts from 1, `group` says what it is about."""

    index: int
    label: str
    group: str


class ListedEntry(Entry):
    """An entry as templates see it, with the classes of the filters it fits: “f1 f3”."""

    filter_classes: str


EntryGroups = list[tuple[str, list[ListedEntry]]]


def listed(entries: Sequence[Entry], words: Words) -> tuple[EntryGroups, list[Filter]]:
    """`entries` grouped by type in the order of the writer, and the filters that split them."""
    chosen = [facet for facet in _facets(entries, words) if _splits(facet[2], entries)]
    chosen = chosen[:MOST_FILTERS]
    filters = [Filter(index, label, group) for index, (label, group, _) in enumerate(chosen, 1)]
    groups: dict[str, list[ListedEntry]] = {}
    for entry in entries:
        classes = [f"f{index}" for index, (_, _, fits) in enumerate(chosen, 1) if fits(entry)]
        shown = ListedEntry.model_construct(**dict(entry), filter_classes=" ".join(classes))
        groups.setdefault(words.entry_types[entry.type], []).append(shown)
    return list(groups.items()), filters


def _facets(entries: Sequence[Entry], words: Words) -> Iterator[tuple[str, str, Fits]]:
    """Everything one could ask for: label, group, and which entries fit."""
    yield words.free, words.filters["cost"], lambda entry: entry.is_free
    for way in dict.fromkeys(way for entry in entries for way in entry.format):
        yield words.formats[way], words.filters["format"], _has_format(way)
    for area in dict.fromkeys(entry.area for entry in entries if entry.area):
        yield area, words.filters["area"], _has_area(area)
    for sort in dict.fromkeys(entry.type for entry in entries):
        yield words.entry_types[sort], words.filters["type"], _has_type(sort)


def _splits(fits: Fits, entries: Sequence[Entry]) -> bool:
    """Whether some entries fit and some do not; a choice that changes nothing is noise."""
    return len({fits(entry) for entry in entries}) == 2


def _has_format(way: str) -> Fits:
    return lambda entry: way in entry.format


def _has_area(area: str) -> Fits:
    return lambda entry: entry.area == area


def _has_type(sort: str) -> Fits:
    return lambda entry: entry.type == sort
