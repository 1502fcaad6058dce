"""The check: from a document and files of actuals to a report."""

from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path

from dabiao.comparator import Tolerance
from dabiao.decimals import EXACT, plain
from dabiao.document import Binding, Document, Status, Target, Tier
from dabiao.findings import Findings, Location
from dabiao.gate import Policy
from dabiao.identities import imbalance
from dabiao.judge import Judge
from dabiao.lang import Words, in_both
from dabiao.loading.library import Library
from dabiao.lookup import NameIndex
from dabiao.matching import match
from dabiao.observations import Difference, Field
from dabiao.periods import Period, in_words
from dabiao.phrases import VERDICTS, actual_text, called, gap_text, target_text, with_unit
from dabiao.plausibility import DEFAULT_CHANGE, question
from dabiao.readers import read_actuals
from dabiao.readers.interface import ReadOptions
from dabiao.readers.text import is_encoding
from dabiao.report import Report
from dabiao.result import Result
from dabiao.rules import EVERYTHING, Rule, Selection, Severity
from dabiao.series import Series
from dabiao.verdict import Verdict


def check(
    document: Document,
    *actuals: str | Path,
    tolerance: Tolerance | str | None = None,
    year: int | None = None,
    tasks: bool = False,
    targets: Library | str | Path | None = None,
    rules: Selection = EVERYTHING,
    policy: Policy = Policy(),  # noqa: B008 - immutable
    change: Decimal = DEFAULT_CHANGE,
    encoding: str | None = None,
    sheet: str | None = None,
) -> Report:
    """Checks actuals against a document's targets.

    Args:
        document: the document, as :func:`dabiao.load` gives it.
        actuals: files of actuals, folders of them, or ``-`` for standard input.
        tolerance: how far 左右 reaches (``10%``, ``0.5``), in place of what the document says; 5%
            of the figure where neither says it.
        year: the year of rows that name none.
        tasks: whether quantified tasks without an observation are reported as missing; those
            with one are always judged.
        targets: a folder of target files, or a library, in which the documents are found that
            delegated targets name; by default the places where :func:`dabiao.load` looks.
        rules: which checks of the submission are carried out.
        policy: what the gate asks for.
        change: how many times a figure may be that of the period before without a warning.
        encoding: of files that are text; found where it is not named.
        sheet: which sheet of a workbook is read, by name or number; the first with a table where
            it is not named.

    Returns:
        The report. What is wrong with the actuals is in its findings; nothing is raised for it.

    Raises:
        ValueError: no file of actuals is named, or the tolerance or the encoding is none.
        TargetFileError: a document to which a target is delegated has mistakes.
    """
    if not actuals:
        raise ValueError("name at least one file of actuals")
    library = targets if isinstance(targets, Library) else Library(targets)
    if encoding is not None and not is_encoding(encoding):
        raise ValueError(f"{encoding!r} is no encoding of text")
    if isinstance(tolerance, str):
        tolerance = Tolerance.parse(tolerance)
    findings = Findings(rules)
    _note_status(document, str(actuals[0]), findings)
    index = NameIndex(document)
    options = ReadOptions(encoding, sheet)
    first, last = document.period
    default = Period(year or last) if year or first == last else None
    observations = read_actuals(actuals, findings, index.knows, default, options)
    series = match(index, observations, findings, default)
    for target in document.targets:
        question(target, series[target.id], document, findings, change)
    judge = Judge(document, series, library.resolve, tolerance)
    results = [judge.judge(target) for target in document.targets]
    for result in results:
        _compare_with_declared(result, document, findings)
    _prove_sums(document, series, findings)
    _note_missing(results, str(actuals[0]), findings)
    results = [_explained(result, findings) for result in results]
    shown = tuple(result for result in results if tasks or not _is_unreported_task(result))
    files = tuple(str(file) for file in actuals)
    return Report(document, files, shown, tuple(findings), policy)


def _note_status(document: Document, file: str, findings: Findings) -> None:
    rule = {Status.DRAFT: Rule.DRAFT, Status.EXPIRED: Rule.EXPIRED}.get(document.status)
    if rule is not None:
        findings.add(rule, Location(file), document=document.id)


