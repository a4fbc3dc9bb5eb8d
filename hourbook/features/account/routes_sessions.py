"""Refresh, list and end sessions."""

import sqlalchemy as sa

from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.records import find
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.authentication import TokenExpired, TokenInvalid, UserDeactivated
from hourbook.core.who.context import Context
from hourbook.core.who.identity import sessions
from hourbook.features.account.events import revoke_sessions
from hourbook.features.account.keys import KeyLimited, require_whole_account
from hourbook.features.account.sessions import (
    NoSessionNamed,
    SessionNotFound,
    SessionOut,
    SignedIn,
    end_sessions,
    forget_cookie,
    live,
    refresh_claims,
    renew,
    session_out,
)


class Refresh(Wire):
    refresh_token: GivenText


class Tokens(Wire):
    token: GivenText = ""
    refresh_token: GivenText = ""


@operation(
    "POST", "/auth/token/refresh", None, tag="Identity", addition=True, shows_secret=True,
    raises=[TokenInvalid, TokenExpired, UserDeactivated],
)  # fmt: skip
async def refresh_token(ctx: Context, body: Refresh) -> SignedIn:
    """Change a refresh token for new tokens; the session then lasts 30 more days."""
    if (tokens := await ctx.write(renew, body.refresh_token)) is None:
        raise TokenInvalid(field="refreshToken", cause="The refresh token was used before; its session was ended.")
    return tokens


@operation(
    "DELETE", "/auth/tokens", SIGNED_IN, tag="Identity", addition=True, status=204,
    raises=[KeyLimited, NoSessionNamed, SessionNotFound, TokenInvalid, TokenExpired],
)  # fmt: skip
def sign_out(ctx: Context, body: Tokens | None) -> None:
    """End the session of the request, or (asked with an API key) the one whose ``refreshToken`` is sent."""
    ended = ctx.caller.session_id
    if not ended:
        require_whole_account(ctx)
        if body is None or not body.refresh_token:
            raise NoSessionNamed()
        ended = refresh_claims(ctx, body.refresh_token).session_id
    if not revoke_sessions(ctx, sessions.c.id == ended, sessions.c.user_id == ctx.user_id, event="SIGNED_OUT"):
        raise SessionNotFound(field="refreshToken", cause="You have no session with this token, or it has ended.")
    forget_cookie(ctx, ended)


@operation("GET", "/user/sessions", SIGNED_IN, tag="Identity", addition=True, raises=[KeyLimited])
def list_sessions(ctx: Context) -> list[SessionOut]:
    """List where you are signed in, newest first; ``lastUsedAt`` is the last sign-in, refresh or day of use."""
    require_whole_account(ctx)
    own = sa.select(sessions).where(sessions.c.user_id == ctx.user_id, *live(ctx))
    return [session_out(ctx, row) for row in ctx.tx.execute(own.order_by(sessions.c.id.desc()))]


@operation("DELETE", "/user/sessions", SIGNED_IN, tag="Identity", addition=True, status=204, raises=[KeyLimited])
def end_other_sessions(ctx: Context) -> None:
    """Sign out everywhere but here."""
    require_whole_account(ctx)
    end_sessions(ctx, ctx.user_id, but=ctx.caller.session_id)


@operation(
    "DELETE", "/user/sessions/{sessionId}", SIGNED_IN, tag="Identity", addition=True,
    raises=[SessionNotFound, KeyLimited],
)  # fmt: skip
def end_session(ctx: Context, session_id: str) -> SessionOut:
    """Sign out on one device; its tokens end at once."""
    require_whole_account(ctx)
    own = sa.select(sessions).where(sessions.c.user_id == ctx.user_id, sessions.c.id == session_id, *live(ctx))
    row = find(ctx, own, SessionNotFound(given=session_id))
    revoke_sessions(ctx, sessions.c.id == row.id)
    forget_cookie(ctx, row.id)
    return session_out(ctx, row)
