"""What archiving and deleting a client does to its projects."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.changes import changes
from hourbook.core.who.access import Role
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def add_project(world: World, name: str, client_id: str | None, *task_names: str, **more: Any) -> str:
    """A project with open tasks, past the API. Returns its id."""

    def verb(ctx: Any) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        values: dict[str, Any] = {"color": "#000000", "billable": True, "public": True, "note": ""} | more
        project = records.add(ctx, projects, name=name, client_id=client_id, **values)
        for task in task_names:
            records.add(ctx, tasks, project_id=project.id, name=task, status="ACTIVE", billable=True)
        return project.id  # type: ignore[no-any-return]

    return world.server.verb(verb)  # type: ignore[no-any-return]


def state(world: World, *columns: Any) -> list[tuple[Any, ...]]:
    table = columns[0].table
    found = sa.select(*columns).where(table.c.workspace_id == world.workspace_id).order_by(table.c.id)
    return [tuple(row) for row in world.rows(found)]


def test_archiving_leaves_projects_alone_unless_asked(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    add_project(world, "Site", id, "draw", "build")
    add_project(world, "Other", None, "rest")
    body = {"name": "Acme", "archived": True}
    world.admin.put(f"clients/{id}", body)
    assert state(world, projects.c.archived) == [(False,), (False,)]
    world.admin.put(f"clients/{id}", {"name": "Acme"}, archive_projects=True, mark_tasks_as_done=True)
    assert state(world, projects.c.archived) == [(False,), (False,)], "restoring a client archives nothing"
    world.admin.put(f"clients/{id}", body, archive_projects=True)
    assert state(world, projects.c.archived) == [(True,), (False,)]
    assert state(world, tasks.c.status) == [("ACTIVE",)] * 3
    world.admin.put(f"clients/{id}", body, mark_tasks_as_done=True)
    assert state(world, tasks.c.status) == [("DONE",), ("DONE",), ("ACTIVE",)]
    events = state(world, changes.c.event)
    assert (events.count(("PROJECT_UPDATED",)), events.count(("TASK_UPDATED",))) == (1, 2)


def test_only_projects_the_caller_may_edit_are_archived(world: World) -> None:
    world.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    managed = add_project(world, "Managed", id)
    add_project(world, "Private", id, public=False)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", managed)
    body = {"name": "Acme", "archived": True}
    assert world.member.put(f"clients/{id}", body, archive_projects=True).status_code == 200
    assert state(world, projects.c.archived) == [(False,), (False,)]
    world.project_manager.put(f"clients/{id}", body, archive_projects=True)
    assert state(world, projects.c.archived) == [(True,), (False,)]


def test_deleting_a_client_leaves_its_projects_without_one(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    add_project(world, "Site", id)
    add_project(world, "Shop", id, archived=True)
    world.admin.put(f"clients/{id}", {"name": "Acme", "archived": True})
    assert world.admin.delete(f"clients/{id}").status_code == 200
    assert state(world, projects.c.name, projects.c.client_id) == [("Site", None), ("Shop", None)]


def test_a_project_whose_name_is_taken_without_client_gets_the_clients_name_behind_it(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    add_project(world, "Site", None)
    add_project(world, "Site (Acme)", None)
    add_project(world, "Site", id)
    add_project(world, "x" * 250, None)
    add_project(world, "x" * 250, id)
    world.admin.put(f"clients/{id}", {"name": "Acme", "archived": True})
    assert world.admin.delete(f"clients/{id}").status_code == 200
    assert [name for (name,) in state(world, projects.c.name)] == [
        "Site", "Site (Acme)", "Site (Acme 2)", "x" * 250, "x" * 243 + " (Acme)",
    ]  # fmt: skip
