"""Being told to stop, by Ctrl-C, a closed terminal or the system, and when not to listen."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_REQUESTS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def stop_as_with_ctrl_c() -> None:
    """Let every request to stop end the work as Ctrl-C does: clean up, say so, touch nothing."""
    for number in _REQUESTS:
        signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Do not listen for as long as the last step takes, which is a moment."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in _REQUESTS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
