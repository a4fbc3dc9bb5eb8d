"""Favourite entries: list, keep, change, remove."""

import sqlalchemy as sa

from hourbook.core.base.errors import AngleBrackets, ApiError
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.presets.favorites import FavoriteIn, FavoriteOut, get, shown, values_of
from hourbook.features.presets.tables import favorites
from hourbook.features.time_entries.checks import REFERENCE_ERRORS
from hourbook.features.time_entries.permissions import TRACK_TIME

PATH = "/workspaces/{workspaceId}/favorites"


ERRORS: list[type[ApiError]] = [*REFERENCE_ERRORS, AngleBrackets]


@operation("GET", PATH, tag="Time Entries", addition=True)
def list_favorites(ctx: Context) -> list[FavoriteOut]:
    """List your favourite entries, oldest first."""
    own = sa.select(favorites).where(mine(ctx, favorites), favorites.c.user_id == ctx.user_id)
    return shown(ctx, list(ctx.tx.execute(own.order_by(favorites.c.id))))


@operation(
    "POST", PATH, TRACK_TIME, tag="Time Entries", addition=True, status=201, feature=Feature.FAVORITE_ENTRIES,
    raises=ERRORS,
)  # fmt: skip
def create_favorite(ctx: Context, body: FavoriteIn) -> FavoriteOut:
    """Keep an entry as a favourite of yours."""
    return shown(ctx, [records.add(ctx, favorites, user_id=ctx.user_id, **values_of(ctx, body, []))])[0]


@operation(
    "PUT", f"{PATH}/{{favoriteId}}", TRACK_TIME, tag="Time Entries", addition=True,
    feature=Feature.FAVORITE_ENTRIES, raises=ERRORS,
)  # fmt: skip
def update_favorite(ctx: Context, favorite_id: str, body: FavoriteIn) -> FavoriteOut:
    """Replace a favourite of yours; what is absent is cleared."""
    row = get(ctx, favorite_id)
    return shown(ctx, [records.change(ctx, favorites, row, **values_of(ctx, body, row.tag_ids))])[0]


@operation(
    "DELETE", f"{PATH}/{{favoriteId}}", TRACK_TIME, tag="Time Entries", addition=True, status=204,
    raises=[NotInWorkspace],
)  # fmt: skip
def delete_favorite(ctx: Context, favorite_id: str) -> None:
    """Delete a favourite of yours."""
    records.remove(ctx, favorites, get(ctx, favorite_id))
