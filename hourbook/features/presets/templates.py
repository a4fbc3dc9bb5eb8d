"""Timesheet templates: rows of a week, with or without hours, to begin another week with. Everybody has their own."""

from typing import Annotated, Any

import msgspec

from hourbook.core.base.wire import GivenId, Id, Wire
from hourbook.core.who.context import Context
from hourbook.features.presets.references import usable
from hourbook.features.presets.tables import TemplateRow
from hourbook.features.time_entries.checks import check_project, check_type
from hourbook.features.time_entries.tables import EntryType

Seconds = Annotated[int, msgspec.Meta(ge=0, le=86_400, description="seconds")]
Days = Annotated[list[Seconds], msgspec.Meta(min_length=7, max_length=7, description="from the first day of the week")]


class TemplateRowIn(Wire):
    project_id: GivenId | None = None
    task_id: GivenId | None = None
    type: EntryType = "REGULAR"
    days: Days | None = None  # null: the row without hours


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


def shown(ctx: Context, found: list[TemplateRow]) -> list[TemplateOut]:
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
