"""Team: roles, rates, groups and the end of access from the panel beside the table; and what a plain member sees."""

import re

from playwright.sync_api import Locator, Page, expect

from hourbook.features.projects.tables import projects
from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.pages import settle
from tests.features.time_entries.entries import made


def row(page: Page) -> Locator:
    return page.get_by_role("row", name=re.compile("^Member"))


def test_an_admin_gives_a_role_a_rate_and_a_group_and_ends_access(app: App) -> None:
    made(app.world, projects, name="Site", color="#03A9F4", billable=True, public=True)
    page = app.page("owner", "/team?tab=groups")
    page.get_by_role("textbox", name="Add a group").fill("Design")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Design")).to_be_visible()
    page.get_by_text("Members", exact=True).first.click()
    row(page).get_by_role("button").click()
    panel = page.get_by_role("dialog", name="Member", exact=True)
    panel.get_by_role("combobox", name="Manages projects").click()
    page.get_by_role("option", name="Site").click()
    page.keyboard.press("Escape")
    panel.get_by_role("combobox", name="Groups", exact=True).click()
    page.get_by_role("option", name="Design").click()
    page.keyboard.press("Escape")

    panel.get_by_role("button", name=re.compile("^Hourly rate")).click()
    page.get_by_label("Amount an hour").fill("72,5")
    page.get_by_label("Entries from a date on").check()
    axe(page)
    page.get_by_role("button", name="Save rate").click()
    expect(panel.get_by_role("button", name=re.compile("^Hourly rate"))).to_contain_text("72.50")
    expect(row(page)).to_contain_text("Project manager of Site")
    expect(row(page)).to_contain_text("Design")
    expect(row(page)).to_contain_text("72.50")
    member = app.page("member", "/team")
    settle(member)

    panel.get_by_role("button", name="Deactivate").click()
    page.get_by_role("dialog", name=re.compile("Deactivate Member")).get_by_role("button", name="Deactivate").click()
    panel.get_by_role("button", name="Activate", exact=True).wait_for()
    assert app.world.member.get("tags").status_code in (401, 403)
    panel.get_by_role("button", name="Activate", exact=True).click()
    expect(panel.get_by_role("button", name="Deactivate")).to_be_visible()
    assert app.world.member.get("tags").status_code == 200


def test_a_plain_member_sees_colleagues_without_rates_and_why_nobody_can_be_invited(app: App) -> None:
    rate = app.world.owner.put(f"users/{app.world.admin.id}/hourly-rate", {"amount": 9000})
    assert rate.status_code == 200
    app.world.set(onlyAdminsSeeBillableRates=True)
    page = app.page("member", "/team")
    expect(page.get_by_role("row", name=re.compile("^Admin"))).to_be_visible()
    expect(page.get_by_text(re.compile(r"\b90[.,]00|\brates?\b", re.IGNORECASE))).to_have_count(0)
    axe(page)
    invite = page.get_by_role("button", name="Invite people")
    expect(invite).to_be_disabled()
    invite.hover(force=True)
    expect(page.get_by_role("tooltip")).to_contain_text("admin")
