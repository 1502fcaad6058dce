"""Checks of 100,000 rows as whole processes, against what reading alone takes.

Run with the Python of the environment to measure: ``python tests/benchmarks/submissions.py [RUNS]``.
Our command, the same command on two rows (start-up), and the bare reading are run in turn; from
each round, (ours - start-up) / (bare reading - its imports) is a ratio, and their median is quoted.
The aims are 10 times the csv module, and 2.5 times calamine.
"""

import csv
import os
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

import dabiao

CHECK = str(Path(sysconfig.get_path("scripts")) / "check")
HEADER = ["指标", "实际值", "单位", "年份", "地区"]
ROWS = 100_000


def rows(of_one_region: bool) -> Iterator[list[str | float]]:
    """Figures of 26 indicators: all of one region, or each time of another."""
    targets = [t for t in dabiao.load("hebei-2023").targets if t.value is not None][:26]
    chance = random.Random(1)
    for number in range(ROWS):
        target = targets[number % len(targets)]
        own = of_one_region or number < len(targets)
        region = "河北省" if own else f"地区{number % 700}"
        yield [target.name, round(chance.random() * 10, 1), target.unit, 2023, region]


def write_csv(path: Path, of_one_region: bool) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([HEADER, *rows(of_one_region)])


def write_xlsx(path: Path) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate([HEADER, *rows(of_one_region=False)]):
        sheet.write_row(number, 0, row)
    book.close()


def run(*command: str) -> tuple[float, float]:
    """Wall seconds and peak MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1000


def main() -> None:
    """Prints, for each case, the median ratio and the peak of memory."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, own, other, book = (
            folder / file for file in ("few.csv", "own.csv", "other.csv", "book.xlsx")
        )
        few.write_text("指标,实际值\nGDP,6\n", encoding="utf-8")
        write_csv(own, of_one_region=True)
        write_csv(other, of_one_region=False)
        write_xlsx(book)
        by_csv = "import csv,sys\nfor _ in csv.reader(open(sys.argv[1],encoding='utf-8',newline='')): pass"
        by_calamine = (
            "import python_calamine as c,sys\n"
            "c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()"
        )
        cases = {
            "CSV, one region": (own, by_csv, "import csv", 10),
            "CSV, many regions": (other, by_csv, "import csv", 10),
            ".xlsx, many regions": (book, by_calamine, "import python_calamine", 2.5),
        }
        for case, (file, reading, imports, aim) in cases.items():
            ratios, peak = [], 0.0
            for _ in range(runs):
                ours, memory = run(CHECK, "hebei-2023", str(file), "--only", "met")
                start, _ = run(CHECK, "hebei-2023", str(few), "--only", "met")
                bare, _ = run(sys.executable, "-c", reading, str(file))
                nothing, _ = run(sys.executable, "-c", imports)
                ratios.append((ours - start) / (bare - nothing))
                peak = max(peak, memory)
            print(f"{case}: {statistics.median(ratios):.1f} times (aim {aim}), peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
