"""Which targets of the library a person wants: by document, place, year, indicator."""

from collections.abc import Iterator, Sequence

from dabiao.core.errors import DabiaoError, UnknownIndicatorError
from dabiao.core.lang import Words, same_words
from dabiao.core.names import Suggestion, fold_name, suggest
from dabiao.core.regions import means
from dabiao.core.safe import excerpt
from dabiao.library.index import is_called
from dabiao.model.document import Document, Indicator, Target

_UNKNOWN = Words(
    "no target of an indicator '{name}'{hint}",
    "没有指标“{name}”的目标{hint}",
)

_WITH_WORDS = Words(
    "no indicator is called '{name}'; in the names of these it occurs: {choices}",
    "没有名为“{name}”的指标；名称中含有它的有：{choices}",
)
_NOT_HERE = Words(
    "no yearly document of '{region}' sets a target of {name}; these documents do: {documents}",
    "“{region}”的年度文件中没有“{name}”的目标；有此目标的文件：{documents}",
)
_NO_YEARS = Words(
    "no document of a single year for '{region}'; `dabiao list` lists all",
    "没有“{region}”的年度文件；`dabiao list` 可列出全部",
)
_MOST_LISTED = 12
_SEVERAL = Words("'{name}' can be any of: {choices}", "“{name}”可能是：{choices}")


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
            raise _unknown(name, indicators)
        found |= meant
    return frozenset(found)


def _unknown(name: str, indicators: dict[str, list[Indicator]]) -> UnknownIndicatorError:
    """What is the name of none, with those in whose names it occurs: to choose from, never to match."""
    words = name.split()
    alike = [
        id_
        for id_, each in indicators.items()
        if words and any(is_called(indicator, words) for indicator in each)
    ]
    alike.sort(key=lambda id_: -len(indicators[id_]))  # those that most documents have come first
    if len(alike) > 1:
        listed = _listed(alike)
        return UnknownIndicatorError(_WITH_WORDS, name=excerpt(name), choices=same_words(listed))
    known = (n for each in indicators.values() for i in each for n in i.names)
    hint = Suggestion(alike[0]) if alike else suggest(name, known, "dabiao indicators")
    return UnknownIndicatorError(_UNKNOWN, name=excerpt(name), hint=hint)


def not_in_years(
    indicator_id: str, region: str, documents: Sequence[Document]
) -> UnknownIndicatorError:
    """That no yearly document of a region has an indicator, and which documents do."""
    having = [d.id for d in documents if any(t.indicator.id == indicator_id for t in d.targets)]
    return UnknownIndicatorError(
        _NOT_HERE,
        region=excerpt(region),
        name=indicator_id,
        documents=same_words(_listed(having)),
    )


def _listed(ids: Sequence[str]) -> str:
    """The first of some ids, and whether there are more."""
    return ", ".join([*ids[:_MOST_LISTED], *(["…"] if len(ids) > _MOST_LISTED else [])])


def _by_name(name: str, indicators: dict[str, list[Indicator]]) -> set[str]:
    """The indicators of that name: of its own name rather than of another one it goes by."""
    key = fold_name(name)
    own = {
        id_
        for id_, each in indicators.items()
        if any(key in map(fold_name, filter(None, (i.id, i.name, i.name_en))) for i in each)
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


def yearly_documents(documents: Sequence[Document], region: str) -> list[Document]:
    """The documents of a region that are of a single year, the earliest first.

    Raises:
        DabiaoError: there are none.
    """
    found = [d for d in documents if d.period[0] == d.period[1] and means(region, d.region)]
    if not found:
        raise DabiaoError(_NO_YEARS, region=excerpt(region))
    return sorted(found, key=lambda document: (document.period, document.id))


def the_indicator(name: str, documents: Sequence[Document]) -> str:
    """The id of the only indicator that a name means.

    Raises:
        DabiaoError: it means none, or several.
    """
    found = indicators_called([name], documents)
    if len(found) > 1:
        raise DabiaoError(_SEVERAL, name=excerpt(name), choices=", ".join(sorted(found)))
    return next(iter(found))
