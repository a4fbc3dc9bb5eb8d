"""What the team does with its time: the dashboard of those who may see it."""

from typing import Annotated

import msgspec

from hourbook.core.base.clock import Instant, instant_text, window_end, window_instant
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import Query
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import SettingForbids
from hourbook.core.who.context import Context
from hourbook.features.reports.permissions import SEE_DASHBOARD
from hourbook.features.reports.team_activity import (
    MemberActivity,
    entry,
    latest_of,
    member_out,
    people_of,
    projects_of,
    sums_of,
)
from hourbook.features.time_entries.queries import visible

WALL = "Its UTC wall clock is read as local time of your profile's zone, as in reports."


DAY = 86_400_000


LONGEST = 366 * DAY


class TeamRange(Query):
    """Entries count whole, by their start."""

    start: Annotated[Instant, msgspec.Meta(description=f"The first instant of the range. {WALL}")]
    end: Annotated[Instant, msgspec.Meta(description=f"The last instant of the range. {WALL}")]


@operation(
    "GET", "/workspaces/{workspaceId}/team-activity", SEE_DASHBOARD, tag="Reports", report=True, addition=True,
    raises=[SettingForbids, InvalidValue],
)  # fmt: skip
def get_team_activity(ctx: Context, query: TeamRange) -> list[MemberActivity]:
    """Get what the active members do now and did in a range, as far as you see their entries, by name."""
    start, end = window_instant(query.start, ctx.caller.time_zone), window_end(query.end, ctx.caller.time_zone)
    if not start <= end <= start + LONGEST:
        raise InvalidValue(field="end", given=instant_text(query.end), expected="from start to a year after it")
    where = [visible(ctx), entry.start_at >= start, entry.start_at <= end, entry.end_at.is_not(None)]
    sums = sums_of(ctx, where)
    people = people_of(ctx, set(sums))
    latest = latest_of(ctx, [row.id for row in people])
    known = projects_of(
        ctx, {each.project_id for each in (*latest.values(), *(s for rows in sums.values() for s in rows))}
    )
    return [member_out(ctx, row, latest.get(row.id), sums.get(row.id, []), known) for row in people]
