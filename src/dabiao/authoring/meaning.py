"""What words about a figure make of it: none that is set, one that is no bound, a mean of years."""

import re

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.commitments import ABSENT_NOT_WORDED, AVERAGE_OR_YEAR, BOUND_OR_EXPECTED
from dabiao.library.fields import Fields
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Collection, Document, Target

_SETS_NONE = r"(?:没有|未|不再?|暂不|暂未)(?:再|明确|具体)?(?:提出?|设定?|设立|设置|确定|制定|安排|规定|列出|下达)"
_PRICES = r"居民消费价格|^CPI|消费价格"
_BOUND = r"控制在|控制到|以内|以下|之内|不(?:得|能)?超过|不高于|不突破|低于|≤"
_OF_YEARS = r"年均|年平均|平均每年|每年平均"
_NO_BOUND = Words(
    "the wording does not say 控制在; write 'expected: true', for the figure is no bound",
    "原文未说“控制在”，此数不是上限；请写 'expected: true'",
)
_A_BOUND = Words(
    "the wording says that the figure is a bound; 'expected: true' is wrong",
    "原文说明此数是上限；不应写 'expected: true'",
)
_A_MEAN = Words(
    "the wording says 年均; write 'average: true' and 'since:' with the first year",
    "原文说“年均”；请写 'average: true' 和 'since:'（起始年份）",
)
_NO_MEAN = Words(
    "nothing in the wording or the name says 年均; 'average: true' is wrong",
    "原文和名称都没有说“年均”；不应写 'average: true'",
)


def is_price(name: str) -> bool:
    """Whether an indicator is that of consumer prices."""
    return re.search(_PRICES, name) is not None


def says_bound(wording: str) -> bool:
    """Whether words make a figure a bound: 控制在, 以内."""
    return re.search(_BOUND, wording) is not None


def says_mean(wording: str) -> bool:
    """Whether words make a rate a mean of years: 年均."""
    return re.search(_OF_YEARS, wording) is not None


def lint_meaning(target: Target, document: Document, fields: Fields, findings: Findings) -> None:
    """Notes where the words of a target make something else of its figure than its keys do.

    Args:
        target: with its wording; without one nothing can be said.
        document: to which it belongs.
        fields: the keys that it was read from.
        findings: what is wrong is noted here.
    """
    wording = target.wording
    if wording is None:
        return
    if target.comparator is Comparator.ABSENT and not re.search(_SETS_NONE, wording):
        findings.add(ABSENT_NOT_WORDED, fields.where("absent"), wording=wording, name=target.name)
    _lint_bound(target, wording, fields, findings)
    _lint_average(target, wording, document, fields, findings)


def _lint_bound(target: Target, wording: str, fields: Fields, findings: Findings) -> None:
    """Prices of 2%左右 are expected, prices that are to be held to 控制在3%左右 have a bound."""
    is_bound = says_bound(wording)
    if target.expected and is_bound:
        findings.add(
            BOUND_OR_EXPECTED, fields.where("expected"), name=target.name, problem=_A_BOUND
        )
    may_be = target.comparator is Comparator.ABOUT and target.value is not None
    is_of_prices = target.better is Better.LOWER and any(map(is_price, target.names))
    if is_of_prices and may_be and not is_bound and not target.expected:
        location = fields.where(Comparator.ABOUT)
        findings.add(BOUND_OR_EXPECTED, location, name=target.name, problem=_NO_BOUND)


def _lint_average(
    target: Target, wording: str, document: Document, fields: Fields, findings: Findings
) -> None:
    """年均增长 up to a later year is no rate of that year."""
    if target.average and not any(map(says_mean, (wording, *target.names))):
        findings.add(AVERAGE_OR_YEAR, fields.where("average"), name=target.name, problem=_NO_MEAN)
    is_rate = target.observed is Collection.RATE and target.unit in ("%", "‰")
    first = document.period[0] if target.since is None else target.since
    is_figure = target.comparator.takes_figure and is_rate and first < target.due
    if is_figure and says_mean(wording) and not target.average and not target.yearly:
        findings.add(AVERAGE_OR_YEAR, fields.location, name=target.name, problem=_A_MEAN)
