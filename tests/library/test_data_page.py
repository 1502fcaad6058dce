"""docs/data.md says what the library holds, as it is now."""

import re

import pytest

from dabiao.core.lang import Lang
from dabiao.library.folders import Library
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
