"""Findings as a list for people: the gravest first, those of one kind in one file together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.findings.collector import by_gravity, tally
from dabiao.model.document import Measure
from dabiao.model.finding import Finding, Rule, Severity
from dabiao.model.reason import MixUp, OtherKind
from dabiao.render.console import SEVERITY_STYLES, plain_text
from dabiao.render.messages import finding_line, message

_HEADINGS = {
    Severity.ERROR: Words("Errors in the data ({count})", "数据错误（{count}）"),
    Severity.WARNING: Words("Warnings ({count})", "警告（{count}）"),
    Severity.INFO: Words("Notes ({count})", "提示（{count}）"),
}
_MOST_ENTRIES = {Severity.ERROR: 50, Severity.WARNING: 20, Severity.INFO: 10}
"""What can be put right is listed; what is only worth knowing must not push it off the screen."""
_FEWEST_TOGETHER = 3
_MOST_EXAMPLES = {Severity.ERROR: 3, Severity.WARNING: 3, Severity.INFO: 1}
_MOST_RANGES = 20

_GROUP = Words(
    "{place}: {code} {times}{count}{lines}: {message}",
    "{place}: {code} {times}{count}{lines}：{message}",
)
_LINE = Words(", line {ranges}", "，第 {ranges} 行")
_LINES = Words(", lines {ranges}", "，第 {ranges} 行")
_EXAMPLE = Words("    line {line}: {message}", "    第 {line} 行：{message}")
_MORE = Words("… and more: {codes}", "……另有 {codes}")
_ALL = Words("--format json lists every one.", "--format json 可逐条列出。")
_SEPARATOR = Words(", ", "、")


def print_findings(findings: Sequence[Finding], console: Console, lang: Lang) -> None:
    """Prints the findings under headings; of a large group its lines and some of its messages."""
    counts = tally(findings)
    times = _times(console.encoding)
    is_whole = True
    for severity, some in by_gravity(findings):
        console.print()
        title = _HEADINGS[severity](lang).format(count=counts[severity])
        console.print(plain_text(title, SEVERITY_STYLES[severity]))
        entries = _together(some)
        listed, left = entries[: _MOST_ENTRIES[severity]], entries[_MOST_ENTRIES[severity] :]
        lines = [line for entry in listed for line in _lines(entry, lang, times)]
        if left:
            lines.append(_MORE(lang).format(codes=_codes(left, lang, times)))
        for line in lines:
            # A terminal gets whole words; what is piped gets a finding per line.
            soft_wrap = not console.is_terminal or lang is Lang.ZH
            console.print(plain_text(line, SEVERITY_STYLES[severity]), soft_wrap=soft_wrap)
        is_whole = is_whole and not left and all(len(entry) == 1 for entry in listed)
    if not is_whole:
        console.print(plain_text(_ALL(lang), "dim"))


def _together(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one kind on lines of one file, from three on; the others one by one."""
    kinds: defaultdict[object, list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        # What stands on no line could not be found again: each binding target that is missing.
        kinds[_kind(finding) if finding.location.line else number].append(finding)
    entries: list[list[Finding]] = []
    for some in kinds.values():
        entries += [some] if len(some) >= _FEWEST_TOGETHER else [[finding] for finding in some]
    return sorted(entries, key=lambda entry: entry[0].location)


def _kind(finding: Finding) -> tuple[object, ...]:
    """What findings have in common whose messages differ in nothing but the values quoted."""
    said = (value if _is_wording(value) else type(value) for value in finding.fields.values())
    return (finding.location.file, finding.location.sheet, finding.code, *said)


def _is_wording(value: object) -> bool:
    """Whether a value is a part of the sentence: 疑似以小数填写百分数 is another mistake than 疑似指数."""
    if isinstance(value, Words):
        return value.en != value.zh
    return isinstance(value, MixUp | OtherKind | Measure | Rule)


def _lines(entry: Sequence[Finding], lang: Lang, times: str) -> Iterator[str]:
    first = entry[0]
    if len(entry) == 1:
        yield finding_line(first, lang)
        return
    said = {message(finding, lang): finding for finding in reversed(entry)}
    yield _GROUP(lang).format(
        place=visible(str(first.location)),
        code=first.code,
        times=times,
        count=len(entry),
        lines=_ranges([finding.location.line for finding in entry], lang),
        message=message(first, lang),
    )
    others = (finding for finding in reversed(said.values()) if finding is not first)
    for finding in islice(others, _MOST_EXAMPLES[first.severity] - 1):
        yield _EXAMPLE(lang).format(line=finding.location.line, message=message(finding, lang))


def _ranges(lines: Iterable[int], lang: Lang) -> str:
    """The lines as ``, lines 2-45, 50``."""
    ranges: list[tuple[int, int]] = []
    for line in sorted(set(lines)):
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], line)
        else:
            ranges.append((line, line))
    shown = [str(a) if a == b else f"{a}-{b}" for a, b in ranges[:_MOST_RANGES]]
    if len(ranges) > _MOST_RANGES:
        shown.append("…")
    is_one = len(ranges) == 1 and ranges[0][0] == ranges[0][1]
    return (_LINE if is_one else _LINES)(lang).format(ranges=_SEPARATOR(lang).join(shown))


def _codes(entries: Iterable[Sequence[Finding]], lang: Lang, times: str) -> str:
    count = Counter(finding.code for entry in entries for finding in entry)
    return _SEPARATOR(lang).join(f"{code} {times}{number}" for code, number in count.items())


def _times(encoding: str) -> str:
    try:
        "×".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "x"
    return "×"
