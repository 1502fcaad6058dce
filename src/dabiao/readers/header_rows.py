"""Rows of headers that say one thing of all columns: their units, their numbers, their places."""

import re
import unicodedata
from collections.abc import Sequence

from dabiao.core.periods import read_period
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.cells import is_figure
from dabiao.readers.headers import read_title

_IN_BRACKETS = r"\s*[\[(（【]\s*(?:单位[:：]?)?\s*(.+?)\s*[\])）】]\s*"
_METADATA = {
    r"单位|计量单位|unit|units": Field.UNIT,
    r"地区|区域|region|area": Field.REGION,
    r"频率|频度|frequency|freq|(?:指标)?(?:id|代码|编码)|来源|数据来源|发布(?:方|机构|单位)|source|"
    r"更新时间|更新日期|最近更新|起始时间|结束时间|时间区间|国家|状态|备注|说明|口径": Field.NOTE,
}


def is_unit_row(cells: Sequence[str], above: Sequence[str] = ()) -> bool:
    """Whether cells are units and nothing else, whatever the one in the first column is called.

    A unit below 单位 is that of a row.
    """
    over = [*above, *[""] * (len(cells) - len(above))]
    pairs = [
        (cell.strip(), up) for cell, up in zip(cells, over, strict=False) if cell.strip() or up
    ]
    if pairs and all(pairs[0]) and not unit_in(pairs[0][0]):
        pairs = pairs[1:]
    filled = [(cell, up) for cell, up in pairs if cell]
    return bool(filled) and all(
        unit_in(cell) and read_title(up).field is not Field.UNIT for cell, up in filled
    )


def metadata_of(cells: Sequence[str]) -> Field | None:
    """What a row below the names of series says of each: 单位, 地区, or what is not needed.

    In a row of years 地区 is the header of a column of its own.
    """
    label, *others = [cell for cell in cells if cell.strip()] or [""]
    if any(read_period(cell) for cell in others):
        return None
    label = "".join(label.casefold().split())
    found = (field for words, field in _METADATA.items() if re.fullmatch(words, label))
    return next(found, None)


def is_numbering(cells: Sequence[str]) -> bool:
    """Whether a row numbers the columns, as forms do: 甲, 乙, 1, 2, 3=2/1."""
    filled = [unicodedata.normalize("NFKC", cell).strip(" ()") for cell in cells if cell.strip()]
    numbers = [re.sub("=.*", "", cell) for cell in filled if cell not in "甲乙丙丁戊己庚辛"]
    counted = [str(n + 1) for n in range(len(numbers))]
    return len(filled) > 1 and bool(numbers) and numbers == counted


def unit_in(cell: str) -> str:
    """The unit that a cell names, in brackets or without; "" where it is none."""
    bracketed = re.fullmatch(_IN_BRACKETS, cell)
    unit = bracketed[1] if bracketed else cell
    return unit if not is_figure(unit) and known(unit) else ""
