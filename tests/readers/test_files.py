"""Which files of a submission are read, and what is said of the others."""

import gzip
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.readers import files
from dabiao.render.messages import finding_line
from tests.command import run
from tests.helpers import DATA, load, told

TABLE = "指标,实际值,单位,年份\n粮食总产量,762,亿斤,2023\n"


def checked(path: Path) -> Report:
    return dabiao.check(load("hebei-2023"), path)


def reported(report: Report) -> set[str]:
    return {result.target.id for result in report.results if result.observation}


@pytest.mark.parametrize("name", ["a.csv.gz", "a.csv", "a.gz", "A.CSV.GZ"])
def test_a_table_packed_with_gzip_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(gzip.compress(TABLE.encode("gbk")))
    assert reported(checked(tmp_path / name)) == {"grain-output"}


def test_a_packed_table_is_read_from_standard_input_and_from_a_folder(tmp_path: Path) -> None:
    packed = gzip.compress(TABLE.encode())
    done = run("check", "hebei-2023", "-", "--format", "csv", stdin=packed)
    assert "grain-output" in done.stdout and done.returncode in (0, 1)
    (tmp_path / "a.csv.gz").write_bytes(packed)
    assert reported(checked(tmp_path)) == {"grain-output"}


def test_a_packed_workbook_is_read(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    (tmp_path / "a.xlsx.gz").write_bytes(
        gzip.compress((DATA / "submissions" / "plain-table.xlsx").read_bytes())
    )
    assert "gdp-growth" in reported(checked(tmp_path / "a.xlsx.gz"))


def test_a_gzip_bomb_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_LARGEST_FILE", 1 << 20)
    file = tmp_path / "a.csv.gz"
    file.write_bytes(gzip.compress(TABLE.encode() + b"," * (1 << 21)))
    assert file.stat().st_size < 1 << 14
    report = checked(file)
    assert told(report.findings) == [("D200", 0, 0)]
    assert "larger than 1 MiB" in finding_line(report.findings[0], Lang.EN)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(TABLE.encode())[:-12], "gzip 文件已损坏"),
        (gzip.compress(TABLE.encode())[:20] + b"\0" * 40, "gzip 文件已损坏"),
        (b"\x1f\x8b", "gzip 文件已损坏"),
        (gzip.compress(gzip.compress(TABLE.encode())), "文件是压缩文件"),
    ],
    ids=["cut", "damaged", "start", "twice"],
)
def test_what_cannot_be_unpacked_says_so(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(content)
    report = checked(tmp_path / "a.csv.gz")
    assert told(report.findings) == [("D200", 0, 0)]
    assert said in finding_line(report.findings[0], Lang.ZH)


@pytest.mark.parametrize(
    "name",
    ["b.docx", "B.PDF", "b.numbers", "b.dbf", "b.parquet", "b.zip", "b.7z", "b.mht", "b.htm", "b.xml", "b.md.gz"],
)  # fmt: skip
def test_what_may_hold_a_table_in_a_folder_is_a_warning(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / name).write_bytes(b"")
    report = checked(tmp_path)
    [finding] = report.findings
    assert (finding.code, finding.severity) == ("D257", Severity.WARNING)
    assert finding.location.file == str(tmp_path / name)
    assert Path(name).suffix in finding_line(finding, Lang.ZH)
    assert reported(report) == {"grain-output"}


@pytest.mark.parametrize("name", ["README.md", "b.png", "b.py", "Thumbs.db", "b", "b.csv~"])
def test_what_holds_none_is_a_note(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / name).write_bytes(b"")
    assert told(checked(tmp_path).findings) == [("D239", 0, 0)]


@pytest.mark.parametrize(
    ("name", "said"), [("none.csv", "没有此文件或文件夹"), ("a\0.csv", "文件名无效")]
)
def test_why_a_file_cannot_be_opened_is_said_in_chinese(
    name: str, said: str, tmp_path: Path
) -> None:
    report = checked(tmp_path / name)
    assert told(report.findings) == [("D200", 0, 0)]
    assert said in finding_line(report.findings[0], Lang.ZH)
