"""What a submission says of itself is held against its own figures."""

from datetime import date
from pathlib import Path

import pytest

from dabiao.assess.reconcile import note_status
from dabiao.findings.collector import Findings
from dabiao.model.document import Document, Status
from dabiao.model.mentions import TargetIn
from tests.helpers import check, codes, document, load, target, told


def declared(row: str, folder: Path, plan: str = "hebei-2023") -> list[str]:
    """What is found in one row 指标,实际值,完成情况,年份."""
    report = check(load(plan), folder, f"指标,实际值,完成情况,年份\n{row}\n")
    return [code for code in codes(report.findings) if code in ("D210", "D217")]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("GDP,6,完成,2023", []),
        ("GDP,5.7,基本完成,2023", []),
        ("GDP,5.7,完成,2023", ["D217"]),  # near, and both are good
        ("GDP,6,基本完成,2023", ["D217"]),
        ("GDP,5.6,完成,2023", ["D210"]),  # short of 5.7
        ("GDP,5.6,基本完成,2023", ["D210"]),
        ("GDP,5.6,未完成,2023", []),
        ("GDP,5.7,未完成,2023", ["D210"]),
        ("GDP,6,,2023", []),
        ("城镇新增就业,86,提前完成,2023年1-9月", []),
        ("城镇新增就业,86,完成,2023年1-9月", []),  # 完成 covers 提前完成
        ("城镇新增就业,86,提前完成,2023", []),
        ("城镇新增就业,43,符合进度,2023年1-6月", []),
        ("城镇新增就业,43,完成,2023年1-6月", ["D217"]),
        ("城镇新增就业,42,滞后,2023年1-6月", []),
        ("城镇新增就业,42,符合进度,2023年1-6月", ["D210"]),
        ("城镇新增就业,42,未完成,2023年1-6月", ["D217"]),  # late, and not missed yet
        ("GDP,6,完成,2022", []),  # which says nothing of 2023
    ],
)
def test_a_declared_verdict_is_that_of_its_figure(
    row: str, found: list[str], tmp_path: Path
) -> None:
    unit = row.replace("就业,", "就业（万人）,")
    assert declared(unit, tmp_path) == found


def difference(row: str, folder: Path) -> list[str]:
    """What is found in one row 指标,实际值,与目标差距."""
    report = check(load("hebei-2023"), folder, f"指标,实际值,与目标差距\n{row}\n")
    return codes(report.findings)


@pytest.mark.parametrize(
    ("row", "agrees"),
    [
        # 6.25 - 6 = 0.25
        ("社会消费品零售总额,6.25%,0.25", True),
        ("社会消费品零售总额,6.25%,+0.25", True),
        ("社会消费品零售总额,6.25%,0.3", True),  # rounded, half up
        ("社会消费品零售总额,6.25%,0.250", True),
        ("社会消费品零售总额,6.25%,0", True),
        ("社会消费品零售总额,6.25%,0.2", False),
        ("社会消费品零售总额,6.25%,0.251", False),
        ("社会消费品零售总额,6.25%,-0.25", False),  # it is not short
        ("社会消费品零售总额,6.25%,暂无", True),
        # 5.75 - 6 = -0.25
        ("社会消费品零售总额,5.75%,-0.25", True),
        ("社会消费品零售总额,5.75%,0.25", True),  # short by as much: often written without sign
        ("社会消费品零售总额,5.75%,0.3", True),
        ("社会消费品零售总额,5.75%,-0.3", True),
        ("社会消费品零售总额,5.75%,+0.25", False),
        ("社会消费品零售总额,5.75%,-0.2", False),
        ("社会消费品零售总额,5.75%,下降0.25", True),
        # 1524 - 1500 = 24, and 2E1 is 20
        ("技术合同成交总额（亿元）,1524,2E1", False),
        # 6.5 - 6 = 0.5
        ("社会消费品零售总额,6.5%,1", True),
        ("社会消费品零售总额,6.49%,1", False),
        ("社会消费品零售总额,6.49%,0", True),
    ],
)
def test_a_declared_difference_is_rounded_and_often_has_no_sign(
    row: str, agrees: bool, tmp_path: Path
) -> None:
    assert difference(row, tmp_path) == ([] if agrees else ["D234"])


def test_the_difference_to_a_range_is_that_to_its_nearer_end(tmp_path: Path) -> None:
    plan = document(target("between: [5, 5.5]"))
    table = "指标,实际值,与目标差距\n某指标,{},{}\n"
    for value, gap in (("5.2", "0"), ("6", "0.5"), ("4.8", "-0.2")):
        assert codes(check(plan, tmp_path, table.format(value, gap)).findings) == []
    assert codes(check(plan, tmp_path, table.format("5.2", "0.2")).findings) == ["D234"]


# Sums


def parts(*names: str, unit: str = "公顷") -> Document:
    """A total of land and its parts."""
    items = "".join(
        f"    - {{id: {name}, name: 用地{name}, unit: {unit}, better: none, measure: level, at_most: 100}}\n"
        for name in ("total", *names)
    )
    return document(items + f"sums:\n  - {{total: total, parts: [{', '.join(names)}]}}\n", "2022")


def unbalanced(table: str, folder: Path, **options: object) -> list[tuple[str, int, int]]:
    """Where sums are wrong in a table 指标,实际值,年份,地区."""
    report = check(parts("a", "b"), folder, "指标,实际值,年份,地区\n" + table, **options)
    return [found for found in told(report.findings) if found[0] in ("D218", "D238")]


