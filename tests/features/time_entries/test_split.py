"""One entry becomes two (product-facts 7)."""

import pytest

from tests.features.time_entries.entries import MORNING, NOON, minutes_ago, refusal, track
from tests.features.time_entries.test_trash import full
from tests.world import World

TEN = "2026-08-10T10:00:00Z"


def test_a_split_makes_two_entries_with_equal_fields(world: World) -> None:
    id = track(world.member, **full(world))["id"]
    before = world.owner.get(f"time-entries/{id}").json()
    answer = world.member.post(f"time-entries/{id}/split", {"at": TEN})
    assert answer.status_code == 201
    first, second = answer.json()
    assert first["id"] == id
    assert first["timeInterval"] == {"start": MORNING, "end": TEN, "duration": "PT1H"}
    assert second["timeInterval"] == {"start": TEN, "end": NOON, "duration": "PT2H"}
    for half in (first, second):
        stored = world.owner.get(f"time-entries/{half['id']}").json()
        different = {key for key in before if stored[key] != before[key]}
        assert different <= {"id", "timeInterval", "customFieldValues"}
        assert [value["value"] for value in stored["customFieldValues"]] == ["T-7"]
    assert world.changes_of(id)[-1][0] == "TIME_ENTRY_SPLIT"
    assert [event for event, _ in world.changes_of(second["id"])] == ["NEW_TIME_ENTRY"]


def test_the_second_part_of_a_running_timer_goes_on(world: World) -> None:
    id, cut = track(world.member, start=minutes_ago(60), end=None)["id"], minutes_ago(20)
    first, second = world.member.post(f"time-entries/{id}/split", {"at": cut}).json()
    assert (first["timeInterval"]["end"], second["timeInterval"]["start"]) == (cut, cut)
    running = world.member.get("time-entries/status/in-progress").json()
    assert [row["id"] for row in running] == [second["id"]] != [first["id"]]


@pytest.mark.parametrize("at", [MORNING, NOON, "2026-08-10T08:00:00Z", "2026-08-10T13:00:00Z"])
def test_the_cut_lies_inside(world: World, at: str) -> None:
    id = track(world.member)["id"]
    assert refusal(world.member.post(f"time-entries/{id}/split", {"at": at})) == (400, 501, "split-outside")


def test_a_running_timer_is_not_cut_in_the_future(world: World) -> None:
    id = track(world.member, start=minutes_ago(60), end=None)["id"]
    refused = world.member.post(f"time-entries/{id}/split", {"at": minutes_ago(-10)})
    assert refusal(refused)[2] == "split-outside"


def test_locks_required_fields_invoices_and_the_forced_timer_hold(world: World) -> None:
    id = track(world.member)["id"]
    path, cut = f"time-entries/{id}/split", {"at": TEN}
    world.set(forceDescription=True)
    assert refusal(world.member.post(path, cut))[2] == "required-fields-missing"
    world.set(forceDescription=False, timeTrackingMode="STOPWATCH_ONLY")
    assert refusal(world.member.post(path, cut))[2] == "manual-tracking-disabled"
    world.set(timeTrackingMode="DEFAULT", lockTimeEntries="2026-10-01T00:00:00Z")
    assert refusal(world.member.post(path, cut))[2] == "time-entry-locked"
    world.set(lockTimeEntries=None)
    world.owner.patch("time-entries/invoiced", {"timeEntryIds": [id], "invoiced": True})
    assert refusal(world.member.post(path, cut))[2] == "entry-invoiced"
    assert world.owner.post(path, cut).status_code == 201


def test_nobody_splits_what_others_tracked_without_the_right(world: World) -> None:
    id = track(world.admin)["id"]
    assert refusal(world.member.post(f"time-entries/{id}/split", {"at": TEN})) == (403, 501, "not-yours")
    world.set(onlyAdminsSeeAllTimeEntries=True)
    assert refusal(world.member.post(f"time-entries/{id}/split", {"at": TEN}))[2] == "not-in-workspace"
