"""A wording stands in the document's own lines of its source, under the section that the target names."""

from collections.abc import Iterator

from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.headings import Path, box_of, numbers_of, section_of, stands_under
from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import WORDING_NOT_IN_SOURCE
from dabiao.findings.rules.wordings import OTHER_SECTION
from dabiao.model.comparator import Comparator

_BOX_NUMBERS = ("专栏", "表")


def prove_wording(case: Case, findings: Findings) -> bool | None:
    """Whether the wording stands in the source; None where there is none to look it up in."""
    if case.source is None or not case.target.wording:
        return None
    if not case.places:
        findings.add(
            WORDING_NOT_IN_SOURCE,
            case.fields.where("wording"),
            wording=case.target.wording,
            lines=case.source.shown,
            source=case.source.file,
        )
    return bool(case.places)


def prove_quoted(case: Case, findings: Findings) -> None:
    """What else a target quotes stands in the source: a stretch, what it is held against."""
    if case.source is None:
        return
    target = case.target
    held_against = target.state if target.comparator is Comparator.DELEGATED else None
    for key, words in (("stretch", target.stretch), (str(Comparator.DELEGATED), held_against)):
        if words and not case.source.has(words):
            findings.add(
                WORDING_NOT_IN_SOURCE,
                case.fields.where(key),
                wording=words,
                lines=case.source.shown,
                source=case.source.file,
            )


def prove_section(case: Case, told: set[tuple[str, str]], findings: Findings) -> None:
    """The headings above the wording are those of the section; a box that it names is there.

    Args:
        case: the target.
        told: the groups whose own section is told to be wrong already; this one's is added.
        findings: gets what is wrong.
    """
    section = case.target.section
    if case.source is None or not case.places or not section:
        return
    of_group = (case.target.group.name, section)
    if "section" not in case.fields and of_group in told:
        return
    numbers = numbers_of(section)
    if numbers is None:
        box = box_of(section)
        known = box is None or not box.startswith(_BOX_NUMBERS) or case.source.has(box)
        found = Words("the source has none of that name", "来源中没有这个名称")
    else:
        paths = list(_paths(case))
        known = any(stands_under(numbers, path) for path in paths)
        other = next((section_of(path) for path in paths if path), "")
        found = Words(f"it stands under {excerpt(other)}", f"它在“{excerpt(other)}”之下")
    if not known:
        told |= set() if "section" in case.fields else {of_group}
        findings.add(
            OTHER_SECTION,
            case.fields.where("section"),
            wording=case.wording,
            section=section,
            found=found,
        )


def _paths(case: Case) -> Iterator[Path]:
    if case.source is not None:
        for place in case.places:
            yield from case.source.outline.at(place.line)
