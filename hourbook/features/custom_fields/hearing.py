"""Who hears of custom fields: they are everybody's; what a project does with one hears who sees the project."""

from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import USERS_OF_FIELDS
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.projects.visibility import is_admin, seen_among


@USERS_OF_FIELDS.decided
def of_field(ctx: Context, found: list[Change]) -> Hears:
    seen, admin = seen_among(ctx, {project for change in found for project in change.projects}), is_admin(ctx)

    def hears(change: Change) -> Told | None:
        own = not any(change.projects)
        return Told(change.row.entity_id) if own or admin or seen & set(change.projects) else None

    return hears
