"""Read and change the switches of a workspace; the real service does this in its web app only."""

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import AngleBrackets, InvalidValue
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.who.access import PlanRequired
from hourbook.core.who.context import Context
from hourbook.core.who.identity import workspaces
from hourbook.core.who.workspace_settings import WorkspaceSettings, as_stored
from hourbook.features.workspaces.permissions import MANAGE_WORKSPACE
from hourbook.features.workspaces.queries import workspace_row
from hourbook.features.workspaces.settings import (
    SettingsPatch,
    check,
    check_plan,
    keep_creators_in_step,
    merged,
    stored_settings,
    unique,
)


@operation("GET", "/workspaces/{workspaceId}/settings", tag="Workspaces", addition=True)
def get_settings(ctx: Context) -> WorkspaceSettings:
    """Get the settings as they are stored; those the plan lacks the feature for have no effect."""
    return stored_settings(workspace_row(ctx))


@operation(
    "PATCH", "/workspaces/{workspaceId}/settings", MANAGE_WORKSPACE, tag="Workspaces", addition=True,
    raises=[PlanRequired, InvalidValue, AngleBrackets],
)  # fmt: skip
def update_settings(ctx: Context, body: SettingsPatch) -> WorkspaceSettings:
    """Change the given settings and keep the others; nested objects are merged, ``automaticLock`` is replaced."""
    row = workspace_row(ctx, to_change=True)
    before = stored_settings(row)
    if isinstance(body.lock_time_entries, Instant):
        body.lock_time_entries = instant_text(body.lock_time_entries)
    after: WorkspaceSettings = merged(before, body)
    keep_creators_in_step(body, after)
    after.working_days, after.admin_only_pages = unique(after.working_days), unique(after.admin_only_pages)
    after.audit_classes_off = unique(after.audit_classes_off)
    check(after)
    check_plan(ctx, before, after)
    records.change(ctx, workspaces, row, settings=as_stored(after))
    return after
