"""Clients on the wire (wire-facts 6.3)."""

from typing import Annotated, Literal

import sqlalchemy as sa
from msgspec import Meta

from hourbook.core.base.wire import UNSET, GivenId, GivenText, Id, Query, UnsetType, UpTo100, Wire
from hourbook.core.rows.records import Paging, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies
from hourbook.features.clients.tables import ClientRow

Line = Annotated[str, Meta(max_length=320)]
LongText = Annotated[str, Meta(max_length=3000)]


class ClientOut(Wire):
    id: Id
    name: str
    email: str | None
    cc_emails: list[str] | None
    workspace_id: Id
    archived: bool
    address: str | None
    note: str | None
    currency_id: Id
    currency_code: str | UnsetType = UNSET  # the answers of PUT and DELETE leave it out


class ClientIn(Wire):
    """``ccEmails``, ``currencyId`` and ``currencyCode`` are not read here: a new client has the default currency."""

    name: GivenText | None = None
    email: Line | None = None
    address: LongText | None = None
    note: LongText | None = None


class ClientUpdate(Wire):
    name: GivenText | None = None
    email: Line | UnsetType | None = UNSET
    address: LongText | UnsetType | None = UNSET
    note: LongText | UnsetType | None = UNSET
    archived: bool | None = False  # PUT: absent means false
    cc_emails: UpTo100[Line] | None = None  # PUT: absent means none
    currency_id: GivenId | UnsetType | None = UNSET


class ClientFilter(Paging):
    name: str = ""
    archived: bool | None = None
    address: str = ""
    note: str = ""
    sort_column: Literal["NAME", "EMAIL", "NOTE"] = "NAME"
    sort_order: Literal["ASCENDING", "DESCENDING"] = "ASCENDING"


class Archiving(Query):
    """What goes with the client when the body archives it."""

    archive_projects: bool = False
    mark_tasks_as_done: bool = False


def currencies_of(ctx: Context) -> dict[str, str]:
    """The codes of the workspace's currencies by id, the default one first."""
    rows = ctx.tx.execute(sa.select(currencies.c.id, currencies.c.code).where(mine(ctx, currencies)))
    return dict(sorted(((row.id, row.code) for row in rows), key=lambda pair: pair[1] != ctx.workspace.currency))


def client_out(row: ClientRow, codes: dict[str, str], *, with_code: bool = True) -> ClientOut:
    """``codes`` as from ``currencies_of``."""
    currency = row.currency_id if row.currency_id in codes else next(iter(codes))
    return ClientOut(
        id=row.id,
        name=row.name,
        email=row.email,
        cc_emails=row.cc_emails,
        workspace_id=row.workspace_id,
        archived=row.archived,
        address=row.address,
        note=row.note,
        currency_id=currency,
        currency_code=codes[currency] if with_code else UNSET,
    )
