"""Columns that break figures down: by sex, age, industry. Rows of a part say nothing of the whole.

In exchange formats (SDMX-CSV, Open SDG) every column is one that has no other meaning; the row of
the whole is blank in it, or has a code such as ``_T`` (SDMX, CL_SEX and others).
"""

import re
from collections.abc import Sequence

from dabiao.core.names import fold_name
from dabiao.readers.stacks import Column

_BREAKDOWNS = (
    r"sex|gender|age(?: ?group)?|ethnicity|disability|education|residence|income ?group|breakdown|disaggregation"
    r"|性别|年龄[组段]?|城乡|户口|户籍|民族|产业|行业|经济类型|登记注册类型|规模类型"
)
_ATTRIBUTES = (
    r"dataflow|structure(?: ?(?:id|name))?|action|freq(?:uency)?|.*source.*|decimals|comments?.*|foot ?notes?|nature"
    r"|goal|target|reporting ?type|time ?detail|time ?format|.*codes?|.*\bid|unit.*|obs.*|observation.*|base ?per.*"
    r"|(?:upper|lower) ?bound|last ?updated?.*|notes?.*|title|collection.*|conf.*|indicator.*|series.*|geo.*|.*area.*"
    r"|no|number|x?"
)
_WHOLE = frozenset(
    map(fold_name, ("", "_T", "T", "TOTAL", "All", "_Z", "Not applicable", "N/A", "both sexes", "BOTHSEX", "ALLAGE",
                    "ALLAREA", "合计", "总计", "全部", "小计", "全体", "不分", "全区域", "所有"))
)  # fmt: skip
_EXCHANGE = frozenset(
    {"obsvalue", "series", "seriesdescription", "units", "obsstatus", "observationstatus"}
)


def breakdowns(columns: Sequence[Column], free: Sequence[Column]) -> list[Column]:
    """The columns among those without another meaning that break figures down.

    Args:
        columns: of the table.
        free: those without another meaning.
    """
    named = [column for column in free if column.name]
    is_exchange = any(fold_name(column.name) in _EXCHANGE for column in columns)
    if is_exchange:
        return [column for column in named if not re.fullmatch(_ATTRIBUTES, _folded(column))]
    return [column for column in named if re.fullmatch(_BREAKDOWNS, _folded(column))]


def is_whole(cell: str) -> bool:
    """Whether a cell of such a column stands for the whole: it is blank, or 合计, or ``_T``."""
    return fold_name(cell) in _WHOLE


def _folded(column: Column) -> str:
    return " ".join(column.name.casefold().replace("_", " ").split())
