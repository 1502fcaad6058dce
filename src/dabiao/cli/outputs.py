"""Where a report goes, and in which formats: standard output, and any number of files."""

import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dabiao.errors import DabiaoError
from dabiao.lang import Lang, Words
from dabiao.render import ReportFormat, renderer
from dabiao.report import Report
from dabiao.safe import excerpt
from dabiao.verdict import Verdict

_OF_ENDING = {
    ".txt": ReportFormat.TEXT,
    ".sarif.json": ReportFormat.SARIF,
    ".json": ReportFormat.JSON,
    ".csv": ReportFormat.CSV,
    ".md": ReportFormat.MARKDOWN,
    ".xml": ReportFormat.JUNIT,
    ".sarif": ReportFormat.SARIF,
}
_JSON = (ReportFormat.JSON, ReportFormat.GITLAB, ReportFormat.SARIF)


class Output(NamedTuple):
    """A file to write, and in which format."""

    format: ReportFormat
    file: str


def read_outputs(
    written: Iterable[str], asked: ReportFormat | None, actuals: Sequence[Path]
) -> tuple[ReportFormat, list[Output]]:
    """The format of standard output, and the files to write.

    Args:
        written: ``FORMAT=FILE``, or a file alone: its ending tells the format, else it gets the
            one that is asked for.
        asked: the format that ``--format`` names; None where it does not stand.
        actuals: the submission, which is not overwritten.

    Raises:
        DabiaoError: the format of a file cannot be told, or it is part of the submission.
    """
    outputs: list[Output] = []
    taken = False
    for text in written:
        name, sign, file = text.partition("=")
        output_format: ReportFormat | None
        if sign and name in list(ReportFormat):
            output_format = ReportFormat(name)
        else:
            file, output_format = text, _of_ending(text, asked)
            taken = taken or output_format is asked
        if output_format is None or not file:
            choices = ", ".join(ReportFormat)
            raise DabiaoError(
                Words(
                    "no format for '{file}'; write FORMAT=FILE with one of: {choices}",
                    "无法确定“{file}”的格式；请写成 格式=文件，可选：{choices}",
                ),
                file=excerpt(text),
                choices=choices,
            )
        twice = any(_is_same(file, other.file) for other in outputs)
        if twice or any(_would_overwrite(file, path) for path in actuals):
            raise DabiaoError(
                Words("'{file}' would be overwritten", "“{file}”将被覆盖"), file=excerpt(file)
            )
        outputs.append(Output(output_format, file))
    # With --format junit --output report.xml the file is junit, and a person reads the rest.
    shown = ReportFormat.TEXT if taken or asked is None else asked
    return shown, outputs


def write_report(
    report: Report,
    shown: ReportFormat,
    outputs: Iterable[Output],
    lang: Lang,
    only: Collection[Verdict],
) -> None:
    """Writes the files, each whole or not at all, then standard output."""
    for output in outputs:
        from dabiao.writing import replacing  # noqa: PLC0415 - most checks write none

        with replacing(output.file, newline="") as stream:
            renderer(output.format).report(report, stream, lang, only)
    renderer(shown).report(report, sys.stdout, lang, only)


def _of_ending(file: str, asked: ReportFormat | None) -> ReportFormat | None:
    name = file.casefold()
    told = next((form for ending, form in _OF_ENDING.items() if name.endswith(ending)), asked)
    # Three formats are JSON: which of them, its ending does not tell.
    return asked if told is ReportFormat.JSON and asked in _JSON else told


def _would_overwrite(file: str, path: Path) -> bool:
    """Whether a file is part of the submission, or would be of the next one in the same folder."""
    return _is_same(file, path) or (
        path.is_dir() and path.resolve() in Path(file).resolve().parents
    )


def _is_same(file: str, path: str | Path) -> bool:
    one, two = Path(file).resolve(), Path(path).resolve()
    return one == two and not one.is_relative_to("/dev")
