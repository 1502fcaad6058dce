"""A sheet of targets, and one of targets and results, which then can be checked by itself."""

import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from dabiao.authoring.draft.drafting import draft_file
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.model import Opinion
from dabiao.authoring.draft.sources import source_text
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.model.comparator import Comparator
from dabiao.model.document import Base, Binding
from tests.authoring.draft.word import docx, paragraph, table
from tests.command import run

C = Comparator
HEADERS = (
    *("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
    "偏差原因分析及改进措施",
)
ROWS = [
    ("产出指标", "数量指标", "培训人次", "≥500人次", "520人次", 10, 10, ""),
    ("", "", "培训班期数", "=12期", "12期", 10, 10, ""),
    ("", "质量指标", "培训合格率", "≥95%", "93.5%", 10, 8, "部分学员缺考"),
    ("", "时效指标", "培训完成时间", "2023年12月底前", "2023年11月", 10, 10, ""),
    ("", "成本指标", "人均培训成本", "≤2000元/人", "1900元/人", 10, 10, ""),
    ("效益指标", "社会效益指标", "提升就业能力", "优良中低", "优", 20, 20, ""),
    ("满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "96%", 10, 10, ""),
]


def self_evaluation() -> bytes:
    """A form as budget offices have it: project, money and goals above, merged cells throughout."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"strings_to_formulas": False})
    sheet = book.add_worksheet()
    sheet.merge_range(0, 0, 0, 8, "项目支出绩效自评表")
    sheet.merge_range(1, 0, 1, 8, "（2023年度）")
    sheet.write(2, 0, "项目名称")
    sheet.merge_range(2, 1, 2, 8, "基层技能培训补助")
    sheet.write_row(3, 0, ["主管部门", "", "示例局", "实施单位", "示例中心"])
    sheet.write_row(
        4,
        0,
        [
            "项目资金（万元）",
            "",
            "年初预算数",
            "全年预算数",
            "全年执行数",
            "分值",
            "执行率",
            "得分",
        ],
    )
    sheet.write_row(5, 0, ["", "年度资金总额", 120, 120, 114, 10, "95%", 9.5])
    sheet.merge_range(6, 0, 7, 0, "年度总体目标")
    sheet.merge_range(6, 1, 6, 4, "预期目标")
    sheet.merge_range(6, 5, 6, 8, "实际完成情况")
    sheet.merge_range(7, 1, 7, 4, "培训不少于500人次，合格率95%以上")
    sheet.merge_range(7, 5, 7, 8, "培训520人次")
    sheet.write_row(8, 0, HEADERS)
    for number, row in enumerate(ROWS, 9):
        sheet.write_row(number, 1, row)
    sheet.merge_range(9, 0, 15, 0, "绩效指标")
    sheet.merge_range(9, 1, 13, 1, "产出指标")
    sheet.merge_range(9, 2, 10, 2, "数量指标")
    sheet.merge_range(16, 0, 16, 6, "总分")
    sheet.write(16, 7, 97.5)
    book.close()
    return content.getvalue()


def test_a_form_of_self_evaluation_sets_what_its_third_level_names() -> None:
    draft = draft_file(self_evaluation(), "自评表.xlsx")
    assert draft.head.title == "项目支出绩效自评表"
    assert draft.head.period == (2023, 2023)
    found = [(t.name, t.comparator, t.value, t.unit, t.group) for t in draft.targets]
    assert found == [
        ("培训人次", C.AT_LEAST, Decimal(500), "人次", "产出指标—数量指标"),
        ("培训班期数", C.EXACTLY, Decimal(12), "期", "产出指标—数量指标"),
        ("培训合格率", C.AT_LEAST, Decimal(95), "%", "产出指标—质量指标"),
        ("培训完成时间", C.QUALITATIVE, None, "", "产出指标—时效指标"),
        ("人均培训成本", C.AT_MOST, Decimal(2000), "元/人", "产出指标—成本指标"),
        ("提升就业能力", C.QUALITATIVE, None, "", "效益指标—社会效益指标"),
        ("学员满意度", C.AT_LEAST, Decimal(90), "%", "满意度指标—服务对象满意度指标"),
    ]
    achieved = [f.figure for f in draft.left_out if f.opinion is Opinion.ACHIEVED]
    assert achieved == ["520人次", "12期", "93.5%", "2023年11月", "1900元/人", "96%"]


def test_a_sheet_with_results_is_drafted_and_then_checked_by_itself(tmp_path: Path) -> None:
    sheet, targets = tmp_path / "自评表.xlsx", tmp_path / "targets"
    sheet.write_bytes(self_evaluation())
    targets.mkdir()
    arguments = ["dabiao", "draft", str(sheet), "--id", "zp-2023", "--region", "河北省"]
    drafted = run(*arguments, "-o", str(targets / "zp-2023.yaml"))
    assert drafted.returncode == 0, drafted.stderr
    checked = run(
        "check", "zp-2023", str(sheet), "--targets", str(targets), "--lang", "zh", COLUMNS="200"
    )
    lines = re.sub(r"[^\S\n]+", " ", checked.stdout)
    assert "✓ 培训人次 ≥ 500 人次 520 +20 人次" in lines
    assert "✓ 培训班期数 = 12 期 12 0" in lines
    assert "✗ 培训合格率 ≥ 95 % 93.5 -1.5 百分点" in lines
    assert "✓ 人均培训成本 ≤ 2000 元/人 1900 -100 元/人" in lines
    assert "✓ 学员满意度 ≥ 90 % 96 +6 百分点" in lines
    assert checked.returncode == 1
    assert "D201" not in checked.stdout
    assert "D225" not in checked.stdout


def test_what_the_form_states_is_held_against_the_document(tmp_path: Path) -> None:
    sheet, targets = tmp_path / "自评表.csv", tmp_path / "targets"
    sheet.write_text("三级指标,年度指标值,实际完成值\n培训合格率,≥90%,93.5%\n", encoding="utf-8")
    targets.mkdir()
    targets.joinpath("zp-2023.yaml").write_text(
        "id: zp-2023\ntitle: 自评表\nregion: {name: 河北省}\nperiod: 2023\ngroups:\n  质量指标:\n"
        "    targets:\n      - id: pass\n        name: 培训合格率\n        unit: '%'\n"
        "        better: higher\n        measure: share\n        at_least: 95\n",
        encoding="utf-8",
    )
    checked = run("check", "zp-2023", str(sheet), "--targets", str(targets), "--lang", "zh")
    assert "D261 表中 培训合格率 的目标为 90 %，文件规定为 ≥ 95 %" in checked.stdout


def test_two_rows_of_headers_are_one() -> None:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("主要指标")
    sheet.merge_range(0, 0, 0, 6, "示例省“十五五”主要指标")
    sheet.merge_range(1, 0, 2, 0, "序号")
    sheet.merge_range(1, 1, 2, 1, "指标名称")
    sheet.merge_range(1, 2, 2, 2, "计量单位")
    sheet.write(1, 3, "2025年")
    sheet.write(2, 3, "基期值")
    sheet.merge_range(1, 4, 1, 5, "2030年")
    sheet.write_row(2, 4, ["目标值", "年均增长（%）"])
    sheet.merge_range(1, 6, 2, 6, "属性")
    sheet.write_row(3, 0, [1, "示例里程", "公里", 100, "150以上", "", "约束性"])
    sheet.write_row(4, 0, [2, "示例覆盖率", "%", 61.5, 70, "", "预期性"])
    book.close()
    draft = draft_file(content.getvalue(), "a.xlsx")
    assert draft.head.period == (2026, 2030)
    roads, coverage = draft.targets
    assert (roads.value, roads.unit, roads.due) == (Decimal(150), "公里", 2030)
    assert (roads.base, roads.binding) == (Base(2025, Decimal(100)), Binding.BINDING)
    assert (coverage.value, coverage.base) == (Decimal(70), Base(2025, Decimal("61.5")))
    assert coverage.binding is Binding.EXPECTED


def test_a_growth_beside_a_level_is_a_target_of_its_own() -> None:
    data = "指标,单位,2025年,2030年目标,年均增长（%）\n示例产值,亿元,100,150,8.5左右\n".encode()
    level, growth = draft_file(data, "a.csv").targets
    assert (level.name, level.value, level.unit) == ("示例产值", Decimal(150), "亿元")
    assert (growth.name, growth.comparator) == ("示例产值年均增长", C.ABOUT)
    assert (growth.value, growth.unit) == (Decimal("8.5"), "%")
    assert growth.doubts


def test_a_csv_in_gb18030_is_read_like_any_submission() -> None:
    data = "指标,单位,2024年实际,2025年目标\n示例里程,公里,100,≥150\n".encode("gb18030")
    [roads] = draft_file(data, "a.csv").targets
    assert (roads.name, roads.value, roads.due) == ("示例里程", Decimal(150), 2025)
    assert roads.base == Base(2024, Decimal(100))


def test_a_sheet_without_targets_says_what_its_headers_need() -> None:
    with pytest.raises(DabiaoError) as raised:
        draft_file("指标,数值\n示例里程,100\n".encode(), "a.csv")
    assert raised.value.message(Lang.ZH).startswith("a.csv 中没有目标表；表头须有指标列")


def test_a_damaged_workbook_says_so() -> None:
    with pytest.raises(DabiaoError) as raised:
        draft_file(b"PK\x03\x04 and no more", "a.xlsx")
    assert raised.value.message(Lang.ZH).startswith("无法读取 a.xlsx：")


def test_the_wordings_of_a_sheet_stand_in_its_rows() -> None:
    data = self_evaluation()
    text = "".join("".join(source_text(data, "自评表.xlsx").lines).split())
    for target in draft_file(data, "自评表.xlsx").targets:
        assert "".join(target.wording.split()) in text


def test_a_word_document_is_drafted_with_its_tables() -> None:
    rows = [
        ["类别", "指标", "2020年", "2025年", "属性"],
        ["生态", "森林覆盖率（%）", "60.03", "≥61", "约束性"],
        ["^", "示例治理率（%）", "—", "45", "预期性"],
    ]
    data = docx(
        paragraph("示例市生态环境保护“十四五”规划"),
        paragraph("一、主要目标"),
        paragraph("到2025年，新增高标准农田12万亩。"),
        paragraph("表1 主要指标"),
        table(rows),
    )
    draft = draft_file(data, "a.docx", Wanted(region="河北省"))
    found = {(t.name, t.value, t.group) for t in draft.targets if t.section == "表1"}
    assert found == {("森林覆盖率", Decimal(61), "生态"), ("示例治理率", Decimal(45), "生态")}
    assert 12 in {target.value for target in draft.targets}
    assert draft.head.period == (2021, 2025)


def test_a_workbook_may_come_from_standard_input() -> None:
    drafted = run("dabiao", "draft", "-", "--id", "zp-2023", stdin=self_evaluation())
    assert drafted.returncode == 0, drafted.stderr
    assert "培训合格率" in drafted.stdout


def test_the_years_of_a_breakdown_are_milestones_of_its_last_year() -> None:
    data = (
        "示例省“十五五”规划指标年度分解表\n"
        "序号,指标,单位,2025年,年度目标,,,,,责任部门\n"
        ",,,,2026年,2027年,2028年,2029年,2030年,\n"
        "1,森林覆盖率,%,60.03,60.2,60.4,60.6,60.8,61以上,省林草局\n"
    ).encode()
    draft = draft_file(data, "a.csv")
    [forest] = draft.targets
    assert (forest.value, forest.due, forest.comparator) == (Decimal(61), 2030, C.AT_LEAST)
    assert forest.base == Base(2025, Decimal("60.03"))
    assert [str(stage.value) for stage in forest.milestones] == ["60.2", "60.4", "60.6", "60.8"]
    assert draft.head.title == "示例省“十五五”规划指标年度分解表"
    assert draft.head.period == (2026, 2030)


def test_a_plan_of_a_year_has_levels_and_growth() -> None:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("计划")
    sheet.write(0, 0, "河北省2026年国民经济和社会发展计划主要指标")
    sheet.write_row(1, 0, ["指标名称", "计量单位", "2025年预计完成", "2026年计划", ""])
    sheet.write_row(2, 0, ["", "", "", "绝对值", "增长（%）"])
    sheet.write_row(3, 0, ["地区生产总值", "亿元", 1000.123456789, 1060, 6])
    sheet.write(3, 2, 1000.123456789, book.add_format({"num_format": "0.0"}))
    percent = book.add_format({"num_format": "0%"})
    sheet.write(4, 0, "其中：示例覆盖率")
    sheet.write(4, 2, 0.85, percent)
    sheet.write(4, 3, 0.9, percent)
    book.close()
    draft = draft_file(content.getvalue(), "a.xlsx")
    assert (draft.head.region.name, draft.head.period) == ("河北省", (2026, 2026))
    level, growth, coverage = draft.targets
    assert (level.value, level.unit) == (Decimal(1060), "亿元")
    assert level.base == Base(2025, Decimal("1000.1"))
    assert (growth.indicator, growth.value, growth.unit) == ("gdp-growth", Decimal(6), "%")
    assert (coverage.name, coverage.value, coverage.unit) == ("示例覆盖率", Decimal(90), "%")
    assert coverage.base == Base(2025, Decimal(85))
