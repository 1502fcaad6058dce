"""Two rows that report on one target, place and period."""

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.matching import CONFLICT, REPEATED
from dabiao.model.document import Target
from dabiao.model.finding import Finding, Location, Rule
from dabiao.model.observation import Field, Observation, gravest
from dabiao.model.series import Observed


def merged(
    known: Observed, other: Observed, period: Period | None, target: Target, findings: Findings
) -> Observed:
    """What two rows say together; two figures make both of them unusable.

    Args:
        known: what the earlier rows say.
        other: what one more row says.
        period: that both report on; None where neither names one.
        target: that both report on.
        findings: repetitions and contradictions are noted here.
    """
    if known.defect is not None or other.is_empty:
        return known  # what made it unusable stays, whatever follows
    if known.is_empty:
        return other
    if other.defect is not None:
        return Observed(known.observation, None, other.defect)
    together = _completed(known, other)
    if together is None:
        conflict = _note(CONFLICT, known.observation, other.observation, period, target, findings)
        return Observed(known.observation, None, conflict)
    if together == known:
        _note(REPEATED, known.observation, other.observation, period, target, findings)
    return together


def _completed(known: Observed, other: Observed) -> Observed | None:
    """What two rows say of which each may fill in what the other lacks; None if they disagree."""
    one, two = known.observation, other.observation
    pairs = (
        (known.value, other.value),
        (one.declared, two.declared),
        (one.statement, two.statement),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return None
    declared = one.declared if one.declared is not None else two.declared
    statement = one.statement if one.statement is not None else two.statement
    value = known.value if known.value is not None else other.value
    of_value = [each for each in (known, other) if each.value is not None]
    status = gravest(each.observation.status for each in of_value or (known, other))
    return Observed(one._replace(declared=declared, statement=statement, status=status), value)


def _note(
    rule: Rule,
    first: Observation,
    second: Observation,
    period: Period | None,
    target: Target,
    findings: Findings,
) -> Finding:
    """Notes at the second row what it has to do with the first."""
    same_sheet = (first.file, first.sheet) == (second.file, second.sheet)
    return findings.add(
        rule,
        second.at(Field.VALUE),
        name=target,
        period=period or "—",
        value=second.written,
        other=first.written,
        place=Location("", first.line) if same_sheet else first.at(Field.VALUE)._replace(column=0),
    )
