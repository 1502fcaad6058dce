"""All rules: by code, by words, and under the headings of their groups."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import groupby

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.modules import module_names
from dabiao.core.names import Suggestion, fold_name, occurs, suggest
from dabiao.core.safe import excerpt
from dabiao.findings import rules
from dabiao.model.finding import Rule

_GROUPS = {
    "D1": Words("Target files", "目标文件"),
    "D2": Words("Submissions", "上报数据"),
    "D3": Words("Waivers", "豁免"),
}
_BETWEEN = r"[\s,，、]+"
_CODE_OR_SLIP = r"D|[A-Z]{0,2}(?=[OIL]*[0-9])[0-9OIL]{1,4}"
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


def find(*words: str) -> list[Rule]:
    """The rules that a person means: by codes, by how codes begin, by a name, else by words.

    Args:
        words: codes (``D204``) or beginnings of codes, each of which adds its rules; the name of a
            rule; or words that all occur in what is said of a rule, in either language. All rules
            without any.

    Raises:
        DabiaoError: there is none; the message suggests the nearest.
    """
    parts = [part for word in words for part in re.split(_BETWEEN, word) if part]
    if not parts:
        return list(all_rules())
    if all(map(_is_code, parts)):
        return sorted({rule for part in parts for rule in _of_code(part)})
    named = [rule for rule in all_rules() if fold_name(rule.name) == fold_name("".join(parts))]
    found = named or [rule for rule in all_rules() if _speaks_of(rule, parts)]
    if found:
        return found
    asked = " ".join(parts)
    known = [word for rule in all_rules() for word in (*rule.title, rule.name)]
    raise DabiaoError(
        Words("no rule speaks of '{asked}'{hint}", "没有规则提到“{asked}”{hint}"),
        asked=excerpt(asked),
        hint=suggest(asked, known, "dabiao rule"),
    )


def _is_code(text: str) -> bool:
    """Whether a text is meant as a code: D204, D2, also D2O4 and 204, which are slips."""
    return re.fullmatch(_CODE_OR_SLIP, unicodedata.normalize("NFKC", text).upper()) is not None


def _of_code(text: str) -> list[Rule]:
    """The rule of a code, or those whose codes begin like this."""
    wanted = unicodedata.normalize("NFKC", text).upper()
    found = [rule for rule in all_rules() if rule.code.startswith(wanted)]
    if found:
        return found
    raise DabiaoError(
        Words("no rule '{code}'{hint}", "没有代码“{code}”{hint}"),
        code=excerpt(text),
        hint=nearest_code(wanted),
    )


def nearest_code(code: str) -> Suggestion:
    """The code that is most like what is none, D204 for D2O4; else where all of them are."""
    codes = [rule.code for rule in all_rules()]
    return suggest(code.translate(_LETTERS_FOR_DIGITS), codes, "dabiao rule")


def _speaks_of(rule: Rule, words: Sequence[str]) -> bool:
    """Whether every word occurs in a rule's name, title, message or explanation."""
    texts = (rule.code, rule.name, *rule.title, *rule.message, *rule.explanation, *rule.remedy)
    return all(occurs(word, texts) for word in words)
