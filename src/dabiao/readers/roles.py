"""The column whose cells say whether a row holds targets or actual figures, and of which year."""

from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.content import Content
from dabiao.readers.headers import Title, read_title
from dabiao.readers.interface import ReadError
from dabiao.readers.stacks import Column

_STATUS = ("status", "data status")
_WHOLE_YEAR = (1, 12)
_MAY_BE_CALLED = (None, Field.INDICATOR, Field.GROUP)


class Roles(NamedTuple):
    """A column of roles.

    Attributes:
        column: from 0.
        period: of the actual figures, where all cells of these name the same one.
    """

    column: int
    period: Period | None = None


def roles_among(columns: Sequence[Column], content: Content, line: int) -> Roles | None:
    """The first column among those without another meaning that says what the figures are.

    Args:
        columns: without another meaning, whatever they are called.
        content: what stands in them.
        line: of the headers, for errors.

    Raises:
        ReadError: the actual figures are of several years, or some cells are not understood.
    """
    for column in columns:
        is_called = column.title.field in _MAY_BE_CALLED or says_role(column, content)
        if not is_called or column.indicator or column.place:
            continue
        cells = content.cells(column)
        titles = [read_title(cell) for cell in cells]
        if any(map(_is_other, titles)) and any(map(_is_actual, titles)):
            return _read(column, cells, titles, line)
        if cells and all(_is_other(title) or _is_actual(title) for title in titles):
            return _read(column, cells, titles, line)
    return None


def says_role(column: Column, content: Content) -> bool:
    """Whether a column called Status says whether figures are forecasts or actual ones.

    What was achieved is said under 完成情况, where 预计完成 is a verdict.
    """
    titles = [read_title(cell) for cell in content.cells(column)]
    is_called = column.title.text.casefold() in _STATUS
    return (
        is_called
        and any(map(_is_other, titles))
        and all(_is_other(t) or _is_actual(t) for t in titles)
    )


def _is_other(title: Title) -> bool:
    """Whether it stands for figures that are not the actual ones."""
    return title.role is not None or title.field in (Field.TARGET, Field.DIFFERENCE)


def _is_actual(title: Title) -> bool:
    says = title.field is Field.VALUE or title.amount or title.kind is not None
    return says and not _is_other(title) and title.text != ""


def _read(column: Column, cells: Sequence[str], titles: Sequence[Title], line: int) -> Roles:
    for cell, title in zip(cells, titles, strict=True):
        if not (_is_other(title) or _is_actual(title)):
            raise _refusal(
                column,
                line,
                Words(
                    f"says what the figures are, and '{excerpt(cell)}' is not understood; "
                    "call the actual ones 实际值 (actual), and leave out the rows of others",
                    f"说明各行数值的性质，但其中“{excerpt(cell)}”无法识别；"
                    "请将实际值所在行写为“实际值”，并删去其他行",
                ),
            )
    if any(title.of_month or title.months not in (None, _WHOLE_YEAR) for title in titles):
        raise _refusal(
            column,
            line,
            Words(
                "names months; write them into a column of their own, called 时期 (period)",
                "含有月份或季度；请将时期单列一列，表头写为“时期”",
            ),
        )
    periods = {title.period for title in titles if _is_actual(title)}
    if len(periods) > 1:
        raise _refusal(
            column,
            line,
            Words(
                "names actual figures of several years; write the year into a column of its own, "
                "called 年份 (year)",
                "含有多个年份的实际值；请将年份单列一列，表头写为“年份”",
            ),
        )
    return Roles(column.number, next(iter(periods), None))


def _refusal(column: Column, line: int, why: Words) -> ReadError:
    name = excerpt(column.name) if column.name else ""
    en = f"column {column.number + 1} ('{name}')" if name else f"column {column.number + 1}"
    zh = f"第 {column.number + 1} 列（“{name}”）" if name else f"第 {column.number + 1} 列"
    return ReadError(Words(f"{en} {why.en}", f"{zh}{why.zh}"), line, column.number + 1)
