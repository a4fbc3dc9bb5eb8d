"""What is left of the causes of a refusal once the service itself has said who asks: a member or not, with which roles,
on which plan, with which settings.

The table of permissions is that of our own servers, so that what follows from it is likely, not certain.
"""

from typing import Any, Protocol, TypeVar

import msgspec

from hourbook.core.base.errors import ERRORS
from hourbook.core.edge.operations import Operation
from hourbook.core.who import access
from hourbook.core.who.access import Reach, Role
from hourbook.core.who.context import WHOSE
from hourbook.core.who.plans import Feature
from hourbook.core.who.workspace_settings import WorkspaceSettings
from hourbook.explain.facts import Facts
from hourbook.languages.said import kept, said


class Cause(Protocol):
    """What is needed of one."""

    reason: str


C = TypeVar("C", bound=Any)
NOT_IN = ("not-member", "unknown-workspace")
NOT_LISTED = (*NOT_IN, "membership-inactive", "key-other-workspace")  # the list of workspaces would lack it
OF_ROLES = ("role-required", "setting-forbids", "not-yours")


def decided(causes: list[C], facts: Facts, op: Operation | None) -> list[C]:
    """The causes that are left. Where one was certain already, nothing is taken away."""
    if len(causes) == 1 and causes[0].sure == "certain":
        return causes
    if facts.is_member is False and (of_member := [each for each in causes if each.reason in NOT_IN]):
        follows = said("the service lists the workspaces of this key, and this is not among them")
        return [msgspec.structs.replace(each, sure="certain", follows=follows) for each in of_member[:1]]
    gone = {*(NOT_LISTED if facts.is_member else ()), *(excluded(facts, op) if op else ())}
    left = [each for each in causes if each.reason not in gone] or causes
    return [named(each, facts, op) if len(left) == 1 < len(causes) and op else each for each in left]


def excluded(facts: Facts, op: Operation) -> set[str]:
    """The reasons that can not be; what the operation's own verb may refuse so is left in."""
    own = {error.slug for error in op.raises}
    found = set()
    if facts.features is not None and facts.features >= {each.name for each in Feature}:
        own, found = own - {"plan-required"}, {"plan-required"}  # whatever the verb asks for, the plan has it
    if facts.features is not None and (op.feature is None or op.feature.name in facts.features):
        found.add("plan-required")
    settings = settings_of(facts)
    if facts.roles and settings is not None and op.can is not None:
        reach = access.reach_of(op.can, roles_of(facts), settings)
        if reach is Reach.NONE:  # refused before anything else is looked at
            found.add(
                "role-required" if access.blocking_switch(op.can, roles_of(facts), settings) else "setting-forbids"
            )
            return found - own | {"not-yours", *({"plan-required"} if op.feature is None else ())}
        found |= {*OF_ROLES} if reach is Reach.ALL else {"role-required", "setting-forbids"}
    return found - own


def roles_of(facts: Facts) -> frozenset[Role]:
    return frozenset(Role(name) for name in facts.roles if name in Role.__members__)


def settings_of(facts: Facts) -> WorkspaceSettings | None:
    """The settings as the service answered them; None where they are not known, or not as ours are."""
    if facts.settings is None:
        return None
    try:
        return msgspec.convert(facts.settings, WorkspaceSettings, strict=False)
    except msgspec.ValidationError:
        return None


FOLLOWS = "of all that is answered so it is what fits the role, the settings and the plan that the service tells"


def named(cause: C, facts: Facts, op: Operation) -> C:
    """The one cause that is left, with the role, setting and plan that the service told."""
    told: C = msgspec.structs.replace(cause, sure="likely", follows=said(FOLLOWS))
    settings, can = settings_of(facts), op.can
    if cause.reason not in (*OF_ROLES, "plan-required") or can is None or settings is None or not facts.roles:
        return told
    kind, roles = ERRORS[cause.reason], roles_of(facts)
    switch, reach = access.blocking_switch(can, roles, settings), access.reach_of(can, roles, settings)
    wanted = Reach.ALL if cause.reason == "not-yours" else Reach.OWN
    least = access.least_role(can, wanted, settings).value
    if cause.reason == "plan-required" and op.feature:
        least = op.feature.least_plan.value
    values = {
        "roles": ", ".join(role for role in Role if role in roles), "can": can.value, "plan": facts.plan,
        "least": least,
        "setting": switch.name if switch else said("a setting"), "feature": op.feature.name if op.feature else "",
        "whose": WHOSE.get(reach, said("some of it")),
    }  # fmt: skip
    told = msgspec.structs.replace(told, cause=kept(kind.cause, values))
    if cause.reason != "plan-required":  # ours is mended by a request that the real service does not have
        told = msgspec.structs.replace(told, fix=kept(kind.fix, values))
    return told