def test_parts_add_up_in_each_period_by_itself(tmp_path: Path) -> None:
    right = "用地total,30,2021,\n用地a,10,2021,\n用地b,20,2021,\n"
    wrong = "用地total,31,2022,\n用地a,10,2022,\n用地b,20,2022,\n"
    assert unbalanced(right, tmp_path) == []
    assert unbalanced(right + wrong, tmp_path) == [("D218", 5, 2)]
    # A part of another year is not that of this one.
    assert unbalanced("用地total,31,2022,\n用地a,10,2022,\n用地b,20,2021,\n", tmp_path) == []


def test_parts_add_up_in_each_place_by_itself(tmp_path: Path) -> None:
    table = (
        "用地total,30,2022,石家庄市\n用地a,10,2022,石家庄市\n用地b,20,2022,石家庄市\n"
        "用地total,30,2022,承德市\n用地a,10,2022,承德市\n用地b,21,2022,承德市\n"
    )
    assert unbalanced(table, tmp_path, regions=["all"]) == [("D218", 5, 2)]
    assert unbalanced(table, tmp_path, regions=["石家庄"]) == []


def test_figures_with_decimals_may_be_rounded_and_counts_may_not(tmp_path: Path) -> None:
    # Three figures to one place: up to 3 * 0.05 = 0.15.
    rounded = "用地total,30.1,2022,\n用地a,10.0,2022,\n用地b,20.0,2022,\n"
    assert unbalanced(rounded, tmp_path) == [("D238", 2, 2)]
    too_far = "用地total,30.2,2022,\n用地a,10.0,2022,\n用地b,20.0,2022,\n"
    assert unbalanced(too_far, tmp_path) == [("D218", 2, 2)]
    counts = "用地total,31,2022,\n用地a,10,2022,\n用地b,20,2022,\n"
    assert unbalanced(counts, tmp_path) == [("D218", 2, 2)]


def test_a_part_is_rounded_in_the_unit_in_which_it_was_reported(tmp_path: Path) -> None:
    plan = parts("a", "b", unit="亩")

    def found(total: str) -> list[str]:
        # 1.2 公顷 are 18 亩: half a tenth of a 公顷 is 0.75 亩, and 0.05 twice are 0.1.
        rows = f"用地total,{total},亩\n用地a,10.5,亩\n用地b,1.2,公顷\n"
        return codes(check(plan, tmp_path, "指标,实际值,单位\n" + rows).findings)

    assert [found(total) for total in ("28.5", "29.3", "27.6", "29.4")] == [
        [],
        ["D238"],
        ["D218"],
        ["D218"],
    ]


# What is missing


BOUND = (
    "    - {id: a, name: 甲, unit: 个, better: higher, at_least: 1, binding: binding}\n"
    "    - {id: b, name: 乙, unit: 个, better: higher, at_least: 1, binding: expected}\n"
    "    - {id: c, name: 丙, unit: 个, better: higher, at_least: 1, binding: binding, tier: task}\n"
    "    - {id: d, name: 丁, unit: 个, better: higher, at_least: 1}\n"
)


def test_a_binding_target_without_a_figure_is_noted(tmp_path: Path) -> None:
    report = check(document(BOUND), tmp_path, "指标,实际值\n丁,2\n")
    assert told(report.findings) == [("D232", 0, 0)]
    assert report.findings[0].fields["name"] == document(BOUND).target("a")


def test_a_binding_target_with_a_figure_or_a_verdict_is_not_missing(tmp_path: Path) -> None:
    assert codes(check(document(BOUND), tmp_path, "指标,实际值\n甲,0\n").findings) == []
    table = "指标,实际值,完成情况\n甲,,完成\n丁,2,\n"
    assert codes(check(document(BOUND), tmp_path, table).findings) == []


def test_where_there_is_no_figure_at_all_nothing_is_listed(tmp_path: Path) -> None:
    report = check(document(BOUND), tmp_path, "指标,实际值\n丁,\n")
    assert codes(report.findings) == []
    assert report.exit_code == 1


def test_of_several_places_the_one_is_named_in_which_it_is_missing(tmp_path: Path) -> None:
    rates = BOUND.replace("个", '"%"')
    table = "指标,实际值,地区\n甲,2,石家庄市\n丁,2,石家庄市\n丁,2,承德市\n"
    report = check(document(rates), tmp_path, table, regions=["石家庄市", "承德市"])
    assert codes(report.findings) == ["D232"]
    name = report.findings[0].fields["name"]
    assert isinstance(name, TargetIn) and (name.target.id, name.place) == ("a", "承德市")


@pytest.mark.parametrize(
    ("status", "found"),
    [(Status.DRAFT, ["D235"]), (Status.EXPIRED, ["D236"]), (Status.IN_FORCE, [])],
)
def test_a_document_that_says_it_is_not_in_force_is_noted(status: Status, found: list[str]) -> None:
    findings = Findings()
    note_status(document(BOUND)._replace(status=status), "a.csv", findings)
    assert codes(findings) == found


def test_that_the_period_of_a_plan_is_over_is_not_noted(tmp_path: Path) -> None:
    plan = document(target("at_least: 6"), period="1999")
    report = check(plan, tmp_path, "指标,实际值,年份\n某指标,6,1999\n")
    assert plan.status_on(date(2026, 1, 1)) is Status.EXPIRED
    assert codes(report.findings) == []
