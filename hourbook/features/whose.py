"""What a refused id is of, where its sender sees that thing: another kind of thing, or one of another own workspace.

An id of something that the sender does not see is searched for in the same places, and answered, like one that nobody
was ever given.
"""

from typing import Any

from hourbook.core.base.errors import ApiError
from hourbook.core.base.ids import is_id
from hourbook.core.db.database import Tx
from hourbook.core.edge.endpoint import Call, Known, context_of
from hourbook.core.edge.operations import Operation
from hourbook.core.who.context import Context
from hourbook.features.sights import kind_of
from hourbook.features.workspaces.memberships import places
from hourbook.languages.said import said

THINGS = {"not-in-workspace": "", "task-not-in-project": "task", "not-member": "workspace"}
MOST = 20  # workspaces that are searched
OF_WORKSPACE = "This is the id of a workspace, not of a {thing}."
ELSEWHERE = "This is the id of a {kind} in another of your workspaces: {name}."


def may_tell(error: ApiError, call: Call) -> bool:
    """Whether the refusal is of an id that may be one of something else."""
    given = error.values.get("given")
    known = call.caller is not None and not error.values.get("cause")
    return known and error.slug in THINGS and isinstance(given, str) and is_id(given)


def cause_of(tx: Tx, app: Any, op: Operation, call: Call, error: ApiError) -> str:
    """What the id is of; "" where the sender sees nothing that has it."""
    assert call.caller is not None
    given, thing = error.values["given"], THINGS[error.slug] or str(error.values.get("thing", "")).lower()
    if given == call.caller.user_id and thing != "user":
        return said("This is your own user id, not the id of a {thing}.", thing=thing)
    ctx = context_of(tx, app, op, call, Known(call.caller))
    own = [place.ctx for place in places(ctx) if opens_to(place.ctx)][:MOST]
    for inside in own:
        here = inside.workspace_id == call.workspace_id
        if inside.workspace_id == given:
            text = "This is the id of this workspace, not of a {thing}." if here else OF_WORKSPACE
            return said(text, thing=thing) if thing != "workspace" else ""
        if kind := kind_of(inside, given):
            return sentence(kind, thing, inside, here=here)
    return ""


def sentence(kind: str, thing: str, ctx: Context, *, here: bool) -> str:
    """The cause; "" where the thing is of the right kind and place, so that something else is wrong."""
    if not here:
        text = ELSEWHERE if thing != "workspace" else "This is the id of a {kind}, not of a workspace: {name}."
        return said(text, kind=kind, name=ctx.workspace.name)
    if kind != thing:
        return said("This is the id of a {kind} of this workspace, not of a {thing}.", kind=kind, thing=thing)
    return said("This is the id of a task of another project.") if kind == "task" else ""


def opens_to(ctx: Context) -> bool:
    return ctx.caller.totp_on or not ctx.settings.multi_factor_enabled
