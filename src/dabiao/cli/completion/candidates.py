"""What can be written in place of each parameter: one function for each kind of value."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dabiao.cli.completion.shells import SHELLS, Candidate
from dabiao.cli.options import DEFAULT_LANGUAGE
from dabiao.core.lang import Lang

_HEAD = 4096
"""Bytes of a target file in which its title stands."""
_LISTED = r"\[?([a-z0-9_-]+(?:\|[a-z0-9_-]+)+)\]?"
"""A placeholder that says itself what can be written: text|json."""
_CASE, _ALONE = "CASE", "never"
"""What fails the gate, and that of it which goes with nothing else."""
_ENCODINGS = ("utf-8", "gb18030", "utf-16")


def candidates(parameter: Any, context: Any, incomplete: str) -> list[Candidate]:
    """What can be written where a parameter stands, and begins like this; nothing for a file.

    What would be taken for an option is no value, though an id may begin so.
    """
    kind = parameter.metavar or parameter.name
    of_kind = _BY_KIND.get(kind)
    values = of_kind(context, incomplete) if of_kind else _listed(parameter)
    if kind == _CASE and "," in incomplete:
        values = (value for value in values if value.value != _ALONE)
    if getattr(parameter, "multiple", False) and kind not in _ONE_BY_ONE:
        # shortfall,near: those before the last comma are complete.
        head, comma, _ = incomplete.rpartition(",")
        values = (
            value._replace(value=f"{head}{comma}{value.value}")
            for value in values
            if value.value not in head.split(",")
        )
    fitting = (value for value in values if value.value.startswith(incomplete))
    return [value for value in fitting if not value.value.startswith("-")]


def _listed(parameter: Any) -> Iterator[Candidate]:
    """The values of a closed set."""
    choices = getattr(parameter.type, "choices", None)
    if choices is None:
        match = re.fullmatch(_LISTED, parameter.metavar or "")
        choices = match[1].split("|") if match else ()
    values = [str(getattr(choice, "value", choice)) for choice in choices]
    return map(Candidate, values)


def _chinese_verdicts() -> dict[str, str]:
    from dabiao.render.phrases import VERDICTS

    return {str(verdict): words.zh for verdict, words in VERDICTS.items()}


def _verdicts(_context: Any, incomplete: str) -> Iterator[Candidate]:
    """The verdicts, with what they are called in Chinese, or by that where it is begun."""
    from dabiao.model.verdict import Verdict

    return _named_verdicts(map(str, Verdict), incomplete)


def _cases(_context: Any, incomplete: str) -> Iterator[Candidate]:
    from dabiao.model.gate import FailOn

    return _named_verdicts(map(str, FailOn), incomplete)


def _named_verdicts(values: Iterable[str], incomplete: str) -> Iterator[Candidate]:
    words = _chinese_verdicts()
    in_chinese = not incomplete.rpartition(",")[2].isascii()
    for value in values:
        if not in_chinese:
            yield Candidate(value, words.get(value, "") if DEFAULT_LANGUAGE is Lang.ZH else "")
        elif value in words:
            yield Candidate(words[value], value)


def _library(context: Any) -> Any:
    from dabiao.library.folders import Library

    folder, isolated = context.params.get("targets"), context.params.get("isolated")
    return Library(folder, local=not isolated)


def _documents(context: Any, incomplete: str) -> Iterator[Candidate]:
    library, named = _library(context), context.params.get("documents") or ()
    for document_id in library.ids():
        if document_id.startswith(incomplete) and document_id not in named:
            yield Candidate(document_id, _title(library.file(document_id)))


def _title(file: Any) -> str:
    """The title in the head of a target file, which is not parsed: it would take too long."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD).decode("utf-8", "replace")
    titles: dict[str, str] = dict(
        re.findall(r"^(title|title_en): *(\S.*?)\s*$", head, re.MULTILINE)
    )
    title = titles.get("title_en") if DEFAULT_LANGUAGE is Lang.EN else None
    return (title or titles.get("title", "")).strip("\"'")


def _indicators(context: Any, _incomplete: str) -> Iterator[Candidate]:
    document = _library(context).load(context.params["document"])
    english = DEFAULT_LANGUAGE is Lang.EN
    for target in document.targets:
        yield Candidate(target.id, (english and target.indicator.name_en) or target.name)
    for target in document.targets:
        yield Candidate(target.name, target.id)


def _vocabulary(_context: Any, _incomplete: str) -> Iterator[Candidate]:
    """The indicators that recur across documents, by their ids and names."""
    from dabiao.library.lookup import built_in_indicators

    known = built_in_indicators()
    english = DEFAULT_LANGUAGE is Lang.EN
    for each in known:
        yield Candidate(each.id, (english and each.name_en) or each.name)
    for each in known:
        yield Candidate(each.name, each.id)


def _codes(_context: Any, _incomplete: str) -> Iterator[Candidate]:
    from dabiao.findings.catalogue import all_rules

    return (Candidate(rule.code, rule.title(DEFAULT_LANGUAGE)) for rule in all_rules())


def _regions(_context: Any, incomplete: str) -> Iterator[Candidate]:
    """``all``, provinces and cities; counties, by English names and by codes once it is begun."""
    from dabiao.core.regions import divisions

    known = list(divisions())
    yield Candidate("all")
    counts = Counter(region.name for region in known)
    for region in known:
        code = region.code or ""
        if counts[region.name] == 1 and (incomplete or code.endswith("00")):
            yield Candidate(region.name, code)
    if incomplete.isascii() and incomplete:
        for region in known:
            yield Candidate(region.code or "", region.name)
            if region.name_en:
                yield Candidate(region.name_en, region.name)


def _outputs(_context: Any, incomplete: str) -> Iterator[Candidate]:
    from dabiao.render.registry import format_names

    if "=" not in incomplete:  # behind it stands the name of a file
        yield from (Candidate(f"{name}=") for name in format_names())


def _shells(_context: Any, _incomplete: str) -> Iterator[Candidate]:
    return map(Candidate, SHELLS)


def _encodings(_context: Any, _incomplete: str) -> Iterator[Candidate]:
    return map(Candidate, _ENCODINGS)


_BY_KIND: dict[str, Callable[[Any, str], Iterable[Candidate]]] = {
    "DOCUMENT": _documents,
    "[DOCUMENT]...": _documents,
    "INDICATOR": _vocabulary,
    "INDICATOR...": _vocabulary,
    "indicator": _indicators,
    "CODE": _codes,
    "[CODE|WORDS]...": _codes,
    "NAME|all": _regions,
    "VERDICT": _verdicts,
    "CASE": _cases,
    "[FORMAT=]FILE": _outputs,
    "[SHELL]": _shells,
    "encoding": _encodings,
}
"""By the placeholder of a parameter, else by its name."""
_ONE_BY_ONE = ("NAME|all", "[FORMAT=]FILE")
"""Options that take one value each time, in which a comma is a comma."""
