"""Fills an empty database with the company of the catalog and three months of its hours, in one transaction."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import sqlalchemy as sa

from hourbook.core.changes import as_text, changes
from hourbook.core.context import Context
from hourbook.core.credentials import hash_password
from hourbook.core.tables import new_id
from hourbook.features.projects.tables import project_members
from hourbook.features.time_entries.tables import time_entries, time_entry_custom_values, time_entry_tags
from hourbook.sandbox import catalog
from hourbook.sandbox.company import Company, set_up
from hourbook.sandbox.days import Stretch, stretches

DAY_MS = 86_400_000
AGE_DAYS = 100  # how long ago the company set itself up
Values = dict[str, Any]


def passwords() -> list[tuple[str, str]]:
    """(password, hash) for each person; slow, so it is done before the transaction and in threads."""
    words = [secrets.token_urlsafe(12) for _ in catalog.PEOPLE]
    with ThreadPoolExecutor(4) as threads:
        return list(zip(words, threads.map(hash_password, words), strict=True))


def fill(ctx: Context, given: list[tuple[str, str]], *, plan: str, zone: str, seed: int) -> Company:
    """Fill an empty database; the same ``seed`` on the same day makes the same working days."""
    now, ctx.now = ctx.now, ctx.now - AGE_DAYS * DAY_MS
    company = set_up(ctx, given, plan, zone)
    track(ctx, company, list(stretches(seed, zone, now)))
    ctx.now = now
    return company


def track(ctx: Context, company: Company, days: list[Stretch]) -> None:
    """The entries with their tags, field values and change rows, many at a time."""
    rates = Rates(ctx, company)
    entries = [entry(ctx, company, rates, one) for one in days]
    pairs = list(zip(entries, days, strict=True))
    insert(ctx, time_entries, entries)
    insert(ctx, time_entry_tags, [
        {"entry_id": row["id"], "tag_id": company.tags[name]} for row, one in pairs for name in one.tags
    ])  # fmt: skip
    insert(ctx, time_entry_custom_values, [
        {"entry_id": row["id"], "custom_field_id": company.fields[name], "value": value, "source_type": "TIMEENTRY"}
        for row, one in pairs for name, value in one.fields.items()
    ])  # fmt: skip
    insert(ctx, changes, [change(row) for row in entries])


def insert(ctx: Context, table: sa.Table, rows: list[Values]) -> None:
    ctx.tx.execute(sa.insert(table), [{"workspace_id": ctx.workspace_id, **row} for row in rows])


def entry(ctx: Context, company: Company, rates: "Rates", one: Stretch) -> Values:
    """The row of an entry; it was written when it ended."""
    task = company.tasks.get((one.job, one.task))
    hourly, cost = rates.of(one)
    return {
        "id": new_id(),
        "created_at": one.end or one.start,
        "user_id": company.people[one.person].id,
        "description": one.description,
        "project_id": company.jobs[one.job].id if one.job else None,
        "task_id": task.id if task else None,
        "billable": one.billable,
        "type": "BREAK" if one.is_break else "REGULAR",
        "start_at": one.start,
        "end_at": one.end,
        "hourly_rate": hourly,
        "cost_rate": cost,
        "currency": ctx.workspace.currency,
        "invoiced": False,
        "approval_request_id": None,
        "approved": False,
        "kiosk_id": None,
    }


def change(row: Values) -> Values:
    """The change row that writing the entry alone would have left."""
    whose = {"actor_id": row["user_id"], "owner_id": row["user_id"], "request_id": "sandbox"}
    what = {"event": "NEW_TIME_ENTRY", "kind": "TIME_ENTRY", "entity_id": row["id"]}
    return {"id": new_id(), "at": row["created_at"], **what, **whose, "before": None, "after": as_text(row)}


class Rates:
    """The rates that hold for an entry, of the levels the catalog uses: project member, task, project, member,
    workspace (product-facts 12)."""

    def __init__(self, ctx: Context, company: Company) -> None:
        on_projects = sa.select(project_members).where(project_members.c.workspace_id == ctx.workspace_id)
        self._on_projects = {(row.project_id, row.user_id): row for row in ctx.tx.execute(on_projects)}
        self._company, self._workspace = company, ctx.workspace
        self._people = {one.key: one for one in catalog.PEOPLE}

    def of(self, one: Stretch) -> tuple[int | None, int | None]:
        """(hourly, cost) in minor units."""
        company, job = self._company, self._company.jobs.get(one.job)
        levels = [
            self._on_projects.get((job.id, company.people[one.person].id)) if job else None,
            company.tasks.get((one.job, one.task)),
            job,
            self._people[one.person],
            self._workspace,
        ]
        return first(levels, "hourly_rate"), first(levels, "cost_rate")


def first(levels: list[Any], name: str) -> int | None:
    """The rate of the closest level that has one."""
    return next((rate for each in levels if (rate := getattr(each, name, None)) is not None), None)
