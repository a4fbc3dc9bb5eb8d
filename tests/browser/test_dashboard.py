"""The dashboard follows what other clients do, and the frame around every page answers to the keyboard."""

import re

from playwright.sync_api import expect

from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.live import on_both
from tests.browser.pages import settle


@on_both
def test_a_timer_that_another_client_starts_appears_without_a_reload(app: App) -> None:
    page = app.page("owner", "/dashboard")
    settle(page)
    page.get_by_text("Team", exact=True).last.click()
    person = page.get_by_role("row", name=re.compile("^Member"))
    expect(person).to_be_visible()
    app.world.member.make("time-entries", {"description": "Harbour plans"})
    expect(person).to_contain_text("Harbour plans")
    expect(person.get_by_label("Running")).to_be_visible()
    axe(page)
    app.world.owner.make("time-entries", {"description": "Letters"})
    expect(page.get_by_role("banner")).to_contain_text("Letters")


def test_pages_commands_and_keys_are_reached_from_the_keyboard(app: App) -> None:
    page = app.page("owner", "/dashboard")
    settle(page)
    page.keyboard.press("Control+k")
    search = page.get_by_placeholder("Search pages, projects, people and actions")
    search.fill("tags")
    axe(page)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/tags$"))
    expect(search).to_have_count(0)
    settle(page)
    page.locator("main").focus()
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile("/projects$"))
    settle(page)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard")
    expect(keys).to_contain_text("Search and commands")
    axe(page)
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)
    page.get_by_role("button", name="Profile").click()
    page.get_by_role("menuitem", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")

    phone = app.page("owner", "/dashboard", phone=True)
    phone.get_by_role("button", name="More").click()
    expect(phone.get_by_role("dialog", name="More")).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="Team").click()
    expect(phone).to_have_url(re.compile("/team$"))
    expect(phone.get_by_role("dialog")).to_have_count(0)
