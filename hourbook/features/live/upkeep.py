"""The log of changes is kept as long as the setting says."""

from hourbook.core.rows.retention import AT_ONCE, forget_before
from hourbook.core.who.context import Context
from hourbook.core.work.sweeps import sweep

DAY_MS = 86_400_000


@sweep(every=600)
def forget_old_changes(ctx: Context) -> bool:
    """Drop the oldest changes of every log; none unless ``changes_days`` is set. Returns whether there may be more."""
    days = int(ctx.app.settings.changes_days)
    return bool(days) and forget_before(ctx.tx, ctx.now - days * DAY_MS, AT_ONCE) == AT_ONCE
