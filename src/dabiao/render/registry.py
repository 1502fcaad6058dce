"""The output formats: one file each in ``render/formats``, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import TypeGuard, TypeVar

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.modules import module_names
from dabiao.core.names import Suggestion, suggest
from dabiao.core.safe import excerpt
from dabiao.render import formats
from dabiao.render.interface import (
    DifferenceRenderer,
    HistoryRenderer,
    IndicatorsRenderer,
    LibraryRenderer,
    ProgressRenderer,
    ProofRenderer,
    RecognisingRenderer,
    ReportRenderer,
    RulesRenderer,
)

R = TypeVar("R")

TEXT = "text"
"""The format for people, which every command writes unless another is asked for."""


def format_names() -> list[str]:
    """The names of all formats, that for people first."""
    return sorted(module_names(formats.__file__), key=lambda name: (name != TEXT, name))


def format_of(file: str) -> str | None:
    """The name of the format that a file's ending tells; None where it tells none."""
    renderers = map(report_renderer, format_names())
    fitting = [
        (len(ending), renderer.name)
        for renderer in renderers
        for ending in renderer.endings
        if file.casefold().endswith(ending)
    ]
    return max(fitting)[1] if fitting else None


def is_own_report(head: bytes) -> bool:
    """Whether a file that begins like this is a report of ours, in whichever format."""
    renderers = map(_imported, format_names())
    return any(isinstance(each, RecognisingRenderer) and each.is_own(head) for each in renderers)


def report_renderer(name: str) -> ReportRenderer:
    """The renderer of reports in a format.

    Raises:
        DabiaoError: there is no such format.
    """
    return _renderer(name, _writes_reports)


def progress_renderer(name: str) -> ProgressRenderer:
    """The renderer of the progress of targets in a format.

    Raises:
        DabiaoError: no such format writes it.
    """
    return _renderer(name, _writes_progress)


def difference_renderer(name: str) -> DifferenceRenderer:
    """The renderer of what has changed between two submissions in a format.

    Raises:
        DabiaoError: no such format writes it.
    """
    return _renderer(name, _writes_differences)


def proof_renderer(name: str) -> ProofRenderer:
    """The renderer of what lint has proven in a format.

    Raises:
        DabiaoError: no such format writes it.
    """
    return _renderer(name, _writes_proofs)


def rules_renderer(name: str) -> RulesRenderer:
    """The renderer of explained rules in a format.

    Raises:
        DabiaoError: no such format writes them.
    """
    return _renderer(name, _writes_rules)


def library_renderer(name: str) -> LibraryRenderer:
    """The renderer of look-ups in a format.

    Raises:
        DabiaoError: no such format writes them.
    """
    return _renderer(name, _writes_look_ups)


def indicators_renderer(name: str) -> IndicatorsRenderer:
    """The renderer of indicators in a format.

    Raises:
        DabiaoError: no such format writes them.
    """
    return _renderer(name, _writes_indicators)


def history_renderer(name: str) -> HistoryRenderer:
    """The renderer of the years of an indicator in a format.

    Raises:
        DabiaoError: no such format writes them.
    """
    return _renderer(name, _writes_histories)


def _writes_histories(renderer: object) -> TypeGuard[HistoryRenderer]:
    return isinstance(renderer, HistoryRenderer)


def _writes_reports(renderer: object) -> TypeGuard[ReportRenderer]:
    return isinstance(renderer, ReportRenderer)


def _writes_progress(renderer: object) -> TypeGuard[ProgressRenderer]:
    return isinstance(renderer, ProgressRenderer)


def _writes_differences(renderer: object) -> TypeGuard[DifferenceRenderer]:
    return isinstance(renderer, DifferenceRenderer)


def _writes_proofs(renderer: object) -> TypeGuard[ProofRenderer]:
    return isinstance(renderer, ProofRenderer)


def _writes_rules(renderer: object) -> TypeGuard[RulesRenderer]:
    return isinstance(renderer, RulesRenderer)


def _writes_look_ups(renderer: object) -> TypeGuard[LibraryRenderer]:
    return isinstance(renderer, LibraryRenderer)


def _writes_indicators(renderer: object) -> TypeGuard[IndicatorsRenderer]:
    return isinstance(renderer, IndicatorsRenderer)


def _renderer(name: str, writes: Callable[[object], TypeGuard[R]]) -> R:
    names = format_names()
    if name in names:
        renderer = _imported(name)
        if writes(renderer):
            return renderer
    choices = [choice for choice in names if writes(_imported(choice))]
    raise DabiaoError(
        Words(
            "no format '{name}' for this; write one of: {choices}{hint}",
            "此处没有“{name}”格式；请从中选一：{choices}{hint}",
        ),
        name=excerpt(name),
        choices=", ".join(choices),
        hint=Suggestion(None) if name in names else suggest(name, choices),  # no slip of the pen
    )


def _imported(name: str) -> object:
    renderer: object = import_module(f"{formats.__name__}.{name}").RENDERER
    return renderer
