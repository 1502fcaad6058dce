"""The JSON Schema of a target file, with which editors complete and check."""

from enum import StrEnum
from typing import Any

from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Binding, Collection, Measure, Status, Tier
from dabiao.model.left_out import LeftOutReason

_FIGURE = {"type": "number"}
_YEAR = {"type": "integer", "minimum": 1900, "maximum": 2199}
_TEXT = {"type": "string"}
_ID = {"type": "string", "pattern": r"^[\w-]+$"}
_TOLERANCE = {
    "type": ["string", "number"],
    "description": "How far 左右 reaches: 10%, or an amount such as 0.5.",
}

_MEANINGS = {
    Comparator.AT_LEAST: "以上、不低于、达到, or a plain figure where more is better",
    Comparator.MORE_THAN: "超过、突破、高于",
    Comparator.AT_MOST: "以内、不超过, or a plain figure where less is better",
    Comparator.LESS_THAN: "低于",
    Comparator.ABOUT: "左右、接近: the figure or better is met, within the tolerance is near; 同步、基本同步: {of: …}",
    Comparator.BETWEEN: "5%—5.5%: [5, 5.5]",
    Comparator.EXACTLY: "a figure to be hit, with no better side",
    Comparator.IMPROVE: "持续改善: better than the base, or than the year before",
    Comparator.MAINTAIN: "保持稳定: no worse than that",
    Comparator.QUALITATIVE: "a state to reach, judged only by a declared verdict",
    Comparator.DELEGATED: "完成省定目标任务: the figure is set elsewhere, perhaps in `from`; or the words of what it is held against (高于全国平均水平)",
    Comparator.ABSENT: "没有提出具体目标: the document says that it sets no target",
}

_REASONS = {
    LeftOutReason.REPEATED: "the target `of` says it already",
    LeftOutReason.CHANGE: "on the year before, of the target `of`",
    LeftOutReason.ACHIEVED: "reached already",
    LeftOutReason.CIRCUMSTANCE: "how things are: 14亿人口, 高校毕业生1170万人",
    LeftOutReason.COUNT: "how many items a list has: 30项举措",
    LeftOutReason.NAME: "part of a name: 铁人三项",
    LeftOutReason.ELIGIBILITY: "who or what is meant",
    LeftOutReason.SIZE: "of a single project",
    LeftOutReason.RULE: "a rate or threshold of a rule: 税率6%",
    LeftOutReason.UNDATED: "nothing says by when",
    LeftOutReason.UNCLEAR: "the source does not tell",
    LeftOutReason.OTHER: "what the note says",
}


def schema() -> dict[str, Any]:
    """The schema as a JSON value (draft 2020-12)."""
    targets = {"type": "array", "items": {"$ref": "#/$defs/target"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "dabiao target file",
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "title", "period", "groups"],
        "properties": {
            "id": _ID | {"description": "The file is named after it."},
            "title": _TEXT,
            "title_en": _TEXT,
            "region": _object({"name": _TEXT, "name_en": _TEXT, "code": _TEXT}, ["name"]),
            "issuer": _TEXT,
            "number": _TEXT,
            "issued": {"type": "string", "format": "date"},
            "status": _choice(Status)
            | {"description": "Left out, a document is expired once its period is over."},
            "period": {"oneOf": [_YEAR, _list(_YEAR, 2, 2)]},
            "tolerance": _TOLERANCE,
            "source": _object(
                {
                    "file": _TEXT,
                    "sha256": _TEXT,
                    "lines": {"type": "array"},
                    "title": _TEXT,
                    "publisher": _TEXT,
                    "date": {"type": "string", "format": "date"},
                    "url": {
                        "type": "string",
                        "pattern": "^https?://",
                        "description": "Where the text was published, if it names an address.",
                    },
                },
                ["file"],
            ),
            "note": _TEXT,
            "groups": {
                "type": "object",
                "description": "Targets by the heading under which they stand.",
                "additionalProperties": {
                    "oneOf": [
                        targets,
                        _object(
                            {
                                "name_en": _TEXT,
                                "tier": _choice(Tier),
                                "section": _TEXT,
                                "targets": targets,
                            },
                            ["targets"],
                        ),
                    ]
                },
            },
            "sums": {
                "type": "array",
                "description": "Targets that add up: the parts to the total.",
                "items": _object({"total": _ID, "parts": _list(_ID, 2, None)}, ["total", "parts"]),
            },
            "left_out": {
                "type": "array",
                "description": "Figures of the document's lines that read like targets and are none.",
                "items": _left_out(),
            },
        },
        "$defs": {"target": _target()},
    }


