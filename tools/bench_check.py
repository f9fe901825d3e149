"""Measure the check for client details, and Presidio beside it.

    make bench-check [QUIET=texts.jsonl] [BENCH_PEERS=1]

One run on one machine: the scorer's figures by group, alarms on texts in which there should be
hardly any, speed of the cold command on 1 MB of distinct posts, start-up and peak memory; with
BENCH_PEERS=1 the same for Presidio with a small spaCy model, as ratios. `--write FILE` puts the
tables between the two marks in a Markdown file.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
sys.path[:0] = [str(CORPUS)]

from score import ALL, Found, Post, posts_in, score  # noqa: E402

OURS = [sys.executable, "-m", "confidentiality", "--format", "json"]
PEERS = ROOT / ".build" / "bench-peers"
PEER_LIST = ROOT / "tools" / "bench_peers.txt"
PEER = [str(PEERS / "bin" / "python"), str(ROOT / "tools" / "bench_presidio.py")]
MEGABYTE = 1_000_000
PARAGRAPHS = 9
TRIES = 5
SEED = 0
HELD_OUT = ("dev, even", "yew")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


@dataclass(frozen=True)
class Timing:
    """What a command needs: kB a second on the megabyte, seconds to start, megabytes at most."""

    speed: float
    start: float
    memory: float


def group_of(post: Post) -> str:
    """The hand that wrote a post; the development posts in two halves."""
    if post.name.startswith("dev-"):
        return "dev, even" if int(post.name[4:6]) % 2 == 0 else "dev, odd"
    return post.group


def grouped(posts: Iterable[Post]) -> dict[str, list[Post]]:
    """The posts by group, in order."""
    groups: dict[str, list[Post]] = {}
    for post in posts:
        groups.setdefault(group_of(post), []).append(post)
    return groups


def found_by(
    command: Sequence[str], posts: Sequence[Post], plugins: Path | None = None
) -> list[Found]:
    """What a command says about posts, with the rooms in `plugins` if told."""
    environment = {**os.environ, "PYTHONPATH": str(plugins)} if plugins else None
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder)
        for post in posts:
            (articles / post.name).write_text(post.plain, encoding="utf-8")
        out = subprocess.run(
            [*command, str(articles)], capture_output=True, text=True, check=False, env=environment
        )
    if out.returncode > 1:
        sys.exit(f"{command[0]} could not check: {out.stderr[-800:]}")
    found: list[Found] = json.loads(out.stdout)["findings"]
    return found


def rows(posts: Sequence[Post], found: Sequence[Found]) -> Iterator[str]:
    """The table of figures, a group a line."""
    yield "| posts | | direct | quasi | stopped | passed | silent | pseudonyms | false/1,000 |"
    yield "|---|---|---|---|---|---|---|---|---|"
    groups = grouped(posts)
    for name, own in [*groups.items(), (ALL.lower(), list(posts))]:
        here = {post.name for post in own}
        counts = score(own, [f for f in found if Path(f["path"]).name in here]).groups[ALL]
        shares = [
            share(counts, *pair)
            for pair in (
                ("direct hit", "direct"), ("quasi hit", "quasi"), ("right block", "expect block"),
                ("right pass", "expect pass"), ("quiet pass", "expect pass"),
                ("PSEUDONYM hit", "PSEUDONYM"),
            )
        ]  # fmt: skip
        false, errors = (1000 * counts[k] / counts["words"] for k in ("false", "false error"))
        held = " (held out)" if name in HELD_OUT else ""
        cells = [f"{name}{held}", str(len(own)), *shares, f"{false:.2f} ({errors:.2f} errors)"]
        yield f"| {' | '.join(cells)} |"


def share(counts: dict[str, int], part: str, whole: str) -> str:
    """A share in per cent, or a dash for nothing."""
    return f"{100 * counts[part] / counts[whole]:.1f} %" if counts[whole] else "–"


def types(posts: Sequence[Post], found: Sequence[Found]) -> str:
    """Hits by type over the posts that were held out."""
    held = [post for post in posts if group_of(post) in HELD_OUT]
    names = {post.name for post in held}
    counts = score(held, [f for f in found if Path(f["path"]).name in names]).groups[ALL]
    kinds = sorted(k[5:] for k in counts if k.startswith("type ") and not k.endswith(" hit"))
    return ", ".join(f"{k} {counts[f'type {k} hit']}/{counts[f'type {k}']}" for k in kinds)


def quiet(path: Path, command: Sequence[str]) -> str:
    """Alarms on texts in which there should be hardly any: a folder, or a file of JSON lines."""
    if path.is_dir():
        texts = [p.read_text(encoding="utf-8") for p in sorted(path.rglob("*.md"))]
    else:
        texts = [json.loads(line)["text"] for line in path.read_text().splitlines() if line]
    posts = [Post(f"t{n}.md", text, (), "pass") for n, text in enumerate(texts)]
    loud = [f for f in found_by(command, posts) if f["level"] in ("error", "warning")]
    words = sum(len(text.split()) for text in texts)
    rate = 1000 * len(loud) / words
    touched = len({f["path"] for f in loud})
    return f"{rate:.2f} alarms per 1,000 words; an alarm in {touched} of {len(texts)} texts"


def megabyte(posts: Sequence[Post], folder: Path) -> int:
    """A megabyte of posts no two of which are alike: paragraphs of the corpus, shuffled."""
    chance = random.Random(SEED)  # noqa: S311 the same megabyte every time
    paragraphs = [p for post in posts for p in post.plain.split("\n---\n", 1)[1].split("\n\n")]
    size = number = 0
    while size < MEGABYTE:
        body = "\n\n".join(chance.sample(paragraphs, PARAGRAPHS))
        text = f"---\ntitle: Number {number}\n---\n\n{body}\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
        size, number = size + len(text), number + 1
    return size


def timed(command: Sequence[str], posts: Sequence[Post]) -> Timing:
    """Speed on the megabyte, the median of five starts, and the peak memory of it all."""
    with tempfile.TemporaryDirectory() as name:
        folder, empty = Path(name) / "posts", Path(name) / "empty"
        folder.mkdir()
        empty.mkdir()
        size = megabyte(posts, folder)
        (empty / "one.md").write_text("---\ntitle: One\n---\n\nNothing.\n", encoding="utf-8")
        starts = [_needed(command, empty)[0] for _ in range(TRIES)]
        took, memory = _needed(command, folder)
    return Timing(size / 1000 / took, statistics.median(starts), memory)


def _needed(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """The seconds and, at most, the MB that a run on a folder takes."""
    began = time.perf_counter()
    # not `subprocess.run`: the system tells what one child needed only to whoever waits for it
    child = os.posix_spawn(
        command[0], [*command, str(folder)], os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )  # fmt: skip
    _, _, usage = os.wait4(child, 0)
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def make_peers() -> None:
    """An environment of its own for Presidio."""
    if not (PEERS / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
    pip = [str(PEERS / "bin" / "python"), "-m", "pip", "install", "--quiet", "-r", str(PEER_LIST)]
    subprocess.run(pip, check=True)


def report(options: argparse.Namespace) -> Iterator[str]:
    """The whole report as Markdown."""
    posts = [p for name in ("posts", "ours", "voices") for p in posts_in(CORPUS / name)]
    ours = timed(OURS, posts)
    found = found_by(OURS, posts)
    yield from rows(posts, found)
    yield f"\nBy type, held-out posts only: {types(posts, found)}.\n"
    if options.quiet:
        yield f"Quiet texts: {quiet(options.quiet, OURS)}.\n"
    yield (
        f"The cold command reads {ours.speed:.0f} kB a second on 1 MB of distinct posts, starts in "
        f"{ours.start:.2f} s and needs {ours.memory:.0f} MB at most.\n"
    )
    if os.environ.get("BENCH_PEERS") == "1":
        yield from beside(posts, ours, options.quiet)


def beside(posts: Sequence[Post], ours: Timing, texts: Path | None) -> Iterator[str]:
    """The same for Presidio, on whole posts; its time as ratios to ours."""
    make_peers()
    whole = [post for post in posts if post.group in ("dev", "own", "yew")]
    yield "Presidio with a small spaCy model, on the development, own and `yew` posts:\n"
    yield from rows(whole, found_by(PEER, whole))
    if texts:
        yield f"\nQuiet texts: {quiet(texts, PEER)}."
    theirs = timed(PEER, posts)
    yield (
        f"\nBeside ours it reads {theirs.speed / ours.speed:.2f} times as many kB a second, takes "
        f"{theirs.start / ours.start:.0f} times as long to start and "
        f"{theirs.memory / ours.memory:.0f} times the memory.\n"
    )


def main() -> None:
    """Print the report, and put it into a file if asked."""
    frame = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    frame.add_argument("--quiet", type=Path)
    frame.add_argument("--write", type=Path)
    options = frame.parse_args()
    lines = []
    for line in report(options):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        page = options.write.read_text(encoding="utf-8")
        between = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
        told = "\n".join([BEGIN, "", *lines, END])
        options.write.write_text(between.sub(lambda _: told, page), encoding="utf-8")


if __name__ == "__main__":
    main()
