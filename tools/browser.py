"""Which browser the tests and pictures use, and how it is had when there is none.

In order: the one that CHROMIUM names; a Chromium or Chrome on this machine; Playwright's own;
Playwright's own after downloading it; Debian's package, when root. If none can be had, one
sentence says how to get one, and the tests fail: they never skip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


class NoBrowser(Exception):
    """No Chromium could be found or installed; the message says how to get one."""


def launch_options() -> dict[str, object]:
    """What Playwright's `chromium.launch()` is called with."""
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's sandbox refuses to start as root
    return {"executable_path": str(browser_path()), "args": arguments}


def browser_path() -> Path:
    """The Chromium to use. Raises `NoBrowser` when there is none on this machine that starts."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if not found:
            raise NoBrowser(f"CHROMIUM={named} is not a program. Name another, or leave it out.")
        return Path(found)
    path = _on_this_machine() or _playwrights_own()
    if not path:
        raise NoBrowser(
            "The tests need Chromium or Chrome. Install one (on Debian and Ubuntu: "
            "sudo apt install chromium), or name yours: make test CHROMIUM=/path/to/chrome"
        )
    return path


def _on_this_machine() -> Path | None:
    found = [Path(path) for path in map(shutil.which, NAMES) if path]
    return next(filter(_starts, [*found, *map(Path, MAC_APPS)]), None)


def _playwrights_own() -> Path | None:
    asked = _quietly(sys.executable, "-c", ASK_PLAYWRIGHT)
    path = Path(asked.stdout.strip())
    return path if asked.stdout.strip() and _starts(path) else None


def _starts(browser: Path) -> bool:
    """Whether it is there and the system has all the libraries that it needs."""
    return browser.is_file() and _quietly(str(browser), "--version").returncode == 0


def make_sure_there_is_one() -> Path:
    """Find a browser and what drives it, or install them. Raises `NoBrowser` when that fails."""
    _make_sure_of_the_driver()
    try:
        return browser_path()
    except NoBrowser:
        if os.environ.get("CHROMIUM"):
            raise
    print("Fetching a browser for the tests …", flush=True)
    for install in (_download_playwrights, _install_debians):
        install()
        path = _on_this_machine() or _playwrights_own()
        if path:
            return path
    return browser_path()


def _make_sure_of_the_driver() -> None:
    """Playwright drives the browser by a program of its own, which needs one library."""
    if _driver_starts():
        return
    _install_from_debian("libatomic1")
    if not _driver_starts():
        raise NoBrowser(
            "Playwright, which drives the browser in the tests, does not start on this machine. "
            "On Debian and Ubuntu: sudo apt install libatomic1"
        )


def _driver_starts() -> bool:
    return _quietly(sys.executable, "-m", "playwright", "--version").returncode == 0


def _download_playwrights() -> None:
    _quietly(sys.executable, "-m", "playwright", "install", "chromium")


def _install_debians() -> None:
    _install_from_debian("chromium")


def _install_from_debian(package: str) -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _quietly("apt-get", "update", "-qq")
        _quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", package)


def _quietly(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def main() -> int:
    """Print the path of the browser, installing one where need be."""
    try:
        print(f"Browser for the tests: {make_sure_there_is_one()}")
    except NoBrowser as failure:
        print(failure, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
