"""Days as columns: an entry is made, moved and deleted, in a week whose clocks change."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import App
from tests.browser.axe import axe


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
