"""Who hears of groups: who may list the members."""

from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import TEAM
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.people.permissions import SEE_TEAM


@TEAM.decided
def of_group(ctx: Context, found: list[Change]) -> Hears:
    lists = ctx.reach(SEE_TEAM) is Reach.ALL
    return lambda change: Told(change.row.entity_id) if lists else None
