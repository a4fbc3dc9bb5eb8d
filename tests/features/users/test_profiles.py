"""Member profiles (wire-facts 6.10) and values of user custom fields."""

from typing import Any

import pytest

from tests.features.users.rows import add_user_field
from tests.world import World

KEYS = ["email", "hasPassword", "hasPendingApprovalRequest", "imageUrl", "name", "userCustomFieldValues", "weekStart",
        "workCapacity", "workingDays", "workspaceNumber"]  # fmt: skip
WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]


def test_a_profile_has_the_recorded_keys_in_their_order(world: World) -> None:
    profile = world.member.get(f"member-profile/{world.member.id}").json()
    assert list(profile) == KEYS
    assert (profile["weekStart"], profile["workCapacity"], profile["workingDays"]) == ("MONDAY", "PT8H", WEEK)
    assert (profile["hasPassword"], profile["workspaceNumber"]) == (False, 5)
    answer = world.member.put(f"member-profile/{world.member.id}")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, PATCH")


def test_who_sees_and_changes_which_profile(world: World) -> None:
    path, given = f"member-profile/{world.member.id}", {"weekStart": "SUNDAY"}
    seen = {name: person.get(path).status_code for name, person in world.people.items()}
    assert seen == {"owner": 200, "admin": 200, "project_manager": 403, "team_manager": 200, "member": 200}
    changed = {name: person.patch(path, given).status_code for name, person in world.people.items()}
    assert changed == {"owner": 200, "admin": 200, "project_manager": 403, "team_manager": 403, "member": 200}
    assert world.member.get("/api/v1/user").json()["settings"]["weekStart"] == "SUNDAY"
    foreign, nobody = (world.member.get(f"member-profile/{id}") for id in (world.admin.id, "f" * 24))
    assert foreign.json()["message"] == nobody.json()["message"] == "Access Denied"
    assert world.admin.get(f"member-profile/{world.stranger.id}").json()["code"] == 501


def test_capacity_and_days_change_as_list_or_as_text(world: World) -> None:
    path = f"member-profile/{world.member.id}"
    profile = world.admin.patch(path, {"workCapacity": "PT7H30M", "workingDays": ["FRIDAY", "FRIDAY"]}).json()
    assert (profile["workCapacity"], profile["workingDays"]) == ("PT7H30M", ["FRIDAY"])
    assert world.admin.patch(path, {"workingDays": '["MONDAY","TUESDAY"]'}).json()["workingDays"] == WEEK[:2]
    assert world.admin.patch(path, {}).json() == world.admin.get(path).json()


@pytest.mark.parametrize(
    "given",
    [{"workCapacity": "PT25H"}, {"workCapacity": "much"}, {"workingDays": ["FUNDAY"]}, {"workingDays": "MONDAY"},
     {"weekStart": "NEVER"}, {"name": ""}, {"name": "<b>"}, {"imageUrl": "javascript:alert(1)"},
     {"userCustomFields": [{"customFieldId": "f" * 24, "value": 1}]}],
)  # fmt: skip
def test_wrong_values_are_refused_and_change_nothing(world: World, given: dict[str, Any]) -> None:
    path = f"member-profile/{world.member.id}"
    before = world.admin.get(path).json()
    answer = world.member.patch(path, given | {"weekStart": given.get("weekStart", "SUNDAY")})
    assert (answer.status_code, world.admin.get(path).json()) == (400, before)


def test_name_and_picture_are_shared_by_all_workspaces_of_a_person(world: World) -> None:
    path, given = f"member-profile/{world.member.id}", {"name": "Ada", "imageUrl": "https://a.example/ada.png"}
    changed = world.admin.patch(path, given).json()
    assert (changed["name"], changed["imageUrl"]) == ("Ada", "https://a.example/ada.png")
    assert ("USER_UPDATED", world.admin.id) in world.changes_of(world.member.id)
    world.member.make("/api/v1/workspaces", {"name": "Elsewhere"})
    refused = world.admin.patch(path, {"name": "Bob"})
    assert (refused.status_code, refused.json()["details"]["reason"]) == (403, "account-of-others")
    mine = world.member.patch(path, {"name": "Bob", "removeProfileImage": True}).json()
    assert (mine["name"], mine["imageUrl"]) == ("Bob", "http://hourbook.test/api/v1/avatars/B")
    assert world.admin.patch(f"member-profile/{world.owner.id}", {"name": "X"}).status_code == 403


