"""What is wrong with a YAML text, and what to change, in both languages.

A parser says it in English, and libyaml and PyYAML each in words of their own.
"""

import re
from typing import Any

from yaml.reader import Reader

from dabiao.core.lang import Words

_REMEDIES = (
    (
        r"tab character",
        Words("indent with blanks, not with a tab", "缩进用了制表符；请改用空格"),
    ),
    (
        r"cannot start any token",
        Words(
            "put a text that begins with % or @ in quotes",
            "以 %、@ 或 ` 开头的文字应加引号",
        ),
    ),
    (
        r"mapping values are not allowed",
        Words(
            "align the keys, and put a text that holds a colon and a blank in quotes",
            "此处不应有冒号；请对齐各键，含半角冒号加空格的文字应加引号",
        ),
    ),
    (r"',' or ']'", Words("the list lacks a comma, or the ] that closes it", "列表缺少逗号或“]”")),
    (r"',' or '}'", Words("close the braces with }}", "缺少逗号或“}}”")),
    (
        r"end of stream|unexpected document",
        Words("close the quotation mark of line {line}", "第 {line} 行的引号没有成对"),
    ),
    (
        r"escape character|escape sequence|hexdecimal",
        Words(
            "put a text with a backslash in single quotes",
            "双引号中的反斜杠有误；含反斜杠的文字应改用单引号",
        ),
    ),
    (
        r"sequence entries are not allowed",
        Words(
            "begin the list on a line of its own, or put the text in quotes",
            "列表应另起一行；以减号加空格开头的文字应加引号",
        ),
    ),
    (
        r"'-' indicator|<block end>.* in a block collection",
        Words("align the line with the list above it", "此行没有与上面的列表对齐；请检查缩进"),
    ),
    (
        r"expected key|<block end>",
        Words(
            "align the keys, and write nothing behind a closing quotation mark or bracket",
            "此处应为“键: 值”；请对齐各键，右引号、右括号后面不应再有文字",
        ),
    ),
    (
        r"could not find expected ':'",
        Words("write key: value in line {line}", "第 {line} 行缺少冒号；请写成“键: 值”"),
    ),
    (
        r"node content",
        Words(
            "write a value here, or put the text in quotes",
            "此处缺少值；以逗号或右括号开头的文字应加引号",
        ),
    ),
    (
        r"alphabetic or numeric",
        Words("put a text that begins with * or & in quotes", "以 * 或 & 开头的文字应加引号"),
    ),
    (
        r"comment or line break|chomping",
        Words("put a text that begins with | or > in quotes", "以 | 或 > 开头的文字应加引号"),
    ),
    (
        r"mapping keys",
        Words("put a text that begins with ? in quotes", "以 ? 开头的文字应加引号"),
    ),
    (
        r"tag|'>'",
        Words("put a text that begins with ! in quotes", "以 ! 开头的文字应加引号"),
    ),
    (
        r"<document start>|directive|YAML document",
        Words(
            "leave out ... and lines that begin with %",
            "文件中只能有一份内容；请删去“...”和以 % 开头的行",
        ),
    ),
)
_ANYTHING = Words(
    "look at the indentation, quotation marks and brackets",
    "此处不符合 YAML 语法；请检查缩进、引号和括号",
)


CONTROL_CHARACTER = Words("a control character; delete it", "有不可见的控制字符；请删去")


def problem_of(error: Any, at: str) -> Words:
    """What is wrong and what to change.

    Args:
        error: a :class:`yaml.MarkedYAMLError`.
        at: the character where it was found; "" at the end of the text.
    """
    said = error.problem or "bad syntax"
    known = f"{said} in {error.context or ''}".replace("while parsing ", "")
    if at == "\t" and "token" in said:  # it is one character of those that cannot
        known = "tab character"
    remedies = (remedy for pattern, remedy in _REMEDIES if re.search(pattern, known))
    mark = error.context_mark or error.problem_mark
    line = mark.line + 1 if mark else 1
    en, zh = (words.format(line=line) for words in next(remedies, _ANYTHING))
    return Words(f"{said}; {en}", zh)


def control_character(text: str) -> tuple[int, int]:
    """Line and column of the first character that YAML does not allow."""
    found = Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
