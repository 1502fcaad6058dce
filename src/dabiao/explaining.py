"""Explains the rules: what a finding means, an example of it, and a way out, in both languages.

The explanations stand in ``vocabulary/rules.yaml``. A check needs none of them; messages and
severities, which it does need, stand in the catalogue.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dabiao.catalogue import CATALOGUE
from dabiao.errors import DabiaoError
from dabiao.findings import did_you_mean
from dabiao.lang import Lang, Words
from dabiao.names import nearest
from dabiao.phrases import SEVERITIES
from dabiao.rules import Rule, Severity
from dabiao.safe import excerpt

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FILE = Path(__file__).parent / "vocabulary" / "rules.yaml"

GROUPS = {
    "D1": Words("Target files", "目标文件"),
    "D2": Words("Submissions", "上报数据"),
}
"""What the rules of a code's first digit are about."""

EXAMPLE = Words("Example", "示例")
WAY_OUT = Words("Way out", "处理办法")
SAID = Words("`{command}` says:", "`{command}` 给出：")

_RULEBOOK = Words(
    en="""\
# Rules

<!-- Generated: dabiao rule --format markdown --lang en > docs/rules.md -->

[中文](rules.zh.md)

Every finding has a stable code. D1xx are mistakes of target files, D2xx defects of submissions.
`dabiao rule D204` prints the entry of a code, `dabiao rule D2` lists those that begin like this.

- **Submissions.** An error makes `check` end with exit code 3. Warnings and infos leave the exit code as it is;
  `--strict` counts warnings as errors.
- **Target files.** A document whose file cannot be read without mistakes is not judged by: `check` and `show` end
  with 2. What only `lint` finds does not stop a check; `lint` ends with 1.
- **Silencing.** `--ignore D209` leaves a code out, `--ignore D21` all codes that begin like this; `--select D2` keeps
  only those. D200 and D202 cannot be ignored, and a figure that cannot be used stays unusable.
""",
    zh="""\
# 规则

<!-- 本文件自动生成：dabiao rule --format markdown --lang zh > docs/rules.zh.md -->

[English](rules.md)

每一类问题都有固定代码：D1xx 为目标文件的问题，D2xx 为上报数据的问题。
`dabiao rule D204 --lang zh` 显示一个代码的说明，`dabiao rule D2` 列出以此开头的全部代码。

- **上报数据**：有“错误”时，`check` 的退出码为 3；“警告”和“提示”不影响退出码，加 `--strict` 则警告按错误处理。
- **目标文件**：读取时就有错误的文件不能用于判定，`check` 和 `show` 的退出码为 2；只有 `lint` 才提示的问题不影响检查，`lint` 的退出码为 1。
- **忽略**：`--ignore D209` 忽略一个代码，`--ignore D21` 忽略以此开头的全部代码，`--select D2` 只保留以此开头的代码。D200 和 D202 不能忽略；不能使用的数值，忽略提示后仍不能使用。
""",
)
_COLUMNS = Words("| code | severity | |", "| 代码 | 级别 | |")
_COMMANDS = {"D1": "dabiao lint hebei-2023.yaml", "D2": "check hebei-2023 actuals.csv"}
_LETTERS_FOR_DIGITS = str.maketrans("OIL", "011")
_LIST_SHOWS = Words("; `dabiao rule` lists all", "；`dabiao rule` 可列出全部代码")


class Example(NamedTuple):
    """A small piece of a file that breaks a rule.

    Attributes:
        given: the piece itself, or what there is where it cannot be printed (a workbook).
        command: what was run on it.
        said: what is said of it, with the code.
    """

    given: Words
    command: str
    said: Words


class Explanation(NamedTuple):
    """What there is to say about a rule beside its message.

    Attributes:
        title: the rule in a few words.
        explanation: what it means and why it matters.
        way_out: what to do; how to silence it, where that is sensible.
    """

    title: Words
    explanation: Words
    example: Example
    way_out: Words


def explanation(rule: Rule) -> Explanation:
    """The explanation of a rule; the file is read once, when the first is asked for."""
    return _explanations()[rule]


def name_of(rule: Rule) -> str:
    """The short name of a rule: ``wrong-unit``. What is stable is its code."""
    return rule.name.lower().replace("_", "-")


def severity_of(rule: Rule) -> Severity:
    """How bad it is to break the rule."""
    return CATALOGUE[rule][0]


def by_group(rules: Iterable[Rule]) -> Iterator[tuple[Words, list[Rule]]]:
    """The rules under the headings of their groups."""
    for group, members in groupby(sorted(rules), key=lambda rule: rule[:2]):
        yield GROUPS[group], list(members)


def find(code: str | None) -> list[Rule]:
    """The rule of a code, or those whose codes start like this; all without one.

    Raises:
        DabiaoError: there is none; the message suggests the nearest.
    """
    wanted = (code or "").strip().upper()
    found = [rule for rule in Rule if rule.startswith(wanted)]
    if found:
        return found
    near = nearest(wanted.translate(_LETTERS_FOR_DIGITS), Rule)
    raise DabiaoError(
        Words("no rule '{code}'{hint}", "没有代码“{code}”{hint}"),
        code=excerpt(code or ""),
        hint=did_you_mean(near) if near else _LIST_SHOWS,
    )


def rulebook(rules: Iterable[Rule], lang: Lang) -> str:
    """The rules as a document in Markdown: what codes are, then each group's list and entries."""
    parts = [_RULEBOOK(lang)]
    for heading, members in by_group(rules):
        rows = (
            f"| [{rule}](#{rule.lower()}) | {SEVERITIES[severity_of(rule)](lang)} "
            f"| {explanation(rule).title(lang)} |"
            for rule in members
        )
        parts.append(
            "\n".join([f"## {heading(lang)}\n", _COLUMNS(lang), "|---|---|---|", *rows, ""])
        )
        parts += [section(rule, lang) for rule in members]
    return "\n".join(parts)


def section(rule: Rule, lang: Lang) -> str:
    """The entry of one rule, in Markdown; the anchor is its code."""
    explained = explanation(rule)
    example = explained.example
    return f"""\
<a id="{rule.lower()}"></a>

### {rule} {explained.title(lang)}

`{name_of(rule)}` · {SEVERITIES[severity_of(rule)](lang)}

{explained.explanation(lang)}

**{EXAMPLE(lang)}**

```text
{example.given(lang)}
```

{SAID(lang).format(command=example.command)}

```text
{example.said(lang)}
```

**{WAY_OUT(lang)}** {explained.way_out(lang)}
"""


@cache
def _explanations() -> dict[Rule, Explanation]:
    entries = yaml.load(_FILE.read_bytes(), _LOADER)  # noqa: S506 - either is a safe loader
    return {Rule(code): _read(code, entry) for code, entry in entries.items()}


def _read(code: str, entry: dict[str, Any]) -> Explanation:
    example = {"command": _COMMANDS[code[:2]], **entry["example"]}
    return Explanation(
        title=_words(entry["title"]),
        explanation=_words(entry["explanation"]),
        example=Example(
            given=_words(example["given"]),
            command=example["command"],
            said=_words(example["said"]),
        ),
        way_out=_words(entry["way_out"]),
    )


def _words(written: dict[str, str] | str) -> Words:
    """Words in both languages, or one text that serves both."""
    return Words(written, written) if isinstance(written, str) else Words(**written)
