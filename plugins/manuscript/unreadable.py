"""What is raised when a file cannot be read for certain."""

from __future__ import annotations

from validated_yaml import Invalid


class Unreadable(Invalid):
    """A file, or a folder, cannot be read as it would be published; `findings` says why."""
