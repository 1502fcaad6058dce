"""Where a report goes, and in which formats: standard output, and any number of files."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TextIO, TypeVar

from dabiao.cli.run import value_of
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.core.names import Suggestion, nearest
from dabiao.core.safe import excerpt
from dabiao.model.report import Report
from dabiao.render.registry import (
    TEXT,
    difference_renderer,
    format_names,
    format_of,
    is_own_report,
    progress_renderer,
    report_renderer,
)

if TYPE_CHECKING:
    from dabiao.model.difference import Difference

T = TypeVar("T")

_JSON = ("json", "gitlab", "sarif")
"""Formats whose files may end in .json: which of them, the ending does not tell."""
_GIVES_BACK = ("xlsx",)
"""Formats that hold the submission itself, and say how it was read."""

_TWICE = Words(
    "two outputs go to '{file}'; give each a file of its own",
    "“{file}”被指定为两个输出文件；请分别指定文件名",
)
_IS_READ = Words(
    "the report cannot be written to '{file}', which is part of what is read; name another file",
    "不能将报告写入“{file}”：这是要读取的数据文件，或在报送文件夹之内；请另取文件名",
)

Write = Callable[[T, TextIO, Lang], None]
"""Writes a report to a stream, in one format."""


def of_report(name: str, *, explained: bool = True) -> Write[Report]:
    """What writes the report of a check in a format.

    Args:
        name: of the format.
        explained: whether it says how the tables were read, which some formats always do.
    """
    write = report_renderer(name).report
    if explained or name in _GIVES_BACK:
        return write
    return lambda report, stream, lang: write(report._replace(readings=()), stream, lang)


def of_progress(name: str) -> Write[Report]:
    """What writes how far targets are on their way in a format."""
    return progress_renderer(name).progress


def of_difference(name: str) -> "Write[Difference]":
    """What writes what has changed between two submissions in a format."""
    return difference_renderer(name).difference


class Output(NamedTuple):
    """A file to write, and in which format."""

    format: str
    file: str


class Outputs(NamedTuple, Generic[T]):
    """Where a report goes, and in which formats.

    Attributes:
        shown: the format of standard output.
        files: what is written beside it.
        writer: what writes a format, by its name.
    """

    shown: str
    files: tuple[Output, ...]
    writer: Callable[[str], Write[T]]

    @property
    def give_back(self) -> bool:
        """Whether the submission itself is part of one: then it has to be read a second time."""
        return any(
            name in _GIVES_BACK for name in (self.shown, *(file.format for file in self.files))
        )

    def guard(self, lang: Lang, *, force: bool) -> None:
        """Ends the command where a file that is no report of ours would be overwritten unasked."""
        for output in self.files:
            from dabiao.cli.overwriting import FOREIGN, guard_file  # noqa: PLC0415 - as below

            guard_file(output.file, is_own_report, FOREIGN, lang, force=force)

    def write(self, report: T, lang: Lang) -> None:
        """Writes the files, each whole or not at all, then standard output."""
        for output in self.files:
            from dabiao.core.writing import replacing  # noqa: PLC0415 - most checks write none

            with replacing(output.file, newline="") as stream:
                self.writer(output.format)(report, stream, lang)
        self.writer(self.shown)(report, sys.stdout, lang)


@value_of("--output")
def read_outputs(
    written: Iterable[str],
    asked: str | None,
    kept: Sequence[Path],
    writer: Callable[[str], Write[T]],
) -> Outputs[T]:
    """The format of standard output, and the files to write.

    Args:
        written: ``FORMAT=FILE``, or a file alone: its ending tells the format, else it gets the
            one that is asked for.
        asked: the format that ``--format`` names; None where it does not stand.
        kept: what is not overwritten: the submission, and what else is read.
        writer: what writes a format, by its name.

    Raises:
        DabiaoError: the format of a file is not known, or it would overwrite what is read.
    """
    outputs: list[Output] = []
    taken = False
    names = format_names()
    if asked is not None:
        with value_of("--format"):
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
                    "no format for '{file}'; write FORMAT=FILE with one of: {choices}{hint}",
                    "无法确定“{file}”的格式；请写成 格式=文件，可选：{choices}{hint}",
                ),
                file=excerpt(text),
                choices=choices,
                hint=Suggestion(nearest(name, names) if sign else None),
            )
        writer(output_format)
        if any(_is_same(file, other.file) for other in outputs):
            raise DabiaoError(_TWICE, file=excerpt(file))
        if any(_would_overwrite(file, path) for path in kept):
            raise DabiaoError(_IS_READ, file=excerpt(file))
        outputs.append(Output(output_format, file))
    # With --format junit --output report.xml the file is junit, and a person reads the rest.
    shown = TEXT if taken or asked is None else asked
    return Outputs(shown, tuple(outputs), writer)


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
