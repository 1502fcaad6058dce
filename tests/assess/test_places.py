"""Which rows of a submission are judged, by the place that they name."""

from pathlib import Path

import pytest

from dabiao.assess.places import OWN, Places
from dabiao.core.errors import DabiaoError
from dabiao.core.regions import Region
from dabiao.model.document import Document
from dabiao.model.reason import ReasonCode
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, dec, document, load, said, target, told

HEBEI = document(target("at_least: 60"))
CHENGDE = HEBEI._replace(region=Region("承德市", "Chengde", "130800"))


def report_on(plan: Document, folder: Path, *rows: str, regions: tuple[str, ...] = ()) -> Report:
    """A check of rows 实际值,地区."""
    table = "指标,实际值,地区\n" + "".join(f"某指标,{row}\n" for row in rows)
    return check(plan, folder, table, regions=regions)


def verdicts(report: Report) -> dict[str | None, str]:
    """The verdict on each place."""
    return {result.place: str(result.verdict) for result in report.results}


@pytest.mark.parametrize("region", ["河北", "河北省", "全省", "合计", "130000", "", "---"])
def test_a_row_of_the_whole_is_the_documents_own(region: str, tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, f"61,{region}")
    assert verdicts(report) == {OWN: "met"}
    assert codes(report.findings) == []


@pytest.mark.parametrize("region", ["全省", "河北省", "承德县", "130821", "石家庄市", "全国"])
def test_a_row_of_the_province_or_of_a_county_is_not_the_citys(region: str, tmp_path: Path) -> None:
    report = report_on(CHENGDE, tmp_path, f"61,{region}")
    assert verdicts(report) == {OWN: "missing"}
    assert told(report.findings) == [("D255", 2, 3)]


def test_one_place_under_several_names_is_judged_once(tmp_path: Path) -> None:
    names = ("石家庄", "石家庄市", "河北省石家庄市", "130100", "130100000000")
    report = report_on(HEBEI, tmp_path, *(f"61,{name}" for name in names), regions=("石家庄",))
    assert verdicts(report) == {"石家庄市": "met"}
    assert codes(report.findings) == ["D208"] * 4  # four rows repeat the first
    for name in names:
        assert verdicts(report_on(HEBEI, tmp_path, "61,石家庄市", regions=(name,))) == {
            "石家庄市": "met"
        }


def test_the_county_by_its_short_name_is_the_county(tmp_path: Path) -> None:
    report = report_on(CHENGDE, tmp_path, "61,围场县", regions=("围场满族蒙古族自治县",))
    assert verdicts(report) == {"围场满族蒙古族自治县": "met"}


def test_places_are_judged_in_the_order_in_which_they_were_asked_for(tmp_path: Path) -> None:
    rows = ("61,石家庄市", "59,承德市", "62,全省")
    asked = report_on(HEBEI, tmp_path, *rows, regions=("承德", "石家庄", "河北省"))
    assert list(verdicts(asked).items()) == [
        ("承德市", "shortfall"),
        ("石家庄市", "met"),
        (OWN, "met"),
    ]
    every = report_on(HEBEI, tmp_path, *rows, regions=("all",))
    assert list(verdicts(every)) == [OWN, "石家庄市", "承德市"]  # the own region first
    both = report_on(HEBEI, tmp_path, *rows, regions=("承德市", "all"))
    assert list(verdicts(both)) == ["承德市", OWN, "石家庄市"]


