"""Set the estimates of a project."""

from typing import Any

from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.projects.answers import projects_out
from hourbook.features.projects.estimates import TwoEstimates, new_estimates
from hourbook.features.projects.memberships import edited_project
from hourbook.features.projects.permissions import EDIT_PROJECTS
from hourbook.features.projects.queries import get_project
from hourbook.features.projects.schemas import (
    EstimatesIn,
    ProjectOut,
)
from hourbook.features.projects.tables import projects
from hourbook.features.rates.checks import MONEY_ERRORS


@operation(
    "PATCH", "/workspaces/{workspaceId}/projects/{projectId}/estimate", EDIT_PROJECTS, tag="Projects",
    feature=Feature.PROJECT_ESTIMATE, raises=[NotInWorkspace, TwoEstimates, *MONEY_ERRORS],
)  # fmt: skip
def update_estimate(ctx: Context, project_id: str, body: EstimatesIn) -> ProjectOut:
    """Set the time estimate or the budget; an active one switches the other off.

    A part that is absent stays, ``null`` takes it away. A budget needs its feature and the right to see rates.
    """
    row = edited_project(ctx, project_id)
    values: dict[str, Any] = new_estimates(ctx, row, body)
    records.change(ctx, projects, row, **values)
    return projects_out(ctx, [get_project(ctx, project_id)])[0]
