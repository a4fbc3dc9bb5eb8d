"""Handing a session over to the browser extension, which wants its tokens changed once before it uses them
(endpoints-in-the-wild section 3, points 4 and 5)."""

import sqlalchemy as sa

from hourbook.core.base.wire import GivenId, GivenText, Wire
from hourbook.core.db.database import RowGone
from hourbook.core.db.tables import new_id
from hourbook.core.edge.operations import operation
from hourbook.core.who.authentication import TokenExpired, TokenInvalid, UserDeactivated
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret, new_token, same
from hourbook.core.who.identity import one_time_links
from hourbook.features.account.links import LinkRefused, take_link
from hourbook.features.account.sessions import SignedIn, live_session, replaced, session_of

EXCHANGE_MS = 60_000


class HandOver(Wire):
    user_id: GivenId
    refresh_token: GivenText


class ExchangeToken(Wire):
    exchange_token: GivenText  # holds for a minute


@operation(
    "POST", "/auth/token/exchange", None, tag="Identity", addition=True, shows_secret=True,
    raises=[TokenInvalid, TokenExpired, UserDeactivated],
)  # fmt: skip
def start_exchange(ctx: Context, body: HandOver) -> ExchangeToken:
    """Change the newest refresh token of a session for a token that gives new tokens once, within a minute."""
    session, user = session_of(ctx, body.refresh_token)
    if user.id != body.user_id or not same(session.refresh_hash or "", hash_secret(body.refresh_token)):
        cause = "The refresh token is not the newest one of a session of this userId."
        raise TokenInvalid(field="refreshToken", cause=cause)
    secret = f"{session.id}.{new_token()}"  # the session is part of what is hashed
    row = {
        "id": new_id(),
        "purpose": "EXCHANGE",
        "secret_hash": hash_secret(secret),
        "user_id": user.id,
        "created_at": ctx.now,
        "expires_at": ctx.now + EXCHANGE_MS,
    }
    ctx.tx.execute(sa.insert(one_time_links), row)
    return ExchangeToken(exchange_token=secret)


@operation(
    "POST", "/auth/exchange", None, tag="Identity", addition=True, shows_secret=True,
    raises=[TokenInvalid, UserDeactivated],
)  # fmt: skip
def finish_exchange(ctx: Context, body: ExchangeToken) -> SignedIn:
    """Change an exchange token for the tokens of its session; the refresh token before them ends."""
    try:
        take_link(ctx, "EXCHANGE", body.exchange_token)
    except LinkRefused:
        cause = "The exchange token was used before, is older than a minute, or is not one of this server's."
        raise TokenInvalid(field="exchangeToken", cause=cause) from None
    session, user = live_session(ctx, body.exchange_token.partition(".")[0], "exchangeToken")
    if tokens := replaced(ctx, session, user):
        return tokens
    raise RowGone("session")  # another request was first: look again
