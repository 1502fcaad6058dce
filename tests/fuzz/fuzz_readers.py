"""Coverage-guided fuzzing of the readers and of the whole check, with atheris.

The tests do not need it, and pytest does not collect it. It wants a virtual environment of its
own, and is run from the root of the project::

    python -m venv .fuzz && .fuzz/bin/pip install atheris -e .
    .fuzz/bin/python -m tests.fuzz.fuzz_readers --seeds corpus
    .fuzz/bin/python -m tests.fuzz.fuzz_readers corpus -max_total_time=600 -timeout=5

The first byte of an input chooses what the others are:

====  ==========================================================================================
0     a file that is not told apart by its name: a check of it, written in one of the formats
1     a file named ``.json``: the same
2     a workbook: taken apart in this process, its rows read as a table
3     the parts of a workbook, each behind a byte 0x1e: zipped, and then as 2
4     a line of cells: numbers, periods, headers, units, names and verdicts
====  ==========================================================================================

An exception is a failure, and so is whatever takes longer than ``-timeout``. calamine may panic,
abort or never return. In use it runs in a process of its own, which is limited: a panic is only
counted here, and an input on which calamine aborts or hangs is no failure if a check of the same
file as a whole gives a finding.
"""

import json
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from io import BytesIO, TextIOWrapper
from pathlib import Path
from xml.etree import ElementTree

DATA = Path(__file__).parents[1] / "data"
PARTS = (
    "mimetype",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "content.xml",
    "META-INF/manifest.xml",
)
SEPARATOR = b"\x1e"
DOCUMENTS = ("hebei-2023", "chengde-eco-2020", "chengde-rental-2025", "chengde-land-2022")
CELLS = (
    "1,234.5%\t约增长6.5%左右\t下降3.3%\t十二万家\t百分之六点五\t2.3:1\t７７３亿斤\tⅢ类\t-\t暂无",
    "2023\t2023年1—6月\t2023Q2\t2023-01/2023-06\t2023-12-31 00:00:00\t2023年实际值（亿元）\t微克/立方米",
)


