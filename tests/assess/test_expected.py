"""A figure that is expected (涨幅2%左右, without 控制在) is no bound: well below it, nothing is said."""

from pathlib import Path

import pytest

from dabiao.model.reason import ReasonCode
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, document, judged, load, target

RATE = "better: lower\n      measure: growth"


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("0.2", Verdict.UNJUDGED),  # 2024: +0.2 % against about 3 %
        ("-0.5", Verdict.UNJUDGED),
        ("1.89", Verdict.UNJUDGED),  # 5 % of 2 is 0.1
        ("1.9", Verdict.MET),
        ("2", Verdict.MET),
        ("2.1", Verdict.NEAR),
        ("2.11", Verdict.SHORTFALL),
    ],
)
def test_far_below_what_is_expected_is_not_judged(
    value: str, verdict: Verdict, tmp_path: Path
) -> None:
    found = judged("about: 2\nexpected: true\nmeasure: growth", value, tmp_path, better="lower")
    assert found.verdict is verdict
    assert (found.reason is not None) == (verdict is Verdict.UNJUDGED)
    if found.reason is not None:
        assert found.reason.code is ReasonCode.BEYOND_EXPECTED


def test_to_hold_prices_below_a_figure_is_to_reach_the_target(tmp_path: Path) -> None:
    # hebei-2023: 居民消费价格指数涨幅控制在3%左右
    report = check(load("hebei-2023"), tmp_path, "指标,实际值,单位\n居民消费价格指数涨幅,0.4,%\n")
    found = next(r for r in report.results if r.target.id == "cpi-growth")
    assert found.verdict is Verdict.MET


def test_the_months_so_far_are_not_on_track_to_what_they_stay_far_below(tmp_path: Path) -> None:
    plan = document(target("about: 2\nexpected: true", RATE))
    head = "指标,实际值,单位,时间\n"
    low = check(plan, tmp_path, head + "某指标,0.2,%,2023年1-6月\n").results[0]
    near = check(plan, tmp_path, head + "某指标,2.0,%,2023年1-6月\n").results[0]
    high = check(plan, tmp_path, head + "某指标,3.0,%,2023年1-6月\n").results[0]
    assert [r.verdict for r in (low, near, high)] == [
        Verdict.UNJUDGED,
        Verdict.ON_TRACK,
        Verdict.BEHIND,
    ]
    assert (near.reason, low.gap) == (None, dec("-1.8"))


def test_the_tolerance_of_the_target_says_how_far_it_reaches(tmp_path: Path) -> None:
    lines = "about: 2\nexpected: true\ntolerance: 0.5\nmeasure: growth"
    verdicts = [
        judged(lines, value, tmp_path, better="lower").verdict for value in ("1.4", "1.5", "2.5")
    ]
    assert verdicts == [Verdict.UNJUDGED, Verdict.MET, Verdict.NEAR]
