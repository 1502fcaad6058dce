"""Start-up of the commands as whole processes, against that of their imports alone.

Run with the Python of the environment to measure: ``python tests/benchmarks/startup.py [RUNS]``.
Command and baseline are run in turn, so that a drift of the machine's speed meets both; what is
quoted is the median. The aims are 1.35 and 1.2, and less than 60 MB.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ACTUALS = Path(__file__).parents[1] / "data" / "actuals" / "hebei-2022.csv"
SCRIPTS = Path(sysconfig.get_path("scripts"))

CASES = {
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


def run(command: list[str]) -> tuple[float, float]:
    """Wall seconds and peak MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1000


def main() -> None:
    """Prints, for each case, medians, their ratio and the peak of memory."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for name, (command, imports, aim) in CASES.items():
        baseline = [sys.executable, "-c", imports]
        run(command), run(baseline)  # fill the caches
        pairs = [(run(command), run(baseline)) for _ in range(runs)]
        ours = statistics.median(own[0] for own, _ in pairs)
        theirs = statistics.median(other[0] for _, other in pairs)
        peak = max(own[1] for own, _ in pairs)
        print(
            f"{name}: {ours:.3f} s, its imports {theirs:.3f} s, "
            f"ratio {ours / theirs:.2f} (aim {aim}), peak {peak:.0f} MB"
        )


if __name__ == "__main__":
    main()
