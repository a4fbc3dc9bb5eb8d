"""What ``hourbook doctor`` finds out about the receivers of webhooks."""

import asyncio
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from hourbook.cli.finding import Finding
from hourbook.core.db.database import Database, Tx
from hourbook.features.webhooks.addresses import Blocked, Target, resolved, target_of
from hourbook.features.webhooks.tables import webhooks
from hourbook.settings import Settings

MOST = 200  # receivers that are looked up


def receivers(db: Database, settings: Settings) -> Iterator[Finding]:
    """Name the receivers that nothing is sent to, and the webhooks that were stopped."""
    rows = db.now(enabled)
    if not rows:
        yield Finding("OK", "webhooks", "there are none")
        return
    reasons = asyncio.run(blocked({target_of(row.url) for row in rows}, settings.webhook_allowed_hosts))
    found = [(row, reasons[target_of(row.url)]) for row in rows if target_of(row.url) in reasons]
    for row, reason in found:
        yield Finding(
            "WARN",
            "webhooks",
            f"{row.name} ({row.webhook_event}, workspace {row.workspace_id}) is blocked: {reason}",
            "Correct its address, or allow it: webhook_allowed_hosts.",
        )
    for row in rows:
        if row.stopped:
            text = f"{row.name} ({row.webhook_event}, workspace {row.workspace_id}) was stopped: {row.stopped}"
            yield Finding("WARN", "webhooks", text, "Saving the webhook lets it deliver again.")
    if not found:
        yield Finding("OK", "webhooks", f"{len(rows)} deliver, none is blocked")


def enabled(tx: Tx) -> list[Any]:
    found = sa.select(webhooks).where(webhooks.c.enabled).order_by(webhooks.c.created_at, webhooks.c.id)
    return list(tx.execute(found.limit(MOST)))


async def blocked(targets: set[Target], allowed_hosts: str) -> dict[Target, str]:
    """Why nothing is sent to these: the reason of each that is blocked, or whose name has no address."""

    async def reason(target: Target) -> str:
        try:
            async with asyncio.timeout(5):
                await resolved(target, allowed_hosts)
        except Blocked as problem:
            return str(problem)
        except (OSError, TimeoutError):
            return f"the name {target.host} has no address that could be found"
        return ""

    several = list(targets)
    reasons = await asyncio.gather(*(reason(target) for target in several))
    return {target: why for target, why in zip(several, reasons, strict=True) if why}
