"""The page of ``hourbook proxy``: what passes stands there by itself, and nothing that passes is more than text."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import RUN, lines
from tests.browser.axe import script as script_of_axe
from tests.proxy.standing import PLACE, Got, Standing, answer, scripted, standing

HOSTILE = "<img src=x onerror=document.title='owned'>"


def script(connection: object, got: Got) -> bool:
    said = json.dumps({"message": f"Tag with name '{HOSTILE}' already exists", "code": 501}).encode()
    status, body = (200, b"[]") if got.line.startswith("GET") else (400, said)
    connection.sendall(answer(status, body))  # type: ignore[attr-defined]
    return True


@pytest.fixture
def proxy() -> Iterator[Standing]:
    with scripted(script) as upstream, standing(upstream.origin) as stood:
        yield stood


@pytest.fixture
def page(browser: Browser, proxy: Standing) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    shown = context.new_page()
    told: list[str] = []
    shown.on("console", lambda message: told.append(message.text))
    shown.on("pageerror", lambda error: told.append(str(error)))
    yield shown
    context.close()
    assert told == []


def test_what_passes_stands_there_by_itself(page: Page, proxy: Standing) -> None:
    page.goto(f"{proxy.origin}/_hourbook/")
    expect(page.locator("#base")).to_have_text(f"{proxy.origin}/api/v1")
    proxy.call("GET", f"{PLACE}/tags?page=1")
    refused = proxy.call("POST", f"{PLACE}/tags", json={"name": HOSTILE}).json()["details"]
    rows = page.locator("li button")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("POST …/tags")
    expect(rows.first).to_contain_text("name")
    page.get_by_label("only what was refused").check()
    expect(rows).to_have_count(1)
    page.keyboard.press("j")
    article = page.locator("article")
    expect(article.locator("h2").first).to_have_text(f"400 · POST {PLACE}/tags")
    expect(article).to_contain_text(refused["cause"])
    expect(article.locator("pre").last).to_contain_text(HOSTILE)
    expect(page.locator("img")).to_have_count(0)
    assert page.title() == "Hourbook proxy"


def test_the_link_of_a_refusal_leads_to_it(page: Page, proxy: Standing) -> None:
    details = proxy.call("POST", f"{PLACE}/tags", json={"name": HOSTILE}).json()["details"]
    proxy.call("GET", f"{PLACE}/tags")
    page.goto(details["help"])
    expect(page.locator("article h2").first).to_contain_text("400 · POST")
    expect(page.locator("li button[aria-current]")).to_have_count(1)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_it_fits_every_width(page: Page, proxy: Standing, width: int, scheme: str) -> None:
    details = proxy.call("POST", f"{PLACE}/tags?name={'x' * 300}", json={"name": "y" * 300}).json()["details"]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(details["help"])
    expect(page.locator("article h2").first).to_contain_text("400 · POST")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(script_of_axe())
    assert [line for violation in page.evaluate(RUN, {}) for line in lines(violation)] == []
