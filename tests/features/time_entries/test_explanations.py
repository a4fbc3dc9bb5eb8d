"""Refusals and warnings that name the time zone behind them (issue: every refusal explains itself)."""

import pytest
import time_machine

from hourbook.core.base.clock import instant_text, now
from tests.features.time_entries.entries import listed, path_of, refusal, track
from tests.features.time_entries.test_list_window import in_belgrade
from tests.world import World

NOW = "2026-08-10T10:00:00Z"


@pytest.fixture
def belgrade(world: World) -> World:
    """The member lives two hours east of Greenwich."""
    in_belgrade(world, world.member)
    return world


def test_local_time_sent_as_utc_is_named_with_the_instants_to_send(belgrade: World) -> None:
    body = {"start": "2026-08-10T11:00:00Z", "end": "2026-08-10T09:30:00Z"}
    with time_machine.travel(NOW, tick=False):
        answer = belgrade.member.post("time-entries", body)
    assert refusal(answer) == (400, 501, "start-after-end")
    assert answer.json()["message"] == (
        "Start datetime 2026-08-10T11:00:00Z is greater than end datetime 2026-08-10T09:30:00Z."
    )
    details = answer.json()["details"]
    assert (details["field"], details["given"]) == ("start", "2026-08-10T11:00:00Z")
    assert "Europe/Belgrade (UTC+2)" in details["cause"]
    assert "your profile" in details["cause"]
    assert "2026-08-10T09:00:00Z" in details["fix"]
    assert "2026-08-10T09:30:00Z" in details["fix"]


def test_what_the_fix_says_is_accepted(belgrade: World) -> None:
    with time_machine.travel(NOW, tick=False):
        entry = track(belgrade.member, "2026-08-10T09:00:00Z", "2026-08-10T09:30:00Z")
    assert entry["timeInterval"]["duration"] == "PT30M"


def test_nothing_is_guessed_where_nothing_fits(belgrade: World) -> None:
    body = {"start": "2026-08-09T11:00:00Z", "end": "2026-08-07T09:30:00Z"}
    with time_machine.travel(NOW, tick=False):
        details = belgrade.member.post("time-entries", body).json()["details"]
    assert "Belgrade" not in str(details)
    assert "neither a time zone of yours" in details["cause"]


def test_stopping_a_timer_that_starts_in_the_future_is_explained(belgrade: World) -> None:
    with time_machine.travel(NOW, tick=False):
        track(belgrade.member, "2026-08-10T11:45:00Z", None)
    with time_machine.travel("2026-08-10T10:30:00Z", tick=False):
        answer = belgrade.member.patch(path_of(belgrade.member), {"end": "2026-08-10T10:30:00Z"})
    assert refusal(answer) == (400, 501, "start-after-end")
    assert "2026-08-10T09:45:00Z" in answer.json()["details"]["fix"]


def test_a_start_in_the_future_is_accepted_with_a_warning(belgrade: World) -> None:
    with time_machine.travel(NOW, tick=False):
        answer = belgrade.member.post("time-entries", {"start": "2026-08-10T11:50:00Z"})
        assert answer.status_code == 201
        assert answer.headers["x-hourbook-warning"] == "start-in-future"
        warning = answer.headers["warning"]
        assert warning.startswith('299 hourbook "')
        assert "Europe/Belgrade (UTC+2)" in warning
        assert "2026-08-10T09:50:00Z" in warning
        stopped = belgrade.member.patch(path_of(belgrade.member), {})
    assert stopped.json()["timeInterval"]["duration"] == "PT0S"


def test_a_warning_without_a_likely_zone_names_none(world: World) -> None:
    start = instant_text(now() + 3_600_000)
    answer = world.member.post("time-entries", {"start": start})
    assert answer.headers["warning"].startswith(f'299 hourbook "The start {start} lies in the future. Send instants')
    assert "local time of" not in answer.headers["warning"]
    entry = answer.json()["id"]
    again = world.member.put(f"time-entries/{entry}", {"start": start})
    assert again.headers["x-hourbook-warning"] == "start-in-future"


