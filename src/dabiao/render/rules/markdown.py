"""Rules as Markdown: a page of all, or the section of one."""

from collections.abc import Iterable

from dabiao.core.lang import Lang, Words
from dabiao.findings.catalogue import by_group
from dabiao.model.finding import Rule
from dabiao.render.phrases import SEVERITIES

EXAMPLE = Words("Example", "示例")
REMEDY = Words("Way out", "处理办法")
PRINTS = Words("`{command}` says:", "`{command}` 给出：")

_HEAD = Words(
    en="""\
# Rules

<!-- Generated: dabiao rule --format markdown --lang en > docs/rules.md -->

[中文](rules.zh.md)

Every finding has a stable code. D1xx are mistakes of target files, D2xx defects of submissions,
D3xx waivers without effect. `dabiao rule D204` prints the entry of a code, `dabiao rule D2` lists those that
begin like this.

- **Submissions.** An error makes `check` end with exit code 3. Warnings and infos leave the exit code as it is;
  `--strict` counts warnings as errors.
- **Target files.** A document whose file cannot be read without mistakes is not judged by: `check` and `show` end
  with 2. What only `lint` finds does not stop a check; `lint` ends with 1.
- **Files of waivers.** Mistakes in their keys and values have the codes of target files (D100 to D113), and end
  `check` with 2.
- **Silencing.** `--ignore D209` leaves a code out, `--ignore D21` all codes that begin like this; `--select D2` keeps
  only those. D200 and D202 cannot be ignored, and a figure that cannot be used stays unusable.
""",
    zh="""\
# 规则

<!-- 本文件自动生成：dabiao rule --format markdown --lang zh > docs/rules.zh.md -->

[English](rules.md)

每一类问题都有固定代码：D1xx 为目标文件的问题，D2xx 为上报数据的问题，D3xx 为不起作用的豁免。
`dabiao rule D204 --lang zh` 显示一个代码的说明，`dabiao rule D2` 列出以此开头的全部代码。

- **上报数据**：有“错误”时，`check` 的退出码为 3；“警告”和“提示”不影响退出码，加 `--strict` 则警告按错误处理。
- **目标文件**：读取时就有错误的文件不能用于判定，`check` 和 `show` 的退出码为 2；只有 `lint` 才提示的问题不影响检查，`lint` 的退出码为 1。
- **豁免清单**：键和值写错的，沿用目标文件的代码（D100 至 D113），`check` 的退出码为 2。
- **忽略**：`--ignore D209` 忽略一个代码，`--ignore D21` 忽略以此开头的全部代码，`--select D2` 只保留以此开头的代码。D200 和 D202 不能忽略；不能使用的数值，忽略提示后仍不能使用。
""",
)
_COLUMNS = Words("| code | severity | |", "| 代码 | 级别 | |")


def rulebook(rules: Iterable[Rule], lang: Lang) -> str:
    """The rules as a document in Markdown: what codes are, then each group's list and entries."""
    parts = [_HEAD(lang)]
    for heading, members in by_group(rules):
        rows = (
            f"| [{rule.code}](#{rule.code.lower()}) | {SEVERITIES[rule.severity](lang)} "
            f"| {rule.title(lang)} |"
            for rule in members
        )
        parts.append(
            "\n".join([f"## {heading(lang)}\n", _COLUMNS(lang), "|---|---|---|", *rows, ""])
        )
        parts += [section(rule, lang) for rule in members]
    return "\n".join(parts)


def section(rule: Rule, lang: Lang) -> str:
    """The entry of one rule, in Markdown; the anchor is its code."""
    example = rule.example
    return f"""\
<a id="{rule.code.lower()}"></a>

### {rule.code} {rule.title(lang)}

`{rule.name}` · {SEVERITIES[rule.severity](lang)}

{rule.explanation(lang)}

**{EXAMPLE(lang)}**

```text
{example.given(lang)}
```

{PRINTS(lang).format(command=example.command)}

```text
{example.output(lang)}
```

**{REMEDY(lang)}** {rule.remedy(lang)}
"""
