"""One target is proven: its keys, its words, its years, its kind.

What is wrong is told once: of a target whose words are wrong nothing else is said of its words.
"""

import re
from typing import NamedTuple

from dabiao.authoring.meaning import lint_meaning
from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.head import prove_complete
from dabiao.authoring.proofs.kinds import prove_binding, prove_direction, prove_measure
from dabiao.authoring.proofs.stands import prove_quoted, prove_section, prove_wording
from dabiao.authoring.proofs.words import (
    Names,
    prove_comparator,
    prove_figure,
    prove_subject,
    prove_unit,
)
from dabiao.authoring.proofs.years import prove_years
from dabiao.core.errors import DabiaoError, DuplicateDocumentError
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import (
    COLLECTION_UNKNOWN,
    DANGLING,
    NO_FIRST_YEAR,
    SHARE_BEYOND_100,
)
from dabiao.findings.rules.target_files import AGAINST_DIRECTION, BAD_ORDER, UNKNOWN_KEY
from dabiao.library.fields import Fields
from dabiao.library.folders import Library
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure, Target

_WHOLE = 100
_BEYOND_WHOLE = r"(?:替代|置换|补充|占补)\S*(?:比例|平衡|率)|投资完成率"


class Outcome(NamedTuple):
    """What was proven of a target; ``words`` whether its words are its own."""

    figure: bool = True
    worded: bool = False
    comparator: bool = False
    standing: bool = False
    words: bool = True


def prove_target(
    case: Case,
    names: Names,
    library: Library,
    told: set[tuple[str, str]],
    findings: Findings,
) -> Outcome:
    """Proves one target, as far as its keys can be read.

    Args:
        case: the target.
        names: by which indicators go.
        library: where the documents are found that ``from`` names.
        told: the groups whose own section is told to be wrong already; this one's is added.
        findings: gets what is wrong.
    """
    target = case.target
    if not target.indicator.id:
        return Outcome()
    if UNKNOWN_KEY.code in case.wrong:  # whatever the key was to say is missing for this reason
        standing = prove_wording(case, findings)
        return Outcome(words=bool(target.wording) and standing is not False)
    prove_complete(case, findings)
    _prove_reference(target, case.fields, library, findings)
    standing = prove_wording(case, findings)
    prove_quoted(case, findings)
    if standing is False:
        return Outcome(words=False)
    lint_meaning(target, case.document, case.fields, findings)
    outcome = _prove_words(case, names, findings)._replace(standing=standing is True)
    _prove_kind(case, outcome, findings)
    if BAD_ORDER.code not in case.wrong:
        prove_years(case, findings)
    prove_binding(case, findings)
    prove_section(case, told, findings)
    return outcome


def _prove_words(case: Case, names: Names, findings: Findings) -> Outcome:
    """The figure and what is said of it; the first thing that is wrong is told alone."""
    target = case.target
    if target.wording is None:
        return Outcome()
    if target.value is None or target.derived:
        return Outcome(words=prove_subject(case, [], names, findings))
    if not prove_figure(case, findings):
        return Outcome(figure=False)
    mentions = case.mentions(target.value)
    if not prove_subject(case, mentions, names, findings):
        return Outcome(words=False)
    if not prove_unit(case, mentions, findings):
        return Outcome(worded=True)
    if AGAINST_DIRECTION.code in case.wrong:  # either is wrong, and it is told which they are
        return Outcome(worded=True)
    compared = prove_comparator(case, mentions, findings)
    if compared is not False:
        _ = prove_measure(case, mentions, findings) and prove_direction(case, mentions, findings)
    return Outcome(worded=True, comparator=compared is True)


def _prove_reference(target: Target, fields: Fields, library: Library, findings: Findings) -> None:
    if target.delegated_to is None:
        return
    try:
        found = library.resolve(target.delegated_to)
    except DuplicateDocumentError:
        return  # it is there once too often, which is told there
    except DabiaoError:
        found = None
    if found is None:
        findings.add(DANGLING, fields.where("from"), id=target.delegated_to)


def _prove_kind(case: Case, outcome: Outcome, findings: Findings) -> None:
    """It must be known what a figure says: of a part of a year, of a year, beyond 100 %."""
    target, fields, period = case.target, case.fields, case.document.period
    if target.comparator in (Comparator.QUALITATIVE, Comparator.ABSENT):
        return
    if target.observed is None:
        findings.add(COLLECTION_UNKNOWN, fields.location, name=target.name)
    measure, several = target.indicator.measure, len(set(period)) > 1
    if several and measure is Measure.CUMULATIVE and target.since is None and not target.yearly:
        findings.add(NO_FIRST_YEAR, fields.location, name=target.name)
    figures = [target.value, target.upper, target.base.value if target.base else None]
    beyond = outcome.figure and any(f is not None and f > _WHOLE for f in figures)
    may_exceed = re.search(_BEYOND_WHOLE, target.name) and not target.note  # a note has settled it
    if measure is Measure.SHARE and target.unit == "%" and (beyond or may_exceed):
        findings.add(SHARE_BEYOND_100, fields.where("measure"), name=target.name)
