"""What the name of a file says of its figures, held against how they were judged.

A file is called by whoever saves it: its name decides nothing. But where 石家庄市2022年.csv names no place
and no year itself, a person should look.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.regions import place_of
from dabiao.findings.collector import Findings
from dabiao.findings.rules.places import FILE_NAME
from dabiao.model.document import Document
from dabiao.model.finding import Location
from dabiao.model.result import Result
from dabiao.readers.titles import place_in

_BESIDE = r"(?:主要|重点|国民|经济|社会|发展|统计|指标|目标|任务|数据|完成|实际|情况|监测|月报|季报|年报|报表|表|[\s_.·()（）-])*"
"""Words that leave a name what it is; 上报 or 更新 would make the date that of the file."""
_LONGEST = 60


class _Said(NamedTuple):
    place: str | None = None
    period: Period | None = None


def note_file_names(results: Iterable[Result], document: Document, findings: Findings) -> None:
    """Notes, once for each file, that it is called by another place or period than it was judged as."""
    noted: set[str] = set()
    for result in results:
        observation = result.observation
        if observation is None or not result.verdict.judged or observation.file in noted:
            continue
        said = _said_by(observation.file)
        place = None if observation.region is not None else said.place
        if place is not None and result.place is None and place_of(place, document.region):
            noted.add(observation.file)
            own: object = document.region
            findings.add(FILE_NAME, Location(observation.file), said=place, own=own)
        elif said.period and observation.period is None and said.period != result.period:
            noted.add(observation.file)
            findings.add(FILE_NAME, Location(observation.file), said=said.period, own=result.period)


def _said_by(file: str) -> _Said:
    """The place and the period that a file is called by, where its name says nothing else."""
    name = unicodedata.normalize("NFKC", PurePath(file).name)
    stem = re.sub(r"(?:\.[A-Za-z]{2,7}){1,2}$", "", name).strip()
    if not stem or len(stem) > _LONGEST or stem.isascii():
        return _Said()
    place = place_in(stem)
    rest = stem.removeprefix(place or "").lstrip(" _-")
    if place and re.fullmatch(_BESIDE, rest):
        return _Said(place)
    for end in range(len(rest), 3, -1):
        if (period := read_period(rest[:end])) and re.fullmatch(_BESIDE, rest[end:]):
            return _Said(place, period)
    return _Said()
