"""Joining a workspace by the link of an invitation."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, clean_name
from hourbook.core.rows.states import move, step
from hourbook.core.who.context import Caller, Context
from hourbook.core.who.identity import members
from hourbook.features.account.codes import Code
from hourbook.features.account.links import (
    LINK_ERRORS,
    LinkOutdated,
    LinkUnknown,
    check_link,
    link_of,
    take_link,
)
from hourbook.features.account.passwords import Password, PasswordUnfit
from hourbook.features.account.queries import lock_user, user_row
from hourbook.features.account.records import change_user
from hourbook.features.account.rows import MemberRow, UserRow
from hourbook.features.account.sessions import SignedIn, open_session
from hourbook.features.people.membership import MEMBERSHIP

Answer = Literal["accept", "decline"]
NOT_REGISTERED = "NOT_REGISTERED"  # invited, and no user yet


class Joining(Wire):
    """``name`` and ``password`` of a new account; who has an account sends its password (and ``totp``)."""

    token: GivenText  # from the link in the mail
    password: Password
    name: GivenText | None = None
    time_zone: GivenText | None = None
    totp: Code | None = None


JOIN_ERRORS: list[type[ApiError]] = [PasswordUnfit, InvalidValue, *LINK_ERRORS, *NAME_ERRORS]


def invited(ctx: Context, token: str, action: Answer = "accept") -> tuple[MemberRow, UserRow]:
    """(membership, user) of an invitation that can still be answered."""
    link = link_of(ctx, "INVITE", token)
    theirs = members.c.workspace_id == link.workspace_id, members.c.user_id == link.user_id
    row = records.find(ctx, sa.select(members).where(*theirs), LinkUnknown())
    step(ctx, MEMBERSHIP, row, action, ended=link.ended_as)
    check_link(ctx, link)
    return row, user_row(ctx, link.user_id)


def join(ctx: Context, token: str) -> UserRow:
    """Use the invitation up; its membership is ACTIVE from now on."""
    return answer(ctx, token, "accept")


def answer(ctx: Context, token: str, action: Answer) -> UserRow:
    """Answer an invitation as the person it is for. Returns the user."""
    membership, user = invited(ctx, token, action)
    take_link(ctx, "INVITE", token, "USED" if action == "accept" else "DECLINED")
    move(ctx.acting_as(Caller(user.id, auth="none")), MEMBERSHIP, membership, action)
    return user


def register_invited(ctx: Context, body: Joining, password_hash: str) -> SignedIn:
    user = lock_user(ctx, join(ctx, body.token).id)
    if user.status != NOT_REGISTERED:  # registered since, by another invitation
        raise LinkOutdated()
    register(ctx, user, body, password_hash)
    return open_session(ctx, user_row(ctx, user.id))


def register(ctx: Context, user: UserRow, body: Joining, password_hash: str) -> None:
    """Make an invited person a user."""
    values = new_account(body, user.time_zone) | {"password": password_hash, "status": "ACTIVE"}
    change_user(ctx, user.id, **values)


def new_account(body: Joining, time_zone: str) -> dict[str, Any]:
    zone = body.time_zone or time_zone
    if not is_zone(zone):
        raise InvalidValue(field="timeZone", given=zone[:64], expected="an IANA name such as Europe/Belgrade")
    return {"name": clean_name(body.name, "User", 1, 100), "time_zone": zone}
