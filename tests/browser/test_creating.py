"""What is typed into a new thing is there afterwards: clients on the spot, lists of people, entries by hand, halves."""

import re
from typing import Any

import pytest
import sqlalchemy as sa
from playwright.sync_api import Locator, Page, expect

from hourbook.core.who.identity import members, users
from hourbook.features.first_run import sample
from hourbook.features.workspaces.actions import enter_workspace
from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.pages import settle
from tests.browser.test_tracker import add, bar, entries, in_august, in_belgrade, rows, sent, tracker, what


def new_project(app: App) -> tuple[Page, Locator]:
    page = app.page("admin", "/projects")
    settle(page)
    page.get_by_role("button", name="New project").first.click()
    panel = page.get_by_role("dialog", name="New project")
    panel.get_by_role("textbox", name="Name").first.fill("Harbour site")
    return page, panel


def projects_of(app: App) -> list[tuple[str, str]]:
    return [(each["name"], each["clientName"]) for each in app.world.admin.get("projects").json()]


def test_a_new_client_typed_into_a_new_project_is_taken_by_enter(app: App) -> None:
    page, panel = new_project(app)
    panel.get_by_role("combobox", name="Client").press_sequentially("Lumen Dental")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("combobox", name="Client")).to_have_value("Lumen Dental")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Harbour site")).to_be_visible()
    assert projects_of(app) == [("Harbour site", "Lumen Dental")]


def test_tab_takes_the_client_that_fits_and_makes_none(app: App) -> None:
    app.world.admin.make("clients", {"name": "Lumen Dental"})
    page, panel = new_project(app)
    panel.get_by_role("combobox", name="Client").press_sequentially("lum")
    page.keyboard.press("Tab")
    expect(panel.get_by_role("combobox", name="Client")).to_have_value("Lumen Dental")
    panel.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Harbour site")).to_be_visible()
    assert projects_of(app) == [("Harbour site", "Lumen Dental")]
    assert len(app.world.admin.get("clients").json()) == 1


def test_a_client_that_was_only_typed_keeps_the_project_from_being_made_without_it(app: App) -> None:
    page, panel = new_project(app)
    client = panel.get_by_role("combobox", name="Client")
    client.press_sequentially("Quay Museum")
    panel.get_by_role("textbox", name="Name").first.click()
    expect(client).to_have_value("Quay Museum")
    expect(panel.get_by_text("is no client yet")).to_be_visible()
    axe(page)
    panel.get_by_role("button", name="Create", exact=True).click()
    expect(client).to_be_focused()
    assert projects_of(app) == []
    page.keyboard.press("Enter")
    expect(panel.get_by_text("is no client yet")).to_have_count(0)
    expect(client).to_have_value("Quay Museum")
    panel.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Harbour site")).to_be_visible()
    assert projects_of(app) == [("Harbour site", "Quay Museum")]


def statuses(app: App) -> dict[str, str]:
    joined = members.join(users, users.c.id == members.c.user_id)
    here = members.c.workspace_id == app.world.workspace_id, users.c.email.is_not(None)
    found = sa.select(users.c.email, members.c.status).select_from(joined).where(*here)
    return {row.email: row.status for row in app.world.rows(found)}


def test_a_list_of_people_is_looked_at_before_anybody_is_invited(app: App) -> None:
    page = app.page("admin", "/team")
    settle(page)
    page.get_by_role("button", name="Invite people").click()
    panel = page.get_by_role("dialog", name="Invite people")
    field = panel.get_by_label("E-mail addresses").first
    one, other = f"vera.{app.world.workspace_id}@example.org", f"ivo.{app.world.workspace_id}@example.org"
    field.fill(f"{one}\nAda Lovelace\n{app.world.member.email}")
    addresses = panel.get_by_role("list", name="E-mail addresses").get_by_role("listitem")
    expect(addresses.filter(has_text="Ada Lovelace")).to_contain_text("Not an e-mail address")
    expect(addresses.filter(has_text=app.world.member.email)).to_contain_text("Is a member already")
    expect(panel.get_by_role("button", name="Invite", exact=True)).to_be_disabled()
    axe(page)
    field.fill(f"{one}\n{other}")
    panel.get_by_role("button", name="Invite 2 people").click()
    links = panel.get_by_role("region", name="Links to hand over")  # this server sends no mail
    expect(links.get_by_text(re.compile(r"/join\?token=[\w-]+$"))).to_have_count(2)
    expect(links.get_by_role("button", name=f"Copy the link for {one}")).to_be_visible()
    axe(page)
    assert [statuses(app)[each] for each in (one, other)] == ["PENDING", "PENDING"]
    field.fill(one)
    expect(addresses).to_contain_text(["Invited already"])


