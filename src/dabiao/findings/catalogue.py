"""All rules: by code, and under the headings of their groups."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import groupby

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.modules import module_names
from dabiao.core.names import Suggestion, suggest
from dabiao.core.safe import excerpt
from dabiao.findings import rules
from dabiao.model.finding import Rule

_GROUPS = {
    "D1": Words("Target files", "目标文件"),
    "D2": Words("Submissions", "上报数据"),
    "D3": Words("Waivers", "豁免"),
}
_LETTERS_FOR_DIGITS = str.maketrans("OIL", "011")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order of the codes: whatever the modules in ``rules`` define."""
    modules = (import_module(f"{rules.__name__}.{name}") for name in module_names(rules.__file__))
    found = (value for module in modules for value in vars(module).values())
    return tuple(sorted(rule for rule in found if isinstance(rule, Rule)))


def by_group(some: Iterable[Rule]) -> Iterator[tuple[Words, list[Rule]]]:
    """The rules under the headings of their groups."""
    for group, members in groupby(sorted(some), key=lambda rule: rule.code[:2]):
        yield _GROUPS[group], list(members)


def find(code: str | None) -> list[Rule]:
    """The rule of a code, or those whose codes start like this; all without one.

    Raises:
        DabiaoError: there is none; the message suggests the nearest.
    """
    wanted = (code or "").strip().upper()
    found = [rule for rule in all_rules() if rule.code.startswith(wanted)]
    if found:
        return found
    raise DabiaoError(
        Words("no rule '{code}'{hint}", "没有代码“{code}”{hint}"),
        code=excerpt(code or ""),
        hint=nearest_code(wanted),
    )


def nearest_code(code: str) -> Suggestion:
    """The code that is most like what is none, D204 for D2O4; else where all of them are."""
    codes = [rule.code for rule in all_rules()]
    return suggest(code.translate(_LETTERS_FOR_DIGITS), codes, "dabiao rule")
