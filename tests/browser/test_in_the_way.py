"""What was in the way: empty reports, timers in the future, refused stops, long durations, suggestions alike, paper."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app import PHONE, App
from tests.browser.axe import axe
from tests.browser.pages import settle
from tests.browser.test_tracker import add, bar, entries, in_august, in_belgrade, rows, sent, tracker, what
from tests.browser.test_typing import slowly, start_timer

CUT = "each => each.scrollWidth > each.clientWidth"  # a text that does not fit its place


@in_august
def test_an_empty_report_offers_another_range_than_the_one_it_shows(app: App) -> None:
    page = app.page("owner", "/reports/summary?range=LAST_MONTH")
    settle(page)
    expect(page.get_by_role("button", name="Show last month")).to_have_count(0)
    page.get_by_role("button", name="Show this month").click()
    expect(page).to_have_url(re.compile("range=THIS_MONTH"))
    expect(page.get_by_role("button", name="Show last month")).to_be_visible()
    axe(page)


@in_belgrade
@in_august
def test_a_timer_in_the_future_says_when_it_starts_and_can_start_now(app: App) -> None:
    app.world.member.make("time-entries", {"start": "2026-08-10T07:30:00Z", "description": "Call"})
    page = tracker(app)
    expect(bar(page).get_by_text(re.compile(r"^in 0:(29|30):\d\d$"))).to_be_visible()
    expect(page.get_by_text("Starts at 09:30")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Start now").click()
    sent(page)
    expect(page.get_by_text("Starts at")).to_have_count(0)
    expect(bar(page).get_by_text(re.compile(r"^0:00:\d\d$"))).to_be_visible()
    assert entries(app)[0]["timeInterval"]["start"].startswith("2026-08-10T07:0")


@in_belgrade
@in_august
def test_a_refused_stop_says_so_once_and_leads_to_the_field(app: App) -> None:
    app.world.admin.make("projects", {"name": "Scaffold", "isPublic": True})
    start_timer(app)
    app.world.set(forceProjects=True)
    page = tracker(app)
    bar(page).get_by_role("button", name="Stop", exact=True).click()
    search = page.get_by_role("dialog", name="Project").get_by_role("combobox")
    expect(search).to_be_focused()
    expect(page.get_by_text("Still needed before the timer can stop: project")).to_have_count(1)
    page.keyboard.type("sca")
    page.keyboard.press("Enter")
    bar(page).get_by_role("button", name="Stop", exact=True).click()
    sent(page)
    assert entries(app)[0]["timeInterval"]["end"]


@in_belgrade
@in_august
def test_on_another_page_a_refused_stop_leads_to_the_tracker_and_its_field(app: App) -> None:
    start_timer(app)
    app.world.set(forceProjects=True)
    page = app.page("member", "/timesheet")
    settle(page)
    page.get_by_role("button", name="Stop timer").click()
    expect(page.get_by_text("Still needed before the timer can stop: project")).to_have_count(1)
    page.get_by_role("button", name="Fill it in").click()
    expect(page).to_have_url(re.compile("/tracker"))
    expect(page.get_by_role("dialog", name="Project").get_by_role("combobox")).to_be_focused()


@in_belgrade
@in_august
def test_long_durations_fit_their_place(app: App) -> None:
    add(app, "2026-08-05T06:00:00Z", "2026-08-09T23:59:59Z", "Ferry")  # 113:59:59
    add(app, "2026-08-04T06:00:00Z", "2026-08-04T16:20:30Z", "Shift")
    page = tracker(app)
    for width in (1440, 1024, PHONE["width"]):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        for length in rows(page).get_by_label("Duration").all():
            assert not length.evaluate(CUT), (width, length.input_value())


@in_belgrade
@in_august
def test_suggestions_that_differ_look_different(app: App) -> None:
    tag = app.world.admin.make("tags", {"name": "on site"})["id"]
    for hour, more in enumerate(({"billable": True}, {"billable": False}, {"tagIds": [tag], "billable": True})):
        add(app, f"2026-08-09T0{hour + 4}:00:00Z", f"2026-08-09T0{hour + 4}:30:00Z", "Inspection", **more)
    page = tracker(app)
    what(page).press_sequentially("insp")
    options = page.get_by_role("listbox", name="Earlier entries").get_by_role("option")
    expect(options).to_have_count(3)
    told = [option.inner_text() for option in options.all()]
    assert len(set(told)) == 3, told
    axe(page)


@in_belgrade
@in_august
def test_a_picker_says_that_it_is_loading_and_enter_waits_for_what_was_typed(app: App) -> None:
    app.world.admin.make("projects", {"name": "Scaffold", "isPublic": True})
    page = app.page("member", "/sign-in")
    page.route("**/workspaces/*/projects?**", slowly(2))
    page.goto("/tracker")
    bar(page).get_by_role("button", name="Project").click()
    panel = page.get_by_role("dialog", name="Project")
    panel.get_by_role("combobox").press_sequentially("sca")
    expect(panel.get_by_text("Loading")).to_be_visible()
    expect(panel.get_by_text("No project matches")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(bar(page).get_by_role("button", name="Project: Scaffold")).to_be_visible()


@in_belgrade
@in_august
def test_sixty_changes_elsewhere_are_read_a_few_times(app: App) -> None:
    page = tracker(app, "admin")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/projects?" in request.url else None)
    for number in range(60):
        app.world.admin.make("projects", {"name": f"Project {number:02}", "isPublic": True})
    bar(page).get_by_role("button", name="Project").click()
    page.get_by_role("dialog", name="Project").get_by_role("combobox").fill("Project 59")
    expect(page.get_by_role("option", name="Project 59").first).to_be_visible()
    assert len(asked) < 25, len(asked)


def paper(page: Page) -> None:
    page.emulate_media(media="print")


@in_belgrade
@in_august
def test_on_paper_ticks_are_words_names_are_whole_and_there_are_no_buttons(app: App) -> None:
    long = "The inspection of the harbour crane with all its ropes and rollers " * 4
    name = "Scaffolding of the northern quay and its sheds"
    project = app.world.admin.make("projects", {"name": name, "isPublic": True})
    add(app, "2026-08-10T04:00:00Z", "2026-08-10T06:00:00Z", long.strip(), billable=True, projectId=project["id"])
    page = app.page("member", "/reports/detailed?range=TODAY")
    settle(page)
    row: Any = page.get_by_test_id("detailed").get_by_role("row").nth(1)
    expect(row.get_by_role("checkbox", name="Billable")).to_be_checked()
    paper(page)
    expect(row.get_by_role("checkbox")).to_have_count(0)
    expect(row.get_by_text("Yes", exact=True)).to_be_visible()
    for text in row.locator("span").all():
        hides = f"each => getComputedStyle(each).overflow === 'hidden' && ({CUT})(each)"
        assert not text.evaluate(hides), text.inner_text()
    for name in ("Print", "Export", "Filter"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    page.emulate_media(media="screen")
    expect(row.get_by_role("checkbox", name="Billable")).to_be_checked()


@pytest.mark.parametrize("now", ["2026-08-10T15:00:00Z"])
def test_a_summary_on_a_phone_is_no_wider_than_it_and_breaks_no_word(app: App) -> None:
    name = "Instandhaltungsmaßnahmen Hafenkran"
    project = app.world.admin.make("projects", {"name": name, "isPublic": True, "hourlyRate": {"amount": 99_999_900}})
    app.world.member.make("time-entries", {
        "start": "2026-08-10T04:00:00Z", "end": "2026-08-10T14:30:00Z", "projectId": project["id"], "billable": True,
    })  # fmt: skip
    page = app.page("owner", "/reports/summary?range=TODAY", phone=True)
    settle(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    table = page.get_by_test_id("summary")
    shown = table.get_by_text(name)
    line = shown.evaluate("each => [each.getClientRects().length, each.getBoundingClientRect().height]")
    assert line[0] <= 2 and line[1] < 50, line
    for cell in table.locator("tbody [data-number]:visible").all():
        box = cell.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"], cell.inner_text()
        assert not cell.evaluate(CUT), cell.inner_text()
    axe(page)
