"""Names of regions: whether one means the region of a document."""

import re

from dabiao.document import Region

_KINDS = r"(省|市|自治区|自治县|县|区)$"


def means(region: str, own: Region) -> bool:
    """Whether a name or code means a document's own region; 承德 and 全市 are 承德市."""
    if not own.name:
        return True
    # 承德 is 承德市, but 承德县 is a county in it: only the own name's kind may be left out.
    short = re.sub(_KINDS, "", own.name)
    whole = f"全{own.name.removeprefix(short)}"
    known = {own.name, short, whole, own.code, (own.name_en or "").casefold()}
    if region in known or region.casefold() in known:
        return True
    return re.fullmatch(rf".*(国|省|市|自治区){re.escape(own.name)}", region) is not None
