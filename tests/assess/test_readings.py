"""What a cell says reaches its target as the figure that it names, or not at all."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.model.result import Result


def outcome(document: str, target: str, row: str, folder: Path) -> tuple[Result, list[str]]:
    """The result of a target for a row, and the codes of the errors."""
    file = folder / "actuals.csv"
    file.write_text(f"指标,实际值,单位,年份\n{row}\n", "utf-8")
    report = dabiao.check(dabiao.load(document), file)
    [result] = [result for result in report.results if result.target.id == target]
    return result, [f.code for f in report.findings if f.severity.value == "error"]


@pytest.mark.parametrize(
    ("target", "row", "actual"),
    [
        ("baiyangdian-water-class", "白洋淀水质类别,Ⅲ类水质,,2023", "3"),
        ("new-urban-jobs", "城镇新增就业,90万,,2023", "90"),
        ("new-urban-jobs", "城镇新增就业,累计完成86万人,,2023", "86"),
        ("technology-contracts", "技术合同成交总额,1520.3亿,,2023", "1520.3"),
        ("new-trading-enterprises", "增加有进出口实绩企业,增加512家,,2023", "512"),
        ("invention-patents-per-10000", "每万人口高价值发明专利拥有量,2.5,件/万人,2023", "2.5"),
        ("cpi-growth", "居民消费价格指数,跌1.2%,,2023", "-1.2"),
        ("export-growth", "其中：出口总值,6.5,%,2023", "6.5"),
        ("fixed-investment-growth", "固定资产投资（不含农户）,6.5,%,2023", "6.5"),
    ],
)
def test_a_reading_reaches_its_target(target: str, row: str, actual: str, tmp_path: Path) -> None:
    result, errors = outcome("hebei-2023", target, row, tmp_path)
    assert (result.actual, errors) == (Decimal(actual), [])


@pytest.mark.parametrize(
    ("target", "row", "code"),
    [
        ("baiyangdian-water-class", "白洋淀水质类别,劣于Ⅲ类,,2023", "D203"),
        ("baiyangdian-water-class", "白洋淀水质类别,未达到Ⅲ类,,2023", "D203"),
        ("gdp-growth", "地区生产总值,6.5,percentage point,2023", "D204"),
        ("gdp-growth", "地区生产总值,6.5,ppt,2023", "D204"),
        ("gdp-growth", "地区生产总值,6.5个百分点,%,2023", "D216"),
        ("technology-contracts", "技术合同成交总额,1520.3,亿,2023", "D204"),
        ("gdp-growth", "地区生产总值,90万,,2023", "D204"),
        ("new-trading-enterprises", "增加有进出口实绩企业,同比增加512家,,2023", "D203"),
        ("new-urban-jobs", "城镇新增就业,增长5%,,2023", "D204"),
        ("invention-patents-per-10000", "每万人口高价值发明专利拥有量,2.5,件/千人,2023", "D204"),
        ("fixed-investment-growth", "固定资产投资（农户）,6.5,%,2023", "D201"),
    ],
)
def test_a_doubtful_reading_does_not(target: str, row: str, code: str, tmp_path: Path) -> None:
    result, errors = outcome("hebei-2023", target, row, tmp_path)
    assert result.actual is None and code in errors
