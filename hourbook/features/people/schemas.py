"""Users as clients see them (wire-facts 6.1); keys in the order of the recorded answers."""

from typing import Any, Literal

import msgspec

from hourbook.core.base.wire import UNSET, GivenNumber, GivenText, Id, UnsetType, Wire
from hourbook.core.who.workspace_settings import Day
from hourbook.features.account.rows import AccountStatus
from hourbook.features.custom_fields.tables import FieldType
from hourbook.features.workspaces.schemas import MembershipOut


class SummaryReportSettings(Wire):
    """How the summary report opens."""

    group: GivenText = "Project"
    subgroup: GivenText = "Time Entry"


class UserSettings(Wire):
    """Preferences; ``weekStart`` is kept with the membership, ``timeZone`` with the user."""

    week_start: Day = "MONDAY"
    time_zone: GivenText = "UTC"
    time_format: Literal["HOUR12", "HOUR24"] = "HOUR24"
    date_format: GivenText = "YYYY-MM-DD"
    send_newsletter: bool = False
    weekly_updates: bool = False
    long_running: bool = False
    scheduled_reports: bool = True
    approval: bool = True
    pto: bool = True
    alerts: bool = True
    reminders: bool = True
    time_tracking_manual: bool = False
    summary_report_settings: SummaryReportSettings = msgspec.field(default_factory=SummaryReportSettings)
    is_compact_view_on: bool = False
    dashboard_selection: Literal["ME", "TEAM"] = "ME"
    dashboard_view_type: Literal["PROJECT", "BILLABILITY"] = "PROJECT"
    dashboard_pin_to_top: bool = False
    project_list_collapse: GivenNumber | None = 50
    collapse_all_project_lists: bool = False
    group_similar_entries_disabled: bool = False
    my_start_of_day: GivenText = "09:00"
    project_picker_task_filter: bool = False
    lang: GivenText = "EN"
    multi_factor_enabled: bool = False
    theme: Literal["DEFAULT", "DARK"] = "DEFAULT"
    scheduling: bool = True
    onboarding: bool = False
    show_only_working_days: bool = False
    invoice_reminders: bool = False


class UserFieldValueOut(Wire):
    """The value of a user custom field."""

    custom_field_id: Id
    user_id: Id
    value: Any
    custom_field_name: str
    custom_field_type: FieldType


class RoleEntityOut(Wire):
    """What a manager role is over; ``source`` tells a group from a user."""

    id: Id
    name: str
    source: dict[str, str] | None = None


class RoleOut(Wire):
    """A role of a user with what it is over (workspace, projects, people)."""

    role: Literal["OWNER", "WORKSPACE_ADMIN", "PROJECT_MANAGER", "TEAM_MANAGER"]
    entities: list[RoleEntityOut]


class UserOut(Wire):
    """A user; ``name``, ``settings`` and ``email`` may be null for other people."""

    id: Id
    email: str | None
    name: str | None
    memberships: list[MembershipOut]
    profile_picture: str
    active_workspace: Id
    default_workspace: Id
    settings: UserSettings | None
    status: AccountStatus
    custom_fields: list[UserFieldValueOut]
    roles: list[RoleOut] | UnsetType = UNSET