def test_an_end_in_the_future_is_warned_of_as_a_start_is(belgrade: World) -> None:
    """10:00 UTC is noon in Belgrade: who writes 12:00Z makes the entry two hours too long."""
    path = path_of(belgrade.member)
    with time_machine.travel(NOW, tick=False):
        track(belgrade.member, "2026-08-10T09:30:00Z", None)
        strict = belgrade.member.send("PATCH", path, {"end": "2026-08-10T12:00:00Z"}, headers={"X-Strict": "true"})
        assert refusal(strict) == (400, 501, "end-in-future")
        stopped = belgrade.member.patch(path, {"end": "2026-08-10T12:00:00Z"})
        assert (stopped.status_code, stopped.json()["timeInterval"]["duration"]) == (200, "PT2H30M")
        assert stopped.headers["x-hourbook-warning"] == "end-in-future"
        assert "Europe/Belgrade (UTC+2)" in stopped.headers["warning"]
        assert "Send end 2026-08-10T10:00:00Z (UTC)" in stopped.headers["warning"]
        made = belgrade.member.post("time-entries", {"start": "2026-08-10T09:00:00Z", "end": "2026-08-10T12:00:00Z"})
        assert made.headers["x-hourbook-warning"] == "end-in-future"
        again = f"{path}/{made.json()['id']}/duplicate"
        assert belgrade.member.post(again).headers["x-hourbook-warning"] == "end-in-future"
        refused = belgrade.member.send("POST", again, {}, headers={"X-Strict": "true"})
        assert refusal(refused) == (400, 501, "end-in-future")
        assert "Send start 2026-08-10T07:00:00Z and end 2026-08-10T10:00:00Z (UTC)" in made.headers["warning"]
        mended = belgrade.member.put(f"time-entries/{made.json()['id']}", {
            "start": "2026-08-10T09:00:00Z", "end": "2026-08-10T10:00:00Z"
        })  # fmt: skip
        assert "x-hourbook-warning" not in mended.headers


def test_an_end_that_no_zone_explains_is_warned_of_without_one(world: World) -> None:
    end = instant_text(now() + 3_600_000)
    answer = world.member.post("time-entries", {"start": instant_text(now() - 3_600_000), "end": end})
    assert answer.headers["warning"].startswith(f'299 hourbook "The end {end} lies in the future')
    assert "local time of" not in answer.headers["warning"]


def test_a_start_with_a_duration_is_an_entry_and_no_timer(world: World) -> None:
    start = "2026-08-10T08:00:00Z"
    made = world.member.post("time-entries", {"start": start, "duration": "PT1H30M"})
    interval = {"start": start, "end": "2026-08-10T09:30:00Z", "duration": "PT1H30M"}
    assert (made.status_code, made.json()["timeInterval"]) == (201, interval)
    put = world.member.put(f"time-entries/{made.json()['id']}", {"start": start, "duration": "PT2H"})
    assert put.json()["timeInterval"]["end"] == "2026-08-10T10:00:00Z"
    both = world.member.post("time-entries", {"start": start, "end": "2026-08-10T08:10:00Z", "duration": "PT1H"})
    assert both.json()["timeInterval"]["duration"] == "PT10M"


@pytest.mark.parametrize("duration", [90, "PT0S", "soon", "-PT1H", {"hours": 1}])
def test_a_duration_that_says_no_end_is_told_of_and_starts_a_timer(world: World, duration: object) -> None:
    answer = world.member.post("time-entries", {"start": "2026-08-10T08:00:00Z", "duration": duration})
    assert (answer.status_code, answer.json()["timeInterval"]["end"]) == (201, None)
    assert answer.headers["x-hourbook-warning"] == "duration-not-taken"


def test_a_clock_that_runs_a_minute_fast_is_no_mistake(world: World) -> None:
    answer = world.member.post("time-entries", {"start": instant_text(now() + 60_000)})
    assert "warning" not in answer.headers
    assert "x-hourbook-warning" not in answer.headers


def test_no_answer_shows_a_negative_duration(world: World) -> None:
    track(world.member, instant_text(now() + 7_200_000), None)
    track(world.member, instant_text(now() + 3_600_000), None)
    world.member.patch(path_of(world.member), {})
    durations = [entry["timeInterval"]["duration"] for entry in listed(world.member)]
    assert durations == ["PT0S", "PT0S"]
