"""Run Pelican once, in a process of its own, after making sure that the safety rooms take part.

`python -m publishing.render SETTINGS CONTENT OUTPUT [pelican's options…]`

A settings file that dropped a room from `PLUGINS` would build a site without its protection, and
Pelican would not mind. So the settings are looked at first, as the plain Python file they are.
"""

from __future__ import annotations

import runpy
import sys

NEEDED = ("kinds", "confidentiality", "disclaimer")
"""Rooms without which no site is built, in any mode."""


def missing_rooms(settings_file: str) -> list[str]:
    """The needed rooms whose plugin is not among the modules in the settings' `PLUGINS`."""
    plugins = runpy.run_path(settings_file).get("PLUGINS", [])
    present = {getattr(plugin, "__name__", "") for plugin in plugins}
    return [room for room in NEEDED if f"{room}.pelican_plugin" not in present]


def main() -> None:
    """Check the settings, then become Pelican."""
    settings, content, output, *options = sys.argv[1:]
    missing = missing_rooms(settings)
    if missing:
        sys.exit(
            f"{settings} leaves out of PLUGINS what keeps clients and readers safe: "
            f"{', '.join(missing)}. Put it back as it was in pelicanconf.py."
        )
    sys.argv = ["pelican", content, "-s", settings, "-o", output, *options]
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
