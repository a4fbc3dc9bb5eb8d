"""One-time links: sent by mail, used once, valid for some hours. Only the hash of their secret is kept."""

from typing import Literal

import sqlalchemy as sa

from hourbook.core.context import Context
from hourbook.core.credentials import hash_secret, new_token
from hourbook.core.identity import one_time_links
from hourbook.core.tables import new_id

Purpose = Literal["SETUP", "VERIFY", "RESET", "INVITE"]
HOUR_MS = 3_600_000


def new_link(ctx: Context, purpose: Purpose, user_id: str | None, workspace_id: str | None, hours: int) -> str:
    """Keep a link that holds for ``hours`` and return its secret, which can not be read again."""
    secret = new_token()
    row = {
        "id": new_id(),
        "purpose": purpose,
        "secret_hash": hash_secret(secret),
        "user_id": user_id,
        "workspace_id": workspace_id,
        "created_at": ctx.now,
        "expires_at": ctx.now + hours * HOUR_MS,
        "used_at": None,
    }
    ctx.tx.execute(sa.insert(one_time_links), row)
    return secret
