"""Whole passages in the manner of reports, plans, schemes and budgets, with all that each of them sets.

The files in ``tests/data/drafts`` hold passages that were made up, with invented figures; what each
sets was worked out by hand before any was read. To add one is to write it there::

    == 2021-2025
    到2025年，森林覆盖率达到40%以上。
    --
    森林覆盖率|>=40%

Behind the figure may stand the year in which it is due, where that is not the last of the period.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from dabiao.authoring.draft.drafting import draft_text
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.text import of_text
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.core import units
from dabiao.library.target_file import read_document
from dabiao.model.comparator import Comparator
from dabiao.model.document import Target

FOLDER = Path(__file__).parents[2] / "data" / "drafts"
SIGNS = {
    ">=": Comparator.AT_LEAST,
    "<=": Comparator.AT_MOST,
    ">": Comparator.MORE_THAN,
    "<": Comparator.LESS_THAN,
    "~": Comparator.ABOUT,
    "=": Comparator.EXACTLY,
}
WORDS = {
    "imp": Comparator.IMPROVE,
    "main": Comparator.MAINTAIN,
    "del": Comparator.DELEGATED,
    "qual": Comparator.QUALITATIVE,
    "of": Comparator.ABOUT,
    "of>": Comparator.MORE_THAN,
}
MOST_LETTERS = 0.6


class Passage(NamedTuple):
    """A passage, and the lines that say what it sets."""

    name: str
    period: tuple[int, int]
    text: str
    sets: tuple[str, ...]


class Expected(NamedTuple):
    """What a line says."""

    name: str
    comparator: Comparator
    value: Decimal | None
    upper: Decimal | None
    unit: str
    due: int


def passages() -> Iterator[Passage]:
    """The passages of all files."""
    for file in sorted(FOLDER.glob("*.txt")):
        for number, part in enumerate(file.read_text(encoding="utf-8").split("== ")[1:], 1):
            years, _, rest = part.partition("\n")
            first, _, last = years.partition("-")
            text, _, sets = rest.partition("\n--\n")
            lines = tuple(sets.strip().splitlines())
            yield Passage(f"{file.stem}-{number}", (int(first), int(last)), text, lines)


def expected(line: str, due: int) -> Expected:
    """What a line says: 森林覆盖率|>=40%, 地区生产总值|[5,5.5]%|2030, 居民收入|of."""
    name, what, year = (*line.split("|"), "")[:3]
    due = int(year or due)
    if what in WORDS:
        return Expected(name, WORDS[what], None, None, "", due)
    if pair := re.fullmatch(r"\[([\d.]+),([\d.]+)\](.*)", what):
        return Expected(name, Comparator.BETWEEN, Decimal(pair[1]), Decimal(pair[2]), pair[3], due)
    found = re.fullmatch(r"(>=|<=|>|<|~|=)([\d.]+)(.*)", what)
    assert found is not None, line
    return Expected(name, SIGNS[found[1]], Decimal(found[2]), None, found[3], due)


def is_said_by(wanted: Expected, target: Target) -> bool:
    """Whether a target is the one that a line says."""
    letters = set(wanted.name)
    names = [name for name in (target.name, *target.indicator.names) if not name.isascii()]
    return (
        any(len(letters & set(name)) >= MOST_LETTERS * len(letters) for name in names)
        and target.comparator is wanted.comparator
        and (target.value, target.upper) == (wanted.value, wanted.upper)
        and (wanted.value in (None, 0) or units.same(target.unit, wanted.unit))
        and target.due == wanted.due
    )


@pytest.mark.parametrize("passage", [*passages()], ids=lambda passage: passage.name)
def test_a_passage_sets_what_a_careful_reader_says_it_sets(passage: Passage) -> None:
    draft = draft_text(of_text(passage.text), Wanted("made-up", None, passage.period))
    left = list(read_document(draft_yaml(draft).encode(), "made-up").targets)
    missing = []
    for line in passage.sets:
        wanted = expected(line, passage.period[1])
        found = next((target for target in left if is_said_by(wanted, target)), None)
        if found is None:
            missing.append(line)
        else:
            left.remove(found)
    assert (missing, [target.wording for target in left]) == ([], [])
