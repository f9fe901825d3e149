"""Words made comparable: the same sentence reads the same however it was typeset."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None,
    }
)  # fmt: skip


def folded(text: str) -> str:
    """White space, quotation marks and invisible marks made one; all words stay as they are."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SAME).split())


def bare(text: str) -> str:
    """Only letters and digits, in small letters: typography cannot make a difference."""
    letters = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in letters if char.isalnum())


def bare_words(text: str) -> list[str]:
    """The words of a text, each `bare`."""
    return [word for word in map(bare, text.replace("—", " ").replace("–", " ").split()) if word]
