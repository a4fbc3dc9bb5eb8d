"""Who hears of groups: who sees them, and saw them then; of one that is gone, who sees the whole team."""

from hourbook.core.rows.records import Row
from hourbook.core.who.access import Reach, reach_of
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import TEAM
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.history.projects import access_of
from hourbook.features.history.timelines import Roles, nothing_opened, place_of, settings_then
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.projects.visibility import is_admin
from hourbook.features.workspaces.team import seen_groups


@TEAM.decided
def of_group(ctx: Context, found: list[Change]) -> Hears:
    ids, rows = {change.row.entity_id for change in found}, [change.row for change in found]
    everything = ctx.reach(SEE_TEAM) is Reach.ALL
    seen = ids if everything else set(ctx.tx.execute(seen_groups(ctx)).scalars())
    then = None if is_admin(ctx) or not seen or nothing_opened(ctx, rows) else GroupsThen(ctx, rows)

    def hears(change: Change) -> Told | None:
        id = change.row.entity_id
        return Told(id) if id in seen and (then is None or then.sees(change.row)) else None

    return hears


class GroupsThen:
    """The rule of ``groups_of_team`` as it held when something happened, to somebody who is no admin."""

    def __init__(self, ctx: Context, rows: list[Row]) -> None:
        self.own_roles, self.roles, self.settings = ctx.roles, Roles(ctx, rows), settings_then(ctx, rows)
        self.access = access_of(ctx, self.roles.over("PROJECT"), rows)

    def sees(self, row: Row) -> bool:
        at, id = place_of(row), row.entity_id
        reach = reach_of(SEE_TEAM, self.own_roles, self.settings.at(at))
        if reach is not Reach.MANAGED:
            return reach is Reach.ALL
        mine = (one for project, one in self.access.items() if self.roles.at("PROJECT", project, at))
        return self.roles.at("USER_GROUP", id, at) or any(id in one.groups.at(at) for one in mine)
