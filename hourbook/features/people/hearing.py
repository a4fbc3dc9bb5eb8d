"""Who hears of people: everybody of oneself, and of the others, the kind alone, who sees them."""

from hourbook.core.who.context import Context
from hourbook.core.who.identity import PEOPLE
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.workspaces.team import sees


@PEOPLE.decided
def of_person(ctx: Context, found: list[Change]) -> Hears:
    me, seen = ctx.user_id, sees(ctx)

    def hears(change: Change) -> Told | None:
        if me in (change.row.owner_id, change.row.entity_id):
            return Told(owner_id=me)
        return Told() if seen(change.row.owner_id or change.row.entity_id) else None

    return hears
