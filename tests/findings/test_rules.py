"""Every rule is explained in both languages, its example is true, and the docs are current."""

import json
import re
import shlex
import textwrap
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from dabiao.authoring.lint import lint
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.findings.catalogue import all_rules, find
from dabiao.findings.rules.figures import NEGATIVE_COUNT, WRONG_UNIT
from dabiao.findings.rules.files import MORE_OF_THEM, UNREADABLE_FILE
from dabiao.findings.rules.left_out import (
    LEFT_OUT_DIFFERS,
    LEFT_OUT_NEEDLESS,
    LEFT_OUT_PLACE,
)
from dabiao.findings.rules.matching import AMBIGUOUS_NAME
from dabiao.findings.rules.own_files import REDEFINED, UNIT_NOT_DEFINED
from dabiao.findings.rules.proofs import (
    DOCUMENT_TWICE,
    MISNAMED,
    NO_SOURCE,
    RECURS,
    WORDING_NOT_IN_SOURCE,
)
from dabiao.findings.rules.results import (
    RESULT_DECLARED,
    RESULT_FIGURE,
    RESULT_ROW,
    RESULT_WORDING,
    RESULTS_TABLE,
)
from dabiao.findings.rules.tables import MISSING_COLUMN
from dabiao.findings.rules.wordings import (
    DEFINED_ALIKE,
    OTHER_SECTION,
    TWO_IDS,
    UNCLAIMED_TARGET,
)
from dabiao.library.folders import Library
from dabiao.model.finding import Rule
from dabiao.render.messages import message
from dabiao.render.rules.markdown import rulebook
from tests.command import run
from tests.helpers import DOCS, HEAD

HAN = re.compile(r"[\u4e00-\u9fff]")

RULES = all_rules()
TARGET_FILES, SUBMISSIONS, WAIVERS = find("D1"), find("D2"), find("D3")
NEED_MORE_THAN_ONE_FILE = {
    RECURS, WORDING_NOT_IN_SOURCE, NO_SOURCE, MISNAMED, AMBIGUOUS_NAME, REDEFINED,
    UNIT_NOT_DEFINED, OTHER_SECTION, UNCLAIMED_TARGET, DEFINED_ALIKE,
    LEFT_OUT_NEEDLESS, LEFT_OUT_PLACE, LEFT_OUT_DIFFERS, TWO_IDS, DOCUMENT_TWICE,
    RESULTS_TABLE, RESULT_ROW, RESULT_WORDING, RESULT_FIGURE, RESULT_DECLARED,
}  # fmt: skip


every_rule = pytest.mark.parametrize("rule", RULES, ids=str)


def test_no_two_rules_share_a_code_or_a_name() -> None:
    for shared in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert len(set(shared)) == len(RULES)


@every_rule
def test_every_rule_has_a_message_in_both_languages_with_the_same_fields(rule: Rule) -> None:
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in rule.message]
    assert rule.message.en and rule.message.zh
    assert fields[0] == fields[1]


@every_rule
def test_every_rule_is_explained_in_both_languages(rule: Rule) -> None:
    prose = (rule.title, rule.explanation, rule.remedy)
    for words in (*prose, rule.example.given, rule.example.output):
        assert all(text and text == text.strip() for text in words)
    for words in prose:
        assert HAN.search(words.zh), "not in Chinese"
        assert "\n" not in words.en + words.zh
    assert len(rule.title.en) <= 48


@every_rule
def test_what_an_example_says_is_the_message_of_the_rule(rule: Rule) -> None:
    for lang in Lang:
        parts = re.split(r"\{\w+\}", rule.message(lang))
        wanted = ".*".join(map(re.escape, parts))
        output = rule.example.output(lang)
        assert re.fullmatch(rf"(\S+: )?{rule} {wanted}", output), output


@pytest.mark.parametrize(
    "rule", [rule for rule in TARGET_FILES if rule not in NEED_MORE_THAN_ONE_FILE], ids=str
)
def test_the_example_of_a_target_file_is_said_by_lint(rule: Rule, tmp_path: Path) -> None:
    example = rule.example
    text = example.given.en
    if text.startswith("- "):
        text = f"{HEAD}period: 2023\ngroups:\n  主要目标:\n{textwrap.indent(text, '    ')}\n"
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    findings = lint([file], Library(tmp_path))
    for lang in Lang:
        assert example.output(lang) in [f"{f.rule} {message(f, lang)}" for f in findings]


def runnable(rule: Rule) -> bool:
    given = rule.example.given
    return given.en == given.zh and rule not in NEED_MORE_THAN_ONE_FILE


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("rule", [rule for rule in SUBMISSIONS if runnable(rule)], ids=str)
def test_the_example_of_a_submission_is_said_by_check(
    rule: Rule, lang: Lang, tmp_path: Path
) -> None:
    example = rule.example
    (tmp_path / "actuals.csv").write_text(example.given.en + "\n", encoding="utf-8")
    done = run(*shlex.split(example.command), "--lang", lang, cwd=tmp_path)
    assert example.output(lang) in [line.strip() for line in done.stdout.splitlines()]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("rule", WAIVERS, ids=str)
def test_the_example_of_a_waiver_is_said_by_check(rule: Rule, lang: Lang, tmp_path: Path) -> None:
    example = rule.example
    table = "指标,实际值,单位\n地区生产总值,5.2,%\n居民消费价格,2,%\n"
    (tmp_path / "actuals.csv").write_text(table, encoding="utf-8")
    (tmp_path / "waivers.yaml").write_text(example.given.en + "\n", encoding="utf-8")
    done = run(*shlex.split(example.command), "--lang", lang, cwd=tmp_path)
    assert example.output(lang) in [line.strip() for line in done.stdout.splitlines()]


