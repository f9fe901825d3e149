"""The questions of `make new-site`, each asked again until its answer can be used."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from findings import CheckFailed

Ask = Callable[[str], str]
Answers = dict[str, str]


@dataclass(frozen=True)
class Question:
    """One question: the answer's place in practice.yaml, the words, what is taken for no answer."""

    key: str
    words: str
    otherwise: str = ""


QUESTIONS = (
    Question("name", "What is your practice called?"),
    Question("person", "Your name, as readers should see it?"),
    Question("credentials", "Your credentials (for example: MBACP, registered counsellor)?"),
    Question("town", "The town you work in?"),
    Question("country", "Your country, in two letters (GB, IE, US, AU …)?", "GB"),
    Question("email", "An e-mail address readers may write to (Enter for none)?", "-"),
    Question("url", "The address the site will have, with https:// (it can be changed)?"),
)


def answers(ask: Ask, problem_with: Callable[[Answers], str]) -> Answers:
    """What the owner answers; `problem_with` says what is wrong with the answers so far, or "".

    Raises `CheckFailed` when there is nobody who answers any more.
    """
    given: Answers = {}
    for question in QUESTIONS:
        problem = "the questions were not answered to the end."
        while problem:
            answer = _answer(ask, question, problem)
            problem = problem_with({**given, question.key: answer})
            if problem:
                print(_indented(f"This answer cannot be used. {problem}"))
        given[question.key] = answer
    return given


def _indented(words: str) -> str:
    width = shutil.get_terminal_size().columns
    return textwrap.fill(words, width, initial_indent="  ", subsequent_indent="  ")


def _answer(ask: Ask, question: Question, problem: str) -> str:
    hint = f" [{question.otherwise}]" if question.otherwise not in ("", "-") else ""
    try:
        return ask(f"{question.words}{hint} ").strip() or question.otherwise
    except EOFError as error:
        raise CheckFailed(f"an answer is missing or cannot be used: {problem}") from error
