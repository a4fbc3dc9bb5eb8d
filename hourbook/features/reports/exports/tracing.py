"""Whoever takes a report away as a file leaves a row in the log of changes.

A report is read in a snapshot, so the row is written beside it, in the background. Files of whoever opens a public link
leave none: strangers could fill the disk.
"""

from hourbook.core.db.tables import new_id
from hourbook.core.db.tracked import kind_of_change
from hourbook.core.rows.changes import record_change
from hourbook.core.who.context import Context, Moment

EXPORT = kind_of_change("EXPORT")


def tell_export(ctx: Context, report: str, format: str, **said: object) -> None:
    """Say who took which report away."""
    told, facts = ctx.having(moment=Moment()), {"report": report, "format": format, **said}

    async def work() -> None:
        await told.write(record_change, "REPORT_EXPORTED", EXPORT, new_id(), after=facts)

    ctx.app.news.soon(lambda: ctx.app.in_background(work))
