"""Who sees which project, and who may track where (product-facts 3 and 11)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.rows import records
from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context
from hourbook.features.groups import user_group_members, user_groups
from hourbook.features.projects.queries import get_project, get_task, may_track_on
from hourbook.features.projects.tables import (
    project_groups,
    project_members,
    projects,
    task_assignees,
    task_groups,
    tasks,
)
from hourbook.features.projects.visibility import visible
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Person, World

ROLES = {"owner": Role.OWNER, "admin": Role.WORKSPACE_ADMIN}


def acting(world: World, person: Person, verb: Any) -> Any:
    """Run the verb as this person."""
    role = next((ROLES[name] for name, each in world.people.items() if each is person and name in ROLES), Role.MEMBER)
    ctx = Context(Caller(person.id), roles=frozenset({role}))

    def entered(ctx: Context) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id)
        return verb(ctx)

    return world.server.verb(entered, ctx=ctx)


def add_project(ctx: Context, name: str, **more: Any) -> str:
    values: dict[str, Any] = {"name": name, "color": "#000000", "billable": True, "public": False, "note": ""} | more
    return records.add(ctx, projects, **values).id  # type: ignore[no-any-return]


def build(world: World) -> dict[str, str]:
    """Five projects: public, joined by the member, reached through a group, managed, and closed to everybody."""

    def verb(ctx: Context) -> dict[str, str]:
        ids = {name: add_project(ctx, name) for name in ("joined", "grouped", "managed", "closed")}
        ids["public"] = add_project(ctx, "public", public=True, archived=True)
        records.add(ctx, project_members, project_id=ids["joined"], user_id=world.member.id)
        group = records.add(ctx, user_groups, name="Team").id
        records.add(ctx, user_group_members, group_id=group, user_id=world.team_manager.id)
        records.add(ctx, project_groups, project_id=ids["grouped"], group_id=group)
        return ids

    ids: dict[str, str] = acting(world, world.owner, verb)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", ids["managed"])
    return ids


def test_each_role_sees_exactly_its_projects(world: World) -> None:
    build(world)

    def names(ctx: Context) -> set[str]:
        return set(ctx.tx.execute(sa.select(projects.c.name).where(visible(ctx))).scalars())

    everything = {"public", "joined", "grouped", "managed", "closed"}
    assert acting(world, world.owner, names) == acting(world, world.admin, names) == everything
    assert acting(world, world.member, names) == {"public", "joined"}
    assert acting(world, world.team_manager, names) == {"public", "grouped"}
    assert acting(world, world.project_manager, names) == {"public", "managed"}
    assert acting(world, world.new_member(), names) == {"public"}


def test_by_id_the_same_sets_hold_and_the_rest_is_like_nothing(world: World) -> None:
    ids = build(world)

    def found(ctx: Context) -> set[str]:
        return {name for name, id in ids.items() if not refused(get_project, ctx, id)}

    assert acting(world, world.admin, found) == set(ids)
    assert acting(world, world.member, found) == {"public", "joined"}
    assert acting(world, world.team_manager, found) == {"public", "grouped"}
    assert acting(world, world.project_manager, found) == {"public", "managed"}
    hidden = acting(world, world.member, lambda ctx: refused(get_project, ctx, ids["closed"]))
    assert hidden == acting(world, world.member, lambda ctx: refused(get_project, ctx, "nonsense"))
    assert hidden == "Project doesn't belong to Workspace"


def refused(find: Any, *args: Any) -> str:
    try:
        find(*args)
    except ApiError as error:
        return error.text()
    return ""


def test_a_task_is_found_in_its_own_project_only(world: World) -> None:
    ids = build(world)

    def verb(ctx: Context) -> list[str]:
        task = records.add(ctx, tasks, project_id=ids["joined"], name="T", status="ACTIVE", billable=True).id
        joined, closed = get_project(ctx, ids["joined"]), get_project(ctx, ids["closed"])
        return [refused(get_task, ctx, joined, task), refused(get_task, ctx, closed, task)]

    assert acting(world, world.owner, verb) == ["", "Task doesn't belong to Project"]


def test_a_private_project_takes_entries_of_those_who_see_it(world: World) -> None:
    ids = build(world)

    def takers(ctx: Context) -> dict[str, set[str]]:
        rows = {name: get_project(ctx, id) for name, id in ids.items()}
        people = world.people.items()
        return {name: {who for who, each in people if may_track_on(ctx, row, None, each.id)}
                for name, row in rows.items()}  # fmt: skip

    found = acting(world, world.owner, takers)
    assert found["public"] == set(world.people)
    assert found["closed"] == {"owner", "admin"}
    assert found["joined"] == {"owner", "admin", "member"}
    assert found["grouped"] == {"owner", "admin", "team_manager"}
    assert found["managed"] == {"owner", "admin", "project_manager"}


def test_an_assigned_task_takes_entries_of_its_people_and_groups(world: World) -> None:
    ids = build(world)

    def verb(ctx: Context) -> list[set[str]]:
        project = get_project(ctx, ids["public"])
        made = [records.add(ctx, tasks, project_id=project.id, name=name, status="ACTIVE", billable=True)
                for name in ("open", "of a person", "of a group")]  # fmt: skip
        records.add(ctx, task_assignees, task_id=made[1].id, user_id=world.member.id)
        group = ctx.tx.execute(sa.select(user_groups.c.id).where(user_groups.c.workspace_id == ctx.workspace_id))
        records.add(ctx, task_groups, task_id=made[2].id, group_id=group.scalar_one())
        people = world.people.items()
        return [{who for who, each in people if may_track_on(ctx, project, task, each.id)} for task in made]

    assert acting(world, world.owner, verb) == [set(world.people), {"member"}, {"team_manager"}]
