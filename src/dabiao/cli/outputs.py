"""Where a report goes, and in which formats: standard output, and any number of files."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.report import Report
from dabiao.render.registry import (
    TEXT,
    format_names,
    format_of,
    progress_renderer,
    report_renderer,
)

_JSON = ("json", "gitlab", "sarif")
"""Formats whose files may end in .json: which of them, the ending does not tell."""


_GIVES_BACK = ("xlsx",)
"""Formats that hold the submission itself, and say how it was read."""

Write = Callable[[Report, TextIO, Lang], None]
"""Writes a report to a stream, in one format."""


def of_report(name: str) -> Write:
    """What writes the report of a check in a format."""
    return report_renderer(name).report


def of_progress(name: str) -> Write:
    """What writes how far targets are on their way in a format."""
    return progress_renderer(name).progress


class Output(NamedTuple):
    """A file to write, and in which format."""

    format: str
    file: str


def read_outputs(
    written: Iterable[str],
    asked: str | None,
    actuals: Sequence[Path],
    writer: Callable[[str], Write],
) -> tuple[str, list[Output]]:
    """The format of standard output, and the files to write.

    Args:
        written: ``FORMAT=FILE``, or a file alone: its ending tells the format, else it gets the
            one that is asked for.
        asked: the format that ``--format`` names; None where it does not stand.
        actuals: the submission, which is not overwritten.
        writer: what writes a format, by its name.

    Raises:
        DabiaoError: the format of a file is not known, or it is part of the submission.
    """
    outputs: list[Output] = []
    taken = False
    names = format_names()
    if asked is not None:
        writer(asked)  # an unknown one is refused before anything is checked
    for text in written:
        name, sign, file = text.partition("=")
        output_format: str | None
        if sign and name in names:
            output_format = name
        else:
            file, output_format = text, _of_ending(text, asked)
            taken = taken or output_format is asked
        if output_format is None or not file:
            choices = ", ".join(names)
            raise DabiaoError(
                Words(
                    "no format for '{file}'; write FORMAT=FILE with one of: {choices}",
                    "无法确定“{file}”的格式；请写成 格式=文件，可选：{choices}",
                ),
                file=excerpt(text),
                choices=choices,
            )
        writer(output_format)
        twice = any(_is_same(file, other.file) for other in outputs)
        if twice or any(_would_overwrite(file, path) for path in actuals):
            raise DabiaoError(
                Words("'{file}' would be overwritten", "“{file}”将被覆盖"), file=excerpt(file)
            )
        outputs.append(Output(output_format, file))
    # With --format junit --output report.xml the file is junit, and a person reads the rest.
    shown = TEXT if taken or asked is None else asked
    return shown, outputs


def gives_back(shown: str, outputs: Iterable[Output]) -> bool:
    """Whether the submission itself is part of an output: then it has to be read a second time."""
    return any(name in _GIVES_BACK for name in (shown, *(output.format for output in outputs)))


def write_report(
    report: Report,
    shown: str,
    outputs: Iterable[Output],
    writer: Callable[[str], Write],
    lang: Lang,
    explained: bool = True,
) -> None:
    """Writes the files, each whole or not at all, then standard output.

    Args:
        report: what is written.
        shown: the format of standard output.
        outputs: the files.
        writer: what writes a format, by its name.
        lang: the language.
        explained: whether every format says how the tables were read, which some always do.
    """
    usual = report if explained else report._replace(readings=())
    for output in outputs:
        from dabiao.core.writing import replacing  # noqa: PLC0415 - most checks write none

        said = report if output.format in _GIVES_BACK else usual
        with replacing(output.file, newline="") as stream:
            writer(output.format)(said, stream, lang)
    writer(shown)(report if shown in _GIVES_BACK else usual, sys.stdout, lang)


def _of_ending(file: str, asked: str | None) -> str | None:
    named = format_of(file)
    return asked if named is None or (named == "json" and asked in _JSON) else named


def _would_overwrite(file: str, path: Path) -> bool:
    """Whether a file is part of the submission, or would be of the next one in the same folder."""
    return _is_same(file, path) or (
        path.is_dir() and path.resolve() in Path(file).resolve().parents
    )


def _is_same(file: str, path: str | Path) -> bool:
    one, two = Path(file).resolve(), Path(path).resolve()
    return one == two and not one.is_relative_to("/dev")
