"""What projects say of custom fields, and who gets to know it (wire-facts 6.11)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.who.access import Role
from hourbook.features.custom_fields.tables import project_custom_fields
from hourbook.features.projects.tables import projects
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def add_project(world: World, name: str, *, public: bool = True) -> str:
    """A project past the API. Returns its id."""

    def verb(ctx: Any) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        row = records.add(ctx, projects, name=name, color="#000000", billable=True, public=public, note="")
        return row.id  # type: ignore[no-any-return]

    return world.server.verb(verb)  # type: ignore[no-any-return]


def add_field(world: World, name: str = "Ticket", **more: Any) -> str:
    return world.admin.make("custom-fields", {"name": name, "type": "TXT"} | more)["id"]  # type: ignore[no-any-return]


def test_a_project_has_a_status_and_a_default_of_its_own_until_they_are_removed(world: World) -> None:
    project, field = add_project(world, "Site"), add_field(world, status="VISIBLE")
    path = f"projects/{project}/custom-fields"
    answer = world.admin.patch(f"{path}/{field}", {"defaultValue": "T-1"})
    own = {"projectId": project, "value": "T-1", "status": "VISIBLE"}
    assert (answer.status_code, answer.json()["projectDefaultValues"]) == (200, [own])
    hidden = world.admin.patch(f"{path}/{field}", {"status": "INACTIVE"}).json()
    assert hidden["projectDefaultValues"] == [own | {"status": "INACTIVE"}]
    assert hidden["status"] == "VISIBLE", "the status of the workspace is another one"
    assert world.member.get(path).json() == [hidden]
    assert (world.member.get(path, status="VISIBLE").json(), world.member.get(path, status="INACTIVE").json()) == (
        [], [hidden],
    )  # fmt: skip
    cleared = world.admin.patch(f"{path}/{field}", {"defaultValue": None}).json()
    assert cleared["projectDefaultValues"] == [own | {"status": "INACTIVE", "value": None}]
    for _ in range(2):
        removed = world.admin.delete(f"{path}/{field}")
        assert (removed.status_code, removed.json()["projectDefaultValues"]) == (200, [])


def test_nobody_learns_of_a_project_from_a_field(world: World) -> None:
    public, secret, field = add_project(world, "Public"), add_project(world, "Secret", public=False), add_field(world)
    for project in (public, secret):
        world.admin.patch(f"projects/{project}/custom-fields/{field}", {"defaultValue": "x"})

    def seen(person: Any) -> set[str]:
        [one] = person.get("custom-fields").json()
        return {each["projectId"] for each in one["projectDefaultValues"]}

    assert (seen(world.admin), seen(world.member)) == ({public, secret}, {public})
    [one] = world.member.get(f"projects/{public}/custom-fields").json()
    assert [each["projectId"] for each in one["projectDefaultValues"]] == [public]
    for answer in [world.member.get(f"projects/{id}/custom-fields") for id in (secret, "f" * 24, "x")]:
        assert (answer.status_code, answer.json()["message"]) == (400, "Project doesn't belong to Workspace")


def test_a_foreign_project_or_field_is_refused_alike(world: World) -> None:
    project, field = add_project(world, "Site"), add_field(world)
    user_field = add_field(world, "Shirt", entityType="USER")
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/custom-fields"
    theirs = world.stranger.make(elsewhere, {"name": "theirs", "type": "TXT"})["id"]
    for id in (theirs, user_field, "f" * 24, "x"):
        for answer in (
            world.admin.patch(f"projects/{project}/custom-fields/{id}", {}),
            world.admin.delete(f"projects/{project}/custom-fields/{id}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (400, "Custom field doesn't belong to Workspace")
    for id in ("f" * 24, "x", field):
        for answer in (
            world.admin.patch(f"projects/{id}/custom-fields/{field}", {}),
            world.admin.delete(f"projects/{id}/custom-fields/{field}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (400, "Project doesn't belong to Workspace")


def test_managers_set_the_fields_of_their_projects_but_not_those_for_admins(world: World) -> None:
    managed, other = add_project(world, "Managed"), add_project(world, "Other")
    field, locked = add_field(world), add_field(world, "Cost centre", onlyAdminCanEdit=True)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", managed)
    for person, project, id, status in (
        (world.project_manager, managed, field, 200),
        (world.project_manager, other, field, 403),
        (world.project_manager, managed, locked, 403),
        (world.member, managed, field, 403),
        (world.team_manager, managed, field, 403),
        (world.admin, other, locked, 200),
    ):
        answer = person.patch(f"projects/{project}/custom-fields/{id}", {"defaultValue": "x"})
        assert answer.status_code == status, answer.text
    world.admin.patch(f"projects/{managed}/custom-fields/{locked}", {"defaultValue": "x"})
    for project, id in ((other, field), (managed, locked)):
        assert world.project_manager.delete(f"projects/{project}/custom-fields/{id}").status_code == 403
    assert world.project_manager.delete(f"projects/{managed}/custom-fields/{field}").status_code == 200


def test_a_default_has_the_type_of_the_field_and_five_more_may_be_visible(world: World) -> None:
    project, ids = add_project(world, "Site"), [add_field(world, f"Field {n}") for n in range(6)]
    path = f"projects/{project}/custom-fields"
    answer = world.admin.patch(f"{path}/{ids[0]}", {"defaultValue": 5})
    assert (answer.status_code, answer.json()["message"]) == (400, "You entered invalid value for field : [Field 0]")
    for id in ids[:5]:
        assert world.admin.patch(f"{path}/{id}", {"status": "VISIBLE"}).status_code == 200
    assert world.admin.patch(f"{path}/{ids[0]}", {"status": "VISIBLE"}).status_code == 200
    answer = world.admin.patch(f"{path}/{ids[5]}", {"status": "VISIBLE"})
    assert (answer.status_code, answer.json()["code"]) == (400, 4033)
    world.admin.put(f"custom-fields/{ids[0]}", {"name": "Field 0", "type": "TXT", "status": "VISIBLE"})
    assert world.admin.patch(f"{path}/{ids[5]}", {"status": "VISIBLE"}).status_code == 200


def test_what_a_project_says_is_a_recorded_change_of_the_field(world: World) -> None:
    project, field = add_project(world, "Site"), add_field(world)
    world.admin.patch(f"projects/{project}/custom-fields/{field}", {"defaultValue": "x"})
    world.admin.delete(f"projects/{project}/custom-fields/{field}")
    assert [event for event, _ in world.changes_of(field)] == [
        "NEW_CUSTOM_FIELD",
        "CUSTOM_FIELD_UPDATED",
        "CUSTOM_FIELD_UPDATED",
    ]
    answer = world.admin.send("POST", f"projects/{project}/custom-fields", {})
    assert (answer.status_code, answer.json()["message"]) == (405, "Request method 'POST' is not supported")


def test_a_deleted_field_takes_what_projects_say_of_it_along(world: World) -> None:
    project, field = add_project(world, "Site"), add_field(world)
    world.admin.patch(f"projects/{project}/custom-fields/{field}", {"defaultValue": "x"})
    assert world.admin.delete(f"custom-fields/{field}").status_code == 204
    own = project_custom_fields
    assert world.rows(sa.select(own).where(own.c.custom_field_id == field)) == []
