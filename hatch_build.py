"""Compiles the built-in documents when a wheel is built; a checkout reads their YAML."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileDocuments(BuildHookInterface):
    """Adds a file for each document to the wheel, and the index of all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes the files into a folder that lasts as long as the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from dabiao.library.compiling import compile_library  # noqa: PLC0415 - found just now

        self._folder = tempfile.TemporaryDirectory()
        for name, text in compile_library(root / "targets").items():
            file = Path(self._folder.name, name)
            file.write_text(text, encoding="utf-8", newline="\n")
            build_data["force_include"][str(file)] = f"dabiao/documents/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the folder."""
        if version != "editable":
            self._folder.cleanup()
