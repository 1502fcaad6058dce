"""What is wrong with a file of settings, and where: what to change, in both languages."""

import re
from pathlib import Path

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt

_HEADING = r"\s*\["
_OUR_HEADING = r"\s*\[\s*tool\s*\.\s*dabiao\s*\]\s*(?:#.*)?"
_LONGEST_PATH = 200
_REMEDIES = (
    (
        r"Invalid statement|Invalid initial character",
        Words("write name = value", "此处应为“名称 = 值”"),
    ),
    (
        r"Expected newline",
        Words("write one setting a line", "值的后面不应再有内容；每行只写一项设置"),
    ),
    (r"Expected '='", Words("write name = value", "名称后面缺少等号")),
    (
        r"Invalid value|Invalid date",
        Words(
            "put texts in quotes, and write true and false in small letters",
            "值有误；文字应加半角引号，true、false 应小写",
        ),
    ),
    (
        r"Unterminated|character '\\n'|Expected '\"|Expected \"'",
        Words("close the quotation mark", "引号没有成对"),
    ),
    (
        r"Unescaped|hex value|Unicode scalar",
        Words(
            "put a text with a backslash in single quotes",
            "双引号中的反斜杠有误；含反斜杠的文字应改用单引号",
        ),
    ),
    (
        r"Illegal character|Found invalid character",
        Words("delete the control character", "有不可见的控制字符；请删去"),
    ),
    (
        r"Cannot|Duplicate",
        Words("give each setting once", "同一项写了两次；请删去一处"),
    ),
    (
        r"Expected '\]+' at the end of",
        Words("close the heading with ]", "标题缺少“]”"),
    ),
    (
        r"Unclosed array",
        Words("the list lacks a comma, or the ] that closes it", "列表缺少逗号或“]”"),
    ),
    (r"Unclosed inline table", Words("close the braces with }", "缺少逗号或“}”")),
)
_ANYTHING = Words("look at the quotation marks and brackets", "不符合 TOML 语法；请检查引号和括号")


def problem_of(error: ValueError | RecursionError) -> Words:
    """What is wrong and what to change; the error is of ``tomllib``, which speaks English."""
    said = str(error)
    remedies = (remedy for pattern, remedy in _REMEDIES if re.search(pattern, said))
    en, zh = next(remedies, _ANYTHING)
    where = ""
    if place := re.search(r"\(at line (\d+), column (\d+)\)$", said):
        where = "第 {} 行第 {} 列：".format(*place.groups())
    elif said.endswith("(at end of document)"):
        where = "文件末尾："
    return Words(f"{excerpt(said)}; {en}", f"{where}{zh}")


def place_of(path: Path, key: str) -> str:
    """The file, and the line of a setting in it where that is sure: ``dabiao.toml:3``."""
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    file = excerpt(str(shown), _LONGEST_PATH)
    lines = _lines_of(path, key)
    return f"{file}:{lines[0]}" if len(lines) == 1 else file


def _lines_of(path: Path, key: str) -> list[int]:
    """The lines that set it; of ``pyproject.toml`` in our table alone."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    ours, found = path.name != "pyproject.toml", []
    for number, line in enumerate(text.split("\n"), start=1):
        if re.match(_HEADING, line):
            ours = re.fullmatch(_OUR_HEADING, line.rstrip("\r")) is not None
        elif ours and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", line):
            found.append(number)
    return found
