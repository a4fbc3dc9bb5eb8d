"""Several entries in one request: edit, delete, read, mark as invoiced (wire-facts 6.7)."""

import sqlalchemy as sa

from hourbook.features.time_entries.tables import time_entries
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    READ_KEYS,
    WRITE_KEYS,
    ids,
    listed,
    minutes_ago,
    path_of,
    refusal,
    track,
)
from tests.world import World

MANUAL = {"start": MORNING, "end": NOON}


def test_many_are_replaced_in_the_order_of_the_body(world: World) -> None:
    one, two = track(world.member, description="a")["id"], track(world.member, description="b")["id"]
    body = [{"id": two, **MANUAL, "description": "two"}, {"id": one, **MANUAL, "billable": False}]
    answer = world.member.put(path_of(world.member), body)
    assert answer.status_code == 200
    assert [(row["id"], row["description"], row["billable"]) for row in answer.json()] == [
        (two, "two", True), (one, "", False)
    ]  # fmt: skip
    assert list(answer.json()[0]) == WRITE_KEYS


def test_one_wrong_row_leaves_all_as_they_were(world: World) -> None:
    one, two = track(world.member, description="a")["id"], track(world.member, description="b")["id"]
    body = [{"id": one, **MANUAL, "description": "new"}, {"id": two, "start": NOON, "end": MORNING}]
    assert refusal(world.member.put(path_of(world.member), body)) == (400, 501, "start-after-end")
    assert {row["description"] for row in listed(world.member)} == {"a", "b"}


def test_an_entry_is_named_by_one_row_or_by_equal_ones(world: World) -> None:
    entry = track(world.member, description="old")["id"]
    one, other = ({"id": entry, **MANUAL, "description": name} for name in ("one", "other"))
    answer = world.member.put(path_of(world.member), [one, other])
    assert refusal(answer) == (400, 501, "named-twice")
    assert [row["description"] for row in listed(world.member)] == ["old"]
    assert [row["description"] for row in world.member.put(path_of(world.member), [one, one]).json()] == ["one"]


def test_more_rows_than_one_request_may_hold_are_refused_before_any_is_written(world: World) -> None:
    row = {"id": track(world.member, description="old")["id"], **MANUAL, "description": "new"}
    answer = world.member.put(path_of(world.member), [row] * 1001)
    assert refusal(answer) == (400, 501, "items-wrong")
    assert answer.json()["message"] == "size must be between 0 and 1000"
    assert [row["description"] for row in listed(world.member)] == ["old"]


def test_rows_need_id_start_and_end(world: World) -> None:
    entry = track(world.member)["id"]
    timer = track(world.member, minutes_ago(5), None)["id"]
    path = path_of(world.member)
    assert refusal(world.member.put(path, [MANUAL]))[2] == "not-null"
    assert refusal(world.member.put(path, [{"id": entry, "end": NOON}]))[2] == "not-null"
    for row in ({"id": entry, "start": MORNING}, {"id": timer, "start": minutes_ago(5), "end": minutes_ago(1)}):
        answer = world.member.put(path, [row])
        assert refusal(answer) == (400, 501, "end-required")
        assert answer.json()["message"].startswith("All time entries must have end time defined")
    answer = world.member.put(path, {"id": entry, **MANUAL})
    assert refusal(answer)[:2] == (400, 3002)


def test_bulk_changes_stay_with_one_user(world: World) -> None:
    others = track(world.admin)["id"]
    answer = world.admin.put(path_of(world.member), [{"id": others, **MANUAL}])
    assert answer.json()["message"] == "Time entry doesn't belong to Workspace"
    answer = world.admin.delete(path_of(world.member), time_entry_ids=others)
    assert answer.json()["message"] == "Time entry doesn't belong to Workspace"
    mine = track(world.member)["id"]
    assert world.admin.put(path_of(world.member), [{"id": mine, **MANUAL}]).status_code == 200
    assert refusal(world.member.put(path_of(world.admin), [{"id": others, **MANUAL}])) == (403, 501, "not-yours")


def test_bulk_edit_needs_its_plan(world: World) -> None:
    entry = track(world.owner)["id"]
    world.plan("FREE")
    answer = world.owner.put(path_of(world.owner), [{"id": entry, **MANUAL}])
    assert refusal(answer) == (403, 501, "plan-required")


def test_many_are_deleted_by_comma_or_by_repeating(world: World) -> None:
    made = [track(world.member)["id"] for _ in range(4)]
    comma = world.member.delete(path_of(world.member), time_entry_ids=f"{made[0]},{made[1]}")
    repeated = world.member.delete(path_of(world.member), time_entry_ids=[made[2], made[2]])
    assert (comma.status_code, ids(comma.json()), ids(repeated.json())) == (200, made[:2], [made[2]])
    assert list(comma.json()[0]) == WRITE_KEYS
    assert ids(listed(world.member)) == [made[3]]
    missing = world.member.delete(path_of(world.member))
    assert refusal(missing) == (400, 3001, "parameter-missing")


def test_an_unknown_id_deletes_nothing(world: World) -> None:
    entry = track(world.member)["id"]
    answer = world.member.delete(path_of(world.member), time_entry_ids=[entry, "f" * 24])
    assert refusal(answer) == (400, 501, "not-in-workspace")
    assert ids(listed(world.member)) == [entry]


def test_a_batch_reads_entries_in_the_order_asked(world: World) -> None:
    one, two = track(world.member)["id"], track(world.member)["id"]
    answer = world.member.post("time-entries/batch", {"timeEntryIds": [two, "f" * 24, one, two]})
    assert (answer.status_code, ids(answer.json())) == (200, [two, one])
    assert list(answer.json()[0]) == READ_KEYS
    assert refusal(world.member.post("time-entries/batch", {"timeEntryIds": []}))[2] == "items-wrong"


def test_entries_are_marked_as_invoiced_by_admins(world: World) -> None:
    entry = track(world.member)["id"]

    def invoiced() -> bool:
        [row] = world.rows(sa.select(time_entries.c.invoiced).where(time_entries.c.id == entry))
        return bool(row.invoiced)

    for mark in (True, False):
        answer = world.admin.patch("time-entries/invoiced", {"timeEntryIds": [entry], "invoiced": mark})
        assert (answer.status_code, answer.content, invoiced()) == (200, b"", mark)
    refused = world.member.patch("time-entries/invoiced", {"timeEntryIds": [entry], "invoiced": True})
    assert refusal(refused) == (403, 501, "role-required")
    unknown = world.admin.patch("time-entries/invoiced", {"timeEntryIds": [entry, "f" * 24], "invoiced": True})
    assert (refusal(unknown), invoiced()) == ((400, 501, "not-in-workspace"), False)
    world.plan("FREE")
    gated = world.admin.patch("time-entries/invoiced", {"timeEntryIds": [entry], "invoiced": True})
    assert refusal(gated) == (403, 501, "plan-required")


def test_rows_without_tags_answer_an_empty_list_here_and_null_elsewhere(world: World) -> None:
    entry = track(world.member)["id"]
    row = {"id": entry, "start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
    [answer] = world.member.put(f"user/{world.member.id}/time-entries", [row]).json()
    assert answer["tagIds"] == []
    assert world.member.get(f"time-entries/{entry}").json()["tagIds"] is None
