"""What each rule looks for and why, for reports; taken from the docstrings of the detectors."""

from __future__ import annotations

import inspect
from dataclasses import replace
from importlib import import_module

from findings import Rule

PAGES = {
    "name": ".shapes.names",
    "contact": ".shapes.contacts",
    "number": ".shapes.numbers",
    "date": ".shapes.dates",
    "place": ".shapes.places",
    "organisation": ".shapes.organisations",
    "age": ".shapes.ages",
    "job": ".shapes.jobs",
    "family": ".shapes.families",
    "event": ".shapes.events",
    "group": ".shapes.groups",
    "quote": ".shapes.quotes",
    "combination": ".combining",
    "basis": ".stories",
    "picture": ".stories",
}
"""The module that describes each rule, in the order of docs/rules.md."""

TITLES = {
    "basis": "Stories about clients whose basis nobody has stated",
    "picture": "Pictures of what a client made",
}
"""Where one page describes two rules."""

WITHOUT_DETECTOR = {
    "language": "Texts in a language that this check does not know",
    "allowance": "Allowances that excuse nothing",
    "front-matter": "Files without front matter",
    "file": "Files that cannot be read",
    "yaml": "Front matter that cannot be read",
    "practice": "What practice.yaml says",
}


def rules() -> dict[str, Rule]:
    """Each rule by the name that findings give it."""
    described = {name: Rule.read(_page(module)) for name, module in PAGES.items()}
    for name, title in TITLES.items():
        described[name] = replace(described[name], title=title)
    return {**described, **{name: Rule(title) for name, title in WITHOUT_DETECTOR.items()}}


def _page(module: str) -> str:
    return inspect.getdoc(import_module(module, __package__)) or ""
