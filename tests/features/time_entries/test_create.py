"""Creating entries: what is accepted, refused, ignored and filled in (wire-facts 6.7 and 3.3)."""

from typing import Any

import pytest

from hourbook.features.projects.tables import project_members
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    READ_KEYS,
    WRITE_KEYS,
    made,
    path_of,
    project_of,
    refusal,
    task_of,
    track,
)
from tests.world import World

MANUAL = {"start": MORNING, "end": NOON}


def test_an_entry_is_answered_with_thirteen_keys_and_read_with_fifteen(world: World) -> None:
    entry = track(world.member, description="design")
    assert list(entry) == WRITE_KEYS
    assert entry["timeInterval"] == {"start": MORNING, "end": NOON, "duration": "PT3H"}
    assert (entry["tagIds"], entry["taskId"], entry["projectId"], entry["kioskId"]) == (None, None, None, None)
    assert (entry["type"], entry["isLocked"], entry["customFieldValues"]) == ("REGULAR", False, [])
    assert (entry["userId"], entry["workspaceId"]) == (world.member.id, world.workspace_id)
    read = world.member.get(f"time-entries/{entry['id']}").json()
    assert list(read) == READ_KEYS
    assert {key: read[key] for key in WRITE_KEYS} == entry


def test_project_task_and_tags_are_kept(world: World) -> None:
    project = project_of(world)
    task = task_of(world, project)
    tags = sorted(world.owner.make("tags", {"name": name})["id"] for name in ("one", "two"))
    body = {"projectId": project.id, "taskId": task.id, "tagIds": [tags[1], tags[0], tags[1]]}
    entry = track(world.member, **body)
    assert (entry["projectId"], entry["taskId"], entry["tagIds"]) == (project.id, task.id, tags)
    assert world.member.get(f"time-entries/{entry['id']}").json()["tagIds"] == tags


def test_instants_come_with_offsets_and_fractions_and_leave_in_utc_seconds(world: World) -> None:
    entry = track(world.member, "2026-08-10T11:00:00.250+02:00", "2026-08-10T05:30:00-04:00")
    assert entry["timeInterval"] == {"start": MORNING, "end": "2026-08-10T09:30:00Z", "duration": "PT30M"}


def test_equal_start_and_end_make_an_entry_without_length(world: World) -> None:
    assert track(world.member, MORNING, MORNING)["timeInterval"]["duration"] == "PT0S"


def test_entries_may_overlap(world: World) -> None:
    assert track(world.member)["id"] != track(world.member)["id"]


def test_what_a_client_may_not_choose_is_ignored_by_name(world: World) -> None:
    forged = {"userId": world.owner.id, "workspaceId": world.other_workspace_id, "hourlyRate": {"amount": 1}}
    answer = world.member.post("time-entries", {**MANUAL, **forged, "isLocked": True})
    assert answer.json()["userId"] == world.member.id
    assert answer.json()["workspaceId"] == world.workspace_id
    assert answer.headers["x-ignored-fields"] == "hourlyRate, isLocked, userId, workspaceId"
    strict = world.member.send("POST", "time-entries", {**MANUAL, **forged}, headers={"X-Strict": "true"})
    assert refusal(strict)[2] == "unknown-fields"


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("end-without-start", {"end": NOON}, "Can't create time entry with end time only."),
    ("longer-than999-hours", {"start": MORNING, "end": "2026-09-21T00:00:01Z"},
     "Time entry cannot have duration more than 999 hours."),
    ("invalid-value", {"start": "", "end": NOON}, "You entered invalid value for field : [start]"),
    ("not-in-workspace", {**MANUAL, "projectId": "f" * 24}, "Project doesn't belong to Workspace"),
    ("not-in-workspace", {**MANUAL, "projectId": "nonexistent-id"}, "Project doesn't belong to Workspace"),
    ("not-in-workspace", {**MANUAL, "tagIds": ["f" * 24]}, "Tag doesn't belong to Workspace"),
    ("task-not-in-project", {**MANUAL, "taskId": "f" * 24}, "Task doesn't belong to Project"),
    ("angle-brackets", {**MANUAL, "description": "<b>"},
     'You entered wrong value. Don\'t use "<" and ">" characters'),
    ("length-wrong", {**MANUAL, "description": "x" * 3001}, "length must be between 0 and 3000"),
    ("breaks-off", {**MANUAL, "type": "BREAK"},
     "You dont have permission to create break time entry since break feature is not enabled."),
    ("time-off-entry-refused", {**MANUAL, "type": "HOLIDAY"},
     "You dont have permission to create time off and holiday time entry since time off feature is not enabled."),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "body", "message"), REFUSED, ids=[f"{r[0]}-{i}" for i, r in enumerate(REFUSED)])
def test_wrong_entries_are_refused_in_the_real_services_words(
    world: World, reason: str, body: dict[str, Any], message: str
) -> None:
    answer = world.member.post("time-entries", body)
    assert refusal(answer) == (400, 501, reason)
    assert answer.json()["message"] == message
    assert world.member.get(path_of(world.member)).json() == []


def test_999_hours_are_allowed(world: World) -> None:
    assert track(world.member, MORNING, "2026-09-21T00:00:00Z")["timeInterval"]["duration"] == "PT999H"


def test_the_task_must_be_of_the_project(world: World) -> None:
    project, other = project_of(world), project_of(world, "Other")
    task = task_of(world, other)
    answer = world.member.post("time-entries", {**MANUAL, "projectId": project.id, "taskId": task.id})
    assert answer.json()["message"] == "Task doesn't belong to Project"


