"""The results that come with the library: what became of the targets of past years.

They lie in ``results`` beside the documents, in CSV files of any number, one result a row.
"""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from dabiao.core.decimals import read_number
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.safe import visible
from dabiao.library.walk import RESULTS_FOLDER, shown_path

_COLUMNS = {
    "document": ("document", "文件"),
    "indicator": ("indicator", "indicator id", "indicator_id", "id", "指标id"),
    "name": ("name", "指标", "指标名称"),
    "value": ("value", "数值", "完成值", "实际值"),
    "unit": ("unit", "单位"),
    "year": ("year", "年份"),
    "wording": ("wording", "原文"),
    "source": ("source", "来源"),
}
_NEEDED = ("indicator", "value", "year")
_LARGEST = 64 * 1024 * 1024
_MALFORMED = Words(
    "{file}:{line}: {problem}; a result has document, indicator, name, value, unit, year, wording, source",
    "{file}:{line}：{problem}；每行为 document、indicator、name、value、unit、year、wording、source",
)
_NOT_UTF8 = Words("the file is not UTF-8", "文件不是 UTF-8 编码")
_NO_COLUMN = Words("no column for the value, the year or the indicator", "缺少数值、年份或指标列")
_NO_FIGURE = Words("the value is no number, or the year no year", "数值不是数字，或年份不是年份")
_TOO_LARGE = Words("the file is too large", "文件过大")


class ShippedResult(NamedTuple):
    """A result as it was published, and where.

    Attributes:
        document: the id of the document whose target it is of; "" where it is of none.
        indicator: the id of the indicator.
    """

    document: str
    indicator: str
    name: str | None
    value: Decimal
    unit: str | None
    year: int
    wording: str | None
    source: str | None


def read_results(folder: Path) -> Iterator[ShippedResult]:
    """The results beside the documents of a folder, file by file; none where there are none.

    Raises:
        DabiaoError: a file is no table of results.
    """
    for file in sorted(folder.joinpath(RESULTS_FOLDER).glob("*.csv")):
        yield from _read(file)


def _read(file: Path) -> Iterator[ShippedResult]:
    if file.stat().st_size > _LARGEST:
        raise _malformed(file, 1, _TOO_LARGE)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _malformed(file, 1, _NOT_UTF8) from None
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip().casefold() for cell in next(reader, [])]
    places = {
        name: next((header.index(known) for known in headings if known in header), None)
        for name, headings in _COLUMNS.items()
    }
    if any(places[name] is None for name in _NEEDED):
        raise _malformed(file, 1, _NO_COLUMN)
    for row in reader:
        if any(cell.strip() for cell in row):
            cells = {
                name: row[at].strip() if at is not None and at < len(row) else ""
                for name, at in places.items()
            }
            yield _result(cells, file, reader.line_num)


def _result(cells: dict[str, str], file: Path, line: int) -> ShippedResult:
    number = read_number(cells["value"])
    if number is None or number[1] or not (cells["year"].isdecimal() and len(cells["year"]) == 4):
        raise _malformed(file, line, _NO_FIGURE)
    return ShippedResult(
        cells["document"],
        cells["indicator"],
        cells["name"] or None,
        number[0],
        cells["unit"] or None,
        int(cells["year"]),
        cells["wording"] or None,
        cells["source"] or None,
    )


def _malformed(file: Path, line: int, problem: Words) -> DabiaoError:
    return DabiaoError(_MALFORMED, file=visible(shown_path(file)), line=str(line), problem=problem)
