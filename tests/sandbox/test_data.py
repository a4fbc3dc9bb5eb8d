"""What the sandbox fills in is what the API would have made of the same wishes."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.identity import workspaces
from hourbook.features.time_entries.tables import time_entries
from hourbook.sandbox.company import Company
from hourbook.sandbox.data import fill, passwords
from tests.world import Server

ROLES = ["owner", "admin", "projectManager", "teamManager", "member"]


@pytest.fixture(scope="session")
def company(sqlite_server: Server) -> Company:
    """A filled workspace in the database that all tests share: its people are made for it alone."""
    return sqlite_server.verb(fill, passwords(), plan="ENTERPRISE", zone="Europe/Belgrade", seed=1)


def get(server: Server, company: Company, role: str, path: str) -> Any:
    key = company.people[role].api_key
    base = f"/api/v1/workspaces/{company.workspace_id}"
    answer = server.send("GET", f"{base}/{path}", headers={"X-Api-Key": key})
    assert answer.status_code == 200, f"{path}: {answer.text}"
    return answer.json()


@pytest.mark.parametrize("role", ROLES)
def test_everybody_reads_what_there_is(role: str, sqlite_server: Server, company: Company) -> None:
    mine = f"user/{company.people[role].id}/time-entries?hydrated=true&page-size=1000"
    for path in ("projects?hydrated=true", "clients", "tags", "users", "user-groups", "custom-fields", mine):
        assert get(sqlite_server, company, role, path)
    projects = get(sqlite_server, company, role, "projects")
    names = {project["name"] for project in projects}
    assert ("Audio guide" in names) == (role in ("owner", "admin", "projectManager")), "the private one"


def test_rates_on_entries_are_those_of_a_new_entry(sqlite_server: Server, company: Company) -> None:
    """Writing the same entry over the API gives the same rates and currency."""
    rows = sqlite_server.app.db.now(
        lambda tx: tx.execute(
            sa.select(time_entries).where(
                time_entries.c.workspace_id == company.workspace_id, time_entries.c.project_id.is_not(None)
            )
        ).all()
    )
    some = {(row.user_id, row.project_id, row.task_id): row for row in rows if row.end_at}
    assert len({(row.hourly_rate, row.cost_rate, row.currency) for row in some.values()}) > 6
    owner = {"X-Api-Key": company.people["owner"].api_key}
    archived = company.jobs["Field planner"].id
    for row in [row for row in some.values() if row.project_id != archived][:12]:
        path = f"/api/v1/workspaces/{company.workspace_id}/user/{row.user_id}/time-entries"
        body = {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T10:00:00Z", "projectId": row.project_id}
        made = sqlite_server.send("POST", path, json={**body, "taskId": row.task_id}, headers=owner).json()
        made = get(sqlite_server, company, "owner", f"time-entries/{made['id']}")
        assert made["hourlyRate"] == {"amount": row.hourly_rate, "currency": row.currency}
        assert made["costRate"] == {"amount": row.cost_rate, "currency": row.currency}


def test_the_plan_is_the_one_that_was_asked_for(sqlite_server: Server, company: Company) -> None:
    place = sa.select(workspaces.c.plan).where(workspaces.c.id == company.workspace_id)
    assert sqlite_server.app.db.now(lambda tx: tx.execute(place).scalar()) == "ENTERPRISE"
