"""Figures that cannot be what they say are not judged, and doubtful ones are noted."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.assess.plausibility import is_no_count, is_no_share, mixed_up
from dabiao.findings.selection import Selection
from dabiao.model.document import Target
from dabiao.model.reason import MixUp
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, dec, document, load, target, told


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


def test_an_index_of_90_to_115_is_no_growth() -> None:
    growth = measured("at_least: 6", "growth")
    # 105.7 for a growth of 5.7; 89.9 is 15 times what was aimed for, and no index.
    assert guesses(growth, "89.9", "90", "105.7", "115", "115.1") == [
        None,
        "index",
        "index",
        "index",
        None,
    ]


def test_a_growth_of_more_than_fifteen_percent_may_have_been_aimed_for() -> None:
    assert guess(measured("at_least: 15", "growth"), "100") == "index"
    assert guess(measured("at_least: 15.1", "growth"), "100") is None
    assert guess(measured("at_least: 90", "growth"), "95") is None


def test_only_a_growth_is_reported_as_an_index() -> None:
    for measure in ("reduction", "share"):
        assert guess(measured("at_least: 6", measure), "95") is None


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
    small = measured("at_least: 1", "reduction")
    assert guesses(small, "99", "100", "100.1") == [None, None, "times_100"]


def test_a_share_as_a_fraction_is_half_to_twice_a_hundredth() -> None:
    share = load("hebei-2023").target("urbanisation-rate")  # 63%
    assert share is not None
    # Half of 0.63 is 0.315.
    assert guesses(share, "0.314", "0.315", "0.63", "0.9") == [
        None,
        "fraction",
        "fraction",
        "fraction",
    ]
    assert guesses(share, "1", "1.01", "0", "-0.63") == ["fraction", None, None, None]
    # Twice 0.40 is 0.80.
    assert guesses(measured("at_least: 40", "share"), "0.8", "0.81") == ["fraction", None]


def test_no_fraction_is_taken_for_a_share_of_less_than_one_percent() -> None:
    assert guess(measured("at_least: 1", "share"), "0.01") == "fraction"
    assert guess(measured("at_least: 0.9", "share"), "0.009") is None


def test_a_growth_as_a_fraction_has_two_decimals() -> None:
    growth = measured("at_least: 6", "growth")
    # A growth of 0.1% is possible where 6% was aimed for; 0.065 is 6.5%.
    assert guesses(growth, "0.1", "0.065", "0.03", "0.12", "0.13", "0.02") == [
        None,
        "fraction",
        "fraction",
        "fraction",
        None,
        None,
    ]


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
    unknown = measured("improve: true", "share")
    for share in (own, before, unknown):
        assert not is_no_share(share, dec("130"))
    assert is_no_share(
        measured("improve: true\nbase: {year: 2020, value: 74}", "share"), dec("130")
    )


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
    report = check(load("hebei-2023"), tmp_path, "指标,实际值\n城镇新增就业,90\nGDP,6\n")
    assert told(report.findings) == [("D237", 2, 2)]


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
    }
    assert found == {str(mix_up) for mix_up in MixUp}
