"""The check: from a document and files of actuals to a report."""

from collections.abc import Callable
from pathlib import Path

from dabiao.comparator import Tolerance
from dabiao.document import Document, Target, Tier
from dabiao.errors import UnknownDocumentError
from dabiao.findings import Findings, Rule
from dabiao.judge import Judge
from dabiao.lang import Lang, Words
from dabiao.loading.library import Library
from dabiao.matching import match
from dabiao.observations import Field
from dabiao.phrases import VERDICTS, actual_text, target_text, with_unit
from dabiao.readers import read_actuals
from dabiao.report import Report, Result
from dabiao.verdict import Verdict


def check(
    document: Document,
    *actuals: str | Path,
    tolerance: Tolerance | None = None,
    year: int | None = None,
    tasks: bool = False,
    library: Library | None = None,
) -> Report:
    """Checks actuals against a document's targets.

    Args:
        document: the document, as :func:`dabiao.load` gives it.
        actuals: files of actuals, or ``-`` for standard input.
        tolerance: how far 左右 reaches, in place of what the document says; 5% where neither does.
        year: the year of rows that name none.
        tasks: whether quantified tasks without an observation are reported as missing; those
            with one are always judged.
        library: where the documents are found to which targets are delegated.

    Returns:
        The report. What is wrong with the actuals is in its findings; nothing is raised for it.

    Raises:
        TargetFileError: a document to which a target is delegated has mistakes.
    """
    observations, findings = read_actuals(actuals)
    series = match(document, observations, findings, default_year=year)
    judge = Judge(document, series, _resolver(library or Library()), tolerance)
    results = [judge.judge(target) for target in document.targets]
    for result in results:
        _compare_with_declared(result, findings)
    shown = [result for result in results if tasks or not _is_unreported_task(result)]
    return Report(document, tuple(str(file) for file in actuals), tuple(shown), tuple(findings))


def _resolver(library: Library) -> Callable[[str], Target | None]:
    """Finds the target that ``document/target`` names."""

    def resolve(reference: str) -> Target | None:
        document_id, _, target_id = reference.partition("/")
        try:
            return library.load(document_id).target(target_id)
        except UnknownDocumentError:
            return None

    return resolve


def _is_unreported_task(result: Result) -> bool:
    return result.target.tier is Tier.TASK and result.verdict is Verdict.MISSING


def _compare_with_declared(result: Result, findings: Findings) -> None:
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
    findings.add(
        Rule.DECLARED_OTHERWISE if agree else Rule.DECLARED_DIFFERS,
        observation.at(Field.VERDICT),
        name=target.name,
        declared=VERDICTS[declared],
        computed=VERDICTS[computed],
        actual=with_unit(actual_text(result), target.unit),
        target=Words(target_text(target, Lang.EN), target_text(target, Lang.ZH)),
    )