@every_rule
def test_silencing_is_offered_only_for_the_rule_itself_and_where_it_can_be(rule: Rule) -> None:
    for text in (*rule.explanation, *rule.remedy):
        assert set(re.findall(r"--ignore (D\d+)", text)) <= {rule.code}
    assert rule.always is (rule in (UNREADABLE_FILE, MISSING_COLUMN, MORE_OF_THEM))
    if rule.always or rule in TARGET_FILES:
        assert "--ignore" not in rule.remedy.en + rule.remedy.zh


@pytest.mark.parametrize(("lang", "name"), [(Lang.EN, "rules.md"), (Lang.ZH, "rules.zh.md")])
def test_the_docs_are_current(lang: Lang, name: str) -> None:
    renew = f"write it anew: dabiao rule --format markdown --lang {lang} > docs/{name}"
    assert (DOCS / name).read_text(encoding="utf-8") == rulebook(RULES, lang), renew


def test_the_command_writes_the_docs() -> None:
    for lang, name in (("en", "rules.md"), ("zh", "rules.zh.md")):
        done = run("dabiao", "rule", "--format", "markdown", "--lang", lang)
        assert done.stdout == (DOCS / name).read_text(encoding="utf-8")


def test_a_code_may_be_written_in_small_letters_and_be_cut_short() -> None:
    assert find("d204") == [WRONG_UNIT]
    assert find("d2") == SUBMISSIONS
    assert find("D23")[0] is NEGATIVE_COUNT and len(find("D23")) == 10
    assert find() == list(RULES)


@pytest.mark.parametrize(("code", "near"), [("D2O4", "D204"), ("204", "D204"), ("DD201", "D201")])
def test_an_unknown_code_gets_a_suggestion(code: str, near: str) -> None:
    with pytest.raises(DabiaoError) as raised:
        find(code)
    assert f"did you mean {near}?" in raised.value.message(Lang.EN)


def codes(*words: str) -> set[str]:
    return {rule.code for rule in find(*words)}


def test_several_codes_are_listed_one_by_one_or_with_commas() -> None:
    for words in (["D213", "d204"], ["D204,D213"], ["Ｄ２０４、D213", "D204"]):
        assert [rule.code for rule in find(*words)] == ["D204", "D213"]


@pytest.mark.parametrize("words", [["wrong-unit"], ["Wrong", "unit"], ["wrong_unit"]])
def test_a_name_finds_its_own_rule(words: list[str]) -> None:
    assert find(*words) == [WRONG_UNIT]


def test_words_find_the_rules_that_have_them_all_in_either_language() -> None:
    assert "D204" in codes("unit") & codes("单位")
    # An amount of money for a harvest is the example of D204 alone.
    assert codes("convert", "harvest") == {"D204"}
    assert codes("GB18030") == {"D222"}
    assert codes("编码", "GB18030") == {"D222"}


def test_words_that_one_rule_has_show_it_in_full() -> None:
    shown = run("dabiao", "rule", "编码", "GB18030", "--lang", "zh").stdout
    assert shown.startswith("D222") and "处理办法" in shown
    listed = run("dabiao", "rule", "编码", "--lang", "zh").stdout
    assert "D222" in listed and "处理办法" not in listed


@pytest.mark.parametrize(
    ("words", "near"),
    [(["wrong-untis"], "wrong-unit"), (["unknwon-indicator"], "unknown-indicator")],
)
def test_a_slip_in_a_name_gets_a_suggestion(words: list[str], near: str) -> None:
    with pytest.raises(DabiaoError) as raised:
        find(*words)
    assert f"did you mean {near}?" in raised.value.message(Lang.EN)


def test_words_of_no_rule_say_how_to_list_all() -> None:
    done = run("dabiao", "rule", "火星", "--lang", "zh")
    assert (done.stdout, done.returncode) == ("", 2)
    assert done.stderr == "没有规则提到“火星”；`dabiao rule` 可列出全部\n"


def test_unknown_codes_end_with_2() -> None:
    for code in ("D2O4", "wrong\x1b[31m", "E501"):
        done = run("dabiao", "rule", code)
        assert (done.stdout, done.returncode) == ("", 2)
        assert "no rule" in done.stderr and "\x1b" not in done.stderr


def test_rule_prints_the_example_as_it_is_typed() -> None:
    for lang, told in (("en", "Way out"), ("zh", "处理办法")):
        shown = run("dabiao", "rule", "d204", "--lang", lang, COLUMNS="60").stdout
        example = WRONG_UNIT.example
        for line in (*example.given(Lang(lang)).splitlines(), example.output(Lang(lang)), told):
            assert line in shown


def test_rule_alone_lists_every_code_with_severity_under_headings() -> None:
    lines = run("dabiao", "rule", "--lang", "zh").stdout.splitlines()
    assert {"目标文件", "上报数据", "豁免"} <= set(lines)
    listed = {line.split()[0]: line.split()[1] for line in lines if line.startswith("D")}
    assert listed.keys() == {rule.code for rule in RULES}
    assert (listed["D204"], listed["D209"], listed["D213"]) == ("错误", "提示", "提示")


def test_rules_as_json() -> None:
    every: Any = json.loads(run("dabiao", "rule", "--format", "json").stdout)["rules"]
    assert [entry["code"] for entry in every] == [rule.code for rule in RULES]
    [one] = json.loads(run("dabiao", "rule", "D204", "--format", "json").stdout)["rules"]
    assert one == every[RULES.index(WRONG_UNIT)]
    assert (one["name"], one["severity"]) == (WRONG_UNIT.name, "error")
    assert one["example"].keys() == {"given", "command", "said"}
