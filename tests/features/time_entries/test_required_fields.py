"""What a workspace asks for before an entry is complete (product-facts 14)."""

from typing import Any

import pytest

from hourbook.features.custom_fields.tables import custom_fields
from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    listed,
    made,
    minutes_ago,
    path_of,
    project_of,
    refusal,
    task_of,
    track,
)
from tests.world import World

MANUAL = {"start": MORNING, "end": NOON}


def field_of(world: World, name: str = "Ticket", **columns: Any) -> Any:
    values: dict[str, Any] = {
        "type": "TXT", "entity_type": "TIMEENTRY", "allowed_values": [], "status": "VISIBLE", "required": False,
    } | columns  # fmt: skip
    return made(world, custom_fields, name=name, **values)


@pytest.mark.parametrize(
    ("setting", "field"),
    [("forceProjects", "projectId"), ("forceTasks", "taskId"), ("forceTags", "tagIds"),
     ("forceDescription", "description")],
)  # fmt: skip
def test_a_complete_entry_needs_what_the_setting_asks_for(world: World, setting: str, field: str) -> None:
    project = project_of(world)
    full = {
        "projectId": project.id,
        "taskId": task_of(world, project).id,
        "tagIds": [world.owner.make("tags", {"name": "urgent"})["id"]],
        "description": "design",
    }
    world.set(**{setting: True})
    lacking = {key: value for key, value in full.items() if key not in (field, "taskId")}
    for person in (world.member, world.admin):
        answer = person.post("time-entries", {**MANUAL, **lacking})
        assert answer.status_code == 400
        assert answer.json()["details"]["field"] == field
        assert f"{field} ({setting})" in answer.json()["details"]["cause"]
    assert world.member.post("time-entries", {**MANUAL, **full}).status_code == 201


def test_the_words_are_those_of_the_real_service(world: World) -> None:
    world.set(forceProjects=True, forceDescription=True)
    answer = world.member.post("time-entries", MANUAL)
    assert refusal(answer) == (400, 501, "project-required")
    assert answer.json()["message"].startswith(
        "Time entry couldn't be created. Project is either required field or given project is archived."
    )
    answer = world.member.post("time-entries", {**MANUAL, "projectId": project_of(world).id})
    assert refusal(answer) == (400, 501, "required-fields-missing")
    assert answer.json()["message"] == "Can't save, required fields are missing or archived."


def test_a_timer_starts_without_them_and_is_not_stopped_without_them(world: World) -> None:
    world.set(forceProjects=True)
    start = minutes_ago(5)
    timer = track(world.member, start, None)
    for answer in (
        world.member.patch(path_of(world.member), {}),
        world.member.put(f"time-entries/{timer['id']}", {"start": start, "end": minutes_ago(0)}),
        world.member.post("time-entries", {}),
    ):
        assert refusal(answer) == (400, 501, "required-fields-missing")
    assert len(listed(world.member, in_progress="true")) == 1
    filled = {"start": start, "projectId": project_of(world).id}
    assert world.member.put(f"time-entries/{timer['id']}", filled).status_code == 200
    assert world.member.patch(path_of(world.member), {}).status_code == 200


def test_an_old_incomplete_entry_stays_and_is_filled_in_with_its_next_edit(world: World) -> None:
    entry = track(world.member)
    world.set(forceDescription=True)
    assert len(listed(world.member)) == 1
    path = f"time-entries/{entry['id']}"
    assert refusal(world.member.put(path, {**MANUAL, "description": "  "}))[2] == "required-fields-missing"
    assert refusal(world.member.put(path_of(world.member), [{"id": entry["id"], **MANUAL}]))[0] == 400
    assert world.member.put(path, {**MANUAL, "description": "design"}).status_code == 200


