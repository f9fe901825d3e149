"""What a model refuses, said to a person who has never heard of models."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from validated_yaml import Invalid, load, validate


class Length(StrEnum):
    SHORT = "short"
    LONG = "long"


def fictional(number: str) -> str:
    if "555" not in number:
        raise ValueError("is not a number kept for stories.")
    return number


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Step(Strict):
    name: str
    pause_after: int = 0


class Medium(Strict):
    kind: Literal["paper", "screen"]


class Place(Strict):
    seen: dt.date = Field(examples=["2026-05-31"])


class Exercise(Strict):
    title: str = Field(min_length=1)
    duration: int = Field(ge=1, description="Add how many minutes it takes: `duration: 15`.")
    intensity: Literal["gentle", "medium", "deep"] = "gentle"
    length: Length = Length.SHORT
    phone: Annotated[str, AfterValidator(fictional)] | None = None
    date: dt.date | None = None
    format: Literal["online", "print"] | list[Literal["online", "print"]] = "online"
    medium: Medium | None = None
    tags: tuple[str, ...] = ()
    place: Place | None = None
    steps: list[Step] = Field(default_factory=list, min_length=1)

    @model_validator(mode="after")
    def deep_ones_are_dated(self) -> Exercise:
        if self.intensity == "deep" and self.date is None:
            raise ValueError("A deep exercise needs a `date:`.")
        return self


def problems(source: str) -> list[str]:
    with pytest.raises(Invalid) as caught:
        validate(Exercise, load(source, "content/exercises/x.md"), rule="fields")
    return [
        f"{finding.line}:{finding.column} “{finding.text}” {finding.message} {finding.suggestion}"
        for finding in caught.value.findings
    ]


GOOD = "title: A walk\nduration: 15\n"


def test_what_fits_comes_back_as_the_model() -> None:
    exercise = validate(Exercise, load(GOOD + "steps: [{name: Go}]\n", "x.md"))
    assert exercise.steps == [Step(name="Go")]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "title: A walk\n",
            "1:1 “title” `duration:` is missing. Add how many minutes it takes: `duration: 15`.",
        ),
        ("duration: 15\n", "1:1 “duration” `title:` is missing. Add a line `title: …`."),
        (
            GOOD + "intensty: deep\n",
            "3:1 “intensty” `intensty:` is not known here. Did you mean `intensity:`? "
            "Write `intensity:`, or take the line out.",
        ),
        (
            GOOD + "zzz: 1\n",
            "3:1 “zzz” `zzz:` is not known here. Take it out, or use one of: date, duration, "
            "format, intensity, length, medium, phone, place, steps, tags, title.",
        ),
        (
            GOOD + "intensity: 'hard'\n",
            "3:12 “'hard'” `intensity:` cannot be “hard”. Write one of: gentle, medium, deep.",
        ),
        (
            GOOD + "length: tall\n",
            "3:9 “tall” `length:` cannot be “tall”. Write one of: short, long.",
        ),
        (
            "title: NO\nduration: 15\n",
            "1:8 “NO” `title:` is read as yes or no, not as text. "
            'Put quotes round it: title: "NO".',
        ),
        (
            "title: 2024-01-02\nduration: 15\n",
            "1:8 “2024-01-02” `title:` is read as a date, not as text. "
            'Put quotes round it: title: "2024-01-02".',
        ),
        (
            "title:\nduration: 15\n",
            "1:1 “title” `title:` is empty. Write something after the colon, or take the line out.",
        ),
        (
            "title: ''\nduration: 15\n",
            "1:8 “''” `title:` is empty. Write something after the colon, or take the line out.",
        ),
        (
            "title: A walk\nduration: soon\n",
            "2:11 “soon” `duration:` should be a whole number, not “soon”. "
            "Add how many minutes it takes: `duration: 15`.",
        ),
        (
            "title: A walk\nduration: 0\n",
            "2:11 “0” `duration:` should be at least 1. "
            "Add how many minutes it takes: `duration: 15`.",
        ),
        (
            GOOD + "date: 2024-13\n",
            "3:7 “2024-13” `date:` should be a date, not “2024-13”. "
            "Write it as year-month-day: 2026-05-31.",
        ),
        (GOOD + "phone: '12'\n", "3:8 “'12'” `phone:` is not a number kept for stories. "),
        (
            GOOD + "format: radio\n",
            "3:9 “radio” `format:` cannot be “radio”. Write one of: online, print.",
        ),
        (
            GOOD + "steps: []\n",
            "3:1 “steps” `steps:` needs at least 1 entry. "
            "Add one in a line of its own, after a hyphen.",
        ),
        (
            GOOD + "steps: Go, rest\n",
            "3:8 “Go, rest” `steps:` should be a list, not “Go, rest”. "
            "Write below it, for each entry: `- name: …`.",
        ),
        (
            GOOD + "tags: sea, wind\n",
            "3:7 “sea, wind” `tags:` should be a list, not “sea, wind”. "
            "Put square brackets round it: `tags: [sea, wind]`.",
        ),
        (
            GOOD + "tags: 'sea: wind'\n",
            "3:7 “'sea: wind'” `tags:` should be a list, not “sea: wind”. "
            "Write each entry in a line of its own, after a hyphen.",
        ),
        (
            GOOD + "steps:\n  - Go\n",
            "4:5 “Go” `steps[1]:` should be a group of `name: value` lines, not “Go”. "
            "Write a line for each: `name: …`.",
        ),
        (
            GOOD + "steps:\n  - nmae: Go\n",
            "4:5 “nmae” `steps[1].nmae:` is not known here. Did you mean `name:`? "
            "Write `name:`, or take the line out.",
        ),
        (
            GOOD + "length: “long”\n",
            "3:9 ““long”” `length:` cannot be “long” with curly quotation marks, which count as "
            "letters. Write one of: short, long.",
        ),
        (
            GOOD + "medium: {}\n",
            "3:1 “medium” `medium.kind:` is missing. "
            "Add a line `kind: …` that says one of: paper, screen.",
        ),
        (
            "title: A walk\nduration: 9\nplace: {}\n",
            "3:1 “place” `place.seen:` is missing. Add a line `seen: 2026-05-31`.",
        ),
        (
            GOOD + "steps:\n  - name: Go\n  - pause_after: 1\n",
            "5:5 “pause_after” `steps[2].name:` is missing. Add a line `name: …`.",
        ),
        (
            GOOD + "steps:\n  - name: Go\n    pause: 1\n",
            "5:5 “pause” `steps[1].pause:` is not known here. Did you mean `pause_after:`? "
            "Write `pause_after:`, or take the line out.",
        ),
        (
            GOOD + "intensity: deep\n",
            "1:1 “title” A deep exercise needs a `date:`. ",
        ),
    ],
)
def test_a_problem_is_said_once_at_its_place_with_what_to_do(source: str, said: str) -> None:
    assert problems(source) == [said]


def test_all_problems_are_said_at_once_in_the_order_of_the_file() -> None:
    found = problems("titel: A walk\nduration: x\nintensity: hard\n")
    assert [problem.split(" ", 1)[0] for problem in found] == ["1:1", "2:11", "3:12"]


def test_a_long_value_is_not_repeated_at_length() -> None:
    (problem,) = problems(GOOD + f"intensity: {'very ' * 50}\n")
    assert "very…" in problem.split("`intensity:`")[1]
