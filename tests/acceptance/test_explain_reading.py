"""``--explain-reading``: how a table was read, in text and in JSON."""

import json
from pathlib import Path

from tests.command import run

PROGRESS = """\
2023年主要指标完成情况,,,,,
地区,粮食总产量(亿斤),,,城镇新增就业(万人),
,目标任务,进度,完成率,上年同期,实际
河北省,740,762,103,87,88
石家庄市,70,71,101,9,9.5
注：粮食为初步数。,,,,,
"""


def explained(table: str, folder: Path, *options: str) -> str:
    """What the command says of a table."""
    (folder / "a.csv").write_text(table, encoding="utf-8")
    return run("check", "hebei-2023", "a.csv", "--explain-reading", *options, cwd=folder).stdout


def test_the_reading_says_where_each_dimension_stands(tmp_path: Path) -> None:
    [reading] = json.loads(explained(PROGRESS, tmp_path, "--format", "json"))["reading"]
    assert (reading["file"], reading["headers"], reading["last_line"]) == ("a.csv", [2, 3], 6)
    where = reading["dimensions"]
    assert where["indicator"]["source"] == "headers"
    assert where["region"] == {"source": "column", "columns": [1], "text": None}
    assert where["period"] == {"source": "title", "columns": [], "text": "2023"}
    assert where["unit"]["source"] == "headers"


def test_the_reading_counts_what_was_used_and_what_was_not(tmp_path: Path) -> None:
    [reading] = json.loads(explained(PROGRESS, tmp_path, "--format", "json"))["reading"]
    uses = {column["column"]: (column["use"], column["figures"]) for column in reading["columns"]}
    assert uses == {
        1: ("dimension", 0),
        2: ("target", 2),
        3: ("actual", 2),
        4: ("share", 2),
        5: ("before", 2),
        6: ("actual", 2),
    }
    assert reading["used"] == 4
    assert reading["left_out"] == {"note": 0}


def test_rows_that_are_left_out_are_counted_by_their_reason(tmp_path: Path) -> None:
    table = "指标,数据类型,性别,实际值\n粮食总产量,目标,,740\n城镇新增就业,实际,女,41\n城镇新增就业,实际,合计,88\n"
    [reading] = json.loads(explained(table, tmp_path, "--format", "json"))["reading"]
    assert reading["left_out"] == {"no_actual": 1, "part": 1}
    assert reading["used"] == 1
    assert reading["dimensions"]["region"]["source"] == "default"


def test_without_the_option_nothing_is_said_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(PROGRESS, encoding="utf-8")
    done = run("check", "hebei-2023", "a.csv", "--format", "json", cwd=tmp_path)
    assert "reading" not in json.loads(done.stdout)


def test_people_are_told_in_their_language(tmp_path: Path) -> None:
    english = explained(PROGRESS, tmp_path, "--lang", "en")
    assert "Reading of a.csv, headers in lines 2–3" in english
    assert "  region: column 1 '地区'" in english
    assert "  period: above the table: 2023" in english
    assert (
        "  figures: 4 · columns 3 '粮食总产量(亿斤) 进度', 6 '城镇新增就业(万人) 实际'" in english
    )
    assert "  not used (targets): 2 · column 2 '粮食总产量(亿斤) 目标任务'" in english
    chinese = explained(PROGRESS, tmp_path, "--lang", "zh")
    assert "a.csv 的读取方式，表头在第 2–3 行" in chinese
    assert "  地区：第 1 列“地区”" in chinese
    assert "  未采用（目标）：2 · 第 2 列“粮食总产量(亿斤) 目标任务”" in chinese


def test_every_table_of_a_sheet_is_explained(tmp_path: Path) -> None:
    table = "指标,实际值\n地区生产总值,5.8\n\n指标,目标值,实际值\n粮食总产量,740,762\n"
    readings = json.loads(explained(table, tmp_path, "--format", "json"))["reading"]
    assert [(r["headers"], r["used"]) for r in readings] == [([1], 1), ([4], 1)]
