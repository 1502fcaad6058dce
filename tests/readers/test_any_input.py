"""Whatever is submitted, there is a report; and what is the same is read the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dabiao
from tests.command import run
from tests.readers.tables import (
    PLAN,
    SMALL_WORKBOOK,
    TYPED,
    read,
    read_workbook,
    tables,
    without_place,
    written_as_csv,
    written_as_json,
    written_as_workbook,
)


def reports(content: bytes, file: Path) -> None:
    """Asserts that there is a report."""
    file.write_bytes(content)
    assert dabiao.check(PLAN, file).exit_code in (0, 1, 3)


JSON_PIECES = st.lists(
    st.sampled_from(
        ["[", "]", "{", "}", ",", ":", "\n", '"指标"', '"值"', '"GDP"', "6.5", "-1e999", "null", "true", "NaN", '"\\ud800"',
         '"\\u0000"', '{"指标":"gdp","值":6,"年份":2025}', "[[[", '"', "\\", "\ufeff", "\x00"]
    ),
    max_size=20,
).map("".join)  # fmt: skip
CSV_PIECES = st.lists(
    TYPED | st.sampled_from([",", ",", "\n", "\r", ";", "\t", '"', "\0", "\x1b[31m", "指标,值\n", "年份,粮食总产量\n"]),
    max_size=40,
).map("".join)  # fmt: skip
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5"])


@given(
    content=st.binary()
    | st.builds(lambda text, code: text.encode(code, "replace"), CSV_PIECES, ENCODINGS)
)
def test_any_bytes_as_csv_give_a_report(content: bytes, tmp_path: Path) -> None:
    reports(content, tmp_path / "actuals.csv")


@given(
    content=st.binary()
    | st.builds(lambda text, code: text.encode(code, "replace"), JSON_PIECES, ENCODINGS)
)
def test_any_bytes_as_json_give_a_report(content: bytes, tmp_path: Path) -> None:
    reports(content, tmp_path / "actuals.json")


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 100, b"PK\x03\x04", b"\xd0\xcf\x11\xe0", SMALL_WORKBOOK[:-100], b"[" * 100_000, b'"' * 200_000, b"\xff\xfe\x00\xd8"],
    ids=["empty", "nul", "zip", "ole", "cut", "brackets", "quotes", "utf-16"],
)  # fmt: skip
def test_the_command_ends_without_a_traceback(content: bytes) -> None:
    assert run("check", "hebei-2023", "-", stdin=content).returncode in range(4)


@given(table=tables())
def test_any_table_gives_a_report(table: list[list[str]], tmp_path: Path) -> None:
    reports(written_as_csv(table), tmp_path / "actuals.csv")


@given(table=tables())
def test_csv_and_json_of_the_same_table_give_the_same_observations(
    table: list[list[str]], tmp_path: Path
) -> None:
    of_csv = read(written_as_csv(table), tmp_path / "actuals.csv")
    of_json = read(written_as_json(table), tmp_path / "actuals.json")
    assert without_place(of_csv) == without_place(of_json)


@given(table=tables())
def test_csv_and_workbook_of_the_same_table_give_the_same_observations(
    table: list[list[str]], tmp_path: Path
) -> None:
    of_csv = read(written_as_csv(table), tmp_path / "actuals.csv")
    of_workbook = read_workbook(written_as_workbook(table))
    assert without_place(of_csv) == without_place(of_workbook)
