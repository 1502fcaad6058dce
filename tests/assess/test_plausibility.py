"""Figures that cannot be what they say are not judged, and doubtful ones are noted."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.assess.magnitudes import is_amount, is_no_count, is_no_share, is_tenfold, mixed_up
from dabiao.findings.selection import Selection
from dabiao.model.document import Target
from dabiao.model.reason import MixUp
from dabiao.model.verdict import Verdict
from tests.helpers import HEAD, check, codes, dec, document, load, target, told


def measured(lines: str, measure: str, unit: str = '"%"', better: str = "higher") -> Target:
    """A target of a measure."""
    plan = document(target(lines, f"better: {better}\n      measure: {measure}", unit))
    return plan.targets[0]


def guess(found: Target, value: str) -> str | None:
    """What was probably mixed up in a figure."""
    mix_up = mixed_up(found, dec(value))
    return None if mix_up is None else str(mix_up)


def guesses(found: Target, *values: str) -> list[str | None]:
    """What was probably mixed up in each of some figures."""
    return [guess(found, value) for value in values]


# An index for a growth


INDEX = "index"


def test_an_index_of_80_to_125_is_no_growth() -> None:
    growth = measured("at_least: 6", "growth")
    # 105.7 for a growth of 5.7; 88.6 for a fall of 11.4.
    assert guesses(growth, "79.9", "80", "88.6", "105.7", "125", "125.1") == [
        None,
        INDEX,
        INDEX,
        INDEX,
        INDEX,
        None,
    ]


@pytest.mark.parametrize(
    "asked",
    ["at_least: 0", "at_most: 0", "at_least: 22", "at_least: 49.9", "about: -2", "between: [3, 3.5]",
     "delegated: true", "maintain: true", "improve: true\nbase: {year: 2020, value: 6}"],
)  # fmt: skip
def test_whatever_a_target_asks_for_a_growth_of_about_a_hundred_is_an_index(asked: str) -> None:
    better = "lower" if "at_most" in asked else "higher"
    assert guesses(measured(asked, "growth", better=better), "95.2", "110") == [INDEX, INDEX]


def test_where_growth_of_half_and_more_is_asked_for_as_much_may_have_been_reached() -> None:
    for asked in (
        "at_least: 50",
        "at_least: 80",
        "at_least: 100",
        "at_most: -60",
        "between: [40, 50]",
    ):
        better = "lower" if "at_most" in asked else "higher"
        assert guesses(measured(asked, "growth", better=better), "88", "100", "125") == [None] * 3


def test_the_index_of_up_to_twice_a_large_growth_is_no_growth() -> None:
    twenty = measured("at_least: 20", "growth")  # twice 20 is an index of 140
    assert guesses(twenty, "118", "126", "140", "140.1") == [INDEX, INDEX, INDEX, None]
    forty = measured(
        "at_least: 45", "growth"
    )  # three times 45 are 135; twice 45 is an index of 190
    assert guesses(forty, "135", "135.1", "190", "190.1") == [None, INDEX, INDEX, None]
    falling = measured("at_most: -20", "growth", better="lower")  # and 60 where a fall is aimed for
    assert guesses(falling, "60", "60.1", "79") == [None, INDEX, INDEX]


def test_the_index_of_a_fall_is_no_reduction() -> None:
    energy = measured("at_least: 3", "reduction")
    # 96.5 for a fall of 3.5; the index of twice 3 is 94, and within 80 to 125 anyway.
    assert guesses(energy, "79.9", "80", "96.5", "125", "125.1") == [
        None,
        INDEX,
        INDEX,
        INDEX,
        None,
    ]
    # 74 for a fall of 26 where 24 were aimed for; three times 24 are 72.
    assert guesses(measured("at_least: 24", "reduction"), "72", "74") == [None, INDEX]
    assert guess(measured("at_least: 60", "reduction"), "95") is None


def test_only_what_changes_in_percent_is_reported_as_an_index() -> None:
    assert guess(measured("at_least: 6", "share"), "95") is None
    assert guess(measured("at_least: 6", "growth", "‰"), "95") is None
    assert guess(measured("at_least: 6", "level"), "95") is None


# A hundred times too much, or too little


def test_hundred_times_a_rate_is_between_fifty_and_two_hundred_times() -> None:
    growth = measured("at_least: 6", "growth")
    # 6.5 written as 650; half of 600 and twice 600 are as far as that explains.
    assert guesses(growth, "299.9", "300", "650", "1200", "1201") == [
        None,
        "times_100",
        "times_100",
        "times_100",
        "amount",
    ]
    assert guess(growth, "-650") == "times_100"


def test_no_rate_of_up_to_a_hundred_is_a_hundred_times_too_much() -> None:
    small = measured("at_least: 1", "share")
    assert guesses(small, "99", "100", "100.1") == [None, None, "times_100"]


FRACTION = "fraction"


def test_a_share_of_less_than_one_percent_with_two_decimals_is_a_fraction() -> None:
    share = load("hebei-2023").target("urbanisation-rate")  # 63%
    assert share is not None
    assert guesses(share, "0.05", "0.63", "0.99", "1.01", "-0.63") == [
        FRACTION,
        FRACTION,
        FRACTION,
        None,
        None,
    ]
    # From 5% on; below, from a third to three times as much: 1.6 to 14.7 of 4.9.
    assert guess(measured("at_least: 5", "share"), "0.25") == FRACTION
    four = measured("at_least: 4.9", "share")
    assert guesses(four, "0.016", "0.017", "0.14", "0.15") == [None, FRACTION, FRACTION, None]


def test_a_share_with_one_decimal_is_a_fraction_from_a_third_to_three_times() -> None:
    share = measured("at_least: 63", "share")
    # A third of 0.63 is 0.21. 1 is the whole. 0.20 has one decimal as well.
    assert guesses(share, "0.2", "0.20", "0.3", "0.9", "1", "0") == [
        None,
        None,
        FRACTION,
        FRACTION,
        FRACTION,
        None,
    ]
    # Three times 0.2 are 0.6.
    assert guesses(measured("at_least: 20", "share"), "0.6", "0.7") == [FRACTION, None]
    assert guess(measured("at_least: 5", "share"), "0.1") == FRACTION
    assert guess(measured("at_least: 4.9", "share"), "0.1") is None


def test_of_what_is_to_be_little_there_may_be_very_little() -> None:
    unemployment = measured("at_most: 5.5", "share", better="lower")
    # 0.1% is possible; 0.052 is 5.2%; 0.01 would be a fifth of the limit as a fraction.
    assert guesses(unemployment, "0.1", "0.052", "0.01", "0.17") == [None, FRACTION, None, None]
    ten = measured("at_most: 10", "share", better="lower")
    assert guesses(ten, "0.1", "0.3", "0.4", "0.03") == [FRACTION, FRACTION, None, None]
    assert guess(measured("at_most: 9.9", "share", better="lower"), "0.1") is None
    assert guess(measured("at_most: 50", "share", better="lower"), "1") is None


def test_a_fraction_is_noticed_whatever_a_share_is_held_against() -> None:
    base = measured("improve: true\nbase: {year: 2020, value: 74}", "share")
    assert guesses(base, "0.76", "0.8") == [FRACTION, FRACTION]
    unknown = measured("improve: true", "share")
    assert guess(unknown, "0.76") is None
    assert mixed_up(unknown, dec("0.76"), [dec("74")]) is MixUp.FRACTION
    delegated = measured("delegated: true", "reduction")
    assert mixed_up(delegated, dec("0.178"), [dec("17.5")]) is MixUp.FRACTION
    assert mixed_up(delegated, dec("0.178")) is None


def test_of_a_hundred_percent_and_more_a_fraction_may_be_above_one() -> None:
    doubled = measured("at_least: 100", "growth")
    assert guesses(doubled, "1.05", "3", "3.01", "0.33", "0.34", "1.5") == [
        FRACTION,
        None,
        None,
        None,
        FRACTION,
        None,
    ]
    assert guess(measured("at_least: 99", "growth"), "1.05") is None


def test_a_fraction_of_a_thousandth_is_a_thousandth() -> None:
    mortality = measured("at_most: 5.2", "share", "‰", "lower")
    assert guesses(mortality, "0.0052", "0.52", "0.052") == [FRACTION, None, None]


def test_no_fraction_is_taken_for_a_share_of_less_than_one_percent() -> None:
    assert guess(measured("at_least: 1", "share"), "0.01") == "fraction"
    assert guess(measured("at_least: 0.9", "share"), "0.009") is None


def test_a_growth_as_a_fraction_has_two_decimals() -> None:
    growth = measured("at_least: 6", "growth")
    # A growth of 0.1% is possible where 6% was aimed for; 0.065 is 6.5%.
    assert guesses(growth, "0.1", "0.10", "0.5", "0.065", "-0.065") == [
        None,
        None,
        None,
        FRACTION,
        FRACTION,
    ]
    # From a third of 6% to three times as much.
    assert guesses(growth, "0.019", "0.02", "0.18", "0.181") == [None, FRACTION, FRACTION, None]
    # Of a range, from a third of its lower end to three times its upper one: 1% to 10.5%.
    energy = measured("between: [3, 3.5]", "reduction")
    assert guesses(energy, "0.009", "0.01", "0.105", "0.106") == [None, FRACTION, FRACTION, None]


def test_what_is_a_thousand_percent_and_far_from_the_target_is_an_amount() -> None:
    reduction = measured("at_least: 3", "reduction")
    assert guesses(reduction, "601", "999", "1000", "-1000") == [None, None, "amount", "amount"]
    # 1249 is less than 50 times 25, and an enormous growth at most.
    assert guesses(measured("at_least: 25", "growth"), "1249", "1250", "5001") == [
        None,
        "times_100",
        "amount",
    ]


def test_a_rate_per_thousand_is_a_rate() -> None:
    assert guess(measured("at_most: 5", "share", "‰", "lower"), "500") == "times_100"


def test_where_nothing_is_known_of_a_growth_a_thousand_percent_is_an_amount() -> None:
    for asked in ("at_least: 0", "improve: true"):
        growth = measured(asked, "growth")
        assert guesses(growth, "999", "1000", "3407.9") == [None, "amount", "amount"]


# Amounts: 万 and 亿


def test_ten_thousand_times_is_half_to_twice_of_it() -> None:
    five = measured("at_least: 5", "level", "亿元")  # of which a hundred times is possible
    assert guesses(five, "24999", "25000", "50000", "100000", "100001") == [
        None,
        "scale_10_000",
        "scale_10_000",
        "scale_10_000",
        None,
    ]
    assert guesses(five, "0.00024", "0.00025", "0.0005", "0.001", "0.0011") == [
        None,
        "scale_10_000",
        "scale_10_000",
        "scale_10_000",
        None,
    ]


def test_a_hundred_million_times_is_half_to_twice_of_it() -> None:
    five = measured("at_least: 5", "level", "亿元")
    assert guesses(five, "249999999", "250000000", "1000000000", "1000000001") == [
        None,
        "scale_100_million",
        "scale_100_million",
        None,
    ]
    assert guesses(five, "0.00000005", "0.00000011") == ["scale_100_million", None]


def test_a_harvest_in_the_unit_of_another_column_is_noticed() -> None:
    grain = load("hebei-2023").target("grain-output")  # 740 亿斤
    assert grain is not None
    # 7730000 万斤 are 773 亿斤; -7730000 is no better.
    assert guesses(grain, "7730000", "-7730000", "773") == ["scale_10_000", "scale_10_000", None]


def test_a_hundred_times_an_amount_is_too_much_from_ten_on() -> None:
    ten = measured("at_least: 10", "level", "万人")
    assert guesses(ten, "999", "1000", "4000") == [None, "hundredfold", "hundredfold"]
    assert guess(measured("at_least: 9", "level", "万人"), "900") is None
    assert guess(ten, "0.1") is None  # so little may have been achieved


def test_of_a_range_that_begins_at_zero_the_upper_figure_counts() -> None:
    assert guess(measured("between: [0, 10]", "level", "个"), "1000") == "hundredfold"
    assert guess(measured("between: [10, 20]", "level", "个"), "1000") == "hundredfold"
    assert guess(measured("between: [11, 20]", "level", "个"), "1099") is None


def test_ranks_and_targets_of_zero_or_of_no_figure_have_no_magnitude() -> None:
    assert guess(measured("at_most: 10", "rank", '""', "lower"), "1000") is None
    assert guess(measured("at_most: 0", "level", "起", "lower"), "1000") is None
    assert guess(measured("improve: true", "level", "起"), "1000000") is None
    assert guess(measured("at_least: 740", "level", "亿斤"), "0") is None


# Shares and counts


def test_a_share_lies_between_nothing_and_all() -> None:
    share = measured("at_least: 60", "share")
    impossible = [is_no_share(share, dec(v)) for v in ("-0.1", "0", "100", "100.1")]
    assert impossible == [True, False, False, True]


def test_a_rate_of_completion_may_exceed_a_hundred() -> None:
    own = measured("at_least: 105", "share")
    before = measured("at_least: 100\nbase: {year: 2020, value: 112}", "share")
    for share in (own, before):
        assert not is_no_share(share, dec("130"))
    unknown = measured("improve: true", "share")
    assert not is_no_share(unknown, dec("130"), [dec("112")])


def test_what_is_to_improve_lies_between_nothing_and_all() -> None:
    for more in ("", "\nbase: {year: 2020, value: 74}"):
        share = measured("improve: true" + more, "share")
        assert [is_no_share(share, dec(v)) for v in ("-0.1", "0", "100", "100.1")] == [
            True,
            False,
            False,
            True,
        ]


@pytest.mark.parametrize(
    ("name", "may_exceed"),
    [
        ("投资完成率", True),
        ("新上项目能耗替代比例", True),
        ("住宅占用耕地的补充比例", True),
        ("高中阶段毛入学率", True),
        ("小学净入学率", False),
        ("森林覆盖率", False),
    ],
)
def test_a_rate_of_completion_or_replacement_may_exceed_a_hundred(
    name: str, may_exceed: bool
) -> None:
    found = measured("at_least: 100", "share")
    named = found._replace(indicator=found.indicator._replace(name=name))
    assert is_no_share(named, dec("105")) is not may_exceed
    assert is_no_share(named, dec("-1"))


def test_what_is_no_share_of_a_hundred_may_be_more() -> None:
    assert not is_no_share(measured("at_least: 60", "growth"), dec("130"))
    assert not is_no_share(measured("at_least: 60", "share", "‰"), dec("130"))


@pytest.mark.parametrize("measure", ["level", "cumulative", "rank"])
def test_no_count_is_negative(measure: str) -> None:
    beds = measured("at_least: 60", measure, "张")
    assert [is_no_count(beds, dec(v)) for v in ("-1", "-0", "0", "1")] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("name", "negative"),
    [
        ("净迁入人口", True),
        ("规模以上工业企业利润", True),
        ("年平均气温", True),
        ("财政盈余", True),
        ("常住人口", False),
        ("贸易差额", True),
    ],
)
def test_net_amounts_and_temperatures_may_be_negative(name: str, negative: bool) -> None:
    found = measured("at_least: 60", "level", "万人")
    named = found._replace(indicator=found.indicator._replace(name=name))
    assert is_no_count(named, dec("-1")) is not negative


def test_rates_and_what_aims_below_zero_may_be_negative() -> None:
    assert not is_no_count(measured("at_least: 6", "growth"), dec("-1"))
    assert not is_no_count(measured("at_least: 6", "level"), dec("-1"))  # in %
    assert not is_no_count(measured("at_least: -5", "level", "万人"), dec("-1"))
    assert not is_no_count(measured("between: [-5, 5]", "level", "万人"), dec("-1"))


# What becomes of them


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("粮食总产量,7730000,亿斤", "D228"),
        ("城镇化率,163,%", "D229"),
        ("城镇新增就业,-86,万人", "D230"),
        ("GDP,106.1,%", "D228"),
    ],
)
def test_a_figure_that_cannot_be_is_not_judged(row: str, code: str, tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, f"指标,实际值,单位\n{row}\n")
    [result] = [r for r in report.results if r.observation is not None]
    assert told(report.findings) == [(code, 2, 2)]
    assert (result.verdict, result.actual) == (Verdict.INVALID, None)
    assert result.defect is report.findings[0]


def test_a_check_that_is_ignored_is_not_made(tmp_path: Path) -> None:
    hebei = load("hebei-2023")
    without = {
        "粮食总产量,7730000,亿斤": ("D228",),
        "城镇化率,163,%": ("D229",),
        "城镇新增就业,-86,万人": ("D230",),
    }
    for row, ignored in without.items():
        table = f"指标,实际值,单位\n{row}\n"
        report = check(hebei, tmp_path, table, rules=Selection(ignore=ignored))
        [result] = [r for r in report.results if r.observation is not None]
        assert codes(report.findings) == []
        assert result.verdict in (Verdict.MET, Verdict.SHORTFALL)
    # Who ignores the magnitude of a share still has it questioned as a share.
    rules = Selection(ignore=("D228",))
    far = check(hebei, tmp_path, "指标,实际值,单位\n城镇化率,6300,%\n", rules=rules)
    assert codes(far.findings) == ["D229"]


def test_the_amount_of_a_city_may_be_far_below_that_of_its_province(tmp_path: Path) -> None:
    table = "指标,实际值,单位,地区\n粮食总产量,0.074,亿斤,石家庄市\nGDP,650,%,石家庄市\n"
    report = check(load("hebei-2023"), tmp_path, table, regions=["石家庄市"])
    # 0.074 is a ten-thousandth of 740, and still a harvest; a growth of 650% is none anywhere.
    assert told(report.findings) == [("D228", 3, 2)]


def test_a_unit_of_ten_thousands_is_not_taken_for_granted(tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, "指标,实际值,单位\n城镇新增就业,90,\nGDP,6,%\n")
    assert told(report.findings) == [("D237", 2, 2)]


# An amount for a growth


def test_more_than_twelve_and_a_half_times_a_growth_may_be_an_amount() -> None:
    trade = measured("about: 3.5", "growth")
    values = ("43.75", "43.76", "-45.6")
    assert [is_amount(trade, dec(v), [dec("3.5")]) for v in values] == [False, True, True]
    # Of less than 2% as of 2%.
    for asked in ("0", "0.5", "2"):
        assert [is_amount(trade, dec(v), [dec(asked)]) for v in ("25", "25.1")] == [False, True]
    assert not is_amount(trade, dec("45.6"), [])
    assert not is_amount(measured("at_least: 3.5", "share"), dec("45.6"), [dec("3.5")])
    assert not is_amount(measured("at_least: 3", "growth", "亿元"), dec("45.6"), [dec("3")])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("GDP,76,", ["D228"]),
        ("GDP,75,", ["D246", "D248"]),
        ("GDP,76,%", []),
        ("GDP增速,76,", []),
        ("GDP,增长76%,", []),
    ],
)
def test_only_what_nothing_says_to_be_a_rate_may_be_an_amount(
    row: str, found: list[str], tmp_path: Path
) -> None:
    report = check(load("hebei-2023"), tmp_path, f"指标,实际值,单位\n{row}\n")
    assert sorted(set(codes(report.findings)) - ({"D248"} - set(found))) == found


# Where the figure is printed elsewhere


def test_what_a_delegated_figure_is_held_against_is_that_of_the_setter(tmp_path: Path) -> None:
    setter = (
        "    - {id: jobs, name: 全省新增就业, unit: 万人, better: higher, measure: cumulative, at_least: 20}\n"
        "    - {id: energy, name: 全省能耗降低, unit: '%', better: higher, measure: reduction, at_least: 17.5}\n"
    )
    (tmp_path / "plan.yaml").write_text(
        f"{HEAD}period: 2023\ngroups:\n  主要目标:\n{setter}", encoding="utf-8"
    )
    city = document(
        "    - {id: a, name: 新增就业, unit: 人, better: higher, measure: cumulative, delegated: true, from: plan/jobs}\n"
        "    - {id: b, name: 能耗降低, unit: '%', better: higher, measure: reduction, delegated: true, from: plan/energy}\n"
    )._replace(id="city")

    def found(*rows: str) -> list[tuple[str, int, int]]:
        table = "指标,实际值,单位\n" + "".join(f"{row}\n" for row in rows)
        return told(check(city, tmp_path, table, targets=tmp_path).findings)

    # 20 for 200000 人; 0.178 for 17.8%; 82.2 for a fall of 17.8%.
    assert found("新增就业,20,人", "能耗降低,0.178,%") == [("D228", 2, 2), ("D228", 3, 2)]
    assert found("新增就业,210000,人", "能耗降低,82.2,%") == [("D228", 3, 2)]
    assert found("新增就业,2000000,人", "能耗降低,17.8,%") == [("D246", 2, 2)]
    assert found("新增就业,21,万人", "能耗降低,0.5,%") == []


def test_what_is_held_against_another_indicator_is_questioned_by_its_figure(
    tmp_path: Path,
) -> None:
    plan = document(
        "    - {id: gdp, name: 经济增长, unit: '%', better: higher, measure: growth, about: 6}\n"
        "    - {id: income, name: 居民收入增长, unit: '%', better: higher, measure: growth, about: {of: gdp}}\n"
    )

    def found(value: str) -> list[str]:
        table = f"指标,实际值,单位\n经济增长,6,%\n居民收入增长,{value},%\n"
        return codes(check(plan, tmp_path, table).findings)

    assert [found(value) for value in ("0.065", "106.5", "60", "6.5")] == [
        ["D228"],
        ["D228"],
        ["D246"],
        [],
    ]


def test_what_is_to_improve_is_questioned_by_the_value_before(tmp_path: Path) -> None:
    plan = document(target("improve: true", "better: higher\n      measure: share"))

    def found(before: str, value: str) -> list[tuple[str, int, int]]:
        table = f"指标,实际值,单位,年份\n某指标,{before},%,2022\n某指标,{value},%,2023\n"
        return told(check(plan, tmp_path, table).findings)

    assert found("74", "0.76") == [("D228", 3, 2)]
    assert found("0.44", "45") == [("D228", 2, 2)]
    assert found("74", "76") == []


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("增长110%", Verdict.MET),
        ("同比增长88.6%", Verdict.MET),
        ("110%", Verdict.INVALID),
        ("110", Verdict.INVALID),
    ],
)
def test_what_is_said_in_words_to_be_growth_is_no_index(
    row: str, verdict: Verdict, tmp_path: Path
) -> None:
    plan = document(target("at_least: 22", "better: higher\n      measure: growth"))
    report = check(plan, tmp_path, f"指标,实际值\n某指标,{row}\n")
    assert [result.verdict for result in report.results] == [verdict]


# Ten times too much


def test_ten_times_a_figure_is_eight_to_twelve_and_a_half_times() -> None:
    growth = measured("at_least: 6", "growth")
    values = ("47.9", "48", "58", "75", "75.1", "-58", "6")
    assert [is_tenfold(growth, dec(value)) for value in values] == [
        False,
        True,
        True,
        True,
        False,
        True,
        False,
    ]
    # Of a range, the upper end counts.
    energy = measured("between: [3, 3.5]", "reduction")
    assert [is_tenfold(energy, dec(value)) for value in ("27.9", "28")] == [False, True]


@pytest.mark.parametrize(
    ("asked", "unit", "value", "tenfold"),
    [
        ("at_least: 2", '"%"', "20", True),
        ("at_least: 1.9", '"%"', "19", False),
        ("at_least: 0.5", '"%"', "5", False),
        ("at_least: 0", '"%"', "5", False),
        ("at_least: 9", "个", "90", False),
        ("at_least: 10", "个", "100", True),
        ("at_least: 7.5", "张", "75", True),  # beds per thousand people are not counted one by one
        ("at_least: 5", "亿元", "50", True),  # nor is money
        ("at_least: 740", "亿斤", "7730", True),
        ("improve: true\nbase: {year: 2020, value: 30}", "天", "300", False),  # D233 says so
        ("delegated: true", "个", "100", False),
    ],
)
def test_small_figures_are_easily_exceeded(
    asked: str, unit: str, value: str, tenfold: bool
) -> None:
    assert is_tenfold(measured(asked, "level", unit), dec(value)) is tenfold


def test_a_rank_is_no_multiple() -> None:
    assert not is_tenfold(measured("at_most: 10", "rank", '""', "lower"), dec("100"))


def test_ten_times_a_target_is_doubtful_and_judged(tmp_path: Path) -> None:
    hebei = load("hebei-2023")
    report = check(hebei, tmp_path, "指标,实际值,单位\nGDP,58,%\n")
    [result] = [r for r in report.results if r.observation is not None]
    assert told(report.findings) == [("D246", 2, 2)]
    assert (result.verdict, result.actual) == (Verdict.MET, Decimal(58))
    rules = Selection(ignore=("D246",))
    assert codes(check(hebei, tmp_path, "指标,实际值,单位\nGDP,58,%\n", rules=rules).findings) == []


def test_ten_times_the_amount_of_a_whole_province_is_no_matter_of_its_cities(
    tmp_path: Path,
) -> None:
    table = "指标,实际值,单位,地区\n粮食总产量,7730,亿斤,石家庄市\nGDP,58,%,石家庄市\n"
    report = check(load("hebei-2023"), tmp_path, table, regions=["石家庄市"])
    assert told(report.findings) == [("D246", 3, 2)]


# From one period to the next


def changes(*rows: str, measure: str = "level", more: str = "") -> list[tuple[str, int, int]]:
    """Where a change is noted in figures of several periods."""
    import tempfile

    indicator = f"better: higher\n      measure: {measure}"
    plan = document(target(f"at_least: 60{more}", indicator, "张"), period="[2021, 2025]")
    table = "指标,实际值,年份\n" + "".join(f"某指标,{row}\n" for row in rows)
    with tempfile.TemporaryDirectory() as folder:
        return told(check(plan, Path(folder), table).findings)


def test_three_times_the_year_before_is_possible_and_more_is_doubtful() -> None:
    assert changes("20,2022", "60,2023") == []
    assert changes("20,2022", "60.1,2023") == [("D233", 3, 2)]
    assert changes("60,2022", "20,2023") == []
    assert changes("60.1,2022", "20,2023") == [("D233", 3, 2)]


def test_only_the_same_months_of_the_year_before_compare() -> None:
    assert changes("10,2021", "60,2023") == []
    assert changes("10,2022年1-6月", "60,2023") == []
    assert changes("10,2022年1-6月", "60,2023年1-6月") == [("D233", 3, 2)]


def test_the_base_value_stands_for_the_year_before_the_plan() -> None:
    base = "\nbase: {year: 2020, value: 19}"
    assert changes("57,2021", more=base) == []  # 3 times 19
    assert changes("58,2021", more=base) == [("D233", 2, 2)]
    assert changes("58,2022", more=base) == []
    assert changes("19,2020", "30,2021", more=base) == []
    # What was observed goes before the base value.
    assert changes("25,2020", "58,2021", more=base) == []


def test_rates_change_as_they_like_and_so_does_what_was_nothing() -> None:
    assert changes("1,2022", "9,2023", measure="growth") == []
    assert changes("0,2022", "60,2023") == []


def test_the_factor_can_be_chosen(tmp_path: Path) -> None:
    plan = document(target("at_least: 60", unit="张"), period="[2021, 2025]")
    table = "指标,实际值,年份\n某指标,20,2022\n某指标,41,2023\n"
    assert codes(check(plan, tmp_path, table).findings) == []
    assert codes(check(plan, tmp_path, table, change=Decimal(2)).findings) == ["D233"]
    assert codes(check(plan, tmp_path, table, change=Decimal("2.05")).findings) == []


def test_a_running_total_that_falls_is_noted_where_it_falls() -> None:
    since = "\nsince: 2021\ndue: 2025"
    assert changes("20,2021", "30,2022", "30,2023", measure="cumulative", more=since) == []
    fallen = changes("20,2021", "31,2022", "30,2023", measure="cumulative", more=since)
    assert fallen == [("D242", 4, 2)]
    # In the order of the years, whatever that of the rows is.
    assert changes("31,2022", "20,2021", measure="cumulative", more=since) == []


def test_the_total_of_one_year_has_nothing_to_fall_from() -> None:
    since = "\nsince: 2023\ndue: 2023"
    assert changes("30,2023年1-3月", "20,2023年1-6月", measure="cumulative", more=since) == []


def test_every_mix_up_is_found_by_some_figure() -> None:
    growth, amount = measured("at_least: 6", "growth"), measured("at_least: 20", "level", "万人")
    found = {
        guess(growth, "0.06"),
        guess(growth, "106"),
        guess(growth, "600"),
        guess(growth, "6000"),
        guess(amount, "200000"),
        guess(amount, "2000000000"),
        guess(amount, "2000"),
        guess(measured("at_most: 38", "level", "微克/立方米", "lower"), "0.037"),
    }
    # The others depend on what is said beside the figure, or on the figures of its column.
    assert found == {*map(str, MixUp)} - {"permille", "column_of_fractions"}
