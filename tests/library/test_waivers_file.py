"""A file of waivers is read for the document that is checked, or every mistake in it is told."""

from datetime import date
from pathlib import Path

import pytest

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.library.errors import WaiversFileError
from dabiao.library.waivers_file import read_waivers
from dabiao.model.finding import Location
from dabiao.model.waiver import Waiver
from dabiao.render.messages import finding_line
from tests.helpers import load, told

PLAN = load("hebei-2023")
REST = "    reason: 口径调整\n    until: 2024-12-31\n"


def read(folder: Path, text: str | bytes) -> tuple[Waiver, ...]:
    file = folder / "w.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_waivers(file, PLAN)


def one(folder: Path, lines: str) -> Waiver:
    """The waiver of an entry of which some lines are given."""
    [waiver] = read(folder, f"waivers:\n{lines}{REST}")
    return waiver


def mistakes(folder: Path, text: str | bytes) -> WaiversFileError:
    with pytest.raises(WaiversFileError) as caught:
        read(folder, text)
    return caught.value


def test_an_entry_is_read_with_the_place_where_it_stands(tmp_path: Path) -> None:
    text = (
        "document: hebei-2023\n"
        "waivers:\n"
        "  - target: gdp-growth\n"
        "    region: 石家庄市\n"
        "    period: 2023\n"
        "    reason: 口径调整，已报省统计局备案\n"
        "    until: 2024-12-31  # 最后一天\n"
    )
    [waiver] = read(tmp_path, text)
    assert waiver == Waiver(
        "gdp-growth",
        Period(2023),
        "口径调整，已报省统计局备案",
        date(2024, 12, 31),
        "石家庄市",
        "hebei-2023",
        Location(str(tmp_path / "w.yaml"), 3, 5),
    )


@pytest.mark.parametrize(
    "name", ["gdp-growth", "地区生产总值", "GDP", "ＧＤＰ", "地区生产总值增速"]
)
def test_a_target_may_be_called_by_any_of_its_names(name: str, tmp_path: Path) -> None:
    assert one(tmp_path, f"  - target: {name}\n    period: 2023\n").target == "gdp-growth"


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2023", Period(2023)),
        ("2023年", Period(2023)),
        ("2023年1-6月", Period(2023, 1, 6)),
        ("2023-01/2023-06", Period(2023, 1, 6)),  # as reports in English have it
        ("2021-2023", Period(2023, since=2021)),
        ("2021/2023", Period(2023, since=2021)),
    ],
)
def test_a_period_is_written_as_submissions_and_reports_write_it(
    written: str, period: Period, tmp_path: Path
) -> None:
    assert one(tmp_path, f"  - target: GDP\n    period: {written}\n").period == period


def test_a_file_of_which_all_entries_were_deleted_waives_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "waivers: []\n") == read(tmp_path, "waivers:\n") == ()


def test_what_is_for_another_document_is_not_looked_up_in_this_one(tmp_path: Path) -> None:
    entry = f"  - target: 别的指标\n    period: 2022\n{REST}"
    [of_file] = read(tmp_path, f"document: hebei-2022\nwaivers:\n{entry}")
    [of_entry] = read(tmp_path, f"waivers:\n{entry}    document: hebei-2022\n")
    assert of_file.document == of_entry.document == "hebei-2022"


def test_every_mistake_is_told_at_once_with_line_and_column(tmp_path: Path) -> None:
    text = """\
waivers:
  - target: gdp-grwth
    period: 去年
    reason:
    untill: 2024-12-31
  - target: GDP
    region: all
    period: [2023]
    reason: 口径调整
    until: 2024年12月31日
  - target: CPI
    period: 2023
    reason: 口径调整
    until: ""
  - 出口总值
more: 1
"""
    error = mistakes(tmp_path, text)
    assert told(error.findings) == [
        ("D102", 2, 5),  # no reason
        ("D102", 2, 5),  # and no last day
        ("D113", 2, 13),
        ("D103", 3, 13),
        ("D101", 5, 5),
        ("D103", 7, 13),
        ("D103", 8, 13),
        ("D110", 10, 12),
        ("D102", 11, 5),
        ("D103", 15, 5),
        ("D101", 16, 1),
    ]
    lines = [finding_line(finding, Lang.ZH) for finding in error.findings]
    assert lines[2].endswith("D113 'gdp-grwth' 不是 hebei-2023 中的目标；是否为“gdp-growth”？")
    assert lines[5].endswith("D103 'region' 应为一个地区的名称；多个地区请逐项列出")


def test_a_result_is_waived_once_however_target_place_and_period_are_written(
    tmp_path: Path,
) -> None:
    first = f"  - target: gdp-growth\n    region: 石家庄\n    period: 2023\n{REST}"
    again = f"  - target: 地区生产总值\n    region: 130100\n    period: 2023年\n{REST}"
    assert told(mistakes(tmp_path, f"waivers:\n{first}{again}").findings) == [("D108", 7, 5)]
    own = f"  - target: GDP\n    period: 2023\n{REST}  - target: GDP\n    region: 河北\n    period: 2023\n{REST}"
    assert told(mistakes(tmp_path, f"waivers:\n{own}").findings) == [("D108", 6, 5)]


def test_a_name_of_several_targets_is_refused_with_their_ids(tmp_path: Path) -> None:
    plan = load("hebei-2023")
    twin = plan.targets[0]._replace(id="gdp-growth-2")
    file = tmp_path / "w.yaml"
    file.write_text(f"waivers:\n  - target: GDP\n    period: 2023\n{REST}", encoding="utf-8")
    with pytest.raises(WaiversFileError) as caught:
        read_waivers(file, plan._replace(targets=(*plan.targets, twin)))
    [finding] = caught.value.findings
    assert finding_line(finding, Lang.EN).endswith(
        ":2:13: D111 'GDP' is no target; write one of: gdp-growth, gdp-growth-2"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "D103"),
        ("- target: GDP\n", "D103"),
        ("waivers: GDP\n", "D103"),
        ("document: hebei-2023\n", "D102"),
        ("waivers: &a [x]\n", "D100"),
        ("waivers: !!python/object:os.system [x]\n", "D100"),
        ("waivers: " + "[" * 50, "D100"),
        ("waivers：\n", "D100"),
        ("waivers: [\n", "D100"),
        ("waivers:\n  - reason: 口径".encode("gbk"), "D100"),
        (b"#" * (4 * 1024 * 1024 + 1), "D100"),
    ],
)
def test_what_is_no_list_of_waivers_is_refused(
    text: str | bytes, code: str, tmp_path: Path
) -> None:
    assert [finding.code for finding in mistakes(tmp_path, text).findings] == [code]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DabiaoError, match="cannot be read: No such file"):
        read_waivers(tmp_path / "none.yaml", PLAN)
