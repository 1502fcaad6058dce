"""A sheet that was filled in, with made-up figures, reads back as what it asks for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import dabiao
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.selection import Selection
from dabiao.library.index import NameIndex
from dabiao.model.report import Report
from dabiao.readers.actuals import read_actuals
from dabiao.templates.sheet import sheet_for
from dabiao.templates.table import Entry, Sheet
from tests.templates.sheets import (
    LIBRARY,
    every_document,
    findings_of,
    in_both_languages,
    sheet_of,
    written,
)

FIRST_HALF = Period(2023, 1, 6)
in_both_formats = pytest.mark.parametrize("name", ["actuals.csv", "actuals.xlsx"])

Figures = Mapping[Any, str]
"""What is filled in, by the cells that tell a row: place, indicator and period, as far as they differ."""


def filled(sheet: Sheet, figures: Figures) -> Sheet:
    """The sheet with figures; each has to find its row."""
    open_figures = dict(figures)
    entries = []
    for entry in sheet.entries:
        row = entry.row
        keys = ((row.place, row.indicator, row.period), (row.indicator, row.period))
        value = next((open_figures.pop(key) for key in keys if key in open_figures), "")
        entries.append(entry._replace(row=row._replace(value=value)))
    assert not open_figures
    return sheet._replace(entries=tuple(entries))


def checked(sheet: Sheet, figures: Figures, file: Path, **options: object) -> Report:
    written(filled(sheet, figures), file)
    return dabiao.check(sheet.document, file, targets=LIBRARY, **options)  # type: ignore[arg-type]


def verdicts(report: Report) -> dict[str, str]:
    return {r.target.id: r.verdict.value for r in report.results if r.verdict != "missing"}


def by_place(report: Report) -> dict[tuple[str | None, str], str]:
    return {
        (r.place, r.target.id): r.verdict.value for r in report.results if r.verdict != "missing"
    }


@in_both_formats
def test_the_first_half_of_a_year(name: str, tmp_path: Path) -> None:
    sheet = sheet_of("hebei-2023", tasks=False, period=FIRST_HALF)
    figures = {
        # Growth of about 6 % in the year: 5.7 is near enough, 5.6 is not.
        ("地区生产总值", "2023年1—6月"): "5.7",
        ("地方一般公共预算收入", "2023年1—6月"): "5.6",
        # 86 万人 in the year are 43 by June, 1500 亿元 are 750.
        ("城镇新增就业", "2023年1—6月"): "43",
        ("技术合同成交总额", "2023年1—6月"): "749",
        # From 61 % at the end of 2022 to 63 % at the end of 2023: 62 % at the end of June.
        ("常住人口城镇化率", "2023年6月末"): "62",
        ("常住人口城镇化率", "2022"): "61",
        # From 7000 to 7400: 7200 by then.
        ("能源综合生产能力", "2023年6月末"): "7199",
        ("能源综合生产能力", "2022"): "7000",
        # Is to improve on the year before.
        ("地级城市PM2.5平均浓度", "2023年1—6月"): "41",
        ("地级城市PM2.5平均浓度", "2022年1—6月"): "40",
    }
    report = checked(sheet, figures, tmp_path / name)
    assert verdicts(report) == {
        "gdp-growth": "on_track",
        "budget-revenue-growth": "behind",
        "new-urban-jobs": "on_track",
        "technology-contracts": "behind",
        "urbanisation-rate": "on_track",
        "energy-production-capacity": "behind",
        "pm25": "behind",
    }
    assert {r.verdict for r in report.results} == {"on_track", "behind", "missing"}
    assert [f for f in report.findings if f.severity == "error"] == []


@in_both_formats
def test_the_months_of_a_later_year_of_a_total(name: str, tmp_path: Path) -> None:
    # By June 2023, 30 of 60 months: 0.0205 of 0.041 万吨, and 0.635 of 1.27.
    sheet = sheet_of("chengde-eco-2025", tasks=False, period=Period(2023, 6, 6))
    figures = {
        ("氨氮重点工程减排量", "2021—2022年"): "0.016",
        ("氨氮重点工程减排量", "2023年1—6月"): "0.0045",
        ("化学需氧量重点工程减排量", "2021—2022年"): "0.5",
        ("化学需氧量重点工程减排量", "2023年1—6月"): "0.13",
    }
    notes = {
        entry.row.note for entry in sheet.entries if entry.row.indicator == "氨氮重点工程减排量"
    }
    assert notes == {"", "2023年1—6月累计数，不含以前年度"}
    report = checked(sheet, figures, tmp_path / name)
    assert verdicts(report) == {
        "ammonia-nitrogen-project-reduction": "on_track",
        "cod-project-reduction": "behind",
    }


@in_both_formats
def test_places_of_a_province_in_a_year(name: str, tmp_path: Path) -> None:
    sheet = sheet_of("hebei-2023", tasks=False, regions=["石家庄", "130200", "河北"])
    assert [*dict.fromkeys(e.row.place for e in sheet.entries)] == ["石家庄市", "唐山市", "河北省"]
    figures = {
        ("石家庄市", "地区生产总值", "2023"): "6.0",
        ("唐山市", "地区生产总值", "2023"): "5.6",
        ("河北省", "地区生产总值", "2023"): "5.7",
        ("石家庄市", "地级城市PM2.5平均浓度", "2023"): "40",
        ("石家庄市", "地级城市PM2.5平均浓度", "2022"): "41",
        ("唐山市", "地级城市PM2.5平均浓度", "2023"): "40",
        ("唐山市", "地级城市PM2.5平均浓度", "2022"): "39",
        ("河北省", "粮食总产量", "2023"): "762",
    }
    report = checked(sheet, figures, tmp_path / name, regions=["all"])
    assert by_place(report) == {
        ("石家庄市", "gdp-growth"): "met",
        ("唐山市", "gdp-growth"): "shortfall",
        (None, "gdp-growth"): "near",
        ("石家庄市", "pm25"): "met",
        ("唐山市", "pm25"): "shortfall",
        (None, "grain-output"): "met",
    }
    assert [f for f in report.findings if f.severity == "error"] == []


@pytest.mark.parametrize(("figure", "verdict"), [("40", "on_track"), ("39.9", "behind")])
def test_a_part_of_the_region_starts_from_its_own_figure(
    figure: str, verdict: str, tmp_path: Path
) -> None:
    # From 35 % at the end of 2020 to 45 % at the end of 2025, half of the way is 40 % by June 2023.
    sheet = sheet_of("chengde-eco-2025", tasks=False, period=FIRST_HALF, regions=["双桥区"])
    figures = {
        ("农村生活污水治理率", "2020"): "35",
        ("农村生活污水治理率", "2023年6月末"): figure,
    }
    report = checked(sheet, figures, tmp_path / "actuals.csv", regions=["双桥区"])
    assert by_place(report) == {("双桥区", "rural-sewage-treatment"): verdict}


@pytest.mark.parametrize("period", [None, Period(2023, 1, 6), Period(2023, 6, 6)])
def test_rows_that_are_left_empty_are_missing_and_no_errors(
    period: Period | None, tmp_path: Path
) -> None:
    sheet = sheet_of("hebei-2023", tasks=False, period=period, regions=["all"])
    report = checked(sheet, {}, tmp_path / "actuals.xlsx", regions=["all"])
    assert {r.verdict for r in report.results} == {"missing"}
    assert [f for f in report.findings if f.severity == "error"] == []


def test_the_figure_of_the_year_before_alone_is_none_of_the_year(tmp_path: Path) -> None:
    sheet = sheet_of("hebei-2023", tasks=False)
    report = checked(sheet, {("地级城市PM2.5平均浓度", "2022"): "40"}, tmp_path / "actuals.csv")
    assert {r.verdict for r in report.results} == {"missing"}


def test_a_figure_is_asked_for_where_others_are_held_against_it(tmp_path: Path) -> None:
    # GDP is only to stay in a reasonable range; productivity is to grow faster than it does.
    sheet = sheet_of("china-fyp14-2025")
    figures = {
        ("国内生产总值（GDP）增长", "2025"): "5",
        ("全员劳动生产率增长", "2025"): "5.1",
        ("居民人均可支配收入增长", "2025"): "4.4",  # in step with 5: 4.5 would be near enough
    }
    report = checked(sheet, figures, tmp_path / "actuals.csv")
    assert verdicts(report) == {
        "gdp-growth": "unjudged",
        "labour-productivity-growth": "met",
        "disposable-income-growth": "shortfall",
    }


def spoken_of(entry: Entry) -> tuple[str, str, Period]:
    return entry.row.place, entry.row.indicator, entry.period


@every_document
@in_both_languages
def test_each_row_reads_back_with_its_place_name_and_period(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    plan = LIBRARY.load(name)
    year = plan.period[1]
    places = ["石家庄市"] if name == "china-fyp14-2025" else [plan.region.name, "丰宁满族自治县"]
    for period in (Period(year, 1, 6), Period(year, 9, 9), Period(year, 1, 1), Period(year)):
        sheet = sheet_for(plan, lang, tasks=True, period=period, regions=places)
        file = written(sheet, tmp_path / "actuals.csv")
        known = Selection(ignore=("D264",))  # 丰宁 is in 河北, and not in each of its cities
        assert findings_of(plan, file, targets=LIBRARY, regions=["all"], rules=known) == []
        rows = [entry for entry in sheet.entries if entry.takes_figure]
        entries = [entry._replace(row=entry.row._replace(value="1")) for entry in rows]
        written(sheet._replace(entries=tuple(entries)), file)
        read = read_actuals([file], Findings(), NameIndex(plan).knows)
        found = [(each.region, each.indicator, each.period) for each in read]
        assert found == [spoken_of(entry) for entry in entries]


def test_a_period_that_a_spreadsheet_would_take_for_a_date_is_written_otherwise() -> None:
    for lang, month, january in (
        (Lang.ZH, "2023年6月末", "2023年1月份"),
        (Lang.EN, "2023-M06", "2023-M01"),
    ):
        of_june = sheet_of("hebei-2023", lang, period=Period(2023, 6, 6))
        assert month in {entry.row.period for entry in of_june.entries}
        of_january = sheet_of("hebei-2023", lang, period=Period(2023, 1, 1))
        assert january in {entry.row.period for entry in of_january.entries}


def test_a_part_of_a_year_says_what_is_asked_for() -> None:
    sheet = sheet_of("hebei-2023", period=Period(2023, 4, 6))
    notes = {(e.row.indicator, e.row.period): (e.row.target, e.row.note) for e in sheet.entries}
    assert sheet.headers.period == "时期"
    assert notes["地区生产总值", "2023年1—6月"] == ("≈ 6 %", "1—6月同比")
    assert notes["城镇新增就业", "2023年1—6月"] == ("≥ 86 万人", "1—6月累计数")
    assert notes["常住人口城镇化率", "2023年6月末"] == ("≥ 63 %", "6月末数")
    assert notes["常住人口城镇化率", "2022"] == ("基期数，供计算序时进度", "")
    before = ("上年同期数，供比较", "1—6月平均数")
    assert notes["地级城市PM2.5平均浓度", "2022年1—6月"] == before


def test_a_change_over_years_is_not_asked_for_in_the_middle_of_a_year() -> None:
    sheet = sheet_of("chengde-eco-2025", tasks=False, period=FIRST_HALF)
    names = {target.id for entry in sheet.entries for target in entry.targets}
    assert "energy-intensity-reduction" not in names
    [left_out] = sheet.left_out
    assert "项目标为多年累计升降幅度" in left_out.zh


def test_parts_are_not_asked_for_amounts_of_the_whole_region() -> None:
    sheet = sheet_of("hebei-2023", tasks=False, regions=["石家庄市", "河北省"])
    asked = {entry.row.place for entry in sheet.entries if entry.row.indicator == "粮食总产量"}
    assert asked == {"河北省"}
    assert "全地区总量" in sheet.left_out[0].zh


def test_all_places_are_those_right_below_the_region() -> None:
    cities = ("石家庄", "唐山", "秦皇岛", "邯郸", "邢台", "保定", "张家口", "承德", "沧州", "廊坊", "衡水")  # fmt: skip
    sheet = sheet_of("hebei-2023", regions=["all"])
    places = [*dict.fromkeys(entry.row.place for entry in sheet.entries)]
    assert places == [*(f"{city}市" for city in cities), "雄安新区"]
    of_chengde = sheet_of("chengde-2024", regions=["all"])
    below = {entry.row.place for entry in of_chengde.entries}
    assert {"双桥区", "平泉市", "围场满族蒙古族自治县"} <= below and len(below) == 11


def test_a_sheet_for_a_place_of_elsewhere_says_so() -> None:
    notes = [note(Lang.EN) for note in sheet_of("hebei-2023", regions=["上海", "唐山"]).left_out]
    assert notes[-1] == "上海市 is not in Hebei, whose targets these are"
    assert not any("唐山" in note for note in notes)


@pytest.mark.parametrize(
    ("region", "said"), [("石家庄是", "did you mean 石家庄市?"), ("唐山士", "did you mean 唐山市?")]
)
def test_a_slip_in_the_name_of_a_place_gets_a_suggestion(region: str, said: str) -> None:
    with pytest.raises(DabiaoError) as raised:
        sheet_of("hebei-2023", regions=[region])
    assert said in raised.value.message(Lang.EN)


def test_below_a_district_no_places_are_known() -> None:
    with pytest.raises(DabiaoError, match="no places within 邯山区 are known; name them"):
        sheet_of("hanshan-kangyang-2026", regions=["all"])
