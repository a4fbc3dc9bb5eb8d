"""Locked, approved and force-timer workspaces (product-facts 14, wire-facts 3.3)."""

from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.who.workspace_settings import AutomaticLock
from hourbook.features.time_entries.locks import automatic_lock
from hourbook.features.time_entries.tables import time_entries
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    listed,
    minutes_ago,
    path_of,
    project_of,
    refusal,
    track,
)
from tests.world import Person, World

LOCK = "2026-08-11T00:00:00Z"
AFTER = {"start": "2026-08-11T08:00:00Z", "end": "2026-08-11T09:00:00Z"}
BEFORE = {"start": MORNING, "end": NOON}


def edits(person: Person, locked: str, open_one: str) -> list[Any]:
    """Every way to touch the locked range: make, change, delete, duplicate, move into, move out."""
    return [
        person.post("time-entries", BEFORE),
        person.post("time-entries", {"start": MORNING}),
        person.post(path_of(person), BEFORE),
        person.put(f"time-entries/{locked}", {**BEFORE, "description": "x"}),
        person.put(f"time-entries/{locked}", AFTER),
        person.put(f"time-entries/{open_one}", BEFORE),
        person.put(path_of(person), [{"id": locked, **BEFORE}]),
        person.post(f"{path_of(person)}/{locked}/duplicate"),
        person.delete(path_of(person), time_entry_ids=locked),
        person.delete(f"time-entries/{locked}"),
    ]


def test_before_the_lock_members_change_nothing(world: World) -> None:
    locked, open_one = track(world.member)["id"], track(world.member, **AFTER)["id"]
    world.set(lockTimeEntries=LOCK, lockTimeZone="Europe/Belgrade")
    for answer in edits(world.member, locked, open_one):
        assert refusal(answer) == (403, 1003, "time-entry-locked")
        assert answer.json()["message"] == "Can't edit locked time entry."
    details = answer.json()["details"]
    assert (details["rule"], details["field"]) == ("lock", "start")
    assert "2026-08-11T00:00:00Z (Europe/Belgrade, UTC+2)" in details["cause"]
    assert "lockTimeEntries" in details["cause"]


def test_admins_change_what_is_locked_for_others(world: World) -> None:
    locked, open_one = track(world.admin)["id"], track(world.admin, **AFTER)["id"]
    world.set(lockTimeEntries=LOCK)
    assert [answer.status_code for answer in edits(world.admin, locked, open_one)] == [
        201, 201, 201, 200, 200, 200, 200, 201, 200, 400
    ]  # fmt: skip


def test_is_locked_is_told_to_everybody(world: World) -> None:
    track(world.member)
    track(world.member, **AFTER)
    world.set(lockTimeEntries=LOCK)
    for reader in (world.member, world.admin):
        assert [entry["isLocked"] for entry in listed(reader, world.member)] == [False, True]


@pytest.mark.parametrize("way", ["PATCH", "PUT", "POST"])
def test_a_timer_from_before_the_lock_can_be_stopped(world: World, way: str) -> None:
    start = minutes_ago(120)
    timer = track(world.member, start, None)
    world.set(lockTimeEntries=minutes_ago(60))
    path = {"PATCH": path_of(world.member), "PUT": f"time-entries/{timer['id']}", "POST": "time-entries"}[way]
    body = {"start": start, "end": minutes_ago(0)} if way == "PUT" else {}
    assert world.member.send(way, path, body).status_code in (200, 201)
    assert world.member.get(f"time-entries/{timer['id']}").json()["timeInterval"]["end"] is not None


def test_the_lock_rests_while_the_plan_lacks_it(world: World) -> None:
    world.set(lockTimeEntries=LOCK)
    world.plan("BASIC")
    assert track(world.member)["isLocked"] is False


def rule(**fields: Any) -> AutomaticLock:
    return AutomaticLock(**fields)


WEEKLY = rule(type="WEEKLY", first_day="MONDAY", change_day="WEDNESDAY")
RULES = [
    (WEEKLY, "2026-08-11T21:59:00Z", "2026-08-02T22:00:00Z"),  # Tuesday night: the week before last is closed
    (WEEKLY, "2026-08-11T22:00:00Z", "2026-08-09T22:00:00Z"),  # Wednesday 00:00 in Belgrade: last week is, too
    (WEEKLY, "2026-08-16T21:00:00Z", "2026-08-09T22:00:00Z"),
    (rule(type="WEEKLY", first_day="SUNDAY", change_day="SUNDAY"), "2026-08-12T10:00:00Z", "2026-08-08T22:00:00Z"),
    (rule(type="MONTHLY", day_of_month=5), "2026-08-04T21:59:00Z", "2026-06-30T22:00:00Z"),
    (rule(type="MONTHLY", day_of_month=5), "2026-08-04T22:00:00Z", "2026-07-31T22:00:00Z"),
    (rule(type="MONTHLY", day_of_month=31), "2026-02-27T12:00:00Z", "2025-12-31T23:00:00Z"),
    (rule(type="MONTHLY", day_of_month=31), "2026-02-28T12:00:00Z", "2026-01-31T23:00:00Z"),
    (rule(type="OLDER_THAN", older_than_value=3, older_than_period="DAYS"), "2026-08-12T10:00:00Z",
     "2026-08-08T22:00:00Z"),
    (rule(type="OLDER_THAN", older_than_value=2, older_than_period="WEEKS"), "2026-08-12T10:00:00Z",
     "2026-07-28T22:00:00Z"),
    (rule(type="OLDER_THAN", older_than_value=6, older_than_period="MONTHS"), "2026-08-31T10:00:00Z",
     "2026-02-27T23:00:00Z"),
    (rule(type="OLDER_THAN", older_than_value=10**9, older_than_period="MONTHS"), "2026-08-31T10:00:00Z",
     "1970-01-30T23:00:00Z"),
]  # fmt: skip


