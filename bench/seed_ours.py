"""The same entries in our own database, put in past the API: a workspace, people, projects, change rows."""

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from bench import seed
from hourbook import features
from hourbook.core.db import database
from hourbook.core.db.opening import open_database
from hourbook.core.rows import records
from hourbook.core.rows.changes import record_changes
from hourbook.core.who.context import Caller, Context, Moment
from hourbook.features.account.actions import create_key, create_user
from hourbook.features.projects.tables import projects
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.workspaces.actions import add_member, create_workspace, enter_workspace
from hourbook.migrations import upgrade
from hourbook.settings import Settings

CHUNK = 5000


class Made(NamedTuple):
    """What a client needs to know of the seeded workspace; the owner is person 0."""

    workspace_id: str
    owner_id: str
    key: str
    people_ids: list[str]
    project_ids: list[str]


def fill(folder: Path, count: int, until: int) -> Made:
    """Make and migrate the database of the data folder and put `count` entries into it."""
    return fill_database(Settings(data=str(folder)).database_url, seed.entries(count, until), insert)


def fill_database(
    url: str,
    wanted: Iterable[seed.Entry],
    put: Callable[[database.Tx, list[dict[str, Any]]], None],
    people: int = seed.PEOPLE,
    projects: int = seed.PROJECTS,
) -> Made:
    """Make and migrate a database and `put` the rows of the wanted entries into it, some thousand at a time."""
    features.load()
    db = open_database(url)
    try:
        upgrade(db)
        made = db.now(workspace, people, projects)
        rows = (row(each, made) for each in wanted)
        while chunk := list(islice(rows, CHUNK)):
            db.now(put, chunk)
        return made
    finally:
        db.close()


def workspace(tx: database.Tx, people_count: int, project_count: int) -> Made:
    """Owner, workspace, key, the other members and public projects with rates."""
    ctx = Context(Caller("", auth="system"), moment=Moment(tx))
    people = [create_user(ctx, email=f"person{n}@example.org", name=f"Person {n}").id for n in range(people_count)]
    place = create_workspace(ctx, name="Bench", owner_id=people[0]).id
    ctx = enter_workspace(ctx, place)
    for person in people[1:]:
        add_member(ctx, place, person)
    made = [project(ctx, number) for number in range(project_count)]
    return Made(place, people[0], create_key(ctx, people[0], "bench")[1], people, made)


def project(ctx: Context, number: int) -> str:
    """One of the projects; its id."""
    rate = 5000 + 100 * number
    look: dict[str, Any] = {"color": "#03A9F4", "note": "", "billable": True, "public": True}
    made: str = records.add(ctx, projects, name=f"Project {number}", hourly_rate=rate, **look).id
    return made


def row(each: seed.Entry, made: Made) -> dict[str, Any]:
    """The columns of an entry as its creation would have left them."""
    return {
        "workspace_id": made.workspace_id,
        "id": each.id,
        "created_at": each.end * 1000,
        "user_id": made.people_ids[each.person],
        "description": each.description,
        "project_id": made.project_ids[each.project],
        "task_id": None,
        "billable": each.billable,
        "type": "REGULAR",
        "start_at": each.start * 1000,
        "end_at": each.end * 1000,
        "hourly_rate": 5000 + 100 * each.project,
        "cost_rate": None,
        "currency": "USD",
        "invoiced": False,
        "approval_request_id": None,
        "approved": False,
        "kiosk_id": None,
    }


def insert(tx: database.Tx, rows: list[dict[str, Any]]) -> None:
    """Entries and the change row that each creation leaves."""
    tx.execute(sa.insert(time_entries), rows)
    record_changes(tx, rows[0]["workspace_id"], list(map(change, rows)))


def change(entry: dict[str, Any]) -> dict[str, Any]:
    """The change row of one creation."""
    return {
        "id": entry["id"],
        "at": entry["created_at"],
        "event": "NEW_TIME_ENTRY",
        "kind": "TIME_ENTRY",
        "entity_id": entry["id"],
        "actor_id": entry["user_id"],
        "owner_id": entry["user_id"],
        "request_id": entry["id"],
        "before": None,
        "after": msgspec.json.encode(entry).decode(),
    }
