"""Getting in: signing in by hand, coming back to where one wanted to go, and what a wrong password says."""

import re

from playwright.sync_api import Page, expect

from tests.browser.app import App
from tests.browser.axe import axe


def fill(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label(re.compile("^Password")).fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_somebody_signs_in_and_lands_where_they_wanted_to_go(app: App) -> None:
    page = app.page("", "/timesheet")
    expect(page).to_have_url(re.compile("/sign-in"))
    fill(page, *app.people["member"])
    expect(page).to_have_url(re.compile("/timesheet$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Timesheet")


def test_a_wrong_password_is_explained(app: App) -> None:
    page = app.page("", "/sign-in")
    fill(page, app.people["member"].email, "something else")
    expect(page.get_by_role("alert")).to_be_visible()
    axe(page)
    expect(page).to_have_url(re.compile("/sign-in"))
