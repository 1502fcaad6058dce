"""Which documents a person wants listed: of a place, of a year, with a word in what names them."""

from collections.abc import Iterator, Sequence

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import fold_name, suggest
from dabiao.core.regions import is_known, lies_in
from dabiao.core.safe import excerpt
from dabiao.model.document import Document

_NONE = Words(
    "no document found ({conditions}); `dabiao list` lists all",
    "没有符合条件的文件（{conditions}）；`dabiao list` 可列出全部",
)


def chosen(
    documents: Sequence[Document],
    region: str | None = None,
    year: int | None = None,
    text: str | None = None,
) -> list[Document]:
    """The documents that are wanted.

    Args:
        documents: all of them.
        region: a place by its name, short name or code: its documents, and those of places in it.
        year: one that the period contains.
        text: in the id, the title, the issuer or the region, however it is typed.

    Raises:
        DabiaoError: there are none; what is no place at all gets a suggestion.
    """
    found = list(documents)
    if region is not None:
        found = [document for document in found if lies_in(document.region, region)]
        if not found and not is_known(region):
            raise _unknown_region(region, documents)
    if year is not None:
        found = [d for d in found if d.period[0] <= year <= d.period[1]]
    if text is not None:
        key = fold_name(text)
        found = [d for d in found if key and any(key in fold_name(name) for name in _names(d))]
    if not found:
        given = {"--region": region, "--year": year, "--grep": text}
        conditions = [f"{option} {value}" for option, value in given.items() if value is not None]
        raise DabiaoError(_NONE, conditions=excerpt(" ".join(conditions)))
    return found


def _names(document: Document) -> Iterator[str]:
    region = document.region
    named = (document.id, document.title, document.title_en, document.issuer)
    return filter(None, (*named, region.name, region.name_en))


def _unknown_region(region: str, documents: Sequence[Document]) -> DabiaoError:
    names = [name for d in documents for name in (d.region.name, d.region.name_en) if name]
    return DabiaoError(
        Words("no region '{name}'{hint}", "没有地区“{name}”{hint}"),
        name=excerpt(region),
        hint=suggest(region, names, "dabiao list"),
    )
