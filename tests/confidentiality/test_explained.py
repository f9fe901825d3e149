"""Reports can say of every rule what it looks for and why."""

from __future__ import annotations

import pytest

from confidentiality.explained import PAGES, rules
from confidentiality.verdicts import RULES


@pytest.mark.parametrize("name", PAGES)
def test_a_rule_says_what_it_finds_why_what_it_leaves_and_who_says_so(name: str) -> None:
    rule = rules()[name]
    assert rule.title
    assert [word for word, words in rule.parts if words] == ["Finds", "Because", "Leaves", "Source"]


def test_every_type_of_detail_has_its_rule_explained() -> None:
    assert set(RULES.values()) <= set(rules())


def test_no_two_rules_have_one_title() -> None:
    titles = [rule.title for rule in rules().values()]
    assert len(set(titles)) == len(titles)
