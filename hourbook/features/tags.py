"""Tags of a workspace (wire-facts 6.6)."""

from typing import Any, Literal, Protocol

import sqlalchemy as sa

from hourbook.core.base.wire import FilterId, GivenText, Id, Wire
from hourbook.core.db.tables import EVERYBODY, Boolean, Column, String, Tracked, unique_in_workspace, workspace_table
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import (
    NAME_ERRORS,
    NameTaken,
    NotInWorkspace,
    clean_name,
    free_name,
    name_matches,
    ordered,
)
from hourbook.core.rows.records import Paged, Paging, mine
from hourbook.core.who.access import ALL, Can, when
from hourbook.core.who.context import Context
from hourbook.features.sights import sight

CREATORS = "entity_creation_permissions.who_can_create_tags.value"  # the setting

CREATE_TAGS = Can(
    "CREATE_TAGS",
    "create tags",
    project_managers=when(CREATORS, "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE", reach=ALL),
    everybody=when(CREATORS, "EVERYONE", reach=ALL),
)

EDIT_TAGS = Can(
    "EDIT_TAGS",
    "change tags",
    project_managers=when(CREATORS, "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE", reach=ALL),
    everybody=when(CREATORS, "EVERYONE", reach=ALL),
)

tags = workspace_table(
    "tags",
    Column("name", String(100), nullable=False),
    Column("archived", Boolean, nullable=False, default=False),
    unique_in_workspace("name"),
    tracked=Tracked(
        "TAGS",
        created="NEW_TAG",
        updated="TAG_UPDATED",
        deleted="TAG_DELETED",
        heard=EVERYBODY,
        stale=("tags", "reports"),
    ),
)


class TagRow(Protocol):
    """A row of ``tags``."""

    workspace_id: str
    id: str
    created_at: int
    name: str
    archived: bool


class TagOut(Wire):
    id: Id
    name: str
    workspace_id: Id
    archived: bool


class TagIn(Wire):
    name: GivenText | None = None


class TagUpdate(Wire):
    name: GivenText | None = None
    archived: bool | None = False  # PUT: absent or null means false


class TagFilter(Paging):
    name: str = ""
    strict_name_search: bool = False
    excluded_ids: list[FilterId] = []
    archived: bool | None = None
    sort_column: Literal["ID", "NAME"] = "NAME"
    sort_order: Literal["ASCENDING", "DESCENDING"] = "ASCENDING"


def add_tag(ctx: Context, name: str, *, archived: bool = False) -> str:
    """Add a tag whose name is known to be free; returns its id."""
    added: str = records.add(ctx, tags, name=name, archived=archived).id
    return added


def remove_tag(ctx: Context, row: TagRow) -> None:
    """Take away a tag that no entry has."""
    records.remove(ctx, tags, row)


def tag_out(row: TagRow) -> TagOut:
    return TagOut(id=row.id, name=row.name, workspace_id=row.workspace_id, archived=row.archived)


@sight("tag")
def seen(ctx: Context) -> sa.Select[Any]:
    return sa.select(tags.c.id).where(mine(ctx, tags))


def get(ctx: Context, tag_id: str) -> TagRow:
    """The tag, or "Tag doesn't belong to Workspace"."""
    row: TagRow = records.get(ctx, tags, tag_id, NotInWorkspace(thing="Tag", field="tagId", given=tag_id))
    return row


def check_name(ctx: Context, value: object, but: str = "") -> str:
    name = clean_name(value, "Tag", 1, 100)
    free_name(ctx, tags, name, NameTaken(kind="Tag", name=name, given=name), but=but)
    return name


@operation("GET", "/workspaces/{workspaceId}/tags", tag="Tags", lists=True, counts=True)
def list_tags(ctx: Context, query: TagFilter) -> list[TagOut]:
    """List the tags of the workspace, archived ones too unless the filter says otherwise."""
    found = sa.select(tags).where(mine(ctx, tags))
    if query.name:
        found = found.where(name_matches(tags.c.name, query.name, strict=query.strict_name_search))
    if query.archived is not None:
        found = found.where(tags.c.archived == query.archived)
    if query.excluded_ids:
        found = found.where(tags.c.id.not_in(query.excluded_ids))
    order = ordered(
        {"ID": tags.c.id, "NAME": sa.func.lower(tags.c.name)}, query.sort_column, query.sort_order, tags.c.id
    )
    page: Paged = records.page(ctx, found.order_by(*order), query, count=True)
    return records.shaped(page, tag_out)


@operation("POST", "/workspaces/{workspaceId}/tags", CREATE_TAGS, tag="Tags", status=201, raises=NAME_ERRORS)
def create_tag(ctx: Context, body: TagIn) -> TagOut:
    """Create a tag; its name is unique in the workspace, archived tags included."""
    return tag_out(records.add(ctx, tags, name=check_name(ctx, body.name)))


@operation("GET", "/workspaces/{workspaceId}/tags/{tagId}", tag="Tags", raises=[NotInWorkspace])
def get_tag(ctx: Context, tag_id: str) -> TagOut:
    """Get one tag."""
    return tag_out(get(ctx, tag_id))


@operation(
    "PUT", "/workspaces/{workspaceId}/tags/{tagId}", EDIT_TAGS, tag="Tags", raises=[NotInWorkspace, *NAME_ERRORS]
)
def update_tag(ctx: Context, tag_id: str, body: TagUpdate) -> TagOut:
    """Rename, archive or restore a tag; ``archived`` absent restores it, ``name`` absent keeps the name."""
    records.serialise(ctx, tags, tag_id)
    row = get(ctx, tag_id)
    name = row.name if body.name is None else check_name(ctx, body.name, but=row.id)
    return tag_out(records.change(ctx, tags, row, name=name, archived=bool(body.archived)))


@operation("DELETE", "/workspaces/{workspaceId}/tags/{tagId}", EDIT_TAGS, tag="Tags", raises=[NotInWorkspace])
def delete_tag(ctx: Context, tag_id: str) -> TagOut:
    """Delete a tag, active or archived, and free its name; entries lose it."""
    return tag_out(records.remove(ctx, tags, get(ctx, tag_id)))
