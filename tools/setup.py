"""Prepare .venv: made once, filled with exactly the pinned and hashed packages, then left alone.

Runs on a bare Python with the standard library only. A note inside .venv records which
requirements were installed, and is written last: an interrupted set-up is simply begun again.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NOTE = VENV / "holding-space-set-up"


def main() -> int:
    """Install the requirements file named on the command line, unless that is done already."""
    requirements = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "requirements.txt")
    with (ROOT / ".set-up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_ready(requirements):
            return _set_up(requirements)
    return 0


def _is_ready(requirements: Path) -> bool:
    return _is_usable() and _mark(requirements) in _noted()


def _is_usable() -> bool:
    """Whether .venv was finished, and its Python is still the one that it was made with."""
    return PYTHON.exists() and _python_mark() in _noted()


def _noted() -> list[str]:
    return NOTE.read_text().splitlines() if NOTE.exists() else []


def _python_mark() -> str:
    return f"python {PYTHON.resolve()}"  # another one after the system's Python was upgraded


def _mark(requirements: Path) -> str:
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()
    return f"{requirements.name} {digest}"


def _set_up(requirements: Path) -> int:
    fresh = not _is_usable()
    print("Setting up (this happens once and takes a minute or two) …", flush=True)
    try:
        if fresh:
            _make_environment()
        _install(requirements)
    except SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return 2
    _remember(requirements, fresh)
    return 0


class SetUpFailed(Exception):
    """The environment could not be made; the message is one plain sentence."""


def _make_environment() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise SetUpFailed(_why_no_environment(made.stdout + made.stderr))
    packages = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(VENV)}))
    # Relative to the folder it stands in, so that it also holds after the project is moved.
    (packages / "holding_space.pth").write_text("../../../../plugins\n")


def _why_no_environment(output: str) -> str:
    if "ensurepip" in output:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return (
            "Python's venv module is missing. On Debian and Ubuntu install it with: "
            f"sudo apt install python3-venv (or python{version}-venv)"
        )
    return f"Python could not make the folder .venv: {output.strip().splitlines()[-1:]}"


def _install(requirements: Path) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "-r", str(requirements)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetUpFailed(_why_not_installed(done.stderr))


def _why_not_installed(errors: str) -> str:
    log = ROOT / ".set-up.log"
    log.write_text(errors)
    offline = ("Could not find a version", "NewConnectionError", "Max retries", "Temporary failure")
    if "No space left" in errors:
        return "The disk is full: free about 300 MB and run the command again."
    if "HASHES" in errors or "DO NOT MATCH" in errors:
        return (
            "A downloaded package is not the one that was pinned, so it was not installed. "
            f"Try again; if it stays so, ask your web person to look at {log.name}."
        )
    if any(sign in errors for sign in offline):
        return (
            "The packages could not be downloaded. Check the internet connection and run the "
            f"command again. (Details are in {log.name}.)"
        )
    return f"The packages could not be installed. Show {log.name} to your web person."


def _remember(requirements: Path, fresh: bool) -> None:
    marks = {_python_mark(), *([] if fresh else _noted())}
    if requirements.name == "requirements-dev.txt":
        marks.add(_mark(ROOT / "requirements.txt"))
    marks.add(_mark(requirements))
    NOTE.write_text("\n".join(sorted(marks)) + "\n")


if __name__ == "__main__":
    sys.exit(main())
