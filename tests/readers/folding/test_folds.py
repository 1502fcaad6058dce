"""However a cube is folded into a sheet, it is judged the same; what is not understood is not judged.

The folds (``long_folds``, ``wide_folds``, ``parted_folds``) are the layouts that the program reads.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dabiao.model.comparator import Comparator
from dabiao.model.verdict import Verdict
from tests.readers.folding.cases import (
    ABOVE,
    BELOW,
    EVERYWHERE,
    FOLDS,
    LONG,
    ONLY_HERE,
    Told,
    check,
    cubes,
    errors,
    judged,
    long_form,
    plain_cube,
    respelt,
    shown,
    shuffled,
    surrounded,
    with_unknown_words,
    without_headers,
    wrong,
)
from tests.readers.folding.cube import DUE, OWN, PLAN, YEARS, Cube
from tests.readers.folding.files import as_text
from tests.readers.folding.fold import Fold, as_given
from tests.readers.folding.sheet import Grid, Sheet, grid
from tests.sampling import sampled

FEW = settings(max_examples=max(1, settings().max_examples // 12), phases=[Phase.generate])
"""Each is made of every fold; the first is the simplest, so that none need be made smaller."""

TEXT = ("csv", "gb18030.csv", "tsv")
SHOWN = st.sampled_from((ONLY_HERE, EVERYWHERE))
UNKNOWN = ("甲乙丙", "Xyzzy", "口径丁")
AMOUNTS = {"grain", "jobs", "people"}
"""The targets that are amounts of the whole region, by which no part of it is judged."""

PARTED = next(f for f in FOLDS if f.name == "plan_and_result_below_indicators_by_year")


def folds(first: int) -> pytest.MarkDecorator:
    """A test of every fold; a third of them, from the first of these on, without the slow tests."""
    return pytest.mark.parametrize("fold", sampled(FOLDS, 3, first), ids=lambda fold: fold.name)


def is_judged_the_same(
    sheet: Sheet | Grid, cube: Cube, folder: Path, ending: str, regions: tuple[str, ...]
) -> None:
    """Asserts that a sheet gives what its cube gives as a table with a row for each figure."""
    expected = judged(check(long_form(cube), folder, "csv", regions), cube.years)
    cells = grid(sheet, cube) if isinstance(sheet, Sheet) else sheet
    report = check(cells, folder, ending, regions)
    assert not wrong(report, cube), shown(cells, report)
    assert judged(report, cube.years) == expected, shown(cells, report)
    assert not errors(report), shown(cells, report)


def of_due_year(cube: Cube) -> dict[str, Told]:
    """What the long form has to give for the plan's own region, by hand."""
    found = {}
    for target in PLAN.targets:
        figures = cube.figures.get((target.id, OWN, DUE))
        if figures is None:
            continue
        assert target.value is not None
        is_met = figures.actual >= target.value
        if target.comparator is Comparator.AT_MOST:
            is_met = figures.actual <= target.value
        found[target.id] = Told(figures.actual, Verdict.MET if is_met else Verdict.SHORTFALL)
    return found


@given(cube=cubes(LONG), regions=SHOWN)
def test_a_row_for_each_figure_is_judged_by_it(
    cube: Cube, regions: tuple[str, ...], tmp_path: Path
) -> None:
    report = check(long_form(cube), tmp_path, "csv", regions)
    assert not wrong(report, cube) and not errors(report)
    of_here = {
        target: told
        for (target, region, period), told in judged(report).items()
        if region == OWN and period == str(DUE)
    }
    assert of_here == of_due_year(cube)
    parts = {place[1] for place in judged(report, [DUE])} - {OWN}
    has_rates = {i.id for i in cube.indicators} - AMOUNTS and DUE in cube.years
    assert parts == (set(cube.regions) - {OWN} if regions and has_rates else set())


@folds(0)
@FEW
@given(data=st.data())
def test_every_fold_of_a_cube_is_judged_the_same(
    fold: Fold, data: st.DataObject, tmp_path: Path
) -> None:
    cube = data.draw(cubes(fold))
    sheet = fold.make(cube, as_given)
    endings = (*TEXT, "json") if sheet.is_list else TEXT
    ending = data.draw(st.sampled_from(("xlsx",) if sheet.has_merged_labels else endings))
    is_judged_the_same(sheet, cube, tmp_path, ending, data.draw(SHOWN))


@folds(1)
@FEW
@given(data=st.data())
def test_the_order_of_columns_and_rows_does_not_matter(
    fold: Fold, data: st.DataObject, tmp_path: Path
) -> None:
    cube = data.draw(cubes(fold))
    sheet = fold.make(cube, shuffled(data.draw(st.randoms(use_true_random=False))))
    ending = "xlsx" if sheet.has_merged_labels else "csv"
    is_judged_the_same(sheet, cube, tmp_path, ending, data.draw(SHOWN))


