"""The status of a figure is shown beside it, in each format."""

import csv
import io
import json
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.model.observation import FigureStatus
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.phrases import FIGURE_STATUSES
from tests.render.reports import changed, of_places, ordinary, rendered


def with_statuses(report: Report, status: FigureStatus) -> Report:
    """The report as if every figure had a status."""
    return changed(report, [_with(result, status) for result in report.results])


def _with(result: Result, status: FigureStatus) -> Result:
    series = tuple(_with(point, status) for point in result.series)
    observation = result.observation and result.observation._replace(status=status)
    return result._replace(observation=observation, series=series)


def test_every_status_has_words_in_both_languages() -> None:
    for lang in Lang:
        words = {FIGURE_STATUSES[status](lang) for status in FigureStatus}
        assert len(words) == len(FigureStatus)


@pytest.mark.parametrize("name", ["text", "markdown", "junit", "csv"])
def test_a_provisional_figure_is_said_to_be_one(name: str, tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    provisional = with_statuses(report, FigureStatus.PROVISIONAL)
    assert "初步数" not in rendered(name, report) and "初步数" in rendered(name, provisional)
    assert "provisional" in rendered(name, provisional, Lang.EN)


def test_text_shows_the_status_behind_the_figure_and_none_where_there_is_no_figure(
    tmp_path: Path,
) -> None:
    text = rendered("text", with_statuses(ordinary(tmp_path), FigureStatus.ESTIMATED), Lang.EN)
    assert "3.8 (estimated)" in text
    assert text.count("(estimated)") == 3  # the two missing targets have no figure


def test_a_matrix_of_places_shows_it_too(tmp_path: Path) -> None:
    text = rendered("text", with_statuses(of_places(tmp_path), FigureStatus.BREAK), Lang.ZH)
    assert "7 (口径调整)" in text


def test_json_has_the_code_of_the_status_for_the_result_and_its_series(tmp_path: Path) -> None:
    def results(report: Report) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(rendered("json", report))["results"]
        return found

    report = of_places(tmp_path)
    assert {result["status"] for result in results(report)} == {None}
    revised = results(with_statuses(report, FigureStatus.REVISED))
    [grain] = [r for r in revised if r["id"] == "grain" and r["region"] == "河北省"]
    assert grain["status"] == "revised"
    assert isinstance(grain["series"], list) and grain["series"][0]["status"] == "revised"


def test_csv_has_it_in_the_last_column(tmp_path: Path) -> None:
    text = rendered("csv", with_statuses(ordinary(tmp_path), FigureStatus.FORECAST), Lang.EN)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["status of the figure"] for row in rows[:5]] == ["forecast"] * 3 + ["", ""]
    assert rows[0]["actual"] == "3.8"  # still a number to reckon with
