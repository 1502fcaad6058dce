"""Help and usage errors in Chinese: nothing of what typer says in English is left."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from rich.cells import cell_len
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

import dabiao.cli.commands
from dabiao.cli.app import check_app, dabiao_app
from dabiao.cli.chinese.program import in_chinese, with_usage
from dabiao.cli.chinese.sentences import HELP, PLACEHOLDERS, SENTENCES, help_text, usage_error
from dabiao.cli.mistakes import sentence
from dabiao.core.lang import Lang
from dabiao.core.modules import module_names
from dabiao.model.gate import FailOn
from tests.command import run, start, start_program

CHINESE = "zh_CN.UTF-8"
TABLE = "指标,实际值,单位,年份\n地区生产总值,{},{},2023\n"
VERDICTS = "met, near, shortfall, ahead, on_track, behind, unjudged, missing, invalid"

WORD = re.compile(r"-{0,2}[A-Za-z][A-Za-z0-9_-]*|-{1,2}[a-z]")
NAMES = {
    *("dabiao", "check", "bash", "zsh", "fish", "powershell", "ID", "id", "hebei-2023", "D2", "D22", "D204"),
    *("CSV", "Excel", "JSON", "YAML", "Schema", "toml", "pyproject", "targets", "csv", "report", "md", "xlsx"),
    *("Q2", "H1", "gb18030", "GB18030", "UTF-8", "utf-16", "Word", "docx", "zh", "en", "all", "binding", "-h", "--help", "--fail-on"),
    *("jsonl", "sqlite", "parquet", "datapackage", "json"),
}  # fmt: skip
"""Names of programs, formats and files, and what is typed as it is; there is no Chinese for them."""

ERRORS = [
    ("check", "Missing argument {}.", "缺少参数：文件ID"),
    ("progress x", "Missing argument {}.", "缺少参数：数据文件..."),
    ("search", "Missing argument {}.", "缺少参数：检索词..."),
    ("--", "Missing command.", "缺少子命令"),
    ("foo", "No such command {}.", "没有子命令“foo”"),
    ("shwo", "No such command {}.", "没有子命令“shwo”；是否为“show”？"),
    ("chek", "No such command {}.", "没有子命令“chek”；是否为“check”？"),
    ("list --xyz", "No such option: {}", "没有选项 --xyz"),
    ("list -x", "No such option: {}", "没有选项 -x"),
    ("list --targts", "No such option: {}", "没有选项 --targts；是否为“--targets”？"),
    ("check x . --regoin", "No such option: {}", "没有选项 --regoin；是否为“--region”？"),
    ("check x . --format", "Option {} requires an argument.", "选项 --format 后面应写值"),
    ("check x . --strict=1", "Option {} does not take a value.", "选项 --strict 后面不应写值"),
    ("list a b", "Got unexpected extra argument(s) ({})", "多余的参数：a b"),
    ("check x . --lang cn", "{} is not one of {}.", "--lang 的值有误：“cn”不在可选值中：zh, en；是否为“zh”？"),
    ("check x . --lang fr", "{} is not one of {}.", "--lang 的值有误：“fr”不在可选值中：zh, en"),
    ("check x . --year x", "{} is not a valid int range.", "--year 的值有误：“x”不是整数"),
    ("check x . --year required", "{} is not a valid int range.", "--year 的值有误：“required”不是整数"),
    ("check x . --year 9", "{} is not in the range {}<=x<={}.", "--year 的值有误：9 不在 1900 至 2199 之间"),
    ("check x nofile.csv", "Path {} does not exist.", "[数据文件]... 的值有误：没有文件或文件夹“nofile.csv”"),
    ("check x it's.csv", "Path {} does not exist.", "[数据文件]... 的值有误：没有文件或文件夹“it's.csv”"),
    ("check x . --config none", "File {} does not exist.", "--config 的值有误：没有文件“none”"),
    ("check x . --config .", "File {} is a directory.", "--config 的值有误：“.”是文件夹，应为文件"),
    ("lint --source none", "Directory {} does not exist.", "--source 的值有误：没有文件夹“none”"),
    ("lint --source a.csv", "Directory {} is a file.", "--source 的值有误：“a.csv”是文件，应为文件夹"),
]  # fmt: skip
UNREADABLE = [
    ("check x a.csv", "Path {} is not readable.", "[数据文件]... 的值有误：没有权限读取“a.csv”"),
    ("check x . --config a.csv", "File {} is not readable.", "--config 的值有误：没有权限读取“a.csv”"),
    ("lint --source .", "Directory {} is not readable.", "--source 的值有误：没有权限读取“.”"),
]  # fmt: skip
SUGGESTED = r" Did you mean .+\?| \(Possible options: .+\)"
"""What typer suggests by itself, which ours takes the place of."""
WITH_A_REASON = "Invalid value for {}: {}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.csv").write_text(TABLE.format("6.1", "%"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(error: ClickException) -> str:
    """What a person reads of a usage error in Chinese."""
    return with_usage(error, sentence(error, Lang.ZH))


def refused(line: str) -> ClickException:
    """The usage error of ``dabiao`` with this line; the environment is not Chinese."""
    command = in_chinese(typer.main.get_command(dabiao_app()))
    with pytest.raises(ClickException) as caught:
        command.main(line.split(" "), prog_name="dabiao", standalone_mode=False)
    assert caught.value.exit_code == 2
    return caught.value


def check_error(line: str, sentence: str, chinese: str) -> None:
    error = refused(line)
    said = error.format_message().removeprefix("Invalid value for ")
    reason = said.partition(": ")[2] if said != error.format_message() else said
    pattern = re.escape(sentence).replace(r"\{\}", ".+")
    assert re.fullmatch(f"{pattern}(?:{SUGGESTED})?", reason), "typer no longer says this"
    assert shown(error).splitlines()[-1] == f"错误：{chinese}"


@pytest.mark.parametrize(("line", "sentence", "chinese"), ERRORS)
@pytest.mark.usefixtures("folder")
def test_a_usage_error_is_chinese(line: str, sentence: str, chinese: str) -> None:
    check_error(line, sentence, chinese)


@pytest.mark.usefixtures("folder")
def test_of_each_class_of_usage_errors_nothing_is_english() -> None:
    lines = {line for line, _, _ in ERRORS}
    errors = {line: refused(line) for line in lines}
    for line, error in errors.items():
        said = set(WORD.findall(shown(error)))
        values = {value for value in WORD.findall(f"{line} {VERDICTS}") if value.isascii()}
        assert said <= values | NAMES | {"list", "show", "--targets", "--region", "-h"}, line
    ours = {type(error) for error in errors.values()}
    assert ours >= {UsageError, BadParameter, MissingParameter, NoSuchOption, BadOptionUsage}


@pytest.mark.parametrize(("line", "sentence", "chinese"), UNREADABLE)
@pytest.mark.usefixtures("folder")
def test_what_must_not_be_read_is_said_in_chinese(
    line: str, sentence: str, chinese: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may read everything
    check_error(line, sentence, chinese)


def test_every_sentence_is_one_that_typer_says() -> None:
    said = {sentence for _, sentence, _ in ERRORS + UNREADABLE}
    assert said | {WITH_A_REASON} == SENTENCES.keys()


def test_a_sentence_that_is_not_known_stays_as_it_is() -> None:
    assert usage_error("Something new.") == "Something new."
    assert usage_error("Invalid value for --about: “z”不是容差") == "--about 的值有误：“z”不是容差"
    assert (
        usage_error("Invalid value for '--a': Something {new}.") == "--a 的值有误：Something {new}."
    )


def test_a_usage_error_shows_the_usage_and_where_more_is() -> None:
    assert shown(refused("show")).splitlines() == [
        "用法：dabiao show [选项] {文件ID} [指标]...",
        "dabiao show -h 可显示帮助。",
        "",
        "错误：缺少参数：文件ID",
    ]


def parameters(*, flags: bool = False) -> list[Any]:
    group: Any = typer.main.get_command(dabiao_app())
    found = [p for command in (group, *group.commands.values()) for p in command.params]
    return [parameter for parameter in found if flags or not getattr(parameter, "is_flag", False)]


def test_every_placeholder_has_its_chinese_one() -> None:
    names = {
        parameter.metavar
        or (parameter.name if parameter.param_type_name == "argument" else parameter.type.name)
        for parameter in parameters()
    }
    values = {name for name in names if re.fullmatch(r"[a-z_-]+(\|[a-z_-]+)+", name)} | {"choice"}
    assert names - values == PLACEHOLDERS.keys()


def test_help_is_chinese() -> None:
    done = start("dabiao", "template", "-h", LC_ALL=CHINESE)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "用法：dabiao template [选项] {文件ID}",
        "",
        "  生成供填报实际值的表格。",
        "",
        "参数：",
        "  文件ID  文件的 id，例如 hebei-2023。［必填］",
        "",
        "选项：",
        "  -o, --output 文件  以 .xlsx 或 .csv 结尾的文件；省略则将 CSV 写到标准输出。",
        "  --all              一并列出任务。",
        "  --year <整数>      填报年份；默认为各项目标的目标年。［1900 至 2199］",
        "  --period 时期      填报时期：2023-06、2023Q2、2023H1；填年初至该月的数值，时",
        "                     点数填该月末数。",
        "  --region 地区|all  填报地区（名称或代码），可多次使用；all 表示文件所属地区",
        "                     下辖的各地区。",
        "  --force            覆盖已有文件。",
        "  --targets 文件夹   目标文件所在文件夹，优先查找。",
        "  --lang <zh|en>     语言；默认取自系统区域设置。",
        "  -h, --help         显示此帮助并退出。",
    ]


def test_no_word_of_a_help_text_is_english() -> None:
    options = {name for p in parameters(flags=True) for name in p.opts}
    values = {word for p in parameters() for word in (p.metavar or "").split("|")}
    commands = set(module_names(dabiao.cli.commands.__file__))
    for line in (["check"], ["dabiao"], *(["dabiao", name] for name in sorted(commands))):
        said = start(*line, "-h", LC_ALL=CHINESE).stdout
        words = set(WORD.findall(said))
        known = NAMES | set(VERDICTS.split(", ")) | set(FailOn)
        assert words - options - values - commands <= known, line
        assert re.search(r"[一-鿿]", said)


def test_help_fits_into_eighty_cells_and_breaks_no_word() -> None:
    done = start("check", "-h", LC_ALL=CHINESE)
    lines = done.stdout.splitlines()
    assert [line for line in lines if cell_len(line) > 80 and not line.startswith("  --")] == []
    assert "  --config 文件                   设置文件；默认为最近的 dabiao.toml 或" in lines
    assert " " * 34 + "pyproject.toml。" in lines
    assert not re.search(r"\n +[。，、；：）”］]", done.stdout)
    for own in HELP:
        assert own.partition("{}")[0] not in done.stdout or own == "{}<=x<={}"


def test_the_list_of_commands_is_shown_where_none_is_named() -> None:
    done = start("dabiao", LC_ALL=CHINESE)
    first, *others = done.stderr.splitlines()
    assert (done.returncode, first) == (2, "用法：dabiao [选项] 子命令 [参数]...")
    assert "子命令：" in others and "  show        查询一项目标，或列出全部。" in others
    assert (
        "  --format text|json  输出格式。［默认：text］"
        in start("dabiao", "list", "-h", LC_ALL=CHINESE).stdout.splitlines()
    )


def test_texts_of_help_are_known() -> None:
    assert help_text("Show this message and exit.") == "显示此帮助并退出。"
    assert help_text("其他") == "其他"


@pytest.mark.parametrize(
    ("value", "unit", "code"), [("6.1", "%", 0), ("5", "%", 1), ("5", "亩", 3)]
)
def test_the_exit_codes_are_those_of_english(
    value: str, unit: str, code: int, folder: Path
) -> None:
    (folder / "a.csv").write_text(TABLE.format(value, unit), encoding="utf-8")
    command = ("check", "hebei-2023", "a.csv")
    assert run(*command, cwd=folder).returncode == code
    assert start(*command, cwd=folder, LC_ALL=CHINESE).returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("locale", "sentence"), [("zh", "磁盘空间不足"), ("C.UTF-8", "No space left on device")]
)
def test_help_that_cannot_be_written_is_a_sentence(locale: str, sentence: str) -> None:
    script = f"{sys.executable} -m dabiao -h > /dev/full"
    done = start_program("sh", "-c", script, LC_ALL=locale)
    assert (done.returncode, done.stderr.strip()) == (74, sentence)


@pytest.mark.parametrize("locale", ["C.UTF-8", "en_US.UTF-8"])
def test_in_english_nothing_of_it_is_loaded(locale: str) -> None:
    command = (sys.executable, "-X", "importtime", "-m", "dabiao", "--version")
    assert "dabiao.cli.chinese" not in start_program(*command, LC_ALL=locale).stderr
    assert "dabiao.cli.chinese" in start_program(*command, LC_ALL=CHINESE).stderr


def test_check_is_the_same_as_the_subcommand() -> None:
    command = in_chinese(typer.main.get_command(check_app()))
    with pytest.raises(ClickException) as caught:
        command.main(["x", "nofile.csv"], prog_name="check", standalone_mode=False)
    assert shown(caught.value).splitlines()[0] == "用法：check [选项] {文件ID} [数据文件]..."