class Target:
    """What is fuzzed, with all that it needs loaded once."""

    def __init__(self) -> None:
        import dabiao
        from dabiao.render.registry import format_names

        self._documents = [dabiao.load(name) for name in DOCUMENTS]
        self._formats = format_names()
        self._folder = Path(tempfile.mkdtemp(prefix="fuzz-dabiao-"))
        self.panics: Counter[str] = Counter()
        self._kinds: list[Callable[[bytes], None]] = [
            lambda content: self._check(content, "actuals"),
            lambda content: self._check(content, "actuals.json"),
            self._workbook,
            self._parts,
            self._cells,
        ]

    def __call__(self, data: bytes) -> None:
        """Runs one input."""
        if data:
            self._kinds[data[0] % len(self._kinds)](data[1:])

    def _check(self, content: bytes, name: str) -> None:
        import dabiao

        choice, content = content[:1], content[1:]
        chosen = choice[0] if choice else 0
        file = self._folder / name
        file.write_bytes(content)
        # A spreadsheet would start a process for each input: kinds 2 and 3 are for them.
        if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
            return
        document = self._documents[chosen % len(self._documents)]
        report = dabiao.check(document, file, year=2023 if chosen & 64 else None)
        assert report.exit_code in (0, 1, 3)
        if chosen >= 128:  # it takes longer than the check
            self._render(report, chosen // len(self._documents))

    def _render(self, report: object, chosen: int) -> None:
        from dabiao.core.lang import Lang
        from dabiao.model.report import Report
        from dabiao.render.registry import report_renderer

        assert isinstance(report, Report)
        lang = list(Lang)[chosen % 2]
        with TextIOWrapper(BytesIO(), encoding="utf-8", errors="backslashreplace") as stream:
            chosen_format = self._formats[chosen % len(self._formats)]
            report_renderer(chosen_format).report(report, stream, lang)

    def _workbook(self, content: bytes) -> None:
        from dabiao.findings.collector import Findings
        from dabiao.readers.formats.workbook import rows_told
        from dabiao.readers.interface import ReadError
        from dabiao.readers.spreadsheet.process import ProblemError, messages
        from dabiao.readers.table import read_table

        def told() -> Iterator[bytes]:
            for message in messages(content, ""):
                yield json.dumps(message).encode()
            yield b'{"done": true}'

        rows = rows_told(told(), "actuals.xlsx", Findings())
        try:
            list(
                read_table(
                    rows, "actuals.xlsx", Findings(), lambda name: name == "GDP", delimited=False
                )
            )
        except (ProblemError, ReadError):
            pass
        except Exception:
            raise
        except BaseException as panic:
            if type(panic).__name__ != "PanicException":
                raise
            self.panics[str(panic)[:100]] += 1

    def _parts(self, content: bytes) -> None:
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, part in zip(PARTS, content.split(SEPARATOR), strict=False):
                if part:
                    archive.writestr(name, part)
                if name == "content.xml" and not _well_formed(part):
                    return  # a table without an end makes calamine go round for ever
        self._workbook(file.getvalue())

    def _cells(self, content: bytes) -> None:
        from dabiao.core.decimals import plain
        from dabiao.core.numerals import mentions
        from dabiao.core.periods import read_period
        from dabiao.core.units import UnitError, convert
        from dabiao.library.index import NameIndex
        from dabiao.model.verdict import declared_verdict
        from dabiao.readers.cells import Number, read_cell
        from dabiao.readers.headers import read_title

        index = NameIndex(self._documents[0])
        for text in content.decode("utf-8", "surrogateescape").split("\t"):
            cell = read_cell(text)
            if isinstance(cell, Number):
                assert cell.value.is_finite()
                assert Decimal(plain(cell.value)) == cell.value or not plain(cell.value)
            period = read_period(text)
            assert period is None or read_period(str(period)) == period
            read_title(text)
            index.find(text)
            declared_verdict(text)
            for other in ("吨", "微克/立方米", "%", ""):
                try:
                    convert(Decimal("1.5"), text, other)
                except UnitError:
                    continue
            list(mentions(text[:1000]))


def _well_formed(xml: bytes) -> bool:
    try:
        ElementTree.fromstring(xml or b"<empty/>")
    except (ElementTree.ParseError, ValueError, LookupError):
        return False
    return True


def seeds(folder: Path) -> None:
    """Writes inputs to start from: the data of the tests, as each kind of input."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(sorted(p for p in DATA.rglob("*") if p.is_file())):
        content = file.read_bytes()[:20_000]
        is_workbook = content.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
        kinds = [b"\x02"] if is_workbook else [b"\0\0", b"\0\xc1"]
        for kind in kinds:
            (folder / f"data-{number}-{kind[-1]}").write_bytes(kind + content)
    rows = '{"指标":"GDP","实际值":6.1,"单位":"%","年份":2023,"完成情况":"完成"}'
    for number, text in enumerate([f"[{rows},{rows}]", f"{rows}\n{rows}", f'{{"a":[{rows}]}}']):
        (folder / f"json-{number}").write_bytes(b"\x01\x01" + text.encode())
    for number, line in enumerate(CELLS):
        (folder / f"cells-{number}").write_bytes(b"\x04" + line.encode())
    _seed_workbooks(folder)


def _seed_workbooks(folder: Path) -> None:
    import xlsxwriter  # type: ignore[import-untyped]

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("实绩")
    sheet.merge_range("A3:A4", "GDP")
    for row, cells in enumerate([["指标", "实际值", "年份"], ["粮食总产量", 773, 2023]]):
        sheet.write_row(row, 0, cells)
    sheet.write_number("B3", 0.065, book.add_format({"num_format": "0.0%"}))
    sheet.write_formula("B4", "=1/0", None, "#DIV/0!")
    sheet.write_formula("B5", "=B2+1", None, 774)
    book.close()
    (folder / "workbook").write_bytes(b"\x02" + file.getvalue())
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        parts = [archive.read(name) if name in names else b"" for name in PARTS]
    (folder / "parts-xlsx").write_bytes(b"\x03" + SEPARATOR.join(parts))
    parts = [_MIME.encode(), *[b""] * 6, _ODS.encode(), _MANIFEST.encode()]
    (folder / "parts-ods").write_bytes(b"\x03" + SEPARATOR.join(parts))


_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/></manifest:manifest>"""
_ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content \
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>\
<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>\
指标</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>值</text:p>\
</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2">\
<table:table-cell office:value-type="string"><text:p>GDP</text:p></table:table-cell>\
<table:table-cell office:value-type="percentage" office:value="0.065" table:formula="of:=1" \
table:number-columns-repeated="2"><text:p>6.5%</text:p></table:table-cell></table:table-row>\
</table:table></office:spreadsheet></office:body></office:document-content>"""


def main() -> None:
    """Writes seeds where ``--seeds FOLDER`` asks for them, else fuzzes."""
    if sys.argv[1:2] == ["--seeds"]:
        seeds(Path(sys.argv[2]))
        return
    atheris = import_module("atheris")  # has no types, and is not among what the tests need

    with atheris.instrument_imports(include=["dabiao"]):
        target = Target()
        for kind in range(5):  # imports what is imported late, so that it is instrumented too
            target(bytes([kind, 0]) + b'{"a": 1}')
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
