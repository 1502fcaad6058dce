"""What the name of a file says of its table, where it is no more than that: 石家庄市2023年6月.csv."""

import re
import unicodedata
from pathlib import PurePath

from dabiao.core.periods import read_period
from dabiao.readers.caption import is_of_targets
from dabiao.readers.titles import place_in

_GENERIC = r"(?:sheet|工作表|表格?)\s*[0-9]*"
_BESIDE = r"(?:主要|重点|国民|经济|社会|发展|统计|指标|目标|任务|数据|完成|实际|情况|监测|月报|季报|年报|报表|表|[\s_.·()（）-])*"
"""Words that leave a name what it is; 上报 or 更新 would make the date that of the file."""
_LONGEST = 60


def table_name(sheet: str, file: str) -> str:
    """The name of a table: its sheet's, else that of its file, if it says where or when it is from.

    Args:
        sheet: "" where there is none.
        file: its path.
    """
    if sheet and not re.fullmatch(_GENERIC, sheet.strip(), re.IGNORECASE):
        return sheet
    return _said_by(file) or sheet


def _said_by(file: str) -> str:
    name = unicodedata.normalize("NFKC", PurePath(file).name)
    stem = re.sub(r"(?:\.[A-Za-z]{2,7}){1,2}$", "", name).strip()
    if not stem or len(stem) > _LONGEST:
        return ""
    place = None if stem.isascii() else place_in(stem)
    rest = stem.removeprefix(place or "").lstrip(" _-")
    if is_of_targets(rest) or (place and re.fullmatch(_BESIDE, rest)):
        return stem
    for end in range(len(rest), 3, -1):
        if read_period(rest[:end]) is not None and re.fullmatch(_BESIDE, rest[end:]):
            return stem
    return ""