def test_the_plan_limits_what_can_be_changed(world: World) -> None:
    world.plan("FREE")
    path = f"member-profile/{world.member.id}"
    assert world.member.patch(path, {"weekStart": "SUNDAY"}).status_code == 200
    assert world.admin.patch(path, {"workCapacity": "PT1H"}).json()["details"]["reason"] == "plan-required"
    assert world.admin.patch(path, {"userCustomFields": []}).json()["details"]["reason"] == "plan-required"


def test_a_user_field_is_set_and_read(world: World) -> None:
    field = add_user_field(world, "shirt")
    default = add_user_field(world, "desk", default_value="open")
    path = f"users/{world.member.id}/custom-field/{field}/value"
    answer = world.member.put(path, {"value": "L"})
    expected = {"customFieldId": field, "userId": world.member.id, "value": "L", "customFieldName": "shirt",
                "customFieldType": "TXT"}  # fmt: skip
    assert (answer.status_code, answer.json()) == (201, expected)
    shown = world.member.get("/api/v1/user").json()["customFields"]
    assert shown == [expected, expected | {"customFieldId": default, "value": "open", "customFieldName": "desk"}]
    assert world.admin.post("users/info", {"name": "Member"}).json()[0]["customFields"] == shown
    profile = world.member.get(f"member-profile/{world.member.id}").json()["userCustomFieldValues"]
    assert [(one["name"], one["value"], one["sourceType"]) for one in profile] == [
        ("shirt", "L", "USER"),
        ("desk", "open", "WORKSPACE"),
    ]
    assert profile[0]["customField"]["entityType"] == "USER"
    assert world.member.put(path, {"value": None}).json()["value"] is None
    assert [one["customFieldName"] for one in world.member.get("/api/v1/user").json()["customFields"]] == ["desk"]


def test_the_value_of_an_inactive_field_is_kept_with_a_warning_and_shown_once_it_is_active(world: World) -> None:
    off = add_user_field(world, "off", status="INACTIVE")
    path = f"users/{world.member.id}/custom-field/{off}/value"
    kept = world.member.put(path, {"value": "A"})
    assert (kept.status_code, kept.json()["value"]) == (201, "A")
    assert kept.headers["x-hourbook-warning"] == "field-inactive"
    assert world.member.get("/api/v1/user").json()["customFields"] == []
    strict = world.member.send("PUT", path, {"value": "B"}, headers={"X-Strict": "true"})
    assert (strict.status_code, strict.headers["x-hourbook-reason"]) == (400, "field-inactive")
    body = {"name": "off", "type": "TXT", "status": "VISIBLE"}
    assert world.admin.put(f"custom-fields/{off}", body).status_code == 200
    assert [each["value"] for each in world.member.get("/api/v1/user").json()["customFields"]] == ["A"]


def test_user_fields_refuse_what_does_not_fit(world: World) -> None:
    number = add_user_field(world, "age", "NUMBER")
    admins = add_user_field(world, "grade", only_admin_can_edit=True)
    entry_field = add_user_field(world, "phase", entity_type="TIMEENTRY")

    def put(person: Any, field: str, body: Any, user: str = world.member.id) -> tuple[int, str]:
        answer = person.put(f"users/{user}/custom-field/{field}/value", body)
        return answer.status_code, answer.headers.get("x-hourbook-reason", "")

    assert put(world.member, number, {"value": "old"}) == (400, "invalid-value")
    assert put(world.member, number, {}) == (400, "value-missing")
    assert put(world.member, admins, {"value": "A"}) == (403, "field-for-admins")
    assert put(world.admin, admins, {"value": "A"}) == (201, "")
    assert put(world.member, entry_field, {"value": "A"}) == (400, "not-in-workspace")
    assert put(world.member, number, {"value": 1}, world.admin.id) == (403, "not-yours")
    assert put(world.admin, number, {"value": 1}, world.stranger.id) == (400, "not-in-workspace")
    world.plan("STANDARD")
    assert put(world.admin, number, {"value": 1}) == (403, "plan-required")
