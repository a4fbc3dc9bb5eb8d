"""Furnished workspaces by the hundred: the rows of one, copied under ids and keys of their own.

A copy costs a small part of the sixty requests of ``Firm.furnish``. It is a workspace like any other, its log of
changes included; only the log of accounts, which is one for all workspaces, says nothing of its people.
"""

import copy
import json
import re
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.tables import metadata, new_id
from hourbook.core.who.credentials import hash_secret, new_api_key
from tests.surface.firm import Firm
from tests.world import Person, Server

ID = r"(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])"


class Mould(NamedTuple):
    """A firm that nobody touches, and its rows as JSON cut at every id and hash of a key: those are at odd places."""

    firm: Firm
    cut: list[str]
    writes: dict[str, Any]  # the INSERT of each table, in an order in which rows may be written


def mould(server: Server) -> Mould:
    firm = Firm(server)
    writes, rows = {}, {}
    for table in metadata.sorted_tables:
        # where one counter numbers the changes of all workspaces, a copy's get theirs from it
        names = [c.name for c in table.columns if not (c.identity and server.app.db.shared)]
        bare = sa.table(table.name, *(sa.column(name) for name in names))  # no types: what is read goes back as it is
        if found := firm.rows(
            sa.select(bare).where(belongs_to(firm, bare)).order_by(*(bare.c[c.name] for c in table.primary_key))
        ):
            writes[table.name], rows[table.name] = sa.insert(bare), [row._asdict() for row in found]
    hashes = "|".join(hash_secret(person.key) for person in persons(firm).values())
    return Mould(firm, re.split(f"({ID}|{hashes})", json.dumps(rows)), writes)


def twin(mould: Mould) -> Firm:
    """A firm that differs from the mould's by its ids, keys and addresses alone."""
    keys = {person.key: new_api_key() for person in persons(mould.firm).values()}
    new = {old: new_id() for old in sorted({*mould.cut[1::2]}) if len(old) == 24}  # ids sort by creation
    renamed = {**new, **{hash_secret(old): hash_secret(key) for old, key in keys.items()}}
    rows = json.loads("".join(renamed.get(part, part) for part in mould.cut))
    mould.firm.server.app.db.now(write, mould.writes, rows)
    made = copy.copy(mould.firm)
    made.ids = {name: new[id] for name, id in mould.firm.ids.items()}
    made.workspace_id, made.other_workspace_id = new[made.workspace_id], new[made.other_workspace_id]
    for name, person in persons(mould.firm).items():
        user = copy.copy(person)
        user.id, user.email = new[person.id], re.sub(ID, lambda found: new[found[0]], person.email)
        setattr(made, name, Person(made, user, keys[person.key]))
    return made


def write(tx: Tx, writes: dict[str, Any], rows: dict[str, Any]) -> None:
    for name, statement in writes.items():
        tx.execute(statement, rows[name])


def persons(firm: Firm) -> dict[str, Person]:
    return {name: one for name, one in vars(firm).items() if isinstance(one, Person)}


def belongs_to(firm: Firm, table: Any) -> Any:
    owners = [firm.workspace_id, firm.other_workspace_id, *(person.id for person in persons(firm).values())]
    named = [table.c[name] for name in ("workspace_id", "user_id", "id") if name in table.c]
    return sa.or_(*(column.in_(owners) for column in named)) if named else sa.false()
