"""Reports: a manager's week from the first look to a dead link, editing in place, and a member who sees no money."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hourbook.features.projects.tables import projects
from tests.browser.app import PHONE, App
from tests.browser.axe import axe
from tests.browser.pages import settle
from tests.features.time_entries.entries import made

FRIDAY = "2026-08-14T15:00:00Z"
at_friday = pytest.mark.parametrize("now", [FRIDAY])


@pytest.fixture
def week(app: App) -> App:
    """Two projects with rates; the member tracked 3.5 hours on one, the owner 2 on the other and 1 on none."""
    world = app.world
    site, shop = (
        made(world, projects, name=name, color=color, hourly_rate=rate, cost_rate=2000, billable=True, public=True)
        for name, color, rate in (("Site", "#03A9F4", 6000), ("Shop", "#FF5722", 5000))
    )
    world.member.make(
        "time-entries", entry("2026-08-10", 9, "12:30", description="Plan", projectId=site.id, billable=True)
    )
    world.owner.make(
        "time-entries", entry("2026-08-11", 9, "11:00", description="Build", projectId=shop.id, billable=True)
    )
    world.owner.make("time-entries", entry("2026-08-12", 9, "10:00", description="Mail"))
    return app


def entry(day: str, hour: int, end: str, **fields: Any) -> dict[str, Any]:
    return {"start": f"{day}T{hour:02}:00:00Z", "end": f"{day}T{end}:00Z", **fields}


def total(page: Page) -> Any:
    return page.get_by_test_id("total-duration")


def export_csv(page: Page) -> list[dict[str, str]]:
    """The report of the page as CSV, downloaded by hand."""
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="CSV").click()
    expect(page.get_by_text(re.compile("^Ready: .*csv"))).to_be_visible()
    return list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))


def seconds(clock: str) -> int:
    hours, minutes, rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + rest


@at_friday
def test_a_managers_week_from_the_first_look_to_a_dead_link(week: App) -> None:
    page = week.page("owner", "/reports/summary")
    expect(total(page)).to_have_text("6:30:00")
    expect(page.get_by_test_id("total-EARNED")).to_contain_text("310.00")

    # filter and group; the address holds it all
    page.keyboard.press("/")
    page.get_by_role("menuitem", name="Projects").click()
    page.get_by_role("checkbox", name="Site").check()
    expect(total(page)).to_have_text("3:30:00")
    page.keyboard.press("Escape")
    page.get_by_label("Group by").select_option("Person")
    page.get_by_role("button", name="Open member").click()
    expect(page.get_by_role("row", name=re.compile("Plan"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name=re.compile("Projects Site"))).to_be_visible()
    expect(total(page)).to_have_text("3:30:00")
    page.go_back()
    expect(page.get_by_label("Group by")).to_have_value("PROJECT")
    page.go_forward()

    # each figure explains itself
    page.get_by_test_id("total-EARNED").get_by_role("button").click()
    story = page.get_by_role("tooltip")
    expect(story).to_contain_text("3 h 30 min tracked, not rounded")
    expect(story).to_contain_text("60.00")
    axe(page)
    page.keyboard.press("Escape")
    expect(story).to_have_count(0)

    # the file says what the screen says
    *rows, summed = export_csv(page)
    assert summed["Duration (h)"] == "3:30:00"
    assert summed["Billable Amount (USD)"] == "210.00"
    assert sum(seconds(row["Duration (h)"]) for row in rows) == seconds("3:30:00"), rows

    # saved behind a public link, opened by a stranger, deleted
    page.get_by_role("button", name="Save").click()
    page.get_by_label("Name").fill("Week of the site")
    page.get_by_text("Anyone with the link").click()
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    link = page.get_by_role("textbox", name="Link").input_value()
    visitor = week.page("", link.removeprefix(week.origin))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Week of the site")
    expect(total(visitor)).to_have_text("3:30:00")
    axe(visitor)
    visitor.get_by_role("button", name="Range before").click()
    expect(visitor.get_by_text("No time in this range")).to_be_visible()
    visitor.go_back()
    assert export_csv(visitor) == [*rows, summed]
    visitor.set_viewport_size(PHONE)
    assert visitor.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    page.goto("/reports/saved")
    axe(page)
    page.get_by_role("button", name="Delete: Week of the site").click()
    page.get_by_role("button", name="Delete the report").click()
    expect(page.get_by_text("No report is saved here")).to_be_visible()
    visitor.reload()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This link no longer works")
    axe(visitor)


@at_friday
def test_entries_are_corrected_where_the_report_shows_them(week: App) -> None:
    page = week.page("owner", "/reports/detailed")
    mail = page.get_by_role("row", name=re.compile("Mail"))
    mail.get_by_role("button", name="Mail").click()
    page.get_by_role("textbox", name="Description").fill("Letters")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Letters")).to_be_visible()
    letters = page.get_by_role("row", name=re.compile("Letters"))
    letters.get_by_role("button", name="09:00").click()
    letters.get_by_label("End").fill("11")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("total")).to_have_text("7:30:00")

    page.get_by_role("button", name="Add filter").click()
    page.get_by_role("menuitem", name="Time audit").click()
    page.get_by_label("without project").check()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("detailed").get_by_role("row")).to_have_count(2)
    axe(page)

    page.get_by_role("checkbox", name="Choose Letters").check()
    page.get_by_role("toolbar").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No time in this range")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Letters")).to_be_visible()

    page.get_by_role("switch", name="Rounding").check()
    expect(page.get_by_text("turn rounding off to edit")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Choose Letters")).to_have_count(0)


@at_friday
def test_a_member_without_amounts_sees_none_anywhere(week: App) -> None:
    week.world.set(onlyAdminsSeeBillableRates=True)
    page = week.page("member", "/reports/summary?show=EARNED,COST,PROFIT&zone=Asia/Tokyo")
    for kind in ("summary", "detailed", "weekly", "attendance"):
        page.get_by_role("link", name=kind.capitalize()).click()
        settle(page)
        expect(page.get_by_role("button", name="Asia/Tokyo")).to_be_visible()
        expect(page.get_by_text(re.compile("USD|Cost|Profit"))).to_have_count(0)
    page.get_by_role("link", name="Weekly").click()
    expect(total(page)).to_have_text(re.compile(r"\d:30:00"))
    total(page).get_by_role("button").click()
    expect(page.get_by_role("tooltip")).not_to_contain_text("USD")
    assert "EARNED" not in str(export_csv(page))
