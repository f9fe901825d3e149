"""What the practice publishes: articles, exercises, resource lists and pages.

`check_front_matter` and `check_all` say what is wrong, doubtful or due in manuscripts, without
building anything. `pelican_plugin` gives each kind its form, its index and its extras.

front_matter.py    what each kind must and may say
fields.py          kinds of value used there; references.py, entries.py
refused_keys.py    keys Pelican would obey and manuscripts may not use, and why
checking.py        check_front_matter(): one manuscript
days.py            what the calendar says about it
unfinished.py      placeholders that `make new` left and nobody filled in
steps.py           whether an exercise has numbered steps
crosschecks.py     check_all(): manuscripts against each other
gathering.py       every manuscript of a folder, read and checked
agreement.py       whether a build made pages of what was checked
places.py          findings at a key of the front matter
words.py           headings and lines the plugin writes, by language
series.py          the parts of a series, in order
filters.py         the choices above a resource list, and its groups
decorating.py      what templates need to know about a manuscript
pelican_plugin.py  the adapter
"""

from __future__ import annotations

from .checking import check_front_matter, front_matter
from .crosschecks import check_all
from .front_matter import (
    MODELS,
    ArticleFrontMatter,
    ExerciseFrontMatter,
    FrontMatter,
    PageFrontMatter,
    ResourcesFrontMatter,
)
from .gathering import Gathered, gather
from .references import Reference

__all__ = [
    "MODELS",
    "ArticleFrontMatter",
    "ExerciseFrontMatter",
    "FrontMatter",
    "Gathered",
    "PageFrontMatter",
    "Reference",
    "ResourcesFrontMatter",
    "check_all",
    "check_front_matter",
    "front_matter",
    "gather",
]
