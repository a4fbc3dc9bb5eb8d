"""Who hears of projects and tasks: who sees the project, and saw it then."""

from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.history.projects import Sight
from hourbook.features.projects.tables import SEERS, SEERS_OF_PROJECT


@SEERS.decided
def of_project(ctx: Context, found: list[Change]) -> Hears:
    """Also those for whom it was public, or who are no members any more."""
    me, sight = ctx.user_id, Sight(ctx, {change.row.entity_id for change in found}, [change.row for change in found])

    def hears(change: Change) -> Told | None:
        id = change.row.entity_id
        had = any(version.get("public") or me in version.get("user_ids", ()) for version in change.versions)
        has = had or any(sight.has(id, change.row, before=before) for before, _ in change.sides)
        return Told(id, project_id=id) if has else None

    return hears


@SEERS_OF_PROJECT.decided
def of_task(ctx: Context, found: list[Change]) -> Hears:
    sight = Sight(ctx, {project for change in found for project in change.projects}, [change.row for change in found])

    def hears(change: Change) -> Told | None:
        project = next((each for each in change.projects if each in sight.seen and sight.has(each, change.row)), None)
        return Told(change.row.entity_id, project_id=project) if project is not None or sight.admin else None

    return hears
