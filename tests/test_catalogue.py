"""The catalogue has a message for every code, with the same fields in both languages."""

from string import Formatter

import pytest

from dabiao.findings.catalogue import CATALOGUE
from dabiao.model.finding import Rule


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_a_message_in_both_languages_with_the_same_fields(rule: Rule) -> None:
    _, words = CATALOGUE[rule]
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in words]
    assert words.en and words.zh
    assert fields[0] == fields[1]