def test_things_of_another_workspace_do_not_exist(world: World) -> None:
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}"
    tag = world.stranger.make(f"{elsewhere}/tags", {"name": "urgent"})
    for field, value in (("tagIds", [tag["id"]]), ("projectId", world.other_workspace_id)):
        assert refusal(world.member.post("time-entries", {**MANUAL, field: value}))[2] == "not-in-workspace"


def test_an_archived_tag_is_refused_and_an_archived_project_accepted(world: World) -> None:
    tag, project = world.owner.make("tags", {"name": "old"}), project_of(world, archived=True)
    world.owner.put(f"tags/{tag['id']}", {"name": "old", "archived": True})
    answer = world.member.post("time-entries", {**MANUAL, "tagIds": [tag["id"]]})
    assert answer.json()["message"] == "You can not create entities for archived tag"
    assert track(world.member, projectId=project.id)["projectId"] == project.id


def test_a_private_project_takes_entries_of_its_members_only(world: World) -> None:
    project = project_of(world, public=False)
    body = {**MANUAL, "projectId": project.id}
    assert refusal(world.member.post("time-entries", body)) == (400, 501, "not-in-workspace")
    assert world.admin.post("time-entries", body).status_code == 201
    assert refusal(world.admin.post(path_of(world.member), body)) == (403, 501, "not-on-project")
    made(world, project_members, project_id=project.id, user_id=world.member.id)
    assert world.member.post("time-entries", body).status_code == 201


def test_an_entry_on_a_project_one_has_left_is_refused_with_the_true_reason(world: World) -> None:
    project = project_of(world, people=(world.member,), public=False)
    entry = track(world.member, projectId=project.id)
    assert world.owner.patch(f"projects/{project.id}/memberships", {"memberships": []}).status_code == 200
    path, body = f"time-entries/{entry['id']}", {**MANUAL, "projectId": project.id, "description": "typo"}
    answer = world.member.put(path, body)
    assert refusal(answer) == (403, 501, "not-on-project")
    assert "no longer one of them" in answer.json()["details"]["cause"]
    assert "another projectId" in answer.json()["details"]["fix"]
    assert refusal(world.member.post("time-entries", body)) == (400, 501, "not-in-workspace")  # as any hidden one
    assert world.member.put(path, {**body, "projectId": None}).status_code == 200


def test_billable_follows_the_project_unless_given(world: World) -> None:
    free = project_of(world, billable=False)
    assert track(world.member)["billable"] is True
    assert track(world.member, projectId=free.id)["billable"] is False
    assert track(world.member, projectId=free.id, billable=True)["billable"] is True


def test_a_frozen_billable_flag_may_only_be_repeated(world: World) -> None:
    world.set(onlyAdminsCanChangeBillableStatus=True)
    free = project_of(world, billable=False)
    body = {**MANUAL, "projectId": free.id}
    answer = world.member.post("time-entries", {**body, "billable": True})
    assert refusal(answer) == (403, 501, "setting-forbids")
    assert answer.json()["details"]["field"] == "onlyAdminsCanChangeBillableStatus"
    assert world.member.make("time-entries", {**body, "billable": False})["billable"] is False
    assert world.admin.make("time-entries", {**body, "billable": True})["billable"] is True


def test_breaks_are_accepted_once_switched_on(world: World) -> None:
    world.set(breaksEnabled=True)
    assert track(world.member, type="BREAK")["type"] == "BREAK"


def test_time_for_others_is_added_by_admins(world: World) -> None:
    entry = world.admin.make(path_of(world.member), MANUAL)
    assert (entry["userId"], list(entry)) == (world.member.id, WRITE_KEYS)
    assert refusal(world.member.post(path_of(world.admin), MANUAL)) == (403, 501, "not-yours")
    assert world.member.make(path_of(world.member), MANUAL)["userId"] == world.member.id
    for unknown in ("f" * 24, world.stranger.id, "nobody"):
        answer = world.admin.post(f"user/{unknown}/time-entries", MANUAL)
        assert (answer.status_code, answer.json()["message"]) == (400, "User doesn't belong to Workspace")


def test_team_managers_add_time_for_their_people_where_the_setting_says_so(world: World) -> None:
    assert refusal(world.team_manager.post(path_of(world.member), MANUAL)) == (403, 501, "setting-forbids")
    world.set(managersMayEdit=True)
    assert world.team_manager.make(path_of(world.member), MANUAL)["userId"] == world.member.id
    assert refusal(world.team_manager.post(path_of(world.admin), MANUAL)) == (403, 501, "not-yours")


def test_time_for_others_needs_its_plan(world: World) -> None:
    world.plan("FREE")
    assert refusal(world.admin.post(path_of(world.member), MANUAL)) == (403, 501, "plan-required")
    assert world.admin.post(path_of(world.admin), MANUAL).status_code == 201


def test_from_entry_fills_in_what_the_body_leaves_out(world: World) -> None:
    project, tag = project_of(world), world.owner.make("tags", {"name": "urgent"})
    like = track(world.member, description="design", projectId=project.id, tagIds=[tag["id"]], billable=False)
    copy = world.member.make(path_of(world.member), {"description": "more"}, from_entry=like["id"])
    assert (copy["description"], copy["projectId"], copy["tagIds"]) == ("more", project.id, [tag["id"]])
    assert (copy["billable"], copy["timeInterval"]["end"]) == (False, None)
    unknown = world.member.post(path_of(world.member), {}, from_entry="f" * 24)
    assert (unknown.status_code, unknown.content) == (404, b"")
