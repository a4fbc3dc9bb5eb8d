"""Who hears of people: everybody of oneself, and of the others, the kind alone, who may list them."""

from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.identity import PEOPLE
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.people.permissions import SEE_TEAM


@PEOPLE.decided
def of_person(ctx: Context, found: list[Change]) -> Hears:
    lists, me = ctx.reach(SEE_TEAM) is Reach.ALL, ctx.user_id

    def hears(change: Change) -> Told | None:
        if me in (change.row.owner_id, change.row.entity_id):
            return Told(owner_id=me)
        return Told() if lists else None

    return hears
