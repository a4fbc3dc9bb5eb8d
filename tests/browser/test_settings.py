"""Workspace settings: what an admin decides holds at once for a member who looks, and others are told why not."""

import re

import pytest
from playwright.sync_api import Page, expect

from hourbook.features.projects.tables import projects
from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.live import on_both
from tests.browser.pages import settle
from tests.features.time_entries.entries import made


def turn_on(page: Page, label: str) -> None:
    """Settings show at once and are saved after; ``check`` wants the state in the very moment of the click."""
    switch = page.get_by_label(label, exact=True)
    switch.click()
    expect(switch).to_be_checked()


@on_both
@pytest.mark.parametrize("now", ["2026-08-14T15:00:00Z"])
def test_what_an_admin_decides_holds_at_once_for_everybody(app: App) -> None:
    made(app.world, projects, name="Site", color="#03A9F4", hourly_rate=6000, billable=True, public=True)
    app.world.set(onlyAdminsSeeBillableRates=False)
    hour = {"start": "2026-08-10T09:00:00Z", "end": "2026-08-10T10:00:00Z", "billable": True}
    app.world.owner.put("hourly-rate", {"amount": 5000, "currency": "USD"})
    app.world.member.make("time-entries", hour)
    member = app.page("member", "/reports/summary")
    expect(member.get_by_test_id("total-EARNED")).to_contain_text("50.00")

    page = app.page("admin", "/settings/permissions")
    turn_on(page, "Only admins see billable rates and amounts")
    expect(member.get_by_test_id("total-EARNED")).to_have_count(0)
    expect(member.get_by_text("USD")).to_have_count(0)

    page.get_by_role("link", name="Custom fields").click()
    page.get_by_role("button", name="Add a field").click()
    panel = page.get_by_role("dialog")
    panel.get_by_label("Name").fill("Ticket")
    page.keyboard.press("Escape")
    panel.get_by_role("button", name="Keep editing").click()
    axe(page)
    panel.get_by_role("button", name="Add a field").click()
    expect(page.get_by_role("row", name=re.compile("Ticket.*Time entries"))).to_be_visible()
    assert [field["name"] for field in app.world.member.get("custom-fields").json()] == ["Ticket"]

    page.get_by_role("link", name="Time", exact=True).click()
    turn_on(page, "Project")
    settle(page)
    refused = app.world.member.post("time-entries", hour)
    assert (refused.status_code, "project" in refused.text.lower()) == (400, True), refused.text


def test_who_may_not_change_settings_is_told_why(app: App) -> None:
    page = app.page("member", "/settings/plan")
    expect(page.get_by_text(re.compile("admin", re.IGNORECASE)).first).to_be_visible()
    expect(page.get_by_role("switch")).to_have_count(0)
    expect(page.get_by_role("link", name="Settings")).to_have_count(0)
    axe(page)
