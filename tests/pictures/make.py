"""Makes the pictures of the README anew, from real runs: ``python -m tests.pictures.make``.

The terminal is the text report as it is colored on a terminal; all are screenshots. Wants Chromium with its driver, and fonts for Chinese (Debian: fonts-noto-cjk).
"""

import os
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.browser import resize, start_browser
from tests.command import start
from tests.helpers import ACTUALS, DATA, ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1000, 960
COLUMNS = 96
# A font in which Chinese is exactly twice as wide as Latin, as it is on a terminal.
FRAME = """\
<!doctype html><meta charset="utf-8">
<body style="margin: 0; padding: 16px; color: {foreground}; background: {background}">
<pre style="font: 17px/1.35 'Noto Sans Mono CJK SC', monospace; margin: 0">{code}</pre>
"""
CHECK = ("check", "hebei-2022", str(ACTUALS.relative_to(ROOT) / "hebei-2022.csv"))
PROGRESS_DATA = str((DATA / "progress" / "chengde-energy-2025.csv").relative_to(ROOT))
PROGRESS = ("dabiao", "progress", "chengde-energy-2025", PROGRESS_DATA)
PAGES = {"page": CHECK, "progress": PROGRESS}
LANGUAGES = {"en": "", "zh": ".zh"}


def terminal(command: tuple[str, ...], lang: str) -> str:
    """What a command prints on a terminal, below the command itself, as a page of its own."""
    done = start(
        *command, "--lang", lang,
        cwd=ROOT, FORCE_COLOR="1", TERM="xterm-256color", COLUMNS=str(COLUMNS),
    )  # fmt: skip
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(file=nowhere, record=True, width=COLUMNS, force_terminal=True)
        console.print(Text("$ " + " ".join(command), style="bold"))
        console.print(Text.from_ansi(done.stdout))
        return console.export_html(theme=MONOKAI, inline_styles=True, code_format=FRAME)


def main() -> None:
    """Makes all of them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        browser = start_browser(Path(folder, "profile"))
        browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        resize(browser, WIDTH, HEIGHT)
        for lang, ending in LANGUAGES.items():
            pages = {"terminal": terminal(CHECK, lang)}
            for name, command in PAGES.items():
                pages[name] = start(*command, "--format", "html", "--lang", lang, cwd=ROOT).stdout
            for name, html in pages.items():
                page = Path(folder, "page.html")
                page.write_text(html, encoding="utf-8")
                browser.get(page.as_uri())
                browser.save_screenshot(str(PICTURES / f"{name}{ending}.png"))
        browser.quit()


if __name__ == "__main__":
    main()
