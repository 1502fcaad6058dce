"""What fails the gate once more at the end of a report that is longer than the screen."""

from rich.cells import cell_len
from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report
from dabiao.render.console import SEVERITY_STYLES, plain_text
from dabiao.render.marks import Marks
from dabiao.render.messages import finding_line
from dabiao.render.report.refused import errors_of
from dabiao.render.report.result_list import print_rows

_FAILED = Words("What fails the gate ({count})", "未通过的目标（{count} 项）")
_MORE = Words("… and {count} more, above", "……另有 {count} 项，见上文")
_ERRORS = Words(
    "Errors in the data ({count}), first to be put right", "数据错误（{count} 处），请先改正"
)
_MOST_ERRORS = 5
_CLOSING = 4
"""Lines below: a blank one, the counts, the decision, and the prompt of the shell."""
_AROUND = 3
"""Lines about the rows: a blank one, the heading, and what is left out."""
_FEWEST = 3


def print_failures(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """Prints the results that fail the gate again, and the errors with their places, where they may have scrolled away.

    Args:
        report: of which all but the end is printed.
        console: has recorded what it printed.
        lang: the language.
        marks: of the verdicts.
    """
    failed = [result for result in report.shown if report.policy.rejects(result)]
    errors = errors_of(report)
    if not (failed or errors) or not _is_longer_than_screen(console):
        return
    named = min(len(errors), _MOST_ERRORS)
    if failed:
        own = named + (len(errors) > named) + 2 if errors else 0
        room = max(_FEWEST, console.height - _CLOSING - _AROUND - own)
        console.print()
        console.print(plain_text(_FAILED(lang).format(count=len(failed)), "bold red"))
        print_rows(failed[:room], report, console, lang, marks)
        if left := len(failed[room:]):
            console.print(plain_text(f"    {_MORE(lang).format(count=left)}", "dim"))
    if errors and (failed or len(report.findings) > named):  # else they stand right above
        console.print()
        console.print(plain_text(_ERRORS(lang).format(count=len(errors)), "bold red"))
        for finding in errors[:named]:
            line = plain_text(finding_line(finding, lang), SEVERITY_STYLES[finding.severity])
            console.print(line, no_wrap=True, overflow="ellipsis")
        if left := len(errors) - named:
            console.print(plain_text(f"    {_MORE(lang).format(count=left)}", "dim"))


def _is_longer_than_screen(console: Console) -> bool:
    lines = console.export_text(clear=False).splitlines()
    rows = sum(max(1, -(-cell_len(line) // console.width)) for line in lines)
    return rows + _CLOSING > console.height