@folds(2)
@FEW
@given(data=st.data())
def test_what_stands_around_a_table_does_not_matter(
    fold: Fold, data: st.DataObject, tmp_path: Path
) -> None:
    cube = data.draw(cubes(fold))
    sheet = data.draw(surrounded(fold.make(cube, as_given), fold))
    ending = "xlsx" if sheet.has_merged_labels else "csv"
    is_judged_the_same(sheet, cube, tmp_path, ending, data.draw(SHOWN))


@pytest.mark.parametrize("ending", ["xlsx", pytest.param("ods", marks=pytest.mark.slow)])
@folds(1)
def test_merged_cells_of_workbooks_are_judged_the_same(
    fold: Fold, ending: str, tmp_path: Path
) -> None:
    cube = plain_cube(fold)
    is_judged_the_same(fold.make(cube, as_given), cube, tmp_path, ending, EVERYWHERE)


AROUND: dict[str, dict[str, Any]] = {
    "title": {"title": "河北省2023年主要指标完成情况表"},
    "lines-above": {"captions": [tuple(line.split("：")) for line in ABOVE]},
    "blank-line": {"title": "附表1", "blank": True},
    "headers-again": {"again": 2},
    "heading": {"heading": 1},
    **{f"footer-{number}": {"footers": [line]} for number, line in enumerate(BELOW, 1)},
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("fold", [LONG, PARTED], ids=lambda fold: fold.name)
def test_each_line_around_a_table_is_told_from_its_rows(
    fold: Fold, around: str, tmp_path: Path
) -> None:
    cube = plain_cube(fold)
    sheet = fold.make(cube, as_given)._replace(**AROUND[around])
    is_judged_the_same(sheet, cube, tmp_path, "csv", ONLY_HERE)


SPELLINGS: dict[str, dict[str, str | int]] = {
    "short names": {"河北省": "河北", "石家庄市": "石家庄", "承德市": "承德"},
    "names with the province": {"河北省": "全省", "石家庄市": "河北省石家庄市"},
    "business years": {
        **{f"{y}年": f"{y}年度" for y in YEARS},
        **{f"{y}": f"{y}年度" for y in YEARS},
    },
    "bare years": {f"{y}年": y for y in YEARS},
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@folds(2)
def test_places_and_years_may_be_spelt_otherwise(fold: Fold, spelling: str, tmp_path: Path) -> None:
    cube = plain_cube(fold)
    sheet = fold.make(cube, as_given)
    cells = grid(sheet, cube)
    changed = respelt(cells, SPELLINGS[spelling])
    if changed == cells or sheet.has_merged_labels:
        pytest.skip("nothing of the sheet is spelt otherwise")
    is_judged_the_same(changed, cube, tmp_path, "csv", EVERYWHERE)


@pytest.mark.parametrize("regions", [ONLY_HERE, EVERYWHERE], ids=["here", "everywhere"])
@folds(0)
def test_a_header_that_is_left_out_is_no_reason_to_guess(
    fold: Fold, regions: tuple[str, ...], tmp_path: Path
) -> None:
    cube = plain_cube(fold)
    sheet = fold.make(cube, as_given)
    if sheet.depth > 1:
        pytest.skip("a blank belongs to the header beside it")
    for was, changed in without_headers(grid(sheet, cube)):
        report = check(changed, tmp_path, "csv", regions)
        assert not wrong(report, cube), was + shown(changed, report)


@folds(0)
@FEW
@given(data=st.data())
def test_a_word_that_nobody_knows_is_no_reason_to_guess(
    fold: Fold, data: st.DataObject, tmp_path: Path
) -> None:
    cube, regions = data.draw(cubes(fold)), data.draw(SHOWN)
    cells = grid(fold.make(cube, as_given), cube)
    report = check(cells, tmp_path, "csv", regions)
    assert not wrong(report, cube), shown(cells, report)
    for was, changed in with_unknown_words(cells, data.draw(st.sampled_from(UNKNOWN))):
        report = check(changed, tmp_path, "csv", regions)
        assert not wrong(report, cube, UNKNOWN), was + shown(changed, report)


def test_no_other_figure_of_a_cube_is_an_actual_one() -> None:
    cube = plain_cube(LONG)
    actuals = {figures.actual for figures in cube.figures.values()}
    assert len(actuals) == len(cube.figures)
    others = {indicator.target for indicator in cube.indicators}
    for figures in cube.figures.values():
        others |= {figures.done, Decimal(figures.rank)}
        others |= {figures.amount, figures.growth} - {figures.actual}
    assert not actuals & others


def test_headers_span_those_below_them() -> None:
    fold = next(fold for fold in FOLDS if fold.name == "years_below_indicators")
    lines = as_text(grid(fold.make(plain_cube(fold), as_given), plain_cube(fold))).splitlines()
    assert lines[0] == "地区,常住人口城镇化率(%),,细颗粒物平均浓度(微克/立方米),,粮食总产量(万吨),"
    assert lines[1] == ",2022年,2023年,2022年,2023年,2022年,2023年"
