"""Which ids somebody sees, by kind of thing: what a refused id is may be told to those alone who see the thing."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from hourbook.core.who.context import Context

Ids = Callable[[Context], sa.Select[Any]]
SIGHTS: dict[str, Ids] = {}


def sight(kind: str) -> Callable[[Ids], Ids]:
    """Declare the decorated function: the ids of the things of this kind that the caller sees in the workspace."""

    def declare(ids: Ids) -> Ids:
        SIGHTS[kind] = ids
        return ids

    return declare


def kind_of(ctx: Context, id: str) -> str:
    """What the id is of, among what the caller sees in the workspace; "" for all other ids, alike."""
    for kind, ids in SIGHTS.items():
        found = ids(ctx).subquery()
        if ctx.tx.execute(sa.select(found.c[0]).where(found.c[0] == id).limit(1)).first() is not None:
            return kind
    return ""
