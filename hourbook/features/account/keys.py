"""API keys of a person: several named ones, each as wide as the person or narrower, shown once."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import GivenId, GivenText, Id, PerSecond, Wire
from hourbook.core.rows.records import find
from hourbook.core.who import access
from hourbook.core.who.access import AccessDenied
from hourbook.core.who.context import Context
from hourbook.core.who.identity import api_keys, members
from hourbook.core.work.sweeps import sweep
from hourbook.features.account.rows import KeyRow
from hourbook.languages.said import joined, said


class KeyNotFound(ApiError):
    message = "Api key doesn't belong to User"
    cause = "You have no API key with this id, or it was revoked already."
    fix = "List your keys with GET /api/v1/user/api-keys and use an id from there."
    field = "keyId"


class KeyExpiryPast(ApiError):
    message = "You entered invalid value for field : [expiresAt]"
    cause = "The key would have expired already."
    fix = "Send an instant in the future, or leave expiresAt out for a key that does not expire."
    field = "expiresAt"


class KeyScopeExceeded(AccessDenied):
    message = "Access Denied"
    cause = "The API key {key} is limited ({limits}), and a limited key can not make a wider one."
    fix = "Send the same or narrower limits, or use an unlimited key or a session."
    rule = "key scope"


class KeyLimited(AccessDenied):
    message = "Access Denied"
    cause = "The API key {key} is limited ({limits}); this concerns the whole account."
    fix = "Sign in, or use a key without limits (Preferences > Advanced)."
    rule = "key scope"


class KeyIn(Wire):
    name: GivenText | None = None
    workspace_id: GivenId | None = None  # null: all workspaces of the person
    read_only: bool = False
    expires_at: Instant | None = None
    log_all: bool = False  # keep every answer in the request log, not only refusals
    requests_per_second: PerSecond = 0


class KeyOut(Wire):
    id: Id
    name: str
    workspace_id: Id | None
    read_only: bool
    log_all: bool
    requests_per_second: int
    hint: str  # the last four characters
    created_at: str
    last_used_at: str | None
    expires_at: str | None


class NewKey(KeyOut):
    api_key: str  # 48 characters, in this answer only


def key_values(ctx: Context, row: KeyRow) -> dict[str, Any]:
    used = max(row.last_used_at or 0, ctx.app.used_keys.get(row.id, 0))  # the sweep writes it some seconds later
    times = {"created_at": row.created_at, "last_used_at": used, "expires_at": row.expires_at}
    same = ("id", "name", "workspace_id", "read_only", "log_all", "requests_per_second", "hint")
    return {name: getattr(row, name) for name in same} | {
        name: instant_text(at) if at else None for name, at in times.items()
    }


def key_out(ctx: Context, row: KeyRow) -> KeyOut:
    return KeyOut(**key_values(ctx, row))


def live_keys(ctx: Context) -> sa.Select[Any]:
    """The caller's keys that are not revoked; for a key limited to a workspace those with the same limit."""
    found = sa.select(api_keys).where(api_keys.c.user_id == ctx.user_id, api_keys.c.revoked_at.is_(None))
    if ctx.caller.key_workspace:
        found = found.where(api_keys.c.workspace_id == ctx.caller.key_workspace)
    return found


def limits_of(ctx: Context) -> tuple[KeyRow | None, str]:
    """The key of the request and its limits in words; ("" for a session or an unlimited key)."""
    if not ctx.caller.key_id:
        return None, ""
    row = ctx.tx.execute(sa.select(api_keys).where(api_keys.c.id == ctx.caller.key_id)).one()
    limits = [
        said("one workspace") if row.workspace_id else "",
        said("read-only") if row.read_only else "",
        said("until {at}", at=instant_text(row.expires_at)) if row.expires_at else "",
        said("{rate} requests a second", rate=row.requests_per_second) if row.requests_per_second else "",
    ]
    return row, joined(filter(None, limits), ", ")


def require_whole_account(ctx: Context) -> None:
    """Refuse limited keys: what changes the account would lift their limits."""
    row, limits = limits_of(ctx)
    if row is not None and limits:
        raise KeyLimited(key=row.name, limits=limits)


def require_every_workspace(ctx: Context) -> None:
    """Refuse keys limited to a workspace: what the account changes shows in all of them."""
    if ctx.caller.key_workspace:
        require_whole_account(ctx)


def check_limits(ctx: Context, wish: KeyIn) -> None:
    """A new key is at most as wide as the key that makes it."""
    own, limits = limits_of(ctx)
    if own is None or not limits:
        return
    wider = {
        "workspaceId": own.workspace_id and wish.workspace_id != own.workspace_id,
        "readOnly": own.read_only and not wish.read_only,
        "expiresAt": own.expires_at and (wish.expires_at is None or wish.expires_at > own.expires_at),
        "requestsPerSecond": own.requests_per_second and not 0 < wish.requests_per_second <= own.requests_per_second,
    }
    if field := next((field for field, exceeded in wider.items() if exceeded), ""):
        raise KeyScopeExceeded(key=own.name, limits=limits, field=field)


def check_workspace(ctx: Context, workspace_id: str | None) -> None:
    """A key can be limited to a workspace the caller is active in; all other ids answer alike."""
    if workspace_id is None:
        return
    active = members.c.workspace_id == workspace_id, members.c.user_id == ctx.user_id, members.c.status == "ACTIVE"
    find(ctx, sa.select(members.c.role).where(*active), access.NotMember(given=workspace_id))


@sweep(every=20, each=True)
def note_key_uses(ctx: Context) -> None:
    """Write when each key was last used; requests only note it in memory."""
    used, ctx.app.used_keys = ctx.app.used_keys, {}
    for key_id, at in used.items():  # other processes note uses too
        earlier = api_keys.c.id == key_id, sa.func.coalesce(api_keys.c.last_used_at, 0) < at
        ctx.tx.execute(sa.update(api_keys).where(*earlier).values(last_used_at=at))
