"""Rates and values of custom fields of entries, which the contract tells as entities of their own: found by walking
the changes of entries in the window.

That TIME_ENTRY_RATE is the rates of an entry is a guess: the contract has only the name.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.entity_changes.past import Version, money_was
from hourbook.features.entity_changes.windows import Found, Window, in_log, scanned
from hourbook.features.hearing import heard, heard_sides
from hourbook.features.projects.visibility import is_admin
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.time_entries.answers import values_of
from hourbook.features.time_entries.queries import several, visible
from hourbook.features.time_entries.tables import time_entries

Values = dict[str, Any]
SIDES, AT_ONCE = ("before", "after"), 2_000
VALUE, RATE = "TIME_ENTRY_CUSTOM_FIELD_VALUE", "TIME_ENTRY_RATE"


class Part(NamedTuple):
    """A part of an entry over the window: what it was before it, and what it is at its end; None: not there."""

    before: Any
    after: Any
    at: int  # of its last change in the window; 0: none
    born: int  # of the entry
    row: Row  # the change that changed it last


def values_in(version: Version) -> Values:
    return {id: value for id, value in version.get("custom_fields", {}).items() if value is not None}


def rates_seen(ctx: Context) -> Callable[[Version], Values]:
    """The rates of an entry, those that the caller may see."""
    seen = [name for name, can in (("hourly_rate", SEE_RATES), ("cost_rate", SEE_COSTS)) if ctx.may(can)]
    return lambda version: {"": tuple(version.get(name) for name in (*seen, "currency"))} if version else {}


def walked(ctx: Context, window: Window, parts: Callable[[Version], Values]) -> dict[tuple[str, str], Part]:
    """The parts, by entry and key, of all entries with a change in the window."""
    found: dict[tuple[str, str], Part] = {}
    rows = scanned(ctx, sa.select(changes).where(*in_log(ctx, "TIME_ENTRY", window)), "TIME_ENTRY")
    for row, before, after in versions(ctx, rows):
        if parts is values_in and not any("custom_fields" in version for version in (before, after)):
            continue  # a change that did not look at them
        was, is_now = parts(before), parts(after)
        for key in was.keys() | is_now.keys():
            old, new = was.get(key), is_now.get(key)
            known = found.get((row.entity_id, key)) or Part(old, new, 0, (after or before).get("created_at", 0), row)
            found[row.entity_id, key] = known._replace(after=new, **({"at": row.at, "row": row} if old != new else {}))
    return found


def versions(ctx: Context, rows: list[Row]) -> Iterator[tuple[Row, Version, Version]]:
    """The changes with what was before and after, as far as the caller saw it then; {} for what was not (seen)."""
    for at in range(0, len(rows), AT_ONCE):
        part = rows[at : at + AT_ONCE]
        for row, told in [(row, SIDES) for row in part] if is_admin(ctx) else heard_sides(ctx, part):
            before, after = (getattr(row, side) if side in told else None for side in SIDES)
            yield row, msgspec.json.decode(before or "{}"), msgspec.json.decode(after or "{}")


def parts_found(ctx: Context, code: str, window: Window, what: str) -> list[Found]:
    """What was created, updated or deleted of a type, as far as the caller sees the entries (and rates)."""
    if code == RATE and not (ctx.may(SEE_RATES) or ctx.may(SEE_COSTS)):
        return []
    if code == VALUE and not fields_for_entries(ctx):
        return []
    states = walked(ctx, window, values_in if code == VALUE else rates_seen(ctx))
    chosen = {key: part for key, part in states.items() if part.at and kind_of(part) == what}
    found = [
        Found(part.at, code, entry, part.at if what == "created" else part.born, part.at, (key, part))
        for (entry, key), part in chosen.items()
    ]
    if code == RATE and what == "updated":
        found = merged(
            found, rated_anew(ctx, window), {entry for (entry, _), part in states.items() if not part.before}
        )
    known = seen(ctx, found, what)
    return [one for one in found if one.id in known]


def kind_of(part: Part) -> str:
    if part.before is None:
        return "" if part.after is None else "created"
    return "deleted" if part.after is None else "updated"


def seen(ctx: Context, found: list[Found], what: str) -> set[str]:
    """Of the entries of these: those the caller sees, or, where they are gone, saw."""
    ids = sorted({one.id for one in found})
    rows = [sa.select(time_entries.c.id).where(visible(ctx), time_entries.c.id.in_(ids[at : at + 500]))
            for at in range(0, len(ids), 500)]  # fmt: skip
    there = {id for some in rows for id in ctx.tx.execute(some).scalars()}
    if what != "deleted":
        return there
    gone = [one.about[1].row for one in found if one.id not in there and one.about[1].row.after is None]
    return there | {row.entity_id for row, _ in heard(ctx, gone)}


def rated_anew(ctx: Context, window: Window) -> list[Found]:
    """The entries from before the window that a rate of one of their levels was given to, since an instant in the past:
    such a change is one row for all of them. Some may have had that rate already."""
    found: list[Found] = []
    entry = time_entries.c
    for row in scanned(ctx, sa.select(changes).where(*in_log(ctx, RATE, window)), RATE):
        said = msgspec.json.decode(row.after or "{}")
        if said.get("since") is None or not ctx.may(SEE_COSTS if said.get("kind") == "COST" else SEE_RATES):
            continue
        subject_id, level = said.get("subject_id", ""), said.get("level")
        chosen = {
            "MEMBER": entry.user_id == subject_id,
            "PROJECT": entry.project_id == subject_id,
            "TASK": entry.task_id == subject_id,
            "PROJECT_MEMBER": (entry.project_id == subject_id) & (entry.user_id == said.get("member_id")),
        }
        about = mine(ctx, time_entries), entry.start_at >= said["since"], entry.created_at < window.start
        rows = sa.select(entry.id, entry.created_at).where(*about, chosen.get(level, sa.true()))
        found += [Found(row.at, RATE, id, born, row.at) for id, born in ctx.tx.execute(rows)]
    return found


def merged(found: list[Found], more: list[Found], but: set[str]) -> list[Found]:
    """Each entry once, with its latest change."""
    both = [*found, *(one for one in more if one.id not in but)]
    last = {one.id: one for one in sorted(both, key=lambda one: one.at)}
    return list(last.values())


def parts_now(ctx: Context, code: str, found: list[Found]) -> list[dict[str, Any] | None]:
    """How they are now; None for what is not there any more."""
    ids = sorted({one.id for one in found})
    if code == RATE:
        rates = {row.id: {"hourly_rate": row.hourly_rate or 0, "cost_rate": row.cost_rate, "currency": row.currency}
                 for row in several(ctx, ids)}  # fmt: skip
        return [rate_form(ctx, one.id, rates[one.id]) if one.id in rates else None for one in found]
    values = values_of(ctx, ids)
    names = {field.id for field in fields_for_entries(ctx)}
    now = [values.get(one.id, {}).get(one.about[0]) if one.about[0] in names else None for one in found]
    return [None if held is None or held[0] is None else value_form(one.id, one.about[0], *held)
            for one, held in zip(found, now, strict=True)]  # fmt: skip


def part_was(ctx: Context, one: Found) -> dict[str, Any]:
    """The last state of a part that is gone."""
    key, part = one.about
    version = msgspec.json.decode(part.row.before or "{}")
    if one.code == RATE:
        return rate_form(ctx, one.id, version)
    return value_form(one.id, key, part_value(version, key), version.get("custom_field_sources", {}).get(key))


def part_value(version: Version, key: str) -> Any:
    return version.get("custom_fields", {}).get(key)


def id_of(one: Found) -> str:
    """Ids of values are made of what they belong to; the rates of an entry have its own."""
    return one.id if one.code == RATE else value_id(one.id, one.about[0])


def value_id(entry_id: str, field_id: str) -> str:
    return hashlib.sha256(f"{entry_id} {field_id}".encode()).hexdigest()[:24]


def value_form(entry_id: str, field_id: str, value: Any, source: str | None = None) -> dict[str, Any]:
    own = {"id": value_id(entry_id, field_id), "customFieldId": field_id, "timeEntryId": entry_id}
    return {**own, "value": value, "sourceType": source or "WORKSPACE"}


def rate_form(ctx: Context, entry_id: str, version: Version) -> dict[str, Any]:
    return {"id": entry_id, "timeEntryId": entry_id, **money_was(ctx, version)}
