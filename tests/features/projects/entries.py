"""Time entries for the tests of projects, put straight into the database."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import Instant
from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Person, World

HOUR = 3600


def track(world: World, person: Person, project_id: str, seconds: int | None = HOUR, **more: Any) -> str:
    """An entry of this length (None: running), at no rate unless given. Returns its id."""
    start = int(Instant.parse(more.pop("start", "2026-05-04T08:00:00Z")))
    values: dict[str, Any] = {"description": "", "billable": True, "type": "REGULAR", "currency": "USD"} | more
    end = None if seconds is None else start + seconds * 1000

    def verb(ctx: Context) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        times: dict[str, Any] = {"start_at": start, "end_at": end}
        return str(records.add(ctx, time_entries, user_id=person.id, project_id=project_id, **times, **values).id)

    return world.server.verb(verb)  # type: ignore[no-any-return]


def stored(world: World, entry_id: str) -> Any:
    """The entry's row."""
    [row] = world.rows(sa.select(time_entries).where(time_entries.c.id == entry_id))
    return row
