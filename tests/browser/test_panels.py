"""Side panels stand where they belong: at the window's right edge and full height, buttons in view, the page behind."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.app import PHONE, App
from tests.browser.axe import axe
from tests.browser.pages import settle

WINDOWS = {
    "desk": ViewportSize(width=1440, height=900),
    "low": ViewportSize(width=1440, height=420),  # contents are higher than the window
    "phone": PHONE,
}

# The grounds that lie over the page at a point, from the top to the page itself, as CSS colours.
OVER_THE_PAGE = """([x, y]) => {
  const stack = document.elementsFromPoint(x, y);
  const page = stack.findIndex((each) => document.getElementById('root').contains(each));
  return page < 0 ? ['no page'] : stack.slice(0, page).map((each) => getComputedStyle(each).backgroundColor);
}"""


class Panel(NamedTuple):
    """A panel, how one gets there, and the button at its end."""

    name: str
    path: str
    opened: Callable[[Page], None]
    last: str


def new_project(page: Page) -> None:
    page.get_by_role("button", name="New project").click()


def invite(page: Page) -> None:
    page.get_by_role("button", name="Invite people").click()


def templates(page: Page) -> None:
    page.get_by_role("button", name="Copy and templates").click()
    page.get_by_role("menuitem", name="Templates").click()


def new_entry(page: Page) -> None:
    page.get_by_role("button", name="New entry").click()


PANELS = (
    Panel("new-project", "/projects", new_project, "Create"),
    Panel("invite", "/team", invite, "Invite"),
    Panel("templates", "/timesheet", templates, "Save these rows"),
    Panel("new-entry", "/calendar", new_entry, "Add entry"),
)


def bounds(panel: Locator) -> tuple[int, int, int]:
    """Top, right and bottom of the panel in pixels of the window."""
    box = panel.bounding_box()
    assert box
    return round(box["y"]), round(box["x"] + box["width"]), round(box["y"] + box["height"])


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("shown", PANELS, ids=lambda shown: shown.name)
def test_a_panel_stands_at_the_right_with_its_buttons_in_view(tabs: App, shown: Panel, window: str) -> None:
    size = WINDOWS[window]
    page = tabs.tab("owner", shown.path)
    page.set_viewport_size(size)
    settle(page)
    shown.opened(page)
    settle(page)
    panel = page.get_by_role("dialog")
    assert bounds(panel) == (0, size["width"], size["height"])
    expect(panel.get_by_role("button", name=shown.last)).to_be_in_viewport(ratio=1)
    axe(page)
    if window != "phone":  # which a panel fills
        grounds = page.evaluate(OVER_THE_PAGE, [size["width"] // 3, size["height"] // 2])
        assert [ground for ground in grounds if not ground.startswith("rgba(")] == []
