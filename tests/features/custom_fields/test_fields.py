"""Custom fields of a workspace as API clients use them (wire-facts 6.11)."""

from typing import Any

import pytest

from tests.world import World

KEYS = [
    "id", "name", "type", "description", "placeholder", "allowedValues", "status", "required", "onlyAdminCanEdit",
    "workspaceId", "workspaceDefaultValue", "projectDefaultValues", "entityType",
]  # fmt: skip


def test_a_field_is_created_changed_and_deleted(world: World) -> None:
    body = {"name": "Phase", "type": "DROPDOWN_SINGLE", "allowedValues": ["a", "b", "a"], "description": "which",
            "placeholder": "choose", "status": "VISIBLE", "required": True, "onlyAdminCanEdit": True,
            "workspaceDefaultValue": "a"}  # fmt: skip
    made = world.admin.make("custom-fields", body)
    assert list(made) == KEYS
    assert made == made | body | {"allowedValues": ["a", "b"], "entityType": "TIMEENTRY", "projectDefaultValues": []}
    changed = world.admin.put(f"custom-fields/{made['id']}", {"name": "Stage", "type": "DROPDOWN_SINGLE"})
    kept = made | {"name": "Stage", "required": False, "onlyAdminCanEdit": False}
    assert (changed.status_code, changed.json()) == (200, kept)
    off = {"name": "Stage", "type": "DROPDOWN_SINGLE", "status": "INACTIVE", "workspaceDefaultValue": None}
    assert world.admin.put(f"custom-fields/{made['id']}", off).json()["workspaceDefaultValue"] is None
    gone = world.admin.delete(f"custom-fields/{made['id']}")
    assert (gone.status_code, gone.content, world.admin.get("custom-fields").json()) == (204, b"", [])


def test_a_field_needs_only_name_and_type(world: World) -> None:
    made = world.admin.make("custom-fields", {"name": "Ticket", "type": "TXT"})
    bare = {"description": None, "placeholder": None, "allowedValues": [], "status": "INACTIVE", "required": False,
            "onlyAdminCanEdit": False, "workspaceDefaultValue": None, "entityType": "TIMEENTRY"}  # fmt: skip
    assert made == made | bare
    assert world.admin.make("custom-fields", {"name": "Ticket", "type": "TXT", "entityType": "USER"})
    assert world.admin.post("custom-fields", {"name": "More"}).json()["message"] == "must not be null"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"name": ""}, "Custom field name is required"),
        ({"name": "x"}, "Custom field name has to be between 2 and 250 characters long"),
        ({"name": "Taken"}, "Custom field with name 'Taken' already exists"),
        ({"allowedValues": ["a"]}, "You entered invalid value for field : [allowedValues]"),
        ({"workspaceDefaultValue": 1}, "You entered invalid value for field : [workspaceDefaultValue]"),
        ({"workspaceDefaultValue": {"a": 1}}, "You entered invalid value for field : [workspaceDefaultValue]"),
    ],
)
def test_wrong_fields_are_refused(world: World, body: dict[str, Any], message: str) -> None:
    world.admin.make("custom-fields", {"name": "Taken", "type": "TXT"})
    id = world.admin.make("custom-fields", {"name": "Ticket", "type": "TXT"})["id"]
    full = {"name": "Ticket 2", "type": "TXT"} | body
    for answer in (world.admin.post("custom-fields", full), world.admin.put(f"custom-fields/{id}", full)):
        assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (400, 501, message)


@pytest.mark.parametrize(
    ("kind", "fits", "fails"),
    [
        ("TXT", "a", 1),
        ("LINK", "https://example.org", False),
        ("NUMBER", 1.5, "1.5"),
        ("CHECKBOX", False, "false"),
        ("DROPDOWN_SINGLE", "a", ["a"]),
        ("DROPDOWN_MULTIPLE", ["a", "b"], "a"),
    ],
)
def test_a_default_has_the_type_of_the_field(world: World, kind: str, fits: Any, fails: Any) -> None:
    body = {"name": "Ticket", "type": kind, "allowedValues": ["a", "b"] if kind.startswith("DROP") else []}
    assert world.admin.post("custom-fields", body | {"workspaceDefaultValue": fails}).status_code == 400
    made = world.admin.make("custom-fields", body | {"workspaceDefaultValue": fits})
    assert made["workspaceDefaultValue"] == fits and type(made["workspaceDefaultValue"]) is type(fits)
    other = "NUMBER" if kind == "TXT" else "TXT"
    answer = world.admin.put(f"custom-fields/{made['id']}", {"name": "Ticket", "type": other})
    assert (answer.status_code, answer.json()["message"]) == (400, "Custom field type can't be changed")


def test_a_drop_down_has_choices(world: World) -> None:
    for values in ([], ["a", " "]):
        body = {"name": "Phase", "type": "DROPDOWN_MULTIPLE", "allowedValues": values}
        assert world.admin.post("custom-fields", body).json()["details"]["field"] == "allowedValues"


