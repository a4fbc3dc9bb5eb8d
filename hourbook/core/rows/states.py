"""State machines as data: one literal table, read by the verb that moves, by the help page and by the tests.

    MEMBERSHIP = machine("membership", members, "status", [
        #    from       action     who             to          event                    effects
        Move("PENDING", "accept",  None,           "ACTIVE",   "USER_JOINED_WORKSPACE", (come_home,)),
        Move("ACTIVE",  "deactivate", MANAGE_MEMBERS, "INACTIVE", "USER_DEACTIVATED_ON_WORKSPACE"),
    ], refusals={("ACTIVE", "accept"): LinkUsed})

``move`` is the only way to change the state column of such a table. Two people who act at the same moment end in one of
the two outcomes: the row is written only while it is in the state that was read, else the verb runs again.
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
    mail: str = ""  # whom a mail goes to and what it says, for the help page


class Machine(NamedTuple):
    """The states of a kind of thing, kept in a column of its table."""

    thing: str
    table: sa.Table
    column: str
    moves: dict[tuple[str, str], Move]
    refusals: dict[tuple[str, str], Callable[..., ApiError]]

    @property
    def states(self) -> list[str]:
        """Every state, in the order of the table."""
        return list(dict.fromkeys(state for move in self.moves.values() for state in (move.source, move.to)))

    @property
    def actions(self) -> list[str]:
        """Every action, in the order of the table."""
        return list(dict.fromkeys(action for _, action in (*self.moves, *self.refusals)))


def machine(
    thing: str,
    table: sa.Table,
    column: str,
    moves: list[Move],
    refusals: dict[tuple[str, str], Callable[..., ApiError]] | None = None,
) -> Machine:
    """Declare a machine. ``refusals`` names the error of each (state, action) that no move has."""
    by_step = {(move.source, move.action): move for move in moves}
    assert len(by_step) == len(moves), f"the table of the {thing} says two things of one step"
    assert not by_step.keys() & (refusals or {}).keys(), f"the table of the {thing} allows and refuses one step"
    made = Machine(thing, table, column, by_step, refusals or {})
    open_ends = {(state, action) for state in made.states for action in made.actions} - {*by_step, *made.refusals}
    assert not open_ends, f"the table of the {thing} says nothing of {sorted(open_ends)}"
    MACHINES.append(made)
    return made


def step(of: Machine, row: object, action: str, **words: Any) -> Move:
    """The move that an action is for this row; else raises its refusal, whose placeholders ``words`` fill."""
    state = getattr(row, of.column)
    if found := of.moves.get((state, action)):
        return found
    raise of.refusals[state, action](**{"state": state, "action": action} | words)


def move(ctx: Context, of: Machine, row: R, action: str, *, words: dict[str, Any] | None = None, **columns: Any) -> R:
    """Act on a row: check state and permission, write state and ``columns``, tell, do the effects. Returns the row.

    Raises the machine's refusals and those of the permission.
    """
    found = step(of, row, action, **words or {})
    if found.who is not None:
        ctx.require(found.who)
    if found.to == found.source and not columns:
        after = row
    else:
        values: dict[str, Any] = {of.column: found.to, **columns}
        after = records.change(ctx, of.table, row, found.event, still=(of.column,), **values)
    for effect in found.effects:
        effect(ctx, after)
    return after
