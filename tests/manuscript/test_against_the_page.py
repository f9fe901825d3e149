"""What Python-Markdown puts on the page, and what we read of the manuscript, are the same words."""

from __future__ import annotations

import ast
import re
import unicodedata
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from manuscript import read_text
from manuscript.html_names import breaking_elements

ROOT = Path(__file__).resolve().parents[2]

WORD = st.sampled_from(["Mara", "Ken", "said", "Zoë", "and", "34", "home", "S&eacute;an", "a_b"])
PLAIN = st.sampled_from(["Mara", "Ken said", "and home"])
FRAMES = st.sampled_from(
    [
        "{}", "{}", "**{}**", "*{}*", "_{}_", "`{}`", "[{}](https://x.org/y)", "<b>{}</b>",
        "[{}][ref]", "![{}](/images/leaf.png)", "***{}***", "<span title='T'>{}</span>", "{}[^n]",
        "\\*{}\\*", "“{}”", "({})", "{}<!-- seen -->", "{}&nbsp;", "<https://x.org/{}>",
        "Ma**{}**ra", "Ma[{}](https://x.org)ra", "Ma*{}*", "Ma<i>{}</i>ra", "Ma&shy;{}",
    ]
)  # fmt: skip
PIECE = st.builds(lambda frame, word: frame.format(word), FRAMES, WORD)
JOINT = st.sampled_from([" ", " ", "\n", "  \n", ", "])
INLINE = st.lists(st.tuples(PIECE, JOINT), min_size=1, max_size=8).map(
    lambda pairs: "".join(piece + joint for piece, joint in pairs).strip()
)
LINE = INLINE.map(lambda text: " ".join(text.split()))
BLOCKS = st.one_of(
    INLINE,
    st.builds("# {}".format, LINE),
    st.builds("{}\n---".format, LINE),
    st.builds("> {}\n> {}".format, LINE, LINE),
    st.builds("- {}\n- {}\n\n    {}".format, LINE, LINE, LINE),
    st.builds("1. {}\n2. {}\n    - {}".format, LINE, LINE, LINE),
    st.builds("    **{}**\n    {}".format, PLAIN, PLAIN),
    st.builds("```\n{}\n```".format, LINE),
    st.builds("| {} | {} |\n|---|---|\n| {} | x |".format, WORD, WORD, LINE),
    st.builds('!!! note "Title"\n    {}\n\n    {}'.format, LINE, LINE),
    st.builds("Term\n:   {}\n\n    {}".format, LINE, LINE),
    st.builds("<div>\n<p>{}</p>\n</div>".format, WORD),
    st.builds('<div markdown="1">\n{}\n</div>'.format, LINE),
)
END = "\n\n[ref]: https://x.org/ref\n\n[^n]: A note\n    that goes on\n\n    with *more*\n"
BODIES = st.lists(BLOCKS, min_size=1, max_size=5).map(lambda blocks: "\n\n".join(blocks) + END)


class Words(HTMLParser):
    """The words a reader sees: those of one line together, footnote numbers left out."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.in_number = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_number = tag == "sup" or (self.in_number and tag == "a")
        self.said += ["\n"] if tag in breaking_elements() else []

    def handle_endtag(self, tag: str) -> None:
        self.in_number = self.in_number and tag != "sup"
        self.said += ["\n"] if tag in breaking_elements() else []

    def handle_data(self, data: str) -> None:
        self.said += [] if self.in_number else [data]


@cache
def markdown() -> Markdown:
    """Python-Markdown as the site uses it."""
    settings_file = ast.parse((ROOT / "pelicanconf.py").read_text(encoding="utf-8"))
    (value,) = (
        node.value
        for node in settings_file.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MARKDOWN"
    )
    return Markdown(**ast.literal_eval(value))


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).replace("\u00ad", "")))


@settings(max_examples=300, deadline=None)
@given(BODIES)
def test_every_word_on_the_page_is_in_a_passage(body: str) -> None:
    page = Words()
    page.feed(markdown().reset().convert(body))
    read = read_text(f"---\ntitle: x\n---\n{body}", "x.md")
    assert words("".join(page.said)) - {"↩"} <= words("\n".join(p.text for p in read.passages))
