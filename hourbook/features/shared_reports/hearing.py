"""Who hears of shared reports: who has them in the list."""

import sqlalchemy as sa

from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.projects.visibility import is_admin
from hourbook.features.shared_reports.tables import LISTERS, shared_reports
from hourbook.features.shared_reports.visibility import visible


@LISTERS.decided
def of_report(ctx: Context, found: list[Change]) -> Hears:
    about = {change.row.entity_id for change in found}
    listed = sa.select(shared_reports.c.id).where(visible(ctx), shared_reports.c.id.in_(about))
    seen, admin = set(ctx.tx.execute(listed).scalars()), is_admin(ctx)

    def hears(change: Change) -> Told | None:
        row = change.row
        sees = row.owner_id == ctx.user_id or row.entity_id in seen or admin
        return Told(row.entity_id, row.owner_id) if sees else None

    return hears
