"""Pages as what a reader finds in them, and reports that try to act in one."""

from html.parser import HTMLParser
from pathlib import Path

from dabiao.core.regions import Region
from dabiao.model.document import Group
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.render.reports import changed, of_places

ACTS = (
    "<script>document.title='acted'</script>",
    "</style><script>document.title='acted'</script>",
    "</script><script>document.title='acted'</script>",
    '"><img src=x onerror="document.title=\'acted\'">',
    "' onmouseover='document.title=1' x='",
    "javascript:document.title='acted'",
    "{{7*7}}{% raw %}{{words}}",
    "--><svg/onload=document.title='acted'>",
    "<a href=javascript:document.title='acted'>x</a>",
    "</title><meta http-equiv=refresh content=0;url=javascript:1>",
    "&lt;script&gt;",
)
"""What acts somewhere in a page, if it gets there as it is."""

_EMPTY = {"meta", "path", "rect", "circle", "polyline", "br", "link", "img", "input"}


class Element:
    """An element with its attributes, the text in it, and what it stands in."""

    def __init__(self, tag: str, attributes: dict[str, str], parents: "list[Element]") -> None:
        self.tag, self.attributes, self.parents = tag, attributes, parents
        self.text = ""

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def words(self) -> str:
        """The text as it is shown: blanks and line ends are one."""
        return " ".join(self.text.split())


class Page(HTMLParser):
    """The elements of a page, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.all: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open, [element.tag for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs}, [*self._open])
        self.all.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open and self._open[-1].tag == tag, (tag, [each.tag for each in self._open])
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def of(self, tag: str, kind: str = "", within: Element | None = None) -> list[Element]:
        """The elements with a tag, of a class, in another one."""
        return [
            element
            for element in self.all
            if element.tag == tag
            and (not kind or kind in element.classes)
            and (within is None or within in element.parents)
        ]

    def rows(self) -> list[list[str]]:
        """The cells of each listed result, as they are shown."""
        return [
            [cell.words for cell in self.all if cell.tag in ("td", "th") and row in cell.parents]
            for row in self.of("tr")
            if "data-v" in row.attributes
        ]


def hostile_page(folder: Path) -> Report:
    """A report on two places in which whatever a page quotes tries to act."""
    report = of_places(folder)
    document = report.document
    targets = tuple(
        target._replace(
            indicator=target.indicator._replace(name=text, name_en=text, unit=text),
            group=Group(text, text),
            wording=text,
            section=text,
            note=text,
            scope=text,
            responsible=(text,),
        )
        for target, text in zip(document.targets, ACTS[:5], strict=True)
    )
    by_id = {target.id: target for target in targets}
    results: list[Result] = []
    for number, result in enumerate(report.results):
        own = by_id[result.target.id]
        place = None if result.place is None else ACTS[3]
        observation = result.observation and result.observation._replace(
            file=ACTS[3], statement=ACTS[number % len(ACTS)]
        )
        results.append(result._replace(target=own, place=place, observation=observation))
    quoted = [
        results[-1]._replace(place=f"{number}{text}", actual=None, verdict=Verdict.UNJUDGED)
        for number, text in enumerate(ACTS)
    ]
    document = document._replace(
        id=ACTS[0],
        title=ACTS[9],
        title_en=ACTS[9],
        region=Region(ACTS[3], ACTS[3]),
        number=ACTS[1],
        file=ACTS[5],
        targets=targets,
    )
    report = report._replace(document=document, actuals=ACTS)
    return changed(report, [*results, *quoted])
