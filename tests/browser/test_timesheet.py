"""The week as a spreadsheet: typed with keys alone, copied, pasted, kept as a template, locked, seen by a manager."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import App
from tests.browser.axe import axe

NOW = "2026-11-25T10:00:00Z"  # a Wednesday; the week begins on 23 November


@pytest.fixture
def now() -> str:
    return NOW


def project(app: App, name: str) -> str:
    made = app.world.owner.make("projects", {"name": name, "isPublic": True})
    return str(made["id"])


def add_row(page: Page, name: str) -> None:
    page.get_by_role("button", name="Project", exact=True).click()
    page.get_by_role("combobox", name="Find a project").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name=name)).to_be_visible()
    page.wait_for_timeout(300)  # the button takes the click that closes its list as one, not as two


def cell(page: Page, name: str, column: int) -> Locator:
    """A cell of a project's row; 0 is Monday."""
    return page.get_by_role("row", name=name).locator("td[data-spot]").nth(column)


def spans(app: App, who: str = "member") -> list[tuple[str, str]]:
    """Start and duration of somebody's entries, oldest first."""
    person = getattr(app.world, who)
    entries = person.get(f"user/{person.id}/time-entries").json()
    return sorted((each["timeInterval"]["start"][5:16], each["timeInterval"]["duration"]) for each in entries)


def wait_for(app: App, page: Page, count: int) -> list[tuple[str, str]]:
    """The entries once the server has so many."""
    for _ in range(100):
        if len(found := spans(app)) == count:
            return found
        page.wait_for_timeout(50)
    raise AssertionError(f"{count} entries were expected: {spans(app)}")


def test_a_week_is_typed_with_the_keyboard_alone(app: App) -> None:
    for name in ("Alpha", "Beta"):
        project(app, name)
    page = app.page("member", "/timesheet")
    add_row(page, "Alpha")
    add_row(page, "Beta")
    cell(page, "Alpha", 0).focus()
    for typed in ("1:30", "130", "1.5"):  # Tab goes right
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.type("90m")
    page.keyboard.press("Enter")  # goes down
    page.keyboard.type("2h")
    page.keyboard.press("Enter")
    expect(cell(page, "Beta", 3)).to_contain_text("2:00:00")
    assert wait_for(app, page, 5) == [
        ("11-23T09:00", "PT1H30M"), ("11-24T09:00", "PT1H30M"), ("11-25T09:00", "PT1H30M"),
        ("11-26T09:00", "PT1H30M"), ("11-26T10:30", "PT2H"),
    ]  # fmt: skip
    page.keyboard.press("ArrowUp")
    page.keyboard.type("9")
    page.keyboard.press("Escape")  # restores
    expect(cell(page, "Alpha", 3)).to_contain_text("1:30:00")
    page.keyboard.type("stop")  # goes into the cell, not to the keys of the page
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Type a duration")
    axe(page)
    page.keyboard.press("Escape")
    page.keyboard.type("8:00")
    page.keyboard.press("Enter")
    expect(page.locator("tfoot")).to_contain_text("+2:00:00")  # over the day's eight hours
    page.keyboard.press("Delete")  # empties Beta's Thursday
    assert wait_for(app, page, 4)[-1] == ("11-26T09:00", "PT8H")
    page.get_by_role("button", name="Undo").click()
    assert len(wait_for(app, page, 5)) == 5
    axe(page)


