"""The report as a person reads it."""

import io
from pathlib import Path

import pytest
from rich.cells import cell_len

import dabiao
from dabiao.core.lang import Lang, preferred
from dabiao.model.report import Report, View
from dabiao.render.registry import report_renderer
from tests.helpers import ACTUALS, check, document, load, target
from tests.render.reports import of_places


def text_of(report: Report, lang: Lang = Lang.ZH) -> str:
    stream = io.StringIO()
    report_renderer("text").report(report, stream, lang)
    return stream.getvalue()


@pytest.fixture
def hebei_2022() -> Report:
    return dabiao.check(load("hebei-2022"), ACTUALS / "hebei-2022.csv")


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
def test_no_line_is_wider_than_the_screen(
    lang: Lang, columns: int, hebei_2022: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = [line for line in text_of(hebei_2022, lang).splitlines() if ": D236 " not in line]
    assert max(cell_len(line) for line in lines) <= columns


def test_columns_are_aligned_with_wide_characters(
    hebei_2022: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    rows = [line for line in text_of(hebei_2022).splitlines() if "≥" in line]
    assert len(rows) == 24  # 26 less unemployment (≤) and consumer prices (no figure)
    assert len({cell_len(row[: row.index("≥")]) for row in rows}) == 1


def test_a_shortfall_stands_with_target_actual_and_gap(
    hebei_2022: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    line = next(line for line in text_of(hebei_2022).splitlines() if "地区生产总值 " in line)
    assert line.split() == ["✗", "地区生产总值", "≥", "6.5", "%", "3.8", "-2.7", "百分点"]


def test_a_target_without_a_figure_shows_what_it_was_held_against(tmp_path: Path) -> None:
    plan = document(
        "    - {indicator: gdp-growth, about: 5}\n"
        "    - {indicator: disposable-income-growth, about: {of: gdp-growth}}\n"
        + target("improve: true\nbase: {year: 2022, value: 74}")
    )
    table = "指标,实际值,单位,年份\n地区生产总值,6.7,%,2023\n居民人均可支配收入,6.3,%,2023\n某指标,80,%,2023\n"
    text = text_of(check(plan, tmp_path, table))
    assert "≈ 地区生产总值 (6.7 %)" in text  # 6.3 fell short of that, and not of the 5 % expected
    assert "改善 (74 %)" in text


def test_a_long_remark_leaves_the_name_as_wide_as_names_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    harvest = load("hebei-2023")
    table = "指标,实际值,单位,年份\n粮食总产量,296,亿斤,2023年1-6月\n"
    lines = text_of(check(harvest, tmp_path, table)).splitlines()
    # A column of names is never narrower than 16: 10 of this one, 6 blanks, and 2 to the next.
    assert any(line.startswith(f" ?  粮食总产量{' ' * 8}≥ 740 亿斤") for line in lines)
    assert "    以 2023 年全年数判定，此前不设序时进度" in lines


def test_the_summary_begins_with_what_fell_short(hebei_2022: Report) -> None:
    *_, summary, gate = text_of(hebei_2022, Lang.EN).splitlines()
    assert summary.split("  ")[0].strip() == "✗ 7 shortfall"
    assert "declared met 1" in summary
    assert gate == "✗ The gate fails: shortfall 7"


def test_nothing_is_colored_where_nobody_looks_at_a_terminal(hebei_2022: Report) -> None:
    assert "\x1b" not in text_of(hebei_2022)


def test_text_of_a_submission_acts_neither_on_the_terminal_nor_as_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    plan = document(target("qualitative: 完善", "better: none", unit='""'))
    report = check(plan, tmp_path, "指标,实际值\n某指标,[red]\x1b[31m:smile:\n")
    text = text_of(report)
    assert "\x1b" not in text and "[red]\\x1b[31m:smile:" in text


def test_a_draft_is_said_to_be_one(tmp_path: Path) -> None:
    report = check(
        document(target("at_least: 1"), more="status: draft\n"), tmp_path, "指标,值\n某指标,2\n"
    )
    assert "征求意见稿" in text_of(report)
    assert "draft" in text_of(report, Lang.EN)


@pytest.mark.parametrize(
    ("locale", "lang"),
    [("zh_CN.UTF-8", Lang.ZH), ("zh_TW", Lang.ZH), ("en_US.UTF-8", Lang.EN), ("C", Lang.EN)],
)
def test_the_language_is_the_locales(locale: str, lang: Lang) -> None:
    assert preferred({"LANG": locale}) is lang
    assert preferred({"LANG": "en_US", "LC_ALL": locale}) is lang


def test_near_is_explained_wherever_it_appears() -> None:
    report = dabiao.check(load("hebei-2023"), ACTUALS / "hebei-2023-full-year.csv")
    assert "5%" in text_of(report, Lang.EN) and "容差" in text_of(report, Lang.ZH)


def test_several_places_are_a_matrix_of_what_any_of_them_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = [line.split() for line in text_of(of_places(tmp_path)).splitlines()]
    assert ["河北省", "✓", "7", "✓", "773"] in lines
    assert ["石家庄市", "✗", "6.4", "?", "50"] in lines
    assert ["各地区均未报送的目标", "3", "项，未在表中列出（加", "--missing", "可列出）。"] in lines
    assert ["石家庄市", "✗", "1", "未达标", "?", "1", "无法判定", "–", "2", "缺报"] in lines
    assert lines[-2] == [
        "✗",
        "1",
        "未达标",
        "✓",
        "2",
        "达标",
        "?",
        "1",
        "无法判定",
        "–",
        "5",
        "缺报",
    ]


def test_places_that_do_not_fit_the_screen_side_by_side_follow_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    text = text_of(of_places(tmp_path))
    assert text.index("━━ 河北省") < text.index("━━ 石家庄市")


def test_other_periods_are_shown_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    report = of_places(tmp_path)
    assert "760" not in text_of(report)
    lines = text_of(report._replace(view=View(series=True))).splitlines()
    [harvest] = [number for number, line in enumerate(lines) if "773" in line]
    assert lines[harvest + 1].split() == ["2022年", "760", "?", "无法判定"]


def test_one_place_that_is_not_the_documents_own_is_named_at_the_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    table = "指标,值,地区\n某指标,2,石家庄\n"
    report = check(document(target("at_least: 1")), tmp_path, table, regions=["130100"])
    assert text_of(report).splitlines()[1].endswith(" · 石家庄市 · 2023年数据")


def of_cities(folder: Path) -> str:
    """唐山's GDP falls short of about 6, 石家庄's does not; the days of good air have a long name."""
    rows = "地区生产总值,6,%,石家庄\n地区生产总值,5,%,唐山\n"
    rows += "".join(f"地级城市空气质量优良天数比例,80,%,{city}\n" for city in ("石家庄", "唐山"))
    report = check(load("hebei-2023"), folder, "指标,实际值,单位,地区\n" + rows, regions=["all"])
    return text_of(report, Lang.EN)


def test_a_header_of_a_matrix_breaks_between_words_and_behind_hyphens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    words = set(of_cities(tmp_path).replace("\n", " ").split())
    assert {"prefecture-", "level"} <= words or "prefecture-level" in words


def test_the_counts_of_places_stand_below_each_other(tmp_path: Path) -> None:
    lines = [line for line in of_cities(tmp_path).splitlines() if "missing" in line]
    met, short = (next(line for line in lines if city in line) for city in ("石家庄", "唐山"))
    assert cell_len(met[: met.index("✓")]) == cell_len(short[: short.index("✗")])


def test_what_stands_below_a_name_gets_the_whole_line_where_it_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 700 of 1500 亿元 are 46.7 % at half-time, when 750 should be there.
    monkeypatch.setenv("COLUMNS", "80")
    table = "指标,实际值,单位,时期\n技术合同成交总额,700,亿元,2023年1—6月\n常住人口城镇化率,62,%,2023年6月\n"
    lines = text_of(check(load("hebei-2023"), tmp_path, table)).splitlines()
    assert any("序时进度 750，完成 46.7%，时间过 50%" in line for line in lines)
