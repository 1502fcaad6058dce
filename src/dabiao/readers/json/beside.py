"""What stands beside a list of rows: ``{"code": 200, "地区": "山东省", "data": [{…}, …]}``.

It holds for all rows, as the lines above a table do; were the place or the year passed over, figures of
Shandong would be judged as the plan's. What a web service says of its answer is none of it: ``code``,
``total`` and ``status`` would be read as a figure, a year or a verdict.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.interface import ReadError
from dabiao.readers.json.decoding import Item, cell, simple

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


def beside(levels: Iterable[Item], within: Collection[str], keys: Collection[str]) -> Item:
    """What holds for all rows, by the key that it has in a row.

    Args:
        levels: the objects around the list, from the outermost on.
        within: the keys of what leads to the list.
        keys: those of the rows.

    Raises:
        ReadError: a list stands there, of which nobody knows what it has to do with the rows.
    """
    own = {read_title(key).field: key for key in keys}
    found: Item = {}
    for level in levels:
        for key, value in _flat(level, within):
            if (
                isinstance(value, list)
                and value
                and not {cell(each) for each in value} <= set(keys)
            ):
                name = excerpt(key)
                raise ReadError(
                    Words(
                        f"beside the rows stands the list '{name}', which cannot be told to belong to "
                        "any of them; remove it",
                        f"数据行之外还有列表“{name}”，无法判断与各行的关系；请删除",
                    )
                )
            if not isinstance(value, list | dict) and _holds_for_rows(key, cell(value)):
                field = read_title(key).field
                found[own.get(field, key) if field else key] = value
    return found


def with_beside(row: Item, around: Mapping[str, object]) -> Item:
    """A row with what holds for all of them, where it does not say so itself."""
    if not around:
        return row
    said = {key: value for key, value in row.items() if key not in around or cell(value)}
    return {**around, **said}


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
    joined = key.casefold().translate(str.maketrans("", "", "_- ."))
    if (
        not text
        or key[:1] in "@$"
        or joined in _OF_ANSWER
        or (joined == _CODE and len(text) < _SHORTEST_PLACE)
    ):
        return False
    title = read_title(key)
    return title.field in _HOLDS_FOR_ROWS and not title.amount and title.kind is None
