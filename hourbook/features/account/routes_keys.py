"""List, make and revoke one's API keys."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import AngleBrackets
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NameLengthWrong, NameRequired, clean_name
from hourbook.core.rows.records import find
from hourbook.core.who import access
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.core.who.identity import api_keys
from hourbook.features.account.actions import create_key
from hourbook.features.account.events import tell_key
from hourbook.features.account.keys import (
    KeyExpiryPast,
    KeyIn,
    KeyNotFound,
    KeyOut,
    KeyScopeExceeded,
    NewKey,
    check_limits,
    check_workspace,
    key_out,
    key_values,
    live_keys,
)


@operation("GET", "/user/api-keys", SIGNED_IN, tag="Identity", addition=True)
def list_api_keys(ctx: Context) -> list[KeyOut]:
    """List your API keys, oldest first, without their secrets; revoked ones are left out."""
    return [key_out(ctx, row) for row in ctx.tx.execute(live_keys(ctx).order_by(api_keys.c.id))]


@operation(
    "POST", "/user/api-keys", SIGNED_IN, tag="Identity", status=201, addition=True, shows_secret=True,
    raises=[KeyScopeExceeded, KeyExpiryPast, access.NotMember, NameRequired, NameLengthWrong, AngleBrackets],
)  # fmt: skip
def create_api_key(ctx: Context, body: KeyIn) -> NewKey:
    """Make an API key. ``apiKey`` is in this answer only; a limited key makes keys within its own limits only."""
    name = clean_name(body.name, "Api key", 1, 100)
    if body.expires_at is not None and body.expires_at <= ctx.now:
        raise KeyExpiryPast(given=body.expires_at.given)
    check_workspace(ctx, body.workspace_id)
    check_limits(ctx, body)
    values: dict[str, Any] = {
        "workspace_id": body.workspace_id,
        "read_only": body.read_only,
        "expires_at": None if body.expires_at is None else int(body.expires_at),
        "log_all": body.log_all,
        "requests_per_second": body.requests_per_second,
    }
    row, secret = create_key(ctx, ctx.user_id, name, **values)
    return NewKey(**key_values(ctx, row), api_key=secret)


@operation("DELETE", "/user/api-keys/{keyId}", SIGNED_IN, tag="Identity", addition=True, raises=[KeyNotFound])
def revoke_api_key(ctx: Context, key_id: str) -> KeyOut:
    """Revoke an API key at once; requests with it are told that it was revoked."""
    row = find(ctx, live_keys(ctx).where(api_keys.c.id == key_id), KeyNotFound(given=key_id))
    ctx.tx.execute(sa.update(api_keys).where(api_keys.c.id == row.id).values(revoked_at=ctx.now))
    tell_key(ctx, "API_KEY_REVOKED", row)
    return key_out(ctx, row)
