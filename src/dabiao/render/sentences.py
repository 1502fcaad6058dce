"""What the formats for CI and for other pages say of a report, in words."""

from collections import Counter
from decimal import Decimal

from dabiao.core.decimals import EXACT, plain
from dabiao.core.lang import Lang, Words
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
from dabiao.render.progress_words import METHODS, explanation, gap_words, path_gap

DECLARED = Words("declared {verdict}", "自报{verdict}")
NOTHING_CHECKED = Words("no target was judged by a figure", "没有任何目标依据数值得到判定")

_HOLDS = Words("The gate holds", "通过")
_FAILS = Words("The gate fails: {why}", "未通过：{why}")
_ERRORS = Words("errors in the data: {count}", "数据错误 {count} 处")
_STRICT_ERRORS = Words("errors and warnings in the data: {count}", "数据错误和警告 {count} 处")
_COUNT = Words("{verdict} {count}", "{verdict} {count} 项")
_LIST = Words(", ", "，")
_AS_OF = Words("as of {0}", "截至{0}")
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
}


def decision(report: Report, lang: Lang) -> str:
    """Whether the submission passes the gate, and what fails it."""
    gate = report.gate
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
    """At what time, pace and method it was judged, where another was asked for than the usual."""
    words = [_AS_OF(lang).format(view.as_of.words(lang))] if view.as_of else []
    if view.pace != 1:
        words.append(_PACE(lang).format(plain(EXACT.multiply(view.pace, Decimal(100)))))
    if view.method is not None:
        words.append(_METHOD(lang).format(METHODS[view.method](lang)))
    return words


def counts(report: Report, lang: Lang) -> str:
    """How many results there are of each verdict."""
    found = [counted(verdict, count, lang) for verdict, count in report.summary.items() if count]
    return _LIST(lang).join(found)


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
    }
    figures = [_FIGURES[key](lang).format(words) for key, words in figures_by_key.items() if words]
    line = _RESULT(lang).format(
        name=result_name(result, lang),
        verdict=VERDICTS[result.verdict](lang),
        figures=_LIST(lang).join(figures),
    )
    return visible(line)


def counted(verdict: Verdict, count: int, lang: Lang) -> str:
    """How many there are of a verdict: ``未达标 7 项``."""
    return _COUNT(lang).format(verdict=VERDICTS[verdict](lang), count=count)
