"""`python -m publishing VERB`: what `make` calls, from the project's folder."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from findings import CheckFailed
from findings.command import end_with

from .building import Project
from .interrupting import stop_as_with_ctrl_c
from .outcome import say_could_not

CTRL_C = 130


def main() -> int:
    """Do what the verb says in the current folder; returns the exit status."""
    verb = _verb()
    project = Project(Path.cwd())
    output = project.output if verb == "publish" else None
    stop_as_with_ctrl_c()
    try:
        return _do(verb, project)
    except CheckFailed as failure:
        return say_could_not(str(failure), output)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        return say_could_not(f"{error.strerror or error}{place}.", output)
    except KeyboardInterrupt:
        say_could_not("you interrupted it.", output)
        return CTRL_C


def _verb() -> str:
    arguments = argparse.ArgumentParser(prog="publishing", description=__doc__)
    arguments.add_argument("verb", choices=["publish", "check", "preview", "new", "new-site"])
    return str(arguments.parse_args().verb)


def _do(verb: str, project: Project) -> int:
    today = dt.date.today()
    if verb == "publish":
        from .flow import publish

        return publish(project, today)
    if verb == "check":
        from .checks import check_content
        from .outcome import say_checked

        return say_checked(check_content(project.content, today))
    if verb == "preview":
        from .preview import preview

        return preview(project, _port())
    if verb == "new":
        from .beginning import begin

        return begin(project, os.environ.get("KIND", ""), os.environ.get("TITLE", ""), today)
    from .new_site import make_it_yours

    return make_it_yours(project)


def _port() -> int:
    port = os.environ.get("PORT") or "8000"
    if not (port.isdecimal() and 1024 <= int(port) <= 65000):
        raise CheckFailed(f"PORT={port} is not a number from 1024 to 65000.")
    return int(port)


def _say_defect() -> None:
    sys.stderr.flush()
    reason = (
        "a defect in the machinery, not in what you wrote. Show the lines above to your web person."
    )
    say_could_not(reason, Project(Path.cwd()).output)


if __name__ == "__main__":
    end_with(main, _say_defect)
