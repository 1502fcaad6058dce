"""Tables that JSON holds by columns, with their headers apart, or as objects under a key each."""

from collections.abc import Iterator, Sequence

from dabiao.core.lang import Words
from dabiao.core.periods import read_period
from dabiao.core.regions import is_place
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.interface import MOST_COLUMNS, ReadError, Row, too_wide
from dabiao.readers.json.beside import NOTHING, Around, beside
from dabiao.readers.json.decoding import Item, cell, line_of, position_of
from dabiao.readers.json.rows import cells_of, values

_HEADERS = ("columns", "headers", "header")
_DATA = ("data", "rows")
_INDEX = "index"
FIELDS = {
    Field.PERIOD: Words("period", "年份"),
    Field.REGION: Words("region", "地区"),
    Field.INDICATOR: Words("indicator", "指标"),
}
_UNCLEAR_KEYS = Words(
    "the keys of the objects are neither periods, places nor indicators with a value below them; "
    "write a list of objects [{…}, …] that say it",
    "各对象的键既非时期、地区，也非含有数值的指标；请改写为对象列表 [{…}, …]",
)


def headers_and_data(item: Item) -> tuple[str, str] | None:
    """The keys of the headers and of the rows, where these are lists: ``columns`` and ``data``."""
    headers = [key for key in _HEADERS if isinstance(item.get(key), list)]
    data = [key for key in _DATA if _is_list_of(item.get(key), list)]
    return (headers[0], data[0]) if len(headers) == len(data) == 1 else None


def _is_list_of(value: object, kind: type) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], kind)


def rows_of_split(text: str, item: Item, headers_key: str, data_key: str) -> Iterator[Row]:
    """The rows of ``{"columns": […], "index": […], "data": [[…], …]}``, as pandas writes it."""
    line = line_of(text, position_of(text, [headers_key]))
    headers = cells_of(item[headers_key], line)
    index = item.get(_INDEX)
    names = [] if _counts_rows(index) else cells_of(index, line)
    others = {
        key: value for key, value in item.items() if key not in (headers_key, data_key, _INDEX)
    }
    around = beside([others], (), headers)
    more = [key for key in around.columns if key not in headers]
    yield from (Row(line, [caption]) for caption in around.captions)
    yield Row(line, [*more, *[""] * bool(names), *headers])
    data = values(text, position_of(text, [data_key]), inside=True)
    for number, (line, row) in enumerate(data):
        cells = cells_of(row, line)
        if len(cells) != len(headers) or (names and number >= len(names)):
            problem = Words(
                f"a row of {len(cells)} cells below {len(headers)} headers",
                f"该行有 {len(cells)} 个单元格，表头有 {len(headers)} 个",
            )
            raise ReadError(problem, line)
        filled = _filled(headers, cells, around)
        yield Row(
            line,
            [*(cell(around.columns[key]) for key in more), *names[number : number + 1], *filled],
        )


def _filled(headers: Sequence[str], cells: Sequence[str], around: Around) -> list[str]:
    """The cells of a row, with what stands around the table where they are blank."""
    return [
        own or cell(around.columns.get(header)) for header, own in zip(headers, cells, strict=True)
    ]


def _counts_rows(index: object) -> bool:
    """Whether an index of rows is none, or just counts them from 0."""
    return index is None or (isinstance(index, list) and _counts(list(map(cell, index))))


def _counts(names: Sequence[str]) -> bool:
    return all(name == str(number) for number, name in enumerate(names))


def rows_of_columns(item: Item, line: int) -> Iterator[Row] | None:
    """The rows of ``{"指标": ["GDP", …], "实际值": [5.8, …]}``; None of an object that is none such."""
    columns = {key: value for key, value in item.items() if isinstance(value, list)}
    if not columns or (len(columns) < len(item) and len(columns) == 1):
        return None
    lengths = {key: len(column) for key, column in columns.items()}
    if len(set(lengths.values())) > 1:
        (one, length), (other, its_length) = sorted(lengths.items(), key=lambda pair: pair[1])[
            :: len(lengths) - 1
        ]
        one, other = excerpt(one), excerpt(other)
        raise ReadError(
            Words(
                f"the columns differ in length: '{one}' has {length} values, '{other}' {its_length}",
                f"各列长度不同：“{one}”有 {length} 个值，“{other}”有 {its_length} 个",
            ),
            line,
        )
    others = {key: value for key, value in item.items() if key not in columns}
    return _of_columns(beside([others], (), columns), columns, line)


def _of_columns(around: Around, columns: dict[str, list[object]], line: int) -> Iterator[Row]:
    more = {key: value for key, value in around.columns.items() if key not in columns}
    if len(more) + len(columns) > MOST_COLUMNS:
        raise too_wide(line)
    yield from (Row(line, [caption]) for caption in around.captions)
    yield Row(line, [*more, *columns])
    constant = [cell(value) for value in more.values()]
    for row in zip(*columns.values(), strict=True):
        cells = cells_of(list(row), line)
        yield Row(line, [*constant, *_filled(list(columns), cells, around)])


def rows_of_keyed(item: Item, line: int) -> Iterator[Row]:
    """The rows of an object of objects, where it is clear what their keys are.

    ``{"0": {"指标": …}, …}`` and ``{"指标": {"0": …}, …}``, as pandas writes it; ``{"2023": {"GDP": …}}``,
    ``{"河北": {…}}`` and ``{"GDP": {"数值": …}}``, by what the keys name.
    """
    inner = [value for value in item.values() if isinstance(value, dict)]
    keys = list(dict.fromkeys(key for each in inner for key in each))
    if len(keys) > MOST_COLUMNS and not _counts(keys):
        raise too_wide(line)
    if keys and _counts(keys) and all(list(each) == keys for each in inner):
        columns = {name: list(each.values()) for name, each in zip(item, inner, strict=True)}
        yield from _of_columns(NOTHING, columns, line)
        return
    field = None if _counts(list(item)) else field_of_keys(list(item), keys, line)
    first = [] if field is None else [FIELDS[field].zh]
    yield Row(line, [*first, *keys])
    for name, each in zip(item, inner, strict=True):
        named = [name] if first else []
        yield Row(line, cells_of([*named, *(each.get(key) for key in keys)], line))


def field_of_keys(names: list[str], keys: list[str], line: int) -> Field:
    """What the keys of an object of objects are: periods, places or indicators.

    Raises:
        ReadError: nobody can tell, or the objects say it themselves.
    """
    titles = [read_title(key) for key in keys]
    if all(map(read_period, names)):
        field = Field.PERIOD
    elif all(map(is_place, names)):
        field = Field.REGION
    elif any(title.field is Field.VALUE for title in titles):
        field = Field.INDICATOR
    else:
        raise ReadError(_UNCLEAR_KEYS, line)
    if any(title.field is field for title in titles):
        name = excerpt(names[0])
        problem = Words(
            f"the key '{name}' and the object below it both name the {FIELDS[field].en}",
            f"键“{name}”与其下的对象都指明了{FIELDS[field].zh}",
        )
        raise ReadError(problem, line)
    return field
