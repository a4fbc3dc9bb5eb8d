"""Who hears of which change, for all who read the log. Rows stay here: what leaves are kinds, ids and names of events.

A rule gets all changes of its kind at once, reads what it needs in one go, and returns the function that says of each
change what the caller hears, None for nothing. Hears who sees the thing, before the change or after it, so that what
vanishes from a list is told as well; and saw it then (``history``): what happened in private stays there.
"""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, NamedTuple

import msgspec

from hourbook.core.db.tracked import ADMINS, EVERYBODY, EVERYBODY_VAGUELY, TRACKED_KINDS
from hourbook.core.rows.changes import ChangeRow, changes
from hourbook.core.who.access import ADMIN_ROLES
from hourbook.core.who.context import Context
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES

HOURLY = {"hourly_rate", "budget_estimate"}


class Change(NamedTuple):
    """A change row, with the columns of before and after that matter here."""

    row: Any
    versions: list[dict[str, Any]]  # before, after; those there are

    @property
    def sides(self) -> list[tuple[bool, dict[str, Any]]]:
        """The versions, each with whether it is the one before."""
        first = bool(self.row.before)
        return [(first and not index, version) for index, version in enumerate(self.versions)]

    @property
    def projects(self) -> list[str | None]:
        return [version.get("project_id") for version in self.versions]


class Told(NamedTuple):
    """What is told beside event and kind; ids are None where the kind is all."""

    id: str | None = None
    owner_id: str | None = None
    project_id: str | None = None


Hears = Callable[[Change], Told | None]
Rule = Callable[[Context, list[Change]], Hears]


def heard(ctx: Context, rows: list[Any]) -> list[tuple[Any, Told]]:
    """(change row, what the caller hears of it) of those of these changes that the caller hears of, in their order."""
    found = [read(row) for row in rows if shows(ctx, row)]
    kinds = {change.row.kind for change in found}
    rules = {kind: rule_of(kind)(ctx, [one for one in found if one.row.kind == kind]) for kind in kinds}
    said = [(change.row, rules[change.row.kind](change)) for change in found]
    return [(row, told) for row, told in said if told is not None]


def heard_sides(ctx: Context, rows: list[Any]) -> list[tuple[Any, dict[str, Told]]]:
    """The changes of which the caller may know, and what of each side (before, after), judged alone."""
    sides = [
        SimpleNamespace(**columns_of(row) | {"before": None, "after": None, name: getattr(row, name), "side": name})
        for row in rows
        if shows(ctx, row)
        for name in ("before", "after")
        if getattr(row, name)
    ]
    found: dict[str, dict[str, Told]] = {}
    for side, told in heard(ctx, sides):
        found.setdefault(side.id, {})[side.side] = told
    return [(row, found[row.id]) for row in rows if row.id in found]


def shows(ctx: Context, row: ChangeRow) -> bool:
    """Whether a change is of more than rates that the caller may not see: else when and where they changed is told."""
    hidden = ({"cost_rate"} if not ctx.may(SEE_COSTS) else set()) | (set() if ctx.may(SEE_RATES) else HOURLY)
    if not hidden or not row.before or not row.after:
        return True
    changed = changed_columns(row)
    return not changed or bool(changed - hidden)


def changed_columns(row: ChangeRow) -> set[str]:
    """What differs between the sides of a change that has both."""
    before, after = (msgspec.json.decode(text or "{}") for text in (row.before, row.after))
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def columns_of(row: ChangeRow) -> dict[str, Any]:
    return {column.name: getattr(row, column.name) for column in changes.columns}


def rule_of(kind: str) -> Rule:
    """The rule of a kind; one that is not declared is told to admins."""
    hearers = TRACKED_KINDS[kind].heard if kind in TRACKED_KINDS else ADMINS
    return hearers.rule or of_admins


def read(row: ChangeRow) -> Change:
    return Change(row, [msgspec.json.decode(text) for text in (row.before, row.after) if text])


@EVERYBODY.decided
def of_everybody(ctx: Context, found: list[Change]) -> Hears:
    return lambda change: Told(change.row.entity_id)


@EVERYBODY_VAGUELY.decided
def of_everybody_vaguely(ctx: Context, found: list[Change]) -> Hears:
    return lambda change: Told()


@ADMINS.decided
def of_admins(ctx: Context, found: list[Change]) -> Hears:
    admin = bool(ADMIN_ROLES & ctx.roles)
    return lambda change: Told() if admin else None
