"""Names and ids tell indicators apart: in a document, from its neighbours and from the vocabulary."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from dabiao.authoring.proofs.alike import agree, kind_of
from dabiao.authoring.proofs.neighbours import Neighbours
from dabiao.core import units
from dabiao.core.lang import Words
from dabiao.core.names import fold_name
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import IN_VOCABULARY, SAME_NAME
from dabiao.findings.rules.wordings import DUPLICATE_TARGET, ID_TAKEN
from dabiao.library.collection import collection_of
from dabiao.library.fields import Fields
from dabiao.library.target_file import Located
from dabiao.library.vocabulary import Vocabulary
from dabiao.model.comparator import Comparator
from dabiao.model.document import Indicator, Target
from dabiao.model.finding import Location

_LIST = "、和与及或均都各两分别"


def prove_names(
    located: Located,
    vocabulary: Vocabulary,
    neighbours: Neighbours,
    file: Path,
    misread: Collection[str],
    findings: Findings,
) -> None:
    """An indicator is defined once: in the vocabulary where it is there, else under a name of its own.

    Args:
        located: the document.
        vocabulary: the indicators that it may refer to.
        neighbours: what the documents read before define themselves; what this one does is added.
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
        if not target.indicator.id:
            continue
        neighbours.prove_english(target, fields, vocabulary, file, findings)
        if "indicator" in fields:
            if target.id not in misread:
                _prove_reference(target, fields, vocabulary, findings)
        elif not _prove_against(target, fields, vocabulary, known, located, findings):
            neighbours.prove_defined(target, fields, file, findings)


def _by_name(vocabulary: Vocabulary) -> dict[tuple[str, str], Indicator]:
    """The vocabulary by all of its names: an official one counts before what is only an alias."""
    indicators = list(vocabulary.indicators())
    named = {(fold_name(each.name), str(each.measure)): each for each in indicators}
    for each in indicators:
        for name in each.aliases:
            named.setdefault((fold_name(name), str(each.measure)), each)
    return named


def _prove_reference(
    target: Target, fields: Fields, vocabulary: Vocabulary, findings: Findings
) -> None:
    """A target may word its indicator differently; of another measure or direction it is another."""
    own, known = target.indicator, vocabulary.indicator(target.indicator.id)
    if known is None:
        return
    differs = {
        "measure": own.measure is not known.measure,
        "better": own.better is not known.better,
    }
    key = next((key for key, other in differs.items() if other and key in fields), None)
    if key is not None and target.comparator is not Comparator.EXACTLY:
        _tell_taken(own, known, fields.where(key), findings)


def _tell_taken(own: Indicator, known: Indicator, location: Location, findings: Findings) -> None:
    findings.add(
        ID_TAKEN,
        location,
        id=own.id,
        known=known.name,
        known_kind=kind_of(known),
        name=own.name,
        kind=kind_of(own),
    )


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
    known = by_name.get((fold_name(own.name), str(own.measure)))
    if known is not None and agree(own, known):
        keep = _to_keep(target, known, located)
        findings.add(
            IN_VOCABULARY, fields.where("name"), name=own.name, id=known.id, keep=_keeping(keep)
        )
        return True
    taken = vocabulary.indicator(own.id)
    if taken is not None:
        _tell_taken(own, taken, fields.where("id"), findings)
    return taken is not None


def _to_keep(target: Target, known: Indicator, located: Located) -> Iterator[str]:
    """The keys that have to stand beside ``indicator``, for the target to say what it said."""
    own = target.indicator
    referred = {name for found, _ in located.sums for name in (found.total, *found.parts)}
    referred |= {each.of for each, _ in located.targets if each.of}
    others = {each.id for each, _ in located.targets if each is not target}
    if fold_name(own.name) != fold_name(known.name):
        yield f"name: {own.name}"
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
