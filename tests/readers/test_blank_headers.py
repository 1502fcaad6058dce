"""A workbook holds no blank cells behind its last header; what stands below them counts all the same."""

from decimal import Decimal
from pathlib import Path

import dabiao
from dabiao.model.verdict import Verdict
from tests.readers.workbooks import Cell, excel

HEADERS: list[Cell] = ["指标", "实际值", "年份"]


def checked(rows: list[list[Cell]], folder: Path) -> dabiao.Report:
    file = folder / "actuals.xlsx"
    file.write_bytes(excel({"一": [HEADERS, *rows]}))
    return dabiao.check("hebei-2023", file)


def reported(report: dabiao.Report) -> dict[str, tuple[Verdict, Decimal | None]]:
    return {
        r.target.id: (r.verdict, r.actual)
        for r in report.results
        if r.verdict is not Verdict.MISSING
    }


def test_units_below_a_blank_header_are_those_of_their_rows(tmp_path: Path) -> None:
    # 1 亿斤 are 5 万吨: 3865 万吨 are 773 亿斤, of which 740 are asked for.
    report = checked(
        [["粮食总产量", 3865, 2023, "万吨"], ["地区生产总值", 5.5, 2023, "%"]], tmp_path
    )
    assert reported(report) == {
        "grain-output": (Verdict.MET, Decimal(773)),
        "gdp-growth": (Verdict.SHORTFALL, Decimal("5.5")),
    }
    assert not {"D213", "D237"} & {finding.code for finding in report.findings}


def test_places_below_a_blank_header_are_those_of_their_rows(tmp_path: Path) -> None:
    report = checked(
        [["粮食总产量", 773, 2023, "石家庄市"], ["地区生产总值", 6.5, 2023, "唐山市"]], tmp_path
    )
    assert reported(report) == {}
    assert "D255" in {finding.code for finding in report.findings}


def test_headers_that_come_again_without_the_blank_one_are_no_row(tmp_path: Path) -> None:
    figures: list[list[Cell]] = [["另一指标", 1, 2023, "%"]] * 120  # beyond what is looked ahead at
    rows: list[list[Cell]] = [
        ["粮食总产量", 3865, 2023, "万吨"],
        *figures,
        HEADERS,
        ["地区生产总值", 6.5, 2023, "%"],
    ]
    report = checked(rows, tmp_path)
    assert reported(report) == {
        "grain-output": (Verdict.MET, Decimal(773)),
        "gdp-growth": (Verdict.MET, Decimal("6.5")),
    }
