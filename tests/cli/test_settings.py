"""A file of settings is read as editors of any system save it, or said to be in another encoding."""

from pathlib import Path

import pytest

from tests.command import run, start

TABLE = "指标,实际值,单位,年份\n地区生产总值,5.8,%,2023\n"
SETTINGS = '# 设置\nignore = ["D208"]\nabout = "0"\n'


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "head"), [("dabiao.toml", ""), ("pyproject.toml", "[tool.dabiao]\n")]
)
def test_a_byte_order_mark_is_no_part_of_the_settings(
    mark: str, name: str, head: str, tmp_path: Path
) -> None:
    # Without tolerance 5.8 falls short of about 6, which fails the gate.
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / name).write_text(mark + head + SETTINGS, encoding="utf-8")
    assert run("check", "hebei-2023", "a.csv", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "not UTF-8 in line 1; save the file as UTF-8"), ("zh", "第 1 行不是 UTF-8 编码；请将文件另存为 UTF-8")],
)  # fmt: skip
def test_another_encoding_ends_the_check_with_a_sentence(
    lang: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "dabiao.toml").write_bytes(SETTINGS.encode("gbk"))
    done = start("check", "hebei-2023", "a.csv", cwd=tmp_path, LC_ALL=lang)
    assert done.returncode == 2 and sentence in done.stderr and "codec" not in done.stderr
