"""Timesheet templates: list, keep, remove."""

from typing import Annotated

import msgspec
import sqlalchemy as sa

from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.presets.tables import timesheet_templates as templates
from hourbook.features.presets.templates import TemplateOut, TemplateRowIn, checked_row, shown
from hourbook.features.time_entries.checks import REFERENCE_ERRORS, TYPE_ERRORS
from hourbook.features.time_entries.permissions import TRACK_TIME

PATH = "/workspaces/{workspaceId}/timesheet-templates"


KIND = "Timesheet template"


class TemplateIn(Wire):
    name: GivenText | None = None
    rows: Annotated[list[TemplateRowIn], msgspec.Meta(max_length=100)] = []


@operation("GET", PATH, tag="Time Entries", addition=True)
def list_timesheet_templates(ctx: Context) -> list[TemplateOut]:
    """List your timesheet templates by name."""
    own = sa.select(templates).where(mine(ctx, templates), templates.c.user_id == ctx.user_id)
    return shown(ctx, list(ctx.tx.execute(own.order_by(sa.func.lower(templates.c.name), templates.c.id))))


@operation(
    "POST", PATH, TRACK_TIME, tag="Time Entries", addition=True, status=201,
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
    "DELETE", f"{PATH}/{{timesheetTemplateId}}", TRACK_TIME, tag="Time Entries", addition=True, status=204,
    raises=[NotInWorkspace],
)  # fmt: skip
def delete_timesheet_template(ctx: Context, timesheet_template_id: str) -> None:
    """Delete a timesheet template of yours."""
    own = sa.select(templates).where(mine(ctx, templates), templates.c.user_id == ctx.user_id)
    error = NotInWorkspace(thing=KIND, field="timesheetTemplateId", given=timesheet_template_id)
    records.remove(ctx, templates, records.find(ctx, own.where(templates.c.id == timesheet_template_id), error))
