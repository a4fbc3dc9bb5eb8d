"""PUT and DELETE of one entry (wire-facts 6.7 and section 4, "PUT replaces")."""

import msgspec
import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.features.projects.tables import projects
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    WRITE_KEYS,
    changed,
    listed,
    minutes_ago,
    project_of,
    refusal,
    task_of,
    track,
)
from tests.world import World


def test_put_replaces_everything(world: World) -> None:
    project = project_of(world)
    task, tag = task_of(world, project), world.owner.make("tags", {"name": "urgent"})
    entry = track(
        world.member, description="design", projectId=project.id, taskId=task.id, tagIds=[tag["id"]], billable=False
    )
    answer = world.member.put(f"time-entries/{entry['id']}", {"start": MORNING, "end": "2026-08-10T10:00:00Z"})
    assert (answer.status_code, list(answer.json())) == (200, WRITE_KEYS)
    now = answer.json()
    assert (now["description"], now["projectId"], now["taskId"], now["tagIds"]) == ("", None, None, None)
    assert (now["billable"], now["timeInterval"]["duration"]) == (True, "PT1H")
    assert world.member.get(f"time-entries/{entry['id']}").json()["tagIds"] is None


def test_put_keeps_the_type_it_is_not_told(world: World) -> None:
    world.set(breaksEnabled=True)
    pause = track(world.member, type="BREAK")
    path, times = f"time-entries/{pause['id']}", {"start": MORNING, "end": NOON}
    assert world.member.put(path, times).json()["type"] == "BREAK"
    assert world.member.put(path, {**times, "type": "REGULAR"}).json()["type"] == "REGULAR"


def test_put_needs_a_start(world: World) -> None:
    entry = track(world.member)
    answer = world.member.put(f"time-entries/{entry['id']}", {"end": NOON})
    assert (refusal(answer), answer.json()["message"]) == ((400, 501, "not-null"), "must not be null")
    answer = world.member.put(f"time-entries/{entry['id']}", {"start": "", "end": NOON})
    assert answer.json()["message"] == "You entered invalid value for field : [start]"
    answer = world.member.put(f"time-entries/{entry['id']}", {"start": NOON, "end": MORNING})
    assert refusal(answer) == (400, 501, "start-after-end")


