"""The sandbox's company in a live server: for pictures, and for tests that only look."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser

from hourbook.sandbox.company import Company
from hourbook.sandbox.data import fill, passwords
from tests.browser.app import App, Login
from tests.browser.live import LiveServer

ROLES = {"projectManager": "project_manager", "teamManager": "team_manager"}
PLAN, ZONE, SEED = "ENTERPRISE", "Europe/Belgrade", 1


def company_app(browser: Browser, server: LiveServer, made: Company) -> App:
    """The company's people and its workspace; what tests and pictures open pages with."""
    people = {ROLES.get(key, key): Login(one.email, one.password) for key, one in made.people.items()}
    known = {
        "workspace": made.workspace_id,
        "project": made.jobs["Booking portal"].id,
        "request": refused(server, made),
    }
    return App(browser, server, people, zone=ZONE, known=known)


def refused(server: LiveServer, made: Company) -> str:
    """Requests of the owner's that are refused, for the inspector; the id of one that sent local time as UTC."""
    headers = {"X-Api-Key": made.people["owner"].api_key, "User-Agent": "nightly-import/2.1"}
    place = f"/api/v1/workspaces/{made.workspace_id}"
    server.send("GET", f"{place}/tags?page-size=9000", headers=headers)
    server.send("POST", f"{place}/tags", json={"Name": "urgent"}, headers=headers)
    server.send("GET", f"{place}/timeentries", headers=headers)
    entry = {"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "Stand-up"}
    return server.send("POST", f"{place}/time-entries", json=entry, headers=headers).headers["x-request-id"]


def fill_company(server: LiveServer) -> Company:
    """Fill an empty server; some seconds."""
    made: Any = server.verb(fill, passwords(), plan=PLAN, zone=ZONE, seed=SEED)
    assert isinstance(made, Company)
    ask_wrongly(server, made)
    return made


def ask_wrongly(server: LiveServer, made: Company) -> None:
    """Requests that are refused, so that the inspector has something to show; the last is local time sent as UTC."""
    noon = datetime.now(ZoneInfo(ZONE)).replace(hour=12, minute=0, second=0, microsecond=0)
    local, utc = f"{noon:%Y-%m-%dT%H:%M:%SZ}", f"{noon.astimezone(UTC) + timedelta(minutes=30):%Y-%m-%dT%H:%M:%SZ}"
    for who, method, path, body in (
        ("member", "POST", "projects", {"name": "Mine"}),
        ("owner", "POST", "tags", {"name": "meeting"}),
        ("owner", "POST", "time-entries", {"start": "today at nine"}),
        ("member", "POST", "time-entries", {"start": local, "end": utc, "description": "Login for practice staff"}),
    ):
        address = f"/api/v1/workspaces/{made.workspace_id}/{path}"
        answer = server.send(method, address, json=body, headers={"X-Api-Key": made.people[who].api_key})
        assert answer.status_code >= 400, answer.text
