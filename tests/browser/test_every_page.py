"""What holds for each page of ``pages.py``: accessible in both colour schemes, and no wider than a phone."""

import pytest

from tests.browser.app import PHONE, App
from tests.browser.axe import axe
from tests.browser.pages import PAGES, Shown, settle

WIDTH = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name)
def test_a_page_is_accessible_at_a_desk_and_on_a_phone(tabs: App, shown: Shown) -> None:
    page = tabs.tab(shown.who, tabs.path(shown.path))
    settle(page)
    axe(page)
    page.set_viewport_size(PHONE)
    settle(page)
    assert page.evaluate(WIDTH) <= PHONE["width"]
    axe(page)
