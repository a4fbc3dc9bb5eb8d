"""Giving and taking roles (wire-facts 6.9, product-facts 3)."""

from typing import Any

import pytest

from tests.features.users.rows import add_group, add_project
from tests.world import Person, World


def give(person: Person, to: Person, role: str, entity_id: str, **more: Any) -> Any:
    return person.post(f"users/{to.id}/roles", {"role": role, "entityId": entity_id, **more})


def take(person: Person, of: Person, role: str, entity_id: str) -> Any:
    return person.send("DELETE", f"users/{of.id}/roles", {"role": role, "entityId": entity_id})


def reason(answer: Any) -> str:
    return str(answer.headers.get("x-hourbook-reason", answer.status_code))


def test_a_team_manager_of_a_user_sees_that_profile(world: World) -> None:
    answer = give(world.admin, world.project_manager, "TEAM_MANAGER", world.member.id)
    assert answer.status_code == 201
    [given] = answer.json()
    assert (given["workspaceId"], given["userId"]) == (world.workspace_id, world.project_manager.id)
    assert (list(given["role"]), given["role"]["name"]) == (["id", "name", "source"], "TEAM_MANAGER")
    assert world.project_manager.get(f"member-profile/{world.member.id}").status_code == 200
    assert give(world.admin, world.project_manager, "TEAM_MANAGER", world.member.id).json() == [given]
    gone = take(world.admin, world.project_manager, "TEAM_MANAGER", world.member.id)
    assert (gone.status_code, gone.content) == (204, b"")
    assert world.project_manager.get(f"member-profile/{world.member.id}").status_code == 403


def test_a_team_manager_of_a_group_reaches_its_members_of_today(world: World) -> None:
    group = add_group(world, world.admin)
    answer = give(world.admin, world.project_manager, "TEAM_MANAGER", group, sourceType="USER_GROUP")
    assert answer.json()[0]["role"]["source"] == {"id": group, "type": "USER_GROUP"}
    assert world.project_manager.get(f"member-profile/{world.member.id}").status_code == 403
    world.owner.make(f"user-groups/{group}/users", {"userId": world.member.id})
    assert world.project_manager.get(f"member-profile/{world.member.id}").status_code == 200


def test_a_project_manager_is_manager_of_a_project(world: World) -> None:
    project = add_project(world)
    assert world.project_manager.get("users", project_id=project).status_code == 400
    answer = give(world.owner, world.project_manager, "PROJECT_MANAGER", project)
    assert (answer.status_code, answer.json()[0]["role"]["source"]) == (201, None)
    assert world.project_manager.get("users", project_id=project).status_code == 200
    assert take(world.owner, world.project_manager, "PROJECT_MANAGER", project).status_code == 204


def test_admins_make_admins_and_only_the_owner_unmakes_them(world: World) -> None:
    assert give(world.admin, world.member, "WORKSPACE_ADMIN", world.workspace_id).status_code == 201
    assert world.member.patch("settings", {}).status_code == 200
    assert reason(take(world.admin, world.member, "WORKSPACE_ADMIN", world.workspace_id)) == "owner-only"
    assert take(world.owner, world.member, "WORKSPACE_ADMIN", world.workspace_id).status_code == 204
    assert world.member.patch("settings", {}).status_code == 403
    assert [event for event, _ in world.changes_of(world.member.id)][-2:] == ["USER_ROLE_GIVEN", "USER_ROLE_REMOVED"]


def test_the_owner_stays_the_owner(world: World) -> None:
    assert reason(give(world.admin, world.owner, "WORKSPACE_ADMIN", world.workspace_id)) == "owner-stays"
    assert reason(take(world.owner, world.owner, "WORKSPACE_ADMIN", world.workspace_id)) == "owner-stays"


@pytest.mark.parametrize(
    ("role", "entity", "more", "expected"),
    [
        ("WORKSPACE_ADMIN", "f" * 24, {}, "invalid-value"),
        ("TEAM_MANAGER", "f" * 24, {}, "not-in-workspace"),
        ("TEAM_MANAGER", "f" * 24, {"sourceType": "USER_GROUP"}, "not-in-workspace"),
        ("PROJECT_MANAGER", "f" * 24, {}, "not-in-workspace"),
        ("PROJECT_MANAGER", "f" * 24, {"sourceType": "USER_GROUP"}, "invalid-value"),
        ("KING", "f" * 24, {}, "body-unreadable"),
    ],
)
def test_wrong_entities_are_refused(world: World, role: str, entity: str, more: dict[str, str], expected: str) -> None:
    assert reason(give(world.admin, world.member, role, entity, **more)) == expected


def test_roles_of_strangers_and_roles_not_held(world: World) -> None:
    assert reason(give(world.admin, world.stranger, "TEAM_MANAGER", world.member.id)) == "not-in-workspace"
    assert reason(give(world.admin, world.member, "TEAM_MANAGER", world.stranger.id)) == "not-in-workspace"
    assert reason(take(world.admin, world.member, "TEAM_MANAGER", world.admin.id)) == "role-not-held"
    assert reason(take(world.owner, world.member, "WORKSPACE_ADMIN", world.workspace_id)) == "role-not-held"
    assert reason(give(world.member, world.member, "WORKSPACE_ADMIN", world.workspace_id)) == "role-required"


def test_manager_roles_need_the_plan_and_can_be_taken_on_any(world: World) -> None:
    world.plan("BASIC")
    assert reason(give(world.admin, world.admin, "TEAM_MANAGER", world.member.id)) == "plan-required"
    assert take(world.admin, world.team_manager, "TEAM_MANAGER", world.member.id).status_code == 204


def test_an_invited_person_is_not_made_admin(world: World) -> None:
    known = world.outsider()
    world.admin.post("users", {"email": known.email}, send_email="false")
    assert reason(give(world.admin, known, "WORKSPACE_ADMIN", world.workspace_id)) == "not-joined"
