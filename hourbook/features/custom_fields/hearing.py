"""Who hears of custom fields: they are everybody's; what a project does with one hears who sees the project, and saw it
then."""

from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import USERS_OF_FIELDS
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.history.projects import Sight


@USERS_OF_FIELDS.decided
def of_field(ctx: Context, found: list[Change]) -> Hears:
    sight = Sight(ctx, {project for change in found for project in change.projects}, [change.row for change in found])

    def hears(change: Change) -> Told | None:
        own = not any(change.projects)
        has = own or any(sight.has(project, change.row) for project in change.projects)
        return Told(change.row.entity_id) if has else None

    return hears
