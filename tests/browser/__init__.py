"""Tests in a real browser (Debian's Chromium, driven by Playwright) against a real server with the built web app.

    from playwright.sync_api import expect

    def test_a_member_starts_a_timer(app):                  # on SQLite or on PostgreSQL, by its name
        app.world.owner.make("tags", {"name": "urgent"})    # the API, as in every other test; a fresh workspace
        page = app.page("member", "/tracker")               # signed in; "" is a visitor; phone=True, dark=True
        page.get_by_role("button", name="Start").click()
        expect(page.get_by_text("Running")).to_be_visible() # waits by itself: no sleeps
        axe(page)                                           # tests/browser/axe.py: light and dark

People: owner, admin, project_manager, team_manager, member, stranger. A second ``app.page(...)`` is a second browser.
A journey that waits for what another client does is marked ``@on_both``; HOURBOOK_JOURNEYS=both walks all on both.
``company`` is like ``app`` with the sandbox's three months of data (SQLite, shared by all tests: look, do not touch).
``@pytest.mark.parametrize("zone", ["Europe/Belgrade"])`` sets the zone of workspace, people and browser (else UTC),
``parametrize("now", ["2026-03-29T08:00:00Z"])`` where the clocks of server and browser start. A test fails on any
uncaught error, console error, refused content (CSP), 5xx and request to another host; ``app.expects("words")`` lets a
console error pass. On failure the report names the screenshots. Each new page gets a line in ``pages.py``: axe, phone
width and ``make screenshots`` follow from it. Run one: ``make web``, then ``pytest -n 0 tests/browser/test_x.py``.
"""
