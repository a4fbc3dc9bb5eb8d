"""Who hears of groups: who may list the members."""

from hourbook.core.who.access import Can, Reach
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import TEAM
from hourbook.features.hearing import Change, Hears, Told


@TEAM.decided
def of_group(ctx: Context, found: list[Change]) -> Hears:
    lists = ctx.reach(Can.SEE_TEAM) is Reach.ALL
    return lambda change: Told(change.row.entity_id) if lists else None
