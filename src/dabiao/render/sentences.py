"""What the formats for CI and for other pages say of a report, in words."""

from collections import Counter
from decimal import Decimal

from dabiao.core.decimals import EXACT, plain
from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.core.quantities import with_unit
from dabiao.core.safe import excerpt, visible
from dabiao.model.document import Document
from dabiao.model.gate import Gate
from dabiao.model.report import Report, View
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    result_name,
    target_text,
    with_status,
)
from dabiao.render.progress.words import METHODS, explanation, gap_words, path_gap

NEAR_EXPLAINED = Words(
    "≈ near: off the figure of an “about” target, but within its tolerance (5% of the figure unless set otherwise).",
    "≈ 基本达标：偏离“左右”目标的数值，但在容差之内（未另行规定时为该数值的 5%）。",
)
NOTHING_CHECKED = Words("no target was judged by a figure", "没有任何目标依据数值得到判定")

_DECLARED = Words("declared {verdict}", "自报{verdict}")
_HOLDS = Words("The gate holds", "通过")
_FAILS = Words("The gate fails: {why}", "未通过：{why}")
_ERRORS = Words("errors in the data: {count}", "数据错误 {count} 处")
_STRICT_ERRORS = Words("errors and warnings in the data: {count}", "数据错误和警告 {count} 处")
_COUNT = Words("{verdict} {count}", "{verdict} {count} 项")
_LIST = Words(", ", "，")
_AND_WAIVED = Words("{decision}; waived: {counts}", "{decision}；已豁免：{counts}")
_WAIVED = Words("waived until {until}: {reason}", "已豁免（至{until}）：{reason}")
_OF_THEM_WAIVED = Words(" (waived {count})", "（已豁免 {count} 项）")
_WAIVERS = Words("waivers {0}", "豁免清单 {0}")
_LONGEST_REASON = 200
_AS_OF = Words("as of {0}", "截至{0}")
_SHIPPED = Words("results shipped with the library, from {0}", "随库提供的实际值，出自{0}")
_OF_PERIOD = Words("figures of {period}", "{period}数据")
_PACE = Words("pace {0}%", "进度要求 {0}%")
_METHOD = Words("method {0}", "进度算法 {0}")
_RESULT = Words("{name}: {verdict} ({figures})", "{name}：{verdict}（{figures}）")
_FIGURES = {
    "actual": Words("actual {0}", "实际 {0}"),
    "target": Words("target {0}", "目标 {0}"),
    "gap": Words("gap {0}", "差距 {0}"),
    "path_gap": Words("{0}", "{0}"),
    "period": Words("{0}", "{0}"),
    "reason": Words("{0}", "{0}"),
    "waived": Words("{0}", "{0}"),
}


def decision(report: Report, lang: Lang) -> str:
    """Whether the submission passes the gate, what fails it, and what was waived."""
    words = _decision(report.gate, lang)
    waived = [counted(verdict, count, lang) for verdict, count in report.waived.items()]
    if not waived:
        return words
    return _AND_WAIVED(lang).format(decision=words, counts=_LIST(lang).join(waived))


def _decision(gate: Gate, lang: Lang) -> str:
    if gate.holds:
        return _HOLDS(lang)
    why: list[str] = []
    if gate.errors:
        why.append(errors_in_data(gate, lang))
    failed = Counter(result.verdict for result in gate.failed)
    why += [counted(verdict, failed[verdict], lang) for verdict in Verdict if failed[verdict]]
    if gate.nothing_checked:
        why.append(NOTHING_CHECKED(lang))
    return _FAILS(lang).format(why=_LIST(lang).join(why))


def errors_in_data(gate: Gate, lang: Lang) -> str:
    """How many errors in the data fail the gate."""
    errors = _STRICT_ERRORS if gate.policy.strict else _ERRORS
    return errors(lang).format(count=gate.errors)


