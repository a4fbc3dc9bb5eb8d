"""What a delivery holds: the thing itself, as the change left it (a deleted one as it was), with its creator's eyes.

The columns are those that the log of changes kept, so that a late delivery does not tell of what came after; what
stands beside them (members of a project, names) is read now. Each payload gets the Context of the webhook's creator.
"""

from types import SimpleNamespace
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.wire import Id, Wire
from hourbook.core.rows.changes import ChangeRow
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies, users
from hourbook.features.clients.schemas import ClientOut, client_out, currencies_of
from hourbook.features.clients.tables import clients
from hourbook.features.groups.actions import members_of
from hourbook.features.groups.schemas import GroupOut, group_out
from hourbook.features.people.directory import people, users_out
from hourbook.features.people.schemas import UserOut
from hourbook.features.projects.answers import projects_out, tasks_out
from hourbook.features.projects.queries import with_client
from hourbook.features.projects.schemas import ProjectOut, TaskOut
from hourbook.features.projects.tables import projects
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.tags import TagOut, tag_out
from hourbook.features.webhooks.entry_payload import EntryPayload, entry_payload


class Happened(NamedTuple):
    """A row of the log, with the columns before and after."""

    row: ChangeRow
    before: dict[str, Any]
    after: dict[str, Any]

    @property
    def columns(self) -> dict[str, Any]:
        """The thing as the change left it; a deleted one as it was."""
        return self.after or self.before

    @property
    def thing(self) -> Any:
        return SimpleNamespace(**self.columns)


def happened(row: ChangeRow) -> Happened:
    before, after = (msgspec.json.decode(text) if text else {} for text in (row.before, row.after))
    return Happened(row, before, after)


class RatePayload(Wire):
    """A rate at one of the five levels; the ids are null where the level has no such thing."""

    workspace_id: Id
    level: str
    project_id: Id | None
    task_id: Id | None
    user_id: Id | None
    type: str  # HOURLY or COST
    amount: int | None  # minor units an hour; null: taken away
    currency: str
    since: str | None


def tag(ctx: Context, what: Happened) -> TagOut:
    return tag_out(what.thing)


def client(ctx: Context, what: Happened) -> ClientOut:
    return client_out(what.thing, currencies_of(ctx))


def project(ctx: Context, what: Happened) -> ProjectOut:
    """With name and currency of its client, as they are now."""
    of_client = sa.select(clients.c.name, currencies.c.code).select_from(clients.outerjoin(
        currencies, (currencies.c.workspace_id == clients.c.workspace_id) & (currencies.c.id == clients.c.currency_id)
    ))  # fmt: skip
    found = ctx.tx.execute(of_client.where(mine(ctx, clients), clients.c.id == what.columns["client_id"])).first()
    name, code = found or (None, None)
    return projects_out(ctx, [SimpleNamespace(**what.columns, client_name=name, client_currency=code)])[0]


def task(ctx: Context, what: Happened) -> TaskOut:
    code = currency_of_project(ctx, what.columns["project_id"])
    out: TaskOut = tasks_out(ctx, [what.thing], {what.columns["project_id"]: code})[0]
    return out


def currency_of_project(ctx: Context, project_id: str | None) -> str:
    """The code of a project's currency; the workspace's where it is gone."""
    row = ctx.tx.execute(with_client.where(mine(ctx, projects), projects.c.id == project_id)).first()
    return (row and row.client_currency) or ctx.workspace.currency


def group(ctx: Context, what: Happened) -> GroupOut:
    ids = what.columns.get("user_ids")
    return group_out(what.thing, members_of(ctx, [what.row.entity_id])[what.row.entity_id] if ids is None else ids)


def person(ctx: Context, what: Happened) -> UserOut | None:
    """The person as lists show them now; nobody who is seen no more."""
    rows = list(ctx.tx.execute(people(ctx).where(users.c.id == what.row.entity_id)))
    return users_out(ctx, rows)[0] if rows else None


def rate(ctx: Context, what: Happened) -> RatePayload | None:
    """The rate, to who may see it."""
    said = what.columns
    if not ctx.may(SEE_COSTS if said["kind"] == "COST" else SEE_RATES):
        return None
    level, subject = said["level"], said["subject_id"] or None
    project_id = subject if level in ("PROJECT", "PROJECT_MEMBER") else None
    return RatePayload(
        workspace_id=ctx.workspace_id,
        level=level,
        project_id=project_id,
        task_id=subject if level == "TASK" else None,
        user_id=said["member_id"] or (subject if level in ("MEMBER", "USER") else None),
        type=said["kind"],
        amount=said["amount"],
        currency=currency_of_project(ctx, project_id),
        since=instant_text(said["since"]) if said.get("since") is not None else None,
    )


def entry(ctx: Context, what: Happened) -> EntryPayload:
    return entry_payload(ctx, what.columns, what.row.entity_id)
