"""Statements compiled once to text and run on the driver's cursor, for what every request runs.

SQLAlchemy builds, hashes and looks up a statement each time; here that is done once for each dialect.

    _by_id = Prepared(sa.select(tags).where(tags.c.id == sa.bindparam("id")))
    _by_id(tx, id="...")        # plain tuples: booleans of SQLite are 0 and 1, JSON is text
    _by_id.rows(tx, id="...")   # named tuples with the columns' Python values
    Gathered(statement, Shown)  # for lists: structs
"""

import re
from collections import namedtuple
from collections.abc import Callable
from functools import cache
from itertools import starmap
from typing import Any, Generic, TypeVar

import msgspec
import sqlalchemy as sa

from hourbook.core.db.database import Tx, hand
from hourbook.core.db.tables import Json

S = TypeVar("S", bound=msgspec.Struct)


class Prepared:
    """A Core statement (select, insert, update, delete) with named bind parameters."""

    def __init__(self, statement: Any) -> None:
        self.statement = statement
        self._texts: dict[str, tuple[str, list[str] | None, dict[str, Any]]] = {}
        self._shape: tuple[Any, list[tuple[int, Callable[[Any], Any]]]] | None = None

    def __call__(self, tx: Tx, **values: Any) -> list[tuple[Any, ...]]:
        text, order, fixed = self._texts.get(tx.dialect.name) or self._compile(tx.dialect)
        bound = fixed | values if fixed else values
        cursor = hand(tx)
        cursor.execute(text, [bound[name] for name in order] if order is not None else bound)
        return cursor.fetchall() if cursor.description else []

    def rows(self, tx: Tx, **values: Any) -> list[Any]:
        """The rows as named tuples, booleans and JSON decoded."""
        make, converters = self._shape or self._describe()
        found = self(tx, **values)
        if not converters:
            return [make(row) for row in found]
        return [make(converted(row, converters)) for row in found]

    def _compile(self, dialect: sa.Dialect) -> tuple[str, list[str] | None, dict[str, Any]]:
        compiled = self.statement.compile(dialect=dialect)
        fixed = {name: value for name, value in compiled.params.items() if value is not None}
        made = (str(compiled), list(compiled.positiontup) if compiled.positional else None, fixed)
        self._texts[dialect.name] = made
        return made

    def _describe(self) -> tuple[Any, list[tuple[int, Callable[[Any], Any]]]]:
        columns = list(self.statement.selected_columns)
        names = [re.sub(r"\W", "_", column.name or f"c{i}") for i, column in enumerate(columns)]
        kinds = [(i, CONVERTERS.get(type(column.type))) for i, column in enumerate(columns)]
        row: Any = namedtuple("Row", names)  # type: ignore[misc]
        self._shape = row._make, [(i, kind) for i, kind in kinds if kind]
        return self._shape


class Gathered(Generic[S]):
    """The rows of a Core select as structs (``array_like``, with a field for each column, in order).

    SQLite hands them over as one JSON text, which costs two thirds of what it does to step from row to row and make
    a Python object of each cell. The limit of the statement bounds the text.
    """

    def __init__(self, statement: sa.Select[Any], kind: type[S]) -> None:
        self.statement, self._kind = statement, kind
        cells = sa.func.json_array(*statement.subquery("rows").columns)
        self._text, self._rows = Prepared(sa.select(sa.func.json_group_array(cells))), Prepared(statement)
        self._decoder = msgspec.json.Decoder(list[kind], strict=False)  # type: ignore[valid-type]  # booleans are 0, 1

    def __call__(self, tx: Tx, **values: Any) -> list[S]:
        if tx.dialect.name == "sqlite":
            return self._decoder.decode(self._text(tx, **values)[0][0])
        return list(starmap(self._kind, self._rows(tx, **values)))


def as_bool(value: object) -> bool | None:
    return None if value is None else bool(value)


def from_json(text: str | None) -> Any:
    return None if text is None else msgspec.json.decode(text)


CONVERTERS: dict[type, Callable[[Any], Any]] = {sa.Boolean: as_bool, Json: from_json}


def converted(row: tuple[Any, ...], converters: list[tuple[int, Callable[[Any], Any]]]) -> list[Any]:
    values = list(row)
    for place, convert in converters:
        values[place] = convert(values[place])
    return values


@cache
def insert_into(table: sa.Table) -> Callable[..., Any]:
    """A prepared INSERT of all columns of a table: ``insert_into(tags)(tx, row)``."""
    statement = Prepared(sa.insert(table))
    as_text = [column.name for column in table.columns if isinstance(column.type, Json)]

    def insert(tx: Tx, row: dict[str, Any]) -> None:
        encoded = {name: msgspec.json.encode(row[name]).decode() for name in as_text if row[name] is not None}
        statement(tx, **(row | encoded if encoded else row))

    return insert


@cache
def select_by_id(table: sa.Table) -> Prepared:
    """A prepared look-up of a workspace's row: ``select_by_id(tags).rows(tx, workspace_id=..., id=...)``."""
    return Prepared(
        sa.select(table).where(table.c.workspace_id == sa.bindparam("workspace_id"), table.c.id == sa.bindparam("id"))
    )


@cache
def lock_by_id(table: sa.Table) -> Prepared:
    """A prepared lock of a workspace's row; rows that only point at it do not wait."""
    found = sa.select(table.c.id).where(
        table.c.workspace_id == sa.bindparam("workspace_id"), table.c.id == sa.bindparam("id")
    )
    return Prepared(found.with_for_update(key_share=True))
