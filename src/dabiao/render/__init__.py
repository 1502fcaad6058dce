"""Renderers: one file per format behind one interface, imported when the format is asked for."""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from dabiao.render.interface import FindingsRenderer, Renderer, ReportRenderer


class Format(StrEnum):
    """The output formats of every command."""

    TEXT = "text"
    JSON = "json"


class ReportFormat(StrEnum):
    """The output formats of the report of a check."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


class FindingsFormat(StrEnum):
    """The output formats of findings on target files."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class RuleFormat(StrEnum):
    """The output formats of explained rules."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


@overload
def renderer(output_format: Format) -> "Renderer": ...
@overload
def renderer(output_format: ReportFormat) -> "ReportRenderer": ...
@overload
def renderer(output_format: FindingsFormat) -> "FindingsRenderer": ...
def renderer(
    output_format: Format | ReportFormat | FindingsFormat,
) -> "ReportRenderer | FindingsRenderer":
    """The renderer of a format."""
    module = import_module(f"dabiao.render.{output_format}")
    render: ReportRenderer | FindingsRenderer = module.RENDERER
    return render