def test_what_is_not_there_can_not_be_edited_or_deleted(world: World) -> None:
    entry = track(world.member)
    assert world.member.delete(f"time-entries/{entry['id']}").status_code == 204
    for id in (entry["id"], "f" * 24, "nonexistent-id", "0"):
        for answer in (
            world.member.get(f"time-entries/{id}"),
            world.member.put(f"time-entries/{id}", {"start": MORNING}),
            world.member.delete(f"time-entries/{id}"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (400, 501)
            assert answer.json()["message"] == "Time entry doesn't belong to Workspace"


def test_delete_answers_204_without_a_body_and_takes_the_links_along(world: World) -> None:
    tag = world.owner.make("tags", {"name": "urgent"})
    entry = track(world.member, tagIds=[tag["id"]])
    answer = world.member.delete(f"time-entries/{entry['id']}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert listed(world.member) == []


def test_an_entry_loses_a_deleted_tag(world: World) -> None:
    tag = world.owner.make("tags", {"name": "urgent"})
    entry = track(world.member, tagIds=[tag["id"]])
    world.owner.delete(f"tags/{tag['id']}")
    assert world.member.get(f"time-entries/{entry['id']}").json()["tagIds"] is None


def test_an_archived_tag_may_stay_on_its_entry(world: World) -> None:
    tag = world.owner.make("tags", {"name": "old"})
    entry = track(world.member, tagIds=[tag["id"]])
    world.owner.put(f"tags/{tag['id']}", {"name": "old", "archived": True})
    body = {"start": MORNING, "end": NOON, "tagIds": [tag["id"]], "description": "more"}
    assert world.member.put(f"time-entries/{entry['id']}", body).json()["tagIds"] == [tag["id"]]


def test_others_entries_are_edited_by_admins(world: World) -> None:
    entry = track(world.member)
    body, path = {"start": MORNING, "end": NOON, "description": "mended"}, f"time-entries/{entry['id']}"
    assert refusal(world.team_manager.put(path, body)) == (403, 501, "setting-forbids")
    assert refusal(world.team_manager.delete(path)) == (403, 501, "setting-forbids")
    mended = world.admin.put(path, body).json()
    assert (mended["description"], mended["userId"]) == ("mended", world.member.id)
    assert refusal(world.member.put(f"time-entries/{track(world.admin)['id']}", body)) == (403, 501, "not-yours")


def test_the_rate_is_kept_until_something_it_hangs_on_changes(world: World) -> None:
    project = project_of(world, hourly_rate=3000)
    entry = track(world.member, projectId=project.id)
    path, body = f"time-entries/{entry['id']}", {"start": MORNING, "end": NOON, "projectId": project.id}

    def rate() -> int:
        return int(world.owner.get(path).json()["hourlyRate"]["amount"])

    assert rate() == 3000
    changed(world, projects, project, hourly_rate=5000)
    world.member.put(path, {**body, "description": "same project"})
    assert rate() == 3000
    world.member.put(path, {**body, "billable": False})
    assert rate() == 5000
    world.member.put(path, {"start": MORNING, "end": NOON})
    assert rate() == 0  # none at any level: as in the recordings


def test_rates_are_shown_to_those_who_may_see_them(world: World) -> None:
    project = project_of(world, hourly_rate=3000, cost_rate=1200)
    entry = track(world.member, projectId=project.id)
    path = f"time-entries/{entry['id']}"
    seen = world.admin.get(path).json()
    assert seen["hourlyRate"] == {"amount": 3000, "currency": "USD"}
    assert seen["costRate"] == {"amount": 1200, "currency": "USD"}
    hidden = world.member.get(path).json()
    assert (hidden["hourlyRate"], hidden["costRate"]) == (None, None)
    world.set(onlyAdminsSeeBillableRates=False)
    assert world.member.get(path).json()["hourlyRate"] == {"amount": 3000, "currency": "USD"}
    assert world.member.get(path).json()["costRate"] is None


def test_an_invoiced_entry_keeps_its_amount_unless_an_admin_changes_it(world: World) -> None:
    entry = track(world.member)
    path, body = f"time-entries/{entry['id']}", {"start": MORNING, "end": NOON, "description": "told later"}
    world.owner.patch("time-entries/invoiced", {"timeEntryIds": [entry["id"]], "invoiced": True})
    assert world.member.put(path, body).json()["description"] == "told later"
    assert refusal(world.member.put(path, {**body, "end": "2026-08-10T13:00:00Z"})) == (403, 501, "entry-invoiced")
    assert refusal(world.member.delete(path)) == (403, 501, "entry-invoiced")
    assert world.admin.put(path, {**body, "end": "2026-08-10T13:00:00Z"}).status_code == 200


def test_every_change_tells_tags_and_fields_before_and_after(world: World) -> None:
    tag = world.owner.make("tags", {"name": "urgent"})
    entry = track(world.member, tagIds=[tag["id"]])
    path = f"time-entries/{entry['id']}"
    body = {"start": MORNING, "end": NOON}
    world.member.put(path, body)
    world.member.put(path, body)
    world.member.delete(path)
    rows = world.rows(
        sa.select(changes).where(changes.c.workspace_id == world.workspace_id, changes.c.kind == "TIME_ENTRY")
        .order_by(changes.c.id)
    )  # fmt: skip
    assert [row.event for row in rows] == ["NEW_TIME_ENTRY", "TIME_ENTRY_UPDATED", "TIME_ENTRY_DELETED"]
    assert {(row.owner_id, row.actor_id, row.entity_id) for row in rows} == {
        (world.member.id, world.member.id, entry["id"])
    }
    assert msgspec.json.decode(rows[1].before)["tag_ids"] == [tag["id"]]
    assert msgspec.json.decode(rows[1].after)["tag_ids"] == []


def test_a_duplicate_is_a_second_entry_with_the_same_fields(world: World) -> None:
    project, tag = project_of(world), world.owner.make("tags", {"name": "urgent"})
    entry = track(world.member, description="design", projectId=project.id, tagIds=[tag["id"]])
    answer = world.member.post(f"user/{world.member.id}/time-entries/{entry['id']}/duplicate")
    assert (answer.status_code, list(answer.json())) == (201, WRITE_KEYS)
    copy = answer.json()
    assert copy.pop("id") != entry.pop("id")
    assert copy == entry
    of_other = world.admin.post(f"user/{world.admin.id}/time-entries/{listed(world.member)[0]['id']}/duplicate")
    assert refusal(of_other) == (400, 501, "not-in-workspace")


def test_the_duplicate_of_a_running_timer_ends_now(world: World) -> None:
    timer = track(world.member, minutes_ago(10), None)
    copy = world.member.make(f"user/{world.member.id}/time-entries/{timer['id']}/duplicate")
    assert copy["timeInterval"]["duration"] in ("PT10M", "PT10M1S")
    assert len(listed(world.member, in_progress="true")) == 1
