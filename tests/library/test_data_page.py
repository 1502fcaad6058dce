"""docs/data.md says what the library holds, as it is now."""

import re

import pytest

from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from tests.command import run
from tests.helpers import TARGETS
from tests.library.counts import PAGES, counts, with_counts


@pytest.mark.parametrize("lang", Lang)
def test_the_counts_on_the_page_are_current(lang: Lang) -> None:
    text = PAGES[lang].read_text(encoding="utf-8")
    assert with_counts(text, lang) == text, "write it anew: python -m tests.library.counts"


@pytest.mark.parametrize("lang", Lang)
def test_the_page_names_every_document_and_no_other(lang: Lang) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", PAGES[lang].read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == Library(TARGETS, local=False).ids()


def test_the_table_of_the_fifteenth_plan_is_counted_by_its_rows() -> None:
    of_it = counts(Library(TARGETS).load("china-fyp15-2030"))
    assert (of_it.headline, of_it.table, of_it.task, of_it.results) == (0, 21, 0, 0)


def test_the_national_reports_whose_day_is_known_are_those_that_the_page_names() -> None:
    library = Library(TARGETS)
    reports = [library.load(f"china-{year}") for year in range(2011, 2027)]
    dated = [report.period[0] for report in reports if report.issued]
    assert dated == [2017, 2021, 2022, 2023, 2024]
    assert "those of 2017 and 2021 to 2024" in PAGES[Lang.EN].read_text(encoding="utf-8")
    assert "2017年和2021—2024年" in PAGES[Lang.ZH].read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", Lang)
def test_what_the_page_says_of_a_target_is_what_show_prints(lang: Lang) -> None:
    assert "`dabiao show china-2022/gdp-growth`" in PAGES[lang].read_text(encoding="utf-8")
    shown = run("dabiao", "show", "china-2022/gdp-growth", "--lang", lang).stdout
    report = Library(TARGETS).load("china-2022")
    assert report.issued is not None and report.issuer is not None
    for said in ("国内生产总值增长5.5%左右", " · 二 · ", report.issuer, report.issued.isoformat()):
        assert said in shown