def _explained(result: Result, findings: Findings) -> Result:
    """A result whose figure cannot be used, with the code that says why."""
    observation = result.observation
    if result.verdict is not Verdict.INVALID or observation is None:
        return result
    here, name = (observation.file, observation.line), called(result.target)
    for finding in findings:
        is_about = finding.location[:2] == here or finding.fields.get("name") == name
        if is_about and finding.severity is Severity.ERROR:
            return result._replace(reason=Words(f"see {finding.rule}", f"见 {finding.rule}"))
    return result


def _note_missing(results: list[Result], file: str, findings: Findings) -> None:
    """Notes the binding targets without a figure; where there is none at all the gate says so."""
    if all(result.verdict is Verdict.MISSING for result in results):
        return
    for result in results:
        target = result.target
        is_bound = target.binding is Binding.BINDING and target.tier is not Tier.TASK
        if is_bound and result.verdict is Verdict.MISSING:
            findings.add(Rule.BINDING_MISSING, Location(file), name=called(target))


def _is_unreported_task(result: Result) -> bool:
    return result.target.tier is Tier.TASK and result.verdict is Verdict.MISSING


def _prove_sums(document: Document, series: dict[str, Series], findings: Findings) -> None:
    """Notes where submitted totals are not the sums of their submitted parts, by period."""
    for identity in document.sums:
        for period, observed in series[identity.total].by_period.items():
            wrong = imbalance(identity, document, partial(_value_in, series, period))
            if wrong is not None:
                place = observed.observation.at(Field.VALUE)
                rule = Rule.ROUNDED if wrong.may_be_rounding else Rule.ACTUALS_UNBALANCED
                findings.add(rule, place, period=in_words(period), **wrong.fields)


def _value_in(series: dict[str, Series], period: Period, target: Target) -> Decimal | None:
    observed = series[target.id].by_period.get(period)
    return observed.value if observed else None


def _compare_with_declared(result: Result, document: Document, findings: Findings) -> None:
    """Notes where the submission declares another verdict or gap than its own figure gives.

    A verdict is an error where one is favourable and the other is not; 完成 covers 提前完成. A gap is
    often given without its sign, and rounded.
    """
    observation, target = result.observation, result.target
    if observation is None or not result.verdict.judged:
        return
    told = _told(result, document)
    declared, computed = result.declared, result.verdict
    same = declared is computed or {declared, computed} == {Verdict.MET, Verdict.AHEAD}
    if declared is not None and not same:
        agree = declared.favourable == computed.favourable
        findings.add(
            Rule.DECLARED_OTHERWISE if agree else Rule.DECLARED_DIFFERS,
            observation.at(Field.VERDICT),
            declared=VERDICTS[declared],
            computed=VERDICTS[computed],
            **told,
        )
    difference, gap = observation.difference, result.gap
    if difference is not None and gap is not None and not _same_gap(difference, gap):
        findings.add(
            Rule.DIFFERENCE_DIFFERS,
            observation.at(Field.DIFFERENCE),
            declared=with_unit(plain(difference.value), target.unit),
            computed=in_both(lambda lang: gap_text(gap, target.unit, lang)),
            **told,
        )


def _same_gap(declared: Difference, gap: Decimal) -> bool:
    places = min(0, int(declared.value.as_tuple().exponent))
    rounded = gap.quantize(Decimal(1).scaleb(places), ROUND_HALF_UP, EXACT)
    return rounded == declared.value or (not declared.signed and abs(rounded) == declared.value)


def _told(result: Result, document: Document) -> dict[str, str | Words]:
    """The actual value and what it was held against, for a message."""
    target = result.target
    figure = ""  # of a target that prints none, say what it was held against
    if target.value is None and result.figure is not None:
        figure = f" ({with_unit(plain(result.figure), target.unit)})"
    return {
        "name": called(target),
        "actual": with_unit(actual_text(result), target.unit),
        "target": in_both(lambda lang: target_text(target, document, lang) + figure),
    }
