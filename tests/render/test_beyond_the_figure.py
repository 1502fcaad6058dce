"""A card shows what is striven for beyond a target, and that a figure is no bound."""

from dabiao.core.lang import Lang
from dabiao.render.lookups.card import card_lines
from tests.helpers import document, target


def test_a_card_shows_what_is_striven_for() -> None:
    plan = document(target("about: 5\nstretch: 争取更好结果"))
    assert card_lines(plan, plan.targets[0], Lang.ZH)["stretch"] == "争取更好结果"
    assert "stretch" not in card_lines(
        document(target("about: 5")), plan.targets[0]._replace(stretch=None), Lang.ZH
    )


def test_a_card_says_that_a_figure_is_no_bound() -> None:
    lines = "about: 2\nexpected: true\nmeasure: growth"
    plan = document(target(lines, "better: lower"))
    assert card_lines(plan, plan.targets[0], Lang.ZH)["expected"].startswith("仅为预期数")


def test_a_card_shows_what_a_delegated_target_is_held_against() -> None:
    plan = document(target("delegated: 高于全国平均水平"))
    assert card_lines(plan, plan.targets[0], Lang.ZH)["target"] == "高于全国平均水平"


def test_a_card_says_that_a_figure_is_asked_for_in_each_year() -> None:
    plan = document(target("at_least: 20\nevery: year"), period="[2021, 2025]")
    assert card_lines(plan, plan.targets[0], Lang.ZH)["due"] == "2025，逐年要求"
    plan = document(target("at_least: 20\nevery: year\nsince: 2022"), period="[2021, 2025]")
    assert card_lines(plan, plan.targets[0], Lang.EN)["due"] == "2022–2025, in each year"
