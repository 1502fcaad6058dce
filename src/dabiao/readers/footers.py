"""Rows below a table that say who filled it in, where it is from, and what is to be noted."""

import re
from collections.abc import Sequence

_LABELS = (
    r"(?:填报|填表|制表|编制|报送|审核|复核|统计|联系|经办|负责|分管|单位|部门|主管|签发)*"
    r"(?:人|人员|单位|日期|时间|负责人|领导|电话|科室|部门|方式)|(?:数据|资料)?来源|注[0-9一二三四五六七八九十]*|附注|备注|说明|"
    r"签[字名章]|盖章|source|notes?|prepared by|reviewed by|contact"
)
_FOOTER = rf"\s*[*※(（]?\s*(?:{_LABELS})\s*[:：].*"


def is_footer(cells: Sequence[str]) -> bool:
    """Whether a row is such a line: its first cell is a label with a colon."""
    first = next((cell for cell in cells if cell.strip()), "")
    is_labelled = ":" in first or "：" in first
    return is_labelled and re.fullmatch(_FOOTER, first, re.IGNORECASE | re.DOTALL) is not None
