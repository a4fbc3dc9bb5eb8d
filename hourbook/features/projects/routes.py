"""The operations on projects. Who does not see a project gets the answer for an unknown id."""

from typing import Any

from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NamedTwice, NameLengthWrong, NameTaken, NotInWorkspace
from hourbook.core.rows.records import Paged
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.projects import actions, listing, templates
from hourbook.features.projects.actions import VALUES, ProjectActive
from hourbook.features.projects.answers import projects_out
from hourbook.features.projects.hydrated import hydrated_out
from hourbook.features.projects.memberships import NotInProject, edited_project, member_level
from hourbook.features.projects.permissions import CREATE_PROJECTS, EDIT_PROJECT_RATES, EDIT_PROJECTS
from hourbook.features.projects.queries import get_project
from hourbook.features.projects.schemas import (
    FromTemplateIn,
    HydratedProject,
    OneProject,
    ProjectFilter,
    ProjectIn,
    ProjectOut,
    ProjectUpdate,
    TemplateIn,
)
from hourbook.features.projects.tables import projects
from hourbook.features.rates.checks import MONEY_ERRORS, require_setting
from hourbook.features.rates.setting import RateIn, RateKind, set_rate
from hourbook.features.workspaces.memberships import member

ALL = "/workspaces/{workspaceId}/projects"
ONE = "/workspaces/{workspaceId}/projects/{projectId}"
MEMBER = "/workspaces/{workspaceId}/projects/{projectId}/users/{userId}"


@operation(
    "GET", ALL, tag="Projects", lists=True, report=True,
    hydrated=list[HydratedProject],
)  # fmt: skip
def list_projects(ctx: Context, query: ProjectFilter) -> list[ProjectOut]:
    """List the projects you may see, archived ones too unless the filter says otherwise."""
    page = listing.page(ctx, query)
    shown: list[Any] = hydrated_out(ctx, page) if query.hydrated else projects_out(ctx, page)
    by_id = dict(zip((row.id for row in page), shown, strict=True))
    answer: Paged = records.shaped(page, lambda row: by_id[row.id])
    return answer


@operation(
    "POST", ALL, CREATE_PROJECTS, tag="Projects", status=201, raises=[NameTaken, NameLengthWrong, NamedTwice, *VALUES]
)
def create_project(ctx: Context, body: ProjectIn) -> ProjectOut:
    """Create a project; you become its member and project manager."""
    return shown(ctx, actions.create(ctx, body))


@operation(
    "POST", f"{ALL}/from-template", CREATE_PROJECTS, tag="Projects", feature=Feature.PROJECT_TEMPLATES,
    raises=VALUES,
)  # fmt: skip
def create_from_template(ctx: Context, body: FromTemplateIn) -> ProjectOut:
    """Create a project with the tasks, members, groups, rates, estimates and settings of a template."""
    return shown(ctx, templates.create(ctx, body))


@operation("GET", ONE, tag="Projects", raises=[NotInWorkspace], hydrated=HydratedProject)
def get_one_project(ctx: Context, project_id: str, query: OneProject) -> ProjectOut:
    """Get one project."""
    row = get_project(ctx, project_id)
    if not query.hydrated:
        return projects_out(ctx, [row])[0]
    answer: Any = hydrated_out(ctx, [row], query.custom_field_entity_type)[0]
    return answer  # type: ignore[no-any-return]


@operation(
    "PUT", ONE, EDIT_PROJECTS, tag="Projects", skips=True, warns=True, raises=[*VALUES, actions.MadePrivate]
)  # fmt: skip
def update_project(ctx: Context, project_id: str, body: ProjectUpdate) -> ProjectOut:
    """Change, archive or restore a project; ``isPublic`` and ``billable`` absent mean false, the rest is kept."""
    row = edited_project(ctx, project_id)
    actions.update(ctx, row, body)
    return shown(ctx, row.id)


@operation("DELETE", ONE, EDIT_PROJECTS, tag="Projects", raises=[NotInWorkspace, ProjectActive])
def delete_project(ctx: Context, project_id: str) -> ProjectOut:
    """Delete an archived project with its tasks and free its name; entries stay, without a project."""
    row = edited_project(ctx, project_id)
    answer = projects_out(ctx, [row])[0]
    actions.delete(ctx, row)
    return answer


@operation(
    "PATCH", f"{ONE}/template", EDIT_PROJECTS, tag="Projects", feature=Feature.PROJECT_TEMPLATES,
    raises=[NotInWorkspace],
)  # fmt: skip
def update_template(ctx: Context, project_id: str, body: TemplateIn) -> ProjectOut:
    """Make the project a template for others, or a plain project again."""
    row = edited_project(ctx, project_id)
    records.change(ctx, projects, row, template=body.is_template)
    return shown(ctx, row.id)


@operation(
    "PUT", f"{MEMBER}/hourly-rate", EDIT_PROJECT_RATES, tag="Projects", skips=True, feature=Feature.BILLABLE_HOURS,
    raises=[NotInWorkspace, NotInProject, *MONEY_ERRORS],
)  # fmt: skip
def set_project_member_hourly_rate(ctx: Context, project_id: str, user_id: str, body: RateIn) -> ProjectOut:
    """Set the billable rate of a member of the project."""
    return set_member_rate(ctx, project_id, user_id, "HOURLY", body)


@operation(
    "PUT", f"{MEMBER}/cost-rate", EDIT_PROJECT_RATES, tag="Projects", skips=True, feature=Feature.LABOR_COST,
    raises=[NotInWorkspace, NotInProject, *MONEY_ERRORS],
)  # fmt: skip
def set_project_member_cost_rate(ctx: Context, project_id: str, user_id: str, body: RateIn) -> ProjectOut:
    """Set the cost rate of a member of the project."""
    return set_member_rate(ctx, project_id, user_id, "COST", body)


def set_member_rate(ctx: Context, project_id: str, user_id: str, kind: RateKind, rate: RateIn) -> ProjectOut:
    """Set a project member's rate; answers the project, as the real service does."""
    project = get_project(ctx, project_id)
    require_setting(ctx, kind, project.id)
    set_rate(ctx, member_level(ctx, project, member(ctx, user_id).user_id), kind, rate)
    return shown(ctx, project.id)


def shown(ctx: Context, project_id: str) -> ProjectOut:
    """The project as it is now."""
    return projects_out(ctx, [get_project(ctx, project_id)])[0]
