"""One file per type of detail; `DETECTORS` is the order in which they look.

A detector takes a `Text` and yields `Suspicion`s: places, with the grounds for them. It does not
look at settings, files or the clock. Where two of them suspect the same place, the earlier one in
the list speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..suspicion import Suspicion, Text
from .ages import ages
from .basis import basis
from .contact import contact
from .dates import dates
from .identification import identification
from .names import names
from .organisations import organisations
from .pictures import pictures
from .places import places

Detector = Callable[[Text], Iterator[Suspicion]]

DETECTORS: tuple[Detector, ...] = (
    identification,
    contact,
    names,
    dates,
    organisations,
    places,
    ages,
    pictures,
    basis,
)

IN_ANY_LANGUAGE: tuple[Detector, ...] = (identification, contact)
"""Those that need no English; they also look at texts in other languages."""
