"""The report as Markdown: the decision first, and nothing quoted acts."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich.cells import cell_len

from dabiao.core.lang import Lang
from dabiao.core.safe import visible
from dabiao.render.escape import inert_markdown
from tests.helpers import check
from tests.render.reports import HOSTILE, changed, hebei_2022, hostile, ordinary, plan, rendered

_OURS = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td", "strong", "bullet_list", "list_item"}  # fmt: skip


def tokens_of(markdown: str) -> list[Token]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [each for block in parser.parse(markdown) for each in (block, *(block.children or ()))]


def rows_of(markdown: str) -> list[list[str]]:
    """The cells of the rows of all tables, as they stand in the source."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines]


def shown(markdown: str) -> str:
    """What a reader sees of a line."""
    return "".join(token.content for token in tokens_of(markdown) if token.type == "text")


def test_the_first_line_is_the_gates_decision(tmp_path: Path) -> None:
    english = rendered("markdown", hebei_2022(), Lang.EN).splitlines()
    assert english[0] == "## ✗ The gate fails: shortfall 7"
    assert english[4] == "met 18, shortfall 7, unjudged 1"
    chinese = rendered("markdown", ordinary(tmp_path)).splitlines()
    assert chinese[0] == "## ✗ 未通过：数据错误 1 处，未达标 1 项"


def test_a_gate_that_holds_says_so(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")
    assert rendered("markdown", report).startswith("## ✓ 通过\n")


def test_what_wants_a_look_stands_before_all_the_results(tmp_path: Path) -> None:
    text = rendered("markdown", ordinary(tmp_path), Lang.EN)
    before, folded = text.split("<details>")
    # All figures are of 2023, which the head says; no result has a note: neither has a column.
    assert "(plan) · figures of 2023\n" in before
    assert ["地区生产总值", "≥ 6.5 %", "3.8", "-2.7 pp", "shortfall", "✗ fails"] in rows_of(before)
    assert "| 一般公共预算收入 |" in before and "| 粮食总产量 |" not in before
    assert folded.count("\n| ") == 2 + 5  # the header and five results


def test_errors_stand_before_other_findings(tmp_path: Path) -> None:
    text = rendered("markdown", ordinary(tmp_path))
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert [line.split()[1] for line in listed] == ["**错误**", "**提示**"]


def test_of_many_findings_the_first_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    rows = "".join("城镇新赠就业,1\n" for _ in range(60))
    report = check(plan(), tmp_path, f"指标,实际值\n粮食总产量,773亿斤\n{rows}")
    text = rendered("markdown", report)
    assert text.count("\n- **错误**") == 50 and "另有 10 项未在此列出。" in text


@pytest.mark.parametrize("lang", list(Lang))
def test_it_fits_into_a_comment_whatever_is_in_it(lang: Lang, tmp_path: Path) -> None:
    report = hostile(tmp_path)
    long = changed(report, report.results * 100, report.findings * 100)
    text = rendered("markdown", long, lang)
    assert 40_000 < len(text) < 60_000
    assert text.endswith("</details>\n")


def test_nothing_of_a_hostile_submission_is_markup(tmp_path: Path) -> None:
    for file in ("data/actuals.csv", "a|b`<i>\n@all.csv"):
        tokens = tokens_of(rendered("markdown", hostile(tmp_path, file)))
        html = [token.content.strip() for token in tokens if token.type.startswith("html")]
        assert [re.sub(r"（\d+ 项）", "", line) for line in html] == [
            "<details>\n<summary>全部结果</summary>",
            "</details>",
        ]
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
        assert kinds <= _OURS | {"inline", "text", "html_block"}
        count = Counter(token.type for token in tokens)
        # Two tables of seven columns, of which the notes are none: nothing quoted parts a cell.
        assert (count["table_open"], count["th_open"]) == (2, 2 * 7)
        assert count["td_open"] == 7 * (count["tr_open"] - 2)


def test_the_bars_of_a_table_stand_below_each_other_in_the_source(tmp_path: Path) -> None:
    table = rendered("markdown", ordinary(tmp_path)).split("<details>")[1]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    bars = {tuple(cell_len(line[:at]) for at, c in enumerate(line) if c == "|") for line in lines}
    assert len(lines) == 7 and len(bars) == 1


def test_figures_of_several_periods_keep_a_column_of_them(tmp_path: Path) -> None:
    table = "指标,实际值,年份\n地区生产总值,7,2023\n粮食总产量,760,2022\n"
    rows = rows_of(rendered("markdown", check(plan(), tmp_path, table)))
    assert "时期" in rows[0] and any("2023年" in row for row in rows)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("data/actuals.csv:7:3: D204 '亿' (1-6月) 5.5 %!", "data/actuals.csv:7:3: D204 '亿' (1-6月) 5.5 %!"),
        ("gdp_growth < 5 > 3", "gdp_growth < 5 > 3"),
        ("1~6月，7~9月", "1\\~\N{ZERO WIDTH SPACE}6月，7\\~\N{ZERO WIDTH SPACE}9月"),  # one tilde each would strike out what is between
        ("_x_ `y` [z]", "\\_x\\_ \\`y\\` \\[\N{ZERO WIDTH SPACE}z\\]"),
        ("a|b\\", "a\\|b\\\\"),
        ("<b> &lt;", "&#60;b> &\N{ZERO WIDTH SPACE}lt;"),
    ],
)  # fmt: skip
def test_only_what_would_act_is_held_back(text: str, source: str) -> None:
    assert inert_markdown(text) == source


_MARKUP = "\\`*_[]<>&|~#{}$!:()-+=.;@^ a1中\"'"


@given(st.text(st.sampled_from(_MARKUP), max_size=20))
def test_no_mixture_of_marks_is_markup_anywhere(text: str) -> None:
    inert = inert_markdown(text)
    for around in ("| x |\n| --- |\n| {} |\n", "- **x** {}\n", "**x{}x** x\n", "## x {}\n"):
        tokens = tokens_of(around.format(inert))
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
        assert kinds <= _OURS | {"inline", "text"}
        seen = "".join(token.content for token in tokens if token.type == "text")
        assert text.strip() in seen.replace("\N{ZERO WIDTH SPACE}", "")


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn"]), max_size=40))
@example('a@b.cn ~"x" [[y]] {+z+} %1 https://x.cn')
@example("\\|a\\\\|b")
def test_a_reader_sees_the_very_text_in_a_cell_of_a_table(text: str) -> None:
    table = f"| x |\n| --- |\n| ({inert_markdown(text)}) |\n"
    seen = shown(table).replace("\N{ZERO WIDTH SPACE}", "")
    assert seen == f"x({text})"


_LINKED = re.compile(
    r"[@#!$%~&^*]\w|://|www\.|GH-\d|:[\w+-]+:|\[\w|\[\[|\{[+-]|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])"
)


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_the_sites_find_no_name_number_or_address_to_link(text: str) -> None:
    assert not _LINKED.search(shown(inert_markdown("x" + visible(text))))
