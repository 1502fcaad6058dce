"""What the text report lists, what it only counts, and what it says at its end once more."""

import io
import json
import re
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report, View
from dabiao.model.verdict import Verdict
from dabiao.render.registry import progress_renderer, report_renderer
from tests.helpers import ACTUALS, check, document, load
from tests.render.reports import gated, hebei_2022, of_places, plan, rendered

_NAMES = "甲乙丙丁戊己"
_SIX = "".join(
    f'    - {{id: t{n}, name: 指标{name}, unit: "%", better: higher, observed: end, at_least: 6}}\n'
    for n, name in enumerate(_NAMES)
)


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for the name of the file in the head."""
    monkeypatch.setenv("COLUMNS", "200")


def reported(count: int, folder: Path, **options: object) -> Report:
    """A report on six targets, of which the first so many reach 7 % in 2023."""
    rows = "".join(f"指标{name},7,2023\n" for name in _NAMES[:count])
    return check(document(_SIX), folder, f"指标,实际值,年份\n{rows}", **options)


def on_screen(report: Report, lines: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines of a report on a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", str(lines))
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()
    report_renderer("text").report(report, screen, Lang.EN)
    text = re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue())
    return [line.rstrip() for line in text.splitlines()]


def test_three_missing_targets_are_listed_and_four_are_counted(tmp_path: Path) -> None:
    few = rendered("text", reported(3, tmp_path))
    assert all(name in few for name in ("指标丁", "指标戊", "指标己"))
    assert "--missing" not in few
    many = rendered("text", reported(2, tmp_path))
    assert not any(name in many for name in ("指标丙", "指标丁", "指标戊", "指标己"))
    [line] = [line for line in many.splitlines() if "--missing" in line]
    assert line.strip() == "– 缺报 4 项，未逐项列出（加 --missing 可列出）。"


def test_whoever_asks_for_the_missing_targets_sees_them(tmp_path: Path) -> None:
    report = reported(1, tmp_path)
    assert "指标己" not in rendered("text", report)
    for view in (View(missing=True), View(only=frozenset({Verdict.MISSING}))):
        assert "指标己" in rendered("text", report, view=view)
    assert "指标己" in rendered("text", reported(1, tmp_path, tasks=True))


def test_a_missing_target_that_fails_the_gate_is_listed_unasked(tmp_path: Path) -> None:
    report = gated(reported(1, tmp_path), Policy(frozenset({FailOn.MISSING})))
    assert "指标己" in rendered("text", report)


def test_the_other_formats_list_all_that_is_missing(tmp_path: Path) -> None:
    report = reported(1, tmp_path)
    listed = json.loads(rendered("json", report))["results"]
    assert [result["verdict"] for result in listed] == ["met"] + 5 * ["missing"]
    for name in ("csv", "markdown"):
        assert "指标己" in rendered(name, report)


def test_of_several_places_the_missing_targets_are_listed_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = of_places(tmp_path)
    for columns, name in (("160", "制度体系"), ("24", "制度体")):  # a matrix, a list for each place
        monkeypatch.setenv("COLUMNS", columns)
        assert name not in rendered("text", report)
        assert name in rendered("text", report, view=View(missing=True))


def test_what_lists_of_several_places_leave_out_is_counted_below_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    report = of_places(tmp_path)._replace(view=View(series=True))  # which no matrix can show
    # Of five targets, each of the two places reports two; of the others none is listed, and
    # new jobs are asked of the province alone.
    assert " – 缺报 5 项，未逐项列出（加 --missing 可列出）。" in rendered("text", report)


@pytest.mark.parametrize("table", ["", "指标,实际值\n", "指标,实际值\n某数,1\n另一数,2\n"])
def test_where_nothing_can_be_judged_the_error_stands_alone(table: str, tmp_path: Path) -> None:
    lines = rendered("text", check(plan(), tmp_path, table)).splitlines()
    first, last = lines.index("数据错误（1）"), lines.index("下一步")
    assert first == 3 < last  # below the name of the document, its file, and a blank line
    assert not any("缺报" in line or "地区生产总值" in line for line in lines)
    assert any("dabiao template plan" in line for line in lines[last:])
    assert lines[-1] == "✗ 未通过：数据错误 1 处，没有任何目标依据数值得到判定"


def test_a_mid_term_view_of_nothing_is_its_error_alone(tmp_path: Path) -> None:
    stream = io.StringIO()
    progress_renderer("text").progress(check(plan(), tmp_path, ""), stream, Lang.ZH)
    lines = stream.getvalue().splitlines()
    assert lines[3] == "数据错误（1）" and "下一步" in lines
    assert not any("缺报" in line for line in lines)


def test_how_a_table_was_read_is_offered_where_one_was(tmp_path: Path) -> None:
    unknown = rendered("text", check(plan(), tmp_path, "指标,实际值\n某数,1\n另一数,2\n"))
    assert "--explain-reading" in unknown
    no_columns = rendered("text", check(plan(), tmp_path, "甲,乙\n丙,丁\n"))
    assert "D202" in no_columns and "--explain-reading" not in no_columns


def test_where_every_row_is_refused_the_error_stands_alone(tmp_path: Path) -> None:
    table = "指标,实际值,单位\n地区生产总值,3.8,亿元\n粮食总产量,773,%\n"
    report = check(plan(), tmp_path, table)
    assert {result.verdict for result in report.results} == {Verdict.INVALID, Verdict.MISSING}
    lines = rendered("text", report, Lang.EN).splitlines()
    assert lines[3] == "Errors in the data (2)" and "What to do" in lines
    assert not any(line.lstrip().startswith(("!", "–")) for line in lines)


def test_refused_rows_are_listed_where_their_errors_are_ignored(tmp_path: Path) -> None:
    table = "指标,实际值,单位\n地区生产总值,3.8,亿元\n"
    report = check(plan(), tmp_path, table)._replace(findings=())
    assert "地区生产总值" in rendered("text", report)


def test_rows_of_another_place_alone_are_no_error_but_what_to_look_at(tmp_path: Path) -> None:
    table = "指标,实际值,地区\n地区生产总值,7,山东省\n粮食总产量,7,山东省\n"
    lines = rendered("text", check(plan(), tmp_path, table)).splitlines()
    assert lines[3].startswith("警告") and "D255" in lines[4]
    assert "  请核对数据是否属于该文件的地区、年份和指标。" in lines


def test_what_was_only_declared_is_listed(tmp_path: Path) -> None:
    text = rendered("text", check(plan(), tmp_path, "指标,实际值\n制度体系,已经完善\n"))
    assert "制度体系" in text and "下一步" not in text


def test_the_period_of_all_figures_stands_in_the_head_alone(tmp_path: Path) -> None:
    table = "指标,实际值,年份\n指标甲,7,2023\n指标乙,7,2023\n"
    lines = rendered("text", check(document(_SIX, "[2021, 2025]"), tmp_path, table)).splitlines()
    assert lines[1].endswith("/actuals.csv · 2023年数据")
    assert sum("2023年" in line for line in lines) == 1


def test_figures_of_several_periods_say_theirs_where_it_is_not_the_due_year(tmp_path: Path) -> None:
    table = "指标,实际值,年份\n指标甲,7,2023\n指标乙,7,2024\n指标丙,7,2025\n"
    text = rendered("text", check(document(_SIX, "[2021, 2025]"), tmp_path, table))
    assert "年数据" not in text
    assert text.count("(2023年)") == text.count("(2024年)") == 1 and "2025年" not in text


def test_a_matrix_says_of_when_a_figure_is_too(tmp_path: Path) -> None:
    table = "指标,实际值,年份,地区\n指标甲,7,2025,石家庄市\n指标甲,8,2024,唐山市\n"
    report = check(document(_SIX, "[2021, 2025]"), tmp_path, table, regions=["all"])
    assert "8 (2024年)" in rendered("text", report)


def test_what_fails_stands_again_beside_the_totals_of_a_report_longer_than_the_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = on_screen(hebei_2022(), 24, monkeypatch)
    again = lines.index("What fails the gate (7)")
    assert len(lines) - again < 24
    rows = [line for line in lines[again:] if line.startswith(" ✗  ")]
    assert len(rows) == 7 and rows[0].split() == ["✗", "GDP", "≥", "6.5", "%", "3.8", "-2.7", "pp"]
    assert "What fails the gate (7)" not in on_screen(hebei_2022(), 60, monkeypatch)


def test_what_fails_in_one_of_several_places_is_named_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "指标,实际值,地区\n指标甲,5,河北省\n指标甲,5,石家庄市\n"
    lines = on_screen(check(document(_SIX), tmp_path, table, regions=["all"]), 8, monkeypatch)
    again = lines.index("What fails the gate (2)")
    assert [line.split()[1:3] for line in lines[again + 1 : again + 3]] == [
        ["Hebei", "指标甲"],
        ["石家庄市", "指标甲"],
    ]


def test_more_failures_than_fit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = on_screen(hebei_2022(), 12, monkeypatch)
    again = lines.index("What fails the gate (7)")
    assert lines[again + 6] == "    … and 2 more, above"  # 12 - 4 below, 3 around: 5 are listed
    assert len(lines) - again < 12


def test_of_a_file_or_a_pipe_nothing_is_said_twice() -> None:
    assert rendered("text", hebei_2022(), Lang.EN).count("✗  GDP ") == 1


def test_errors_that_may_have_scrolled_away_are_named_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "指标,实际值,单位\n指标甲,7,%\n指标乙,7,%\n指标丙,7,亿元\n指标丁,8,亿元\n"
    monkeypatch.chdir(tmp_path)
    lines = on_screen(check(document(_SIX), Path(), table), 12, monkeypatch)
    again = lines.index("What fails the gate (2)")
    assert [line.split()[1] for line in lines[again + 1 : again + 3]] == ["指标丙", "指标丁"]
    assert lines[again + 4] == "Errors in the data (2), first to be put right"
    assert lines[again + 5].startswith("actuals.csv:4:3: D204 '亿元' is not a unit of 指标丙")
    assert lines[again + 6].startswith("actuals.csv:5:3: D204 '亿元' is not a unit of 指标丁")
    assert not lines[again + 7]


def test_more_errors_than_five_are_named_by_the_first_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = [f"指标{name},7,亿元\n" for name in _NAMES[1:]]  # five of another unit (D204)
    again = ["指标乙,8,亿元\n", "指标丙,8,亿元\n"]
    table = "".join(["指标,实际值,单位\n指标甲,7,%\n", *wrong, *again])
    report = check(document(_SIX), Path(), table)
    lines = on_screen(report, 12, monkeypatch)
    named = lines.index("Errors in the data (7), first to be put right")
    assert [line.split(": ")[0] for line in lines[named + 1 : named + 6]] == [
        # first those that no result above shows: the figures that came second
        f"actuals.csv:{line}:3"
        for line in (8, 9, 3, 4, 5)
    ]
    assert lines[named + 6] == "    … and 2 more, above"


def test_errors_that_stand_right_above_are_not_said_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "指标,实际值,单位\n粮食总产量,773,亿斤\n城镇新赠就业,90,万人\n"
    text = "\n".join(on_screen(check(plan(), tmp_path, table), 6, monkeypatch))
    assert text.count("D201") == 1 and "first to be put right" not in text


def test_near_is_explained_though_most_targets_are_missing() -> None:
    report = dabiao.check(load("hebei-2023"), ACTUALS / "hebei-2023-full-year.csv")
    text = rendered("text", report, Lang.EN)
    assert "18 missing, not listed: --missing lists them." in text and "5%" in text
