"""The rules of reports in plain Python, for the oracle: time, money, who sees what, filters. Imports nothing of ours.

Source of each rule: product-facts 3 (who sees what), 12 (rates and money), 14 (rounding), 16 (filters); wire-facts
section 4 ("Window rule"). What the facts leave open is decided beside the rule.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from math import floor
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.features.reports.description import Entry, Person, Project, Workspace

Body = dict[str, Any]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
WITHOUT = ""


def by_id(things: Iterable[Any], id: str | None) -> Any:
    """The thing of that id; None without an id."""
    return next((thing for thing in things if thing.id == id), None)


# --- time


def local(ms: int, zone: str) -> datetime:
    """The instant on the clocks of the zone."""
    return (EPOCH + timedelta(milliseconds=ms)).astimezone(ZoneInfo(zone))


def instant(wall: datetime, zone: str, *, last: bool = False) -> int:
    """When the clocks of the zone show this. Of a time shown twice the first or the ``last`` instant; of a time that
    the clocks skip the instant as far behind the skip, or (``last``) the last one before it."""
    at = wall.replace(tzinfo=ZoneInfo(zone), fold=int(last)).astimezone(UTC)
    if last and local(ms_of(at), zone).replace(tzinfo=None) != wall:
        at = at.replace(microsecond=999_000)
        while local(ms_of(at + SECOND), zone).replace(tzinfo=None) < wall:
            at += SECOND
    return ms_of(at)


def ms_of(at: datetime) -> int:
    return (at - EPOCH) // timedelta(milliseconds=1)


def window(body: Body, zone: str) -> tuple[int, int]:
    """First and last instant (UTC ms) of the report.

    A day belongs to one window of whole days, also where its last hour occurs twice or not at all: so the end is the
    last instant that shows it. An end at midnight is the first one: the end of the day before.
    """
    start, end = wall_clock(body["dateRangeStart"]), wall_clock(body["dateRangeEnd"])
    return instant(start, zone), instant(end, zone, last=end.time() != time.min)


def wall_clock(text: str) -> datetime:
    """What the text says: a `Z` is not literal, an offset is taken off first."""
    at = datetime.fromisoformat(re.sub("Z$", "+00:00", text))
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


def zone_of(body: Body, caller: Person) -> str:
    return body.get("timeZone") or caller.zone


def seconds_of(ws: Workspace, entry: Entry) -> int:
    """Whole seconds between the seconds in which it starts and ends; so far while it runs, never below zero."""
    end = ws.now if entry.end is None else entry.end
    return max(0, end // 1000 - entry.start // 1000)


def rounded(ws: Workspace, body: Body, seconds: int) -> int:
    """The length that the report counts."""
    on = body.get("rounding")
    if not (ws.rounding_on if on is None else on):
        return seconds
    mode, minutes = ws.rounding
    step = minutes * 60
    whole, rest = divmod(seconds, step)
    if mode == "Round up to":
        whole += rest > 0
    elif mode == "Round to nearest":
        whole += 2 * rest >= step
    return whole * step


# --- money


def rates_of(ws: Workspace, entry: Entry) -> tuple[int | None, int | None, str]:
    """Hourly rate, cost rate and currency that an entry carries."""
    project, task = by_id(ws.projects, entry.project), by_id(ws.tasks, entry.task)
    person = by_id(ws.people, entry.person)
    levels = [project.members.get(entry.person, (None, None))] if project else []
    levels += [thing.rates for thing in (task, project, person, ws) if thing]
    found = [next((level[kind] for level in levels if level[kind] is not None), None) for kind in (0, 1)]
    client = by_id(ws.clients, project.client) if project else None
    return found[0], found[1], (client.currency if client and client.currency else ws.currency)


def half_up(amount: Fraction) -> int:
    return floor(amount + Fraction(1, 2))


class Counted(NamedTuple):
    """An entry as the report counts it."""

    entry: Entry
    seconds: int
    earned: int
    cost: int
    currency: str


def counted(ws: Workspace, body: Body, entry: Entry) -> Counted:
    seconds = rounded(ws, body, seconds_of(ws, entry))
    hourly, cost, currency = rates_of(ws, entry)
    earned = half_up(Fraction(seconds * (hourly or 0), 3600)) if entry.billable else 0
    return Counted(entry, seconds, earned, half_up(Fraction(seconds * (cost or 0), 3600)), currency)


# --- who sees what


def is_admin(person: Person) -> bool:
    return person.role in ("OWNER", "WORKSPACE_ADMIN")


def groups_of(ws: Workspace, person: str) -> list[str]:
    return [group.id for group in ws.groups if person in group.people]


def on_project(ws: Workspace, person: Person, project: Project) -> bool:
    """Whether somebody sees the project."""
    inside = person.id in project.members or bool(set(project.groups) & set(groups_of(ws, person.id)))
    return project.public or inside or ("PROJECT", project.id) in person.manages


def sees(ws: Workspace, person: Person, entry: Entry) -> bool:
    """Whether somebody sees the entry."""
    groups = {("USER_GROUP", group) for group in groups_of(ws, entry.person)}
    manages = {("USER", entry.person), ("PROJECT", entry.project), *groups} & set(person.manages)
    if is_admin(person) or entry.person == person.id or manages:
        return True
    if ws.private_entries:
        return False
    project = by_id(ws.projects, entry.project)
    return project is None or (on_project(ws, person, project) and not (project.public and ws.private_public))


def may_see_money(ws: Workspace, person: Person, body: Body) -> bool:
    """Whether the amounts that the body asks for are allowed; EARNED is asked for by saying nothing."""
    asked = asked_money(body)
    if asked & {"COST", "PROFIT"}:
        return is_admin(person)
    return is_admin(person) or not asked or not ws.hidden_rates


def asked_money(body: Body) -> set[str]:
    """Which of EARNED, COST and PROFIT the body asks for; EXPORT is at least EARNED."""
    asked = {*(body.get("amounts") or []), *([body["amountShown"]] if body.get("amountShown") else [])} or {"EARNED"}
    return set() if "HIDE_AMOUNT" in asked else {"EARNED" if kind == "EXPORT" else kind for kind in asked}


def shown(ws: Workspace, caller: Person, body: Body) -> list[str]:
    """The kinds of amounts that the answer shows, the one that `amount` stands for first."""
    if not asked_money(body):
        return []
    kinds = [body["amountShown"]] if body.get("amountShown") else []
    kinds = list(dict.fromkeys(kinds + list(body.get("amounts") or []))) or ["EARNED"]
    if "EXPORT" in kinds:
        kinds = [kind for kind in kinds if kind != "EXPORT"]
        kinds += [kind for kind in ("EARNED", "COST", "PROFIT")[: 3 if is_admin(caller) else 1] if kind not in kinds]
    return kinds


# --- filters


def passes(ws: Workspace, body: Body, entry: Entry) -> bool:
    """Whether the body's filters let the entry through: all of them, any value of each."""
    project, task = by_id(ws.projects, entry.project), by_id(ws.tasks, entry.task)
    client, person = by_id(ws.clients, project.client if project else None), by_id(ws.people, entry.person)
    tags = [by_id(ws.tags, tag) for tag in entry.tags]
    text = body.get("description")
    return (
        lets_through(body.get("users"), [person.id], person.status)
        and lets_through(body.get("userGroups"), groups_of(ws, person.id), person.status)
        and lets_through(body.get("projects"), ids_of(project), archived(project))
        and lets_through(body.get("clients"), ids_of(client), archived(client))
        and lets_through(body.get("tasks"), ids_of(task), "ARCHIVED" if task and task.done else "ACTIVE")
        and lets_through_tags(body.get("tags"), tags)
        and lets_through(body.get("currency"), [rates_of(ws, entry)[2]], None)
        and body.get("billable") in (None, entry.billable)
        and (not text or text.lower() in entry.description.lower())
        and (not body.get("withoutDescription") or not entry.description)
        and state_fits(body.get("approvalState"), "APPROVED", entry.approved)
        and state_fits(body.get("invoicingState"), "INVOICED", entry.invoiced)
        and body.get("types") in (None, [], [entry.type])
    )


