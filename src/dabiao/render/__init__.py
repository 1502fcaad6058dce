"""Renderers: one file per format behind one interface, imported when the format is asked for."""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dabiao.render.interface import Renderer


class Format(StrEnum):
    """The output formats."""

    TEXT = "text"
    JSON = "json"


class FindingsFormat(StrEnum):
    """The output formats of findings on target files."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def renderer(output_format: Format | FindingsFormat) -> "Renderer":
    """The renderer of a format."""
    module = import_module(f"dabiao.render.{output_format}")
    render: Renderer = module.RENDERER
    return render
