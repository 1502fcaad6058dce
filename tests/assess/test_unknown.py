"""Rows under unknown names: misspelt ones are errors, those of other indicators are counted."""

from pathlib import Path

import pytest

import dabiao
from dabiao.assess import unknown
from dabiao.core.lang import Lang
from dabiao.findings.selection import Selection
from dabiao.model.verdict import Verdict
from dabiao.render.messages import message
from tests.helpers import check, document, load, said, told

_PLAN = """\
    - {id: income, name: 居民人均可支配收入, unit: "%", better: higher, at_least: 6, measure: growth}
    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, at_least: 740, observed: sum}
"""


@pytest.fixture
def hebei() -> dabiao.Document:
    return load("hebei-2023")


def plan(period: str = "2023") -> dabiao.Document:
    return document(_PLAN, period=period)


def test_rows_of_other_indicators_are_counted_once_and_no_error(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    table = "指标,实际值,单位\n粮食总产量,773,亿斤\n小麦产量,290,亿斤\n公路里程,20,万公里\n公路里程,21,万公里\n婴儿死亡率,3,‰\n人均预期寿命,78.9,岁\n"
    report = check(hebei, tmp_path, table)
    assert told(report.findings) == [("D259", 3, 1)]
    assert message(report.findings[0], Lang.EN) == (
        "rows of other indicators are not judged: 5, of indicators: 4 (the first: 小麦产量, 公路里程, "
        "婴儿死亡率); `dabiao show hebei-2023` lists the document's"
    )
    assert message(report.findings[0], Lang.ZH) == (
        "另有 5 行为其他 4 个指标（小麦产量、公路里程、婴儿死亡率等）的数据，未参与判定；"
        "`dabiao show hebei-2023` 可列出文件中的指标"
    )
    assert report.exit_code == 0


def test_a_name_like_that_of_a_target_without_a_figure_is_an_error(tmp_path: Path) -> None:
    table = "指标,实际值\n居民可支配收入,6.2%\n粮食总产量,773亿斤\n"
    report = check(plan(), tmp_path, table)
    assert told(report.findings) == [("D201", 2, 1)]
    assert "did you mean 居民人均可支配收入?" in said(report.findings)[0]
    assert (report.exit_code, report.results[0].verdict) == (3, Verdict.MISSING)


@pytest.mark.parametrize("own_first", [True, False])
def test_a_name_like_that_of_a_target_with_a_figure_is_another_indicator(
    own_first: bool, tmp_path: Path
) -> None:
    rows = ["居民人均可支配收入,6.1%\n", "居民可支配收入,5.2%\n"]
    table = "指标,实际值\n" + "".join(rows if own_first else rows[::-1])
    report = check(plan(), tmp_path, table)
    assert told(report.findings) == [("D259", 3 if own_first else 2, 1)]
    assert (report.exit_code, report.results[0].verdict) == (0, Verdict.MET)


def test_a_row_of_a_target_that_is_not_filled_in_is_no_figure_of_it(tmp_path: Path) -> None:
    table = "指标,实际值\n居民人均可支配收入,\n居民可支配收入,5.2%\n"
    assert ("D201", 3, 1) in told(check(plan(), tmp_path, table).findings)


def test_the_figure_has_to_be_of_the_same_period(tmp_path: Path) -> None:
    table = "指标,实际值,年份\n粮食总产量,750亿斤,2021\n粮食总产量,760亿斤,2022\n粮食总产里,700,2022\n粮食总产里,800,2023\n粮食总产里,1,1999\n"
    report = check(plan("[2021, 2023]"), tmp_path, table)
    # 2022 was reported under its own name, and 1999 bears on nothing: both are counted.
    assert told(report.findings) == [("D201", 5, 1), ("D259", 4, 1)]
    assert "not judged: 2, of indicators: 1" in said(report.findings)[1]


def test_the_figure_has_to_be_of_the_same_place(tmp_path: Path) -> None:
    table = "指标,实际值,地区\n居民人均可支配收入,6.1%,河北省\n居民可支配收入,6.3%,石家庄市\n"
    own = check(plan(), tmp_path, table)
    assert told(own.findings) == [("D209", 3, 3)]  # nobody asks for 石家庄市
    every = check(plan(), tmp_path, table, regions=["all"])
    assert told(every.findings) == [("D201", 3, 1)]


def test_a_file_without_a_known_name_is_an_error_that_is_said_once(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    rows = "".join(f"第{number}号工程,1,项\n" for number in range(1, 301))
    report = check(hebei, tmp_path, f"指标,实际值,单位\n{rows}")
    assert told(report.findings) == [("D201", 2, 1)]
    assert "nor is any other name in the file (rows: 300)" in said(report.findings)[0]
    assert report.exit_code == 3


def test_each_file_has_to_have_a_known_name(hebei: dabiao.Document, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("指标,值\n粮食总产量,773亿斤\n公路里程,1\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("指标,值\n公路里程,1\n", encoding="utf-8")
    report = dabiao.check(hebei, tmp_path / "a.csv", tmp_path / "b.csv")
    found = [(f.code, Path(f.location.file).name, f.location.line) for f in report.findings]
    assert found == [("D259", "a.csv", 3), ("D201", "b.csv", 2)]
    swapped = dabiao.check(hebei, tmp_path / "b.csv", tmp_path / "a.csv")
    assert swapped.exit_code == 3
    (tmp_path / "b.csv").write_text("指标,值\n粮食总产量,773亿斤\n", encoding="utf-8")
    assert dabiao.check(hebei, tmp_path / "a.csv", tmp_path / "b.csv").exit_code == 0


@pytest.mark.parametrize("name", ["", "2023", "12.5", "—"])
def test_what_is_no_name_is_an_error_where_a_figure_stands_beside_it(
    name: str, hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, f"指标,实际值,单位\n粮食总产量,773,亿斤\n{name},762,亿斤\n")
    assert ("D201", 3, 1) in told(report.findings)


def test_marks_and_units_around_a_misspelt_name_hide_nothing(tmp_path: Path) -> None:
    for name in ("（二）居民可支配收入", "其中：居民可支配收入①", "3.粮食总产里(亿斤)"):
        report = check(plan(), tmp_path, f"指标,实际值\n{name},1\n")
        assert told(report.findings) == [("D201", 2, 1)], name
        assert "did you mean" in said(report.findings)[0]


def test_what_is_ignored_leaves_nothing_judged_and_does_not_pass(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    table = "指标,实际值\n公路里程,1\n"
    report = check(hebei, tmp_path, table, rules=Selection(ignore=("D201",)))
    assert (list(report.findings), report.exit_code) == ([], 1)


def test_names_without_end_are_not_taken_for_other_indicators(
    hebei: dabiao.Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unknown, "_MOST_NAMES", 2)
    rows = "公路里程,1\n婴儿死亡率,2\n人均预期寿命,3\n公路里程,4\n"
    report = check(hebei, tmp_path, f"指标,实际值\n粮食总产量,773亿斤\n{rows}")
    assert told(report.findings) == [("D201", 5, 1), ("D259", 3, 1)]


def test_beyond_the_rows_that_are_kept_each_is_decided_by_what_was_read_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unknown, "_MOST_HELD", 0)
    own, other = "居民人均可支配收入,6.1%\n", "居民可支配收入,5.2%\n"
    before = check(plan(), tmp_path, f"指标,实际值\n{own}{other}")
    assert told(before.findings) == [("D259", 3, 1)]
    behind = check(plan(), tmp_path, f"指标,实际值\n{other}{own}")
    assert told(behind.findings) == [("D201", 2, 1)]  # in doubt an error