def _left_out() -> dict[str, Any]:
    properties = {
        "words": _TEXT | {"description": "The words with the figure, as they stand: in one place."},
        "line": {
            "type": "integer",
            "minimum": 1,
            "description": "Of the source, where the words stand more than once.",
        },
        "reason": _choice(LeftOutReason)
        | {"description": "; ".join(f"{each}: {_REASONS[each]}" for each in LeftOutReason)},
        "of": _ID | {"description": "The target that it repeats, or whose change it is."},
        "note": _TEXT,
    }
    of_target = [each.value for each in LeftOutReason if each.names_target]
    wanted = [(of_target, "of"), ([LeftOutReason.OTHER.value], "note")]
    return {
        **_object(properties, ["words", "reason"]),
        "allOf": [
            {
                "if": {"properties": {"reason": {"enum": reasons}}, "required": ["reason"]},
                "then": {"required": [key]},
            }
            for reasons, key in wanted
        ],
    }


def _target() -> dict[str, Any]:
    figure_or_other = {"oneOf": [_FIGURE, _object({"of": _ID}, ["of"])]}
    takes = dict.fromkeys(Comparator, figure_or_other) | {
        Comparator.BETWEEN: _list(_FIGURE, 2, 2),
        Comparator.IMPROVE: {"const": True},
        Comparator.MAINTAIN: {"const": True},
        Comparator.QUALITATIVE: _TEXT,
        Comparator.DELEGATED: {"oneOf": [{"const": True}, _TEXT]},
        Comparator.ABSENT: {"const": True},
    }
    properties = {
        "indicator": _ID
        | {
            "description": "An indicator of the vocabulary, or of indicators.yaml beside the document."
        },
        "id": _ID,
        "name": _TEXT,
        "name_en": _TEXT,
        "aliases": _list(_TEXT, 1, None),
        "unit": _TEXT,
        "better": _choice(Better),
        "measure": _choice(Measure),
        "observed": _choice(Collection)
        | {
            "description": "Over time: end (a stock), sum (a flow), mean, or rate (a change on the year before)."
        },
        "every": {"const": "year", "description": "Due in each year, not only in the last."},
        **{c.value: takes[c] | {"description": _MEANINGS[c]} for c in Comparator},
        "from": {
            "type": "string",
            "description": "document/target that a delegated one is judged by.",
        },
        "derived": {
            "type": "boolean",
            "description": "Not printed but inferred; the note says how.",
        },
        "tolerance": _TOLERANCE,
        "expected": {
            "type": "boolean",
            "description": "With `about`: expected and no bound, as consumer prices of 2%左右 are without 控制在.",
        },
        "stretch": _TEXT
        | {"description": "争取更好结果: the words of what is striven for beyond the target."},
        "due": _YEAR,
        "since": _YEAR | {"description": "The first year of a sum or of a mean of years."},
        "average": {
            "type": "boolean",
            "description": "年均增长: the mean rate of the years from `since` to `due`.",
        },
        "base": _object({"year": _YEAR, "value": _FIGURE}, ["year", "value"]),
        "milestones": {
            "type": "object",
            "description": "Figures that the document prints for years on the way.",
            "additionalProperties": _FIGURE,
        },
        "path": {
            "const": "none",
            "description": "No path leads there: a harvest is asked for once.",
        },
        "binding": _choice(Binding),
        "scope": _TEXT | {"description": "Where it is not the whole region: 市区, 每个县."},
        "tier": _choice(Tier),
        "wording": _TEXT | {"description": "Just the words that carry the figure, as they stand."},
        "section": _TEXT,
        "responsible": _list(_TEXT, 1, None),
        "note": _TEXT,
    }
    inline = {"required": ["id", "name", "better"]}
    return {
        **_object(properties, []),
        "anyOf": [{"required": ["indicator"]}, inline],
        "oneOf": [{"required": [comparator.value]} for comparator in Comparator],
    }


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": required,
    }


def _list(items: dict[str, Any], least: int, most: int | None) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "array", "items": items, "minItems": least}
    return found if most is None else found | {"maxItems": most}


def _choice(choices: type[StrEnum]) -> dict[str, Any]:
    return {"enum": [choice.value for choice in choices]}
