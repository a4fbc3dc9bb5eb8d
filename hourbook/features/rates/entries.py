"""A rate that holds since an instant in the past changes the entries from then on."""

from collections import defaultdict
from typing import Any, Protocol

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies, members, workspaces
from hourbook.features.clients.tables import clients
from hourbook.features.projects.tables import project_members, projects, tasks
from hourbook.features.rates.resolving import LEVELS
from hourbook.features.rates.tables import rate_history
from hourbook.features.time_entries.records import set_rates
from hourbook.features.time_entries.tables import time_entries as entries


class Affected(Protocol):
    """A row of ``affected``; further columns are named like the levels."""

    user_id: str
    project_id: str | None
    task_id: str | None
    start_at: int


History = dict[tuple[str, str, str], list[tuple[int, int | None]]]


def apply_to_entries(ctx: Context, level: str, kind: str, subject_id: str, user_id: str, since: int) -> set[str]:
    """Give the entries of a level that start at or after ``since`` the rate of this kind that applies now.

    Returns the ids of the entries that would change and are kept as they are, because they are invoiced or approved.
    """
    history = history_after(ctx, kind, since)
    skipped, changed = set(), defaultdict(list)
    for row in ctx.tx.execute(affected(ctx, level, kind, subject_id, user_id, since)):
        found = applying(row, history), (row.client_currency or row.default_currency)
        if found == (row.old, row.currency) or (kind == "COST" and found[0] == row.old):
            continue
        if row.invoiced or row.approved:
            skipped.add(row.id)
        else:
            changed[found].append(row.id)
    for (amount, currency), ids in changed.items():
        set_rates(
            ctx, ids, **({"cost_rate": amount} if kind == "COST" else {"hourly_rate": amount, "currency": currency})
        )
    return skipped


def affected(ctx: Context, level: str, kind: str, subject_id: str, user_id: str, since: int) -> sa.Select[Any]:
    """The entries of a level with what each level's row says now."""
    column = "hourly_rate" if kind == "HOURLY" else "cost_rate"
    sources = dict(zip(LEVELS, (project_members, tasks, projects, members, workspaces), strict=True))
    statement = sa.select(
        entries.c.id, entries.c.user_id, entries.c.project_id, entries.c.task_id, entries.c.start_at,
        entries.c.currency, entries.c.invoiced, entries.c.approved, entries.c[column].label("old"),
        currencies.c.code.label("client_currency"), workspaces.c.currency.label("default_currency"),
        *(table.c[column].label(name) for name, table in sources.items()),
    )  # fmt: skip
    chosen = {
        "WORKSPACE": sa.true(),
        "MEMBER": entries.c.user_id == subject_id,
        "PROJECT": entries.c.project_id == subject_id,
        "TASK": entries.c.task_id == subject_id,
        "PROJECT_MEMBER": (entries.c.project_id == subject_id) & (entries.c.user_id == user_id),
    }[level]
    return statement.select_from(joined()).where(mine(ctx, entries), entries.c.start_at >= since, chosen)


def joined() -> sa.Join:
    """Entries beside the rows that may carry their rate and currency."""

    def beside(left: sa.FromClause, table: sa.Table, *pairs: tuple[Any, Any]) -> sa.Join:
        same = table.c.workspace_id == entries.c.workspace_id
        return left.outerjoin(table, sa.and_(same, *(one == other for one, other in pairs)))

    found: Any = entries.join(workspaces, workspaces.c.id == entries.c.workspace_id)
    found = beside(found, members, (members.c.user_id, entries.c.user_id))
    found = beside(found, projects, (projects.c.id, entries.c.project_id))
    found = beside(found, tasks, (tasks.c.id, entries.c.task_id))
    of_entry = (project_members.c.project_id, entries.c.project_id), (project_members.c.user_id, entries.c.user_id)
    found = beside(found, project_members, *of_entry)
    found = beside(found, clients, (clients.c.id, projects.c.client_id))
    return beside(found, currencies, (currencies.c.id, clients.c.currency_id))


def history_after(ctx: Context, kind: str, since: int) -> History:
    """What held before later changes, by level, subject and user; the earliest change first."""
    rows = sa.select(rate_history).where(
        mine(ctx, rate_history), rate_history.c.kind == kind, rate_history.c.since > since
    )
    found: History = defaultdict(list)
    for row in ctx.tx.execute(rows.order_by(rate_history.c.since)):
        found[row.level, row.subject_id, row.user_id].append((row.since, row.amount))
    return found


def applying(row: Affected, history: History) -> int | None:
    """The rate of the most specific level that had one when the entry started."""
    project, task = row.project_id or "", row.task_id or ""
    keys = {"PROJECT_MEMBER": (project, row.user_id), "TASK": (task, ""), "PROJECT": (project, ""),
            "MEMBER": (row.user_id, ""), "WORKSPACE": ("", "")}  # fmt: skip
    for level in LEVELS:
        rate = getattr(row, level)
        for until, amount in history.get((level, *keys[level]), ()):
            if row.start_at < until:
                rate = amount
                break
        if rate is not None:
            return int(rate)
    return None
