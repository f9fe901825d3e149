"""What a check says about one of its rules: what it finds, why, what it leaves alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A rule in words: a title, and parts such as (“Because”, “Each of them leads …”)."""

    title: str
    parts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, page: str) -> Rule:
        """The rule that a detector's docstring describes: a title, then a word a paragraph."""
        title, _, rest = page.partition("\n\n")
        paragraphs: list[str] = []
        for line in rest.splitlines():
            if line.startswith(" ") and paragraphs:
                paragraphs[-1] += " " + line.strip()
            elif line.strip():
                paragraphs.append(line)
        parts = (paragraph.partition(" ") for paragraph in paragraphs)
        return cls(title.rstrip("."), tuple((word, words.strip()) for word, _, words in parts))

    def part(self, word: str) -> str:
        """What stands after `word`, or nothing."""
        return dict(self.parts).get(word, "")