def test_five_fields_are_visible_at_most(world: World) -> None:
    for n in range(5):
        world.admin.make("custom-fields", {"name": f"Field {n}", "type": "TXT", "status": "VISIBLE"})
    sixth = {"name": "Field 5", "type": "TXT", "status": "VISIBLE"}
    id = world.admin.make("custom-fields", sixth | {"status": "INVISIBLE"})["id"]
    for answer in (
        world.admin.post("custom-fields", sixth | {"name": "Field 6"}),
        world.admin.put(f"custom-fields/{id}", sixth),
    ):
        assert (answer.status_code, answer.json()["code"]) == (400, 4033)
        assert "5 visible custom fields" in answer.json()["message"]
    assert world.admin.post("custom-fields", sixth | {"name": "Shirt", "entityType": "USER"}).status_code == 201
    first = world.admin.get("custom-fields").json()[0]
    assert world.admin.put(f"custom-fields/{first['id']}", first).status_code == 200


def test_a_workspace_has_fifty_fields_at_most(world: World) -> None:
    for n in range(50):
        world.admin.make("custom-fields", {"name": f"Field {n}", "type": "TXT"})
    answer = world.admin.post("custom-fields", {"name": "One more", "type": "TXT"})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "too-many-fields")
    assert len(world.member.get("custom-fields", page=2, page_size=3).json()) == 50


def test_a_visible_field_is_not_deleted(world: World) -> None:
    id = world.admin.make("custom-fields", {"name": "Ticket", "type": "TXT", "status": "VISIBLE"})["id"]
    answer = world.admin.delete(f"custom-fields/{id}")
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    assert answer.json()["message"] == "Can't delete workspace visible custom field"


def test_the_list_is_whole_and_filtered(world: World) -> None:
    for name, status, entity in (("Ticket", "VISIBLE", "TIMEENTRY"), ("ticket type", "INVISIBLE", "TIMEENTRY"),
                                 ("Shirt", "INACTIVE", "USER")):  # fmt: skip
        world.admin.make("custom-fields", {"name": name, "type": "TXT", "status": status, "entityType": entity})

    def names(**filters: Any) -> list[str]:
        answer = world.member.get("custom-fields", **filters)
        assert "last-page" not in answer.headers
        return [field["name"] for field in answer.json()]

    assert names(page=7, page_size=1) == names(page_size=0) == ["Ticket", "ticket type", "Shirt"]
    assert (names(name="TICKET"), names(status="VISIBLE")) == (["Ticket", "ticket type"], ["Ticket"])
    assert (names(entity_type="USER"), len(names(entity_type="USER,TIMEENTRY"))) == (["Shirt"], 3)
    answer = world.member.get("custom-fields", status="12345")
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    assert answer.json()["message"] == (
        "You entered invalid value for field: [status]. This field can be empty and can be null. Make sure that every "
        "value representing: [status] must be from the following set: INACTIVE, VISIBLE, INVISIBLE."
    )


def test_every_id_that_is_not_a_field_of_the_workspace_is_refused_alike(world: World) -> None:
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/custom-fields"
    theirs = world.stranger.make(elsewhere, {"name": "theirs", "type": "TXT"})["id"]
    for id in (theirs, "f" * 24, "x", world.member.id):
        for answer in (
            world.admin.put(f"custom-fields/{id}", {"name": "mine", "type": "TXT"}),
            world.admin.delete(f"custom-fields/{id}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (400, "Custom field doesn't belong to Workspace")
    assert world.admin.get("custom-fields").json() == []
    answer = world.admin.get(f"custom-fields/{theirs}")
    assert (answer.status_code, set(answer.headers["allow"].split(", "))) == (405, {"PUT", "DELETE"})


def test_only_admins_change_fields_and_only_on_a_plan_that_has_them(world: World) -> None:
    field = world.owner.make("custom-fields", {"name": "Ticket", "type": "TXT"})
    for person in (world.member, world.project_manager, world.team_manager):
        assert person.get("custom-fields").json() == [field]
        for answer in (
            person.post("custom-fields", {"name": "More", "type": "TXT"}),
            person.put(f"custom-fields/{field['id']}", {"name": "More", "type": "TXT"}),
            person.delete(f"custom-fields/{field['id']}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (403, "Access Denied")
    world.plan("STANDARD")
    answer = world.owner.get("custom-fields")
    assert (answer.status_code, answer.json()["details"]["reason"]) == (403, "plan-required")


def test_every_change_is_recorded(world: World) -> None:
    id = world.admin.make("custom-fields", {"name": "Ticket", "type": "TXT"})["id"]
    world.admin.put(f"custom-fields/{id}", {"name": "Tickets", "type": "TXT"})
    world.admin.delete(f"custom-fields/{id}")
    events = ("NEW_CUSTOM_FIELD", "CUSTOM_FIELD_UPDATED", "CUSTOM_FIELD_DELETED")
    assert world.changes_of(id) == [(event, world.admin.id) for event in events]
