"""Who hears of groups: who sees them; of one that is gone, who sees the whole team."""

from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import TEAM
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.workspaces.team import seen_groups


@TEAM.decided
def of_group(ctx: Context, found: list[Change]) -> Hears:
    ids = {change.row.entity_id for change in found}
    everything = ctx.reach(SEE_TEAM) is Reach.ALL
    seen = ids if everything else set(ctx.tx.execute(seen_groups(ctx)).scalars())
    return lambda change: Told(change.row.entity_id) if change.row.entity_id in seen else None
