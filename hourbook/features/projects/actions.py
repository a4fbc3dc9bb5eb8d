"""Making, changing and deleting projects."""

import re
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, InvalidValue, Warned
from hourbook.core.base.wire import UNSET, UnsetType
from hourbook.core.db.tables import new_id
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace, clean_name, each_once, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Feature, Role
from hourbook.core.who.context import Context
from hourbook.features.clients.actions import find_client
from hourbook.features.groups.actions import check_members
from hourbook.features.people.records import end_management, make_manager
from hourbook.features.projects.estimates import first_estimate
from hourbook.features.projects.memberships import Access, check_groups, member_level, set_access
from hourbook.features.projects.schemas import MembershipIn, ProjectIn, ProjectUpdate
from hourbook.features.projects.tables import ProjectRow, projects, tasks
from hourbook.features.projects.tasks import add_task, remove_task
from hourbook.features.rates.checks import MONEY_ERRORS, Given, initial, settle
from hourbook.features.rates.setting import Level, RateIn, forget_history
from hourbook.features.time_entries import records as time_entry_records
from hourbook.features.time_entries.tables import time_entries

PALETTE = ("#0B83D9", "#9C27B0", "#F57C00", "#009688", "#E91E63", "#3F51B5", "#8BC34A", "#795548", "#607D8B", "#D50000")


class ProjectNameTaken(NameTaken):
    message = "{name} project for client {client} already exists."
    cause = "Another project of this client (or without a client), active or archived, has this name."
    fix = "Choose another name or client, or use, rename or delete the one that has it."
    example = {"client": "Globex"}


class ProjectActive(ApiError):
    message = "Cannot delete an active project"
    cause = "The project {name} is active; only archived projects can be deleted."
    fix = 'Archive it first: PUT the project with {{"name": "{name}", "archived": true}}.'
    field = "projectId"


NAMING: list[type[ApiError]] = [ProjectNameTaken, *(error for error in NAME_ERRORS if error is not NameTaken)]
VALUES: list[type[ApiError]] = [NotInWorkspace, *NAMING, *MONEY_ERRORS]


def create(ctx: Context, body: ProjectIn) -> str:
    """Make a project with its members and tasks; the caller becomes member and project manager. Returns its id."""
    client_id = check_client(ctx, body.client_id)
    project_id, name = new_id(), check_name(ctx, body.name, client_id)
    ctx = become_manager(ctx, project_id)
    values: dict[str, Any] = {
        "name": name,
        "client_id": client_id,
        "public": first_public(ctx, body.is_public, ctx.settings.is_project_public_by_default),
        "billable": ctx.settings.default_billable_projects if body.billable is None else body.billable,
        "color": check_color(body.color) or next_color(ctx),
        "note": body.note or "",
        "hourly_rate": initial(ctx, "HOURLY", project_id, as_read(None, body.hourly_rate)),
        "cost_rate": initial(ctx, "COST", project_id, body.cost_rate),
        "time_estimate": first_estimate(ctx, body.estimate),
    }
    project = records.add(ctx, projects, id=project_id, **values)
    add_first_members(ctx, project, body.memberships or [])
    for task in body.tasks or []:
        add_task(ctx, project, task, hourly_rate=task.hourly_rate, cost_rate=task.cost_rate)
    return project_id


def become_manager(ctx: Context, project_id: str) -> Context:
    """Who makes a project manages it (product-facts 3). Returns the Context with that role."""
    if ctx.user_id:
        make_manager(ctx, ctx.user_id, "PROJECT", project_id)
    return ctx.inside(ctx.workspace, ctx.roles | {Role.PROJECT_MANAGER}) if ctx.user_id else ctx


def add_first_members(ctx: Context, project: ProjectRow, given: list[MembershipIn]) -> None:
    """The caller, and who the body names, with rates."""
    people = [each for each in given if each.membership_type != "USERGROUP"]
    people = each_once(people, "user_id", "memberships.userId")
    groups = [each.user_id or "" for each in given if each.membership_type == "USERGROUP"]
    users = check_members(ctx, [each.user_id or "" for each in people], "memberships.userId")
    own = {ctx.user_id} if ctx.user_id else set()
    access = Access(frozenset(users | own), check_groups(ctx, groups, "memberships.userId"))
    set_access(ctx, project, access, quiet=True)
    for each in people:
        if each.hourly_rate or each.cost_rate:
            settle(ctx, member_level(ctx, project, each.user_id or ""), project.id, each.hourly_rate, each.cost_rate)


