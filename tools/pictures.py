"""Take the README's pictures of the example site again: `make pictures`.

Each is a page as a reader sees it, at the size of a desk or of a phone. They are kept small,
because everybody who clones the project carries them.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from browser import NoBrowser, launch_options  # noqa: E402
from findings import CheckFailed  # noqa: E402
from publishing.building import Project, build  # noqa: E402
from serving import served  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 200_000
"""Bytes."""


@dataclass(frozen=True)
class Picture:
    """A page, and the window it is looked at through, in CSS pixels."""

    name: str
    page: str
    width: int
    height: int
    scheme: str = "light"


PICTURES = (
    Picture("home.png", "/", 1280, 800),
    Picture("article.png", "/articles/what-writing-therapy-is/", 1280, 800),
    Picture("exercise-on-a-phone.png", "/exercises/thought-record/", 390, 844),
    Picture("help-on-a-phone.png", "/help-now/", 390, 844),
    Picture("resources-at-night.png", "/resources/support-groups/", 1280, 800, "dark"),
)


class TooLarge(Exception):
    """A picture has more bytes than a clone should carry."""


def take(picture: Picture, browser: Browser, address: str) -> Path:
    """Take one picture of the site at `address`. Raises `TooLarge`."""
    page = browser.new_page(
        base_url=address,
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
    )
    answer = page.goto(picture.page)
    if answer is None or not answer.ok:
        raise CheckFailed(f"{picture.name}: the example site has no page {picture.page}")
    path = FOLDER / picture.name
    page.screenshot(path=path)
    page.close()
    if path.stat().st_size > LARGEST:
        raise TooLarge(f"{path} has {path.stat().st_size} bytes; {LARGEST} is the most.")
    return path


def main() -> int:
    """Build the site, take all pictures, and name them."""
    try:
        options: dict[str, Any] = launch_options()
        with tempfile.TemporaryDirectory() as workshop:
            site = Path(workshop) / "site"
            build(Project(ROOT), site)
            with served(site) as address, sync_playwright() as playwright:
                browser = playwright.chromium.launch(**options)
                for picture in PICTURES:
                    print(take(picture, browser, address).relative_to(ROOT))
                browser.close()
    except (NoBrowser, CheckFailed, TooLarge) as failure:
        print(failure, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
