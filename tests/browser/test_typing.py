"""Nothing typed is lost or does something else: keys before a field is there, clocks of entries that last for days."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.browser.app import App
from tests.browser.pages import settle
from tests.browser.test_tracker import add, bar, entries, in_august, in_belgrade, rows, sent, tracker


def slowly(seconds: float) -> Callable[[Route], None]:
    """Lets a request through after a while."""

    def late(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    return late


def start_timer(app: App, **more: Any) -> None:
    app.world.member.make("time-entries", {"start": "2026-08-10T06:30:00Z", "description": "Running", **more})


@in_belgrade
@in_august
def test_letters_typed_before_a_picker_is_there_search_in_it(app: App) -> None:
    app.world.admin.make("projects", {"name": "Scaffold", "isPublic": True})
    start_timer(app)
    page = tracker(app)
    page.route("**/assets/*", slowly(0.4))
    bar(page).get_by_role("button", name="Project").click()
    page.keyboard.type("sca", delay=20)  # s stops a timer, c starts one
    field = page.get_by_role("dialog", name="Project").get_by_role("combobox")
    expect(field).to_have_value("sca")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    sent(page)
    [entry] = entries(app)
    assert (entry["timeInterval"]["end"], bool(entry["projectId"])) == (None, True)


@in_belgrade
@in_august
def test_letters_typed_while_a_panel_opens_stand_in_its_first_field(app: App) -> None:
    page = app.page("admin", "/projects")
    settle(page)
    page.get_by_role("button", name="New project").first.click()
    page.keyboard.type("Nursery", delay=5)
    expect(page.get_by_role("dialog").get_by_role("textbox", name="Name").first).to_have_value("Nursery")


@in_belgrade
@in_august
def test_by_hand_beside_a_running_timer_writes_nothing_into_it(app: App) -> None:
    start_timer(app)
    page = tracker(app)
    page.get_by_text("Manual", exact=True).click()
    by_hand = bar(page).first.get_by_role("combobox", name="Description")
    by_hand.fill("Yesterday's call")
    by_hand.press("Enter")
    sent(page)
    assert sorted(entry["description"] for entry in entries(app)) == ["Running", "Yesterday's call"]
    expect(bar(page).last.get_by_role("button", name="Stop", exact=True)).to_be_visible()


@in_belgrade
@in_august
def test_an_entry_of_days_keeps_its_days(app: App) -> None:
    entry = add(app, "2026-08-07T06:00:00Z", "2026-08-09T09:30:00Z", "Ferry")  # 51:30 h
    page = tracker(app)
    row = rows(page).first
    typed(page, row.get_by_label("Start"), "805")
    assert interval(app, entry) == ("2026-08-07T06:05:00Z", "2026-08-09T09:30:00Z")
    typed(page, row.get_by_label("End"), "14")
    assert interval(app, entry) == ("2026-08-07T06:05:00Z", "2026-08-09T12:00:00Z")
    row.focus()
    page.keyboard.press("f")
    panel = page.get_by_role("dialog")
    typed(page, panel.get_by_label("Ends on"), "2026-08-10")
    assert interval(app, entry) == ("2026-08-07T06:05:00Z", "2026-08-10T12:00:00Z")


def typed(page: Page, field: Any, text: str) -> None:
    field.fill(text)
    field.press("Enter")
    settle(page)
    sent(page)


def interval(app: App, entry: dict[str, Any]) -> tuple[str, str]:
    found = app.world.member.get(f"time-entries/{entry['id']}").json()["timeInterval"]
    return found["start"], found["end"]


@in_belgrade
@in_august
def test_limited_members_stand_on_the_team_page(app: App) -> None:
    app.world.admin.make("limited-users", {"users": [{"name": "Gate Kiosk"}]})
    page = app.page("admin", "/team")
    settle(page)
    page.get_by_text("Limited", exact=False).first.click()
    expect(page.get_by_text("Gate Kiosk")).to_be_visible()