@in_belgrade
@in_august
def test_an_entry_by_hand_takes_six_keys_and_the_next_begins_where_it_ended(app: App) -> None:
    page = tracker(app)
    page.get_by_text("Manual", exact=True).click()
    page.reload()
    settle(page)
    expect(what(page)).to_be_focused()
    keys = page.keyboard
    keys.type("Standup")
    pressed = ["Tab"] * 4
    for key in pressed:
        keys.press(key)
    expect(bar(page).get_by_label("Start")).to_be_focused()
    keys.type("815")
    keys.press("Tab")
    keys.type("845")
    keys.press("Enter")
    sent(page)
    expect(what(page)).to_be_focused()
    [entry] = entries(app)
    assert entry["description"] == "Standup"
    assert (entry["timeInterval"]["start"], entry["timeInterval"]["end"]) == (
        "2026-08-10T06:15:00Z", "2026-08-10T06:45:00Z",
    )  # fmt: skip
    expect(bar(page).get_by_label("Start")).to_have_value("08:45")


@in_belgrade
@in_august
def test_a_time_that_is_none_adds_nothing(app: App) -> None:
    page = tracker(app)
    page.get_by_text("Manual", exact=True).click()
    end = bar(page).get_by_label("End", exact=True)
    end.fill("25:99")
    end.press("Enter")
    expect(bar(page).get_by_text("Type a time such as")).to_be_visible()
    assert entries(app) == []
    day = bar(page).get_by_label("Date", exact=True)
    day.fill("yesterday")
    day.press("Tab")
    expect(day).to_have_value(re.compile("09"))
    end.fill("9")
    end.press("Enter")
    sent(page)
    [entry] = entries(app)
    assert entry["timeInterval"]["start"].startswith("2026-08-09")


@in_belgrade
@in_august
def test_enter_cuts_an_entry_and_both_halves_stay_in_sight(app: App) -> None:
    add(app, "2026-08-10T05:00:00Z", "2026-08-10T07:00:00Z", "Workshop")
    page = tracker(app)
    rows(page).first.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Split").click()
    at = page.get_by_label("Split at")
    expect(at).to_be_focused()
    page.keyboard.type("730")
    page.keyboard.press("Enter")
    expect(page.locator("[data-line][data-inside]")).to_have_count(2)
    lengths = page.locator("[data-line][data-inside]").get_by_label("Duration")
    expect(lengths.first).to_have_value("1:30:00")
    expect(lengths.last).to_have_value("0:30:00")
    assert len(entries(app)) == 2


@in_belgrade
@in_august
def test_a_duplicate_stays_in_sight(app: App) -> None:
    add(app, "2026-08-10T05:00:00Z", "2026-08-10T06:00:00Z", "Workshop")
    page = tracker(app)
    rows(page).first.focus()
    page.keyboard.press("d")
    expect(page.locator("[data-line][data-inside]")).to_have_count(2)


def fill_sample(app: App) -> None:
    world: Any = app.world

    def fill(ctx: Any) -> None:
        sample.fill(enter_workspace(ctx, world.workspace_id), world.owner.id, "UTC")

    world.server.verb(fill)


def test_sample_data_goes_by_the_settings_and_the_control_with_it(app: App) -> None:
    page = app.page("owner", "/settings")
    settle(page)
    expect(page.get_by_role("button", name="Remove the sample data")).to_have_count(0)
    fill_sample(app)
    assert len(app.world.owner.get("projects").json()) > 3
    page.reload()
    settle(page)
    page.get_by_role("button", name="Remove the sample data").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove the sample data").click()
    expect(page.get_by_text("The sample data is removed")).to_be_visible()
    expect(page.get_by_role("button", name="Remove the sample data")).to_have_count(0)
    assert app.world.owner.get("projects").json() == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@in_belgrade
@in_august
def test_the_bar_by_hand_is_accessible(app: App, dark: bool) -> None:
    page = tracker(app, dark=dark)
    page.get_by_text("Manual", exact=True).click()
    bar(page).get_by_role("button", name="Pick a day").click()
    expect(page.get_by_role("dialog", name="Pick a day")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="9 August 2026", exact=True).click()
    expect(bar(page).get_by_label("Date", exact=True)).to_have_value(re.compile("09"))
