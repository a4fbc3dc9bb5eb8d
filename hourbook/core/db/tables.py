"""Tables common to both databases: ids, column types, and the one way to declare a workspace's table.

``workspace_id`` is first in every primary key, unique constraint and foreign key of a workspace table, so a row can
never point into another workspace and the data can be split by workspace later.
"""

import os
import secrets
import time
from itertools import count
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Integer, String, Text, UniqueConstraint

from hourbook.core.db.tracked import ADMINS, EVERYBODY, EVERYBODY_VAGUELY, Hearers, Tracked

__all__ = [
    "ADMINS",
    "EVERYBODY",
    "EVERYBODY_VAGUELY",
    "BigInteger",
    "Boolean",
    "Column",
    "Hearers",
    "Integer",
    "Json",
    "String",
    "Text",
    "Tracked",
    "id_column",
    "metadata",
    "new_id",
    "refers_to",
    "unique_in_workspace",
    "untimed_id",
    "workspace_table",
]

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_counter = count(secrets.randbelow(2**20))
_process = secrets.token_hex(5)
os.register_at_fork(after_in_child=lambda: globals().__setitem__("_process", secrets.token_hex(5)))


def new_id() -> str:
    """24 lower-case hex digits that sort by creation (wire-facts section 4, "Ids")."""
    return f"{int(time.time()):08x}{_process}{next(_counter) & 0xFFFFFF:06x}"


def untimed_id() -> str:
    """An id like the others that tells nothing: for people, of whom strangers learn the id before they agree to it.

    Where others have an instant it has any from 2012 to 2022, so that who reads one there finds a plausible one.
    """
    return f"{0x4F000000 + secrets.randbelow(0x15000000):08x}{secrets.token_hex(8)}"


class Json(sa.types.TypeDecorator[Any]):
    """JSON kept as text; the same on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: sa.Dialect) -> str | None:
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Any:
        return None if value is None else msgspec.json.decode(value)


def id_column(name: str, *, nullable: bool = True, **options: Any) -> Column[str]:
    """A column that holds an id."""
    return Column(name, String(24), nullable=nullable, **options)


def unique_in_workspace(*names: str) -> UniqueConstraint:
    """The values occur once in a workspace."""
    return UniqueConstraint("workspace_id", *names)


def refers_to(table: str, name: str, *, target: str = "id", ondelete: str | None = None) -> ForeignKeyConstraint:
    """The column holds the ``target`` column of a row of ``table`` in the same workspace."""
    targets = [f"{table}.workspace_id", f"{table}.{target}"]
    return ForeignKeyConstraint(["workspace_id", name], targets, ondelete=ondelete)


def workspace_table(name: str, *parts: Any, tracked: Tracked | None = None, key: tuple[str, ...] = ("id",)) -> Any:
    """A table of rows that belong to one workspace.

    Without ``key`` a row has an ``id`` and ``created_at`` (UTC milliseconds). ``tracked`` names the change events its
    rows cause; a table without it must not be written by a verb that people can see (tests/surface checks this).
    """
    own: list[Any] = (
        [id_column("id", nullable=False), Column("created_at", BigInteger, nullable=False)] if key == ("id",) else []
    )
    return sa.Table(
        name,
        metadata,
        Column("workspace_id", String(24), sa.ForeignKey("workspaces.id"), nullable=False),
        *own,
        *parts,
        sa.PrimaryKeyConstraint("workspace_id", *key),
        info={"tracked": tracked, "key": key},
    )
