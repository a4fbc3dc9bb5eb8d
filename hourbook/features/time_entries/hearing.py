"""Who hears of an entry: who sees it, before the change or after it."""

from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.time_entries.queries import seen_among
from hourbook.features.time_entries.tables import SEERS


@SEERS.decided
def of_entry(ctx: Context, found: list[Change]) -> Hears:
    seen = seen_among(ctx, {(change.row.owner_id, project) for change in found for project in change.projects})

    def hears(change: Change) -> Told | None:
        owner = change.row.owner_id
        sees = [(owner, project) in seen for project in change.projects]
        project = change.projects[-1] if sees and sees[-1] else None
        return Told(change.row.entity_id, owner, project) if any(sees) else None

    return hears
