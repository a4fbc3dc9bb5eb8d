"""Projects on the wire (wire-facts 6.4); keys in the order of the recorded answers."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.wire import (
    UNSET,
    Duration,
    FilterId,
    GivenId,
    GivenText,
    Id,
    Money,
    Query,
    UnsetType,
    UpTo1000,
    UpTo5000,
    Wire,
)
from hourbook.core.rows.records import Paging
from hourbook.features.rates.setting import RateIn
from hourbook.features.workspaces.schemas import MembershipOut, MembershipType

Interval = Literal["WEEKLY", "MONTHLY", "YEARLY"]
EstimateType = Literal["AUTO", "MANUAL"]
Weekday = Literal["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
Month = Literal["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
                "NOVEMBER", "DECEMBER"]  # fmt: skip
Budget = Annotated[int, Meta(ge=0, le=2**53, description="minor units")]
Color = Annotated[str, Meta(extra_json_schema={"pattern": "^#(?:[0-9a-fA-F]{6}){1}$"})]
Note = Annotated[str, Meta(max_length=16384)]
Status = Literal["PENDING", "ACTIVE", "DECLINED", "INACTIVE", "ALL"]

# --- answers -------------------------------------------------------------------------------------------------------


class EstimateOut(Wire):
    """The time estimate in its older form."""

    estimate: str
    type: EstimateType


class TimeEstimateOut(Wire):
    estimate: str  # ISO-8601
    type: EstimateType  # AUTO: the sum of the tasks' estimates
    reset_option: Interval | None
    active: bool
    include_non_billable: bool


class BudgetEstimateOut(Wire):
    estimate: int  # minor units
    type: EstimateType
    reset_option: Interval | None
    active: bool
    include_expenses: bool


class EstimateResetOut(Wire):
    """When progress starts anew."""

    interval: Interval
    day_of_month: int | None
    day_of_week: Weekday | None
    hour: int
    month: Month | None


class TaskOut(Wire):
    """A task; rates and budget are those the caller may see."""

    id: Id
    name: str
    project_id: Id
    assignee_ids: list[Id]
    assignee_id: Id | None
    user_group_ids: list[Id]
    estimate: str
    status: Literal["ACTIVE", "DONE"]
    budget_estimate: int
    duration: str
    billable: bool
    hourly_rate: Money | None
    cost_rate: Money | None
    active: bool | UnsetType = UNSET  # the published document names it; no recorded answer has it, nor have ours


class HydratedTaskOut(TaskOut):
    favorite: bool = False


class ProjectClientOut(Wire):
    id: Id
    name: str
    email: str | None
    workspace_id: Id
    archived: bool
    address: str | None
    note: str | None


class ProjectCurrencyOut(Wire):
    id: Id
    code: str


class ProjectFieldOut(Wire):
    """A custom field as it is in this project."""

    custom_field_id: Id
    name: str
    type: str
    value: Any
    status: str


class ProjectOut(Wire):
    """A project. Rates and budget are null for those who may not see them.

    The keys that may be absent come with ``hydrated=true`` only, and then without ``clientName``.
    """

    id: Id
    name: str
    hourly_rate: Money | None
    client_id: str
    workspace_id: Id
    billable: bool
    memberships: list[MembershipOut]
    color: Color
    estimate: EstimateOut
    archived: bool
    duration: str  # all time tracked on it
    client_name: str
    note: str
    cost_rate: Money | None
    time_estimate: TimeEstimateOut
    budget_estimate: BudgetEstimateOut | None
    estimate_reset: EstimateResetOut | None
    template: bool
    public: bool
    client: ProjectClientOut | UnsetType | None = UNSET
    tasks: list[HydratedTaskOut] | UnsetType = UNSET
    custom_fields: list[ProjectFieldOut] | UnsetType = UNSET
    currency: ProjectCurrencyOut | UnsetType = UNSET
    favorite: bool | UnsetType = UNSET


class HydratedProject(Wire):
    """What ``hydrated=true`` answers; the order of the keys differs from the plain form."""

    id: Id
    name: str
    hourly_rate: Money | None
    client_id: str
    client: ProjectClientOut | None
    workspace_id: Id
    billable: bool
    memberships: list[MembershipOut]
    color: str
    estimate: EstimateOut
    archived: bool
    tasks: list[HydratedTaskOut]
    note: str
    duration: str
    cost_rate: Money | None
    time_estimate: TimeEstimateOut
    budget_estimate: BudgetEstimateOut | None
    estimate_reset: EstimateResetOut | None
    custom_fields: list[ProjectFieldOut]
    currency: ProjectCurrencyOut
    favorite: bool
    template: bool
    public: bool


# --- requests ------------------------------------------------------------------------------------------------------


class EstimateIn(Wire):
    estimate: Duration | None = None
    type: EstimateType = "AUTO"


class MembershipIn(Wire):
    user_id: GivenId | None = None
    hourly_rate: RateIn | None = None
    cost_rate: RateIn | None = None
    membership_type: MembershipType | None = None  # USERGROUP: userId is the id of a group
    membership_status: Status | None = None  # without effect: who is in a project is in it


class TaskIn(Wire):
    """``id`` and ``projectId`` have no effect; ``assigneeId`` is the older form of one assignee."""

    name: GivenText | None = None
    id: GivenId | None = None
    project_id: GivenId | None = None
    assignee_ids: UpTo5000[GivenId] | None = None
    assignee_id: GivenId | None = None
    user_group_ids: UpTo5000[GivenId] | None = None
    estimate: Duration | None = None
    status: Literal["ACTIVE", "DONE", "ALL"] | None = None
    budget_estimate: Budget | None = None
    billable: bool | None = None


class NewTaskIn(TaskIn):
    """A task in the body of a new project."""

    hourly_rate: RateIn | None = None
    cost_rate: RateIn | None = None


class ProjectIn(Wire):
    """``isPublic`` and ``billable`` absent: as the settings of the workspace say."""

    name: GivenText | None = None
    client_id: GivenId | None = None
    is_public: bool | None = None
    billable: bool | None = None
    color: Color | None = None
    note: Note | None = None
    hourly_rate: RateIn | None = None
    cost_rate: RateIn | None = None
    estimate: EstimateIn | None = None
    memberships: UpTo5000[MembershipIn] | None = None
    tasks: UpTo1000[NewTaskIn] | None = None


class ProjectUpdate(Wire):
    """PUT: ``isPublic`` and ``billable`` absent mean false; everything else absent stays as it is."""

    name: GivenText | UnsetType | None = UNSET
    client_id: GivenId | UnsetType | None = UNSET
    is_public: bool | None = None
    billable: bool | None = None
    archived: bool | UnsetType | None = UNSET
    color: Color | UnsetType | None = UNSET
    note: Note | UnsetType | None = UNSET
    hourly_rate: RateIn | UnsetType | None = UNSET
    cost_rate: RateIn | UnsetType | None = UNSET


class FromTemplateIn(Wire):
    name: GivenText | None = None
    template_project_id: GivenId | None = None
    client_id: GivenId | UnsetType | None = UNSET
    color: Color | None = None
    is_public: bool | None = None


class TemplateIn(Wire):
    is_template: bool


class TimeEstimateIn(Wire):
    active: bool = False
    estimate: Duration | None = None
    type: EstimateType = "AUTO"
    reset_option: Interval | None = None
    include_non_billable: bool = False


class BudgetEstimateIn(Wire):
    active: bool = False
    estimate: Budget | None = None
    type: EstimateType = "AUTO"
    reset_option: Interval | None = None
    include_expenses: bool = False


class EstimateResetIn(Wire):
    """A day beyond the end of a month means its last day. Either ``active`` or ``isActive`` may say false."""

    active: bool = True
    is_active: bool = True
    interval: Interval | None = None
    day_of_month: Annotated[int, Meta(ge=1, le=31)] | None = None
    day_of_week: Weekday | None = None
    hour: Annotated[int, Meta(ge=0, le=23)] | None = None
    month: Month | None = None


class EstimatesIn(Wire):
    """Each part absent stays as it is, null takes it away."""

    time_estimate: TimeEstimateIn | UnsetType | None = UNSET
    budget_estimate: BudgetEstimateIn | UnsetType | None = UNSET
    estimate_reset: EstimateResetIn | UnsetType | None = UNSET


class GroupIdsIn(Wire):
    """``status`` has no effect: groups have none."""

    contains: Literal["CONTAINS", "DOES_NOT_CONTAIN"] = "CONTAINS"
    ids: UpTo5000[GivenId] = []
    status: Literal["ALL", "ACTIVE", "INACTIVE"] = "ALL"


class UserWithRatesIn(Wire):
    user_id: GivenId
    hourly_rate: RateIn | UnsetType | None = UNSET
    cost_rate: RateIn | UnsetType | None = UNSET


class MembershipsIn(Wire):
    memberships: UpTo5000[UserWithRatesIn]
    user_groups: GroupIdsIn | None = None


class AssignIn(Wire):
    user_ids: UpTo5000[GivenId] | None = None
    remove: bool = False
    user_groups: GroupIdsIn | None = None


# --- filters -------------------------------------------------------------------------------------------------------


class OneProject(Query):
    """``expense-limit`` and ``expense-date`` are about expenses, which no answer of ours holds yet."""

    hydrated: bool = False
    custom_field_entity_type: Literal["TIMEENTRY", "USER"] = "TIMEENTRY"
    expense_limit: int = 20
    expense_date: str = ""


class TaskQuery(Query):
    """``contains-assignee=false``: the task has no assignees, whatever the body says."""

    contains_assignee: bool = True


class TaskUpdateQuery(TaskQuery):
    """``membership-status`` has no effect: people are assigned whatever their membership's status."""

    membership_status: Status = "ALL"


class TaskFilter(Paging):
    name: str = ""
    strict_name_search: bool = False
    is_active: bool | None = None
    sort_column: Literal["ID", "NAME"] = "NAME"
    sort_order: Literal["ASCENDING", "DESCENDING"] = "ASCENDING"


class ProjectFilter(Paging):
    name: str = ""
    strict_name_search: bool = False
    archived: bool | None = None
    billable: bool | None = None
    clients: list[FilterId] = []
    contains_client: bool = True
    client_status: Literal["ACTIVE", "ARCHIVED", "ALL"] = "ALL"
    users: list[FilterId] = []
    contains_user: bool = True
    user_status: Status = "ALL"
    is_template: bool | None = None
    sort_column: Literal["ID", "NAME", "CLIENT_NAME", "DURATION", "BUDGET", "PROGRESS"] = "NAME"
    sort_order: Literal["ASCENDING", "DESCENDING"] = "ASCENDING"
    hydrated: bool = False
    access: Literal["PUBLIC", "PRIVATE"] | None = None
    expense_limit: int = 20
    expense_date: str = ""
    user_groups: list[FilterId] = msgspec.field(name="userGroups", default_factory=list)
    contains_group: bool = True
