"""What is wrong with YAML is said in both languages, whichever parser found it."""

import re
from typing import Any

import pytest
import yaml

from dabiao.core.lang import Lang
from dabiao.library import tree
from dabiao.model.finding import Finding
from dabiao.render.messages import finding_line

LOADERS = {yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)}


@pytest.fixture(params=sorted(LOADERS, key=str), ids=lambda loader: str(loader.__name__))
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_LOADER", request.param)


def found(text: str | bytes) -> Finding:
    data: Any = text.encode() if isinstance(text, str) else text
    with pytest.raises(tree.TreeError) as caught:
        tree.parse(data, "f")
    return caught.value.finding


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(
    ("text", "line", "chinese"),
    [
        ("题: 国\n目:\n\t甲: 1", 3, "缩进用了制表符；请改用空格"),
        ("a: 1\n\tb: 2", 2, "缩进用了制表符；请改用空格"),
        ("a: %x", 1, "以 %、@ 或 ` 开头的文字应加引号"),
        ("a: 注: 甲", 1, "此处不应有冒号；请对齐各键，含半角冒号加空格的文字应加引号"),
        ("a: 1\n  b: 2", 2, "此处不应有冒号；请对齐各键，含半角冒号加空格的文字应加引号"),
        ("a: [1, 2\nb: 3", 2, "列表缺少逗号或“]”"),
        ("a: {x: 1\nb: 2", 2, "缺少逗号或“}”"),
        ("a: 1\nb: '甲\nc: 3", 3, "第 2 行的引号没有成对"),
        ('a: "甲\n---\n', 2, "第 1 行的引号没有成对"),
        ('a: "C:\\q"', 1, "双引号中的反斜杠有误；含反斜杠的文字应改用单引号"),
        ("a: - b", 1, "列表应另起一行；以减号加空格开头的文字应加引号"),
        ("a:\n  - b: 1\n   c: 2", 3, "此行没有与上面的列表对齐；请检查缩进"),
        ("a: 1\n- b", 2, "此处应为“键: 值”；请对齐各键，右引号、右括号后面不应再有文字"),
        ("a: '甲' 乙", 1, "此处应为“键: 值”；请对齐各键，右引号、右括号后面不应再有文字"),
        ("a: |\n x\ny", None, "第 3 行缺少冒号；请写成“键: 值”"),
        ("a: [1,, 2]", 1, "此处缺少值；以逗号或右括号开头的文字应加引号"),
        ("a: * 甲", 1, "以 * 或 & 开头的文字应加引号"),
        ("a: >甲", 1, "以 | 或 > 开头的文字应加引号"),
        ("a: ? b", 1, "以 ? 开头的文字应加引号"),
        ("a: !甲!b x", 1, None),
        ("a: 1\n...\nb: 2", 3, "文件中只能有一份内容；请删去“...”和以 % 开头的行"),
        ("a: 甲\nb: \x01", 2, "有不可见的控制字符；请删去"),
        ("a: *b", 1, "不能使用锚点和别名；请直接写出值，以 & 或 * 开头的文字应加引号"),
        ("a: !b c", 1, "不能使用标签 !b；以 ! 开头的文字应加引号"),
        ("--- a\n--- b", 2, "文件中只能有一份内容；请删去“---”行"),
        ("? [a]\n: b", 1, "键应为单个词；请勿写成列表或花括号"),
        ("a: " + "[" * 20, 1, "嵌套超过 12 层；请检查缩进"),
    ],
)
def test_a_mistake_is_named_in_chinese_with_what_to_change(
    text: str, line: int | None, chinese: str | None
) -> None:
    finding = found(text)
    said = finding_line(finding, Lang.ZH).partition("不能作为 YAML 读取：")[2]
    assert chinese is None or said == chinese
    assert line is None or finding.location.line == line
    assert not re.search(r"[a-z]{3,} [a-z]{2,}", said), "English in a Chinese message"
    assert re.search("; [a-z]", finding_line(finding, Lang.EN)), "what to change, in English too"


def test_what_is_no_text_is_named_in_chinese() -> None:
    assert "不是 UTF-8 编码；请另存为 UTF-8" in finding_line(found(b"a: \xff"), Lang.ZH)
    assert "超过 4 MiB；请拆成几个文件" in finding_line(found(b"a" * (4 << 20) + b"a"), Lang.ZH)


def test_a_control_character_has_its_place() -> None:
    place = found("a: 甲\nb: \x01").location
    assert (place.line, place.column) == (2, 4)
