"""Deleted entries come back as they were, for 30 days, by whoever may delete them."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.base.clock import now
from hourbook.features.time_entries.tables import time_entries
from tests.features.time_entries.entries import (
    minutes_ago,
    path_of,
    project_of,
    refusal,
    track,
)
from tests.world import Person, World


def trash(person: Person, of: Person | None = None, **params: Any) -> list[dict[str, Any]]:
    answer = person.get(f"user/{(of or person).id}/deleted-time-entries", **params)
    assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


def deleted(person: Person, **fields: Any) -> str:
    """The id of an entry that was tracked and deleted."""
    id: str = track(person, **fields)["id"]
    assert person.delete(f"time-entries/{id}").status_code == 204
    return id


def full(world: World) -> dict[str, Any]:
    """Every field an entry can have."""
    field = world.owner.make("custom-fields", {"name": "Ticket", "type": "TXT", "status": "VISIBLE"})["id"]
    tags = [world.owner.make("tags", {"name": name})["id"] for name in ("one", "two")]
    project = world.owner.make("projects", {"name": "Site", "hourlyRate": {"amount": 5000}})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Design"})["id"]
    return {"description": "Лого", "projectId": project, "taskId": task, "tagIds": tags, "billable": False,
            "customFields": [{"customFieldId": field, "value": "T-7", "sourceType": "TIMEENTRY"}]}  # fmt: skip


@pytest.mark.parametrize("how", ["one", "bulk"])
def test_an_entry_comes_back_as_it_was(world: World, how: str) -> None:
    id = track(world.member, **full(world))["id"]
    before = world.owner.get(f"time-entries/{id}", hydrated=True).json()
    if how == "one":
        world.member.delete(f"time-entries/{id}")
    else:
        world.member.delete(path_of(world.member), time_entry_ids=id)
    assert world.member.get(f"time-entries/{id}").status_code == 400
    answer = world.member.post(f"time-entries/{id}/restore")
    assert (answer.status_code, answer.json()["id"]) == (200, id)
    assert "x-hourbook-warning" not in answer.headers
    assert world.owner.get(f"time-entries/{id}", hydrated=True).json() == before
    assert [event for event, _ in world.changes_of(id)][-2:] == ["TIME_ENTRY_DELETED", "TIME_ENTRY_RESTORED"]


def test_rates_come_back_as_they_were_and_so_does_the_moment_it_was_made(world: World) -> None:
    id = track(world.member, **full(world))["id"]
    row = sa.select(time_entries).where(time_entries.c.id == id)
    [before] = world.rows(row)
    world.member.delete(f"time-entries/{id}")
    world.owner.put("hourly-rate", {"amount": 100, "currency": "USD"})
    world.member.post(f"time-entries/{id}/restore")
    assert world.rows(row) == [before]


def test_what_was_deleted_meanwhile_is_left_out_and_named(world: World) -> None:
    fields = full(world)
    id = deleted(world.member, **fields)
    world.owner.delete(f"tags/{fields['tagIds'][0]}")
    world.owner.put(f"projects/{fields['projectId']}", {"name": "Site", "archived": True})
    assert world.owner.delete(f"projects/{fields['projectId']}").status_code == 200
    answer = world.member.post(f"time-entries/{id}/restore")
    assert answer.headers["x-hourbook-warning"] == "restored-without"
    assert "project, task, tags" in answer.headers["warning"]
    shown = answer.json()
    assert (shown["projectId"], shown["taskId"], shown["tagIds"]) == (None, None, fields["tagIds"][1:])
    assert (shown["description"], shown["customFieldValues"][0]["value"]) == ("Лого", "T-7")


def test_a_running_timer_runs_again_unless_another_does(world: World) -> None:
    start = minutes_ago(20)
    id = deleted(world.member, start=start, end=None)
    other = track(world.member, start=minutes_ago(5), end=None)["id"]
    assert refusal(world.member.post(f"time-entries/{id}/restore")) == (400, 501, "another-timer-runs")
    world.member.delete(f"time-entries/{other}")
    shown = world.member.post(f"time-entries/{id}/restore").json()
    assert (shown["timeInterval"]["start"], shown["timeInterval"]["end"]) == (start, None)


def test_restoring_twice_at_once_makes_one(world: World) -> None:
    id = deleted(world.member)
    path = world.path(f"time-entries/{id}/restore")
    answers = world.server.together([("POST", path, {"headers": world.member.headers})] * 4)
    assert sorted(answer.status_code for answer in answers) == [200, 400, 400, 400]
    refused = next(answer for answer in answers if answer.status_code == 400)
    assert refusal(refused) == (400, 501, "not-deleted")


def test_who_may_not_delete_it_may_not_restore_it(world: World) -> None:
    id = deleted(world.member)
    assert refusal(world.project_manager.post(f"time-entries/{id}/restore")) == (403, 501, "not-yours")
    assert world.admin.post(f"time-entries/{id}/restore").status_code == 200


def test_who_could_not_see_it_learns_nothing_of_it(world: World) -> None:
    world.set(onlyAdminsSeeAllTimeEntries=True)
    id = deleted(world.admin)
    refused = world.member.post(f"time-entries/{id}/restore")
    unknown = world.member.post("time-entries/65a1b2c3d4e5f60718293a4b/restore")
    assert refusal(refused) == refusal(unknown) == (400, 501, "not-in-workspace")
    assert refused.json()["message"] == unknown.json()["message"]


def test_the_lock_and_the_invoice_hold(world: World) -> None:
    locked, invoiced = deleted(world.member), track(world.member)["id"]
    world.owner.patch("time-entries/invoiced", {"timeEntryIds": [invoiced], "invoiced": True})
    world.owner.delete(f"time-entries/{invoiced}")
    assert refusal(world.member.post(f"time-entries/{invoiced}/restore"))[2] == "entry-invoiced"
    world.set(lockTimeEntries="2026-10-01T00:00:00Z")
    assert refusal(world.member.post(f"time-entries/{locked}/restore")) == (403, 1003, "time-entry-locked")
    assert world.owner.post(f"time-entries/{locked}/restore").status_code == 200


def test_after_thirty_days_it_is_too_late(world: World) -> None:
    id = deleted(world.member)
    with time_machine.travel(timedelta(days=31).total_seconds() + now() / 1000):
        assert refusal(world.member.post(f"time-entries/{id}/restore"))[2] == "deleted-too-long-ago"
        assert trash(world.member) == []
    with time_machine.travel(timedelta(days=29).total_seconds() + now() / 1000):
        assert len(trash(world.member)) == 1
        assert world.member.post(f"time-entries/{id}/restore").status_code == 200


def test_the_trash_lists_the_latest_deletion_first_and_what_came_back_no_more(world: World) -> None:
    ids = [deleted(world.member, description=name) for name in ("first", "second", "third")]
    world.member.post(f"time-entries/{ids[1]}/restore")
    world.member.post(f"time-entries/{ids[0]}/restore")
    world.owner.delete(f"time-entries/{ids[0]}")
    shown = trash(world.member)
    assert [(row["timeEntry"]["id"], row["deletedBy"]) for row in shown] == [
        (ids[0], world.owner.id), (ids[2], world.member.id)
    ]  # fmt: skip
    assert [row["timeEntry"]["description"] for row in shown] == ["first", "third"]
    assert list(shown[0]) == ["deletedAt", "deletedBy", "timeEntry"]
    page = world.member.get(f"user/{world.member.id}/deleted-time-entries", page_size=1)
    assert (len(page.json()), page.headers["last-page"]) == (1, "false")


def test_the_trash_of_others_is_for_who_may_delete_there(world: World) -> None:
    deleted(world.member, projectId=project_of(world, "Open").id)
    assert len(trash(world.admin, world.member)) == 1
    path = f"user/{world.member.id}/deleted-time-entries"
    assert refusal(world.project_manager.get(path)) == (403, 501, "not-yours")
    assert trash(world.owner) == []
