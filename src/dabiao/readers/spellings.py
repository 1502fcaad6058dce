"""What is written on a header beside its words: numbers, marks of notes, a translation."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.core.units import known

_MARKS = r"[①-⑳⑴-⒇*＊※†‡¹²³⁴-⁹]+|[\[〔【（(]\s*(?:注\s*[0-9一二三四五六七八九十]{0,2}|[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*[\])）〕】]"
_NUMBERED = r"^\s*[0-9]{1,2}\s*[.、．]\s*(?=\D)"
_STILL_THE_FIGURES = (
    r"[（(]\s*(?:全年|年度|(?:年)?快报数?|年报数?|初步(?:核算|统计)?数?|(?:统计|核算)数?)\s*[)）]"
)
"""What a remark may say of a column without making other figures of it; 预计 and 调整 do."""
_LATIN = r"[\s/|(\[]*[A-Za-z](?:[A-Za-z\s.,&'’/-]*[A-Za-z.])?\s*[)\]]?"
_WORD = r"[a-z]{3}"
"""What a translation has, and the abbreviation in GDP总量 has not."""
_OTHER_FIGURES = (
    r"forecast|estimat|expect|project|plan|target|goal|prior|previous|last|base|rank|share|average"
)
_LONGEST = 60


def is_chinese(text: str) -> bool:
    """Whether a text has a Chinese character in it."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


class Spelling(NamedTuple):
    """A header without what stands beside its words, and the translation that was taken off."""

    text: str
    translation: str = ""


def plainer(text: str) -> Iterator[Spelling]:
    """The ways to read a header that is not understood as it stands, the nearest first."""
    text = text[:_LONGEST]
    if all(map(is_chinese, text)):
        return  # nothing stands beside the words
    bare = re.sub(_NUMBERED, "", re.sub(_MARKS, "", text))
    bare = re.sub(_STILL_THE_FIGURES, "", bare).strip()
    if bare and bare != text:
        yield Spelling(bare)
    for original, translation in (_of_two_lines(bare), _of_two_scripts(bare)):
        if original:
            yield Spelling(original, translation)


def names_others(translation: str) -> bool:
    """Whether English words name figures that are not the actual ones."""
    return re.search(_OTHER_FIGURES, translation.casefold()) is not None


def is_translation(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row of headers says in English what the Chinese one above it says.

    It begins below the first of these, where a row that says more has nothing to say.
    """
    filled = [(cell.strip(), over.strip()) for cell, over in zip(cells, above, strict=False)]
    filled = [(cell, over) for cell, over in filled if cell or over]
    if not filled or not all(filled[0]) or any(cell and not over for cell, over in filled):
        return False
    words = [cell for cell, _ in filled if cell and not cell.isdecimal()]
    return (
        len(words) > 1
        and all(re.search(_WORD, word) and not is_chinese(word) for word in words)
        and not any(map(names_others, words))
        and is_chinese(filled[0][1])
    )


def _of_two_lines(text: str) -> tuple[str, str]:
    """A Chinese line and one that is not: 2023年 above 2023; blank where there are others."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    chinese = [line for line in lines if is_chinese(line)]
    others = [line for line in lines if not is_chinese(line)]
    return (chinese[0], others[0]) if len(chinese) == len(others) == 1 else ("", "")


def _of_two_scripts(text: str) -> tuple[str, str]:
    """The Chinese and the Latin words of 实际值 Actual (万人); blank where they do not part."""
    folded = unicodedata.normalize("NFKC", text)
    runs = [run for run in re.finditer(_LATIN, folded) if not _is_unit(run[0])]
    if len(runs) != 1 or not is_chinese(folded) or not re.search(_WORD, runs[0][0]):
        return "", ""
    [run] = runs
    before, after = folded[: run.start()].strip(), folded[run.end() :].strip()
    if before and after and not after.startswith("("):
        return "", ""
    return before + after, run[0].strip(" \n/|()[]")


def _is_unit(run: str) -> bool:
    word = run.strip(" \n/|()[]")
    return known(word) and not re.match("[A-Z][a-z]{2}", word)  # Year is a translation
