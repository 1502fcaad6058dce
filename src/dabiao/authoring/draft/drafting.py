"""From the text of a document to a draft: its targets, and the figures that are none."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.authoring.draft.announcing import GOALS, announced_at, is_prose, listed_goals
from dabiao.authoring.draft.bounds import bound_of, change_of
from dabiao.authoring.draft.context import Context
from dabiao.authoring.draft.figures import Figure, figures
from dabiao.authoring.draft.head import Wanted, head_of
from dabiao.authoring.draft.model import Draft, Drafted, Opinion, ReadFigure
from dabiao.authoring.draft.opinions import opinion_of
from dabiao.authoring.draft.outline import Paragraph, outline
from dabiao.authoring.draft.phases import Phase
from dabiao.authoring.draft.placing import (
    figures_in,
    tables_of,
    titled,
    without_tables,
)
from dabiao.authoring.draft.subjects import Placed
from dabiao.authoring.draft.targets import targets_of
from dabiao.authoring.draft.text import SourceText, of_text
from dabiao.authoring.draft.years import end_of_plan
from dabiao.model.comparator import Comparator

_LOOKS_FURTHER = re.compile(r".{0,8}“?十[一二三四五六]五”?(?:时期|期间|规划|经济)")
_THIS_YEAR = re.compile(r".{0,8}(?:今年|20\d\d年(?!是“))")
_AIMS_OF = re.compile(
    r"(?:到)?(20\d\d)年(?:度|底|末)?(?:工作|主要|阶段|预期)*(?:目标|任务)(?:任务)?$"
)
_START = 16
_GROWTH = "gdp-growth"
_AROUND = 14
_MOST_FIGURES = 20000
"""In one text; no document has more, and no input may take forever."""


def draft_file(data: bytes, name: str, wanted: Wanted | None = None) -> Draft:
    """Reads a file as its target file would have it; the one place that tells the kinds apart.

    Args:
        data: its bytes.
        name: its name; "" of standard input.
        wanted: what the caller says of it.

    Raises:
        DabiaoError: it is a workbook or a Word document that cannot be read, or has no targets.
    """
    # Few drafts are made from files that are no text.
    from dabiao.authoring.draft.sheets import draft_table, is_table  # noqa: PLC0415
    from dabiao.authoring.draft.sources import source_text  # noqa: PLC0415

    if is_table(data, name):
        return draft_table(data, name, wanted)
    return draft_text(source_text(data, name), wanted)


def draft_text(text: SourceText, wanted: Wanted | None = None) -> Draft:
    """Reads the running text of a document as its target file would have it.

    Args:
        text: the document's.
        wanted: what the caller says of it.
    """
    wanted = wanted or Wanted()
    head = head_of(text, wanted)
    first, last = wanted.lines or (1, None)
    read = 0
    tables = tables_of(text, first, last, head.period)
    head = titled(head, [table.caption for table in tables])
    targets = [target for table in tables for target in table.targets]
    left_out = [figure for table in tables for figure in table.left_out]
    for found in _readings(without_tables(text, tables), first, last, head.period):
        read += len(found.placed)
        context = Context(
            found.paragraph,
            found.announced,
            found.default_due,
            found.year,
            _group(found),
            plan=head.period[0] < head.period[1],
        )
        drafted, none = targets_of(context, found.placed)
        targets += drafted
        left_out += [
            _left(found.paragraph, placed)
            for placed in found.placed
            if placed.opinion is not Opinion.TARGET
        ]
        left_out += [
            _left(found.paragraph, placed._replace(opinion=Opinion.OTHER)) for placed in none
        ]
    if read >= _MOST_FIGURES:
        head = head._replace(doubts=(*head.doubts, f"只读了前{read}个数值，其余未读"))
    first_due = min([head.period[0], *(t.due for t in targets if t.due)])
    head = head._replace(period=(first_due, max(head.period[1], first_due)))
    return Draft(head, _related(_once(targets), head.period[1]), left_out)


def figures_of(text: SourceText | str, period: tuple[int, int] | None = None) -> list[ReadFigure]:
    """The figures of a text, each with what it is.

    Args:
        text: of a document, or a part of it.
        period: the document's; read from the text where it is None.
    """
    source = of_text(text) if isinstance(text, str) else text
    period = period or head_of(source, Wanted()).period
    tables = tables_of(source, 1, None, period)
    figures_of_text = [
        _left(found.paragraph, placed)
        for found in _readings(without_tables(source, tables), 1, None, period)
        for placed in found.placed
    ]
    return sorted([*figures_in(tables), *figures_of_text], key=lambda figure: figure.line)


class _Reading(NamedTuple):
    paragraph: Paragraph
    placed: Sequence[Placed]
    announced: int | None
    default_due: int
    year: int


def _readings(
    text: SourceText, first: int, last: int | None, period: tuple[int, int]
) -> Iterator[_Reading]:
    paragraphs = outline(text, first, last, period[0])
    first_section = next((p for p in paragraphs if p.section), None)
    # What stands before a review is its beginning: 过去一年 in a summary, the names of speakers.
    begins_back = first_section is not None and first_section.phase is Phase.BACK
    goes_on, further = False, None
    budget = _MOST_FIGURES
    for paragraph in paragraphs:
        back = paragraph.phase is Phase.BACK
        announced = None if back else announced_at(paragraph, goes_on=goes_on)
        goes_on = announced is not None and (
            announced >= len(paragraph.text)
            or paragraph.text.endswith(("：", ":"))
            or (goes_on and not paragraph.is_heading and not is_prose(paragraph.text))
        )
        table = paragraph.text.count("|") > 1
        placed = []
        for figure in figures(paragraph.text):
            if budget <= 0:
                break
            budget -= 1
            opinion = opinion_of(
                paragraph.text,
                figure,
                looks_back=back
                or (begins_back and not paragraph.section and paragraph.phase is not Phase.AHEAD),
                first_year=period[0],
            )
            bound = bound_of(paragraph.text, figure)
            change = change_of(paragraph.text, bound.before, figure)
            if table and opinion is Opinion.TARGET:
                opinion = Opinion.OTHER
            placed.append(Placed(figure, opinion, bound, change))
        if announced is None and not back:
            announced = listed_goals(paragraph, placed)
        further = _further(paragraph, further, period)
        due = further or _default_due(paragraph, period)
        yield _Reading(paragraph, placed, announced, due, period[0])


def _further(paragraph: Paragraph, before: int | None, period: tuple[int, int]) -> int | None:
    """The end of the five-year plan of which the paragraphs speak since one that says so."""
    if paragraph.is_heading:
        return None
    if _THIS_YEAR.match(paragraph.text):
        return None
    if _LOOKS_FURTHER.match(paragraph.text):
        end = end_of_plan(paragraph.text[:_START])
        return end if end is not None and end > period[1] else None
    return before


def _default_due(paragraph: Paragraph, period: tuple[int, int]) -> int:
    """The last year of the period, or of the five-year plan of which the headings speak."""
    for heading in reversed(paragraph.headings):
        aimed = _AIMS_OF.match(heading)
        if aimed and period[0] <= int(aimed[1]) <= period[1]:
            return int(aimed[1])
        end = end_of_plan(heading)
        if end is not None and end > period[1] and not re.search(r"20\d\d年", heading):
            return end
    return period[1]


def _group(reading: _Reading) -> str:
    paragraph = reading.paragraph
    dashed = re.match(r"[—–-]{1,2}([^，。；：\d]{2,20})[。：]", paragraph.text)
    if dashed and reading.announced is not None:
        return dashed[1]
    if reading.announced is not None and not any(GOALS.search(h) for h in paragraph.headings[-1:]):
        return "主要预期目标"
    return paragraph.group or "目标"


def _left(paragraph: Paragraph, placed: Placed) -> ReadFigure:
    figure: Figure = placed.figure
    start, end = max(0, figure.start - _AROUND), figure.end + _AROUND
    return ReadFigure(
        paragraph.line_at(figure.start),
        paragraph.printed[start:end],
        paragraph.printed[figure.start : figure.end],
        placed.opinion,
    )


def _once(targets: Sequence[Drafted]) -> list[Drafted]:
    """The targets without those that a text says again in the same words."""
    seen: dict[tuple[object, ...], None] = {}
    kept = []
    for target in targets:
        name = target.indicator or target.name
        key = (
            name,
            target.comparator,
            target.value,
            target.upper,
            target.unit,
            target.due,
            target.scope,
        )
        if key not in seen:
            seen[key] = None
            kept.append(target)
    return kept


def _related(targets: Sequence[Drafted], year: int) -> list[Drafted]:
    """The targets, those in step with the economy related to its growth in the same year.

    Where its growth is not drafted they ask for a state.
    """
    growths: dict[int | None, str] = {}
    named = []
    for target in targets:
        if target.indicator == _GROWTH and target.of is None:
            own = _GROWTH if target.due == year else f"{_GROWTH}-{target.due}"
            target_id = own if target.due not in growths else None
            growths.setdefault(target.due, own)
            named.append(target._replace(id=target_id))
        else:
            named.append(target)
    return [_of_growth(target, growths) for target in named]


def _of_growth(target: Drafted, growths: dict[int | None, str]) -> Drafted:
    if target.of is None:
        return target
    found = growths.get(target.due)
    if found is not None and target.indicator != _GROWTH:
        return target._replace(of=found)
    qualitative = Comparator.QUALITATIVE
    return target._replace(of=None, comparator=qualitative, state=target.wording)
