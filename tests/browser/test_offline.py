"""Without the server the app opens again, the tracker works, pages say why they are empty; signed out, it is gone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app import GO, App
from tests.browser.axe import axe
from tests.browser.pages import BUSY, settle
from tests.browser.test_tracker import add, bar, entries, in_belgrade, rows, sent, what


def with_worker(app: App, path: str = "/tracker") -> Page:
    """A page whose worker has everything it keeps."""
    app.expects("net::ERR_")
    page = app.page("member", path, worker=True)
    settle(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.reload()  # what is read now goes through the worker
    settle(page)
    return page


@in_belgrade
def test_the_tracker_opens_and_works_without_the_server_and_sends_later(app: App) -> None:
    add(app, "2026-08-10T05:00:00Z", "2026-08-10T06:00:00Z", "Review")
    page = with_worker(app)
    expect(rows(page)).to_have_count(1)
    page.context.set_offline(True)
    page.reload()
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_test_id("outbox")).to_contain_text("The server cannot be reached")
    what(page).fill("On the train")
    what(page).press("Enter")
    expect(bar(page).get_by_role("button", name="Stop", exact=True)).to_be_visible()
    page.reload()
    expect(bar(page).get_by_role("button", name="Stop", exact=True)).to_be_visible()
    page.context.set_offline(False)
    sent(page)
    assert sorted(each["description"] for each in entries(app)) == ["On the train", "Review"]


@in_belgrade
def test_nothing_of_who_signed_out_stays_on_the_device(app: App) -> None:
    add(app, "2026-08-10T05:00:00Z", "2026-08-10T06:00:00Z", "Review")
    page = with_worker(app)
    kept = "async () => (await caches.has('data')) && (await (await caches.open('data')).keys()).map(({url}) => url)"
    assert any(url.endswith("/me") for url in page.evaluate(kept))
    page.get_by_role("button", name=re.compile("profile|account", re.IGNORECASE)).last.click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page).to_have_url(re.compile("/sign-in"))
    assert not page.evaluate(kept)


@pytest.mark.parametrize("path", ["/timesheet", "/reports/summary"])
@in_belgrade
def test_a_page_that_was_never_opened_says_what_works_without_the_server(app: App, path: str) -> None:
    app.expects("preload CSS")
    app.expects("net::ERR_")
    app.expects("dynamically imported module")
    page = app.page("admin", "/tracker")
    settle(page)
    page.context.set_offline(True)
    page.evaluate(GO, path)
    expect(page.get_by_role("alert")).to_contain_text("What works without the server: the tracker")
    axe(page)
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    settle(page)
    expect(page).to_have_url(re.compile(path))
    expect(page.get_by_role("alert")).to_have_count(0)


DATALESS = [
    "/timesheet", "/calendar", "/dashboard", "/reports/summary", "/reports/detailed", "/reports/saved", "/projects",
    "/clients", "/team", "/settings", "/preferences/advanced", "/inspector",
]  # fmt: skip


@pytest.mark.parametrize("path", DATALESS)
@in_belgrade
def test_a_page_without_its_data_says_so_and_stops_waiting(app: App, path: str) -> None:
    app.expects("net::ERR_")
    page = app.page("admin", "/tracker")
    settle(page)
    page.route("**/api/v1/**", lambda route: route.abort())
    page.evaluate(GO, path)
    expect(page.get_by_role("main").get_by_text("cannot be reached").first).to_be_visible(timeout=15_000)
    expect(page.locator(BUSY)).to_have_count(0, timeout=15_000)
