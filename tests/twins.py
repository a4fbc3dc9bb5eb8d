"""Workspaces by the thousand: the rows of one, copied under ids, keys and addresses of their own.

A copy costs a small part of the verbs of ``World`` or the sixty requests of ``Firm.furnish``. It is a workspace like
any other, the log of its changes and what the log of accounts says of its people included.
"""

import copy
import json
import re
import secrets
from collections import Counter
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base import clock
from hourbook.core.db.database import Tx
from hourbook.core.db.tables import metadata, new_id
from hourbook.core.rows.changes import ACCOUNTS, record_changes
from hourbook.core.who.credentials import hash_secret

ID = r"(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])"


class Mould(NamedTuple):
    """A world as it stood, and its rows as JSON cut at every id, hash of a key and ``at``: those are at odd places."""

    world: Any
    at: int  # the instant that becomes a copy's present
    cut: list[str]
    writes: dict[str, Any]  # the INSERT of each table, in an order in which rows may be written


def mould(world: Any, at: int = 0) -> Mould:
    """The mould of a world that nobody touches meanwhile."""
    writes, rows = {}, dict[str, Any]()
    for table in metadata.sorted_tables:
        # where one counter numbers the changes of all workspaces, a copy's get theirs from it
        names = [c.name for c in table.columns if not (c.identity and world.server.app.db.shared)]
        bare = sa.table(table.name, *(sa.column(name) for name in names))  # no types: what is read goes back as it is
        if found := world.rows(
            sa.select(bare).where(belongs_to(world, bare)).order_by(*(bare.c[c.name] for c in table.primary_key))
        ):
            writes[table.name], rows[table.name] = sa.insert(bare), [row._asdict() for row in found]
    rows["changes"], rows[ACCOUNTS] = numbered(rows["changes"])
    hashes = "|".join(hash_secret(person.key) for person in persons(world).values())
    as_it_stood = copy.copy(world)
    vars(as_it_stood).update({name: copy.copy(person) for name, person in persons(world).items()})
    return Mould(as_it_stood, at, re.split(f"({ID}|{hashes}|{at or 'none'})", json.dumps(rows)), writes)


def numbered(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The logs of the workspaces, numbered by now or not, and what goes to the end of the log of accounts."""
    last = Counter[str]()
    own, accounts = list[dict[str, Any]](), list[dict[str, Any]]()
    for row in rows:
        last[row["workspace_id"]] += 1
        rest = {name: value for name, value in row.items() if name not in ("workspace_id", "n", "seq")}
        accounts += [rest] * (row["workspace_id"] == ACCOUNTS)
        own += [row | {"seq": last[row["workspace_id"]]}] * (row["workspace_id"] != ACCOUNTS)
    return own, accounts


def twin(mould: Mould, made: Any = None) -> Any:
    """A world, or the empty ``made``, that differs from the mould's by its ids, keys, addresses and age alone."""
    made = object.__new__(type(mould.world)) if made is None else made
    people = persons(mould.world)
    keys = {person.key: secrets.token_hex(22) + person.key[-4:] for person in people.values()}  # the end is its hint
    new = {old: new_id() for old in sorted({*mould.cut[1::2]}) if len(old) == 24}  # ids sort by creation
    hashes = {hash_secret(old): hash_secret(key) for old, key in keys.items()}
    renamed = {**new, **hashes, str(mould.at): str(clock.now())}
    rows = json.loads("".join(renamed.get(part, part) for part in mould.cut))
    mould.world.server.app.db.now(write, mould.writes, rows)
    for name, value in vars(mould.world).items():
        setattr(made, name, named_anew(value, new))
    for name, person in people.items():
        user = copy.copy(person)
        user.id, user.email = new[person.id], re.sub(ID, lambda found: new[found[0]], person.email)
        setattr(made, name, type(person)(made, user, keys[person.key]))
    return made


def named_anew(value: Any, new: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: named_anew(each, new) for name, each in value.items()}
    return new.get(value, value) if isinstance(value, str) else value


def write(tx: Tx, writes: dict[str, Any], rows: dict[str, Any]) -> None:
    for name, statement in writes.items():
        tx.execute(statement, rows[name])
    record_changes(tx, ACCOUNTS, rows[ACCOUNTS])


def persons(world: Any) -> dict[str, Any]:
    return {name: one for name, one in vars(world).items() if hasattr(one, "key")}


def belongs_to(world: Any, table: Any) -> Any:
    owners = [world.workspace_id, world.other_workspace_id, *(person.id for person in persons(world).values())]
    named = [table.c[name] for name in ("workspace_id", "user_id", "owner_id", "id") if name in table.c]
    return sa.or_(*(column.in_(owners) for column in named)) if named else sa.false()
