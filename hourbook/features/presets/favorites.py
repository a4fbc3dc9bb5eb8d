"""Favourite entries: what somebody does again and again, started with one click. Everybody has their own."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import GivenId, Id, Text, UpTo50, Wire
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, plain
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.presets.references import usable
from hourbook.features.presets.tables import FavoriteRow, favorites
from hourbook.features.time_entries.checks import check_project, check_tags


class FavoriteIn(Wire):
    description: Text(3000) = ""  # type: ignore[valid-type]
    project_id: GivenId | None = None
    task_id: GivenId | None = None
    tag_ids: UpTo50[GivenId] = []
    billable: bool = False


class FavoriteOut(Wire):
    """``projectId``, ``taskId`` and ``tagIds`` leave out what was deleted, or what the caller no longer sees."""

    id: Id
    description: str
    project_id: Id | None
    task_id: Id | None
    tag_ids: list[Id]
    billable: bool


def shown(ctx: Context, found: list[FavoriteRow]) -> list[FavoriteOut]:
    tag_ids = [id for row in found for id in row.tag_ids]
    known = usable(ctx, [row.project_id for row in found], [row.task_id for row in found], tag_ids)
    return [
        FavoriteOut(
            id=row.id,
            description=row.description,
            **known.place(row.project_id, row.task_id),
            tag_ids=[id for id in row.tag_ids if id in known.tags],
            billable=row.billable,
        )
        for row in found
    ]


def values_of(ctx: Context, body: FavoriteIn, kept: list[str]) -> dict[str, Any]:
    """The columns of a body that an entry could be made of."""
    check_project(ctx, body.project_id, body.task_id, ctx.user_id)
    return {
        "description": plain(body.description, "description"),
        "project_id": body.project_id or None,
        "task_id": body.task_id or None,
        "tag_ids": check_tags(ctx, body.tag_ids, kept),
        "billable": body.billable,
    }


def get(ctx: Context, favorite_id: str) -> FavoriteRow:
    """One of the caller's own, or "Favorite doesn't belong to Workspace"."""
    own = sa.select(favorites).where(mine(ctx, favorites), favorites.c.user_id == ctx.user_id)
    error = NotInWorkspace(thing="Favorite", field="favoriteId", given=favorite_id)
    row: FavoriteRow = records.find(ctx, own.where(favorites.c.id == favorite_id), error)
    return row
