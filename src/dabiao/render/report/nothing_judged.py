"""The report on a submission of which nothing could be judged: why, and what to do."""

from rich.console import Console
from rich.table import Table

from dabiao.core.lang import Lang, Words
from dabiao.findings.collector import by_gravity
from dabiao.findings.rules.files import UNREADABLE_FILE
from dabiao.findings.rules.tables import MISSING_COLUMN
from dabiao.model.finding import Finding
from dabiao.model.report import Report
from dabiao.render.console import grid, plain_text
from dabiao.render.finding_list import print_findings
from dabiao.render.reading.text import print_readings

_NEXT = Words("What to do", "下一步")
_MEND = Words(
    "Put right what is said above, and check again.", "按上面的说明修改数据文件，再重新检查。"
)
_LOOK = Words(
    "See whether the figures are of the document's region, years and indicators.",
    "请核对数据是否属于该文件的地区、年份和指标。",
)
_FILL_IN = Words(
    "No figure is filled in: the sheet has the targets, and no actual values. Fill them in, and check again.",
    "表中尚未填报任何数值：有指标，没有实际值。请填写实际值后再检查。",
)
_RULE = Words("explains {code}", "说明 {code} 及改法")
_EXPLAIN = Words("shows how each table was read", "说明每张表是如何读取的")
_TEMPLATE = Words("makes a sheet to fill in", "生成填报表")
_SHEET = Words("actuals.xlsx", "填报表.xlsx")


def print_nothing_judged(report: Report, console: Console, lang: Lang) -> None:
    """Prints the findings, how the tables were read if that was asked for, and what to do next."""
    if report.findings:
        print_findings(report.findings, console, lang)
    print_readings(report.readings, console, lang)
    console.print()
    console.print(plain_text(_NEXT(lang), "bold"))
    if _is_empty_sheet(report):
        console.print(plain_text(f"  {_FILL_IN(lang)}"))
        return
    console.print(plain_text(f"  {(_MEND if report.gate.errors else _LOOK)(lang)}"))
    console.print(_commands(report, lang))


def _is_empty_sheet(report: Report) -> bool:
    """Whether all that is wrong is that the rows of targets hold nothing yet."""
    reported = [result.observation for result in report.results if result.observation]
    is_empty = bool(reported) and all(observation.is_empty for observation in reported)
    return is_empty and not report.gate.errors


def _is_on_row(finding: Finding) -> bool:
    """Whether a finding is about a row of a table, which then has been read somehow."""
    return bool(finding.location.line) and finding.rule not in (UNREADABLE_FILE, MISSING_COLUMN)


def _commands(report: Report, lang: Lang) -> Table:
    """The commands that help on, each with what it does."""
    table = grid()
    table.add_column(width=0)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    name = report.document.id
    commands: dict[str, str] = {}
    for _, [first, *_] in by_gravity(report.findings)[:1]:
        commands[f"dabiao rule {first.code}"] = _RULE(lang).format(code=first.code)
    if not report.readings and any(map(_is_on_row, report.findings)):
        commands[f"check {name} … --explain-reading"] = _EXPLAIN(lang)
    commands[f"dabiao template {name} -o {_SHEET(lang)}"] = _TEMPLATE(lang)
    for command, purpose in commands.items():
        table.add_row("", plain_text(command, "cyan"), plain_text(purpose))
    return table