@pytest.mark.parametrize(("automatic", "now", "lock"), RULES)
def test_an_automatic_lock_moves_with_the_clock(automatic: AutomaticLock, now: str, lock: str) -> None:
    assert instant_text(automatic_lock(automatic, int(Instant.parse(now)), "Europe/Belgrade")) == lock


def test_an_automatic_lock_refuses_and_says_so(world: World) -> None:
    weekly = {"type": "WEEKLY", "firstDay": "MONDAY", "changeDay": "WEDNESDAY"}
    world.set(automaticLock=weekly, lockTimeZone="UTC")
    last_week = {"start": "2026-08-05T09:00:00Z", "end": "2026-08-05T10:00:00Z"}
    with time_machine.travel("2026-08-11T12:00:00Z", tick=False):
        assert world.member.post("time-entries", last_week).status_code == 201
    with time_machine.travel("2026-08-12T12:00:00Z", tick=False):
        answer = world.member.post("time-entries", last_week)
    assert refusal(answer) == (403, 1003, "time-entry-locked")
    assert "automaticLock" in answer.json()["details"]["cause"]


def approve(world: World, id: str) -> None:
    mark = sa.update(time_entries).where(time_entries.c.id == id).values(approved=True)
    world.server.app.db.now(lambda tx: tx.execute(mark))


def test_nobody_changes_an_approved_entry(world: World) -> None:
    entry = track(world.owner)
    approve(world, entry["id"])
    path = f"time-entries/{entry['id']}"
    for answer in (
        world.owner.put(path, BEFORE),
        world.owner.delete(path),
        world.owner.delete(path_of(world.owner), time_entry_ids=entry["id"]),
        world.owner.put(path_of(world.owner), [{"id": entry["id"], **BEFORE}]),
    ):
        assert refusal(answer) == (403, 4005, "time-entry-approved")
        assert answer.json()["message"] == "Can't edit approved time entry."
    assert world.owner.get(path).json()["isLocked"] is True


# --- force timer


def test_under_force_timer_nobody_adds_time_by_hand_on_the_plain_route(world: World) -> None:
    world.set(timeTrackingMode="STOPWATCH_ONLY", lockTimeEntries=LOCK)
    for person in (world.member, world.admin, world.owner):
        answer = world.server.send("POST", world.path("time-entries"), headers=person.headers, json=BEFORE)
        assert refusal(answer) == (403, 4030, "manual-tracking-disabled")
        assert answer.json()["message"].startswith("Manual time tracking disabled")
        assert answer.json()["details"]["field"] == "timeTrackingMode"


def test_under_force_timer_admins_add_time_on_the_user_route(world: World) -> None:
    world.set(timeTrackingMode="STOPWATCH_ONLY")
    for person in (world.owner, world.admin):
        assert person.post(path_of(person), BEFORE).status_code == 201
        assert person.post(path_of(world.member), BEFORE).status_code == 201
    assert refusal(world.member.post(path_of(world.member), BEFORE)) == (403, 4030, "manual-tracking-disabled")


def test_under_force_timer_the_timer_starts_stops_and_is_described(world: World) -> None:
    project = project_of(world)
    done = track(world.member)
    world.set(timeTrackingMode="STOPWATCH_ONLY")
    start = minutes_ago(0)
    timer = track(world.member, start, None)
    path = f"time-entries/{timer['id']}"
    assert world.member.put(path, {"start": start, "projectId": project.id}).status_code == 200
    assert world.member.patch(path_of(world.member), {"end": minutes_ago(-1)}).status_code == 200
    described = {**BEFORE, "description": "x", "billable": False}
    assert world.member.put(f"time-entries/{done['id']}", described).status_code == 200
    assert world.member.delete(path).status_code == 204


def test_under_force_timer_times_stay_as_the_timer_took_them(world: World) -> None:
    done = track(world.member)
    start = minutes_ago(4)
    world.set(timeTrackingMode="STOPWATCH_ONLY")
    timer = track(world.member, start, None)
    moved = "2026-08-10T09:30:00Z"
    for answer in (
        world.member.put(f"time-entries/{timer['id']}", {"start": minutes_ago(3)}),
        world.member.put(f"time-entries/{done['id']}", {"start": moved, "end": NOON}),
        world.admin.put(f"time-entries/{done['id']}", {"start": MORNING, "end": moved}),
        world.member.put(f"time-entries/{done['id']}", {"start": MORNING}),
        world.member.put(path_of(world.member), [{"id": done["id"], "start": moved, "end": NOON}]),
        world.member.post(f"{path_of(world.member)}/{done['id']}/duplicate"),
        world.member.post("time-entries", {"start": minutes_ago(60)}),
        world.member.patch(path_of(world.member), {"end": minutes_ago(-60)}),
    ):
        assert refusal(answer) == (403, 4030, "manual-tracking-disabled"), answer.text
    assert world.admin.put(path_of(world.member), [{"id": done["id"], "start": moved, "end": NOON}]).status_code == 200
