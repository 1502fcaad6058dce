"""The JSON Schema agrees with the loader, and is the one that the target files point to."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dabiao.authoring.schema import schema
from dabiao.library.walk import target_files
from tests.helpers import TARGETS


class _AsEditorsRead(yaml.SafeLoader):
    """Dates stay text, as in JSON."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(text: str) -> Any:
    return yaml.load(text, _AsEditorsRead)


@pytest.mark.parametrize("file", sorted(target_files(TARGETS)), ids=lambda file: file.stem)
def test_every_target_file_is_valid_and_points_to_the_schema(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema.json\n")
    Draft202012Validator(schema()).validate(read(text))


def test_the_schema_beside_the_target_files_is_current() -> None:
    beside = json.loads((TARGETS / "schema.json").read_text(encoding="utf-8"))
    assert beside == schema(), "write it anew: dabiao schema > targets/schema.json"


@pytest.mark.parametrize(
    "target",
    [
        "{id: a, name: 甲, better: higher, about: 6, at_least: 6}",
        "{id: a, name: 甲, better: higher}",
        "{id: a, name: 甲, better: up, about: 6}",
        "{id: a, name: 甲, about: 6}",
        "{id: a, name: 甲, better: higher, about: six}",
        "{id: a, name: 甲, better: higher, about: 6, bindng: binding}",
        "{about: 6}",
    ],
)
def test_what_the_loader_refuses_is_not_valid_either(target: str) -> None:
    text = f"{{id: x, title: t, period: 2023, groups: {{甲: [{target}]}}}}"
    assert not Draft202012Validator(schema()).is_valid(read(text))


@pytest.mark.parametrize(
    ("entry", "valid"),
    [
        ("{words: 出台12条举措, reason: count}", True),
        ("{words: 目标为6%左右, line: 94, reason: repeated, of: a}", True),
        ("{words: 目标为6%左右, reason: repeated}", False),
        ("{words: 比上年增加5个, reason: change}", False),
        ("{words: 出台12条举措, reason: other}", False),
        ("{words: 出台12条举措, reason: other, note: 对各县的要求。}", True),
        ("{words: 出台12条举措}", False),
        ("{reason: count}", False),
    ],
)
def test_what_is_left_out_has_words_and_a_reason(entry: str, *, valid: bool) -> None:
    target = "{id: a, name: 甲, better: higher, about: 6}"
    text = f"{{id: x, title: t, period: 2023, left_out: [{entry}], groups: {{甲: [{target}]}}}}"
    assert Draft202012Validator(schema()).is_valid(read(text)) is valid
