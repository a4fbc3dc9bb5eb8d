"""Sessions of our web app, of the browser extension and of clients that sign in with a password.

An access token lasts 12 hours; a refresh token 30 days, and each refresh gives 30 more (so a session ends 30 days after
its last refresh). Revoking a session ends both at once. A refresh token works once: the one before the newest is
answered like it for a minute (two windows may refresh at the same moment); any other was copied, and ends the session.
The session of our own app has
no tokens but a cookie (``hourbook/core/who/web_session.py``), which is renewed while it is used.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Id, Wire
from hourbook.core.db.tables import new_id
from hourbook.core.rows.records import find
from hourbook.core.who import web_session
from hourbook.core.who.authentication import TokenInvalid, token_refusal
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import (
    SessionClaims,
    hash_secret,
    issue_session_token,
    read_session_token,
    same,
)
from hourbook.core.who.identity import sessions
from hourbook.features.account.events import revoke_sessions, tell_part
from hourbook.features.account.links import end_proved
from hourbook.features.account.queries import refuse_closed, user_row
from hourbook.features.account.rows import SessionRow, UserRow

ACCESS_MS, REFRESH_MS, GRACE_MS = 12 * 3_600_000, web_session.LASTS_MS, 60_000


class NoSessionNamed(ApiError):
    message = "No session was named"
    cause = "An API key is no session, and no refreshToken of one was sent: nothing was signed out."
    fix = "Send the refreshToken of the session to end, or revoke the key (DELETE /api/v1/user/api-keys and its id)."
    field = "refreshToken"


class SessionNotFound(ApiError):
    message = "Session doesn't belong to User"
    cause = "You have no session with this id, or it has ended."
    fix = "List your sessions with GET /api/v1/user/sessions and use an id from there."
    field = "sessionId"


class SignedIn(Wire):
    """Tokens are sent back as ``X-Auth-Token``; both are JWTs with ``sub`` (user id) and ``exp`` (seconds).

    Our own app (header ``X-Hourbook-App``) gets a cookie in their place, and they are empty.
    """

    token: str
    refresh_token: str
    id: Id
    email: str | None
    name: str
    active_workspace: Id | None


class SessionOut(Wire):
    id: Id
    agent: str  # User-Agent of the sign-in
    created_at: str
    last_used_at: str
    expires_at: str
    current: bool


def open_session(ctx: Context, user: UserRow) -> SignedIn:
    """Sign the user in on this device."""
    row: dict[str, Any] = {
        "id": new_id(),
        "user_id": user.id,
        "agent": ctx.agent[:200],
        "created_at": ctx.now,
        "last_used_at": ctx.now,
        "revoked_at": None,
    }
    tokens = tokens_of(ctx, user, row["id"], session_end(ctx), 0)
    ctx.tx.execute(sa.insert(sessions), row | kept_of(ctx, tokens))
    tell_part(ctx, "SIGNED_IN", "SESSION", row["id"], user.id)
    return tokens


def session_end(ctx: Context) -> int:
    return (ctx.now + REFRESH_MS) // 1000 * 1000  # tokens count in seconds


def kept_of(ctx: Context, tokens: SignedIn) -> dict[str, Any]:
    """What the session keeps of its newest tokens."""
    hashed = hash_secret(tokens.refresh_token) if tokens.refresh_token else None
    return {"expires_at": session_end(ctx), "refresh_hash": hashed}


def replaced(ctx: Context, session: SessionRow, user: UserRow) -> SignedIn | None:
    """New tokens of a session in place of its newest; None where another request replaced that one, or ended it all."""
    turn = session.refreshes + 1
    tokens = tokens_of(ctx, user, session.id, session_end(ctx), turn)
    kept = {"previous_hash": session.refresh_hash, "replaced_at": ctx.now, "refreshes": turn, **kept_of(ctx, tokens)}
    newest = sessions.c.id == session.id, sessions.c.refresh_hash == session.refresh_hash, *live(ctx)
    renewal = sa.update(sessions).where(*newest).values(last_used_at=ctx.now, **kept)
    return tokens if ctx.tx.execute(renewal.returning(sessions.c.id)).first() else None


def tokens_of(ctx: Context, user: UserRow, session_id: str, ends: int, turn: int) -> SignedIn:
    """The tokens of a session after so many refreshes; the refresh token is the same each time."""
    secret, token, refresh = ctx.app.secret, "", ""
    if ctx.from_app:
        ctx.headers["set-cookie"] = web_session.cookie(secret, ctx.origin, user.id, session_id, ctx.now)
    else:
        token = issue_session_token(secret, user.id, session_id, ctx.now + ACCESS_MS)
        refresh = issue_session_token(secret, user.id, session_id, ends, "refresh", str(turn))
    return SignedIn(
        token=token,
        refresh_token=refresh,
        id=user.id,
        email=user.email,
        name=user.name,
        active_workspace=user.active_workspace_id,
    )


def live(ctx: Context) -> list[Any]:
    """The condition that a session has not ended."""
    return [sessions.c.revoked_at.is_(None), sessions.c.expires_at > ctx.now]


def end_sessions(ctx: Context, user_id: str, *, but: str = "") -> None:
    """Sign the user out everywhere, or everywhere but in one session; what else rests on the old proof ends too."""
    revoke_sessions(ctx, sessions.c.user_id == user_id, sessions.c.id != but)
    end_proved(ctx, user_id)


def refresh_claims(ctx: Context, token: str) -> SessionClaims:
    claims = read_session_token(ctx.app.secret, token, ctx.now, "refresh")
    if isinstance(claims, SessionClaims):
        return claims
    raise token_refusal(claims, "refreshToken")


def session_of(ctx: Context, token: str) -> tuple[SessionRow, UserRow]:
    """(session, user) of a refresh token whose session has not ended."""
    return live_session(ctx, refresh_claims(ctx, token).session_id, "refreshToken")


def live_session(ctx: Context, session_id: str, field: str) -> tuple[SessionRow, UserRow]:
    """(session, user) of a session that has not ended, of a user who may sign in; ``field`` is what named it."""
    row = find(ctx, sa.select(sessions).where(sessions.c.id == session_id, *live(ctx)), TokenInvalid(field=field))
    user = user_row(ctx, row.user_id)
    refuse_closed(user)
    return row, user


def renew(ctx: Context, token: str) -> SignedIn | None:
    """New tokens for a refresh token; None after ending the session of one that was used before."""
    row, user = session_of(ctx, token)
    sent = hash_secret(token)
    if same(row.refresh_hash or "", sent):  # of two requests with one token the second finds it used
        return replaced(ctx, row, user) or renew(ctx, token)
    if same(row.previous_hash or "", sent) and ctx.now - (row.replaced_at or 0) < GRACE_MS:
        return tokens_of(ctx, user, row.id, row.expires_at, row.refreshes)
    revoke_sessions(ctx, sessions.c.id == row.id, event="SESSION_TOKEN_REUSED")
    return None


def forget_cookie(ctx: Context, session_id: str) -> None:
    """Take the cookie out of the browser that ends its own session."""
    if ctx.caller.auth == "cookie" and session_id == ctx.caller.session_id:
        ctx.headers["set-cookie"] = web_session.cleared(ctx.origin)


def session_out(ctx: Context, row: SessionRow) -> SessionOut:
    times = {"created_at": row.created_at, "last_used_at": row.last_used_at, "expires_at": row.expires_at}
    return SessionOut(
        id=row.id,
        agent=row.agent,
        current=row.id == ctx.caller.session_id,
        **{name: instant_text(at or row.created_at) for name, at in times.items()},
    )
