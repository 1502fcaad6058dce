"""Rows that a program gives: what they may be, and how they become the rows of a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from os import PathLike, fsdecode
from typing import NamedTuple, Protocol, cast

from dabiao.findings.collector import Findings
from dabiao.readers.given.frames import is_pandas, is_polars, rows_of_pandas, rows_of_polars
from dabiao.readers.given.values import item_of, kind_of
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.json.rows import rows_of_items

_WANTED = (
    "a path, rows (a list of mappings, such as [{'指标': '地区生产总值', '实际值': 6.2}]) or a frame "
    "of pandas or polars"
)
_NAME = "rows"


class Frame(Protocol):
    """A frame of pandas or polars; which of them, it tells by what it offers."""

    @property
    def columns(self) -> object:
        """The names of its columns."""
        ...


Rows = Iterable[Mapping[str, object]] | Frame
"""What a check takes in place of a file."""


class Given(NamedTuple):
    """Rows that stand in no file.

    Attributes:
        name: what findings call them in place of a file.
        content: a list of mappings, or a frame.
    """

    name: str
    content: object

    def __str__(self) -> str:
        return self.name

    def rows(self, findings: Findings) -> Iterator[Row]:
        """The headers, in row 0, and the rows, from 1.

        Raises:
            TypeError: a cell holds what cannot be read.
            ReadError: the rows cannot be read on.
        """
        headers: list[str] = []
        for row in self._rows():
            if row.line == 0:  # one of several rows of headers, or a title above them
                above = headers if len(headers) == len(row.cells) else [""] * len(row.cells)
                headers = [
                    " ".join(filter(None, both)) for both in zip(above, row.cells, strict=True)
                ]
                findings.name_columns(self.name, headers)
            yield row

    def _rows(self) -> Iterator[Row]:
        if is_pandas(self.content):
            return rows_of_pandas(self.content, self.name)
        if is_polars(self.content):
            return rows_of_polars(self.content, self.name)
        return rows_of_items(self._objects, first=0)

    def _objects(self) -> Iterator[tuple[int, object]]:
        for number, row in enumerate(cast("Sequence[object]", self.content), 1):
            where = f"{self.name}:{number}"
            if not isinstance(row, Mapping):
                raise TypeError(f"{where}: a row is a mapping of columns, not {kind_of(row)}")
            try:
                yield number, item_of(row, where)
            except ReadError as error:
                raise ReadError(error.problem, number) from None


def submission_of(actuals: Sequence[object]) -> tuple[str | Given, ...]:
    """What a check was given as actuals: paths, and rows that stand in no file.

    Raises:
        TypeError: something is neither.
    """
    submission: list[str | Given] = []
    for each in actuals:
        if isinstance(each, str | PathLike):
            submission.append(fsdecode(each))
        else:
            submission.append(Given(_free_name(submission), _content(each)))
    return tuple(submission)


def _content(given: object) -> object:
    """Rows that can be read more than once; of what can be read only once, all there are.

    Raises:
        TypeError: they are no rows.
    """
    if is_pandas(given) or is_polars(given):
        return given
    if isinstance(given, Mapping):
        raise TypeError(f"{_WANTED} is wanted, not a single mapping; write [row] for one row")
    if not isinstance(given, Iterable) or isinstance(given, bytes | bytearray | memoryview):
        raise TypeError(f"{_WANTED} is wanted, not {kind_of(given)}")
    rows = list(given)
    if rows and all(isinstance(row, str | PathLike) for row in rows):
        raise TypeError(f"{_WANTED} is wanted, not a list of paths; write *paths to name them all")
    return rows


def _free_name(others: Sequence[str | Given]) -> str:
    """``rows``, or ``rows2`` where that is taken."""
    taken = set(map(str, others))
    names = chain([_NAME], (f"{_NAME}{number}" for number in count(2)))
    return next(name for name in names if name not in taken)
