"""Measure, direction and force of a target are those of its unit and words."""

import re

from dabiao.authoring.proofs.case import Case
from dabiao.core import units
from dabiao.core.lang import Words, same_words
from dabiao.core.numerals import Mention
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.wordings import (
    BINDING_NOT_WORDED,
    DIRECTION_NOT_WORDED,
    MEASURE_CONTRADICTED,
)
from dabiao.model.comparator import Better
from dabiao.model.document import Binding, Measure

_BOUND = r"(?:达到?|为|不低于|保持在?|控制在|超过?|力争|完成|到)?"
_GROWS = r"(?:增长|增速|增幅|递增)率?(?:达到?|为|不低于|保持在?|控制在|超过?|力争)*$"
_FALLS = r"(?:下降|降低|减少|压减|削减)率?(?:达到?|为|不低于|超过?|力争|完成)*$"
_OF_GROWTH = r"增|涨|长|升|提高|扩|翻|多"
_A_REDUCTION = r"(?:减少|下降|降低|压减|削减)(?:数|量|额|幅度?)?$"
_OF_REDUCTION = r"降|减|少|压|低|削|节|缩"
_RATES = ("%", "‰", "百分点", "倍")
_SHARES = ("%", "‰", "")
_RANKS = ("", "位", "名", "级", "类", "等")
_IN_PERCENT = "%"
_HIGHER = r"(?:提高|增加|提升|上升|扩大|增)(?:到|至)(?:达到?)?$|不低于$|不少于$|不小于$"
_LOWER = r"(?:控制在|降低到?|下降到?|减少到?|降至|降到|压减到?|压缩到?|压降到?)(?:至)?$|不高于$|不超过$|不多于$"
_PRINTED = re.compile("(?:约束|预期|参考|指导)性(?!指标)")
_BEHIND = re.compile(r"[0-9.,，%|\[\]()（）]{0,20}(约束性|预期性|参考性|指导性)")
_BINDINGS = {
    "约束性": Binding.BINDING,
    "预期性": Binding.EXPECTED,
    "参考性": Binding.REFERENCE,
    "指导性": Binding.REFERENCE,
}


def prove_measure(case: Case, mentions: list[Mention], findings: Findings) -> bool:
    """Whether the measure goes with the unit and with the words."""
    contradiction = _against_unit(case) or _against_words(case, mentions)
    if contradiction is None:
        return True
    reason, choices = contradiction
    findings.add(
        MEASURE_CONTRADICTED,
        case.fields.where("measure"),
        name=case.target.name,
        measure=same_words(case.target.indicator.measure),
        reason=reason,
        choices=same_words(", ".join(choices)),
    )
    return False


def _against_unit(case: Case) -> tuple[Words, tuple[Measure, ...]] | None:
    unit, measure = units.fold_unit(case.target.unit), case.target.indicator.measure
    allowed = {
        Measure.GROWTH: _RATES,
        Measure.REDUCTION: _RATES,
        Measure.SHARE: _SHARES,
        Measure.RANK: _RANKS,
    }.get(measure)
    if allowed is None or unit in allowed or not units.known(unit) or not case.target.value:
        return None
    shown = excerpt(unit) if unit else "—"
    return Words(f"the unit {shown}", f"计量单位 {shown} "), (Measure.LEVEL, Measure.CUMULATIVE)


def _against_words(case: Case, mentions: list[Mention]) -> tuple[Words, tuple[Measure, ...]] | None:
    target, measure = case.target, case.target.indicator.measure
    said = case.wording + target.name
    quoted = excerpt(case.wording)
    words = Words(f"'{quoted}'", f"原文“{quoted}”")
    in_percent = units.fold_unit(target.unit) == _IN_PERCENT
    if in_percent and mentions:
        if measure is not Measure.GROWTH and all(re.search(_GROWS, m.before) for m in mentions):
            return words, (Measure.GROWTH,)
        if measure is not Measure.REDUCTION and all(re.search(_FALLS, m.before) for m in mentions):
            return words, (Measure.REDUCTION,)
        if measure is Measure.GROWTH and not re.search(_OF_GROWTH, said):
            return words, (Measure.LEVEL, Measure.SHARE)
        if measure is Measure.REDUCTION and not re.search(_OF_REDUCTION, said):
            return words, (Measure.LEVEL, Measure.SHARE)
        return None
    if measure is Measure.LEVEL and mentions and not in_percent:
        before = "".join(m.before for m in mentions)
        if re.search(r"累计(?!达|到|为)", case.wording) or re.search(r"新增$", before):
            return words, (Measure.CUMULATIVE,)
    return None


def prove_direction(case: Case, mentions: list[Mention], findings: Findings) -> bool:
    """Whether the better side is not the contrary of what the words want."""
    target = case.target
    against = {Better.LOWER: _HIGHER, Better.HIGHER: _LOWER}.get(target.better)
    if against is None or target.indicator.measure is Measure.REDUCTION or not mentions:
        return True
    if target.better is Better.HIGHER and any(
        re.search(_A_REDUCTION, name) for name in target.names
    ):
        return True  # 减少1000万: what is counted is the reduction itself
    if not all(re.search(against, mention.before) for mention in mentions):
        return True
    choice = Better.HIGHER if target.better is Better.LOWER else Better.LOWER
    findings.add(
        DIRECTION_NOT_WORDED,
        case.fields.where("better"),
        name=target.name,
        better=target.better,
        wording=case.wording,
        choice=choice,
    )
    return False


def prove_binding(case: Case, findings: Findings) -> None:
    """The force that the document prints, in the words or right behind them, is the target's."""
    printed = set(_PRINTED.findall(case.wording))
    for place in case.places if not printed else ():
        behind = _BEHIND.match(place.after[:40])
        printed |= {behind[1]} if behind else set()
    if len(printed) != 1:
        return
    [word] = printed
    if case.target.binding is not _BINDINGS[word]:
        findings.add(
            BINDING_NOT_WORDED,
            case.fields.where("binding"),
            name=case.target.name,
            printed=same_words(word),
            binding=_BINDINGS[word],
        )
