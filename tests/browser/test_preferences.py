"""Preferences: zone and language hold at once, a key is shown once and ends when revoked, sessions end elsewhere."""

import re

from playwright.sync_api import expect

from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.live import on_both
from tests.browser.pages import settle


def test_zone_and_language_hold_at_once_on_every_page(app: App) -> None:
    day = app.world.member.make("time-entries", {"description": "Letters"})["timeInterval"]["start"][:11]
    app.world.member.patch(f"user/{app.world.member.id}/time-entries", {"end": f"{day}23:59:59Z"})
    page = app.page("member", "/preferences")
    page.get_by_role("combobox", name="Time zone").fill("Kathm")
    page.get_by_role("option", name="Asia/Kathmandu").click()
    expect(page.get_by_test_id("zone")).to_have_text("Asia/Kathmandu, UTC+5:45")
    page.get_by_text("2:30 PM").click()
    axe(page)
    page.get_by_role("combobox", name="Language").click()
    page.get_by_role("option", name="Deutsch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Profil")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.get_by_role("link", name="Zeiterfassung").click()
    expect(page.get_by_role("link", name="Stundenzettel")).to_be_visible()
    page.reload()
    expect(page.get_by_test_id("zone")).to_have_text("Asia/Kathmandu, UTC+5:45")
    page.goto("/preferences")
    page.get_by_role("combobox", name="Sprache").click()
    page.get_by_role("option", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Preferences")
    settings = app.world.member.get("/api/v1/user").json()["settings"]
    assert (settings["timeZone"], settings["timeFormat"], settings["lang"]) == ("Asia/Kathmandu", "HOUR12", "EN")


def test_a_key_is_shown_once_and_works_until_it_is_revoked(app: App) -> None:
    page = app.page("member", "/preferences/advanced")
    page.get_by_role("button", name="Generate").click()
    panel = page.get_by_role("dialog")
    panel.get_by_label("Name").fill("laptop")
    panel.get_by_label("Read-only").set_checked(True)
    axe(page)
    page.keyboard.press("Enter")
    expect(panel.get_by_text("shown once")).to_be_visible()
    axe(page)
    key = panel.locator("pre").first.inner_text().strip()
    panel.get_by_role("tab", name="Python").click()
    expect(panel.get_by_role("tabpanel")).to_contain_text(key)
    panel.get_by_role("button", name="Done").click()

    headers = {"X-Api-Key": key}
    assert app.server.send("GET", "/api/v1/user", headers=headers).json()["id"] == app.world.member.id
    entries = app.world.path("time-entries")
    assert app.server.send("POST", entries, headers=headers, json={}).status_code == 403
    row = page.get_by_role("row", name=re.compile("laptop"))
    expect(row).to_contain_text("Read-only")
    assert key not in page.content()
    row.get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(row).to_have_count(0)
    assert app.server.send("GET", "/api/v1/user", headers=headers).status_code == 401


@on_both
def test_a_session_that_is_ended_elsewhere_is_out_at_its_next_request(app: App) -> None:
    left = app.page("member", "/projects")
    settle(left)
    page = app.page("member", "/preferences/security")
    sessions = page.locator("section").filter(has=page.get_by_role("heading", name="Where you are signed in"))
    expect(sessions.get_by_role("row").filter(has_text="this device")).to_have_count(1)
    sessions.get_by_role("button", name="Sign out", exact=True).click()
    expect(sessions.get_by_role("button", name="Sign out", exact=True)).to_have_count(0)
    left.get_by_role("link", name="Reports").click()
    expect(left).to_have_url(re.compile("/sign-in"))
    page.reload()
    expect(sessions.get_by_text("this device")).to_be_visible()
