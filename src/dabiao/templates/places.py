"""The places that a sheet asks for."""

from collections.abc import Iterable
from typing import NamedTuple

from dabiao.assess.places import EVERY_PLACE
from dabiao.core.asked_places import asked_place
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.regions import divisions_of
from dabiao.model.document import Document


class Place(NamedTuple):
    """A place by its official name, and whether it is a part of the document's own region."""

    name: str
    is_part: bool


def places_of(document: Document, regions: Iterable[str]) -> list[Place]:
    """The places that are asked for by names or codes, each once.

    Args:
        document: whose own region may be among them.
        regions: as for ``check``; ``all`` are the divisions right below the document's region.

    Raises:
        DabiaoError: a name looks like a slip of the pen, or nothing is known below the region.
    """
    own = document.region
    places: dict[Place, None] = {}
    for region in regions:
        if region != EVERY_PLACE:
            places[_place(region.strip(), document)] = None
            continue
        below = divisions_of(own)
        if not below:
            raise DabiaoError(
                Words(
                    "no places within {own} are known; name them: --region NAME",
                    "不掌握{own}所辖地区；请逐个指定：--region 地区名",
                ),
                own=own.name,
            )
        places.update(dict.fromkeys(Place(name, True) for name in below))
    return list(places)


def _place(region: str, document: Document) -> Place:
    own = document.region
    name = asked_place(region, own)
    return Place(own.name, False) if name is None else Place(name, True)
