"""Rules as JSON."""

from typing import Any

from dabiao.core.lang import Lang
from dabiao.model.finding import Rule


def rule_as_json(rule: Rule, lang: Lang) -> dict[str, Any]:
    """Everything about a rule."""
    example = rule.example
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "title": rule.title(lang),
        "explanation": rule.explanation(lang),
        "example": {
            "given": example.given(lang),
            "command": example.command,
            "said": example.output(lang),
        },
        "way_out": rule.remedy(lang),
    }
