"""Start-up of the commands as whole processes, against that of their imports or of ``--version``.

Run with the Python of the environment to measure: ``python tests/benchmarks/startup.py [RUNS]``.
Command and baseline are run in turn, so that a drift of the machine's speed meets both; what is
quoted is the median. The aims are 1.35 and 1.2 times the imports alone, less than 60 MB, and for
whatever looks through a library of 200 documents twice what ``dabiao --version`` takes.
"""

import compileall
import os
import re
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import dabiao
from dabiao.library.compiling import compile_library
from dabiao.library.walk import target_files

ACTUALS = Path(__file__).parents[1] / "data" / "actuals" / "hebei-2022.csv"
TARGETS = Path(__file__).parents[2] / "targets"
SCRIPTS = Path(sysconfig.get_path("scripts"))
MANY = 200

Command = list[str]


class Run(NamedTuple):
    """What one process took."""

    wall: float
    cpu: float
    megabytes: float


IMPORTS = {
    "check hebei-2022": (
        [str(SCRIPTS / "check"), "hebei-2022", str(ACTUALS)],
        "import typer, rich.console, rich.table, yaml",
        1.35,
    ),
    "show --value": (
        [str(SCRIPTS / "dabiao"), "show", "hebei-2023", "地区生产总值", "--value"],
        "import typer, yaml",
        1.2,
    ),
}
LOOK_UPS = (
    ["list"],
    ["search", "增长"],
    ["search", "GDP", "--lang", "en"],
    ["indicators"],
    ["compare", "hebei-2022", "hebei-2023"],
)


def run(command: Command, package: Path | None = None) -> Run:
    """One process; with the package in a folder where one is named."""
    environment = {**os.environ, **({"PYTHONPATH": str(package)} if package else {})}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def compare(
    name: str,
    command: Command,
    baseline: Command,
    aim: float,
    runs: int,
    package: Path | None = None,
) -> None:
    """Prints medians, the medians of the ratios of each pair, and the peak of memory."""
    run(command, package), run(baseline, package)  # fill the caches
    pairs = [(run(command, package), run(baseline, package)) for _ in range(runs)]
    ours = statistics.median(own.wall for own, _ in pairs)
    theirs = statistics.median(other.wall for _, other in pairs)
    wall = statistics.median(own.wall / other.wall for own, other in pairs)
    cpu = statistics.median(own.cpu / other.cpu for own, other in pairs)
    peak = max(own.megabytes for own, _ in pairs)
    print(
        f"{name}: {ours:.3f} s against {theirs:.3f} s, ratio {wall:.2f}, of processor time "
        f"{cpu:.2f} (aim {aim}), peak {peak:.0f} MB"
    )


def with_many_documents(folder: Path) -> None:
    """Lays the package into a folder, as a build would with so many documents."""
    package = folder / "dabiao"
    ignored = shutil.ignore_patterns("__pycache__", "targets", "documents")
    shutil.copytree(Path(dabiao.__file__).parent, package, ignore=ignored)
    shutil.copytree(TARGETS, package / "targets")
    originals = list(target_files(TARGETS))
    for number in range(len(originals), MANY):
        file = originals[number % len(originals)]
        document_id = f"{file.stem}-{number}"
        text = re.sub(rf"(?m)^id: {file.stem}$", f"id: {document_id}", file.read_text("utf-8"))
        (package / "targets" / f"{document_id}.yaml").write_text(text, encoding="utf-8")
    (package / "documents").mkdir()
    for name, text in compile_library(package / "targets").items():
        (package / "documents" / name).write_text(text, encoding="utf-8", newline="\n")
    compileall.compile_dir(package, quiet=1)


def main() -> None:
    """Prints a line for each case."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for name, (command, imports, aim) in IMPORTS.items():
        compare(name, command, [sys.executable, "-c", imports], aim, runs)
    program = [sys.executable, "-m", "dabiao"]
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(1) as apart:  # a process begins with the memory of its parent
            apart.submit(with_many_documents, Path(folder)).result()
        for words in LOOK_UPS:
            name = f"{' '.join(words)}, {MANY} documents"
            compare(name, [*program, *words], [*program, "--version"], 2, runs, Path(folder))


if __name__ == "__main__":
    main()