def asked_for(view: View, lang: Lang) -> list[str]:
    """At what time, pace and method and with which waivers it was judged, where that was asked for."""
    words = [_AS_OF(lang).format(view.as_of.words(lang))] if view.as_of else []
    if view.pace != 1:
        words.append(_PACE(lang).format(plain(EXACT.multiply(view.pace, Decimal(100)))))
    if view.method is not None:
        words.append(_METHOD(lang).format(METHODS[view.method](lang)))
    if view.waivers is not None:
        words.append(_WAIVERS(lang).format(excerpt(view.waivers)))
    return words


def submitted(report: Report, lang: Lang) -> list[str]:
    """What was checked: files, or the results that come with the library."""
    shipped = report.view.shipped
    if not shipped:
        return list(report.actuals)
    from dabiao.render.shipped import titles_of  # noqa: PLC0415 - seldom judged

    titles = titles_of(shipped, lang)
    unknown = Words("{0}", " {0} ")(lang)
    reports = Words(", ", "、")(lang).join(titles.get(f, unknown.format(f)) for f in shipped)
    return [_SHIPPED(lang).format(excerpt(reports.rstrip(), _LONGEST_REASON))]


def of_period(period: Period | None, lang: Lang) -> list[str]:
    """Of when all the figures are, where they are of one period."""
    return [_OF_PERIOD(lang).format(period=period.words(lang))] if period else []


def counts(report: Report, lang: Lang) -> str:
    """How many results there are of each verdict, and how many of them are waived."""
    waived = report.waived
    found = [
        counted(verdict, count, lang) + of_them_waived(waived.get(verdict, 0), lang)
        for verdict, count in report.summary.items()
        if count
    ]
    return _LIST(lang).join(found)


def of_them_waived(count: int, lang: Lang) -> str:
    """That some of the results that were counted are waived; empty of none."""
    return _OF_THEM_WAIVED(lang).format(count=count) if count else ""


def waiver_text(result: Result, lang: Lang) -> str:
    """Why and until when a result is waived, on one line that is safe to show; else empty."""
    waiver = result.waived
    if waiver is None:
        return ""
    reason = excerpt(waiver.reason, _LONGEST_REASON)
    return _WAIVED(lang).format(until=waiver.until, reason=reason)


def sentence(result: Result, document: Document, lang: Lang) -> str:
    """A result on one line that is safe to show: ``GDP: shortfall (actual 3.8 %, …)``."""
    target = result.target
    actual = excerpt(actual_text(result))
    if result.actual is not None:
        actual = with_unit(actual, target.unit)
    figures_by_key = {
        "actual": with_status(actual, result, lang),
        "target": target_text(target, document, lang),
        "gap" if path_gap(result) is None else "path_gap": gap_words(result, lang),
        "period": result.period.words(lang) if result.period else "",
        "reason": explanation(result, lang),
        "waived": waiver_text(result, lang),
    }
    figures = [_FIGURES[key](lang).format(words) for key, words in figures_by_key.items() if words]
    line = _RESULT(lang).format(
        name=result_name(result, lang),
        verdict=VERDICTS[result.verdict](lang),
        figures=_LIST(lang).join(figures),
    )
    return visible(line)


def verdict_words(result: Result, lang: Lang) -> str:
    """The verdict in words; where no figure could decide, that which was declared."""
    if result.verdict is Verdict.UNJUDGED and result.declared:
        return declared_words(result.declared, lang)
    return VERDICTS[result.verdict](lang)


def declared_words(verdict: Verdict, lang: Lang) -> str:
    """A verdict that the submission itself declares: ``自报达标``."""
    return _DECLARED(lang).format(verdict=VERDICTS[verdict](lang))


def counted(verdict: Verdict, count: int, lang: Lang) -> str:
    """How many there are of a verdict: ``未达标 7 项``."""
    return _COUNT(lang).format(verdict=VERDICTS[verdict](lang), count=count)
