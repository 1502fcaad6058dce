"""What a row declares in columns of its own: its verdict, and its difference to the target."""

import re
import unicodedata
from decimal import Decimal

from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import UNKNOWN_DECLARATION, UNKNOWN_DIFFERENCE
from dabiao.findings.rules.tables import TWO_VALUES
from dabiao.model.observation import Difference, Field, Observation
from dabiao.model.verdict import DECLARABLE, declared_verdict
from dabiao.readers.cells import Number, is_figure, read_cell, text_if_any

_GOAL = "(?:年度|全年|计划|规划|预期|既定|目标|任务|指标|要求|数|值|的)*"
_DIFFERENCE = (
    rf"(?:实际)?(?:[比较与离距]|距离)?(?P<goal>{_GOAL})(?:相比|比)?还?"
    "(?:(?P<less>低于|低|少于|少|小于|慢于|慢)|(?P<short>未完成|差|欠|缺|短缺)|(?P<well>超额完成|超额)"
    "|(?P<more>高于|高出|高|超过|超出|超|多于|多出|多|大于|快于|快))了?"
    rf"(?P<goal_behind>{_GOAL})(?P<figure>[^低少小慢差欠缺超高多大快]+)"
)
"""低于计划目标1.5个百分点, 比目标高0.5, 距目标还差0.5."""
_EQUAL = rf"[与和]?{_GOAL}(?:持平|一致|相同)|无差[距额异]"
_ACTUAL = r"(?:实际|累计|共|已)*(?:达|为|完成|实现)"
"""Words before the figure itself, which is no difference: 完成0.5."""
_LONGEST = 60


def with_verdict(
    observation: Observation, cell: str, header: str, findings: Findings
) -> Observation:
    """The observation with the verdict in a cell; a figure there makes it unusable.

    Args:
        observation: of the row.
        cell: under 完成情况 or the like.
        header: of its column, for the finding.
        findings: where words that are no verdict are noted, and figures.
    """
    text = text_if_any(cell)
    if not text:
        return observation
    declared = declared_verdict(text)
    if declared is not None:
        return observation._replace(declared=declared)
    location = observation.at(Field.VERDICT)
    if is_figure(text):
        defect = findings.add(TWO_VALUES, location, header=header.strip())
        return observation._replace(declared=None, defect=defect)
    findings.add(UNKNOWN_DECLARATION, location, value=text, choices=DECLARABLE)
    return observation._replace(declared=None)


def with_difference(observation: Observation, cell: str, findings: Findings) -> Observation:
    """The observation with the difference between actual and target in a cell.

    Args:
        observation: of the row.
        cell: under 差额 or the like.
        findings: where words that are no difference are noted.
    """
    text = text_if_any(cell)
    if not text:
        return observation
    difference = read_difference(text)
    if difference is None:
        findings.add(UNKNOWN_DIFFERENCE, observation.at(Field.DIFFERENCE), value=text)
    return observation._replace(difference=difference)


def read_difference(text: str) -> Difference | None:
    """The difference in -0.5, 低于计划目标1.5个百分点, 差0.5 or 超额完成2.1个百分点; None in other words."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    if re.fullmatch(_EQUAL, folded):
        return Difference(Decimal(0), signed=True)
    found = re.fullmatch(_DIFFERENCE, folded) if len(folded) <= _LONGEST else None
    number = read_cell(found["figure"] if found else text)
    if not isinstance(number, Number) or number.approximate or number.compared:
        return None
    unit = number.unit or None
    if found is None:
        if re.match(_ACTUAL, folded):
            return None
        value = number.value.copy_negate() if number.direction < 0 else number.value
        return Difference(value, number.signed or number.direction != 0, unit)
    word = found["less"] or found["short"] or found["well"] or found["more"]
    is_bound = word.endswith(("于", "过")) and not (found["goal"] or found["goal_behind"])
    if number.signed or number.direction or is_bound:
        return None  # 低于目标-0.5; 超过0.5 is any figure above it
    is_less = found["less"] or found["short"]
    value = number.value.copy_negate() if is_less else number.value
    return Difference(value, signed=True, unit=unit, is_merit=bool(found["short"] or found["well"]))
