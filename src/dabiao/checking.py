"""The check: from a document and files of actuals to a report."""

from decimal import Decimal
from functools import partial
from pathlib import Path

from dabiao.comparator import Tolerance
from dabiao.decimals import plain
from dabiao.document import Document, Target, Tier
from dabiao.findings import Findings
from dabiao.identities import imbalance
from dabiao.judge import Judge
from dabiao.lang import Lang, Words
from dabiao.loading.library import Library
from dabiao.matching import Series, match
from dabiao.observations import Field
from dabiao.phrases import VERDICTS, actual_text, target_text, with_unit
from dabiao.readers import read_actuals
from dabiao.report import Report, Result
from dabiao.rules import Rule
from dabiao.verdict import Verdict


def check(
    document: Document,
    *actuals: str | Path,
    tolerance: Tolerance | str | None = None,
    year: int | None = None,
    tasks: bool = False,
    targets: Library | str | Path | None = None,
) -> Report:
    """Checks actuals against a document's targets.

    Args:
        document: the document, as :func:`dabiao.load` gives it.
        actuals: files of actuals, or ``-`` for standard input.
        tolerance: how far 左右 reaches (``10%``, ``0.5``), in place of what the document says; 5%
            of the figure where neither says it.
        year: the year of rows that name none.
        tasks: whether quantified tasks without an observation are reported as missing; those
            with one are always judged.
        targets: a folder of target files, or a library, in which the documents are found that
            delegated targets name; by default the places where :func:`dabiao.load` looks.

    Returns:
        The report. What is wrong with the actuals is in its findings; nothing is raised for it.

    Raises:
        ValueError: no file of actuals is named, or the tolerance is none.
        TargetFileError: a document to which a target is delegated has mistakes.
    """
    if not actuals:
        raise ValueError("name at least one file of actuals")
    library = targets if isinstance(targets, Library) else Library(targets)
    if isinstance(tolerance, str):
        tolerance = Tolerance.parse(tolerance)
    observations, findings = read_actuals(actuals)
    series = match(document, observations, findings, default_year=year)
    judge = Judge(document, series, library.resolve, tolerance)
    results = [judge.judge(target) for target in document.targets]
    for result in results:
        _compare_with_declared(result, document, findings)
    _prove_sums(document, series, findings)
    shown = [result for result in results if tasks or not _is_unreported_task(result)]
    return Report(document, tuple(str(file) for file in actuals), tuple(shown), tuple(findings))


def _is_unreported_task(result: Result) -> bool:
    return result.target.tier is Tier.TASK and result.verdict is Verdict.MISSING


def _prove_sums(document: Document, series: dict[str, Series], findings: Findings) -> None:
    """Notes where submitted totals are not the sums of their submitted parts, year by year."""
    for identity in document.sums:
        for year, observed in series[identity.total].by_year.items():
            wrong = imbalance(identity, document, partial(_value_in, series, year))
            if wrong is not None:
                place = observed.observation.at(Field.VALUE)
                findings.add(Rule.ACTUALS_UNBALANCED, place, year=str(year), **wrong)


def _value_in(series: dict[str, Series], year: int, target: Target) -> Decimal | None:
    observed = series[target.id].by_year.get(year)
    return observed.value if observed else None


def _compare_with_declared(result: Result, document: Document, findings: Findings) -> None:
    """Notes where the submission declares another verdict than its own figure gives.

    An error where one is favourable and the other is not; 完成 covers 提前完成.
    """
    declared, computed, observation = result.declared, result.verdict, result.observation
    if declared is None or observation is None or not computed.judged or declared is computed:
        return
    if {declared, computed} == {Verdict.MET, Verdict.AHEAD}:
        return
    agree = declared.favourable == computed.favourable
    target = result.target
    figure = ""  # of a target that prints none, say what it was held against
    if target.value is None and result.figure is not None:
        figure = f" ({with_unit(plain(result.figure), target.unit)})"
    findings.add(
        Rule.DECLARED_OTHERWISE if agree else Rule.DECLARED_DIFFERS,
        observation.at(Field.VERDICT),
        name=target.name,
        declared=VERDICTS[declared],
        computed=VERDICTS[computed],
        actual=with_unit(actual_text(result), target.unit),
        target=Words(
            en=target_text(target, document, Lang.EN) + figure,
            zh=target_text(target, document, Lang.ZH) + figure,
        ),
    )
