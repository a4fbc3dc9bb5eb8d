"""The tracker: a day by keyboard, two browsers at once, no server for a while, days that are not 24 hours long."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.live import on_both
from tests.browser.pages import settle

MORNING = "2026-08-10T07:00:00Z"
in_belgrade = pytest.mark.parametrize("zone", ["Europe/Belgrade"])
in_august = pytest.mark.parametrize("now", [MORNING])


def tracker(app: App, who: str = "member", **look: Any) -> Page:
    page = app.page(who, "/tracker", **look)
    settle(page)
    return page


def bar(page: Page) -> Locator:
    return page.get_by_test_id("bar")


def rows(page: Page) -> Locator:
    return page.locator("[data-line]")


def what(page: Page) -> Locator:
    return bar(page).get_by_role("combobox", name="Description")


def entries(app: App, who: str = "member") -> list[dict[str, Any]]:
    person = getattr(app.world, who)
    found: list[dict[str, Any]] = person.get(f"user/{person.id}/time-entries").json()
    return found


def sent(page: Page) -> None:
    """Wait until the outbox is empty."""
    empty = (
        "() => Object.entries(localStorage).every(([k, v]) => !k.includes('outbox') || !JSON.parse(v).changes.length)"
    )
    page.wait_for_function(empty, polling=50)


def add(app: App, start: str, end: str, description: str, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = app.world.member.make(
        "time-entries", {"start": start, "end": end, "description": description, **more}
    )
    return made


@in_belgrade
@in_august
def test_a_day_is_done_with_the_keyboard_alone(app: App) -> None:
    page = tracker(app, "admin")
    expect(page.get_by_text("Time you track shows here")).to_be_visible()
    axe(page)
    keys = page.keyboard
    keys.type("Reading mail")
    keys.press("Enter")
    expect(bar(page).get_by_role("button", name="Stop", exact=True)).to_be_visible()
    expect(page).to_have_title(re.compile(r"^0:00:\d\d · Tracker"))
    keys.press("Tab")
    keys.press("Enter")
    page.get_by_role("dialog", name="Project").get_by_role("combobox").wait_for()
    keys.type("Harbour site")
    keys.press("Control+Enter")
    expect(bar(page).get_by_role("button", name="Project: Harbour site")).to_be_focused()
    page.clock.fast_forward("30:00")
    keys.press("s")
    expect(rows(page)).to_have_count(1)
    sent(page)
    keys.press("n")
    keys.type("rea")
    expect(page.get_by_role("option")).to_have_count(1)
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(what(page)).to_have_value("Reading mail")
    keys.press("Enter")
    expect(bar(page).get_by_role("button", name="Stop", exact=True)).to_be_visible()
    keys.press("Escape")
    keys.press("j")
    keys.press("e")
    keys.press("Control+A")
    keys.type("Planning")
    keys.press("Enter")
    keys.press("d")
    expect(rows(page)).to_have_count(3)
    keys.press("s")
    expect(bar(page).get_by_role("button", name="Start", exact=True)).to_be_visible()
    sent(page)
    axe(page)
    found = sorted(entry["description"] for entry in entries(app, "admin"))
    assert found == ["Planning", "Planning", "Reading mail"]
    assert len({entry["projectId"] for entry in entries(app, "admin")}) == 1


@in_belgrade
@in_august
def test_times_are_typed_in_every_usual_form_and_deleting_is_taken_back(app: App) -> None:
    add(app, "2026-08-10T05:00:00Z", "2026-08-10T06:00:00Z", "Review")
    page = tracker(app)
    row = rows(page).first
    expect(row.get_by_label("Start")).to_have_value("07:00")
    row.get_by_label("End").fill("930")
    row.get_by_label("End").press("Enter")
    expect(row.get_by_label("Duration")).to_have_value("2:30:00")
    row.get_by_label("Duration").fill("1,5")
    row.get_by_label("Duration").press("Enter")
    expect(row.get_by_label("End")).to_have_value("08:30")
    row.get_by_label("End").fill("1a")
    row.get_by_label("End").press("Enter")
    expect(row.get_by_text("one day later")).to_be_attached()
    sent(page)
    (entry,) = entries(app)
    assert entry["timeInterval"]["end"] == "2026-08-10T23:00:00Z"
    row.focus()
    page.keyboard.press("Delete")
    expect(rows(page)).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(rows(page)).to_have_count(1)
    sent(page)
    assert [each["id"] for each in entries(app)] == [entry["id"]]


@on_both
def test_two_browsers_show_the_same_within_a_moment(app: App) -> None:
    one, other = tracker(app), tracker(app)
    what(one).fill("Shared")
    what(one).press("Enter")
    expect(what(other)).to_have_value("Shared")
    bar(other).get_by_role("button", name="Stop", exact=True).click()
    expect(bar(one).get_by_role("button", name="Start", exact=True)).to_be_visible()
    expect(rows(one)).to_have_count(1)


@on_both
@in_august
def test_what_is_done_without_a_server_is_sent_once_and_what_clashes_is_asked(app: App) -> None:
    known = add(app, "2026-08-10T05:00:00Z", "2026-08-10T06:00:00Z", "Review")
    page = tracker(app)
    page.context.set_offline(True)
    what(page).fill("On the train")
    what(page).press("Enter")
    expect(page.get_by_test_id("outbox")).to_contain_text("1 change waits to be sent")
    page.clock.fast_forward("20:00")
    bar(page).get_by_role("button", name="Stop", exact=True).click()
    text = rows(page).filter(has=page.get_by_label("Description")).last.get_by_label("Description")
    text.fill("Review, mine")
    text.press("Enter")
    expect(page.get_by_test_id("outbox")).to_contain_text("3 changes wait to be sent")
    expect(rows(page)).to_have_count(2)
    interval = {"start": known["timeInterval"]["start"], "end": known["timeInterval"]["end"]}
    app.world.member.put(f"time-entries/{known['id']}", {**interval, "description": "Review, theirs"})
    page.context.set_offline(False)
    page.clock.fast_forward("00:20")
    clash = page.get_by_role("alert").filter(has_text="Changed elsewhere meanwhile")
    clash.get_by_role("button", name="Keep mine").click()
    sent(page)
    told = {entry["description"]: entry["timeInterval"]["duration"] for entry in entries(app)}
    assert set(told) == {"On the train", "Review, mine"}
    assert re.fullmatch(r"PT2\dM(\d+S)?", told["On the train"])


@pytest.mark.parametrize(
    ("zone", "now", "date", "twice"),
    [
        ("Europe/Belgrade", "2026-10-25T12:00:00Z", "2026-10-25", "230"),
        ("America/New_York", "2026-11-01T16:00:00Z", "2026-11-01", "130"),
    ],
)
def test_a_day_of_25_hours_counts_as_it_was(app: App, zone: str, now: str, date: str, twice: str) -> None:
    page = tracker(app)
    page.get_by_text("Manual", exact=True).click()
    what(page).fill("Night shift")
    bar(page).get_by_label("Start").fill("0030")
    bar(page).get_by_label("Start").press("Tab")
    bar(page).get_by_label("End").fill(twice)
    bar(page).get_by_label("End").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("comes twice")  # nothing is added before that was read
    assert entries(app) == []
    bar(page).get_by_label("End").fill("330")
    bar(page).get_by_label("End").press("Tab")
    expect(bar(page).get_by_label("Duration")).to_have_value("4:00:00")
    bar(page).get_by_role("button", name="Add time").click()
    row = rows(page).first
    expect(row.get_by_label("Duration")).to_have_value("4:00:00")
    row.get_by_label("End").fill(twice)
    row.get_by_label("End").press("Enter")
    expect(row.get_by_role("alert")).to_contain_text("comes twice")
    row.get_by_role("button", name="Take the second").click()
    sent(page)
    (entry,) = entries(app)
    hours = {"Europe/Belgrade": "PT3H", "America/New_York": "PT2H"}[zone]
    assert entry["timeInterval"]["duration"] == hours
    page.reload()
    settle(page)
    assert app.world.member.get("/api/v1/user").json()["settings"]["timeTrackingManual"] is True


@in_august
def test_several_entries_are_changed_at_once_also_on_a_phone(app: App) -> None:
    project = app.world.owner.make("projects", {"name": "Harbour", "isPublic": True})
    for hour in (3, 4, 5):
        add(app, f"2026-08-10T0{hour}:00:00Z", f"2026-08-10T0{hour}:30:00Z", f"Task {hour}")
    page = tracker(app)
    page.get_by_label("Select the day").check()
    bulk = page.get_by_role("toolbar")
    expect(bulk).to_contain_text("3 selected · 1:30:00")
    bulk.get_by_role("button", name="Project").click()
    page.get_by_role("option", name="Harbour").click()
    bulk.get_by_role("button", name="Billable").click()
    axe(page)
    sent(page)
    assert {(entry["projectId"], entry["billable"]) for entry in entries(app)} == {(project["id"], False)}
    bulk.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(rows(page)).to_have_count(3)
    phone = tracker(app, phone=True)
    expect(rows(phone)).to_have_count(3)
    assert phone.evaluate("() => document.documentElement.scrollWidth") <= 360
    axe(phone)


@in_august
def test_what_the_workspace_requires_is_said_before_the_timer_stops(app: App) -> None:
    app.world.owner.patch("settings", {"forceDescription": True})
    page = tracker(app)
    what(page).press("Enter")
    expect(page.get_by_text("Still needed before the timer can stop: description")).to_be_visible()
    bar(page).get_by_role("button", name="Stop", exact=True).click()
    what(page).fill("Now it is said")
    bar(page).get_by_role("button", name="Stop", exact=True).click()
    expect(bar(page).get_by_role("button", name="Start", exact=True)).to_be_visible()
    sent(page)
    assert [entry["description"] for entry in entries(app)] == ["Now it is said"]
    rows(page).first.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Keep as a favourite").click()
    favourites = page.get_by_role("list", name="Favourites")
    favourites.get_by_role("button", name="Now it is said").first.click()
    expect(bar(page).get_by_role("button", name="Stop", exact=True)).to_be_visible()
    axe(page)
    sent(page)
    assert [entry["description"] for entry in entries(app)] == ["Now it is said"] * 2
