"""Every format of a report: complete, reproducible, and inert whatever a submission quotes."""

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.model.report import View
from dabiao.model.verdict import Verdict
from dabiao.render.registry import (
    format_names,
    format_of,
    library_renderer,
    progress_renderer,
    proof_renderer,
    report_renderer,
    rules_renderer,
)
from tests.render.reports import hebei_2022, hostile, ordinary, rendered

FORMATS = [name for name in format_names() if name != "xlsx"]
"""Those of text: a workbook has tests of its own."""
MACHINE_FORMATS = [each for each in FORMATS if each != "text"]


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_report_is_written_in_the_language_asked_for(output_format: str, tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    chinese, english = (rendered(output_format, report, lang) for lang in (Lang.ZH, Lang.EN))
    assert "没有指标“城镇新赠就业”" in chinese
    assert "is no indicator of plan" in english


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_same_report_is_the_same_text_every_time(output_format: str, tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    assert rendered(output_format, report) == rendered(output_format, report)


@pytest.mark.parametrize("output_format", FORMATS)
def test_results_that_are_not_asked_for_are_left_out(output_format: str) -> None:
    text = rendered(output_format, hebei_2022(), view=View(frozenset({Verdict.UNJUDGED})))
    assert "地区生产总值" not in text


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("lang", list(Lang))
def test_no_control_character_of_a_submission_gets_through(
    output_format: str, lang: Lang, tmp_path: Path
) -> None:
    report = hostile(tmp_path)
    if output_format == "json":  # its statements are data, which JSON escapes
        report = report._replace(results=())
    if output_format == "text":  # it shows the whole of what a reader let pass
        report = report._replace(results=report.results[:-1])
    text = rendered(output_format, report, lang).removeprefix("\ufeff")
    made_by_us = {"\n", "\r", "\N{ZERO WIDTH SPACE}"}
    acting = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")}
    assert acting <= made_by_us


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_a_name_of_any_length_is_quoted_in_part(output_format: str, tmp_path: Path) -> None:
    report = hostile(tmp_path)
    if output_format == "json":
        report = report._replace(results=())
    text = rendered(output_format, report)
    assert "名" * 60 in text and "名" * 1001 not in text


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_the_output_is_utf_8_whatever_the_locale_and_the_name_of_the_file(
    output_format: str, tmp_path: Path
) -> None:
    report = hostile(tmp_path, file="数据/\udce9\ud800.csv")
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="gbk", newline="\r\n")
    report_renderer(output_format).report(report, stream, Lang.ZH)
    stream.flush()
    assert "城镇新增就业" in written.getvalue().decode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_called_like_the_file_that_writes_it(name: str) -> None:
    assert report_renderer(name).name == name


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("r.txt", "text"),
        ("r.JSON", "json"),
        ("r.csv", "csv"),
        ("r.HTML", "html"),
        ("r.htm", "html"),
        ("r.md", "markdown"),
        ("r.xml", "junit"),
        ("r.sarif", "sarif"),
        ("r.xlsx", "xlsx"),
        ("r.sarif.json", "sarif"),  # the longer ending goes first
        ("r.pdf", None),
        ("json", None),
    ],
)
def test_the_ending_of_a_file_tells_its_format(file: str, name: str | None) -> None:
    assert format_of(file) == name


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (progress_renderer, {"text", "json", "csv", "html", "markdown"}),
        (proof_renderer, {"text", "json", "github"}),
        (rules_renderer, {"text", "json", "markdown"}),
        (library_renderer, {"text", "json"}),
    ],
)
def test_a_format_that_cannot_write_it_is_refused_with_those_that_can(
    kind: Callable[[str], object], names: set[str]
) -> None:
    for name in names:
        assert kind(name) is report_renderer(name)
    for name in {*format_names(), "pdf"} - names:
        with pytest.raises(DabiaoError) as refused:
            kind(name)
        offered = str(refused.value).rpartition(": ")[2].split(", ")
        assert set(offered) == names
