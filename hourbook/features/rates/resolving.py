"""Which rate applies (product-facts 12.1).

Most specific wins, hourly and cost rate apart: project member, task, project, member, workspace. A level without a
rate is skipped; 0 is a rate and stops the search. The entry keeps what was found when it was written. An entry that
starts before the `since` of a level's rate gets what that level had then.
"""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.prepared import Prepared
from hourbook.core.db.tables import BigInteger
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.projects.tables import ProjectRow, TaskRow, project_members
from hourbook.features.rates.tables import rate_history

LEVELS = ("PROJECT_MEMBER", "TASK", "PROJECT", "MEMBER", "WORKSPACE")
RATE_KINDS = ("HOURLY", "COST")

Rates = dict[tuple[str, str], int | None]  # (kind, level) -> minor units


class Resolved(NamedTuple):
    """What an entry is worth: minor units an hour (null: no rate at any level) of ``currency``."""

    hourly_rate: int | None
    cost_rate: int | None
    currency: str


def _current(table: sa.Table, level: str, *where: Any) -> sa.Select[Any]:
    """The rates of a level's row, in the shape of the history's rows."""
    return sa.select(
        sa.literal(level), sa.literal("BOTH"), table.c.hourly_rate, table.c.cost_rate, sa.literal(0, BigInteger)
    ).where(table.c.workspace_id == _WORKSPACE, table.c.user_id == _USER, *where)


_WORKSPACE: Any = sa.bindparam("workspace")
_USER: Any = sa.bindparam("user")
_PROJECT: Any = sa.bindparam("project")
_TASK: Any = sa.bindparam("task")
_rates = Prepared(
    sa.union_all(
        _current(project_members, "PROJECT_MEMBER", project_members.c.project_id == _PROJECT),
        _current(members, "MEMBER"),
        sa.select(
            rate_history.c.level,
            rate_history.c.kind,
            rate_history.c.amount,
            sa.cast(sa.null(), BigInteger),
            rate_history.c.since,
        ).where(
            rate_history.c.workspace_id == _WORKSPACE,
            rate_history.c.subject_id.in_([sa.literal(""), _USER, _PROJECT, _TASK]),
            rate_history.c.user_id.in_([sa.literal(""), _USER]),
            rate_history.c.since > sa.bindparam("start"),
        ),
    )
)


def resolve(ctx: Context, *, user_id: str, project: ProjectRow | None, task: TaskRow | None, start_at: int) -> Resolved:
    """The rates of an entry, in one statement. ``project`` as from ``get_project``, ``task`` as from ``get_task``.

    The currency is the client's, otherwise the workspace's. Plans do not matter here: below the plan of rates they
    are kept and just not changed.
    """
    rates = at_hand(ctx, project, task)
    found = _rates(
        ctx.tx,
        workspace=ctx.workspace_id,
        user=user_id,
        project=project.id if project else "-",
        task=task.id if task else "-",
        start=start_at,
    )
    for level, kind, amount, cost, _ in sorted(found, key=lambda row: -row[4]):  # the first change after the start wins
        if kind != "BOTH":
            rates[kind, level] = amount
        else:
            rates.setdefault(("HOURLY", level), amount)
            rates.setdefault(("COST", level), cost)
    currency = project.client_currency if project else None
    return Resolved(most_specific(rates, "HOURLY"), most_specific(rates, "COST"), currency or ctx.workspace.currency)


def at_hand(ctx: Context, project: ProjectRow | None, task: TaskRow | None) -> Rates:
    """The current rates of the rows a verb already has."""
    rates: Rates = {}
    for level, row in (("TASK", task), ("PROJECT", project), ("WORKSPACE", ctx.workspace)):
        if row is not None:
            rates["HOURLY", level], rates["COST", level] = row.hourly_rate, row.cost_rate
    return rates


def most_specific(rates: Rates, kind: str) -> int | None:
    """The rate that applies; null when no level has one."""
    return next((rate for level in LEVELS if (rate := rates.get((kind, level))) is not None), None)
