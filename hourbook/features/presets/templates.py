"""Timesheet templates: rows of a week, with or without hours, to begin another week with. Everybody has their own."""

from typing import Annotated, Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.wire import Id, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.access import Can
from hourbook.core.who.context import Context
from hourbook.features.presets.references import usable
from hourbook.features.presets.tables import timesheet_templates as templates
from hourbook.features.time_entries.checks import REFERENCE_ERRORS, TYPE_ERRORS, check_project, check_type
from hourbook.features.time_entries.schemas import EntryType

PATH = "/workspaces/{workspaceId}/timesheet-templates"
KIND = "Timesheet template"
Seconds = Annotated[int, msgspec.Meta(ge=0, le=86_400, description="seconds")]
Days = Annotated[list[Seconds], msgspec.Meta(min_length=7, max_length=7, description="from the first day of the week")]


class TemplateRowIn(Wire):
    project_id: str | None = None
    task_id: str | None = None
    type: EntryType = "REGULAR"
    days: Days | None = None  # null: the row without hours


class TemplateIn(Wire):
    name: str | None = None
    rows: Annotated[list[TemplateRowIn], msgspec.Meta(max_length=100)] = []


class TemplateRowOut(Wire):
    """``projectId`` and ``taskId`` are null too when they were deleted, or the caller no longer sees them."""

    project_id: Id | None
    task_id: Id | None
    type: EntryType
    days: list[int] | None


class TemplateOut(Wire):
    id: Id
    name: str
    rows: list[TemplateRowOut]


def shown(ctx: Context, found: list[Row]) -> list[TemplateOut]:
    rows = [each for row in found for each in row.rows]
    known = usable(ctx, [each["project_id"] for each in rows], [each["task_id"] for each in rows])
    return [
        TemplateOut(
            id=row.id,
            name=row.name,
            rows=[
                TemplateRowOut(**known.place(each["project_id"], each["task_id"]), type=each["type"], days=each["days"])
                for each in row.rows
            ],
        )
        for row in found
    ]


def checked_row(ctx: Context, row: TemplateRowIn) -> dict[str, Any]:
    """What is kept of a row that entries could be made of."""
    check_project(ctx, row.project_id, row.task_id, ctx.user_id)
    check_type(ctx, row.type)
    return {"project_id": row.project_id or None, "task_id": row.task_id or None, "type": row.type, "days": row.days}


@operation("GET", PATH, tag="Time Entries", addition=True)
def list_timesheet_templates(ctx: Context) -> list[TemplateOut]:
    """List your timesheet templates by name."""
    own = sa.select(templates).where(mine(ctx, templates), templates.c.user_id == ctx.user_id)
    return shown(ctx, list(ctx.tx.execute(own.order_by(sa.func.lower(templates.c.name), templates.c.id))))


@operation(
    "POST", PATH, Can.TRACK_TIME, tag="Time Entries", addition=True, status=201,
    raises=[*NAME_ERRORS, *REFERENCE_ERRORS, *TYPE_ERRORS],
)  # fmt: skip
def create_timesheet_template(ctx: Context, body: TemplateIn) -> TemplateOut:
    """Keep rows of a timesheet under a name that none of your templates has yet."""
    name = clean_name(body.name, KIND, 1, 100)
    taken = NameTaken(kind=KIND, name=name, given=name, cause="Another of your templates has this name.")
    free_name(ctx, templates, name, taken, templates.c.user_id == ctx.user_id)
    rows = [checked_row(ctx, row) for row in body.rows]
    return shown(ctx, [records.add(ctx, templates, user_id=ctx.user_id, name=name, rows=rows)])[0]


@operation(
    "DELETE", f"{PATH}/{{timesheetTemplateId}}", Can.TRACK_TIME, tag="Time Entries", addition=True, status=204,
    raises=[NotInWorkspace],
)  # fmt: skip
def delete_timesheet_template(ctx: Context, timesheet_template_id: str) -> None:
    """Delete a timesheet template of yours."""
    own = sa.select(templates).where(mine(ctx, templates), templates.c.user_id == ctx.user_id)
    error = NotInWorkspace(thing=KIND, field="timesheetTemplateId", given=timesheet_template_id)
    records.remove(ctx, templates, records.find(ctx, own.where(templates.c.id == timesheet_template_id), error))
