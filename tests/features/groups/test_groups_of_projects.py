"""The filter ``project-id`` of the groups: what has access to a project is as visible as the project."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.features.projects.tables import project_groups, projects
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def add_project(world: World, name: str, *group_ids: str, public: bool) -> str:
    """A project that these groups have access to, past the API. Returns its id."""

    def verb(ctx: Any) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        project = records.add(ctx, projects, name=name, color="#000000", billable=True, public=public, note="")
        for id in group_ids:
            row = {"workspace_id": ctx.workspace_id, "project_id": project.id, "group_id": id}
            ctx.tx.execute(sa.insert(project_groups), row)
        return project.id  # type: ignore[no-any-return]

    return world.server.verb(verb)  # type: ignore[no-any-return]


def test_the_groups_of_a_project_are_seen_by_who_sees_the_project(world: World) -> None:
    mine, theirs = (world.admin.make("user-groups", {"name": name})["id"] for name in ("mine", "theirs"))
    world.admin.put(f"user-groups/{mine}", {"userIds": [world.member.id]})
    public = add_project(world, "Public", theirs, public=True)
    own = add_project(world, "Own", mine, theirs, public=False)
    secret = add_project(world, "Secret", theirs, public=False)

    def names(person: Any, project_id: str) -> list[str]:
        return [group["name"] for group in person.get("user-groups", project_id=project_id).json()]

    assert (names(world.member, public), names(world.member, own)) == (["theirs"], ["mine", "theirs"])
    for unseen in (secret, "f" * 24, "x"):
        assert names(world.member, unseen) == []
    assert names(world.admin, secret) == ["theirs"]


def test_a_deleted_group_gives_no_access_any_more(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "mine"})["id"]
    add_project(world, "Own", group, public=False)
    world.admin.delete(f"user-groups/{group}")
    assert world.rows(sa.select(project_groups).where(project_groups.c.group_id == group)) == []
