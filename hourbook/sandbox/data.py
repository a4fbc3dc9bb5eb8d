"""Fills an empty database with the company of the catalog and three months of its hours, in one transaction."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import sqlalchemy as sa

from hourbook.core.changes import as_text, changes
from hourbook.core.context import Context
from hourbook.core.credentials import hash_password
from hourbook.core.tables import new_id
from hourbook.features.rates.resolving import Resolved, resolve
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
    entries = [entry(company, rates(one), one) for one in days]
    pairs = list(zip(entries, days, strict=True))
    insert(ctx, time_entries, entries)
    insert(ctx, time_entry_tags, [
        {"entry_id": row["id"], "tag_id": company.tags[name]} for row, one in pairs for name in one.tags
    ])  # fmt: skip
    insert(ctx, time_entry_custom_values, [
        {"entry_id": row["id"], "custom_field_id": company.fields[name], "value": value, "source_type": "WORKSPACE"}
        for row, one in pairs for name, value in one.fields.items()
    ])  # fmt: skip
    insert(ctx, changes, [change(row) for row in entries])


def insert(ctx: Context, table: sa.Table, rows: list[Values]) -> None:
    ctx.tx.execute(sa.insert(table), [{"workspace_id": ctx.workspace_id, **row} for row in rows])


class Rates:
    """What the resolver says of each person, project and task; the catalog's rates have no history."""

    def __init__(self, ctx: Context, company: Company) -> None:
        self._ctx, self._company = ctx, company
        self._known: dict[tuple[str, str, str], Resolved] = {}

    def __call__(self, one: Stretch) -> Resolved:
        who = one.person, one.job, one.task
        if who not in self._known:
            job, task = self._company.jobs.get(one.job), self._company.tasks.get((one.job, one.task))
            user_id = self._company.people[one.person].id
            self._known[who] = resolve(self._ctx, user_id=user_id, project=job, task=task, start_at=one.start)
        return self._known[who]


def entry(company: Company, rates: Resolved, one: Stretch) -> Values:
    """The row of an entry; it was written when it ended."""
    task = company.tasks.get((one.job, one.task))
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
        "hourly_rate": rates.hourly_rate,
        "cost_rate": rates.cost_rate,
        "currency": rates.currency,
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
