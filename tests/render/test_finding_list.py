"""The findings in the text report: errors first, and those of one kind together."""

import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text

from dabiao.core.lang import Lang
from dabiao.core.names import Suggestion
from dabiao.findings.rules.figures import MAGNITUDE
from dabiao.findings.rules.files import MORE_OF_THEM
from dabiao.findings.rules.matching import OUTSIDE_PLAN, UNKNOWN_INDICATOR
from dabiao.findings.rules.tables import NOTE_ROW
from dabiao.model.finding import Finding, Location
from dabiao.model.reason import MixUp
from dabiao.render.console import console_for
from dabiao.render.finding_list import print_findings
from tests.helpers import check
from tests.render.reports import plan, rendered


def unknown(line: int, name: str, file: str = "a.csv", column: int = 1) -> Finding:
    fields = {"name": name, "document": "plan", "hint": Suggestion(None)}
    return Finding(UNKNOWN_INDICATOR, Location(file, line, column), fields)


def note(line: int, name: str = "注", file: str = "a.csv") -> Finding:
    return Finding(NOTE_ROW, Location(file, line, 1), {"name": name})


def listed(findings: Iterable[Finding], lang: Lang = Lang.EN, encoding: str = "utf-8") -> list[str]:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    print_findings(list(findings), console_for(stream), lang)
    stream.seek(0)
    return stream.read().splitlines()


_FIVE = [unknown(line, name) for line, name in zip((2, 3, 4, 7, 9), "AABCD", strict=True)]


def test_many_of_one_kind_are_one_entry_with_their_lines_and_three_of_their_values() -> None:
    assert listed(_FIVE) == [
        "",
        "Errors in the data (5)",
        "a.csv:2:1: D201 ×5, lines 2-4, 7, 9: 'A' is no indicator of plan",
        "    line 4: 'B' is no indicator of plan",
        "    line 7: 'C' is no indicator of plan",
        "--format json lists every one.",
    ]
    assert listed(_FIVE, Lang.ZH) == [
        "",
        "数据错误（5）",
        "a.csv:2:1: D201 ×5，第 2-4、7、9 行：plan 中没有指标“A”",
        "    第 4 行：plan 中没有指标“B”",
        "    第 7 行：plan 中没有指标“C”",
        "--format json 可逐条列出。",
    ]


def test_two_of_a_kind_stand_one_by_one() -> None:
    assert listed(_FIVE[1:3]) == [
        "",
        "Errors in the data (2)",
        "a.csv:3:1: D201 'A' is no indicator of plan",
        "a.csv:4:1: D201 'B' is no indicator of plan",
    ]


def test_each_file_has_its_own_entry() -> None:
    files = [unknown(line, "A", file) for file in ("a.csv", "b.csv") for line in (2, 3, 4)]
    entries = [line for line in listed(files) if "D201" in line]
    assert [line.split()[0] for line in entries] == ["a.csv:2:1:", "b.csv:2:1:"]


def test_columns_that_differ_are_one_entry_and_a_line_counts_once() -> None:
    findings = [unknown(2, "A", column=1), unknown(2, "A", column=3), unknown(5, "A", column=2)]
    assert "a.csv:2:1: D201 ×3, lines 2, 5: 'A' is no indicator of plan" in listed(findings)


def far_off(line: int, value: int, guess: MixUp) -> Finding:
    fields = {"value": Decimal(value), "name": "某指标", "target": "≥ 6", "guess": guess}
    return Finding(MAGNITUDE, Location("a.csv", line, 2), fields)


def test_another_sentence_is_another_kind() -> None:
    guesses = [MixUp.INDEX] * 3 + [MixUp.FRACTION]
    findings = [far_off(line, 100 + line, guess) for line, guess in enumerate(guesses, 2)]
    index, *values, fraction, _ = listed(findings)[2:]
    assert index.startswith("a.csv:2:2: D228 ×3, lines 2-4: 102 is far from the target")
    assert [line.split()[:3] for line in values] == [
        ["line", "3:", "103"],
        ["line", "4:", "104"],
    ]
    assert fraction.startswith("a.csv:5:2: D228 105 ") and "as if it were a fraction" in fraction


