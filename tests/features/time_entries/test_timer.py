"""The running timer (wire-facts 6.7, product-facts 7)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text, now
from hourbook.core.rows.changes import changes
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    WRITE_KEYS,
    listed,
    minutes_ago,
    path_of,
    refusal,
    track,
)
from tests.world import Person, World


def running(person: Person) -> list[Any]:
    return listed(person, in_progress="true")


def test_a_timer_starts_runs_and_stops(world: World) -> None:
    moment = now()
    start, end = instant_text(moment - 90 * 60_000), instant_text(moment)
    timer = world.member.make("time-entries", {"start": start, "description": "call"})
    assert list(timer) == WRITE_KEYS
    assert timer["timeInterval"] == {"start": start, "end": None, "duration": None}
    assert [entry["id"] for entry in running(world.member)] == [timer["id"]]
    stopped = world.member.patch(path_of(world.member), {"end": end})
    assert (stopped.status_code, list(stopped.json())) == (200, WRITE_KEYS)
    assert stopped.json()["timeInterval"] == {"start": start, "end": end, "duration": "PT1H30M"}
    assert running(world.member) == []


def test_start_and_end_may_be_left_out_and_mean_now(world: World) -> None:
    before = now() // 1000
    timer = world.member.make("time-entries", {"description": "call"})
    stopped = world.member.patch(path_of(world.member), {}).json()
    assert stopped["id"] == timer["id"]
    assert before <= (now() // 1000)
    assert stopped["timeInterval"]["end"] >= timer["timeInterval"]["start"] >= minutes_ago(1)


def test_starting_a_timer_stops_the_one_that_runs_at_that_moment(world: World) -> None:
    first = track(world.member, minutes_ago(60), None)
    start = minutes_ago(20)
    second = track(world.member, start, None)
    found = {entry["id"]: entry["timeInterval"] for entry in listed(world.member)}
    assert found[first["id"]]["end"] == start
    assert found[second["id"]]["end"] is None


def test_a_timer_that_starts_before_the_running_one_does_not_make_it_negative(world: World) -> None:
    first = track(world.member, minutes_ago(60), None)
    track(world.member, minutes_ago(120), None)
    stopped = world.member.get(f"time-entries/{first['id']}").json()
    assert stopped["timeInterval"]["duration"] in ("PT1H", "PT1H1S")


def test_a_timer_that_starts_in_the_future_ends_without_length(world: World) -> None:
    first = track(world.member, minutes_ago(-60), None)
    track(world.member, minutes_ago(1), None)
    stopped = world.member.get(f"time-entries/{first['id']}").json()
    assert stopped["timeInterval"]["duration"] == "PT0S"


def test_a_timer_that_ran_for_months_does_not_stand_in_the_way(world: World) -> None:
    first = track(world.member, minutes_ago(60 * 24 * 100), None)
    track(world.member, minutes_ago(1), None)
    assert world.member.get(f"time-entries/{first['id']}").json()["timeInterval"]["duration"] == "PT999H"


def test_each_person_and_workspace_has_a_timer(world: World) -> None:
    for person in (world.member, world.admin):
        track(person, minutes_ago(5), None)
    assert len(running(world.member)) == len(running(world.admin)) == 1


def test_a_hundred_starts_at_once_leave_one_running_entry(world: World) -> None:
    path = world.path("time-entries")
    start: dict[str, Any] = {"headers": world.member.headers, "json": {"description": "race"}}
    answers = world.server.together([("POST", path, start)] * 100)
    assert {answer.status_code for answer in answers} == {201}
    entries = listed(world.member, page_size=200)
    assert len(entries) == 100
    assert [entry["timeInterval"]["end"] is None for entry in entries].count(True) == 1
    assert all((entry["timeInterval"]["duration"] or "PT0S")[:3] != "PT-" for entry in entries)


def test_stopping_twice_at_once_stops_once(world: World) -> None:
    track(world.member, minutes_ago(5), None)
    stop: dict[str, Any] = {"headers": world.member.headers, "json": {}}
    answers = world.server.together([("PATCH", world.path(path_of(world.member)), stop)] * 10)
    assert sorted(answer.status_code for answer in answers) == [200] + [404] * 9


def test_nothing_to_stop(world: World) -> None:
    answer = world.member.patch(path_of(world.member), {"end": NOON})
    assert refusal(answer) == (404, 404, "nothing-running")
    assert answer.json()["message"] == (
        f"Currently running time entry doesn't exist on workspace {world.workspace_id} for user {world.member.id}."
    )


def test_a_timer_does_not_end_before_it_starts(world: World) -> None:
    start = minutes_ago(10)
    track(world.member, start, None)
    answer = world.member.patch(path_of(world.member), {"end": MORNING})
    assert refusal(answer) == (400, 501, "start-after-end")
    assert answer.json()["message"] == f"Start datetime {start} is greater than end datetime {MORNING}."
    assert len(running(world.member)) == 1


def test_put_without_end_lets_an_entry_run_again_and_stops_the_other(world: World) -> None:
    old = track(world.member)
    timer = track(world.member, minutes_ago(5), None)
    answer = world.member.put(f"time-entries/{old['id']}", {"start": MORNING})
    assert answer.json()["timeInterval"] == {"start": MORNING, "end": None, "duration": None}
    assert [entry["id"] for entry in running(world.member)] == [old["id"]]
    assert world.member.get(f"time-entries/{timer['id']}").json()["timeInterval"]["end"] is not None


def test_put_with_an_end_stops_the_timer(world: World) -> None:
    start = minutes_ago(30)
    timer = track(world.member, start, None)
    answer = world.member.put(f"time-entries/{timer['id']}", {"start": start, "end": minutes_ago(0)})
    assert answer.json()["timeInterval"]["duration"] in ("PT30M", "PT30M1S")


def test_an_admin_stops_the_timer_of_somebody_else(world: World) -> None:
    timer = track(world.member, minutes_ago(5), None)
    assert refusal(world.team_manager.patch(path_of(world.member), {})) == (403, 501, "setting-forbids")
    assert world.admin.patch(path_of(world.member), {}).json()["id"] == timer["id"]


def test_starts_stops_and_entries_are_told_apart_in_the_changes(world: World) -> None:
    track(world.member, minutes_ago(60), None)
    track(world.member, minutes_ago(30), None)
    world.member.patch(path_of(world.member), {})
    track(world.member)
    statement = sa.select(changes.c.event).where(
        changes.c.workspace_id == world.workspace_id, changes.c.kind == "TIME_ENTRY"
    )
    events = [row.event for row in world.rows(statement.order_by(changes.c.id))]
    assert events == ["NEW_TIMER_STARTED", "TIMER_STOPPED", "NEW_TIMER_STARTED", "TIMER_STOPPED", "NEW_TIME_ENTRY"]
