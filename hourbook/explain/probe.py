"""The few read-only questions to the service itself that decide: whose key, which workspaces, what time."""

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from hourbook.explain.facts import Facts

MOST_APART = 60_000


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
        return facts, [f"GET /user with this key answers {user.status}: the key itself is refused.", *notes]
    zone = (user.body.get("settings") or {}).get("timeZone") or ""
    facts = facts._replace(user_id=str(user.body.get("id", "")), zone=facts.zone or zone)
    listed = ask("/workspaces")
    if listed.status != 200 or not isinstance(listed.body, list) or not workspace_id:
        return facts, notes
    here = next((each for each in listed.body if each.get("id") == workspace_id), None)
    if here is None:
        return facts._replace(is_member=False), notes
    plan = str(here.get("featureSubscriptionType") or "")
    return facts._replace(is_member=True, plan=facts.plan or plan, workspace_name=str(here.get("name", ""))), notes


def clock_notes(date: str, now: int) -> list[str]:
    """Whether the local clock differs from that of the service by more than a minute."""
    try:
        apart = now - int(parsedate_to_datetime(date).timestamp()) * 1000 if date else 0
    except ValueError:
        return []
    side = "ahead of" if apart > 0 else "behind"
    return (
        [f"The clock of this machine is {abs(apart) // 1000} s {side} the service's."]
        if abs(apart) > MOST_APART
        else []
    )
