"""Fixtures of the browser tests: see the package for their use.

Package scope, not session: Playwright's own event loop must be gone before other tests start theirs.
"""

import contextlib
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import sqlalchemy as sa
import time_machine
from _pytest.runner import runtestprotocol
from playwright.sync_api import Browser

from hourbook import web
from hourbook.core.edge.throttle import Throttle
from hourbook.core.who.credentials import hash_password
from hourbook.core.who.identity import users
from hourbook.settings import Settings
from tests.browser.app import App, Login
from tests.browser.chromium import launched, program
from tests.browser.company import Stage, company_app, fill_company
from tests.browser.live import DATABASES, LiveServer, live
from tests.loud import cannot_run
from tests.world import World

PASSWORD = "correct horse battery"
PEOPLE = ("owner", "admin", "project_manager", "team_manager", "member", "stranger")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    executable = program()
    if executable is None:
        cannot_run("no Chromium: install Debian's chromium, or name one by CHROMIUM")
    if web.folder() is None:
        cannot_run("the web app is not built: run make web")
    with launched(str(executable)) as started:
        yield started


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A journey is walked on one database, by its name; what its requests do there, ``tests/features`` ask on both."""
    asked = {name for mark in metafunc.definition.iter_markers("parametrize") for name in mark.args[:1]}
    if "live_server" in metafunc.fixturenames and "live_server" not in asked:
        name = metafunc.definition.name.encode()
        chosen = DATABASES if os.environ.get("HOURBOOK_JOURNEYS") == "both" else [DATABASES[crc32(name) % 2]]
        metafunc.parametrize("live_server", chosen, indirect=True, scope="package")


@pytest.fixture(scope="package")
def live_server(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LiveServer]:
    """One server for all tests on each database; the workspaces in it are fresh."""
    data = str(tmp_path_factory.mktemp("data"))
    database = request.getfixturevalue("postgres").create_database() if request.param == "postgresql" else ""
    with live(Settings(data=data, database=database, drain_seconds=1)) as server:
        yield server


@pytest.fixture(scope="package")
def stored_password() -> str:
    return hash_password(PASSWORD)


@pytest.fixture
def zone() -> str:
    """The time zone of workspace, people and browser; tests set another with ``parametrize``."""
    return "UTC"


@pytest.fixture
def now() -> str:
    """Where the clocks of server and browser start, in ISO 8601; "" leaves them alone."""
    return ""


@pytest.fixture
def app(
    request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, stored_password: str, zone: str, now: str
) -> Iterator[App]:
    """The web app and a fresh workspace behind it."""
    live_server.app.sign_in_throttle = Throttle()  # all tests come from one address
    live_server.app.address_throttle = Throttle(limit=50, lockout_seconds=60)
    with time_machine.travel(now) if now else contextlib.nullcontext():
        world = World(live_server, zone)
        logins = {name: Login(getattr(world, name).email, PASSWORD) for name in PEOPLE}
        ids = [getattr(world, name).id for name in PEOPLE]
        live_server.verb(lambda ctx: ctx.tx.execute(
            sa.update(users).where(users.c.id.in_(ids)).values(password=stored_password)
        ))  # fmt: skip
        made = App(browser, live_server, logins, zone=zone, now=now)
        made.world = world
        request.node.opened = made
        yield made
        made.close()


@pytest.fixture(scope="package")
def company_server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LiveServer, Stage]]:
    with live(Settings(data=str(tmp_path_factory.mktemp("company")), drain_seconds=1)) as server:
        yield server, fill_company(server)


@pytest.fixture
def company(
    request: pytest.FixtureRequest, browser: Browser, company_server: tuple[LiveServer, Stage]
) -> Iterator[App]:
    """The web app with the sandbox's data, shared by all tests that only look."""
    made = request.node.opened = company_app(browser, *company_server)
    yield made
    made.close()


@pytest.fixture(scope="package")
def open_company(browser: Browser, company_server: tuple[LiveServer, Stage]) -> Iterator[App]:
    made = company_app(browser, *company_server)
    yield made
    made.close()


@pytest.fixture
def tabs(request: pytest.FixtureRequest, open_company: App) -> Iterator[App]:
    """The same with browsers that stay open (``tab``): the first look at the app costs three times the next."""
    request.node.opened = open_company
    yield open_company
    problems, open_company.problems = open_company.problems, []
    if problems:
        open_company.close_all()  # the next test begins anew
    assert not problems, "\n".join(problems)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: Any, nextitem: Any) -> bool:
    """A journey that fails is walked once more, in a workspace of its own: what a busy machine spoils once in a
    thousand steps does not stop everybody, what is broken fails twice. The first failure is told as a warning."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    if first := next((report for report in reports if report.failed), None):
        item.warn(pytest.PytestWarning(f"failed at first: {first.longreprtext.splitlines()[-1][:300]}"))
        item._initrequest()
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: Any, call: Any) -> Generator[None, Any, Any]:
    """After a failure: what every open page looked like."""
    report = yield
    opened: App | None = getattr(item, "opened", None)
    if report.when == "call" and report.failed and opened:
        folder = Path(item.config._tmp_path_factory.mktemp("failed"))
        for number, page in enumerate(page for context in opened.contexts for page in context.pages):
            with contextlib.suppress(Exception):  # a page that has crashed must not hide the failure
                page.screenshot(path=folder / f"{number}.png", full_page=True)
                report.sections.append(("page", f"{page.url}\n{folder / f'{number}.png'}"))
        report.sections.append(("problems in the browser", "\n".join(opened.problems) or "none"))
    return report
