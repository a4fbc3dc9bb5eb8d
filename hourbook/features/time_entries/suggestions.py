"""What a person may be about to type: earlier entries, for the box of the tracker (product-facts 7)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.wire import Id, Wire
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.features.clients.tables import clients
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.projects.visibility import visible as visible_project
from hourbook.features.tags import tags
from hourbook.features.time_entries import queries
from hourbook.features.time_entries.tables import time_entries

BATCHES = (50, 450, 1500)  # entries read one after the other, until enough are found; older ones are not looked at
entry = time_entries.c
_bind: Any = sa.bindparam
_finished = Prepared(
    sa.select(
        entry.id, entry.start_at, entry.description, entry.billable, entry.project_id, entry.task_id,
        queries.tag_ids.label("tags"),
    ).where(
        entry.workspace_id == _bind("workspace"), entry.user_id == _bind("user"),
        entry.end_at.is_not(None), entry.type == "REGULAR",
    ).order_by(entry.start_at.desc(), entry.id.desc()).limit(_bind("limit")).offset(_bind("offset"))
)  # fmt: skip


class SuggestedTag(Wire):
    id: Id
    name: str


class SuggestionOut(Wire):
    """The fields of an earlier entry, with the names people know them by; ``timeEntryId`` is the newest such entry."""

    time_entry_id: Id
    start: str
    description: str
    billable: bool
    project_id: Id | None
    project_name: str | None
    project_color: str | None
    client_name: str | None
    task_id: Id | None
    task_name: str | None
    tags: list[SuggestedTag]


class Earlier(NamedTuple):
    """What is read of an entry; two are alike when all but the first two fields are."""

    id: str
    start_at: int
    description: str
    billable: bool
    project_id: str | None
    task_id: str | None
    tags: str | None  # ids with commas


class Names(NamedTuple):
    """What may be suggested now, by id: projects the caller sees, open tasks, tags; none of them archived."""

    projects: dict[str, Row]
    tasks: dict[str, str]
    tags: dict[str, str]


def matches(one: SuggestionOut, words: list[str]) -> bool:
    names = [one.project_name, one.client_name, one.task_name, *(tag.name for tag in one.tags)]
    text = "\n".join([one.description, *filter(None, names)]).casefold()
    return all(word in text for word in words)


def earlier(ctx: Context, user_id: str) -> Iterator[SuggestionOut]:
    """The different entries of a user, newest first; without what says nothing or can not be made again."""
    offset, seen = 0, set[tuple[Any, ...]]()
    for limit in BATCHES:
        rows = _finished(ctx.tx, workspace=ctx.workspace_id, user=user_id, limit=limit, offset=offset)
        new = []
        for row in rows:
            if row[2:] not in seen:
                seen.add(row[2:])
                new.append(Earlier(*row))
        names = names_of(ctx, new)
        yield from (one for row in new if (one := suggestion(row, names)) is not None)
        if len(rows) < limit:
            return
        offset += limit


def suggestion(row: Earlier, names: Names) -> SuggestionOut | None:
    project, task = names.projects.get(row.project_id or ""), names.tasks.get(row.task_id or "")
    if (row.project_id and not project) or (row.task_id and not task) or not (row.description or project):
        return None
    return SuggestionOut(
        time_entry_id=row.id,
        start=instant_text(row.start_at),
        description=row.description,
        billable=bool(row.billable),
        project_id=row.project_id,
        project_name=project.name if project else None,
        project_color=project.color if project else None,
        client_name=project.client if project else None,
        task_id=row.task_id,
        task_name=task,
        tags=[SuggestedTag(id=id, name=names.tags[id]) for id in tags_of(row) if id in names.tags],
    )


def tags_of(row: Earlier) -> list[str]:
    return sorted(row.tags.split(",")) if row.tags else []


def names_of(ctx: Context, rows: list[Earlier]) -> Names:
    """The names of what these entries point at."""
    of = sa.select(projects.c.id, projects.c.name, projects.c.color, clients.c.name.label("client")).outerjoin(
        clients, (clients.c.workspace_id == projects.c.workspace_id) & (clients.c.id == projects.c.client_id)
    )
    open_projects = of.where(visible_project(ctx), ~projects.c.archived)
    open_tasks = sa.select(tasks.c.id, tasks.c.name).where(mine(ctx, tasks), tasks.c.status != "DONE")
    live_tags = sa.select(tags.c.id, tags.c.name).where(mine(ctx, tags), ~tags.c.archived)
    tag_ids = {id for row in rows for id in tags_of(row)}
    return Names(
        by_id(ctx, open_projects, projects.c.id, {row.project_id for row in rows if row.project_id}),
        {
            id: row.name
            for id, row in by_id(ctx, open_tasks, tasks.c.id, {r.task_id for r in rows if r.task_id}).items()
        },
        {id: row.name for id, row in by_id(ctx, live_tags, tags.c.id, tag_ids).items()},
    )


def by_id(ctx: Context, statement: sa.Select[Any], column: sa.ColumnElement[Any], ids: set[str]) -> dict[str, Row]:
    return {row.id: row for row in ctx.tx.execute(statement.where(column.in_(sorted(ids))))} if ids else {}
