"""The API inspector: local time sent as UTC is shown as it comes in, explained, repaired and tried again."""

import re
import subprocess
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app import PHONE, App
from tests.browser.axe import axe
from tests.browser.live import on_both

NOW = "2026-08-08T09:31:00Z"
WRONG = '{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "Stand-up"}'
WIDTH = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"

belgrade = pytest.mark.parametrize("zone", ["Europe/Belgrade"])
in_august = pytest.mark.parametrize("now", [NOW])


def curl(app: App, key: str, body: str = WRONG, path: str = "time-entries") -> str:
    """Send a request as integrators do; the answer's body."""
    address = f"{app.origin}/api/v1/workspaces/{app.world.workspace_id}/{path}"
    head = ["-H", f"X-Api-Key: {key}", "-H", "Content-Type: application/json"]
    done = subprocess.run(["curl", "-s", "-S", address, *head, "--data-raw", body], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def row(page: Page, reason: str) -> Any:
    return page.get_by_role("region", name="Requests").get_by_role("link", name=re.compile(reason)).first


def story(page: Page) -> Any:
    return page.get_by_role("article")


@belgrade
@in_august
def test_local_time_sent_as_utc_is_shown_explained_repaired_and_tried_again(app: App) -> None:
    page = app.page("member", "/inspector")
    expect(page.get_by_text("local time of Europe/Belgrade sent as UTC")).to_be_visible()
    axe(page)
    assert "start-after-end" in curl(app, app.world.member.key)
    row(page, "start-after-end").click()
    told = story(page)
    expect(told.get_by_role("heading", level=2)).to_contain_text("is greater than end datetime")
    expect(told.locator("mark")).to_have_text('"start": "2026-08-08T11:00:00Z"')
    refused = told.get_by_role("listitem").filter(has_text="refused")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("looks like local time of Europe/Belgrade (UTC+2) sent as UTC")
    expect(told.get_by_role("region", name="How to fix it")).to_contain_text("2026-08-08T09:00:00Z")
    expect(told.get_by_role("figure")).to_contain_text("−02:00, the offset of Europe/Belgrade")
    told.get_by_role("tab", name="Python").click()
    expect(told.get_by_role("tabpanel")).to_contain_text("'start': '2026-08-08T09:00:00Z'")
    expect(told).not_to_contain_text(app.world.member.key)
    axe(page)
    told.get_by_role("button", name="Try it again").click()
    expect(told.get_by_text("201 Accepted")).to_be_visible()
    (entry,) = app.world.member.get(f"user/{app.world.member.id}/time-entries").json()
    assert (entry["timeInterval"]["start"], entry["timeInterval"]["duration"]) == ("2026-08-08T09:00:00Z", "PT30M")
    told.get_by_role("button", name="Report").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Hourbook request report")
    expect(dialog).not_to_contain_text(app.world.member.key)
    axe(page)


def test_a_story_is_told_in_the_language_of_the_app(app: App) -> None:
    """The profile decides, not the browser; what was refused in English is told again."""
    body = '{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T10:00:00Z"}'
    assert "swapped" in curl(app, app.world.member.key, body)
    page = app.page("member", "/preferences")
    page.get_by_role("combobox", name="Language").click()
    page.get_by_role("option", name="Deutsch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Profil")
    page.goto("/inspector")
    page.get_by_role("link", name=re.compile("start-after-end")).first.click()
    told = story(page)
    expect(told.get_by_role("heading", level=2)).to_contain_text("is greater than end datetime")
    expect(told).to_contain_text("Beginn und Ende wurden vertauscht")
    expect(told).to_contain_text("Der API-Schlüssel member's key ist bekannt.")
    expect(told).not_to_contain_text("swapped")
    axe(page)
    told.get_by_role("button", name="Noch einmal versuchen").click()
    expect(told.get_by_text(re.compile("Angenommen|abgelehnt"))).to_be_visible()


@on_both
def test_the_list_is_filtered_paused_and_walked_by_keys(app: App) -> None:
    member = app.world.member
    member.post("tags", {"name": ""})
    member.get("tags", page_size="x")
    page = app.page("member", "/inspector")
    row(page, "name-required").wait_for()
    rows = page.get_by_role("region", name="Requests").get_by_role("link")
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("/inspector/[0-9a-f]{24}$"))
    expect(rows.first).to_have_attribute("aria-current", "page")
    page.keyboard.press("j")
    expect(rows.nth(1)).to_be_focused()
    expect(rows.nth(1)).to_have_attribute("aria-current", "page")
    expect(story(page)).to_contain_text("Tag name is required")
    page.keyboard.press("Enter")
    expect(story(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/inspector$"))
    page.keyboard.press("/")
    page.keyboard.type("page-size")
    expect(rows).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_role("button", name=re.compile("name-required")).click()
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile("reason=name-required"))
    page.get_by_role("button", name="Clear filters").click()
    expect(rows).to_have_count(2)
    page.keyboard.press("p")
    member.post("tags", {"name": ""})
    expect(page.get_by_text("Paused, 1 new")).to_be_visible()
    expect(rows).to_have_count(2)
    page.keyboard.press("p")
    expect(rows).to_have_count(3)


def test_members_see_their_own_requests_and_admins_everybodys(app: App) -> None:
    app.world.owner.post("tags", {"name": ""})
    app.world.member.get("tags", page_size="x")
    pages = {who: app.page(who, "/inspector") for who in ("member", "admin")}
    for page, count in ((pages["member"], 1), (pages["admin"], 2)):
        rows = page.get_by_role("region", name="Requests").get_by_role("link")
        expect(rows).to_have_count(count)
    row(pages["admin"], "wrong-parameter-type").click()
    expect(story(pages["admin"])).to_contain_text("by Member")
    expect(story(pages["admin"]).get_by_role("button", name="Try it again")).to_have_count(0)
    app.world.member.get("tags/nothing")
    row(pages["admin"], "not-in-workspace").wait_for()
    row(pages["member"], "not-in-workspace").wait_for()


@belgrade
def test_a_time_is_read_as_the_server_reads_it(app: App) -> None:
    page = app.page("member", "/inspector")
    page.get_by_role("button", name="Read a time").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Time", exact=True).fill("2026-10-25T02:30:00Z")
    expect(dialog.get_by_text("2026-10-25T01:30:00Z")).to_be_visible()
    expect(dialog.get_by_text("show 2026-10-25 02:30 twice")).to_be_visible()
    dialog.get_by_label("Time", exact=True).fill("2026-08-08 11:00")
    expect(dialog.get_by_text("it probably means 2026-08-08T09:00:00Z")).to_be_visible()
    axe(page)


@in_august
@belgrade
def test_on_a_phone_the_list_leads_to_the_story_and_back(app: App) -> None:
    curl(app, app.world.member.key)
    page = app.page("member", "/inspector", phone=True)
    row(page, "start-after-end").click()
    expect(story(page).get_by_role("button", name="Try it again")).to_be_visible()
    assert page.evaluate(WIDTH) <= PHONE["width"]
    axe(page)
    page.get_by_role("link", name="All requests").click()
    expect(row(page, "start-after-end")).to_be_visible()
    assert page.evaluate(WIDTH) <= PHONE["width"]
    axe(page)
