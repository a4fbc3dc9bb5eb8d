"""Who hears of shared reports: who has them in the list, and had them then."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.history.projects import members_of_groups
from hourbook.features.history.timelines import place_of
from hourbook.features.projects.visibility import is_admin
from hourbook.features.shared_reports.tables import LISTERS, shared_reports
from hourbook.features.shared_reports.visibility import visible

USERS, GROUPS = "visible_to_users", "visible_to_user_groups"  # what versions say of whom a report is shown to


@LISTERS.decided
def of_report(ctx: Context, found: list[Change]) -> Hears:
    about = {change.row.entity_id for change in found}
    listed = sa.select(shared_reports.c.id).where(visible(ctx), shared_reports.c.id.in_(about))
    seen, admin = set(ctx.tx.execute(listed).scalars()), is_admin(ctx)
    told = {id for change in found for version in change.versions for id in version.get(GROUPS, ())}
    members = members_of_groups(ctx, told if seen and not admin else (), [change.row for change in found])

    def had(change: Change, version: dict[str, Any]) -> bool:
        at = place_of(change.row)
        by_group = any(ctx.user_id in members[id].at(at) for id in version.get(GROUPS, ()))
        return by_group or ctx.user_id in version.get(USERS, ())

    def hears(change: Change) -> Told | None:
        row = change.row
        own = row.owner_id == ctx.user_id or admin
        sees = own or (row.entity_id in seen and any(had(change, version) for version in change.versions))
        return Told(row.entity_id, row.owner_id) if sees else None

    return hears
