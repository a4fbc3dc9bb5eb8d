"""What a client's fields must be, and what happens to its projects when it goes."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.clients.schemas import Archiving, currencies_of
from hourbook.features.clients.tables import ClientRow, clients
from hourbook.features.projects.permissions import EDIT_PROJECTS
from hourbook.features.projects.records import archive, finish_tasks
from hourbook.features.projects.tables import ProjectRow, projects
from hourbook.features.sights import sight

MOST_CC_EMAILS = 3


class ClientActive(ApiError):
    message = "Cannot delete an active client"
    cause = "The client {name} is active; only archived clients can be deleted."
    fix = 'Archive it first: PUT the client with {{"name": "{name}", "archived": true}}.'


class TooManyCcEmails(ApiError):
    message = "Number of additional emails must be less than 3"  # the real service's words, though three pass
    cause = "ccEmails holds {given} addresses; three are allowed."
    fix = "Send at most three addresses in ccEmails."
    field = "ccEmails"


class EmailAddressWrong(ApiError):
    message = "must be a well-formed email address"
    cause = "{field} is not an e-mail address."
    fix = "Send an address such as jane@example.org, or leave {field} out."


VALUE_ERRORS: list[type[ApiError]] = [*NAME_ERRORS, EmailAddressWrong]


@sight("client")
def seen(ctx: Context) -> sa.Select[Any]:
    return sa.select(clients.c.id).where(mine(ctx, clients))


def find_client(ctx: Context, client_id: str) -> ClientRow:
    """The client, or "Client doesn't belong to Workspace"."""
    row: ClientRow = records.get(
        ctx, clients, client_id, NotInWorkspace(thing="Client", field="clientId", given=client_id)
    )
    return row


def check_name(ctx: Context, value: str | None, but: str = "") -> str:
    name = clean_name(value, "Client", 1, 100)
    free_name(ctx, clients, name, NameTaken(kind="Client", name=name, given=name), but=but)
    return name


def check_email(value: str | None, field: str = "email") -> str | None:
    """The address, None when empty. Only what can not be an address at all is refused."""
    address = (value or "").strip()
    name, _, domain = address.rpartition("@")
    if address and not (name and domain and not set(address) & set(" <>\t\r\n")):
        raise EmailAddressWrong(field=field, given=address)
    return address or None


def check_cc_emails(values: list[str] | None) -> list[str] | None:
    """The addresses, None when there are none."""
    if values and len(values) > MOST_CC_EMAILS:
        raise TooManyCcEmails(given=len(values))
    checked = (check_email(value, "ccEmails") for value in values or [])
    return [address for address in checked if address] or None


def check_currency(ctx: Context, currency_id: str | None) -> str | None:
    """The id of one of the workspace's currencies; None when empty (the default currency)."""
    if currency_id and currency_id not in currencies_of(ctx):
        raise NotInWorkspace(thing="Currency", field="currencyId", given=currency_id)
    return currency_id or None


def projects_of(ctx: Context, client_id: str) -> list[ProjectRow]:
    found = sa.select(projects).where(mine(ctx, projects), projects.c.client_id == client_id)
    return list(ctx.tx.execute(found.order_by(projects.c.id)).all())


def archive_work(ctx: Context, client_id: str, what: Archiving) -> None:
    """Archive the client's projects, mark their tasks as done; only in projects the caller may edit."""
    if not (what.archive_projects or what.mark_tasks_as_done):
        return
    for project in projects_of(ctx, client_id):
        if not ctx.may(EDIT_PROJECTS, project_id=project.id):
            continue
        if what.mark_tasks_as_done:
            finish_tasks(ctx, project.id)
        if what.archive_projects:
            archive(ctx, project)
