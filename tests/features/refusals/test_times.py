"""Start later than end, and starts in the future: was it local time sent as UTC, and of which zone?"""

import re
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import users, workspaces
from tests.features.refusals.bodies import details_of
from tests.world import World

NOW = "2026-08-08T12:00:00Z"
LATER_THAN_END = "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z."
FIX = "send start 2026-08-08T09:00:00Z and end 2026-08-08T09:30:00Z (UTC)"


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def live_in(world: World, *, person: str = "UTC", workspace: str = "UTC") -> None:
    """Put the member and the workspace into time zones."""

    def move(ctx: Any) -> None:
        ctx.tx.execute(sa.update(users).where(users.c.id == world.member.id).values(time_zone=person))
        there = workspaces.c.id == world.workspace_id
        ctx.tx.execute(sa.update(workspaces).where(there).values(time_zone=workspace))

    world.server.verb(move)


def refused(world: World, start: str = "2026-08-08T11:00:00Z", end: str = "2026-08-08T09:30:00Z") -> dict[str, Any]:
    answer = world.member.post("time-entries", {"start": start, "end": end})
    return details_of(answer, 400, 501, LATER_THAN_END)


def test_the_zone_of_the_profile_explains_a_start_after_the_end(world: World) -> None:
    live_in(world, person="Europe/Belgrade")
    details = refused(world)
    assert (details["reason"], details["field"], details["given"]) == (
        "start-after-end",
        "start",
        "2026-08-08T11:00:00Z",
    )
    assert details["cause"] == (
        "Either the start 2026-08-08T11:00:00Z looks like local time of Europe/Belgrade (UTC+2) sent as UTC, "
        "the zone of your profile; or start and end were swapped."
    )
    assert details["fix"] == (
        f"For the first: {FIX}, or the local time with its offset: 2026-08-08T11:00:00+02:00. "
        "For the second: send start 2026-08-08T09:30:00Z and end 2026-08-08T11:00:00Z (UTC)."
    )


def test_the_zone_of_the_workspace_explains_it_where_the_profiles_does_not(world: World) -> None:
    live_in(world, workspace="Europe/Belgrade")
    details = refused(world)
    assert "Europe/Belgrade (UTC+2)" in details["cause"] and "the workspace" in details["cause"]
    assert FIX in details["fix"]


def test_an_offset_in_the_request_itself_explains_it(world: World) -> None:
    details = refused(world, end="2026-08-08T11:30:00+02:00")
    assert "UTC+2" in details["cause"] and FIX in details["fix"]


def test_no_zone_is_named_where_none_fits(world: World) -> None:
    details = refused(world)
    assert details["cause"] == "Start and end were swapped."
    assert details["fix"] == "Send start 2026-08-08T09:30:00Z and end 2026-08-08T11:00:00Z (UTC)."


def test_an_end_long_before_the_start_is_not_explained(world: World) -> None:
    body = {"start": "2026-08-07T11:00:00Z", "end": "2026-08-05T09:30:00Z"}
    details = world.member.post("time-entries", body).json()["details"]
    assert "neither a time zone of yours nor another usual slip" in details["cause"] and "2026" not in details["fix"]


def test_the_corrected_instants_are_accepted(world: World) -> None:
    live_in(world, person="Europe/Belgrade")
    offered = re.findall(r"start (\S+Z) and end (\S+Z)", refused(world)["fix"])
    for (start, end), duration in zip(offered, ["PT30M", "PT1H30M"], strict=True):
        entry = world.member.make("time-entries", {"start": start, "end": end})
        assert entry["timeInterval"] == {"start": start, "end": end, "duration": duration}


def test_a_stop_before_the_start_speaks_of_the_end_alone(world: World) -> None:
    live_in(world, person="America/Mexico_City")
    world.member.make("time-entries", {"start": "2026-08-08T11:20:00Z"})
    stop = f"user/{world.member.id}/time-entries"
    details = world.member.patch(stop, {"end": "2026-08-08T06:00:00Z"}).json()["details"]
    assert details["field"] == "end" and "America/Mexico_City" in details["cause"]
    assert details["fix"].startswith("Send end 2026-08-08T12:00:00Z (UTC)")
    assert world.member.patch(stop, {"end": "2026-08-08T12:00:00Z"}).status_code == 200


def test_where_the_start_of_a_timer_is_wrong_the_entry_is_to_be_corrected(world: World) -> None:
    live_in(world, person="Europe/Belgrade")
    timer = world.member.make("time-entries", {"start": "2026-08-08T13:50:00Z"})
    refusal = world.member.patch(f"user/{world.member.id}/time-entries", {"end": "2026-08-08T12:00:00Z"})
    fix = refusal.json()["details"]["fix"]
    assert fix.startswith(f"Correct the entry with PUT /workspaces/{world.workspace_id}/time-entries/{timer['id']}:")
    body = {"start": "2026-08-08T11:50:00Z", "end": "2026-08-08T12:00:00Z"}
    assert all(instant in fix for instant in body.values())
    assert world.member.put(f"time-entries/{timer['id']}", body).status_code == 200


@pytest.mark.parametrize(
    ("start", "end", "causes"),
    [
        ("2026-08-06T22:00:00Z", "2026-08-06T06:00:00Z", ["next day, after midnight", "swapped"]),
        ("2026-08-06T09:00:00Z", "2026-08-06T05:30:00Z", ["lost its PM", "swapped"]),
        ("2026-08-06T14:57:28Z", "2026-08-06T14:57:27Z", ["two clocks", "swapped"]),
        (
            "2026-08-06T09:00:00Z",
            "2025-08-06T10:00:00Z",
            ["the end carries the date of another day", "the start carries"],
        ),
    ],
)
def test_all_that_fits_is_told_the_likeliest_first(world: World, start: str, end: str, causes: list[str]) -> None:
    cause = world.member.post("time-entries", {"start": start, "end": end}).json()["details"]["cause"]
    assert all(name in told for name, told in zip(causes, cause.split("; or "), strict=True))


def test_a_timer_that_starts_in_the_future_is_accepted_with_a_warning(world: World) -> None:
    live_in(world, person="Europe/Belgrade")
    answer = world.member.post("time-entries", {"start": "2026-08-08T14:00:00Z"})
    assert (answer.status_code, answer.headers["x-hourbook-warning"]) == (201, "start-in-future")
    assert answer.json()["timeInterval"]["start"] == "2026-08-08T14:00:00Z"
    warning = answer.headers["warning"]
    assert "Europe/Belgrade (UTC+2)" in warning and "Send start 2026-08-08T12:00:00Z" in warning


def test_a_start_that_is_only_a_fast_clock_is_no_cause_for_warning(world: World) -> None:
    answer = world.member.post("time-entries", {"start": "2026-08-08T12:04:00Z"})
    assert answer.status_code == 201 and "warning" not in answer.headers


def test_the_duration_of_a_timer_from_the_future_is_never_below_zero(world: World) -> None:
    timer = world.member.make("time-entries", {"start": "2026-08-08T14:00:00Z"})
    end = {"end": "2026-08-08T12:00:00Z"}
    answer = world.member.patch(f"user/{world.member.id}/time-entries", end)
    assert answer.status_code == 400 and answer.json()["message"].startswith("Start datetime 2026-08-08T14:00:00Z")
    assert world.member.get(f"time-entries/{timer['id']}").json()["timeInterval"]["duration"] is None
