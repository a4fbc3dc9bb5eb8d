"""Getting in: the first run, signing in with and without a second factor, an invitation, and what refusals say."""

import re
import time
from pathlib import Path

import pyotp
from playwright.sync_api import Browser, Page, expect

from hourbook.features.workspaces.founding import setup_link
from hourbook.settings import Settings
from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.live import live

PASSWORD = "a quiet green teapot"


def fill(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label(re.compile("^Password")).fill(password)
    page.get_by_role("button", name="Sign in").click()


def code(secret: str) -> str:
    """What an authenticator app shows now."""
    return pyotp.TOTP(secret.strip()).at(int(time.time()))


def test_somebody_signs_in_and_lands_where_they_wanted_to_go(app: App) -> None:
    page = app.page("", "/timesheet")
    expect(page).to_have_url(re.compile("/sign-in"))
    fill(page, app.people["member"].email, "something else")
    expect(page.get_by_role("alert")).to_be_visible()
    axe(page)
    expect(page).to_have_url(re.compile("/sign-in"))
    fill(page, *app.people["member"])
    expect(page).to_have_url(re.compile("/timesheet$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Timesheet")


def test_the_first_run_ends_in_the_tracker_with_a_key_that_works(browser: Browser, tmp_path: Path) -> None:
    with live(Settings(data=str(tmp_path), drain_seconds=1)) as server:
        app = App(browser, server, {}, zone="Europe/Belgrade")
        page = app.page("", f"/setup?token={server.verb(setup_link)}")
        page.get_by_label("Your name").fill("Ada")
        page.get_by_label("E-mail").fill("ada@example.org")
        page.get_by_label(re.compile("^Password")).fill("short")
        page.get_by_label("Workspace").fill("Acme")
        page.get_by_label("Begin with sample data").check()
        page.get_by_role("button", name="Set up").click()
        expect(page.get_by_role("alert")).to_contain_text("8 characters")
        page.locator("input[type=password]").fill(PASSWORD)
        page.get_by_role("button", name="Set up").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Hourbook is set up")
        axe(page)
        key = page.locator("pre").first.inner_text().strip()
        me = server.send("GET", "/api/v1/user", headers={"X-Api-Key": key}).json()
        assert (me["email"], me["settings"]["timeZone"]) == ("ada@example.org", "Europe/Belgrade")
        page.get_by_role("link", name="Start tracking").click()
        expect(page).to_have_url(re.compile("/tracker$"))
        expect(page.get_by_role("button", name=re.compile("Acme"))).to_be_visible()
        expect(page.locator("[data-line]").first).to_be_visible()

        again = app.page("", "/setup?token=spent")
        for label in ("Your name", "Workspace"):
            again.get_by_label(label).fill("Eve")
        again.get_by_label("E-mail").fill("eve@example.org")
        again.get_by_label(re.compile("^Password")).fill(PASSWORD)
        again.get_by_role("button", name="Set up").click()
        expect(again.get_by_role("alert")).to_be_visible()
        app.close()


def test_a_second_factor_is_turned_on_and_asked_for(app: App) -> None:
    page = app.page("member", "/preferences/security")
    two_factor = page.locator("section").filter(has=page.get_by_role("heading", name="Two-factor"))
    two_factor.get_by_label("Present password").fill(app.people["member"].password)
    page.keyboard.press("Enter")
    secret = two_factor.locator("code").inner_text()
    two_factor.get_by_role("textbox", name="Code").fill("000000")
    page.keyboard.press("Enter")
    expect(two_factor.get_by_role("alert")).to_be_visible()
    axe(page)
    two_factor.get_by_role("textbox", name="Code").fill(code(secret))
    page.keyboard.press("Enter")
    expect(two_factor).to_contain_text("10 recovery codes are left")
    axe(page)
    recovery = two_factor.locator("pre").inner_text().split()[0]

    elsewhere = app.page("", "/sign-in")
    fill(elsewhere, *app.people["member"])
    asked = elsewhere.get_by_label("Code of your authenticator app")
    expect(asked).to_be_focused()
    asked.fill("123456")
    elsewhere.keyboard.press("Enter")
    expect(elsewhere.get_by_role("alert")).to_be_visible()
    axe(elsewhere)
    asked.fill(recovery)
    elsewhere.keyboard.press("Enter")
    expect(elsewhere).to_have_url(re.compile("/tracker$"))


def test_an_invitation_is_handed_over_and_taken(app: App) -> None:
    page = app.page("admin", "/team")
    page.get_by_role("button", name="Invite people").click()
    panel = page.get_by_role("dialog")
    panel.get_by_label("E-mail addresses").fill(f"Grace <grace.{app.world.workspace_id}@example.org>")
    panel.get_by_label("Send the invitation by mail").set_checked(False)
    panel.get_by_role("button", name="Invite", exact=True).click()
    expect(panel).to_contain_text("/join?token=")
    panel.get_by_text("Close", exact=True).click()
    page.get_by_role("button", name=re.compile("^grace")).click()
    panel.get_by_role("button", name="Make a link").click()
    link = panel.locator("pre").inner_text().strip()
    axe(page)

    grace = app.page("", link.removeprefix(app.origin))
    expect(grace.get_by_role("heading", level=1)).to_have_text("Join Acme")
    axe(grace)
    grace.get_by_label("Your name").fill("Grace")
    grace.get_by_label(re.compile("^Password")).fill(PASSWORD)
    grace.get_by_role("button", name="Join").click()
    expect(grace).to_have_url(re.compile("/tracker$"))
    expect(grace.get_by_role("button", name=re.compile("Acme"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("row", name=re.compile("Grace"))).not_to_contain_text("Invited")
