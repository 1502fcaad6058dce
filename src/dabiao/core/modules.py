"""The modules of a folder: where adding a file is all there is to adding a thing."""

from pathlib import Path


def module_names(package_file: str | None) -> list[str]:
    """The names of the modules beside a package's ``__init__.py``, sorted.

    Not by pkgutil, which takes longer to import than what it would list.
    """
    folder = Path(package_file or "").parent
    return sorted(file.stem for file in folder.glob("[!_]*.py"))
