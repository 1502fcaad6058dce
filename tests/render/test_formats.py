"""Every format of a report: complete, reproducible, and inert whatever a submission quotes."""

import io
import unicodedata
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.render import Format, ReportFormat, renderer
from dabiao.model.verdict import Verdict
from tests.render.reports import hebei_2022, hostile, ordinary, rendered

FORMATS = list(ReportFormat)
MACHINE_FORMATS = [each for each in FORMATS if each is not ReportFormat.TEXT]


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_report_is_written_in_the_language_asked_for(
    output_format: ReportFormat, tmp_path: Path
) -> None:
    report = ordinary(tmp_path)
    chinese, english = (rendered(output_format, report, lang) for lang in (Lang.ZH, Lang.EN))
    assert "没有指标“粮食总产”" in chinese
    assert "is no indicator of plan" in english


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_same_report_is_the_same_text_every_time(
    output_format: ReportFormat, tmp_path: Path
) -> None:
    report = ordinary(tmp_path)
    assert rendered(output_format, report) == rendered(output_format, report)


@pytest.mark.parametrize("output_format", FORMATS)
def test_results_that_are_not_asked_for_are_left_out(output_format: ReportFormat) -> None:
    text = rendered(output_format, hebei_2022(), only=[Verdict.UNJUDGED])
    assert "地区生产总值" not in text


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("lang", list(Lang))
def test_no_control_character_of_a_submission_gets_through(
    output_format: ReportFormat, lang: Lang, tmp_path: Path
) -> None:
    report = hostile(tmp_path)
    if output_format is ReportFormat.JSON:  # its statements are data, which JSON escapes
        report = report._replace(results=())
    if output_format is ReportFormat.TEXT:  # it shows the whole of what a reader let pass
        report = report._replace(results=report.results[:-1])
    text = rendered(output_format, report, lang).removeprefix("\ufeff")
    made_by_us = {"\n", "\r", "\N{ZERO WIDTH SPACE}"}
    acting = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")}
    assert acting <= made_by_us


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_a_name_of_any_length_is_quoted_in_part(
    output_format: ReportFormat, tmp_path: Path
) -> None:
    report = hostile(tmp_path)
    if output_format is ReportFormat.JSON:
        report = report._replace(results=())
    text = rendered(output_format, report)
    assert "名" * 60 in text and "名" * 1001 not in text


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_the_output_is_utf_8_whatever_the_locale_and_the_name_of_the_file(
    output_format: ReportFormat, tmp_path: Path
) -> None:
    report = hostile(tmp_path, file="数据/\udce9\ud800.csv")
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="gbk", newline="\r\n")
    renderer(output_format).report(report, stream, Lang.ZH, ())
    stream.flush()
    assert "城镇新增就业" in written.getvalue().decode("utf-8")


def test_what_every_command_can_write_a_report_can_be_written_in() -> None:
    assert {each.value for each in Format} < {each.value for each in ReportFormat}