def test_a_required_custom_field_is_asked_for_by_name(world: World) -> None:
    field = field_of(world, "Ticket", required=True)
    answer = world.member.post("time-entries", MANUAL)
    assert refusal(answer) == (400, 501, "required-fields-missing")
    assert "custom field Ticket" in answer.json()["details"]["cause"]
    given = {"customFields": [{"customFieldId": field.id, "sourceType": "WORKSPACE", "value": "T-1"}]}
    assert world.member.post("time-entries", {**MANUAL, **given}).status_code == 201


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\u200b", "\u2028 \u202e"], ids=ascii)
def test_a_text_that_shows_nothing_fills_in_no_required_field(world: World, text: str) -> None:
    world.set(forceDescription=True)
    assert refusal(world.member.post("time-entries", {**MANUAL, "description": text}))[2] == "required-fields-missing"
    field = field_of(world, "Ticket", required=True)
    given = {"customFields": [{"customFieldId": field.id, "sourceType": "WORKSPACE", "value": text}]}
    answer = world.member.post("time-entries", {**MANUAL, "description": "design", **given})
    assert refusal(answer) == (400, 501, "required-fields-missing")


def test_the_rules_rest_while_the_plan_lacks_required_fields(world: World) -> None:
    world.set(forceProjects=True)
    world.plan("FREE")
    assert world.member.post("time-entries", MANUAL).status_code == 201


# --- values of custom fields


def test_a_new_entry_starts_with_the_defaults_of_its_fields(world: World) -> None:
    one, two = field_of(world, "One", default_value="x"), field_of(world, "Two")
    field_of(world, "Off", status="INACTIVE")
    entry = track(world.member)
    assert entry["customFieldValues"] == [
        {"customFieldId": one.id, "timeEntryId": entry["id"], "value": "x", "name": "One", "type": "WORKSPACE"},
        {"customFieldId": two.id, "timeEntryId": entry["id"], "value": None, "name": "Two", "type": "WORKSPACE"},
    ]
    assert listed(world.member)[0]["customFieldValues"] == entry["customFieldValues"]


@pytest.mark.parametrize("key", ["customFields", "customFieldValues"])
def test_values_are_written_under_both_names(world: World, key: str) -> None:
    field = field_of(world)
    given: dict[str, Any] = {key: [{"customFieldId": field.id, "value": "T-1"}]}
    entry = track(world.member, **given)
    assert [value["value"] for value in entry["customFieldValues"]] == ["T-1"]
    echo = {**MANUAL, "customFieldValues": entry["customFieldValues"]}
    answer = world.member.send("PUT", f"time-entries/{entry['id']}", echo, headers={"X-Strict": "true"})
    assert [value["value"] for value in answer.json()["customFieldValues"]] == ["T-1"]
    reset = world.member.put(f"time-entries/{entry['id']}", MANUAL).json()
    assert [value["value"] for value in reset["customFieldValues"]] == [None]


def test_values_of_the_wrong_type_or_field_are_refused(world: World) -> None:
    number, off = field_of(world, "Miles", type="NUMBER"), field_of(world, "Off", status="INACTIVE")
    for id, value, reason in (
        (number.id, "far", "invalid-value"), (off.id, "x", "field-not-on-entry"), ("f" * 24, "x", "not-in-workspace"),
    ):  # fmt: skip
        answer = world.member.post("time-entries", {**MANUAL, "customFields": [{"customFieldId": id, "value": value}]})
        assert refusal(answer) == (400, 501, reason)


def test_a_field_for_admins_stays_as_they_left_it(world: World) -> None:
    field = field_of(world, "Cost centre", only_admin_can_edit=True)
    given = [{"customFieldId": field.id, "value": "42"}]
    answer = world.member.post("time-entries", {**MANUAL, "customFields": given})
    assert refusal(answer) == (403, 501, "field-for-admins")
    entry = track(world.member)
    path = f"time-entries/{entry['id']}"
    world.admin.put(path, {**MANUAL, "customFields": given})
    kept = world.member.put(path, {**MANUAL, "description": "mine"}).json()
    assert [value["value"] for value in kept["customFieldValues"]] == ["42"]


def test_at_most_fifty_values_come_at_once(world: World) -> None:
    field = field_of(world)
    answer = world.member.post(
        "time-entries", {**MANUAL, "customFields": [{"customFieldId": field.id, "value": "x"}] * 51}
    )
    assert refusal(answer) == (400, 501, "items-wrong")
