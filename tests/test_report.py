"""The page that shows why: whatever a page holds is text in it, and nothing can run or load."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import newsparse
from newsparse import Article, Block, Claim, Explanation, Judgement, Notice, Weight
from newsparse._report import report
from tests.test_cli import PAGE, TEXT, run

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))

#: All that the report is made of.
ELEMENTS = set(
    "html head meta title style body header h1 h2 h3 p main section ol ul li details summary span bdi meter".split()
    + "table tbody tr th td".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name dir class id aria-labelledby aria-hidden min max value scope".split()
)

HOSTILE = [
    "<script>document.title = 'run'</script>",
    "</style></title></script><script>document.title = 'run'</script>",
    "<img src=x onerror=\"document.title = 'run'\">",
    '" onclick="document.title = \'run\'" x="',
    "' onmouseover='x",
    "<a href=\"javascript:document.title = 'run'\">a</a>",
    "<!-- --><svg onload=\"document.title = 'run'\">",
    "<base href='https://example.com/'><meta http-equiv=refresh content='0; url=https://example.com'>",
    "$title $blocks ${style} $$ {0} %s",
    "\x00\x08\x1b\x7f\x85 \ud800 \ufffe",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "\u202egnirts\u202c \u2066x",
    "]]><![CDATA[ <?php ?> <%= %>",
]


def hostile(text):
    """An account in which every string that a page can choose is the same hostile one."""
    block = Block(text=text or "x")
    weights = (Weight(feature=text, weight=-1.5),)
    return Explanation(
        article=Article(title=text, language=text, warnings=(Notice(code=text, message=text),)),
        claims=(
            Claim(field="title", raw=text, source=text, value=text, won=True, confidence=0.5, agreeing=(text,)),
            Claim(field="title", raw=text, source=text, value=(text, text), reason=text),
        ),
        blocks=tuple(
            Judgement(block=block, role=role, probability=0.5, weights=weights) for role in ("body", "title", "menu")
        ),
    )


def check(page):
    """The page as a browser reads it, made of nothing but what the report makes."""
    tree = LexborHTMLParser(page)
    names = {node.tag for node in tree.root.traverse(include_text=False)} if tree.root else set()
    assert names <= ELEMENTS, names - ELEMENTS
    for node in tree.css("*"):
        assert set(node.attributes) <= ATTRIBUTES, node.attributes
    assert len(tree.css("meta")) == 5
    assert len(tree.css("style")) == 1
    return tree


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_strings_are_text(text):
    tree = check(report(hostile(text), text))
    shown = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    assert tree.css_first("h1").text() == shown
    assert [node.text() for node in tree.css("p.text")] == [shown] * 3


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_pages(text):
    safe = text.encode("utf-8", "replace").decode()
    source = (
        f"<title>{safe}</title><h1>{safe}</h1><p>{safe} {'A sentence of the article. ' * 10}</p><p class='{safe}'>x</p>"
    )
    for page in (source, f"{safe}\n\n{'A sentence of the article. ' * 10}"):
        check(report(newsparse.explain(page), text))


@given(st.text())
def test_any_string_is_text(text):
    check(report(hostile(text), text))


@pytest.mark.parametrize("path", [*PAGES, PAGE, TEXT], ids=lambda path: path.name)
def test_all_is_shown(path):
    explanation = newsparse.explain(path.read_bytes())
    tree = check(report(explanation, path.name))
    assert len(tree.css("ol.blocks > li")) == len(explanation.blocks)
    assert len(tree.css("li.role-body")) == sum(judgement.role == "body" for judgement in explanation.blocks)
    assert len(tree.css("ul.claims > li")) == len(explanation.claims)
    assert len(tree.css("li.won")) == sum(claim.won for claim in explanation.claims)
    texts = [node.text() for node in tree.css("p.text")]
    assert texts == [judgement.block.text for judgement in explanation.blocks]
    for judgement, node in zip(explanation.blocks, tree.css("ol.blocks > li"), strict=True):
        assert f"{judgement.probability:.2f}" in node.text()
        assert judgement.role in node.text()
        for weight in judgement.weights:
            assert weight.feature in node.text()


def test_the_policy_lets_nothing_run_or_load():
    tree = check(report(newsparse.explain(PAGE.read_bytes())))
    policy = tree.css_first("meta[http-equiv]").attributes["content"]
    digest = base64.b64encode(hashlib.sha256(tree.css_first("style").text().encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in tree.css_first("style").text()


def test_the_command(tmp_path):
    target = tmp_path / "why.html"
    result = run("--explain-html", target, PAGE)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert target.read_text(encoding="utf-8") == report(newsparse.explain(PAGE.read_bytes()), str(PAGE))
    assert run("--explain-html", target, tmp_path / "missing.html").returncode == 1
    assert run("--explain-html", target, PAGE, PAGE).returncode == 2
    assert run("--explain-html", tmp_path / "no" / "why.html", PAGE).returncode == 2


@pytest.fixture(scope="module")
def browser():
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium")
    driver, chromium = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or chromium is None:
        pytest.skip("Chromium and its driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=driver)
    with webdriver.Chrome(options=options, service=service) as found:
        yield found


def show(browser, tmp_path, page):
    path = tmp_path / "why.html"
    path.write_text(page, encoding="utf-8")
    browser.get(path.as_uri())
    return path.as_uri()


def test_a_browser_runs_and_loads_nothing(browser, tmp_path):
    for text in HOSTILE:
        browser.get_log("performance")
        address = show(browser, tmp_path, report(hostile(text), text))
        time.sleep(0.1)
        assert browser.title != "run"
        assert browser.current_url == address
        asked = re.findall(
            r'"requestWillBeSent".*?"url":"([^"]*)"', "".join(row["message"] for row in browser.get_log("performance"))
        )
        assert not [url for url in asked if url != address and not url.startswith("data:")]
        assert not browser.get_log("browser")


@pytest.mark.parametrize("width", [320, 1200])
def test_it_fits_a_phone_and_a_desk(browser, tmp_path, width):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    show(browser, tmp_path, report(newsparse.explain(PAGE.read_bytes()), "article.html"))
    wide, boxes = browser.execute_script(
        "return [document.documentElement.scrollWidth,"
        " [...document.querySelectorAll('main > section')].map(s => s.offsetLeft)]"
    )
    assert wide <= width
    assert (boxes[0] < boxes[1]) == (width > 960)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_in_the_light_and_in_the_dark(browser, tmp_path, scheme):
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    show(browser, tmp_path, report(newsparse.explain(PAGE.read_bytes()), "article.html"))
    colours = browser.execute_script(
        "const css = node => getComputedStyle(node);"
        "return [css(document.body).backgroundColor,"
        " [...document.querySelectorAll('p, h1, h2, h3, summary, .role, .mark, .why, .source')].map(n => css(n).color)]"
    )
    paper, inks = luminance(colours[0]), {luminance(colour) for colour in colours[1]}
    assert (paper > 0.5) == (scheme == "light")
    for ink in inks:
        light, dark = max(paper, ink), min(paper, ink)
        assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def luminance(colour):
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_keyboard_unfolds(browser, tmp_path):
    from selenium.webdriver.common.keys import Keys

    show(browser, tmp_path, report(newsparse.explain(PAGE.read_bytes()), "article.html"))
    for _ in range(3):
        browser.switch_to.active_element.send_keys(Keys.TAB)
    focused = browser.switch_to.active_element
    assert focused.tag_name == "summary"
    opened = "return document.querySelectorAll('details[open]').length"
    assert browser.execute_script(opened) == 0
    focused.send_keys(Keys.ENTER)
    assert browser.execute_script(opened) == 1


def test_a_screen_reader_finds_its_way(browser, tmp_path):
    show(browser, tmp_path, report(newsparse.explain(PAGE.read_bytes()), "article.html"))
    browser.execute_cdp_cmd("Accessibility.enable", {})
    nodes = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = {
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node.get("ignored")
    }
    assert {("region", "Blocks of the page"), ("region", "Fields of the article")} <= named
    assert {role for role, _ in named} >= {"main", "banner", "heading", "list", "listitem"}
    assert not [role for role, name in named if role in ("heading", "region") and not name]
