"""Days as columns: an entry is made, moved and deleted, in a week whose clocks change."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import App
from tests.browser.axe import axe
from tests.browser.pages import settle
from tests.browser.test_tracker import sent


@pytest.fixture
def now() -> str:
    return "2026-03-27T10:00:00Z"  # the Friday before the clocks go forward


@pytest.fixture
def zone() -> str:
    return "Europe/Belgrade"


def spans(app: App) -> list[tuple[str, str]]:
    entries = app.world.member.get(f"user/{app.world.member.id}/time-entries").json()
    return [(each["timeInterval"]["start"][5:16], each["timeInterval"]["duration"]) for each in entries]


def wait_for(app: App, page: Page, wanted: list[tuple[str, str]]) -> None:
    for _ in range(100):
        if spans(app) == wanted:
            return
        page.wait_for_timeout(50)
    assert spans(app) == wanted


def moved(app: App, page: Page, start: str) -> list[tuple[str, str]]:
    """The entries once the first begins at another time, or after five seconds."""
    for _ in range(100):
        if spans(app)[0][0] != start:
            break
        page.wait_for_timeout(50)
    return spans(app)


def drag(page: Page, block: Locator, down: int) -> None:
    """Pull a block down by pixels."""
    block.hover()
    box = block.bounding_box()
    assert box
    x, y = box["x"] + 30, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + down / 2, steps=4)
    page.mouse.move(x, y + down, steps=4)
    page.mouse.up()


def test_an_entry_is_made_and_moved_in_the_week_that_misses_an_hour(app: App) -> None:
    page = app.page("member", "/calendar")
    expect(page.get_by_text("No such hour: clocks go forward")).to_be_visible()
    page.get_by_role("button", name="New entry").click()
    page.get_by_role("dialog").get_by_label("Description").fill("Planning")
    page.keyboard.press("Enter")
    wait_for(app, page, [("03-27T10:00", "PT1H")])  # 11:00 on the clock
    block = page.get_by_text("Planning")
    expect(block).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    block.scroll_into_view_if_needed()
    axe(page)
    drag(page, block, 60)
    ((start, length),) = moved(app, page, "03-27T10:00")
    assert (start > "03-27T10:00", length) == (True, "PT1H")
    block.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete entry").click()
    wait_for(app, page, [])


def made(app: App, start: str, end: str, description: str) -> None:
    app.world.member.make("time-entries", {"start": start, "end": end, "description": description})


def shown(page: Page, text: str) -> Locator:
    return page.locator("[data-entry]", has_text=text)


def test_the_grid_scrolls_inside_the_page_from_two_hours_before_now_and_adds_up(app: App) -> None:
    made(app, "2026-03-27T07:00:00Z", "2026-03-27T09:30:00Z", "Planning")  # 08:00 to 10:30 on the clock
    made(app, "2026-03-26T22:30:00Z", "2026-03-27T00:15:00Z", "Deploy")  # begins on Thursday
    page = app.page("member", "/calendar")
    settle(page)
    expect(shown(page, "Planning").first).to_contain_text("08:00 – 10:30 · 2:30:00")
    expect(page.get_by_test_id("total-2026-03-27")).to_have_text("2:30:00")
    expect(page.get_by_test_id("total-2026-03-26")).to_have_text("1:45:00")
    expect(page.get_by_test_id("total-2026-03-25")).to_have_text("–")
    expect(page.get_by_test_id("total-range")).to_contain_text("4:15:00")
    head = page.get_by_test_id("total-2026-03-27")
    assert page.evaluate("() => document.documentElement.scrollHeight <= innerHeight")
    expect(head).to_be_in_viewport(ratio=1)
    top = head.bounding_box()
    nine, eight = page.get_by_text("09:00", exact=True), page.get_by_text("08:00", exact=True)
    expect(nine).to_be_in_viewport()  # it is 11:00
    expect(eight).not_to_be_in_viewport()
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 2000)
    expect(page.get_by_text("22:00", exact=True)).to_be_in_viewport()
    assert head.bounding_box() == top
    axe(page)


def test_a_block_is_moved_and_stretched_by_keys(app: App) -> None:
    made(app, "2026-03-27T09:00:00Z", "2026-03-27T10:00:00Z", "Planning")
    page = app.page("member", "/calendar")
    settle(page)
    block = shown(page, "Planning").first.locator("xpath=ancestor-or-self::*[@tabindex][1]")
    block.focus()
    page.keyboard.press("ArrowDown")
    wait_for(app, page, [("03-27T09:15", "PT1H")])
    page.keyboard.press("Shift+ArrowDown")
    wait_for(app, page, [("03-27T09:15", "PT1H15M")])
    page.keyboard.press("ArrowLeft")
    wait_for(app, page, [("03-26T09:15", "PT1H15M")])
    expect(shown(page, "Planning").first).to_contain_text("10:15 – 11:30")
    page.keyboard.press("ArrowUp")  # the focus went along
    wait_for(app, page, [("03-26T09:00", "PT1H15M")])


def test_a_block_is_drawn_and_stretched_by_the_mouse_at_the_scale_of_the_address(app: App) -> None:
    page = app.page("member", "/calendar?minutes=60")
    settle(page)
    page.get_by_label("Minutes in a line").get_by_text("15", exact=True).click()
    expect(page).to_have_url(re.compile(r"minutes=%?2?2?15"))
    settle(page)
    column = page.get_by_test_id("total-2026-03-26").bounding_box()
    line = page.get_by_text("10:00", exact=True).bounding_box()
    assert column and line
    x, y = column["x"] + 20, line["y"] + 4
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 20, steps=4)
    page.mouse.move(x, y + 60, steps=4)
    page.mouse.up()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_label("Start")).to_have_value(re.compile("^(09:45|10:00)$"))
    panel.get_by_label("Description").fill("Drawn")
    page.keyboard.press("Enter")
    expect(shown(page, "Drawn").first).to_be_visible()
    expect(panel).to_have_count(0)
    sent(page)
    ((start, length),) = spans(app)
    assert start.startswith("03-26T") and length in ("PT30M", "PT45M", "PT1H"), (start, length)
    block = shown(page, "Drawn").first.locator("xpath=ancestor-or-self::*[@tabindex][1]")
    page.mouse.move(x, y + 8)
    box = block.bounding_box()
    assert box
    edge = box["y"] + box["height"] - 4
    page.mouse.move(x, edge - 6)
    page.mouse.move(x, edge)
    page.mouse.down()
    page.mouse.move(x, edge + 20, steps=4)
    page.mouse.move(x, edge + 50, steps=4)
    page.mouse.up()
    for _ in range(100):
        if spans(app)[0][1] != length:
            break
        page.wait_for_timeout(50)
    ((kept, longer),) = spans(app)
    assert kept == start and longer != length
