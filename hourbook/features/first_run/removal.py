"""Removing the sample data, and only that: what somebody changed since, or uses for other work, stays."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from hourbook.core.db.tables import metadata
from hourbook.core.rows.changes import changes
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, workspaces
from hourbook.features.account.records import change_user
from hourbook.features.account.rows import MemberRow
from hourbook.features.clients.records import remove_client
from hourbook.features.clients.tables import clients
from hourbook.features.first_run.sample import MARK
from hourbook.features.projects.actions import remove_project
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.projects.tasks import remove_task
from hourbook.features.tags import remove_tag, tags
from hourbook.features.time_entries import records as time_entry_records
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.workspaces.records import remove_member

PART = 500
HOUR = 3600
SAMPLE_KINDS = {
    "TIME_ENTRY": time_entries,
    "TASKS": tasks,
    "PROJECTS": projects,
    "CLIENTS": clients,
    "TAGS": tags,
    "USER": members,
}


def made(ctx: Context) -> dict[str, list[str]]:
    """The ids of all that was made as sample data and is still there or not, by kind of change row."""
    begun = sa.select(workspaces.c.created_at).where(workspaces.c.id == ctx.workspace_id)
    first_hour = f"{ctx.tx.execute(begun).scalar_one() // 1000 + HOUR:08x}"  # ids begin with their second
    rows = sa.select(changes.c.kind, changes.c.entity_id).where(
        mine(ctx, changes), changes.c.id < first_hour, changes.c.request_id == MARK
    )
    found: dict[str, list[str]] = {}
    for kind, entity_id in ctx.tx.execute(rows.distinct().order_by(changes.c.entity_id)):
        found.setdefault(kind, []).append(entity_id)
    return found


def is_there(ctx: Context) -> bool:
    """Whether ``remove`` would find something that nobody has changed."""
    found = made(ctx)
    return any(untouched(ctx, kind, table, found.get(kind, [])) for kind, table in SAMPLE_KINDS.items())


def parts(ids: list[str]) -> Iterable[list[str]]:
    return (ids[start : start + PART] for start in range(0, len(ids), PART))


def untouched(ctx: Context, kind: str, table: sa.Table, ids: list[str]) -> list[Row]:
    """The rows that are still there and that nobody has changed."""
    key = table.c["id" if "id" in table.c else "user_id"]
    found: list[Row] = []
    for part in parts(ids):
        of_kind = mine(ctx, changes), changes.c.kind == kind, changes.c.entity_id.in_(part)
        touched = sa.select(changes.c.entity_id).where(*of_kind, changes.c.request_id != MARK)
        found += ctx.tx.execute(sa.select(table).where(mine(ctx, table), key.in_(part), key.not_in(touched))).all()
    return found


def used(ctx: Context, column: str, id: str, but: tuple[sa.Table, ...] = ()) -> bool:
    """Whether anything of the workspace still points at the thing, in whatever table has such a column."""
    tables = [each for each in metadata.tables.values() if {"workspace_id", column} <= set(each.c.keys())]
    pointing = [
        sa.select(sa.literal(1)).where(mine(ctx, each), each.c[column] == id).limit(1)
        for each in tables if each not in (*but, members)
    ]  # fmt: skip
    return any(ctx.tx.execute(one).first() for one in pointing)


def remove(ctx: Context) -> int:
    """Remove what is unchanged and not in use, each with its change row. Returns how many things."""
    found = made(ctx)
    sample_entries = untouched(ctx, "TIME_ENTRY", time_entries, found.get("TIME_ENTRY", []))
    time_entry_records.remove(ctx, sample_entries)
    removed = len(sample_entries)
    steps: list[tuple[str, sa.Table, str, Any, tuple[str, ...]]] = [
        ("TASKS", tasks, "task_id", remove_task, ("task_assignees", "task_groups")),
        ("PROJECTS", projects, "project_id", remove_project, ("project_members",)),
        ("CLIENTS", clients, "client_id", remove_client, ()),
        ("TAGS", tags, "tag_id", remove_tag, ()),
        ("USER", members, "user_id", remove_sample_person, ()),
    ]
    for kind, table, column, take_away, own in steps:
        but = tuple(metadata.tables[name] for name in own)
        for row in untouched(ctx, kind, table, found.get(kind, [])):
            if not used(ctx, column, row.user_id if table is members else row.id, but):
                take_away(ctx, row)
                removed += 1
    return removed


def remove_sample_person(ctx: Context, row: MemberRow) -> None:
    """The user's row stays, as that of somebody who left, because change rows name it."""
    remove_member(ctx, row)
    change_user(ctx, row.user_id, status="LIMITED_DELETED")
