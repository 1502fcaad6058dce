"""Columns that break figures down: by sex, age, industry. Rows of a part say nothing of the whole.

In exchange formats (SDMX-CSV, Open SDG) every column is one that has no other meaning; the row of
the whole is blank in it, or has a code such as ``_T`` (SDMX, CL_SEX and others).
"""

import re
from collections.abc import Sequence

from dabiao.core.names import fold_name
from dabiao.model.observation import Field
from dabiao.readers.content import Content
from dabiao.readers.stacks import Column

_BREAKDOWNS = (
    r"sex|gender|age(?: ?group)?|(?:population|target|income|wealth|demographic) ?(?:sub)?group|sub ?group|citizenship|nationality|migration status"
    r"|marital status|race|(?:income |wealth )?quintile|area type|type of area|degree of urbani[sz]ation|household type|size class|occupation"
    r"|人群(?:分类|类别)?|收入组|国籍|学段|ethnicity|disability|education|residence|income ?group|breakdown|disaggregation|sector"
    r"|industry|(?:urban|rural)(?: ?(?:/|or|and) ?(?:urban|rural))?"
    r"|(?:按|分)?(?:性别|年龄|城乡|户口|户籍|民族|(?:三次)?产业|行业|经济类型|登记注册类型|所有制|经济成分|规模类型|学历|文化程度"
    r"|受教育程度)(?:[组段别分]|分组|类型|性质|结构|构成)?"
)
"""The whole header; that a column so called breaks figures down, nothing in it need show."""
_INDUSTRY = r"产业|行业"
_CLASS = r"采矿|采选|制造|建筑业|批发|零售|住宿|餐饮|房地产业|金融业|仓储|租赁|电力|[一二三]产|畜牧业|渔业|林业|[合总]计|全部|全行业"
_PARTS = (
    r"(?:城镇|农村|乡村|城市|男性?|女性?|第?[一二三]产|第[一二三]产业|国有|民营|民间|外资|少数民族|汉族|非?户籍)"
    r"(?:居民|人口|常住居民|家庭|企业|投资)?|males?|females?|m[ae]n|wom[ae]n|boys|girls|urban|rural"
)
"""Words for parts, which make a breakdown of a column of whatever name that holds nothing else."""
_ATTRIBUTES = (
    r"dataflow|structure(?: ?(?:id|name))?|action|freq(?:uency)?|decimals?|comments?.*|foot ?notes?|nature|goal|target|title"
    r"|(?:data |note )?sources?(?:[ .](?:id|name|label|details?|link|url|note|type))?|reporting ?type|.*codes?|.*\bid|unit.*"
    r"|time(?: ?(?:detail|format|coverage|code|series).*)?|obs.*|base ?per.*|flags?(?: description)?|(?:series )?key|.* label"
    r"|(?:upper|lower) ?bound|last ?updated?.*|notes?.*|collection.*|conf(?:identiality)?(?: status.*)?|indicator.*|series.*|geo.*"
    r"|(?:ref(?:erence)? |country or )?area(?: ?(?:code|name).*)?|country(?: ?(?:code|name|iso).*)?"
    r"|(?:seasonal ?)?adjustment|no|number|x?"
)
"""What columns of exchange formats are called that part nothing; Country of birth and Energy source do."""
_WHOLE = frozenset(
    map(fold_name, ("", "_T", "T", "TOTAL", "All", "_Z", "Not applicable", "N/A", "both sexes", "BOTHSEX", "ALLAGE",
                    "ALLAREA", "合计", "总计", "全部", "小计", "全体", "不分", "全区域", "所有", "全行业", "TOT", "—"))
)  # fmt: skip
_WHOLE_OF_LIST = r"[A-Z0-9_]+_(?:T|TOTAL)"
"""SEX_T, ECO_SECTOR_TOTAL: the whole in the code lists of the ILO."""
_EXCHANGE = frozenset(
    {"obsvalue", "series", "seriesdescription", "units", "obsstatus", "observationstatus", "flagcodes", "flags", "flag"}
)  # fmt: skip


def breakdowns(columns: Sequence[Column], free: Sequence[Column], content: Content) -> list[Column]:
    """The columns that break figures down, among those without another meaning and groups.

    Args:
        columns: of the table.
        free: those without another meaning.
        content: what stands in them.
    """
    named = [column for column in free if column.name]
    is_exchange = any(fold_name(column.name) in _EXCHANGE for column in columns)
    if is_exchange:
        labels = {column.name for column in columns} - {column.name for column in free}
        return [
            column
            for column in named
            if not re.fullmatch(_ATTRIBUTES, _folded(column))
            and f"{column.name} label" not in labels  # those are the indicators
        ]
    groups = [column for column in columns if column.title.field is Field.GROUP]
    return [
        column
        for column in [*named, *groups]
        if _holds_parts(content.cells(column))
        or (
            column in named
            and re.fullmatch(_BREAKDOWNS, _folded(column))
            and not _sorts(column, columns, content)
        )
    ]


def is_whole(cell: str) -> bool:
    """Whether a cell of such a column stands for the whole: it is blank, or 合计, or ``_T``."""
    return fold_name(cell) in _WHOLE or re.fullmatch(_WHOLE_OF_LIST, cell.strip()) is not None


def _sorts(column: Column, columns: Sequence[Column], content: Content) -> bool:
    """Whether a column of industries sorts indicators by the field of work that they belong to.

    So it does where none of several indicators has more than one row: 粮食总产量 is of 农业. The
    classes of the statistics of industries, 制造业 for one, are parts.
    """
    if not re.search(_INDUSTRY, column.name) or (named := content.most(columns)) is None:
        return False
    names = content.cells(named)
    is_sorted = len(set(names)) == len(names) > 1 and content.distinct(column) > 1
    return is_sorted and not any(re.search(_CLASS, cell) for cell in content.cells(column))


def _holds_parts(cells: Sequence[str]) -> bool:
    """Whether cells are of parts, and of the whole at most beside them."""
    parts = [cell for cell in cells if re.fullmatch(_PARTS, cell.casefold())]
    return bool(parts) and all(cell in parts or is_whole(cell) for cell in cells)


def _folded(column: Column) -> str:
    return " ".join(column.name.casefold().replace("_", " ").split())
