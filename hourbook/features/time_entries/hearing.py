"""Who hears of an entry: who sees it, before the change or after it, and saw it then."""

from hourbook.core.rows.records import Row
from hourbook.core.who.access import Reach, reach_of
from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.history.projects import ProjectsThen, members_of_groups
from hourbook.features.history.timelines import Roles, nothing_opened, place_of, settings_then
from hourbook.features.projects.visibility import is_admin
from hourbook.features.time_entries.permissions import SEE_TIME
from hourbook.features.time_entries.queries import seen_among
from hourbook.features.time_entries.tables import SEERS


@SEERS.decided
def of_entry(ctx: Context, found: list[Change]) -> Hears:
    seen = seen_among(ctx, {(change.row.owner_id, project) for change in found for project in change.projects})
    rows = [change.row for change in found]
    then = None if is_admin(ctx) or not seen or nothing_opened(ctx, rows) else EntriesThen(ctx, seen, rows)

    def hears(change: Change) -> Told | None:
        row, owner = change.row, change.row.owner_id
        sees = [(owner, project) in seen and (then is None or then.sees(row, project)) for project in change.projects]
        project = change.projects[-1] if sees and sees[-1] else None
        return Told(row.entity_id, owner, project) if any(sees) else None

    return hears


class EntriesThen:
    """The rule of ``queries.visible`` as it held when something happened, to somebody who is no admin."""

    def __init__(self, ctx: Context, kinds: set[tuple[str, str | None]], rows: list[Row]) -> None:
        self.me, self.own_roles, self.roles = ctx.user_id, ctx.roles, Roles(ctx, rows)
        self.settings = settings_then(ctx, rows)
        self.projects = ProjectsThen(ctx, {project for _, project in kinds if project}, rows, self.roles)
        self.groups = members_of_groups(ctx, self.roles.over("USER_GROUP"), rows)

    def sees(self, row: Row, project: str | None) -> bool:
        at, owner = place_of(row), row.owner_id
        settings = self.settings.at(at)
        reach = reach_of(SEE_TIME, self.own_roles, settings)
        if owner == self.me:
            return True
        if reach >= Reach.MANAGED and (self.manages(row) or self.roles.at("PROJECT", project, at)):
            return True
        hides = settings.only_admins_see_public_projects_entries and self.projects.public(project, at)
        return reach is Reach.ALL and (project is None or (not hides and self.projects.sees(project, at)))

    def manages(self, row: Row) -> bool:
        """Whether the caller managed the person, directly or through a group."""
        at, owner = place_of(row), row.owner_id
        over = (id for id in self.groups if self.roles.at("USER_GROUP", id, at))
        return self.roles.at("USER", owner, at) or any(owner in self.groups[id].at(at) for id in over)
