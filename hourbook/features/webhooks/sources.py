"""What a webhook is narrowed to: ids of one kind of thing. No ids, or the workspace's own, mean everything."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import Warned
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.tags import tags
from hourbook.features.webhooks.events import EVENTS
from hourbook.features.webhooks.payloads import Happened
from hourbook.features.webhooks.tables import SourceType
from hourbook.languages.said import said

THINGS: dict[str, tuple[str, Any]] = {
    "PROJECT_ID": ("Project", projects.c.id),
    "TASK_ID": ("Task", tasks.c.id),
    "TAG_ID": ("Tag", tags.c.id),
    "USER_ID": ("User", members.c.user_id),
}
NOT_THERE = {"ASSIGNMENT_ID": "Assignment", "EXPENSE_ID": "Expense", "WORKSPACE_ID": "Workspace"}


NOT_THERE_YET = "{part} are no part of Hourbook so far"
OTHER_SOURCE = "{event} has nothing to do with the source type {type}"


class NeverFires(Warned):
    message = "This webhook will never be called"
    cause = "Nothing causes it: {why}."
    fix = "Choose another event, or narrow it by one of: {allowed}."
    field = "triggerSourceType"
    example = {"why": said(OTHER_SOURCE, event="NEW_TAG", type="PROJECT_ID"), "allowed": "WORKSPACE_ID, TAG_ID"}


def check_sources(ctx: Context, source_type: SourceType, ids: list[str]) -> list[str]:
    """The ids, each once, all of the workspace, or the refusal of the first that is not."""
    wanted = list(dict.fromkeys(ids))
    if source_type == "WORKSPACE_ID":
        known = {ctx.workspace_id}
    elif source_type in THINGS:
        column = THINGS[source_type][1]
        found = sa.select(column).where(mine(ctx, column.table), column.in_(wanted))
        known = set(ctx.tx.execute(found).scalars()) if wanted else set()
    else:
        known = set()
    for id in wanted:
        if id not in known:
            thing = NOT_THERE.get(source_type) or THINGS[source_type][0]
            raise NotInWorkspace(thing=thing, field="triggerSource", given=id)
    return wanted


def warn_of_silence(ctx: Context, event: str, source_type: SourceType, ids: list[str]) -> None:
    """Say where a webhook is accepted that nothing can cause."""
    one = EVENTS[event]
    allowed = ", ".join(["WORKSPACE_ID", *one.sources])
    if one.waits_for:
        ctx.warn(NeverFires(why=said(NOT_THERE_YET, part=one.waits_for), allowed=allowed))
    elif ids and source_type not in ("WORKSPACE_ID", *one.sources):
        ctx.warn(NeverFires(why=said(OTHER_SOURCE, event=event, type=source_type), allowed=allowed))


def fits(source_type: SourceType, sources: list[str], what: Happened) -> bool:
    """Whether a change is of one of the things; a thing that is moved counts for where it was and where it is."""
    if not sources or source_type == "WORKSPACE_ID":
        return True
    ids_of = IDS.get(source_type)
    wanted = set(sources)
    return ids_of is not None and any(wanted & ids_of(what, columns) for columns in (what.before, what.after))


Columns = dict[str, Any]


def own_or(kind: str, name: str) -> Callable[[Happened, Columns], set[str]]:
    """The id of a thing of this kind itself, else what its column of this name refers to."""

    def ids(what: Happened, columns: Columns) -> set[str]:
        if what.row.kind == kind:
            return {what.row.entity_id}
        if what.row.kind == "TIME_ENTRY_RATE":
            return {columns[each] for each in ("subject_id", "member_id") if columns.get(each)}
        return {columns[name]} if columns.get(name) else set()

    return ids


IDS: dict[str, Callable[[Happened, Columns], set[str]]] = {
    "PROJECT_ID": own_or("PROJECTS", "project_id"),
    "TASK_ID": own_or("TASKS", "task_id"),
    "USER_ID": own_or("USER", "user_id"),
    "TAG_ID": lambda what, columns: (
        {what.row.entity_id} if what.row.kind == "TAGS" else set(columns.get("tag_ids") or ())
    ),
}