def test_rows_of_the_whole_are_left_out_where_only_a_city_is_asked_for(tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,石家庄市", "50,全省", regions=("石家庄市",))
    assert verdicts(report) == {"石家庄市": "met"}
    assert told(report.findings) == [("D209", 3, 3)]
    assert report.findings[0].fields["places"] == "河北省"


def test_a_place_that_was_asked_for_without_rows_is_noted(tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,石家庄市", regions=("石家庄市", "承德市"))
    assert verdicts(report) == {"石家庄市": "met", "承德市": "missing"}
    assert told(report.findings) == [("D245", 0, 0)]
    assert report.findings[0].fields["place"] == "承德市"
    # Nobody asks for the document's own region by name alone.
    own = report_on(HEBEI, tmp_path, "61,石家庄市")
    assert codes(own.findings) == ["D255"]
    assert own.findings[0].fields["own"] == "河北省"


def test_rows_that_are_left_out_are_noted_once_for_each_file(tmp_path: Path) -> None:
    import dabiao

    cities = ("石家庄市", "承德市", "张家口市", "秦皇岛市", "唐山市", "廊坊市")
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    rows = "".join(f"某指标,61,{city}\n" for city in (*cities, "石家庄"))
    first.write_text("指标,实际值,地区\n某指标,61,全省\n" + rows, encoding="utf-8")
    second.write_text("指标,实际值,地区\n某指标,61,保定市\n", encoding="utf-8")
    report = dabiao.check(HEBEI, first, second)
    one, two = report.findings
    assert told(report.findings) == [("D209", 3, 3), ("D209", 2, 3)]
    assert (one.location.file, two.location.file) == (str(first), str(second))
    assert (one.fields["rows"], one.fields["count"]) == (7, 6)  # 石家庄 is 石家庄市
    assert one.fields["places"] == "石家庄市, 承德市, 张家口市, 秦皇岛市, 唐山市…"
    assert (two.fields["rows"], two.fields["places"]) == (1, "保定市")


# Targets of a part of the region


def scoped(scope: str, *, also_whole: bool = False) -> Document:
    """A city's target of a part of it, and one of the whole by the same name."""
    part = f"    - {{id: part, name: 优良天数, unit: 天, better: higher, at_least: 300, scope: {scope}}}\n"
    whole = "    - {id: whole, name: 优良天数, unit: 天, better: higher, at_least: 310}\n"
    return document(part + whole * also_whole)._replace(region=CHENGDE.region)


@pytest.mark.parametrize(
    ("scope", "region"),
    [("双桥区", "双桥区"), ("双桥区", "承德市双桥区"), ("双桥区", "130802"), ("市区", "市区"), ("市本级", "市本级")],
)  # fmt: skip
def test_a_row_of_the_district_that_a_target_is_set_for_is_judged_by_it(
    scope: str, region: str, tmp_path: Path
) -> None:
    table = f"指标,实际值,地区\n优良天数,301,{region}\n"
    report = check(scoped(scope), tmp_path, table)
    assert codes(report.findings) == []
    assert [(r.place, str(r.verdict), r.actual) for r in report.results] == [
        (OWN, "met", dec("301"))
    ]


def test_a_row_of_another_district_is_not(tmp_path: Path) -> None:
    report = check(scoped("双桥区"), tmp_path, "指标,实际值,地区\n优良天数,301,双滦区\n")
    assert codes(report.findings) == ["D255"]
    assert report.results[0].verdict is Verdict.MISSING


def test_a_part_that_is_judged_is_of_the_documents_own_region(tmp_path: Path) -> None:
    table = "指标,实际值,地区\n优良天数,301,双桥区\n优良天数,301,双滦区\n"
    report = check(scoped("双桥区"), tmp_path, table)
    assert codes(report.findings) == ["D209"]


def test_the_part_is_judged_by_its_own_target_and_not_by_that_of_the_whole(
    tmp_path: Path,
) -> None:
    table = "指标,实际值,地区\n优良天数,301,双桥区\n"
    report = check(scoped("双桥区", also_whole=True), tmp_path, table)
    found = {result.target.id: result.verdict for result in report.results}
    assert found == {"part": Verdict.MET, "whole": Verdict.MISSING}


def test_a_district_that_is_asked_for_is_a_place_of_its_own(tmp_path: Path) -> None:
    table = "指标,实际值,地区\n优良天数,301,双桥区\n"
    report = check(scoped("双桥区"), tmp_path, table, regions=["双桥区"])
    assert codes(report.findings) == []
    assert [(r.place, r.actual) for r in report.results] == [("双桥区", dec("301"))]


def test_the_amount_of_a_province_is_not_held_against_its_city(tmp_path: Path) -> None:
    table = "指标,实际值,单位,地区\n粮食总产量,100,亿斤,石家庄\nGDP,5,%,石家庄\n"
    report = check(load("hebei-2023"), tmp_path, table, regions=["石家庄"])
    grain, gdp = (
        next(r for r in report.results if r.target.id == name)
        for name in ("grain-output", "gdp-growth")
    )
    assert grain.verdict is Verdict.UNJUDGED and grain.actual == 100
    assert grain.reason is not None and grain.reason.code is ReasonCode.WHOLE_REGION
    assert gdp.verdict is Verdict.SHORTFALL


def test_the_number_of_places_is_bounded() -> None:
    places = Places(HEBEI, ["all"], "a.csv")
    taken = sum(places.takes(places.place(f"某地{number}")) for number in range(6_000))
    assert taken == 5_000
    assert len(places.judged) == 5_000


# Names that are odd


@pytest.mark.parametrize("region", ["其中：石家庄", "其中石家庄市", "#石家庄", "＃ 石家庄市"])
def test_what_a_table_puts_before_the_name_of_a_part_is_not_the_name(
    region: str, tmp_path: Path
) -> None:
    report = report_on(HEBEI, tmp_path, f"61,{region}", regions=("石家庄",))
    assert verdicts(report) == {"石家庄市": "met"}
    assert codes(report.findings) == []


@pytest.mark.parametrize("region", ["平均", "全省平均", "小计", "其他地区", "Average"])
def test_a_row_that_is_no_places_gets_no_verdict(region: str, tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,河北省", f"61,{region}", regions=("all",))
    assert verdicts(report) == {OWN: "met"}
    assert told(report.findings) == [("D265", 3, 3)]


def test_an_unknown_name_is_judged_with_a_warning_that_names_the_nearest(tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,石家装", "61,石家装", regions=("all",))
    assert [f for f in codes(report.findings) if f != "D208"] == ["D263"]
    [unknown] = [f for f in report.findings if f.code == "D263"]
    assert said([unknown])[0].endswith("did you mean 石家庄市?")


def test_what_has_the_name_of_a_place_in_it_is_not_that_place_misspelt(tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,张家口（不含雄安）", regions=("all",))
    assert codes(report.findings) == ["D263"]
    assert "张家口市" not in said(report.findings)[0]


@pytest.mark.parametrize("region", ["上海市", "上海", "全国"])
def test_a_place_of_elsewhere_is_judged_with_a_warning(region: str, tmp_path: Path) -> None:
    for asked in ("all", region):
        report = report_on(HEBEI, tmp_path, f"61,{region}", regions=(asked,))
        assert told(report.findings) == [("D264", 2, 3)]


@pytest.mark.parametrize("region", ["石家庄市", "长安区", "石家庄高新区", "市区", "雄安新区"])
def test_a_known_place_or_part_gets_no_warning(region: str, tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, f"61,{region}", regions=("all",))
    assert codes(report.findings) == []


def test_of_a_region_whose_parts_are_not_known_no_name_is_unknown(tmp_path: Path) -> None:
    county = HEBEI._replace(region=Region("承德县", None, "130821"))
    report = report_on(county, tmp_path, "61,下板城镇", regions=("all",))
    assert codes(report.findings) == []


@pytest.mark.parametrize("region", ["石家装", "石家庄是", ""])
def test_a_place_asked_for_that_is_misspelt_is_wrong_usage(region: str, tmp_path: Path) -> None:
    with pytest.raises(DabiaoError, match="no place"):
        report_on(HEBEI, tmp_path, "61,石家庄市", regions=(region,))


def test_an_unknown_name_that_is_like_no_other_can_be_asked_for(tmp_path: Path) -> None:
    report = report_on(HEBEI, tmp_path, "61,东部片区", regions=("东部片区",))
    assert verdicts(report) == {"东部片区": "met"}


def test_what_is_not_asked_of_a_part_is_not_missing_for_it(tmp_path: Path) -> None:
    plan = load("hebei-2023")
    table = "指标,实际值,地区\n地区生产总值,6,石家庄市\n地区生产总值,6,河北省\n"
    report = check(plan, tmp_path, table, regions=("all",))
    asked = {
        place: {r.target.id for r in report.results if r.place == place}
        for place in (OWN, "石家庄市")
    }
    # Four amounts of the whole province: 粮食总产量, 城镇新增就业, 技术合同成交总额, 能源综合生产能力.
    assert asked[OWN] - asked["石家庄市"] == {
        "grain-output", "new-urban-jobs", "technology-contracts", "energy-production-capacity",
    }  # fmt: skip


def test_an_amount_that_a_part_reports_is_unjudged(tmp_path: Path) -> None:
    table = "指标,实际值,单位,地区\n粮食总产量,90,亿斤,石家庄市\n"
    report = check(load("hebei-2023"), tmp_path, table, regions=("石家庄市",))
    (grain,) = (r for r in report.results if r.target.id == "grain-output")
    assert grain.verdict is Verdict.UNJUDGED
    assert grain.reason is not None and grain.reason.code is ReasonCode.WHOLE_REGION


def test_nothing_but_amounts_leaves_nothing_to_ask_of_a_part(tmp_path: Path) -> None:
    plan = document(target("at_least: 60", "better: higher\n      measure: cumulative", "套"))
    report = check(plan, tmp_path, "指标,实际值,地区\n某指标,61,河北省\n", regions=("石家庄市",))
    assert report.results == () and report.gate.nothing_checked
