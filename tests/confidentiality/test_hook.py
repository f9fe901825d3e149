"""The commit hook for other repositories: what it installs works without the rest of the project.

pre-commit clones this repository and installs it as a package into an environment of its own, then
calls the hook's `entry` with the names of files. Here the same package is built and installed, with
the libraries of this environment beside it, so that nothing is downloaded.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PLUGINS = ROOT / "plugins"
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def call(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], cwd=folder, capture_output=True, text=True, check=False, env={}
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The folder of the commands in a new environment with the built package."""
    base = tmp_path_factory.mktemp("hook")
    source = base / "source"
    shutil.copytree(PLUGINS, source / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    venv.create(base / "env", with_pip=False)
    libraries = sysconfig.get_path("purelib")
    (site,) = (base / "env").glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(libraries)  # the .pth files in there are not followed
    built = call(
        sys.executable, "-m", "pip", "--python", base / "env/bin/python", "install", "--no-deps",
        "--no-index", "--no-build-isolation", source, folder=base,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    return base / "env/bin"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Another repository, which knows nothing of Holding Space."""
    front = "---\ntitle: Kettle\ncase_material: disguised\n---\n"
    leak = (
        "My client Ottoline told me in our third session that she had given the piano away.\n"
        "Her number is +44 20 7946 0018, and she writes to me from ottoline@example.net.\n"
    )
    (tmp_path / "leak.md").write_text(front + leak, encoding="utf-8")
    (tmp_path / "safe.md").write_text(front + "Writing helps.\n", encoding="utf-8")
    return tmp_path


def test_the_installed_hook_stops_a_leak_in_another_repository(installed, elsewhere):
    result = call(installed / HOOK["entry"], "leak.md", "safe.md", folder=elsewhere)
    assert result.returncode == 1, result.stderr
    assert "leak.md:6:15: error: contact: “•••••”" in result.stdout
    assert "7946" not in result.stdout


def test_the_installed_hook_lets_a_harmless_post_pass(installed, elsewhere):
    result = call(installed / HOOK["entry"], "safe.md", folder=elsewhere)
    assert (result.returncode, result.stdout) == (0, "")


def test_the_installed_hook_runs_its_own_copy(installed, elsewhere):
    code = "import confidentiality; print(confidentiality.__file__)"
    said = call(installed / "python", "-c", code, folder=elsewhere).stdout
    assert Path(said).is_relative_to(installed.parent)


def test_every_form_of_report_is_installed_with_its_data(installed, elsewhere):
    for end in ("html", "sarif"):
        command = (installed / HOOK["entry"], "--output", f"report.{end}", "leak.md")
        result = call(*command, folder=elsewhere)
        assert result.returncode == 1, result.stderr
        assert "Contact details" in (elsewhere / f"report.{end}").read_text(encoding="utf-8")


def test_the_hook_is_given_posts_and_nothing_else():
    assert HOOK["language"] == "python"
    assert HOOK.get("pass_filenames", True)
    assert HOOK["entry"] in PROJECT["scripts"]
    names = ("content/articles/post.md", "README.md", "notes.mdx", "picture.png")
    assert [bool(re.search(HOOK["files"], name)) for name in names] == [True, True, False, False]


def names_of_packages(asked: list[str]) -> set[str]:
    return {re.match(r"[\w-]+", line)[0].lower() for line in asked if line[:1].isalpha()}


def test_the_package_needs_nothing_that_the_site_does_not():
    asked = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    assert set(PROJECT["dependencies"]) <= set(asked)


def imported(folder: Path) -> set[str]:
    """Every module that a room imports; Pelican's door and the makers of data are not run there."""
    files = [path for path in folder.rglob("*.py") if path.parent.name != "data"]
    files = [path for path in files if path.name != "pelican_plugin.py"]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    whole = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module and not n.level}
    return {name.split(".")[0] for name in whole | parts}


def test_the_package_names_every_library_that_its_rooms_import(installed):
    (site,) = installed.parent.glob("lib/python*/site-packages")
    needed, waiting = set(), ["confidentiality"]
    while waiting:
        name = waiting.pop()
        if name not in needed | sys.stdlib_module_names:
            needed.add(name)
            waiting += imported(site / name) if (PLUGINS / name).is_dir() else ()
    brought = packages_distributions()
    libraries = {brought[name][0].lower() for name in needed if not (PLUGINS / name).is_dir()}
    with_pydantic = {"pydantic_core"}  # pydantic names the one version that it works with
    assert libraries - with_pydantic <= names_of_packages(PROJECT["dependencies"])
