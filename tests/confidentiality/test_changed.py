"""`--changed` looks at the files that git calls changed, and never takes silence for safety."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FRONT = "---\ntitle: Kettle\ndate: 2024-01-01\ncase_material: disguised\n---\n"
BROKEN = "---\ntitle: [open\n---\nNobody can read the front matter of this post.\n"
SAFE = FRONT + "Writing helps.\n"

QUIET = {
    "PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
}  # fmt: skip


class Repository:
    """A repository with one commit in which a post has long been past reading."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q", "-b", "main")
        self.write("content/articles/old.md", BROKEN)
        self.write("content/articles/edited.md", SAFE)
        self.commit()

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.root, env=QUIET, check=True)

    def write(self, name: str, text: str = BROKEN) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def run(self, *arguments: str, folder: str = ".") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "confidentiality", "--format", "json", *arguments]
        return subprocess.run(
            command, cwd=self.root / folder, env=QUIET, capture_output=True, text=True, check=False
        )

    def errors(self, *arguments: str, folder: str = ".") -> set[str]:
        rows = json.loads(self.run(*arguments, folder=folder).stdout)["findings"]
        return {row["path"] for row in rows if row["level"] == "error"}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_what_has_not_changed_is_not_looked_at(repository):
    result = repository.run("--changed", "content")
    assert result.returncode == 0
    assert "No file was checked" in result.stderr
    assert repository.errors("content") == {"content/articles/old.md"}


def test_edited_staged_and_new_files_are_looked_at(repository):
    repository.write("content/articles/edited.md")
    repository.write("content/articles/staged.md")
    repository.git("add", "content/articles/staged.md")
    repository.write("content/articles/new post.md")
    assert repository.errors("--changed", "content") == {
        f"content/articles/{name}.md" for name in ("edited", "staged", "new post")
    }


def test_only_files_below_the_paths_are_looked_at(repository):
    repository.write("content/articles/new.md")
    repository.write("notes/new.md")
    assert repository.errors("--changed", "HEAD", "notes") == {"notes/new.md"}
    assert repository.errors("--changed", "--", "notes") == {"notes/new.md"}


def test_without_a_path_this_folder_is_meant(repository):
    repository.write("content/articles/new.md")
    assert repository.errors("--changed") == {"content/articles/new.md"}
    assert repository.errors("--changed", folder="content") == {"articles/new.md"}


def test_a_single_file_is_looked_at_when_it_has_changed(repository):
    repository.write("content/articles/edited.md")
    both = ("content/articles/edited.md", "content/articles/old.md")
    assert repository.errors("--changed", "HEAD", *both) == {"content/articles/edited.md"}


def test_a_revision_says_since_when(repository):
    repository.write("content/articles/second.md")
    repository.commit()
    assert repository.errors("--changed=HEAD", "content") == set()
    assert repository.errors("--changed=HEAD~1", "content") == {"content/articles/second.md"}


def test_a_deleted_file_is_no_error_but_one_that_a_commit_would_publish_is(repository):
    (repository.root / "content/articles/old.md").unlink()
    assert repository.run("--changed", "content").returncode == 0
    repository.write("content/articles/staged.md", SAFE)
    repository.git("add", "content/articles/staged.md")
    (repository.root / "content/articles/staged.md").unlink()
    assert repository.run("--changed", "content").returncode == 1


def test_what_git_ignores_is_left_alone(repository):
    repository.write(".gitignore", "private/\n")
    repository.write("private/new.md")
    assert repository.errors("--changed") == set()


def test_when_the_practice_changes_every_post_is_judged_anew(repository):
    repository.write("content/confidentiality.yaml", "unchecked_languages: [es]\n")
    assert repository.errors("--changed", "content") == {"content/articles/old.md"}


def test_a_broken_practice_stops_the_check_of_a_changed_post(repository):
    repository.write("content/practice.yaml", "name: [open\n")
    repository.commit()
    repository.write("content/articles/edited.md", SAFE + "More.\n")
    assert repository.run("--changed", "content").returncode == 1


def test_a_picture_is_looked_at_when_it_has_changed(repository):
    repository.write("content/images/ottilie-session3.png", "")
    repository.commit()
    repository.write("content/images/ottilie-session4.png", "")
    assert repository.errors("--changed", "content") == {"content/images/ottilie-session4.png"}


def test_what_cannot_be_read_is_an_error_when_it_has_changed(repository):
    repository.write("content/articles/lost.docx", "")
    repository.commit()
    assert repository.run("--changed", "content").returncode == 0
    repository.write("content/articles/new.docx", "")
    assert repository.run("--changed", "content").returncode == 1


def test_outside_a_repository_it_ends_with_2(tmp_path):
    (tmp_path / "post.md").write_text(SAFE, encoding="utf-8")
    command = [sys.executable, "-m", "confidentiality", "--changed", "post.md"]
    result = subprocess.run(
        command, cwd=tmp_path, env=QUIET, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert "git" in result.stderr


def test_without_git_it_ends_with_2(repository):
    command = [sys.executable, "-m", "confidentiality", "--changed", "content"]
    result = subprocess.run(
        command, cwd=repository.root, env={"PATH": ""}, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert "git" in result.stderr


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", ""])
def test_a_revision_that_git_does_not_know_ends_with_2(repository, revision):
    result = repository.run(f"--changed={revision}", "content")
    assert (result.returncode, result.stdout) == (2, "")


def test_a_word_that_is_a_branch_and_a_folder_is_asked_about(repository):
    repository.git("branch", "content")
    assert repository.run("--changed", "content").returncode == 2
    assert repository.run("--changed", "HEAD", "content").returncode == 0


def test_a_hook_of_git_itself_can_call_it(repository):
    hook = repository.root / ".git/hooks/pre-commit"
    hook.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m confidentiality --changed content\n")
    hook.chmod(0o755)
    repository.write("content/articles/new.md")
    with pytest.raises(subprocess.CalledProcessError):
        repository.commit()
    repository.write("content/articles/new.md", SAFE)
    repository.commit()
