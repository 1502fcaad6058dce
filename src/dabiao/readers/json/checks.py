"""What a dataset of JSON-stat is made of, checked: whoever wrote it may have had other ideas."""

import re

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.readers.json.decoding import Item, cell

_DIGITS = 9


class MalformedError(Exception):
    """The dataset is not as JSON-stat demands."""

    def __init__(self, en: str, zh: str) -> None:
        self.problem = Words(en, zh)
        super().__init__(en)


def whole_number(value: object, name: str) -> int:
    """A size or position."""
    if isinstance(value, str) and re.fullmatch(rf"[0-9]{{1,{_DIGITS}}}", value):
        return int(value)
    raise MalformedError(f"'{name}' must hold whole numbers", f"“{name}”应为整数")


def object_of(value: object, name: str) -> Item:
    """An object."""
    if isinstance(value, dict):
        return value
    raise MalformedError(f"'{excerpt(name)}' must be an object", f"“{excerpt(name)}”应为对象")


def text_in(value: object, name: str) -> str:
    """A text or a number as it is written; "" for null."""
    if isinstance(value, dict | list | bool):
        raise MalformedError(
            f"'{excerpt(name)}' must hold texts or numbers", f"“{excerpt(name)}”应为文本或数值"
        )
    return cell(value)
