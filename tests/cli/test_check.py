"""The options of ``check`` that say which places and which periods are shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import run

CITIES = """\
指标,实际值,单位,年份,地区
地区生产总值,6.1,%,2023,河北省
地区生产总值,5.2,%,2023,唐山市
地区生产总值,6.4,%,2023,承德市
常住人口城镇化率,63.2,%,2023,承德市
常住人口城镇化率,62.5,%,2022,承德市
"""
"""Growth of about 6 % was reached but in 唐山市; 承德市 reached 63 % of urbanisation in 2023."""


def checked(folder: Path, *options: str) -> tuple[int, Any]:
    (folder / "a.csv").write_text(CITIES, encoding="utf-8")
    done = run("check", "hebei-2023", "a.csv", *options, "--format", "json", cwd=folder)
    return done.returncode, json.loads(done.stdout)


def places(report: Any) -> list[str | None]:
    return [place["region"] for place in report["places"]]


@pytest.mark.parametrize(
    ("options", "judged", "code"),
    [
        ([], [None], 0),
        (["--region", "河北"], [None], 0),
        (["--region", "承德"], ["承德市"], 0),
        (["--region", "130200"], ["唐山市"], 1),
        (["--region", "承德市", "--region", "河北省"], ["承德市", None], 0),
        (["--region", "all"], [None, "唐山市", "承德市"], 1),
    ],
)
def test_the_places_asked_for_are_judged_and_no_others(
    options: list[str], judged: list[str | None], code: int, tmp_path: Path
) -> None:
    returncode, report = checked(tmp_path, *options)
    assert (places(report), returncode) == (judged, code)


def test_rows_that_are_left_out_are_said_once_and_how_to_judge_them(tmp_path: Path) -> None:
    _, report = checked(tmp_path)
    [finding] = report["findings"]
    assert (finding["code"], finding["severity"]) == ("D209", "info")
    assert (finding["line"], finding["column"]) == (3, 5)
    for said in ("4", "唐山市", "承德市", "--region"):
        assert said in finding["message"]


def test_a_place_without_rows_is_a_warning(tmp_path: Path) -> None:
    code, report = checked(tmp_path, "--region", "承德市", "--region", "保定")
    assert places(report) == ["承德市", "保定市"]
    assert [finding["code"] for finding in report["findings"]] == ["D209", "D245"]
    assert code == 0
    assert checked(tmp_path, "--region", "承德市", "--region", "保定", "--strict")[0] == 3


def test_a_place_of_which_nothing_is_reported_never_passes(tmp_path: Path) -> None:
    code, report = checked(tmp_path, "--region", "保定市")
    assert (code, report["gate"]["nothing_checked"]) == (1, True)


def test_settings_can_name_the_places(tmp_path: Path) -> None:
    (tmp_path / "dabiao.toml").write_text("region = ['唐山', '承德']\n", encoding="utf-8")
    assert places(checked(tmp_path)[1]) == ["唐山市", "承德市"]
    assert places(checked(tmp_path, "--region", "河北")[1]) == [None]


def test_series_shows_the_periods_beside_the_one_that_decides(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CITIES, encoding="utf-8")
    command = ["check", "hebei-2023", "a.csv", "--region", "承德", "--lang", "zh"]
    assert "62.5" not in run(*command, cwd=tmp_path).stdout
    shown = run(*command, "--series", cwd=tmp_path)
    # Of a share that is due in 2023, 62.5 in 2022 is short, but no path leads from anywhere.
    assert "2022年  62.5  ? 无法判定" in shown.stdout
    assert shown.returncode == 0
