"""Which targets and results of the library a person wants: by document, place, year, indicator."""

from collections.abc import Iterator, Sequence

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import fold_name, suggest
from dabiao.core.safe import excerpt
from dabiao.library.results import ShippedResult
from dabiao.model.document import Document, Indicator, Target

_UNKNOWN = Words(
    "no target of an indicator '{name}'{hint}",
    "没有指标“{name}”的目标{hint}",
)


def indicators_called(names: Sequence[str], documents: Sequence[Document]) -> frozenset[str]:
    """The ids of the indicators that are meant: by their ids, or by any of their names.

    Raises:
        DabiaoError: a name is that of no indicator; the message suggests the nearest.
    """
    indicators: dict[str, list[Indicator]] = {}
    for document in documents:
        for target in document.targets:
            indicators.setdefault(target.indicator.id, []).append(target.indicator)
    found: set[str] = set()
    for name in names:
        meant = {name} & indicators.keys() or _by_name(name, indicators)
        if not meant:
            known = (n for each in indicators.values() for i in each for n in i.names)
            raise DabiaoError(
                _UNKNOWN,
                name=excerpt(name),
                hint=suggest(name, known, "dabiao indicators"),
            )
        found |= meant
    return frozenset(found)


def _by_name(name: str, indicators: dict[str, list[Indicator]]) -> set[str]:
    """The indicators of that name: of its own name rather than of another one it goes by."""
    key = fold_name(name)
    own = {
        id_
        for id_, each in indicators.items()
        if any(key in map(fold_name, filter(None, (i.name, i.name_en))) for i in each)
    }
    return own or {
        id_
        for id_, each in indicators.items()
        if any(key in map(fold_name, i.aliases) for i in each)
    }


def targets_of(
    documents: Sequence[Document], indicators: frozenset[str] | None
) -> Iterator[tuple[Document, Target]]:
    """The targets of some documents; of some indicators only, where those are named."""
    for document in documents:
        for target in document.targets:
            if indicators is None or target.indicator.id in indicators:
                yield document, target


def results_of(
    results: Sequence[ShippedResult],
    documents: Sequence[Document],
    indicators: frozenset[str] | None,
    year: int | None = None,
) -> list[ShippedResult]:
    """The results of some documents' targets, of some indicators and of a year."""
    ids = {document.id for document in documents}
    return [
        result
        for result in results
        if result.document in ids
        and (indicators is None or result.indicator in indicators)
        and (year is None or result.year == year)
    ]
