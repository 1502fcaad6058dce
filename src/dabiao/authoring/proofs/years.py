"""The years of a target, and the value from which it starts, are those of its words."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dabiao.authoring.proofs.case import Case, folded
from dabiao.core.numerals import chinese_number
from dabiao.core.quantities import Quantity
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.wordings import BASE_NOT_WORDED, YEAR_NOT_WORDED

_UNTIL = re.compile(r"(?:到|至|截至|截止)((?:19|20|21)[0-9]{2})年")
_YEAR = re.compile(r"(?<![0-9.])((?:19|20|21)[0-9]{2})(?![0-9.])")
_COMPARED = re.compile(r"(?:比|较|以)((?:19|20|21)[0-9]{2})年")
_SINCE = re.compile(
    r"((?:19|20|21)[0-9]{2})(?:年?[-—–~～至到]+(?:19|20|21)[0-9]{2}年?|年以来|年起)"
)
_PLAN = re.compile('[“"]?(十[一二三四五六七八九]?|二十)五[”"]?')
_PLAN_14, _ITS_FIRST_YEAR = 14, 2021
_NEAR = 60
_FIVE_YEARS = "(?:今后|未来|这)五年"
_GRADUAL = "逐步|持续|不断|进一步|最终|力争.{0,4}再"
_OF_BASE = "基期|起算|基准|基数|base"
_FROM_TO = re.compile(
    r"由(?:[^0-9,，。;；]{0,12}(?:19|20)[0-9]{2}年)?[^0-9,，。;；]{0,12}([0-9]+(?:\.[0-9]+)?)"
    r"[^0-9,，。;；]{0,10}(?:提高|增加|提升|上升|下降|降低|减少|扩大|降|增)(?:到|至)"
)


def prove_years(case: Case, findings: Findings) -> None:
    """Due year, first year of a sum and year of the base: one finding for each that is wrong."""
    _prove_due(case, findings)
    _prove_since(case, findings)
    _prove_base_year(case, findings)
    _prove_base(case, findings)


def _prove_due(case: Case, findings: Findings) -> None:
    target, period = case.target, case.document.period
    wording = folded(case.wording)
    if until := _UNTIL.findall(wording):
        if str(target.due) not in (*until, *_YEAR.findall(wording)):
            _tell(case, "due", target.due, f"到{until[-1]}年", findings)
        return
    leads = [folded(lead) for lead in case.leads]
    governing = [_governing(lead) for lead in leads]
    if governing and all(governing) and str(target.due) not in governing:
        gradual = target.due == period[1] and re.search(
            _GRADUAL, wording + "".join(lead[-_NEAR:] for lead in leads)
        )
        if not gradual:
            _tell(case, "due", target.due, f"到{governing[0]}年", findings)
            return
    above = [folded(place.above) for place in case.places]
    if target.due != period[1] and leads and target.due not in _supported(case, above):
        if target.due == period[0] + 4 and any(re.search(_FIVE_YEARS, text) for text in above):
            return
        _tell(case, "due", target.due, wording, findings)


def _governing(lead: str) -> str | None:
    """The year until which, as the sentence in front of the words has it last."""
    until = _UNTIL.findall(lead)
    return until[-1] if until else None


def _prove_since(case: Case, findings: Findings) -> None:
    since, period = case.target.since, case.document.period
    if since is None:
        return
    wording = folded(case.wording)
    first = [int(year) for year in _SINCE.findall(wording)]
    if first and since not in first:
        _tell(case, "since", since, f"{first[0]}年", findings)
        return
    compared = {int(year) + 1 for year in _COMPARED.findall(wording)}
    if compared and not first:
        if since not in compared:
            _tell(case, "since", since, f"比{min(compared) - 1}年", findings)
    elif since != period[0] and since not in _supported(case, [folded(x) for x in case.leads]):
        in_note = {int(year) + 1 for year in _COMPARED.findall(folded(case.target.note or ""))}
        if since not in in_note:
            _tell(case, "since", since, wording, findings)


def _prove_base_year(case: Case, findings: Findings) -> None:
    base, period = case.target.base, case.document.period
    if base is None:
        return
    compared = _COMPARED.findall(folded(case.wording))
    if compared and str(base.year) not in compared:
        _tell(case, "base", base.year, f"比{compared[0]}年", findings)
    elif base.year != period[0] - 1 and case.source is not None:
        known = base.year in _supported(case, case.leads) or case.source.has(str(base.year))
        if not known:
            _tell(case, "base", base.year, folded(case.wording), findings)


def _prove_base(case: Case, findings: Findings) -> None:
    base, target = case.target.base, case.target
    if base is None:
        return
    wording = folded(case.wording)
    mentioned = case.mentions(base.value)
    start = _FROM_TO.search(wording)
    if start is not None:
        if Decimal(start[1]) == base.value or any("由" in m.before for m in mentioned):
            return
    elif (
        mentioned
        or any(_has(text, base.value) for text in _around(case))
        or (target.note and (re.search(_OF_BASE, target.note) or _has(target.note, base.value)))
    ):
        return
    findings.add(
        BASE_NOT_WORDED,
        case.fields.where("base"),
        name=target.name,
        base=Quantity(base.value, target.unit),
        words=excerpt(wording),
    )


def _around(case: Case) -> Iterator[str]:
    for place in case.places:
        yield place.before[-_NEAR:] + "|" + place.after[:_NEAR]


def _has(text: str, value: object) -> bool:
    return re.search(rf"(?<![0-9.]){re.escape(str(value))}(?![0-9.])", folded(text)) is not None


def _supported(case: Case, leads: Iterable[str]) -> set[int]:
    """The years that the words, their sentence or the note speak of, also of a plan by its number."""
    texts = [folded(case.wording), *leads, case.target.note or "", case.target.section or ""]
    return {year for text in texts for year in _years_of(text)}


def _years_of(text: str) -> Iterator[int]:
    yield from map(int, _YEAR.findall(text))
    for found in _PLAN.finditer(text):
        first = _ITS_FIRST_YEAR + 5 * (int(chinese_number(found[1])) - _PLAN_14)
        yield from (first, first + 4)


def _tell(case: Case, key: str, year: int, words: str, findings: Findings) -> None:
    findings.add(
        YEAR_NOT_WORDED,
        case.fields.where(key),
        name=case.target.name,
        key=key,
        year=year,
        words=words,
    )
