"""Files of tables (.xlsx, .xls, .ods, .csv) as drafts: read by the readers of submissions."""

import hashlib
import re
from collections.abc import Sequence
from tempfile import TemporaryFile

from dabiao.authoring.draft.columns import Columns
from dabiao.authoring.draft.docx import is_docx
from dabiao.authoring.draft.grids import Grid, filled
from dabiao.authoring.draft.head import Wanted, head_of
from dabiao.authoring.draft.model import Draft, Drafted, ReadFigure
from dabiao.authoring.draft.placing import titled
from dabiao.authoring.draft.tables import columns_in, sheets_of, table_draft
from dabiao.authoring.draft.text import SourceText
from dabiao.authoring.draft.years import end_of_plan
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.readers.interface import ReadError, ReadOptions, Row
from dabiao.readers.registry import reader_for

_ENDINGS = (
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et", ".ett", ".ods", ".ots", ".csv", ".tsv", ".tab",
)  # fmt: skip
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OF_YEAR = r"(?P<year>(?:19|20)[0-9]{2})\s*年度?"
_MOST_ROWS = 100_000
_MOST_HEAD = 30
_PLAN = 5

_NOT_READ = Words("{file} cannot be read: {problem}", "无法读取 {file}：{problem}")
_NO_TABLE = Words(
    "{file} holds no table of targets; its headers have to name the indicators (指标) and the "
    "targets (目标值, 年度指标值, 2025年)",
    "{file} 中没有目标表；表头须有指标列（“指标”）和目标列（“目标值”“年度指标值”“2025年”等）",
)
_TOO_LONG = Words("it has too many rows", "行数过多")


def is_table(data: bytes, name: str) -> bool:
    """Whether a file is one of tables, by what it begins with or by its name."""
    if data.startswith(_WORKBOOKS):
        return not is_docx(data)
    return name.casefold().endswith(_ENDINGS)


def draft_table(data: bytes, name: str, wanted: Wanted | None = None) -> Draft:
    """The targets of a file of tables: of each sheet that holds some.

    Args:
        data: its bytes.
        name: its name; "" of standard input.
        wanted: what the caller says of the document.

    Raises:
        DabiaoError: it cannot be read, or holds no targets.
    """
    wanted = wanted or Wanted()
    rows = _rows(data, name)
    if wanted.lines is not None:
        first, last = wanted.lines
        rows = [row for row in rows if first <= row.line <= last]
    sheets = [(sheet, grid, columns_in(grid)) for sheet, grid in sheets_of(rows)]
    of_targets = [(sheet, grid, *found) for sheet, grid, found in sheets if found]
    if not of_targets:
        raise DabiaoError(_NO_TABLE, file=name or "-")
    grids = [grid for _, grid, *_ in of_targets]
    lines = [line for _, grid, _, end in of_targets for line in _above(grid, end)]
    text = SourceText(name, lines, hashlib.sha256(data).hexdigest())
    period = wanted.period or _period(name, grids, [columns for _, _, columns, _ in of_targets])
    head = titled(
        head_of(text, wanted._replace(period=period, lines=None)), [grid.caption for grid in grids]
    )
    targets: list[Drafted] = []
    left_out: list[ReadFigure] = []
    for sheet, grid, *_ in of_targets:
        table = table_draft(grid, head.period, sheet, as_it_is=True)
        if table is not None:
            targets += table.targets
            left_out += table.left_out
    first_due = min([head.period[0], *(target.due for target in targets if target.due)])
    return Draft(head._replace(period=(first_due, head.period[1])), targets, left_out)


def table_lines(data: bytes, name: str) -> list[str]:
    """The rows of a file of tables as lines, as the wordings of its targets quote them.

    Raises:
        DabiaoError: it cannot be read.
    """
    return [row.printed for _, grid in sheets_of(_rows(data, name)) for row in grid.rows]


def _rows(data: bytes, name: str) -> list[Row]:
    """The rows of all sheets."""
    findings = Findings()
    rows: list[Row] = []
    try:
        with TemporaryFile() as stream:
            stream.write(data)
            stream.seek(0)
            for row in reader_for(stream, name).rows(stream, name, ReadOptions(), findings):
                if len(rows) >= _MOST_ROWS:
                    raise ReadError(_TOO_LONG)
                rows.append(row)
    except ReadError as error:
        raise DabiaoError(_NOT_READ, file=name or "-", problem=error.problem) from None
    return rows


def _above(grid: Grid, end: int) -> list[str]:
    """The rows above the headers as lines of a text, in which title and place are looked for."""
    rows = [row for row in grid.rows[:_MOST_HEAD] if row.line < end]
    return [" ".join(dict.fromkeys(filled(row))) for row in rows]


def _period(name: str, grids: Sequence[Grid], columns: Sequence[Columns]) -> tuple[int, int] | None:
    """The period: of the plan that a title names, of the years of the columns, or the title's year."""
    said = [line for grid in grids for line in grid.above] + [name]
    for text in said:
        end = end_of_plan(text)
        if end is not None:
            return end - _PLAN + 1, end
    ends = [each.targets[-1].year for each in columns if each.targets]
    last = max((year for year in ends if year), default=None)
    if last is not None:
        base = next((each.base.year for each in columns if each.base and each.base.year), None)
        stages = [t.year for each in columns for t in each.targets if t.year]
        first = base + 1 if base is not None and last - base in range(1, _PLAN + 1) else min(stages)
        return first, last
    for text in said:
        if year := re.search(_OF_YEAR, text):
            return int(year["year"]), int(year["year"])
    return None