def ids_of(thing: Any) -> list[str]:
    return [thing.id] if thing else []


def archived(thing: Any) -> str:
    return "ARCHIVED" if thing and thing.archived else "ACTIVE"


def state_fits(wanted: str | None, word: str, state: bool) -> bool:
    return wanted in (None, "ALL") or (wanted == word) == state


def lets_through(wanted: Body | None, ids: list[str], status: str | None) -> bool:
    """A filter on things of which the entry has these ids (none: it is without)."""
    if wanted is None:
        return True
    fitting = {"ACTIVE_WITH_PENDING": ["ACTIVE", "PENDING"]}.get(wanted.get("status") or "ALL", [wanted.get("status")])
    if status and wanted.get("status") not in (None, "ALL") and status not in fitting:
        return False
    if not wanted.get("ids"):
        return True
    has = bool(set(ids or [WITHOUT, "without"]) & set(wanted["ids"]))
    return has != (wanted.get("contains") == "DOES_NOT_CONTAIN")


def lets_through_tags(wanted: Body | None, tags: list[Any]) -> bool:
    """The same for tags. A status keeps the ids of such tags; without ids it asks for a tag of that status, where
    no tag counts as active. CONTAINS_ONLY: the entry has some of the chosen tags and no other."""
    if wanted is None:
        return True
    status, ids = wanted.get("status"), list(wanted.get("ids") or [])
    mode = wanted.get("containedInTimeentry") or wanted.get("contains")
    fitting = [tag.id for tag in tags if status in (None, "ALL", archived(tag))]
    if not ids:
        return bool(fitting) or status in (None, "ALL") or (status == "ACTIVE" and not tags)
    if not tags:
        return lets_through({"ids": ids, "contains": mode}, [], None)
    chosen = set(fitting) & set(ids)
    if mode == "CONTAINS_ONLY":
        return chosen == {tag.id for tag in tags}
    return bool(chosen) != (mode == "DOES_NOT_CONTAIN")
