"""Entities as they are now: the answers of their own operations, for ids that the caller is known to see."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import Wire
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.clients.schemas import client_out, currencies_of
from hourbook.features.clients.tables import clients
from hourbook.features.custom_fields.actions import project_defaults
from hourbook.features.custom_fields.schemas import field_out
from hourbook.features.custom_fields.tables import custom_fields, project_custom_fields
from hourbook.features.groups.actions import members_of
from hourbook.features.groups.schemas import group_out
from hourbook.features.groups.tables import user_groups
from hourbook.features.people.directory import people, users_out
from hourbook.features.projects.answers import currency_of, projects_out, tasks_out
from hourbook.features.projects.queries import with_client
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.projects.visibility import visible_projects
from hourbook.features.tags import tag_out, tags
from hourbook.features.time_entries import queries
from hourbook.features.time_entries.answers import rows_out

Forms = Mapping[str, Wire]  # by id


def rows_of(ctx: Context, table: sa.Table, ids: list[str]) -> list[Row]:
    return list(ctx.tx.execute(sa.select(table).where(mine(ctx, table), table.c.id.in_(ids))).all())


def tags_now(ctx: Context, ids: list[str]) -> Forms:
    return {row.id: tag_out(row) for row in rows_of(ctx, tags, ids)}


def clients_now(ctx: Context, ids: list[str]) -> Forms:
    codes = currencies_of(ctx)
    return {row.id: client_out(row, codes) for row in rows_of(ctx, clients, ids)}


def projects_now(ctx: Context, ids: list[str]) -> Forms:
    return {one.id: one for one in projects_out(ctx, projects_with_client(ctx, ids))}


def projects_with_client(ctx: Context, ids: list[str]) -> list[Row]:
    return list(ctx.tx.execute(with_client.where(mine(ctx, projects), projects.c.id.in_(ids))).all())


def tasks_now(ctx: Context, ids: list[str]) -> Forms:
    rows = rows_of(ctx, tasks, ids)
    owners = projects_with_client(ctx, sorted({row.project_id for row in rows}))
    return {one.id: one for one in tasks_out(ctx, rows, {row.id: currency_of(ctx, row) for row in owners})}


def entries_now(ctx: Context, ids: list[str]) -> Forms:
    return {one.id: one for one in rows_out(ctx, queries.several(ctx, ids))}


def fields_now(ctx: Context, ids: list[str]) -> Forms:
    own = project_custom_fields.c
    said = project_defaults(ctx, own.custom_field_id.in_(ids), own.project_id.in_(visible_projects(ctx)))
    return {row.id: field_out(row, said.get(row.id, [])) for row in rows_of(ctx, custom_fields, ids)}


def groups_now(ctx: Context, ids: list[str]) -> Forms:
    inside = members_of(ctx, ids)
    return {row.id: group_out(row, inside[row.id]) for row in rows_of(ctx, user_groups, ids)}


def people_now(ctx: Context, ids: list[str]) -> Forms:
    found: list[Any] = list(ctx.tx.execute(people(ctx).where(users.c.id.in_(ids))).all())
    return {one.id: one for one in users_out(ctx, found)}
