"""Which figures of a source no target claims: those that stand in no target's wording."""

from collections.abc import Collection, Iterable, Sequence

from dabiao.authoring.draft.model import Opinion
from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.figures_read import Covered, FiguresRead
from dabiao.authoring.proofs.left_out import PlacedEntry
from dabiao.core.lang import same_words
from dabiao.core.numerals import mentions
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.wordings import UNCLAIMED_TARGET
from dabiao.model.finding import Location
from dabiao.model.proof import Unclaimed

_MOST_TOGETHER = 5


def unclaimed_of(
    document_id: str,
    figures: FiguresRead,
    cases: Sequence[Case],
    left_out: Sequence[PlacedEntry],
) -> list[Unclaimed]:
    """The figures of a document's lines that no wording of its targets covers, in their order.

    Args:
        document_id: the document's.
        figures: what is read in its own lines.
        cases: its targets.
        left_out: what it leaves out on purpose: such a figure is unclaimed, with its reason.
    """
    wordings = dict.fromkeys(case.wording for case in cases if case.wording)
    covered = Covered(span for wording in wordings for span in figures.spans(wording))
    reasons = {place: each.entry.reason for each in left_out for place in each.held}
    found = []
    for place in figures.places:
        if covered.has(place):
            continue
        read = place.figure
        found.append(
            Unclaimed(
                document_id,
                figures.source.file,
                read.line,
                read.words.strip(),
                read.figure,
                read.opinion,
                reasons.get(place),
            )
        )
    return found


def prove_claimed(
    unclaimed: Iterable[Unclaimed],
    location: Location,
    faulty: Sequence[Case],
    misquoted: Collection[str],
    findings: Findings,
) -> None:
    """Every figure that looks like a target is claimed by one, or left out on purpose.

    Args:
        unclaimed: what no wording covers.
        location: of the document's file.
        faulty: the targets whose wording is wrong already: what they mean is not missing too.
        misquoted: the words of what is left out that do not stand in the source, likewise.
        findings: gets what is wrong.
    """
    meant = {figure for case in faulty for figure in (case.target.value, case.target.upper)}
    lines = {place.line for case in faulty for place in case.places}
    words = [*(case.wording for case in faulty), *misquoted]
    meant |= {value for each in words for m in mentions(each) for value in m.values}
    by_line: dict[int, list[Unclaimed]] = {}
    for each in unclaimed:
        if each.opinion != Opinion.TARGET or each.left_out or each.line in lines:
            continue
        values = {value for m in mentions(each.figure) for value in m.values}
        if not values & meant:
            by_line.setdefault(each.line, []).append(each)
    for (
        line,
        some,
    ) in by_line.items():  # a target that is left out may have a base beside its figure
        findings.add(
            UNCLAIMED_TARGET,
            location,
            figure=same_words("、".join(excerpt(each.figure) for each in some[:_MOST_TOGETHER])),
            line=line,
            source=some[0].source,
            words=some[0].words,
        )
