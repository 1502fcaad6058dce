"""What a folder of target files defines for its documents: indicators and units of its own."""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.names import ID, fold_name
from dabiao.core.own_units import LARGEST_FILE, read_units
from dabiao.core.system_errors import problem_of
from dabiao.core.unit_scope import using
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.own_files import REDEFINED, UNIT_NOT_DEFINED
from dabiao.findings.rules.target_files import DUPLICATE_ID, UNREADABLE_YAML, WRONG_TYPE
from dabiao.library.fields import A_MAPPING, AN_ID
from dabiao.library.tree import LARGEST_FILE as LARGEST_YAML
from dabiao.library.tree import Mapping, Node, Scalar, TreeError, parse
from dabiao.library.vocabulary import Vocabulary, built_in, read_definition
from dabiao.library.walk import DEFINITIONS
from dabiao.model.document import Indicator
from dabiao.model.finding import Finding, Location

INDICATORS, UNITS = DEFINITIONS
_THE_FILE = Words("the file", "整个文件")
_TOO_LARGE = Words("too large; leave out what no document uses", "文件过大；请删去未使用的内容")
_NOT_UTF8 = Words("not UTF-8; save the file as UTF-8", "不是 UTF-8 编码；请另存为 UTF-8")
_NO_FILE = Words("no regular file; name another", "不是普通文件；请更换")
_MOST = 2000
_TOO_MANY = Words(f"at most {_MOST} indicators", f"至多 {_MOST} 项指标")


class Own(NamedTuple):
    """The indicators of a folder above the built-in ones, its units, and what is wrong with them.

    Attributes:
        units: as :func:`dabiao.core.own_units.read_units` gives them.
    """

    vocabulary: Vocabulary
    units: str = ""
    mistakes: tuple[Finding, ...] = ()


def own_of(folder: Path) -> Own:
    """What a folder defines; nothing where it has neither file. Read once as long as they stay."""
    return _own_of(folder, _stamp(folder / INDICATORS), _stamp(folder / UNITS))


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=64)
def _own_of(folder: Path, indicators: tuple[int, int] | None, units: tuple[int, int] | None) -> Own:
    mistakes = Findings()
    defined = _units(folder / UNITS, mistakes) if units else ""
    vocabulary = built_in()
    if indicators:
        with using(defined):
            vocabulary = _vocabulary(folder / INDICATORS, mistakes)
    return Own(vocabulary, defined, tuple(by_line(mistakes)))


def _units(file: Path, mistakes: Findings) -> str:
    data = _content(file, LARGEST_FILE, mistakes)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        mistakes.add(UNREADABLE_YAML, Location(str(file), line, 1), problem=_NOT_UTF8)
        return ""
    made, problems = read_units(text)
    for line, words, name in problems:
        problem = Words(words.en.replace("{name}", name), words.zh.replace("{name}", name))
        mistakes.add(UNIT_NOT_DEFINED, Location(str(file), line, 1), problem=problem)
    return made


def _content(file: Path, largest: int, mistakes: Findings) -> bytes:
    """The bytes of a file of our own; none, with a mistake, where it cannot be read."""
    try:
        is_file, size = file.is_file(), file.stat().st_size
        problem = _TOO_LARGE if size > largest else _NO_FILE
        if is_file and size <= largest:
            return file.read_bytes()
    except OSError as error:
        problem = problem_of(error)
    mistakes.add(UNREADABLE_YAML, Location(str(file), 1, 1), problem=problem)
    return b""


def _vocabulary(file: Path, mistakes: Findings) -> Vocabulary:
    below = built_in()
    data = _content(file, LARGEST_YAML, mistakes)
    try:
        root = parse(data, str(file))
    except TreeError as error:
        mistakes.add(error.finding.rule, error.finding.location, **error.finding.fields)
        return below
    if isinstance(root, Scalar) and root.is_null:
        return below
    if not isinstance(root, Mapping):
        mistakes.add(WRONG_TYPE, root.location, key=_THE_FILE, expected=A_MAPPING)
        return below
    if len(root.pairs) > _MOST:
        mistakes.add(WRONG_TYPE, root.location, key=_THE_FILE, expected=_TOO_MANY)
        return below
    read: dict[str, Indicator] = {}
    return Vocabulary(_definitions(root, read, mistakes), str(file), below, read)


def _definitions(root: Mapping, read: dict[str, Indicator], mistakes: Findings) -> dict[str, Node]:
    """The definitions that stand: none of them is a built-in one under another meaning."""
    names = {(fold_name(each.name), each.measure): each.id for each in built_in().indicators()}
    taken, first_lines = set(built_in().ids()), dict[str, int]()
    found: dict[str, Node] = {}
    for key, node in root.pairs:
        location = key.location
        first = first_lines.setdefault(key.text, location.line)
        if not re.fullmatch(ID, key.text):
            mistakes.add(WRONG_TYPE, location, key=key.text, expected=AN_ID)
        elif first != location.line:
            mistakes.add(DUPLICATE_ID, location, key=key.text, line=str(first))
        elif key.text in taken:
            mistakes.add(REDEFINED, location, id=key.text, known=key.text)
        else:
            mistaken = Findings()
            defined = read_definition(key.text, node, mistaken)
            known = names.get((fold_name(defined.name), defined.measure))
            if known is not None:
                mistakes.add(REDEFINED, location, id=key.text, known=known)
            for each in mistaken:
                mistakes.add(each.rule, each.location, **each.fields)
            found[key.text], read[key.text] = node, defined
    return found
