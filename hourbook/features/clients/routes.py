"""The operations on clients. Everybody in the workspace sees them."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, name_matches, ordered
from hourbook.core.rows.records import Paged, mine
from hourbook.core.who.context import Context
from hourbook.features.clients import actions
from hourbook.features.clients.actions import VALUE_ERRORS, ClientActive, TooManyCcEmails, find_client
from hourbook.features.clients.permissions import EDIT_CLIENTS
from hourbook.features.clients.schemas import (
    Archiving,
    ClientFilter,
    ClientIn,
    ClientOut,
    ClientUpdate,
    client_out,
    currencies_of,
)
from hourbook.features.clients.tables import clients
from hourbook.features.projects.permissions import CREATE_PROJECTS
from hourbook.features.projects.records import lose_client

ALL = "/workspaces/{workspaceId}/clients"
ONE = "/workspaces/{workspaceId}/clients/{clientId}"


@operation("GET", ALL, tag="Clients", lists=True, counts=True)
def list_clients(ctx: Context, query: ClientFilter) -> list[ClientOut]:
    """List the clients of the workspace, archived ones too unless the filter says otherwise."""
    found = sa.select(clients).where(mine(ctx, clients))
    for name in ("name", "address", "note"):
        if text := getattr(query, name):
            found = found.where(name_matches(clients.c[name], text))
    if query.archived is not None:
        found = found.where(clients.c.archived == query.archived)
    sort = {name: sa.func.lower(sa.func.coalesce(clients.c[name.lower()], "")) for name in ("NAME", "EMAIL", "NOTE")}
    found = found.order_by(*ordered(sort, query.sort_column, query.sort_order, clients.c.id))
    page: Paged = records.page(ctx, found, query, count=True)
    codes = currencies_of(ctx)
    return records.shaped(page, lambda row: client_out(row, codes))


@operation("POST", ALL, CREATE_PROJECTS, tag="Clients", status=201, raises=VALUE_ERRORS)
def create_client(ctx: Context, body: ClientIn) -> ClientOut:
    """Create a client; its name is unique in the workspace, archived clients included."""
    name, email = actions.check_name(ctx, body.name), actions.check_email(body.email)
    row = records.add(ctx, clients, name=name, email=email, address=body.address, note=body.note)
    return client_out(row, currencies_of(ctx))


@operation("GET", ONE, tag="Clients", raises=[NotInWorkspace])
def get_client(ctx: Context, client_id: str) -> ClientOut:
    """Get one client."""
    return client_out(find_client(ctx, client_id), currencies_of(ctx))


@operation("PUT", ONE, EDIT_CLIENTS, tag="Clients", raises=[NotInWorkspace, TooManyCcEmails, *VALUE_ERRORS])
def update_client(ctx: Context, client_id: str, query: Archiving, body: ClientUpdate) -> ClientOut:
    """Change a client; ``archived`` absent restores it, ``ccEmails`` absent clears them, the rest is kept when absent.

    With ``archived: true`` the query can also archive its projects and mark their tasks as done: those the caller
    may edit.
    """
    records.serialise(ctx, clients, client_id)
    row = find_client(ctx, client_id)
    values: dict[str, Any] = {
        "name": actions.check_name(ctx, body.name, but=row.id),
        "archived": bool(body.archived),
        "cc_emails": actions.check_cc_emails(body.cc_emails),
    }
    if body.email is not UNSET:
        values["email"] = actions.check_email(body.email)
    if body.currency_id is not UNSET:
        values["currency_id"] = actions.check_currency(ctx, body.currency_id)
    values |= {name: value for name in ("address", "note") if (value := getattr(body, name)) is not UNSET}
    after = records.change(ctx, clients, row, **values)
    if after.archived:
        actions.archive_work(ctx, row.id, query)
    return client_out(after, currencies_of(ctx), with_code=False)


@operation("DELETE", ONE, EDIT_CLIENTS, tag="Clients", raises=[NotInWorkspace, ClientActive])
def delete_client(ctx: Context, client_id: str) -> ClientOut:
    """Delete an archived client and free its name; its projects stay, without a client."""
    row = find_client(ctx, client_id)
    if not row.archived:
        raise ClientActive(name=row.name, field="clientId", given=client_id)
    for project in actions.projects_of(ctx, row.id):
        lose_client(ctx, project, row.name)
    return client_out(records.remove(ctx, clients, row), currencies_of(ctx), with_code=False)
