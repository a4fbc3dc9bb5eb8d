"""The few read-only questions to the service itself that decide: whose key, which workspaces, with which roles,
settings and plan, what time."""

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from hourbook.explain.facts import Facts
from hourbook.languages.said import said

MOST_APART = 60_000
ROLES = ("OWNER", "WORKSPACE_ADMIN", "TEAM_MANAGER", "PROJECT_MANAGER")
KEY_REFUSED = "GET /user with this key answers {status}: the key itself is refused."
ASKED = "The service says: roles in {name}: {roles}; plan: {plan}."
AHEAD = "The clock of this machine is {seconds} s ahead of the service's."
BEHIND = "The clock of this machine is {seconds} s behind the service's."


class Answered(NamedTuple):
    """What the service answered to a GET. ``date``: its header Date, "" where it sent none."""

    status: int
    body: Any
    date: str


Ask = Callable[[str], Answered]


def probed(ask: Ask, facts: Facts, workspace_id: str, now: int) -> tuple[Facts, list[str]]:
    """The facts with what the service says of the key, and what is worth knowing besides.

    ``ask`` sends GET of a path below the base with the key of the request; ``now`` is the local clock, UTC ms.
    """
    user = ask("/user")
    notes = clock_notes(user.date, now)
    if user.status != 200 or not isinstance(user.body, dict):
        return facts, [said(KEY_REFUSED, status=user.status), *notes]
    settings = user.body.get("settings")
    zone = str(settings.get("timeZone") or "") if isinstance(settings, dict) else ""
    facts = facts._replace(user_id=str(user.body.get("id", "")), zone=facts.zone or zone)
    listed = ask("/workspaces")
    if listed.status != 200 or not isinstance(listed.body, list) or not workspace_id:
        return facts, notes
    here = in_list(listed, workspace_id)
    if here is None:
        return facts._replace(is_member=False), notes
    facts = placed(facts, here)._replace(roles=facts.roles or roles_in(ask, workspace_id))
    return facts, [*notes, *told(facts)]


def in_list(listed: Answered, workspace_id: str) -> dict[str, Any] | None:
    """The workspace in an answer that lists some."""
    rows = listed.body if listed.status == 200 and isinstance(listed.body, list) else []
    return next((each for each in rows if isinstance(each, dict) and each.get("id") == workspace_id), None)


def placed(facts: Facts, here: dict[str, Any]) -> Facts:
    """The facts of a member of this workspace, as the service shows it."""
    settings, features = here.get("workspaceSettings"), here.get("features")
    return facts._replace(
        is_member=True, workspace_name=str(here.get("name") or ""),
        plan=facts.plan or str(here.get("featureSubscriptionType") or ""),
        settings=settings if isinstance(settings, dict) else None,
        features=frozenset(map(str, features)) if isinstance(features, list) else None,
    )  # fmt: skip


def roles_in(ask: Ask, workspace_id: str) -> frozenset[str]:
    """The roles of the key's person in a workspace of theirs, asked for one by one; none where that is not told."""
    found = set()
    for role in ROLES:
        listed = ask(f"/workspaces?roles={role}")
        if listed.status != 200:
            return frozenset()
        if in_list(listed, workspace_id):
            found.add(role)
    return frozenset() if len(found) == len(ROLES) else frozenset({*found, "MEMBER"})  # all: the filter is not read


def told(facts: Facts) -> list[str]:
    """What was found out, for people."""
    roles, place = ", ".join(sorted(facts.roles)), facts.workspace_name or said("this workspace")
    return [said(ASKED, name=place, roles=roles or said("not told"), plan=facts.plan or said("not told"))]


def clock_notes(date: str, now: int) -> list[str]:
    """Whether the local clock differs from that of the service by more than a minute."""
    try:
        apart = now - int(parsedate_to_datetime(date).timestamp()) * 1000 if date else 0
    except ValueError:
        return []
    side = AHEAD if apart > 0 else BEHIND
    return [said(side, seconds=abs(apart) // 1000)] if abs(apart) > MOST_APART else []
