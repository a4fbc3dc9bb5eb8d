"""What a change row says beside the columns of its row."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.changes import changes
from hourbook.core.who.context import Context
from hourbook.features.tags import tags
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def told(world: World) -> list[tuple[Any, ...]]:
    rows = world.rows(
        sa.select(changes.c.before, changes.c.after)
        .where(changes.c.workspace_id == world.workspace_id, changes.c.kind == "TAGS")
        .order_by(changes.c.id)
    )
    return [tuple(msgspec.json.decode(text)["links"] if text else None for text in row) for row in rows]


def test_links_of_a_row_stand_in_its_changes_and_count_as_a_difference(world: World) -> None:
    def verbs(ctx: Context) -> None:
        ctx = enter_workspace(ctx, world.workspace_id)
        row = records.add(ctx, tags, told={"links": [1]}, name="urgent")
        row = records.change(ctx, tags, row, told=({"links": [1]}, {"links": [1, 2]}))
        row = records.change(ctx, tags, row, told=({"links": [1, 2]}, {"links": [1, 2]}), name="urgent")
        records.remove(ctx, tags, row, told={"links": [1, 2]})

    world.server.verb(verbs)
    assert told(world) == [(None, [1]), ([1], [1, 2]), ([1, 2], None)]
