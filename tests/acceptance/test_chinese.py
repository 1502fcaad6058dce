"""Under a Chinese locale nothing that the program says is English, whatever goes wrong."""

import re
from pathlib import Path

import pytest

from tests.command import start
from tests.sampling import sampled

ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
"""Three words in a row: a sentence, and not the names of values, formats and files."""
COMMAND = re.compile(r"\bdabiao [a-z]+ ")  # which is typed as it stands

TABLE = "指标,实际值,单位,年份\n地区生产总值,5.8,%,2023\n"
CHECK = "check hebei-2023 a.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04" + b"a" * 40)
    (tmp_path / "bad.json").write_text('{"a": ', encoding="utf-8")
    (tmp_path / "bad.csv").write_text('a,b\n"c,d\n', encoding="utf-8")
    (tmp_path / "bad.toml").write_text("about = 5%\n", encoding="utf-8")
    (tmp_path / "odd.toml").write_text("abuot = '5%'\n", encoding="utf-8")
    (tmp_path / "tabs.yaml").write_text("id: x\n\ttitle: y\n", encoding="utf-8")
    (tmp_path / "list.yaml").write_text("- a\n", encoding="utf-8")
    (tmp_path / "sums.yaml").write_text("groups: {a: [b]}\nsums: [1]\n", encoding="utf-8")
    return tmp_path


LINES = [
    *("check", "check -h", "check x", "check x none", "check --bad", f"{CHECK} --format"),
    *(f"{CHECK} --year x", f"{CHECK} --only x", f"{CHECK} --format x", f"{CHECK} --about x"),
    *(f"{CHECK} --output x", f"{CHECK} --output a.csv", f"{CHECK} --output none/r.md"),
    *(f"{CHECK} --region 火星 --only met", f"{CHECK} --encoding x", f"{CHECK} --select x"),
    *(f"{CHECK} --max-change 1", f"{CHECK} --fail-on never,near", f"{CHECK} --targets none"),
    *(f"{CHECK} --config bad.toml", f"{CHECK} --config odd.toml", f"{CHECK} --config none"),
    *("check hebei-2023 bad.xlsx", "check hebei-2023 bad.json", "check hebei-2023 bad.csv"),
    *("dabiao", "dabiao -h", "dabiao x", "dabiao --", "dabiao list x", "dabiao compare x"),
    *("dabiao list --region xyz", "dabiao list --year 1990", "dabiao list --grep xyz"),
    *("dabiao indicators xyz", "dabiao indicators 增长", "dabiao indicators --format xyz"),
    *("dabiao compare hebei-2022 hebei-2023", "dabiao list", "dabiao show hebei-2023"),
    *("dabiao search xyz", "dabiao show hebei-2023 xyz", "dabiao show hebei-2023 空气 --value"),
    *("dabiao template hebei-2023 -o a.pdf", "dabiao template hebei-2023 -o a.csv"),
    *(
        f"{CHECK} --output markdown=a.csv",
        f"{CHECK} --output list.yaml",
        f"{CHECK} --output text=bad.json",
    ),
    *(
        "dabiao template hebei-2023 --period x",
        "dabiao template hebei-2023 --year 2023 --period 2023-06",
    ),
    *(
        "dabiao template hebei-2023 --region 石家庄是",
        "dabiao template hanshan-kangyang-2026 --region all",
    ),
    *(
        "dabiao template hebei-2023 --region all -o s.csv",
        "dabiao template -h",
        "dabiao rule D204 x",
    ),
    *("dabiao rule x", "dabiao rule --format x", "dabiao lint none", "dabiao lint a.csv"),
    *("dabiao lint tabs.yaml", "dabiao lint list.yaml", "dabiao lint sums.yaml"),
    *(
        f"dabiao {name} -h"
        for name in ("compare", "indicators", "lint", "list", "rule", "schema", "search")
    ),
]


@pytest.mark.parametrize("line", sampled(LINES, 4))
def test_what_is_said_is_chinese(line: str, folder: Path) -> None:
    done = start(*line.split(), cwd=folder, LC_ALL="zh_CN.UTF-8")
    said = done.stdout + done.stderr
    assert re.search(r"[一-鿿]", said)
    assert not ENGLISH.search(COMMAND.sub("", said)), said
