"""The page in a real browser: it renders, filters, prints, can be used by all, and nothing in it acts.

Wants Chromium with its driver; and axe-core, which ``.ci/run`` puts into ``.venv-axe``.
"""

import base64
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dabiao.core.lang import Lang
from dabiao.model.document import Binding
from dabiao.render.registry import progress_renderer
from tests.browser import CHROMIUM, DRIVER, resize, start_browser
from tests.command import run
from tests.helpers import ACTUALS, DATA, ROOT, load
from tests.render.page.pages import hostile_page
from tests.render.reports import rendered

AXE = ROOT / ".venv-axe" / "node_modules" / "axe-core" / "axe.min.js"
PHONE = 390
_PLACES = """\
指标,实际值,单位,地区
地区生产总值,6.2,%,河北省
地区生产总值,5.1,%,石家庄市
地区生产总值,5.8,%,承德市
固定资产投资,6.5,%,河北省
固定资产投资,7.7,%,石家庄市
"""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None, reason="wants chromium and chromedriver"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser with a profile of its own, for all tests of the file."""
    pytest.importorskip("selenium")
    driver = start_browser(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture(autouse=True)
def as_it_was(browser: Any) -> Iterator[None]:
    """What one test sets, the next does not find."""
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def opened(browser: Any, html: str | bytes, folder: Path) -> None:
    """Opens a page from disk, as somebody does who was sent it."""
    file = folder / "report.html"
    file.write_bytes(html if isinstance(html, bytes) else html.encode())
    browser.get_log("browser")
    browser.get(file.as_uri())


def plan_page(*options: str) -> bytes:
    done = run("check", "hebei-2022", str(ACTUALS / "hebei-2022.csv"), "--format", "html", *options)
    assert done.returncode == 1  # seven targets were missed, whatever writes it
    return done.output


def errors_page(folder: Path, *options: str) -> bytes:
    file = folder / "errors.csv"
    file.write_text("指标,实际值,单位\n地区生产总值,6,亿元\n固定资产投资,5,%\n城镇新赠就业,9,%\n")
    done = run("check", "hebei-2023", str(file), "--format", "html", *options)
    assert done.returncode == 3
    return done.output


def places_page(folder: Path, lang: str = "zh") -> bytes:
    file = folder / "places.csv"
    file.write_text(_PLACES, encoding="utf-8")
    return run(
        "check", "hebei-2023", str(file), "--region", "all", "--format", "html", "--lang", lang
    ).output


def progress_page(*options: str) -> bytes:
    file = DATA / "progress" / "chengde-energy-2025.csv"
    return run(
        "dabiao", "progress", "chengde-energy-2025", str(file), "--format", "html", *options
    ).output


def binding_page() -> bytes:
    file = ACTUALS / "china-fyp14-2022.csv"
    return run("check", "china-fyp14-2025", str(file), "--format", "html").output


def rows(browser: Any) -> list[str]:
    """The names of the results that are seen."""
    return [
        name.text.splitlines()[0]
        for name in browser.find_elements("css selector", "tr[data-v] .c-name")
        if name.is_displayed()
    ]


def pick(browser: Any, name: str, words: str) -> None:
    """Picks what stands first among the choices with these words."""
    choices = browser.find_elements("css selector", f"#filters [name={name}] option")
    next(choice for choice in choices if words in choice.text).click()


def in_scheme(browser: Any, scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


@pytest.mark.parametrize(("lang", "words"), [("zh", "未通过：未达标 7 项"), ("en", "shortfall 7")])
def test_the_page_opens_from_disk_and_shows_the_decision(
    browser: Any, lang: str, words: str, tmp_path: Path
) -> None:
    opened(browser, plan_page("--lang", lang), tmp_path)
    headline = browser.find_element("css selector", ".headline")
    assert words in headline.text and headline.is_displayed()
    assert headline.location["y"] < 200
    assert len(rows(browser)) == 26
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_a_chart_has_the_size_that_it_takes(browser: Any, tmp_path: Path) -> None:
    opened(browser, plan_page(), tmp_path)
    for chart in browser.find_elements("css selector", ".bullet"):
        assert chart.size["width"] > 200 and chart.size["height"] > 20


def test_results_are_picked_by_verdict_and_by_group(browser: Any, tmp_path: Path) -> None:
    opened(browser, plan_page("--lang", "zh"), tmp_path)
    pick(browser, "v", "未达标")
    assert len(rows(browser)) == 7
    assert browser.find_element("css selector", "#filters output").text == "显示 26 项中的 7 项"
    assert len([h for h in browser.find_elements("css selector", "h3") if h.is_displayed()]) == 1
    browser.find_element("css selector", "#filters [type=reset]").click()
    assert len(rows(browser)) == 26
    pick(browser, "g", "距计划目标差距较大")
    assert len(rows(browser)) == 7
    pick(browser, "v", "✓ 达标")
    assert rows(browser) == []


def test_results_are_picked_by_place(browser: Any, tmp_path: Path) -> None:
    opened(browser, places_page(tmp_path), tmp_path)
    pick(browser, "p", "承德市")
    assert rows(browser) == ["承德市"]
    shown = [h.text for h in browser.find_elements("css selector", "tr.of .c-name")]
    assert [text for text in shown if text] == ["地区生产总值"]


def test_results_are_picked_by_force(browser: Any, tmp_path: Path) -> None:
    opened(browser, binding_page(), tmp_path)
    pick(browser, "b", "binding")
    targets = load("china-fyp14-2025").targets
    binding = {target.indicator.name_en for target in targets if target.binding is Binding.BINDING}
    assert set(rows(browser)) == binding
    assert len(targets) > len(binding) > 0


def test_the_wording_opens_and_closes(browser: Any, tmp_path: Path) -> None:
    opened(browser, plan_page("--lang", "zh"), tmp_path)
    wordings = browser.find_elements("css selector", ".results details dl")
    assert not any(each.is_displayed() for each in wordings)
    button = browser.find_element("css selector", "[data-open]")
    button.click()
    assert all(each.is_displayed() for each in wordings)
    button.click()
    assert not any(each.is_displayed() for each in wordings)


def test_a_link_to_what_is_filtered_away_brings_it_back(browser: Any, tmp_path: Path) -> None:
    opened(browser, plan_page("--lang", "zh"), tmp_path)
    pick(browser, "v", "✓ 达标")
    browser.find_element("css selector", ".look a").click()
    browser.execute_async_script("setTimeout(arguments[0], 50)")
    assert "地区生产总值" in rows(browser)


def test_without_scripts_all_is_there_but_the_filters(browser: Any, tmp_path: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    opened(browser, plan_page("--lang", "zh"), tmp_path)
    assert len(rows(browser)) == 26
    assert not browser.find_element("css selector", "#filters").is_displayed()
    details = browser.find_element("css selector", ".results details")
    details.find_element("css selector", "summary").click()
    assert details.find_element("css selector", "dl").is_displayed()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_as_light_or_dark_as_the_reader_has_it(
    browser: Any, scheme: str, tmp_path: Path
) -> None:
    in_scheme(browser, scheme)
    opened(browser, plan_page(), tmp_path)
    color = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    brightness = sum(int(part) for part in re.findall(r"\d+", color)[:3]) / 3
    assert (brightness > 128) is (scheme == "light")


def test_a_phone_does_not_scroll_sideways(browser: Any, tmp_path: Path) -> None:
    resize(browser, PHONE, 844, is_mobile=True)
    for html in (plan_page(), places_page(tmp_path), progress_page(), binding_page()):
        opened(browser, html, tmp_path)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE


WIDTHS = (500, 700, 705, 800, 860, 930, 1000, 1152, 1160, 1200)
_NARROWEST = (
    "return Math.min(...[...document.querySelectorAll('th.c-name')].map(each => each.clientWidth))"
)
_NARROW_EM = 11
"""The longest word of a name, and the mark that opens its details."""


@pytest.mark.parametrize("lang", list(Lang))
def test_at_no_width_a_name_is_squeezed_or_the_page_scrolls_sideways(
    browser: Any, lang: Lang, tmp_path: Path
) -> None:
    chosen = ("--lang", lang.value)
    pages = (
        plan_page(*chosen),
        progress_page(*chosen),
        places_page(tmp_path, lang.value),
        errors_page(tmp_path, *chosen),
    )
    for html in pages:
        opened(browser, html, tmp_path)
        for width in WIDTHS:
            resize(browser, width, 1000)
            assert browser.execute_script("return document.documentElement.scrollWidth") <= width
            assert browser.execute_script(_NARROWEST) >= _NARROW_EM * 16, width


def test_a_row_with_an_error_leads_to_its_finding(browser: Any, tmp_path: Path) -> None:
    opened(browser, errors_page(tmp_path, "--lang", "zh"), tmp_path)
    browser.find_element("css selector", ".look .defect a").click()
    found = browser.find_element("css selector", "li:target")
    assert found.text.startswith(
        f"{tmp_path}/errors.csv:2:3 D204 “亿元”不是 地区生产总值 的计量单位"
    )
    assert found.is_displayed()


def test_the_page_prints_on_a4(browser: Any, tmp_path: Path) -> None:
    for html in (plan_page(), places_page(tmp_path), progress_page()):
        opened(browser, html, tmp_path)
        printed = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        pdf = base64.b64decode(printed["data"])
        sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        assert 1 <= len(sizes) <= 6
        # A4 is 210 by 297 mm, of which 72 points make 25.4.
        assert {(round(float(w)), round(float(h))) for w, h in sizes} == {(595, 842)}


def test_paper_has_no_filters_and_no_dark_ground(browser: Any, tmp_path: Path) -> None:
    in_scheme(browser, "dark")
    opened(browser, plan_page(), tmp_path)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not browser.find_element("css selector", "#filters").is_displayed()
    color = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert color == "rgb(255, 255, 255)"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("kind", ["report", "progress"])
@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_that_is_quoted_acts(browser: Any, kind: str, lang: Lang, tmp_path: Path) -> None:
    report = hostile_page(tmp_path)
    if kind == "report":
        html = rendered("html", report, lang)
    else:
        stream = io.StringIO()
        progress_renderer("html").progress(report, stream, lang)
        html = stream.getvalue()
    opened(browser, html, tmp_path)
    title = browser.title
    button = browser.find_element("css selector", "[data-open]")
    button.click()
    for link in browser.find_elements("css selector", "main a"):
        if link.is_displayed():
            link.click()
    assert browser.title == title != "acted"
    found = (
        "return document.querySelectorAll('script, img, iframe, svg:not([role], [aria-hidden])')"
    )
    assert browser.execute_script(f"{found}.length") == 1  # our own script
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.current_url.startswith((tmp_path / "report.html").as_uri())
    assert browser.get_log("browser") == []


@pytest.mark.skipif(not AXE.exists(), reason="wants axe-core in .venv-axe, where .ci/run puts it")
@pytest.mark.parametrize(("scheme", "on"), [("light", "screen"), ("dark", "phone")])
def test_who_cannot_see_or_point_can_use_it(
    browser: Any, scheme: str, on: str, tmp_path: Path
) -> None:
    in_scheme(browser, scheme)
    if on == "phone":
        resize(browser, PHONE, 844, is_mobile=True)
    pages = (
        plan_page("--lang", "zh"),
        plan_page("--lang", "en"),
        places_page(tmp_path),
        progress_page("--lang", "en"),
        binding_page(),
        errors_page(tmp_path, "--lang", "en"),
    )
    for html in pages:
        opened(browser, html, tmp_path)
        browser.find_element("css selector", "[data-open]").click()
        browser.execute_script(AXE.read_text(encoding="utf-8"))
        found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        assert found["passes"]
        grave = [
            (each["id"], [node["target"] for node in each["nodes"]][:3])
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]
        assert grave == []
