"""Rules explained, in the formats of ``dabiao rule``."""

import json
from collections.abc import Sequence
from typing import TextIO

from dabiao import explaining
from dabiao.lang import Lang
from dabiao.render import RuleFormat
from dabiao.render.utf8 import write_utf8
from dabiao.rules import Rule


def write_rules(
    rules: Sequence[Rule], output_format: RuleFormat, stream: TextIO, lang: Lang
) -> None:
    """Writes one rule in full; several as a list, in JSON and Markdown with all about them."""
    match output_format:
        case RuleFormat.TEXT:
            from dabiao.render.console import console_for  # noqa: PLC0415 - only text needs rich
            from dabiao.render.rules_text import print_rules  # noqa: PLC0415

            print_rules(rules, console_for(stream), lang)
        case RuleFormat.JSON:
            _write_json(rules, stream, lang)
        case RuleFormat.MARKDOWN:
            _write_markdown(rules, stream, lang)


def _write_json(rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
    """Everything about the rules, in UTF-8 whatever the locale."""
    listed = []
    for rule in rules:
        explained = explaining.explanation(rule)
        example = explained.example
        listed.append(
            {
                "code": rule.value,
                "name": explaining.name_of(rule),
                "severity": explaining.severity_of(rule).value,
                "title": explained.title(lang),
                "explanation": explained.explanation(lang),
                "example": {
                    "given": example.given(lang),
                    "command": example.command,
                    "said": example.said(lang),
                },
                "way_out": explained.way_out(lang),
            }
        )
    write_utf8(json.dumps({"rules": listed}, ensure_ascii=False, indent=2) + "\n", stream)


def _write_markdown(rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
    """One rule as a section; several as a document."""
    text = (
        explaining.section(rules[0], lang) if len(rules) == 1 else explaining.rulebook(rules, lang)
    )
    write_utf8(text, stream, newlines=False)  # what it writes goes into a repository
