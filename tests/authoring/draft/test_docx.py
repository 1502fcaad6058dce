"""A Word document is read as the lines of a text: no more than is in it, and nothing around it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from dabiao.authoring.draft.docx import docx_lines, is_docx
from dabiao.authoring.draft.drafting import draft_file
from dabiao.authoring.draft.head import Wanted
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from tests.authoring.draft.word import docx, paragraph, table

ENTITIES = '<!DOCTYPE w [<!ENTITY a "达标">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def test_each_paragraph_is_a_line() -> None:
    data = docx(paragraph("一、发展目标"), paragraph("到2025年，森林覆盖率达到61%以上。"))
    assert docx_lines(data, "a.docx") == ["一、发展目标", "到2025年，森林覆盖率达到61%以上。"]


def test_a_heading_without_a_number_is_marked_as_one() -> None:
    data = docx(paragraph("发展目标", heading=True), paragraph("（一）总体要求", heading=True))
    assert docx_lines(data, "a.docx") == ["## 发展目标", "（一）总体要求"]


def test_a_table_comes_out_as_rows_with_bars() -> None:
    data = docx(table([["指标", "2025年"], ["森林覆盖率（%）", "≥61"]]))
    assert docx_lines(data, "a.docx") == ["| 指标 | 2025年 |", "| 森林覆盖率（%） | ≥61 |", ""]


def test_a_cell_over_several_rows_stands_in_each_of_them() -> None:
    data = docx(table([["类别", "指标", "2025年"], ["生态", "甲", "1"], ["^", "乙", "2"]]))
    assert docx_lines(data, "a.docx")[1:3] == ["| 生态 | 甲 | 1 |", "| 生态 | 乙 | 2 |"]


def test_a_raised_digit_does_not_become_part_of_the_figure_before_it() -> None:
    data = docx(paragraph("面积达到20", raised="1"))
    assert docx_lines(data, "a.docx") == ["面积达到20¹"]


def test_a_bar_within_a_cell_parts_nothing() -> None:
    data = docx(table([["甲|乙", "1"]]))
    assert docx_lines(data, "a.docx")[0] == "| 甲｜乙 | 1 |"


@pytest.mark.parametrize("declaration", [ENTITIES, OUTSIDE])
def test_a_document_type_is_refused(declaration: str) -> None:
    with pytest.raises(DabiaoError) as raised:
        docx_lines(docx(paragraph("甲"), declaration=declaration), "a.docx")
    assert (
        raised.value.message(Lang.ZH)
        == "无法读取 a.docx：其中含有文档类型声明，正常的 Word 文档没有"
    )


def nested() -> bytes:
    return docx("<w:sdt><w:sdtContent>" * 300 + "</w:sdtContent></w:sdt>" * 300)


def unfolding() -> bytes:
    return docx(more={"word/media.xml": b" " * (33 << 20)})


def cut_off() -> bytes:
    return docx(paragraph("甲"))[:-30]


def not_well_formed() -> bytes:
    return docx("<w:p>")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (nested, "文件结构嵌套过深"),
        (unfolding, "文件过大，无法读取"),
        (cut_off, "文件已损坏，或不是 Word 文档；请另存为 .docx 或纯文本"),
        (not_well_formed, "文件已损坏，或不是 Word 文档；请另存为 .docx 或纯文本"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_why(
    data: Callable[[], bytes], problem: str
) -> None:
    with pytest.raises(DabiaoError) as raised:
        docx_lines(data(), "a.docx")
    assert raised.value.message(Lang.ZH) == f"无法读取 a.docx：{problem}"


def test_a_word_document_is_known_by_what_is_in_it() -> None:
    assert is_docx(docx(paragraph("甲")))
    assert not is_docx(b"PK\x03\x04 and then nothing")
    assert not is_docx("一、目标".encode())


def test_a_heading_without_a_number_is_the_group_of_what_stands_below_it() -> None:
    data = docx(
        paragraph("示例县“十四五”规划"),
        paragraph("绿色发展", heading=True),
        paragraph("到2025年，新增高标准农田12万亩。"),
    )
    [target] = draft_file(data, "a.docx", Wanted(region="河北省")).targets
    assert (target.group, target.value) == ("绿色发展", Decimal(12))
