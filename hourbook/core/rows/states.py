"""State machines as data: one literal table, read by the verb that moves, by the help page and by the tests.

    MEMBERSHIP = machine("membership", members, "status", [
        #    from       action     who             to          event                    effects
        Move("PENDING", "accept",  None,           "ACTIVE",   "USER_JOINED_WORKSPACE", (come_home,)),
        Move("ACTIVE",  "deactivate", MANAGE_MEMBERS, "INACTIVE", "USER_DEACTIVATED_ON_WORKSPACE"),
    ], refusals={("ACTIVE", "accept"): LinkUsed})

``move`` is the only way to change the state column of such a table. Whose row it is says the column ``person`` (and
``project``): by them a permission reaches one's own, and those one manages. Who may not act is not told the state.
Two people who act at the same moment end in one of the two outcomes: the row is written only while it is in the state
that was read, else the verb runs again.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.rows import records
from hourbook.core.rows.records import R, Row
from hourbook.core.who.access import Can
from hourbook.core.who.context import Context

Effect = Callable[[Context, Row], None]
MACHINES: list["Machine"] = []


class Move(NamedTuple):
    """One line of a machine's table."""

    source: str
    action: str
    who: Can | None  # None: whom the verb admits by other means, such as the holder of a link
    to: str  # the same as ``source``: nothing is written, the effects happen
    event: str = ""  # of the change row; "": the table's own
    effects: tuple[Effect, ...] = ()  # in the same transaction, after the row is written


class Machine(NamedTuple):
    """The states of a kind of thing, kept in a column of its table."""

    thing: str
    table: sa.Table
    column: str
    moves: dict[tuple[str, str], Move]
    refusals: dict[tuple[str, str], Callable[..., ApiError]]
    who: dict[str, Can | None]  # by action
    person: str | None  # the column of whose row it is
    project: str | None  # and of which project

    @property
    def states(self) -> list[str]:
        """Every state, in the order of the table."""
        return list(dict.fromkeys(state for move in self.moves.values() for state in (move.source, move.to)))

    @property
    def actions(self) -> list[str]:
        """Every action, in the order of the table."""
        return list(self.who)


def machine(
    thing: str,
    table: sa.Table,
    column: str,
    moves: list[Move],
    refusals: dict[tuple[str, str], Callable[..., ApiError]] | None = None,
    *,
    person: str | None = "user_id",
    project: str | None = None,
) -> Machine:
    """Declare a machine. ``refusals`` names the error of each (state, action) that no move has.

    ``person`` and ``project`` are the columns that say whose row it is; a table without ``user_id`` has no person.
    """
    by_step = {(move.source, move.action): move for move in moves}
    assert len(by_step) == len(moves), f"the table of the {thing} says two things of one step"
    assert not by_step.keys() & (refusals or {}).keys(), f"the table of the {thing} allows and refuses one step"
    who = {move.action: move.who for move in moves}
    differing = sorted({move.action for move in moves if move.who is not who[move.action]})
    assert not differing, f"the table of the {thing} asks different permissions for {differing}"
    person = None if person == "user_id" and person not in table.c else person
    assert {person, project} - {None} <= set(table.c.keys()), f"the {thing} has no column {person} or {project}"
    made = Machine(thing, table, column, by_step, refusals or {}, who, person, project)
    steps = {(state, action) for state in made.states for action in made.actions}
    open_ends, lost = steps - {*by_step, *made.refusals}, {*made.refusals} - steps
    assert not open_ends, f"the table of the {thing} says nothing of {sorted(open_ends)}"
    assert not lost, f"the table of the {thing} refuses what nobody can do: {sorted(lost)}"
    table.info["state"] = column  # which ``records.change`` writes for ``move`` alone
    MACHINES.append(made)
    return made


def allow(ctx: Context, of: Machine, row: object, action: str) -> None:
    """Raise the refusal of the action's permission unless the caller may act on this person's row, in any state."""
    if (can := of.who[action]) is None:
        return
    user_id, project_id = (getattr(row, column) or "" if column else "" for column in (of.person, of.project))
    ctx.require(can, user_id=user_id, project_id=project_id)


def step(ctx: Context, of: Machine, row: object, action: str, **words: Any) -> Move:
    """The move that an action is for this row; else raises its refusal, whose placeholders ``words`` fill.

    Who may not act at all is refused first, and is not told the state.
    """
    allow(ctx, of, row, action)
    state = getattr(row, of.column)
    if found := of.moves.get((state, action)):
        return found
    raise of.refusals[state, action](**{"state": state, "action": action} | words)


def move(ctx: Context, of: Machine, row: R, action: str, *, words: dict[str, Any] | None = None, **columns: Any) -> R:
    """Act on a row: check permission and state, write state and ``columns``, tell, do the effects. Returns the row.

    Raises the machine's refusals and those of the permission.
    """
    found = step(ctx, of, row, action, **words or {})
    if found.to == found.source and not columns:
        after = row
    else:
        values: dict[str, Any] = {of.column: found.to, **columns}
        after = records.change(ctx, of.table, row, found.event, still=(of.column,), **values)
    for effect in found.effects:
        effect(ctx, after)
    return after
