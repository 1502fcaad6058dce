"""Compiles the built-in documents when a wheel is built; a checkout reads their YAML."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileDocuments(BuildHookInterface):
    """Adds a Python module for each document to the wheel, and the index of all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes the modules into a folder that lasts as long as the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from dabiao.library.compiled import compile_documents  # noqa: PLC0415 - found just now
        from dabiao.library.lookup import make_index  # noqa: PLC0415

        self._folder = tempfile.TemporaryDirectory()
        made = {**compile_documents(root / "targets"), **make_index(root / "targets")}
        for name, source in made.items():
            file = Path(self._folder.name, name)
            file.write_text(source, encoding="utf-8", newline="\n")
            build_data["force_include"][str(file)] = f"dabiao/documents/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the folder."""
        if version != "editable":
            self._folder.cleanup()
