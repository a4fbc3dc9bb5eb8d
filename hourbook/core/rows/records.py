"""The only way to write a workspace's rows: add, change, remove, each with its change row (``changes.py``).

Rows come back as objects with the columns as attributes. A row that is not there, or that the statement does not
let the caller see, raises the error the caller names: what is not listed is not found (wire-facts 3.2).
"""

from functools import cache
from types import SimpleNamespace
from typing import Any, TypeVar

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Query
from hourbook.core.db.database import RowGone
from hourbook.core.db.prepared import insert_into, lock_by_id, select_by_id
from hourbook.core.db.tables import Tracked, new_id
from hourbook.core.rows.changes import record_change
from hourbook.core.who.context import Context

Row = Any
R = TypeVar("R")


class Paging(Query):
    """``page`` from 1 and ``page-size`` 1 to 5000 (wire-facts section 4, "Pagination")."""

    page: int = 1
    page_size: int = 50


class Paged(list[Any]):
    """A page of a list: ``last`` becomes the Last-Page header, ``total`` (where the contract has it) Total-Count."""

    last: bool = True
    total: int | None = None


def mine(ctx: Context, table: sa.Table) -> sa.ColumnElement[bool]:
    """The condition that a row belongs to the workspace of the request."""
    return table.c.workspace_id == ctx.workspace_id


def find(ctx: Context, statement: sa.Select[Any], error: ApiError) -> Row:
    """The single row of a statement, or the error."""
    row = ctx.tx.execute(statement).first()
    if row is None:
        raise error
    return row


def get(ctx: Context, table: sa.Table, id: str, error: ApiError) -> Row:
    """The row of this id in the workspace, or the error."""
    rows = select_by_id(table).rows(ctx.tx, workspace_id=ctx.workspace_id, id=id)
    if not rows:
        raise error
    return rows[0]


def serialise(ctx: Context, table: sa.Table, id: str) -> None:
    """Before a row is read to be changed: let changes of it wait for each other, so that none mixes with another.

    On SQLite every write waits for the others anyway.
    """
    if ctx.tx.dialect.name == "postgresql":
        lock_by_id(table)(ctx.tx, workspace_id=ctx.workspace_id, id=id)


def page(ctx: Context, statement: sa.Select[Any], paging: Paging, *, count: bool = False) -> Paged:
    """One page of a statement's rows; beyond the end it is empty. ``count`` also counts all rows."""
    first = (paging.page - 1) * paging.page_size
    rows = Paged(ctx.tx.execute(statement.limit(paging.page_size + 1).offset(first)).all())
    rows.last = len(rows) <= paging.page_size
    del rows[paging.page_size :]
    if count:
        rows.total = ctx.tx.execute(
            sa.select(sa.func.count()).select_from(statement.order_by(None).subquery())
        ).scalar_one()
    return rows


def shaped(rows: Paged, out: Any) -> Paged:
    """The page with each row turned into its wire form."""
    result = Paged(out(row) for row in rows)
    result.last, result.total = rows.last, rows.total
    return result


def add(ctx: Context, table: sa.Table, event: str = "", told: dict[str, Any] | None = None, **values: Any) -> Row:
    """Insert a row; columns not given are null or take the column's default. Returns the row.

    ``told``: what the change row says beside the columns, such as the ids in a link table.
    """
    row = blank(table) | values
    if "workspace_id" in row and not values.get("workspace_id"):
        row["workspace_id"] = ctx.workspace_id
    if "id" in row and not values.get("id"):
        row["id"] = new_id()
    if "created_at" in row and not values.get("created_at"):
        row["created_at"] = ctx.now
    insert_into(table)(ctx.tx, row)
    tell(ctx, table, row, event, "created", after=row | told if told else row)
    return as_row(row)


def change(
    ctx: Context,
    table: sa.Table,
    row: R,
    event: str = "",
    told: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
    still: tuple[str, ...] = (),
    **values: Any,
) -> R:
    """Update a row; writes nothing and tells nobody when nothing differs. Returns the row as it is now.

    ``told``: what the change row says beside the columns, before and after; it counts as a difference. ``still``:
    columns that must hold what was read, else RowGone, and the verb runs again.
    """
    before = as_dict(table, row)
    changed = {name: value for name, value in values.items() if before[name] != value}
    state = table.info.get("state")
    assert state not in changed or state in still, f"{table.name}.{state} is written past its machine"
    after = before | changed
    if changed:
        as_read = [table.c[name] == before[name] for name in still]
        written(ctx, sa.update(table).where(*key_of(table, before), *as_read).values(**changed))
    if changed or told[0] != told[1]:
        tell(ctx, table, after, event, "updated", before=before | told[0], after=after | told[1])
    now: R = as_row(after)
    return now


def remove(ctx: Context, table: sa.Table, row: R, event: str = "", told: dict[str, Any] | None = None) -> R:
    """Delete a row. Returns it as it was. ``told``: what the change row says beside the columns."""
    before = as_dict(table, row)
    written(ctx, sa.delete(table).where(*key_of(table, before)))
    tell(ctx, table, before, event, "deleted", before=before | told if told else before)
    gone: R = as_row(before)
    return gone


def written(ctx: Context, statement: sa.Update | sa.Delete) -> None:
    """Write one row, or raise RowGone: nobody is told of a change that another request made impossible."""
    if not ctx.tx.execute(statement).rowcount:
        raise RowGone


def tell(ctx: Context, table: sa.Table, row: dict[str, Any], event: str, what: str, **versions: Any) -> None:
    """Write the change row of a tracked table."""
    tracked: Tracked | None = table.info.get("tracked")
    if tracked is None:
        return
    name = event or getattr(tracked, what)
    entity = str(row.get(tracked.entity or "id") or row[table.info["key"][0]])
    record_change(
        ctx, name, tracked.kind, entity, workspace_id=row.get("workspace_id") or row.get("id", ""), **versions
    )


@cache
def blank(table: sa.Table) -> dict[str, Any]:
    """The columns of a table with their Python-side defaults."""
    return {column.name: default_of(column) for column in table.columns}


def default_of(column: sa.Column[Any]) -> Any:
    """The Python-side default of a column, else null."""
    return getattr(column.default, "arg", None) if column.default is not None and column.default.is_scalar else None


def as_row(columns: dict[str, Any]) -> Row:
    return SimpleNamespace(**columns)


def as_dict(table: sa.Table, row: object) -> dict[str, Any]:
    """The columns of the table from a row (which may carry more)."""
    return {column.name: getattr(row, column.name) for column in table.columns}


def key_of(table: sa.Table, row: dict[str, Any]) -> list[Any]:
    """The conditions on the primary key."""
    return [column == row[column.name] for column in table.primary_key.columns]
