"""The notice in the entries of a feed, which carry a post's text without its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Item = dict[str, Any]
"""An entry as feedgenerator keeps it: `link`, `description`, `content` …"""


def put_notice_into(items: list[Item], notice_of: Callable[[Item], str]) -> None:
    """Put the notice first in each entry's text, before any HTML of the post.

    It stands where readers see it even when a feed reader cuts long entries or strips classes.
    """
    for item in items:
        field = "description" if item.get("content") is None else "content"
        text = item[field] or ""
        notice = notice_of(item)
        if not text.startswith(notice):
            item[field] = f"{notice}\n{text}"
