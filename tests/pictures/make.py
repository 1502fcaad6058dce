"""Makes the pictures of the README anew, from real runs: ``python -m tests.pictures.make``.

The terminal is the text report as it is colored on a terminal, drawn by rich; the page is a
screenshot. Wants Chromium with its driver, and fonts for Chinese (Debian: fonts-noto-cjk).
"""

import os
import re
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tests.browser import resize, start_browser
from tests.command import start
from tests.helpers import ACTUALS, DATA, ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1100, 900
COLUMNS = 90
CHECK = ("check", "hebei-2022", str(ACTUALS.relative_to(ROOT) / "hebei-2022.csv"))
PROGRESS_DATA = str((DATA / "progress" / "chengde-energy-2025.csv").relative_to(ROOT))
PROGRESS = ("dabiao", "progress", "chengde-energy-2025", PROGRESS_DATA)
PAGES = {"page": CHECK, "progress": PROGRESS}
LANGUAGES = {"en": "", "zh": ".zh"}


def draw_terminal(command: tuple[str, ...], lang: str, file: Path) -> None:
    """What a command prints on a terminal, below the command itself."""
    done = start(
        *command, "--lang", lang,
        cwd=ROOT, FORCE_COLOR="1", TERM="xterm-256color", COLUMNS=str(COLUMNS),
    )  # fmt: skip
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(file=nowhere, record=True, width=COLUMNS, force_terminal=True)
        console.print(Text("$ " + " ".join(command), style="bold"))
        console.print(Text.from_ansi(done.stdout))
        drawn = console.export_svg(title="dabiao", unique_id="dabiao")
    # A picture loads nothing: the font is whichever of fixed width the reader has.
    drawn = re.sub(r"<!--.*?-->\s*", "", drawn, flags=re.DOTALL)
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    file.write_text(drawn.replace("Fira Code", "ui-monospace"), encoding="utf-8")


def main() -> None:
    """Makes all of them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        browser = start_browser(Path(folder, "profile"))
        resize(browser, WIDTH, HEIGHT)
        for lang, ending in LANGUAGES.items():
            draw_terminal(CHECK, lang, PICTURES / f"terminal{ending}.svg")
            for name, command in PAGES.items():
                page = Path(folder, "report.html")
                done = start(*command, "--format", "html", "--lang", lang, cwd=ROOT)
                page.write_bytes(done.output)
                browser.get(page.as_uri())
                browser.save_screenshot(str(PICTURES / f"{name}{ending}.png"))
        browser.quit()


if __name__ == "__main__":
    main()
