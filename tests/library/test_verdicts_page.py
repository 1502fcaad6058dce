"""docs/china-verdicts.md says what the checks of the national targets say, as they are now."""

import re

import pytest

from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from tests.library.verdicts import PAGES, checked, reported, with_verdicts

# Worked out from the wordings and the figures; docs/china-verdicts.md says how.
NOT_MET = {
    (2011, "cpi-growth"): Verdict.UNJUDGED,  # 未完成, without a figure
    (2013, "cpi-growth"): Verdict.UNJUDGED,  # 2.6 < 3.5 × 0.95
    (2013, "budget-deficit"): Verdict.UNJUDGED,  # without a figure
    (2013, "m2-growth"): Verdict.NEAR,  # 13 < 13.6 <= 13 × 1.05
    (2014, "gdp-growth"): Verdict.NEAR,  # 7.5 × 0.95 <= 7.4 < 7.5
    (2015, "gdp-growth"): Verdict.NEAR,  # 7 × 0.95 <= 6.9 < 7
    (2015, "trade-growth"): Verdict.UNJUDGED,  # the report admits the miss and prints no figure
    (2016, "cpi-growth"): Verdict.UNJUDGED,  # 2 < 3 × 0.95
    (2016, "disposable-income-growth"): Verdict.NEAR,  # 6.7 - 0.5 <= 6.3 < 6.7
    (2016, "m2-growth"): Verdict.SHORTFALL,  # 11.3 < 13 × 0.95
    (2018, "cpi-growth"): Verdict.UNJUDGED,  # 2.1 < 3 × 0.95
    (2018, "disposable-income-growth"): Verdict.NEAR,  # 6.6 - 0.5 <= 6.5 < 6.6
    (2020, "gdp-growth"): Verdict.UNJUDGED,  # 没有提出
    (2020, "surveyed-unemployment-rate"): Verdict.UNJUDGED,  # 年末
    (2020, "cpi-growth"): Verdict.UNJUDGED,  # 2.5 < 3.5 × 0.95
    (2020, "fyp13-goals"): Verdict.UNJUDGED,  # 完成 is a state
    (2021, "cpi-growth"): Verdict.UNJUDGED,  # 0.9 < 3 × 0.95
    (2021, "disposable-income-growth"): Verdict.UNJUDGED,  # 稳步增长
    (2022, "gdp-growth"): Verdict.SHORTFALL,  # 3 < 5.5 × 0.95
    (2022, "surveyed-unemployment-rate"): Verdict.UNJUDGED,  # 年末
    (2022, "cpi-growth"): Verdict.UNJUDGED,  # 2 < 3 × 0.95
    (2023, "cpi-growth"): Verdict.UNJUDGED,  # 0.2 < 3 × 0.95
    (2024, "cpi-growth"): Verdict.UNJUDGED,  # 0.2 < 3 × 0.95
}


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return checked()


@pytest.mark.parametrize("lang", Lang)
def test_the_verdicts_on_the_page_are_current(reports: list[Report], lang: Lang) -> None:
    text = PAGES[lang].read_text(encoding="utf-8")
    assert with_verdicts(text, reports, lang) == text, (
        "write it anew: python -m tests.library.verdicts"
    )


@pytest.mark.parametrize("lang", Lang)
def test_the_page_has_a_row_for_every_result_of_the_fifteen_years(
    reports: list[Report], lang: Lang
) -> None:
    text = PAGES[lang].read_text(encoding="utf-8")
    table = text.partition("<!-- verdicts -->")[2].partition("<!-- end of verdicts -->")[0]
    years = re.findall(r"^\| (\d{4}) \|", table, re.MULTILINE)
    assert set(years) == {str(year) for year in range(2011, 2026)}
    assert len(years) == sum(len(reported(report)) for report in reports)


def test_what_the_page_explains_is_all_that_is_not_met(reports: list[Report]) -> None:
    found = {
        (report.document.period[1], result.target.id): result.verdict
        for report in reports
        for result in reported(report)
        if result.verdict is not Verdict.MET
    }
    assert found == NOT_MET
