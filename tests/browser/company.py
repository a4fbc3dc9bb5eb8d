"""The sandbox's company in a live server: for pictures, and for tests that only look."""

from typing import NamedTuple

from playwright.sync_api import Browser

from hourbook.sandbox.company import Company
from hourbook.sandbox.data import fill, passwords
from tests.browser.app import App, Login
from tests.browser.live import LiveServer

ROLES = {"projectManager": "project_manager", "teamManager": "team_manager"}
PLAN, ZONE, SEED = "ENTERPRISE", "Europe/Belgrade", 1


class Stage(NamedTuple):
    """Who there is, and the ids that addresses of pages.py name."""

    people: dict[str, Login]
    known: dict[str, str]


def company_app(browser: Browser, server: LiveServer, stage: Stage) -> App:
    """The company's people and its workspace; what tests and pictures open pages with."""
    return App(browser, server, stage.people, zone=ZONE, known=stage.known)


def fill_company(server: LiveServer) -> Stage:
    """Fill an empty server; some seconds."""
    made: Company = server.verb(fill, passwords(), plan=PLAN, zone=ZONE, seed=SEED)
    people = {ROLES.get(key, key): Login(one.email, one.password) for key, one in made.people.items()}
    known = {
        "workspace": made.workspace_id,
        "project": made.jobs["Booking portal"].id,
        "request": refused(server, made),
    }
    return Stage(people, known)


def refused(server: LiveServer, made: Company) -> str:
    """Requests of the owner's that are refused, for the inspector; the id of one that sent local time as UTC."""
    headers = {"X-Api-Key": made.people["owner"].api_key, "User-Agent": "nightly-import/2.1"}
    place = f"/api/v1/workspaces/{made.workspace_id}"
    server.send("GET", f"{place}/tags?page-size=9000", headers=headers)
    server.send("POST", f"{place}/tags", json={"Name": "urgent"}, headers=headers)
    server.send("GET", f"{place}/timeentries", headers=headers)
    entry = {"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "Stand-up"}
    return server.send("POST", f"{place}/time-entries", json=entry, headers=headers).headers["x-request-id"]
