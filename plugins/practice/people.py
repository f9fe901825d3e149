"""The people of a practice, and how each is registered."""

from __future__ import annotations

from .words import Described, Email, HttpsAddress, Text


class Registration(Described):
    """Where a reader can look a clinician up."""

    body: Text
    number: Text | None = None
    url: HttpsAddress | None = None


class Person(Described):
    """A clinician, as readers meet them beside an article."""

    name: Text
    credentials: Text
    role: Text | None = None
    registration: Registration | None = None
    phone: Text | None = None
    email: Email | None = None
    about: Text | None = None
    pronouns: Text | None = None