class MadePrivate(Warned):
    message = "The project becomes private"
    cause = "isPublic was not sent, which PUT reads as false: the project was public and is private now."
    fix = "Send isPublic true to keep it public, or false where it is meant to become private."
    field = "isPublic"


def update(ctx: Context, row: ProjectRow, body: ProjectUpdate) -> None:
    """PUT: ``isPublic`` and ``billable`` absent are false, everything else absent stays."""
    client_id = row.client_id if body.client_id is UNSET else check_client(ctx, body.client_id, row.client_id)
    name = row.name if body.name in (UNSET, None) else body.name
    public = check_public(ctx, body.is_public, row.public)
    if row.public and not public and body.is_public is None:
        ctx.warn(MadePrivate())
    values: dict[str, Any] = {
        "name": check_name(ctx, name, client_id, but=row.id),
        "client_id": client_id,
        "public": public,
        "billable": bool(body.billable),
        "archived": row.archived if body.archived in (UNSET, None) else body.archived,
        "color": row.color if body.color is UNSET else check_color(body.color) or row.color,
        "note": row.note if body.note is UNSET else body.note or "",
    }
    after = records.change(ctx, projects, row, **values)
    hourly = as_read(row.hourly_rate, body.hourly_rate)
    settle(ctx, Level("PROJECT", projects, after, row.id), row.id, hourly, body.cost_rate)


def as_read(own: int | None, rate: Given) -> Given:
    """The hourly rate of a body. 0 is what clients read of a project that has none of its own and send back: it sets
    none then, or everything on the project would be worth nothing from there on.
    """
    if own is None and isinstance(rate, RateIn) and rate.amount == 0 and rate.since is None:
        return UNSET
    return rate


def check_client(ctx: Context, client_id: str | UnsetType | None, kept: str | None = None) -> str | None:
    """The id of a client of the workspace; None when empty."""
    if not client_id:
        return None
    return client_id if client_id == kept else str(find_client(ctx, client_id).id)


def check_name(ctx: Context, value: object, client_id: str | None, but: str = "") -> str:
    """The name, unique among the projects of the client; archived ones count."""
    name = clean_name(value, "Project", 2, 250)
    client = find_client(ctx, client_id).name if client_id else ""
    same = sa.func.coalesce(projects.c.client_id, "") == (client_id or "")
    free_name(ctx, projects, name, ProjectNameTaken(name=name, client=client, given=name), same, but=but)
    return name


def first_public(ctx: Context, given: bool | None, default: bool) -> bool:
    """Whether a new project is public; nothing given asks for a private one only where the plan has them."""
    if given is None:
        given = default or not ctx.has(Feature.PRIVATE_PROJECT_ACCESS)
    # differs: the real service makes the project public without a word, which shows people what was to be hidden.
    return check_public(ctx, given, True)


def check_public(ctx: Context, given: bool | None, before: bool) -> bool:
    """Whether the project is public. Without the plan's feature a public one stays public unless told otherwise."""
    if not given and before and not ctx.has(Feature.PRIVATE_PROJECT_ACCESS):
        if given is None:
            return before
        ctx.require_feature(Feature.PRIVATE_PROJECT_ACCESS)
    return bool(given)


def check_color(value: str | UnsetType | None) -> str:
    """``#`` and six hexadecimal digits; "" for nothing.

    differs: the contract has six digits only; clockify-api-client sends eight, whose last two (opacity) are dropped.
    """
    if not value:
        return ""
    if not re.fullmatch("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?", value):
        raise InvalidValue(field="color", given=value[:50], expected="a colour such as #0B83D9")
    return str(value)[:7]


def next_color(ctx: Context) -> str:
    """The palette in turn."""
    count = sa.select(sa.func.count()).select_from(projects).where(mine(ctx, projects))
    return PALETTE[ctx.tx.execute(count).scalar_one() % len(PALETTE)]


def delete(ctx: Context, row: ProjectRow) -> None:
    """Delete an archived project with its tasks; its entries stay, without project and task."""
    if not row.archived:
        raise ProjectActive(name=row.name, given=row.id)
    remove_project(ctx, row)


def remove_project(ctx: Context, row: ProjectRow) -> None:
    """Take a project and all that hangs on it away."""
    time_entry_records.unlink(ctx, time_entries.c.project_id == row.id, project_id=None, task_id=None)
    for task in ctx.tx.execute(sa.select(tasks).where(mine(ctx, tasks), tasks.c.project_id == row.id)).all():
        remove_task(ctx, task)
    end_management(ctx, "PROJECT", row.id)
    forget_history(ctx, "PROJECT", row.id)
    set_access(ctx, row, Access(frozenset(), frozenset()), quiet=True)
    records.remove(ctx, projects, row)
