"""Where the rate of an entry comes from: the level that had it, and since when (product-facts 12.1, 12.2)."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, workspaces
from hourbook.features.projects.tables import project_members, projects, tasks
from hourbook.features.rates.entries import joined
from hourbook.features.rates.resolving import LEVELS
from hourbook.features.rates.tables import rate_history
from hourbook.features.time_entries.tables import TimeEntry
from hourbook.features.time_entries.tables import time_entries as entries

COLUMNS = {"HOURLY": "hourly_rate", "COST": "cost_rate"}


class Source(NamedTuple):
    """The level that applies to an entry's start as things stand now; ``since`` is UTC ms, None: no earlier rate."""

    level: str
    rate: int
    since: int | None


def source_of(ctx: Context, entry: TimeEntry, kind: str) -> Source | None:
    """Which level gives the entry its rate of this kind (HOURLY or COST); None where no level has one."""
    current = levels_of(ctx, entry, COLUMNS[kind])
    for level in LEVELS:
        later, since = history(ctx, entry, kind, level)
        rate = later.amount if later is not None else getattr(current, level)
        if rate is not None:
            return Source(level, int(rate), since)
    return None


def levels_of(ctx: Context, entry: TimeEntry, column: str) -> Any:
    """The current rates of the entry's five levels, by name."""
    sources = dict(zip(LEVELS, (project_members, tasks, projects, members, workspaces), strict=True))
    found = sa.select(*(table.c[column].label(name) for name, table in sources.items())).select_from(joined())
    return ctx.tx.execute(found.where(mine(ctx, entries), entries.c.id == entry.id)).one()


def history(ctx: Context, entry: TimeEntry, kind: str, level: str) -> tuple[Any, int | None]:
    """The first change of the level's rate after the entry's start (its row says what held before), and when the last
    one before it was."""
    subject = {"PROJECT_MEMBER": entry.project_id, "TASK": entry.task_id, "PROJECT": entry.project_id,
               "MEMBER": entry.user_id, "WORKSPACE": ""}[level]  # fmt: skip
    about = rate_history.c
    rows = ctx.tx.execute(
        sa.select(about.since, about.amount)
        .where(mine(ctx, rate_history), about.kind == kind, about.level == level, about.subject_id == subject,
               about.user_id == (entry.user_id if level == "PROJECT_MEMBER" else ""))
        .order_by(about.since)
    ).all()  # fmt: skip
    before = [row.since for row in rows if row.since <= entry.start_at]
    return next((row for row in rows if row.since > entry.start_at), None), before[-1] if before else None
