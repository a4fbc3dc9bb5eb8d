"""Rows that these tests need and other features make."""

from typing import Any

from hourbook.core.db.tables import new_id
from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import custom_fields
from hourbook.features.projects.tables import project_members, projects
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Person, World


def add_row(world: World, table: Any, **values: Any) -> Any:
    """A row of the world's workspace."""

    def verb(ctx: Context) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id)
        return records.add(ctx, table, **values)

    return world.server.verb(verb)


def add_project(world: World, *people: Person, public: bool = False, **rates: int) -> str:
    """The id of a project with these people on it."""
    project = add_row(world, projects, name=new_id(), color="#000000", billable=True, public=public, note="")
    for person in people:
        add_row(world, project_members, project_id=project.id, user_id=person.id, **rates)
    return str(project.id)


def add_group(world: World, *people: Person) -> str:
    """The id of a user group of these people."""
    group = str(world.owner.make("user-groups", {"name": "crew"})["id"])
    for person in people:
        world.owner.make(f"user-groups/{group}/users", {"userId": person.id})
    return group


def add_user_field(world: World, name: str = "shirt", kind: str = "TXT", **more: Any) -> str:
    """The id of a custom field of users."""
    values = {"entity_type": "USER", "status": "VISIBLE", "allowed_values": []} | more
    return str(add_row(world, custom_fields, name=name, type=kind, **values).id)