def test_what_stands_on_no_line_is_listed_one_by_one() -> None:
    findings = [unknown(0, name, column=0) for name in "ABCD"]
    assert [line.split()[2] for line in listed(findings)[2:]] == ["'A'", "'B'", "'C'", "'D'"]


def test_errors_stand_first_whichever_was_found_first() -> None:
    findings = [note(2), Finding(OUTSIDE_PLAN, Location("a.csv", 3), _PERIOD), unknown(9, "A")]
    headings = ["Errors in the data (1)", "Warnings (1)", "Notes (1)"]
    assert [line for line in listed(findings) if line in headings] == headings


_PERIOD = {"period": "2031", "plan": "2023"}


def test_a_note_shows_one_value() -> None:
    lines = listed(note(line, f"标题{line}") for line in range(2, 62))
    assert lines == [
        "",
        "Notes (60)",
        "a.csv:2:1: D240 ×60, lines 2-61: '标题2' holds no figure: taken for a heading or a note",
        "--format json lists every one.",
    ]


def test_notes_of_many_files_are_counted_from_the_eleventh_on() -> None:
    findings = [note(2, file=f"{number:02}.csv") for number in range(60)]
    lines = listed([*findings, unknown(2, "A")])
    assert lines[:3] == [
        "",
        "Errors in the data (1)",
        "a.csv:2:1: D201 'A' is no indicator of plan",
    ]
    assert lines[-3].startswith("09.csv:2:1: D240 ")
    assert lines[-2:] == ["… and more: D240 ×50", "--format json lists every one."]
    assert listed(findings, Lang.ZH)[-2] == "……另有 D240 ×50"


def test_lines_far_apart_are_not_listed_without_end() -> None:
    [entry] = [line for line in listed(unknown(n, "A") for n in range(1, 100, 2)) if "D201" in line]
    assert entry.startswith("a.csv:1:1: D201 ×50, lines 1, 3, 5,") and ", 39, …: 'A'" in entry


def test_a_heading_counts_what_is_only_counted_too() -> None:
    more = Finding(MORE_OF_THEM, Location("-"), {"rule": UNKNOWN_INDICATOR, "count": 800})
    assert listed([*_FIVE, more])[1] == "Errors in the data (805)"


def test_an_encoding_without_a_sign_for_times_gets_a_letter() -> None:
    assert "a.csv:2:1: D201 x5, lines" in listed(_FIVE, encoding="ascii")[2]
    assert "D201 ×5" in listed(_FIVE, Lang.ZH, encoding="gbk")[2]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
@pytest.mark.parametrize("variable", ["NO_COLOR", "FORCE_COLOR"])
def test_a_statistics_table_ends_with_its_verdicts_and_the_gate(
    variable: str, columns: int, lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty headings, forty other indicators and thirty wrong units are a screenful at most."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    rows = ["地区生产总值,6.6,%,2023"]
    rows += [f"分组{number},,,2023" for number in range(60)]
    rows += [f"第{number}类公路里程,1,公里,2023" for number in range(40)]
    rows += [f"粮食总产量,{number},亿元,2023" for number in range(30)]
    report = check(plan(), tmp_path, "指标,实际值,单位,年份\n" + "\n".join(rows) + "\n")
    text = Text.from_ansi(rendered("text", report, lang)).plain
    lines = text.splitlines()
    errors = next(n for n, line in enumerate(lines) if line in _ERROR_HEADINGS)
    assert len(lines) - errors <= 24
    assert lines[-1].startswith("✗") and ("errors in the data" in text or "数据错误" in text)
    assert ("\x1b" in rendered("text", report, lang)) is (variable == "FORCE_COLOR")
    if variable == "FORCE_COLOR" and lang is Lang.EN:
        assert max(map(cell_len, lines)) <= columns


_ERROR_HEADINGS = ("Errors in the data (30)", "数据错误（30）")


def test_machines_get_every_finding(tmp_path: Path) -> None:
    rows = "".join("城镇新赠就业,1\n" for _ in range(30))
    report = check(plan(), tmp_path, f"指标,实际值\n粮食总产量,773亿斤\n{rows}")
    for name in ("json", "github", "gitlab", "sarif", "csv"):
        assert rendered(name, report).count("城镇新赠就业") == 30, name
    assert rendered("text", report).count("城镇新赠就业") == 1
