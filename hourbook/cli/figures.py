"""What a database holds, in figures that two copies can be compared by."""

from typing import NamedTuple

import sqlalchemy as sa

from hourbook.cli.output import write_table
from hourbook.core.db.database import Tx
from hourbook.core.who.identity import members, workspaces
from hourbook.features.projects.tables import projects
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.time_entries.times import length


class Figures(NamedTuple):
    """One workspace. Seconds are those of finished entries; rates are sums of what entries keep, in minor units."""

    id: str
    workspace: str
    people: int
    projects: int
    entries: int
    seconds: int
    hourly_rates: int
    cost_rates: int


def figures(tx: Tx) -> list[Figures]:
    """The figures of every workspace, by id."""
    entries, ended = time_entries.c, time_entries.c.end_at.is_not(None)
    sums = [
        sa.func.count(),
        sa.func.sum(length()).filter(ended),
        sa.func.sum(entries.hourly_rate),
        sa.func.sum(entries.cost_rate),
    ]
    found = tx.execute(sa.select(entries.workspace_id, *sums).group_by("workspace_id"))
    totals = {row[0]: [int(each or 0) for each in row[1:]] for row in found}
    people, jobs = counts(tx, members), counts(tx, projects)
    return [
        Figures(id, name, people.get(id, 0), jobs.get(id, 0), *totals.get(id, [0, 0, 0, 0]))
        for id, name in tx.execute(sa.select(workspaces.c.id, workspaces.c.name).order_by(workspaces.c.id))
    ]


def counts(tx: Tx, table: sa.Table) -> dict[str, int]:
    counted = sa.select(table.c.workspace_id, sa.func.count()).group_by(table.c.workspace_id)
    return {row[0]: row[1] for row in tx.execute(counted)}


def show(title: str, found: list[Figures]) -> None:
    """Print a table of them, hours instead of seconds."""
    print(f"\n{title}\n")
    head = ("workspace", "people", "projects", "entries", "hours", "hourly rates", "cost rates")
    write_table(head, [(*one[1:5], hours(one.seconds), *one[6:]) for one in found])


def hours(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}"
