"""What stands beside a list of rows: ``{"code": 200, "地区": "山东省", "data": [{…}, …]}``.

It holds for all rows, as the lines above a table do; were the place or the year passed over, figures of
Shandong would be judged as the plan's. What a web service says of its answer is none of it: ``code``,
``total`` and ``status`` would be read as a figure, a year or a verdict.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import read_period
from dabiao.core.regions import is_place
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.caption import is_of_targets, says_actual
from dabiao.readers.headers import read_title
from dabiao.readers.interface import ReadError
from dabiao.readers.json.decoding import Item, cell, simple
from dabiao.readers.titles import place_in

_OF_ANSWER = frozenset(
    {"errcode", "errorcode", "retcode", "returncode", "resultcode", "statuscode", "message", "msg", "errmsg", "error",
     "errormessage", "success", "ok", "page", "pages", "pagenum", "pageno", "pagesize", "pageindex", "perpage",
     "currentpage", "current", "size", "limit", "offset", "total", "totalcount", "totalpages", "totalnum", "count",
     "timestamp", "servertime", "requestid", "traceid", "version", "lastupdated", "updated", "updatetime", "sourceid"}
)  # fmt: skip
"""Keys that say something of the answer, and not of what is in it; in small letters, joined."""
_CODE = "code"
_SHORTEST_PLACE = 6
"""Digits of the code of a place; answers have codes such as 0 and 200."""
_HOLDS_FOR_ROWS = (None, Field.INDICATOR, Field.UNIT, Field.PERIOD, Field.PART, Field.REGION)
_TITLES = frozenset(
    {"title", "caption", "table", "tablename", "sheet", "sheetname", "name", "标题", "表名", "题名", "表题", "报表名称", "名称"}
)  # fmt: skip
_SAYS_WHEN = "[0-9〇零一二三四五六七八九十]+[年月]|季度|半年"
_PERIOD, _PLACE = "年份", "地区"


class Around(NamedTuple):
    """What holds for all rows.

    Attributes:
        columns: by the key that it has in a row.
        captions: what is printed above a table, in which a period or a place may be named.
    """

    columns: Mapping[str, object]
    captions: tuple[str, ...] = ()


NOTHING = Around({})


def beside(levels: Iterable[Item], within: Collection[str], keys: Collection[str]) -> Around:
    """What holds for all rows of a list.

    Args:
        levels: the objects around it, from the outermost on.
        within: the keys of what leads to it; 山东省 or 2022 holds for the rows below it as well.
        keys: those of the rows.

    Raises:
        ReadError: a list stands there, of which nobody knows what it has to do with the rows; or
            they are targets.
    """
    _refuse_targets(within, keys)
    own = {read_title(key).field: key for key in keys}
    columns: Item = {}
    captions: list[str] = []
    named = [(_PERIOD if read_period(key) else _PLACE, key) for key in within if _says_where(key)]
    captions += [key for key in within if not _says_where(key) and _is_heading(key)]
    for key, value in chain(named, *(_flat(level, within) for level in levels)):
        if isinstance(value, list | dict):
            _refuse_list(key, value, keys)
        elif read_title(key).field is Field.GROUP:
            _refuse_targets([cell(value)], keys)
        elif _is_title(key, own) and (text := cell(value)):
            captions.append(text)
        elif _holds_for_rows(key, cell(value)):
            field = read_title(key).field
            columns[own.get(field, key) if field else key] = value
    return Around(columns, tuple(captions))


def _refuse_targets(within: Collection[str], keys: Collection[str]) -> None:
    """Refuses {"目标": [{…}, …]}, unless a key of the rows says that they hold actual figures."""
    name = next(filter(is_of_targets, within), None)
    if name is not None and not any(map(says_actual, keys)):
        shown = excerpt(name)
        raise ReadError(
            Words(
                f"the rows stand under '{shown}', and so are no actual figures; name the key of these "
                "'actual'",
                f"数据行位于“{shown}”之下，不是实际值；若含实际值，请将其键名写为“实际值”",
            )
        )


def _says_where(key: str) -> bool:
    """Whether a key is itself a period or a place."""
    return read_period(key) is not None or is_place(key)


def _is_heading(key: str) -> bool:
    """Whether a key says when or where, as a title does: 石家庄2022年主要指标."""
    return re.search(_SAYS_WHEN, key) is not None or place_in(key) is not None


def _is_title(key: str, own: Collection[Field | None]) -> bool:
    """Whether a key is one of titles; ``name`` is the indicator where the rows have none."""
    is_indicator = read_title(key).field is Field.INDICATOR and Field.INDICATOR not in own
    return _joined(key) in _TITLES and not is_indicator


def _refuse_list(key: str, value: object, keys: Collection[str]) -> None:
    if not isinstance(value, list) or {cell(each) for each in value} <= set(keys):
        return  # the names of the columns once more
    name = excerpt(key)
    raise ReadError(
        Words(
            f"beside the rows stands the list '{name}', which cannot be told to belong to any of "
            "them; remove it",
            f"数据行之外还有列表“{name}”，无法判断与各行的关系；请删除",
        )
    )


def with_beside(row: Item, around: Around) -> Item:
    """A row with what holds for all of them, where it does not say so itself."""
    columns = around.columns
    if not columns:
        return row
    said = {key: value for key, value in row.items() if key not in columns or cell(value)}
    return {**columns, **said}


def _flat(level: Item, within: Collection[str]) -> Iterator[tuple[str, object]]:
    """The keys and values of an object and of the objects in it, but for what leads to the list."""
    for key, value in ((key, simple(value)) for key, value in level.items()):
        if key in within:
            continue
        if isinstance(value, dict):
            yield from ((inner, simple(each)) for inner, each in value.items())
        elif isinstance(value, list) and len(value) == 1:
            yield key, simple(value[0])
        else:
            yield key, value


def _holds_for_rows(key: str, text: str) -> bool:
    joined = _joined(key)
    if (
        not text
        or key[:1] in "@$"
        or joined in _OF_ANSWER
        or (joined == _CODE and len(text) < _SHORTEST_PLACE)
    ):
        return False
    title = read_title(key)
    return title.field in _HOLDS_FOR_ROWS and not title.amount and title.kind is None


def _joined(key: str) -> str:
    return key.casefold().translate(str.maketrans("", "", "_- ."))
