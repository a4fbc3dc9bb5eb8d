"""The page /explain: somebody without an account pastes what was refused, and reads why."""

import re

from playwright.sync_api import Page, expect

from hourbook.core.edge.throttle import RateLimiter
from tests.browser.app import PHONE, App
from tests.browser.axe import axe

WS = "/api/v1/workspaces/64a687e29ae1f428e7ebe303"
KEY = "k" * 48
USERS = f"GET {WS}/users HTTP/1.1\nHost: api.clockify.me\nX-Api-Key: {KEY}"


def explain(page: Page, request: str, status: str, answer: str) -> None:
    page.get_by_label("What you sent").fill(request)
    page.get_by_label("Status", exact=True).fill(status)
    page.get_by_label("What came back").fill(answer)
    page.keyboard.press("Control+Enter")


def test_a_zone_mistake_is_explained_and_the_mended_request_copied(app: App) -> None:
    page = app.page("", "/explain")
    expect(page.get_by_label("What you sent")).to_be_focused()
    page.get_by_role("button", name="Fill in an example").click()
    page.get_by_role("button", name="Explain", exact=True).click()
    told = page.get_by_role("region", name="The explanation")
    expect(told.get_by_role("heading", level=2)).to_have_text("3 causes fit")
    expect(told.get_by_role("heading", level=2)).to_be_focused()
    first = told.get_by_role("listitem").first
    expect(first).to_contain_text("looks like local time of Europe/Berlin (UTC+2) sent as UTC")
    expect(first).to_contain_text("Likely: so read it is an entry from 2026-08-08T09:00:00Z")
    expect(told.locator("pre")).to_contain_text('"start": "2026-08-08T09:00:00Z"')
    axe(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    told.get_by_role("button", name="Copy the corrected request").click()
    assert '"start": "2026-08-08T09:00:00Z"' in page.evaluate("() => navigator.clipboard.readText()")


def test_a_403_is_several_causes_and_what_the_reader_knows_decides(app: App) -> None:
    app.server.app.limiter = RateLimiter()  # all journeys come from one address
    page = app.page("", "/explain")
    explain(page, USERS, "403", "Access Denied")
    told = page.get_by_role("region", name="The explanation")
    expect(told.get_by_role("heading", level=2)).to_have_text(re.compile(r"^\d causes fit$"))
    expect(told).to_contain_text("Possible: the answer is worded alike for 5 causes.")
    expect(page.get_by_role("region", name="What decides")).to_contain_text("GET /api/v1/workspaces")
    axe(page)
    told.get_by_role("button", name="It is not").click()
    expect(told.get_by_role("heading", level=2)).to_have_text("The cause is certain")
    expect(told).to_contain_text("this is not among them")
    assert KEY not in told.inner_text()


def test_what_nobody_knows_is_said_and_a_text_without_a_request_is_refused(app: App) -> None:
    app.server.app.limiter = RateLimiter()
    page = app.page("", "/explain")
    explain(page, USERS, "418", "The moon is full")
    told = page.get_by_role("region", name="The explanation")
    expect(told.get_by_role("heading", level=2)).to_have_text("Nobody knows this message")
    expect(page.get_by_role("region", name=re.compile("What to collect"))).to_contain_text("with another key")
    axe(page)
    page.set_viewport_size(PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_label("What you sent").fill("hello")
    page.get_by_role("button", name="Explain", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Paste a curl command")


def test_the_page_speaks_german_and_is_reached_from_the_inspector(app: App) -> None:
    page = app.page("", "/explain", locale="de-DE")
    expect(page.get_by_role("heading", level=1)).to_have_text("Eine Ablehnung erklären")
    page.get_by_role("button", name="Ein Beispiel einsetzen").click()
    page.get_by_role("button", name="Erklären", exact=True).click()
    expect(page.get_by_role("region", name="Berichtigte Anfrage")).to_be_visible()
    told = page.get_by_role("region", name="Die Erklärung")
    expect(told.get_by_role("listitem").first).to_contain_text("Ortszeit von Europe/Berlin (UTC+2)")
    expect(told).not_to_contain_text(re.compile("sent as UTC|well have been worked|Send start"))
    axe(page)
    page = app.page("owner", "/inspector")
    page.get_by_role("link", name="Explain a pasted request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Explain a refusal")
    page.get_by_role("link", name="API inspector").click()
    expect(page).to_have_url(re.compile("/inspector"))


def test_the_catalogue_finds_a_pasted_message_at_a_desk_and_on_a_phone(app: App) -> None:
    page = app.page("", "/help/errors")
    page.get_by_label("Message, answer, code").fill('{"message": "Access Denied", "code": 501}')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("It is one of"))).to_be_visible()
    axe(page)
    page.set_viewport_size(PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    axe(page)
    page.get_by_role("link", name="role-required").first.click()
    expect(page.get_by_role("heading", name="Before and after")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
