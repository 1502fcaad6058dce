"""The numbers before headings and on the pages of a print, as all parts of authoring know them."""

import pytest

from dabiao.authoring.draft.joining import items
from dabiao.authoring.numbering import Kind, numbered
from dabiao.authoring.page_numbers import is_page_number


@pytest.mark.parametrize(
    ("text", "kind", "number", "label"),
    [
        ("一、总体要求", Kind.FIRST, "一", "一"),
        ("十二．保障措施", Kind.FIRST, "十二", "十二"),
        ("（三）主要目标", Kind.SECOND, "（三）", "（三）"),
        ("(三)主要目标", Kind.SECOND, "（三）", "（三）"),
        ("第二章 发展目标", Kind.CHAPTER, "二", "第二章"),
        ("第三节 主要任务", Kind.SECTION, "三", "第三节"),
        ("第一部分 回顾", Kind.PART, "一", "第一部分"),
        ("第五条 适用范围", Kind.ARTICLE, "第五条", "第五条"),
        ("6.建设公园", Kind.THIRD, "6", "6"),
        ("６．建设公园", Kind.THIRD, "6", "6"),
        ("（2）建设公园", Kind.FOURTH, "（2）", "（2）"),
        ("## 目标", Kind.MARKS, "", ""),
    ],
)
def test_the_number_of_a_heading(text: str, kind: Kind, number: str, label: str) -> None:
    found = numbered(text)
    assert found is not None
    assert (found.kind, found.number, found.label) == (kind, number, label)


@pytest.mark.parametrize("text", ["3.5%以上", "一是加强", "（见附件）", "第二产业", "2025年", ""])
def test_what_begins_with_no_number(text: str) -> None:
    assert numbered(text) is None


@pytest.mark.parametrize("line", ["— 12 —", "-3-", "－ 4 －", "—12—", "第 3 页", "第3页 共 20 页"])
def test_the_number_of_a_page(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["12", "12 |", "5%", "—", "第3页的表", "- 一 -", "1" * 50])
def test_no_number_of_a_page(line: str) -> None:
    assert not is_page_number(line)


def test_between_the_parts_of_a_table_the_number_may_stand_alone() -> None:
    assert is_page_number("12", bare=True)
    assert not is_page_number("12 个", bare=True)


def test_names_are_not_parted_within_words_and_brackets() -> None:
    assert items("设计工具普及率、数控化率") == ["设计工具普及率", "数控化率"]
    assert items("县（市、区）和乡镇") == ["县（市、区）", "乡镇"]
    assert items("参与率及满意度") == ["参与率", "满意度"]
