"""Names and ids tell indicators apart: in a document, from its neighbours and from the vocabulary."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.lang import Words, same_words
from dabiao.core.names import fold_name
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import IN_VOCABULARY, RECURS, SAME_NAME
from dabiao.findings.rules.wordings import DEFINED_ALIKE, DUPLICATE_TARGET, ID_TAKEN
from dabiao.library.collection import collection_of
from dabiao.library.fields import Fields
from dabiao.library.own import INDICATORS
from dabiao.library.target_file import Located
from dabiao.library.vocabulary import Vocabulary
from dabiao.model.document import Indicator, Target

_LIST = "、和与及或均都各两分别"


class Defined(NamedTuple):
    """An indicator as a document that was read before defines it."""

    indicator: Indicator
    file: str


def prove_names(
    located: Located,
    vocabulary: Vocabulary,
    defined: dict[str, Defined],
    file: Path,
    misread: Collection[str],
    findings: Findings,
) -> None:
    """An indicator is defined once: in the vocabulary where it is there, else under a name of its own.

    Args:
        located: the document.
        vocabulary: the indicators that it may refer to.
        defined: what the documents read before define themselves; what this one does is added.
        file: the document's.
        misread: the ids of targets whose words are wrong already.
        findings: gets what is wrong.
    """
    twice = set(_prove_different(located.targets, misread, findings))
    by_name: dict[tuple[str, str | None], Target] = {}
    known = _by_name(vocabulary)
    for target, fields in located.targets:
        name = fold_name(target.name)
        first = by_name.setdefault((name, target.scope), target)
        if first.indicator.id != target.indicator.id and name and target.id not in twice:
            findings.add(SAME_NAME, fields.where("name"), name=target.name, other=first.id)
        if "indicator" in fields or not target.indicator.id:
            continue
        if not _prove_against(target, fields, vocabulary, known, located, findings):
            _prove_neighbours(target, fields, defined, file, findings)


def _by_name(vocabulary: Vocabulary) -> dict[tuple[str, str], Indicator]:
    return {(fold_name(each.name), each.measure): each for each in vocabulary.indicators()}


def _prove_against(
    target: Target,
    fields: Fields,
    vocabulary: Vocabulary,
    by_name: dict[tuple[str, str], Indicator],
    located: Located,
    findings: Findings,
) -> bool:
    """Whether the vocabulary has something to say of a target that defines its own indicator."""
    own = target.indicator
    known = by_name.get((fold_name(own.name), own.measure))
    if known is not None and _agree(own, known):
        keep = _to_keep(target, known, located)
        findings.add(
            IN_VOCABULARY, fields.where("name"), name=own.name, id=known.id, keep=_keeping(keep)
        )
        return True
    taken = vocabulary.indicator(own.id)
    if taken is not None:
        findings.add(
            ID_TAKEN,
            fields.where("id"),
            id=own.id,
            known=taken.name,
            known_kind=_kind(taken),
            name=own.name,
            kind=_kind(own),
        )
    return taken is not None


def _agree(own: Indicator, known: Indicator) -> bool:
    """Whether two definitions mean one thing, so that the one may be written for the other."""
    if own.measure is not known.measure or own.better is not known.better:
        return False
    if not units.known(own.unit) or not (own.unit and known.unit):
        return own.unit == known.unit
    return units.same(own.unit, known.unit) or (
        units.convertible(own.unit, known.unit)
        and units.is_points(own.unit) == units.is_points(known.unit)
    )


def _to_keep(target: Target, known: Indicator, located: Located) -> Iterator[str]:
    """The keys that have to stand beside ``indicator``, for the target to say what it said."""
    own = target.indicator
    referred = {name for found, _ in located.sums for name in (found.total, *found.parts)}
    referred |= {each.of for each, _ in located.targets if each.of}
    others = {each.id for each, _ in located.targets if each is not target}
    if own.id != known.id and (own.id in referred or known.id in others):
        yield f"id: {own.id}"
    if not units.same(own.unit, known.unit):
        yield f"unit: {own.unit}"
    observed = known.observed or collection_of(known.measure, known.name)
    if own.observed is not None and own.observed is not observed:
        yield f"observed: {own.observed}"


def _keeping(keys: Iterator[str]) -> Words:
    kept = ", ".join(f"'{key}'" for key in keys)
    if not kept:
        return Words("", "")
    return Words(f" in its place, and keep {kept}", f" 代替其定义，并保留 {kept}")


def _kind(indicator: Indicator) -> Words:
    """What kind of figure it is: unit, measure, direction."""
    en = (indicator.unit or "no unit", indicator.measure, indicator.better)
    zh = (indicator.unit or "无单位", indicator.measure, indicator.better)
    return Words(", ".join(en), "，".join(zh))


def _prove_neighbours(
    target: Target, fields: Fields, defined: dict[str, Defined], file: Path, findings: Findings
) -> None:
    """An id that another document defines too is the same thing there."""
    own = target.indicator
    other = defined.setdefault(own.id, Defined(own, str(file)))
    if other.file == str(file):
        return
    if fold_name(own.name) == fold_name(other.indicator.name) and _agree(own, other.indicator):
        where = same_words(str(file.with_name(INDICATORS)))
        findings.add(DEFINED_ALIKE, fields.where("id"), id=own.id, other=other.file, file=where)
        return
    findings.add(
        RECURS,
        fields.where("id"),
        id=own.id,
        other=other.file,
        known=other.indicator.name,
        known_kind=_kind(other.indicator),
        name=own.name,
        kind=_kind(own),
    )


def _prove_different(
    targets: Sequence[tuple[Target, Fields]], misread: Collection[str], findings: Findings
) -> Iterator[str]:
    """The ids of targets that say once more what another one says, each with a finding."""
    first: dict[tuple[object, ...], tuple[Target, Fields]] = {}
    for target, fields in targets:
        wording = "".join((target.wording or "").split())
        if target.value is None or not wording or target.id in misread:
            continue
        said = (wording, target.value, target.upper, target.unit, target.due, target.scope)
        other, place = first.setdefault(said, (target, fields))
        if other.id == target.id:
            continue
        alike = fold_name(other.name) == fold_name(target.name)
        if alike or not any(word in wording for word in _LIST):
            line = place.location.line
            key = "id" if "id" in fields else "indicator"
            findings.add(
                DUPLICATE_TARGET, fields.where(key), id=target.id, other=other.id, line=line
            )
            yield target.id
