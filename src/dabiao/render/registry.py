"""The output formats: one file each in ``render/formats``, imported when it is asked for."""

from importlib import import_module
from typing import Generic, TypeGuard, TypeVar

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


class _RendererOf(Generic[R]):
    """Knows the renderers of one kind of output: called with a format it gives that which writes it."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    def __call__(self, name: str) -> R:
        """The renderer in a format.

        Raises:
            DabiaoError: there is no such format, or it does not write this kind of output.
        """
        names = format_names()
        if name in names:
            renderer = _imported(name)
            if self._has(renderer):
                return renderer
        choices = [choice for choice in names if self._has(_imported(choice))]
        raise DabiaoError(
            Words(
                "no format '{name}' for this; write one of: {choices}{hint}",
                "此处没有“{name}”格式；请从中选一：{choices}{hint}",
            ),
            name=excerpt(name),
            choices=", ".join(choices),
            hint=Suggestion(None)
            if name in names
            else suggest(name, choices),  # no slip of the pen
        )

    def _has(self, renderer: object) -> TypeGuard[R]:
        return isinstance(renderer, self._kind)


report_renderer = _RendererOf[ReportRenderer](ReportRenderer)
progress_renderer = _RendererOf[ProgressRenderer](ProgressRenderer)
difference_renderer = _RendererOf[DifferenceRenderer](DifferenceRenderer)
proof_renderer = _RendererOf[ProofRenderer](ProofRenderer)
rules_renderer = _RendererOf[RulesRenderer](RulesRenderer)
library_renderer = _RendererOf[LibraryRenderer](LibraryRenderer)
indicators_renderer = _RendererOf[IndicatorsRenderer](IndicatorsRenderer)
history_renderer = _RendererOf[HistoryRenderer](HistoryRenderer)


def _imported(name: str) -> object:
    renderer: object = import_module(f"{formats.__name__}.{name}").RENDERER
    return renderer
