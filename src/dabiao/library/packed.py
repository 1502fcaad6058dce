"""Values of the model as JSON, and back: what the files of look-ups hold.

Each kind of value that JSON has not is a list that begins with a letter. Nothing is built but what
the model knows: no code, and no name of a module, stands in such a file.
"""

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from dabiao.core import regions
from dabiao.model import comparator, document, left_out

_TUPLE, _DECIMAL, _MEMBER, _DATE, _VALUE = "TDEYN"


def pack(value: object) -> Any:
    """A value of the model as JSON has it."""
    match value:
        case Enum():
            return [_MEMBER, type(value).__name__, value.name]
        case Decimal():
            return [_DECIMAL, str(value)]
        case date():
            return [_DATE, value.isoformat()]
        case str() | bool() | int() | None:
            return value
        case tuple() if hasattr(value, "_fields"):
            return [_VALUE, type(value).__name__, *map(pack, value)]
        case tuple():
            return [_TUPLE, *map(pack, value)]
    raise TypeError(f"{type(value).__name__} is no value of the model")


def as_json(packed: Any) -> str:
    """Packed values as text, on one line."""
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def unpack(packed: Any) -> Any:
    """The value again."""
    if type(packed) is not list:
        return packed
    kind = packed[0]
    if kind == _VALUE:
        fields = [unpack(each) if type(each) is list else each for each in packed[2:]]
        return _classes()[packed[1]]._make(fields)
    if kind == _MEMBER:
        return _member(packed[1], packed[2])
    if kind == _DECIMAL:
        return Decimal(packed[1])
    if kind == _TUPLE:
        return tuple(map(unpack, packed[1:]))
    if kind == _DATE:
        return date.fromisoformat(packed[1])
    raise ValueError("no packed value")


@cache
def _member(name_of_set: str, name: str) -> Any:
    return _classes()[name_of_set][name]


@cache
def _classes() -> dict[str, Any]:
    """The classes of the model, by their names."""
    return {
        name: each
        for module in (regions, comparator, document, left_out)
        for name, each in vars(module).items()
        if isinstance(each, type) and (issubclass(each, Enum) or hasattr(each, "_fields"))
    }
