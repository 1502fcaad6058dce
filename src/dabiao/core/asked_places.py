"""Places that a person asks for by name: the official one, or which of them is misspelt."""

from collections.abc import Iterable

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import Suggestion, nearest
from dabiao.core.regions import Region, divisions_of, is_place, place_of
from dabiao.core.register import short_name
from dabiao.core.safe import excerpt


def asked_place(region: str, own: Region) -> str | None:
    """The place that a name or code asks for: its official name, None for a region's own.

    A name that the register does not know is taken as it is, unless it is a slip of the pen.

    Args:
        region: as it was typed.
        own: the region in which it is looked for first.

    Raises:
        DabiaoError: it is empty, or is most like the name of a place right below the region.
    """
    name = place_of(region.strip(), own)
    if name is None:
        return None
    below = divisions_of(own)
    hint = place_meant(name, below)
    if not name or (name not in below and not is_place(name) and hint.name):
        raise DabiaoError(
            Words("no place '{region}' is known{hint}", "没有名为“{region}”的地区{hint}"),
            region=excerpt(region),
            hint=hint,
        )
    return name


def place_meant(name: str, places: Iterable[str]) -> Suggestion:
    """The place that is misspelt, with or without its kind: 石家庄市 for 石家装.

    What has the name of a place in it is another place than it: 张家口（不含雄安）.
    """
    full = {place: place for place in places}
    for called in (full, {short_name(place): place for place in full}):
        near = nearest(name, called)
        if near is not None and near not in name and name not in near:
            return Suggestion(called[near])
    return Suggestion(None)
