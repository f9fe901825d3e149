"""`make preview`: the site as it will be, drafts and findings included, rebuilt at every save.

Served on this computer only. Nothing here ever becomes the published site: the preview is built
into a folder of its own, every page carries a preview mark, and the verifier refuses that mark.
"""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import socket
import tempfile
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from tornado.ioloop import IOLoop

from findings import CheckFailed, Finding, Level
from preview_marks import mark_pages

from .building import Project, build
from .checks import check_content
from .local_server import LocalServer
from .outcome import from_here, say_checked
from .swapping import put_in_place

HOST = "127.0.0.1"
FINDINGS_PAGE = "_findings"
WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
PORTS_TRIED = 10
NO_FATAL = ("-e", "PREVIEW=true")
"""In a preview a post that cannot be built is left out and named, and the others are shown."""


def preview(project: Project, port: int) -> int:
    """Serve the preview until interrupted; returns 0. Raises `CheckFailed` for want of a port."""
    wanted, port = port, free_port(port)
    if port != wanted:
        print(f"Port {wanted} is in use, perhaps by another preview, so this one takes {port}.")
    project.workshop.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="preview-", dir=project.workshop) as folder:
        site = Path(folder) / "site"
        rebuild(project, site)
        _serve(project, site, port)
    return 0


def _serve(project: Project, site: Path, port: int) -> None:
    server = LocalServer()
    for name in WATCHED:
        server.watch(str(project.root / name), lambda: rebuild(project, site))
    logging.getLogger("livereload").disabled = True  # its lines are for its own developers
    IOLoop.current().add_callback(_say_ready, port)
    server.serve(port=port, host=HOST, root=str(site), restart_delay=0)


def _say_ready(port: int) -> None:
    print(f"\nPreview: http://{HOST}:{port}/")
    print(f"What was found: http://{HOST}:{port}/{FINDINGS_PAGE}/")
    print("Both follow every file you save. Stop with Ctrl-C.", flush=True)


def rebuild(project: Project, site: Path) -> None:
    """Check, build and put the preview in place; a failed build keeps the pages of the last one."""
    problem = unchecked = ""
    try:
        found = from_here(check_content(project.content, dt.date.today()))
        say_checked([finding for finding in found if finding.level is not Level.NOTE])
    except CheckFailed as failure:
        found, problem = [], str(failure)
        unchecked = f"Nothing was checked: {failure}"
    fresh = site.with_name("fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        build(project, fresh, "pelicanconf.py", NO_FATAL)
    except CheckFailed as failure:
        problem = str(failure)
        print(f"Preview: {failure}")
        _keep_last(site, fresh)
    write_findings_page(fresh, found, problem)
    mark_pages(fresh, project.content, found, unchecked)
    former = put_in_place(fresh, site)
    if former:
        shutil.rmtree(former, ignore_errors=True)


def _keep_last(site: Path, fresh: Path) -> None:
    shutil.rmtree(fresh, ignore_errors=True)
    if site.exists():
        shutil.copytree(site, fresh)


def write_findings_page(site: Path, found: Sequence[Finding], problem: str) -> None:
    """Write the page that lists what was found; it is the home page too when there is no other."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
    )
    ranked = sorted(found, key=lambda finding: (list(Level).index(finding.level), finding))
    page = templates.get_template("findings.html").render(findings=ranked, problem=problem)
    folder = site / FINDINGS_PAGE
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(page, encoding="utf-8")
    if not (site / "index.html").exists():
        (site / "index.html").write_text(page, encoding="utf-8")


def free_port(wanted: int) -> int:
    """The first free port from `wanted` on; raises `CheckFailed` when ten are taken."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
        return port
    raise CheckFailed(
        f"the ports {wanted} to {wanted + PORTS_TRIED - 1} are all in use. "
        "Name another: make preview PORT=9000"
    )
