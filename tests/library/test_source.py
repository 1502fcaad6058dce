"""The source of a document: a file, and where its text was published if the text says so."""

from datetime import date

import pytest

from dabiao.core.lang import Lang
from dabiao.library.errors import TargetFileError
from dabiao.model.document import Document, Source
from dabiao.render.lookups.card import card_lines
from dabiao.render.lookups.json import document_as_json
from tests.helpers import document

TARGET = "    - indicator: gdp-growth\n      about: 6\n"


def of_source(source: str) -> Document:
    return document(TARGET, more=f"source: {source}\n")


PUBLISHED = (
    "{file: a.txt, title: 关于2023年计划的报告, publisher: 河北日报, date: 2023-01-20, "
    "url: 'https://www.example.cn/a?b=1', lines: [3, 9]}"
)


def test_where_a_text_was_published_is_kept() -> None:
    assert of_source(PUBLISHED).source == Source(
        "a.txt",
        lines=((3, 9),),
        title="关于2023年计划的报告",
        publisher="河北日报",
        date=date(2023, 1, 20),
        url="https://www.example.cn/a?b=1",
    )
    assert of_source("{file: a.txt}").source == Source("a.txt")


def test_json_has_all_of_it_and_null_for_what_is_not_known() -> None:
    assert document_as_json(of_source(PUBLISHED))["source"] == {
        "file": "a.txt",
        "sha256": None,
        "lines": [[3, 9]],
        "title": "关于2023年计划的报告",
        "publisher": "河北日报",
        "date": "2023-01-20",
        "url": "https://www.example.cn/a?b=1",
    }


def test_the_card_names_it_only_where_there_is_more_than_a_file() -> None:
    known, unknown = of_source(PUBLISHED), of_source("{file: a.txt}")
    line = card_lines(known, known.targets[0], Lang.ZH)["source"]
    assert line == "关于2023年计划的报告 · 河北日报 · 2023-01-20 · https://www.example.cn/a?b=1"
    assert "source" not in card_lines(unknown, unknown.targets[0], Lang.ZH)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "www.example.cn", "'https://a b'"]
)
def test_what_is_no_address_of_the_web_is_a_mistake(url: str) -> None:
    with pytest.raises(TargetFileError):
        of_source(f"{{file: a.txt, url: {url}}}")


@pytest.mark.parametrize("more", ["date: gestern", "adress: x"])
def test_a_date_must_be_one_and_a_key_known(more: str) -> None:
    with pytest.raises(TargetFileError):
        of_source(f"{{file: a.txt, {more}}}")