def test_cells_and_weeks_are_copied_and_a_template_begins_another_week(app: App) -> None:
    project(app, "Alpha")
    project(app, "Beta")
    page = app.page("member", "/timesheet")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    add_row(page, "Alpha")
    add_row(page, "Beta")
    cell(page, "Alpha", 0).focus()
    page.keyboard.type("2")
    page.keyboard.press("Backspace")
    page.keyboard.type("2h")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Control+c")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+v")  # one value fills the four cells
    expect(page.get_by_role("status").filter(has_text="4 cells pasted")).to_be_visible()
    assert len(wait_for(app, page, 5)) == 5
    page.get_by_role("button", name="Copy and templates").click()
    page.get_by_role("menuitem", name="Templates").click()
    panel = page.get_by_role("dialog")
    panel.get_by_label("Name").fill("Usual")
    panel.get_by_role("switch", name="With the times").press("Space")
    panel.get_by_role("button", name="Save these rows").click()
    expect(panel.get_by_text("2 rows, 10:00:00")).to_be_visible()
    axe(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Next week").click()
    expect(page.get_by_text("2026-11-30 – 2026-12-06")).to_be_visible()
    page.get_by_role("button", name="Copy and templates").click()
    page.get_by_role("menuitem", name="Templates").click()
    page.get_by_role("button", name="Load with times").click()
    found = wait_for(app, page, 10)
    starts = ["11-30T09:00", "12-01T09:00", "12-01T11:00", "12-02T09:00", "12-02T11:00"]
    assert found[5:] == [(start, "PT2H") for start in starts]
    page.get_by_role("button", name="Next week").click()
    page.get_by_role("button", name="Copy and templates").click()
    page.get_by_role("menuitem", name="Rows and times of last week").click()
    assert len(wait_for(app, page, 15)) == 15
    page.get_by_role("button", name="Remove Beta").click()
    wait_for(app, page, 13)
    page.get_by_role("button", name="Undo").last.click()
    wait_for(app, page, 15)
    expect(page.get_by_role("row", name="Beta")).to_be_visible()


def test_several_entries_open_as_a_list_and_what_is_required_is_asked_for(app: App) -> None:
    alpha = project(app, "Alpha")
    for hour in ("08", "10"):
        times = {"start": f"2026-11-24T{hour}:00:00Z", "end": f"2026-11-24T{hour}:30:00Z"}
        app.world.member.make("time-entries", {**times, "projectId": alpha, "description": f"at {hour}"})
    app.world.set(forceDescription=True, lockTimeEntries="2026-11-24T00:00:00Z")
    page = app.page("member", "/timesheet")
    cell(page, "Alpha", 0).focus()
    page.keyboard.type("1")
    expect(page.get_by_text("Locked: entries before").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.type("1")
    panel = page.get_by_role("dialog")
    expect(panel.get_by_label("Description").first).to_have_value("at 08")
    panel.get_by_label("End").first.fill("9:15")
    panel.get_by_label("End").first.press("Enter")
    axe(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)  # until then the keys are the panel's
    expect(cell(page, "Alpha", 1)).to_contain_text("1:45:00")
    cell(page, "Alpha", 1).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.type("45m")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Still needed here: Description")).to_be_visible()
    page.get_by_role("dialog").get_by_label("Description").fill("written down")
    page.keyboard.press("Enter")
    assert wait_for(app, page, 3) == [("11-24T08:00", "PT1H15M"), ("11-24T10:00", "PT30M"), ("11-25T09:00", "PT45M")]


def test_a_manager_types_for_others_and_a_phone_shows_a_day(app: App) -> None:
    project(app, "Alpha")
    page = app.page("admin", "/timesheet")
    page.get_by_role("combobox", name="Whose time").fill("Member")
    page.get_by_role("option", name="Member", exact=True).click()
    add_row(page, "Alpha")
    cell(page, "Alpha", 2).focus()
    page.keyboard.type("45m")
    page.keyboard.press("Enter")
    assert wait_for(app, page, 1) == [("11-25T09:00", "PT45M")]
    expect(cell(page, "Alpha", 2)).to_contain_text("0:45:00")
    phone = app.page("member", "/timesheet", phone=True)
    expect(phone.get_by_role("textbox", name="Alpha")).to_have_value("0:45:00")
    phone.get_by_role("textbox", name="Alpha").fill("1h")
    phone.get_by_role("textbox", name="Alpha").press("Enter")
    for _ in range(100):
        if spans(app) == [("11-25T09:00", "PT1H")]:
            break
        phone.wait_for_timeout(50)
    assert spans(app) == [("11-25T09:00", "PT1H")]
    axe(phone)
    app.world.set(timeTrackingMode="STOPWATCH_ONLY")
    expect(phone.get_by_text("with the timer only").first).to_be_visible()
