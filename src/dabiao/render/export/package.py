"""The descriptor of a data package (Frictionless): which tables there are, and what is in them."""

import json
from collections.abc import Sequence
from typing import Any

from dabiao._version import __version__
from dabiao.render.export.columns import TABLES, Column

_KEYS = {"targets": ["document", "target"]}


def descriptor_bytes(tables: Sequence[str]) -> bytes:
    """The content of ``datapackage.json``, beside which each table lies as CSV.

    Args:
        tables: the names of those that there are: ``targets``, ``results``.
    """
    descriptor = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "dabiao",
        "title": "达标: targets of Chinese policy documents",
        "version": __version__,
        "licenses": [{"name": "MIT", "path": "https://opensource.org/license/mit"}],
        "resources": [_resource(name) for name in tables],
    }
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in TABLES[name]],
        "missingValues": [""],
    }
    if name in _KEYS:
        schema["primaryKey"] = _KEYS[name]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.kind.value,
        "description": f"{column.meaning.en} / {column.meaning.zh}",
    }
    if column.required:
        field["constraints"] = {"required": True}
    return field
