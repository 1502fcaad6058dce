"""What the title of a table says its figures are, where no header says it: targets, ranks, rates."""

import re
import unicodedata
from collections.abc import Sequence

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field, Kind
from dabiao.readers.caption import is_field_line
from dabiao.readers.header_words import Role
from dabiao.readers.headers import Title
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.layout import Layout, is_vague
from dabiao.readers.slots import Slot

_LONGEST = 60
_NUMBER = r"^(?:附件|附表|表)\s*[-0-9一二三四五六七八九十]*\s*:"
_OTHERS = {
    Role.FORECAST: r"预计|预测|预估|forecast",
    Role.TARGET: r"目标|计划|任务|预期|targets?\b",
    Role.RANK: r"位次|排名|名次|排位|ranking",
    Role.SHARE: r"完成率",
}
"""Words of titles for figures that are not the actual ones."""
_RESULTS = r"完成(?!率)|实际|实绩|执行|进展|落实|统计|监测|评估|情况|公报|考核|actual|result"
_GROWTH = r".*(?:增速|增长率|增长速度|增幅)(?:统计|一览|情况)?表?(?:\((?:单位:?)?%\))?|.*growth(?: rates?)?"
_OF_SEVERAL = r"[及和与、]|总量|绝对|完成"


def as_titled(
    layouts: Sequence[Layout], above: Sequence[Row], sheet: str, line: int
) -> list[Layout]:
    """The layouts, of which the title says that all figures are rates where it does.

    Args:
        layouts: of the tables below the title.
        above: the lines above the headers.
        sheet: the name of the sheet; "" where it has none.
        line: of the headers, for errors.

    Raises:
        ReadError: the title says that the figures are targets or ranks, and no header says which
            are the actual ones.
    """
    cells = [cell.strip() for row in above for cell in row.cells if cell.strip()]
    titles = [unicodedata.normalize("NFKC", cell) for cell in [*cells, sheet]]
    titles = [re.sub(_NUMBER, "", title) for title in titles if not is_field_line(title)]
    titles = [title for title in titles if len(title) <= _LONGEST and ":" not in title]
    for title in titles:
        has_results = re.search(_RESULTS, title) is not None
        for role, words in _OTHERS.items():
            found = re.search(words, title)
            if found is None or (has_results and role is not Role.FORECAST):
                continue
            if any(_is_open(layout, role) for layout in layouts):
                raise _refusal(title, found[0], line)
    is_growth = any(re.fullmatch(_GROWTH, t) and not re.search(_OF_SEVERAL, t) for t in titles)
    return [_as_growth(layout) if is_growth else layout for layout in layouts]


def _is_open(layout: Layout, role: Role) -> bool:
    """Whether no header says which figures are the actual ones, and none which have this role."""
    slots = {slot.column for slot in layout.slots}
    is_told = any(_has(column.title, role) for column in layout.columns)
    return (
        not is_told
        and layout.roles is None
        and all(
            is_vague(column.title) or column.title.field is not Field.VALUE
            for column in layout.columns
            if column.number in slots
        )
    )


def _has(title: Title, role: Role) -> bool:
    return title.role is role or (role is Role.TARGET and title.field is Field.TARGET)


def _as_growth(layout: Layout) -> Layout:
    """A layout whose values are rates of growth, unless a header or the title says otherwise."""

    def of_growth(slot: Slot) -> Slot:
        is_open = slot.kind is None and slot.unit in (None, "%")
        return slot._replace(kind=Kind.GROWTH, unit="%") if is_open else slot

    if layout.named is not None or any(slot.kind for slot in layout.slots):
        return layout
    return layout._replace(slots=tuple(map(of_growth, layout.slots)))


def _refusal(title: str, words: str, line: int) -> ReadError:
    return ReadError(
        Words(
            f"the title '{excerpt(title)}' says {excerpt(words)}, and no header says which figures "
            "are the actual ones; call their column 实际值 (actual)",
            f"标题“{excerpt(title)}”写的是“{excerpt(words)}”，而表头没有写明哪一列是实际值；"
            "请将实际值列的表头写为“实际值”",
        ),
        line,
    )
