"""The preview's server: files for this computer alone.

A page of some other site could ask a server on 127.0.0.1 for its pages under a name of its own that
it lets point there (DNS rebinding); it cannot choose what the browser says it is asking for. The
preview shows drafts and clients' details, so it answers only to names of this computer.
"""

from __future__ import annotations

from livereload import Server
from livereload.handlers import LiveReloadHandler, StaticFileHandler
from tornado.web import HTTPError

OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


def is_own(host: str) -> bool:
    """Whether a Host header names this computer, with or without a port."""
    name, colon, port = host.rpartition(":")
    if not colon or host.endswith("]"):
        name, port = host, ""
    return name.lower() in OWN_NAMES and (not port or port.isdigit())


class LocalFiles(StaticFileHandler):  # type: ignore[misc]  # livereload has no types
    """The files of the preview; nothing of them is kept by the browser."""

    def prepare(self) -> None:
        """Refuse (403) whoever asks under another name."""
        if not is_own(self.request.headers.get("Host", "")):
            raise HTTPError(403, reason="This preview is for this computer alone")

    def set_extra_headers(self, path: str) -> None:
        """See the class."""
        self.set_header("Cache-Control", "no-store")


class LocalServer(Server):  # type: ignore[misc]
    """livereload's server with files for this computer alone."""

    def __init__(self) -> None:
        super().__init__()
        self.SFH = LocalFiles
        LiveReloadHandler.check_origin = _is_from_here


def _is_from_here(_handler: LiveReloadHandler, origin: str) -> bool:
    """Whether the page that listens for reloads is one of the preview's own."""
    return is_own(origin.partition("://")[2])
