"""What ``hydrated=true`` adds to projects: client, tasks, custom fields, currency."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies
from hourbook.features.clients.tables import ClientRow, clients
from hourbook.features.custom_fields.tables import project_custom_fields
from hourbook.features.custom_fields.values import fields_of
from hourbook.features.projects import schemas as wire
from hourbook.features.projects.answers import currency_of, linked, projects_out, tasks_out
from hourbook.features.projects.tables import ProjectRow, tasks

MORE = {"client", "tasks", "custom_fields", "currency", "favorite"}


def hydrated_out(
    ctx: Context, rows: Sequence[ProjectRow], entity_type: str = "TIMEENTRY"
) -> list[wire.HydratedProject]:
    """Rows of projects with client, tasks, custom fields and currency."""
    ids = [row.id for row in rows]
    owners = rows_by_id(ctx, clients, {row.client_id for row in rows if row.client_id})
    fields, currency_ids = project_fields(ctx, ids, entity_type), currency_ids_by_code(ctx)
    codes = {row.id: currency_of(ctx, row) for row in rows}
    own_tasks = tasks_by_project(ctx, ids, codes)
    found = []
    for row, plain in zip(rows, projects_out(ctx, rows), strict=True):
        code = codes[row.id]
        kept = {name: getattr(plain, name) for name in wire.HydratedProject.__struct_fields__ if name not in MORE}
        more: dict[str, Any] = {
            "client": client_out(owners.get(row.client_id or "")),
            "tasks": own_tasks[row.id],
            "custom_fields": fields(row.id),
            "currency": wire.ProjectCurrencyOut(id=currency_ids.get(code, ""), code=code),
            "favorite": False,
        }
        found.append(wire.HydratedProject(**kept, **more))
    return found


def tasks_by_project(ctx: Context, ids: list[str], codes: dict[str, str]) -> dict[str, list[wire.HydratedTaskOut]]:
    rows = [row for some in linked(ctx, tasks, ids).values() for row in some]
    found: dict[str, list[wire.HydratedTaskOut]] = {id: [] for id in ids}
    for task in tasks_out(ctx, rows, codes, wire.HydratedTaskOut):
        found[task.project_id].append(task)
    return found


def rows_by_id(ctx: Context, table: sa.Table, ids: Iterable[str]) -> dict[str, Row]:
    rows = sa.select(table).where(mine(ctx, table), table.c.id.in_(sorted(ids)))
    return {row.id: row for row in ctx.tx.execute(rows)}


def currency_ids_by_code(ctx: Context) -> dict[str, str]:
    rows = ctx.tx.execute(sa.select(currencies.c.code, currencies.c.id).where(mine(ctx, currencies)))
    return {row.code: row.id for row in rows}


def client_out(row: ClientRow | None) -> wire.ProjectClientOut | None:
    if row is None:
        return None
    values = {name: getattr(row, name) for name in wire.ProjectClientOut.__struct_fields__}
    return wire.ProjectClientOut(**values)


def project_fields(ctx: Context, ids: list[str], entity_type: str) -> Callable[[str], list[wire.ProjectFieldOut]]:
    """A function from a project's id to its custom fields that are not INACTIVE there."""
    fields = [field for field in fields_of(ctx, entity_type) if field.entity_type == "TIMEENTRY"]
    own = linked(ctx, project_custom_fields, ids) if fields else {}

    def of_project(project_id: str) -> list[wire.ProjectFieldOut]:
        said = {row.custom_field_id: row for row in own.get(project_id, [])}
        known = ((field, said.get(field.id, field)) for field in fields)
        return [
            wire.ProjectFieldOut(
                custom_field_id=field.id, name=field.name, type=field.type, status=here.status,
                value=field.default_value if here is field or here.value is None else here.value,
            )
            for field, here in known if here.status != "INACTIVE"
        ]  # fmt: skip

    return of_project
