"""``dabiao draft``: a target file from the text of a document."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, Overwrite, localized, output_option
from dabiao.cli.overwriting import guard_file
from dabiao.cli.run import ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import ID
from dabiao.core.safe import excerpt
from dabiao.model.finding import STANDARD_INPUT

HELP = localized(
    "Draft a target file from the text of a plan, a work report or a scheme.",
    "从规划、计划、工作报告或方案的文本起草目标文件。",
)

_LARGEST = 16 * 1024 * 1024
_TOO_LARGE = Words(
    "{file} is larger than 16 MiB; cut it into parts", "{file} 超过 16 MiB；请拆成几个文件"
)
_BAD_PERIOD = Words(
    "--period: {text} is no period; write 2026 or 2021-2025",
    "--period：{text} 不是年份或起止年份；请写成 2026 或 2021-2025",
)
_BAD_LINES = Words(
    "--lines: {text} is no range of lines; write 69-629",
    "--lines：{text} 不是行号范围；请写成 69-629",
)
_BAD_ID = Words(
    "--id: {text} is no id; write letters, digits, - and _",
    "--id：{text} 不是有效的 id；请用字母、数字、- 和 _",
)
_SUMMARY = Words(
    "{targets} targets drafted, {left} figures left out; see the comments, then run `dabiao lint`",
    "起草目标 {targets} 项，未列数值 {left} 个；请逐条核对注释，再运行 dabiao lint",
)
_MAY_BE_EDITED = Words("may have been edited", "其中可能已有修改")


def command(
    text: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help=localized(
                "The document: plain text (UTF-8 or GB18030), Word (.docx), or a table of targets "
                "(.xlsx, .csv, …); - reads standard input.",
                "文件：纯文本（UTF-8 或 GB18030）、Word（.docx）或指标表（.xlsx、.csv 等）；- 表示标准输入。",
            ),
        ),
    ],
    document_id: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            show_default=False,
            help=localized("The document's id.", "文件的 id。"),
        ),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="NAME",
            show_default=False,
            help=localized("Its region, by name or code.", "所属地区（名称或代码）。"),
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar="YEAR|YEAR-YEAR",
            show_default=False,
            help=localized("Its period: 2026 or 2021-2025.", "规划期：2026 或 2021-2025。"),
        ),
    ] = None,
    lines: Annotated[
        str | None,
        typer.Option(
            "--lines",
            metavar="A-B",
            show_default=False,
            help=localized("Its lines, where the text holds more.", "文件所在的行号范围。"),
        ),
    ] = None,
    output: Annotated[
        Path | None,
        output_option(
            localized(
                "The target file; without, it goes to standard output.",
                "目标文件；省略则写到标准输出。",
            )
        ),
    ] = None,
    force: Overwrite = False,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.authoring.draft.drafting import draft_file
        from dabiao.authoring.draft.head import Wanted
        from dabiao.authoring.draft.writing import draft_yaml
        from dabiao.core.writing import replacing

        wanted = Wanted(_id(document_id), region, _period(period), _lines(lines))
        named = "" if str(text) == STANDARD_INPUT else text.name
        draft = draft_file(_content(text), named, wanted)
        written = draft_yaml(draft)
        if output is None:
            sys.stdout.write(written)
        else:
            guard_file(
                output, written.encode().__eq__, _MAY_BE_EDITED, lang, force=force, whole=True
            )
            with replacing(output, newline="\n") as stream:
                stream.write(written)
        summary = _SUMMARY(lang).format(targets=len(draft.targets), left=len(draft.left_out))
        typer.echo(summary, err=True)


def _content(path: Path) -> bytes:
    if str(path) == STANDARD_INPUT:
        content = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DabiaoError(_TOO_LARGE, file=excerpt(str(path)))
    return content


def _id(text: str | None) -> str | None:
    if text is not None and not re.fullmatch(ID, text):
        raise DabiaoError(_BAD_ID, text=excerpt(text))
    return text


def _period(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    found = re.fullmatch(
        r"((?:19|20|21)\d\d)(?:\s*[-—–~,]\s*((?:19|20|21)\d\d))?", text.strip(), re.ASCII
    )
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if first > last:
        raise DabiaoError(_BAD_PERIOD, text=excerpt(text))
    return first, last


def _lines(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    found = re.fullmatch(r"(\d{1,8})\s*[-—–~,]\s*(\d{1,8})", text.strip(), re.ASCII)
    first, last = (int(found[1]), int(found[2])) if found else (1, 0)
    if not 1 <= first <= last:
        raise DabiaoError(_BAD_LINES, text=excerpt(text))
    return first, last
