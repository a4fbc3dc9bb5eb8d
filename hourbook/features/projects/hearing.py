"""Who hears of projects and tasks: who sees the project."""

from hourbook.core.who.context import Context
from hourbook.features.hearing import Change, Hears, Told
from hourbook.features.projects.tables import SEERS, SEERS_OF_PROJECT
from hourbook.features.projects.visibility import is_admin, seen_among


@SEERS.decided
def of_project(ctx: Context, found: list[Change]) -> Hears:
    """Also those for whom it was public, or who are no members any more."""
    seen, me, admin = seen_among(ctx, {change.row.entity_id for change in found}), ctx.user_id, is_admin(ctx)

    def hears(change: Change) -> Told | None:
        id = change.row.entity_id
        had = any(version.get("public") or me in version.get("user_ids", ()) for version in change.versions)
        return Told(id, project_id=id) if had or admin or id in seen else None

    return hears


@SEERS_OF_PROJECT.decided
def of_task(ctx: Context, found: list[Change]) -> Hears:
    seen, admin = seen_among(ctx, {project for change in found for project in change.projects}), is_admin(ctx)

    def hears(change: Change) -> Told | None:
        project = next((each for each in change.projects if each in seen), None)
        return Told(change.row.entity_id, project_id=project) if project is not None or admin else None

    return hears
