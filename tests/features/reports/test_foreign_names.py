"""Names come from the report's own workspace, even where another one has rows with the same ids.

No request can make such rows, a merge of two databases or a fault could; so they are put past the API here.
"""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.context import Context
from hourbook.features.clients.tables import clients
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.reports.engine.levels import STATEMENTS
from hourbook.features.reports.kinds.detailed_rows import with_names
from hourbook.features.tags import tags
from hourbook.features.workspaces.actions import enter_workspace
from tests.features.reports.reports import detailed, summary
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import World

EIGHT, NINE = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z"


class Twins:
    """One of everything around an entry, and its twin with the same id in the stranger's workspace."""

    def __init__(self, world: World) -> None:
        self.world = world
        client = made(world, clients, name="Harbour")
        site = project_of(world, client_id=client.id)
        self.rows = {
            "CLIENT": (clients, client), "PROJECT": (projects, site), "TASK": (tasks, task_of(world, site)),
            "TAG": (tags, made(world, tags, name="own")),
            "USER_GROUP": (user_groups, made(world, user_groups, name="own")),
        }  # fmt: skip
        for table, row in self.rows.values():
            self.twin(table, row.id)
        ids = {"projectId": site.id, "taskId": self.rows["TASK"][1].id, "tagIds": [self.rows["TAG"][1].id]}
        self.entry = track(world.member, EIGHT, NINE, **ids)

    def twin(self, table: Any, id: str) -> None:
        def insert(ctx: Context) -> None:
            own = (table.c.workspace_id == self.world.workspace_id) & (table.c.id == id)
            row = dict(ctx.tx.execute(sa.select(table).where(own)).one()._mapping)
            foreign = {"workspace_id": self.world.other_workspace_id, "name": "Foreign"}
            ctx.tx.execute(sa.insert(table).values(row | foreign))

        self.world.server.verb(insert)

    def read(self, statement: Any) -> list[Any]:
        """The rows of a statement that is built for the workspace."""

        def run(ctx: Context) -> list[Any]:
            ctx = enter_workspace(ctx, self.world.workspace_id)
            return list(ctx.tx.execute(statement(ctx)))

        found: list[Any] = self.world.server.verb(run)
        return found


@pytest.mark.parametrize("kind", ["PROJECT", "CLIENT", "TASK", "TAG", "USER_GROUP"])
def test_a_group_is_found_once_and_in_its_own_workspace(world: World, kind: str) -> None:
    twins = Twins(world)
    found = twins.read(lambda ctx: STATEMENTS[kind](ctx)[0])
    assert [row.id for row in found] == [twins.rows[kind][1].id]
    assert "Foreign" not in str(found)


def test_an_entry_is_found_once_with_the_names_around_it(world: World) -> None:
    twins = Twins(world)
    [row] = twins.read(lambda ctx: with_names(ctx, [twins.entry["id"]]))
    assert (row.project_name, row.client_name, row.task_name) == ("Site", "Harbour", "Cable")


def test_no_report_tells_a_name_of_the_other_workspace(world: World) -> None:
    Twins(world)
    answers = [summary(world.owner, kind) for kind in ("PROJECT", "CLIENT", "TASK", "TAG")]
    assert "Foreign" not in str([*answers, detailed(world.owner)])
