"""Units of one's own: the definitions that a folder of target files adds, read without evaluating any.

A line is ``顶 = [顶]`` (counted by itself), ``羽 = 1 只`` or ``大亩 = 1.5 亩 = 大市亩`` (other spellings behind
a further ``=``). What a line says is made up anew from its parts, so that nothing else reaches pint.
"""

import re
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.lang import Words
from dabiao.core.unit_scope import using

LARGEST_FILE = 64 * 1024
"""In bytes."""
_LONGEST_LINE = 200
_MOST = 500
_NAME = r"[^\W\d_]{1,16}"
_FACTOR = r"([0-9]{1,15}(?:\.[0-9]{1,15})?)\s*\*?\s*(\S{1,20})"

_FORM = Words(
    "write '顶 = [顶]' or '羽 = 1 只', other spellings behind a further =",
    "请写成“顶 = [顶]”或“羽 = 1 只”，其他写法用 = 接在后面",
)
_TAKEN = Words(
    "'{name}' is a unit already; give another name", "“{name}”已是计量单位；请换一个名称"
)
_NO_UNIT = Words(
    "'{name}' is no unit; write one that is known, or define it in a line above",
    "“{name}”不是计量单位；请写已有的单位，或在上面先定义",
)
_NOTHING = Words(
    "a factor of 0 converts nothing; write how many make one", "换算系数不能为 0；请写换算关系"
)
_TOO_MANY = Words(f"more than {_MOST} definitions; delete some", f"超过 {_MOST} 条定义；请删减")


class Problem(NamedTuple):
    """What is wrong in a line, from 1."""

    line: int
    words: Words
    name: str = ""


def read_units(text: str) -> tuple[str, list[Problem]]:
    """The definitions of a text in pint's format, and what is wrong with the others."""
    made: list[str] = []
    problems: list[Problem] = []
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw[: _LONGEST_LINE + 1].partition("#")[0].strip()
        if not line:
            continue
        if len(made) >= _MOST:
            problems.append(Problem(number, _TOO_MANY))
            break
        with using("\n".join(made)):
            found = _definition(line) if len(raw) <= _LONGEST_LINE else (_FORM, "")
        if isinstance(found, str):
            made.append(found)
        else:
            problems.append(Problem(number, *found))
    return "\n".join(made), problems


def _definition(line: str) -> str | tuple[Words, str]:
    """The definition of a line, made anew; else what is wrong with it."""
    name, *parts = (units.fold_unit(part) if "[" not in part else part for part in line.split("="))
    names = [name, *parts[1:]]
    if not parts or not all(re.fullmatch(_NAME, each) for each in names):
        return _FORM, ""
    if len(set(names)) < len(names):
        return _TAKEN, max(names, key=names.count)
    for each in names:
        if units.known(each) or units.is_multiplier(each):
            return _TAKEN, each
    spellings = "".join(f" = {each}" for each in names[1:])
    meaning = line.split("=")[1].strip()
    if re.fullmatch(rf"\[\s*{_NAME}\s*\]", meaning):
        return f"{name} = [{name}] = _{spellings}"
    found = re.fullmatch(_FACTOR, meaning)
    if found is None:
        return _FORM, ""
    if not found[1].strip("0."):
        return _NOTHING, ""
    unit = units.fold_unit(found[2])
    if not re.fullmatch(_NAME, unit) or not units.known(unit):
        return _NO_UNIT, found[2]
    return f"{name} = {found[1]} * {unit} = _{spellings}"
