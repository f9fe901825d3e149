"""Why a place is taken to be a client's, in the writer's own words."""

from __future__ import annotations

from .weighing.weigh import Weighed

SAYS_SO = ("client", "talk", "clinical")


def reason(one: Weighed) -> str:
    """One clause that says why; it quotes the words that counted."""
    for kind in SAYS_SO:
        seen = one.scene.seen(kind)
        if seen:
            return f"the sentence is about somebody you worked with (“{seen}”)"
    for other in one.alike:
        for kind in SAYS_SO:
            seen = other.scene.seen(kind)
            if seen:
                return f"elsewhere this person is somebody you worked with (“{seen}”)"
    return "the sentences around it read like the story of somebody you worked with"
