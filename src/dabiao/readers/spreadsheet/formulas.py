"""Which formulas of a workbook from outside may stand in one that is given back."""

import re

_FUNCTIONS = (
    "ABS|AND|AVERAGE|AVERAGEIF|COUNT|COUNTA|COUNTIF|EXP|IF|IFERROR|INT|LARGE|LN|LOG|LOG10|MAX|MEDIAN|MIN|MOD|NOT"
    "|OR|POWER|PRODUCT|RANK|ROUND|ROUNDDOWN|ROUNDUP|SMALL|SQRT|SUBTOTAL|SUM|SUMIF|SUMPRODUCT|TRUNC"
)
_HARMLESS = re.compile(
    rf"=(?:(?:{_FUNCTIONS})\(|TRUE\b|FALSE\b|\$?[A-Z]{{1,3}}\$?[0-9]{{1,7}}(?![A-Za-z0-9_.(!])"
    r'|[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]+)?(?![A-Za-z0-9_.(!])|"[^"]*"|[-+*/^&=<>(),:% ])*'
)
_LONGEST = 1000


def is_harmless(formula: str) -> bool:
    """Whether a formula reckons with cells of its own sheet, by functions that do nothing else.

    What names other sheets, workbooks, programs, addresses or names is not: it could fetch or send
    something, or mean something else in the new workbook.
    """
    return len(formula) <= _LONGEST and _HARMLESS.fullmatch(formula) is not None
