"""The switches of a workspace: ``workspaceSettings`` of the contract (wire-facts 6.2, product-facts 4)."""

from functools import lru_cache
from typing import Any, Literal

import msgspec

from hourbook.core.base.wire import GivenId, GivenNumber, GivenText, UpTo100, UpTo1000, Wire

Day = Literal["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
Creators = Literal["ADMINS", "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE"]
WEEKDAYS: list[Day] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]


class Round(Wire):
    """Rounding in reports: mode and interval in minutes, both as text on the wire."""

    round: GivenText = "Round to nearest"
    minutes: GivenText = "15"


class AutomaticLock(Wire):
    """The rule that moves the lock by itself (product-facts 14)."""

    change_day: Day | None = None
    day_of_month: GivenNumber | None = None
    first_day: Day | None = None
    older_than_period: Literal["DAYS", "WEEKS", "MONTHS"] | None = None
    older_than_value: GivenNumber | None = None
    type: Literal["WEEKLY", "MONTHLY", "OLDER_THAN"] | None = None


class CreationPermission(Wire):
    """Who may create a kind of thing."""

    creators: UpTo1000[GivenId] = []
    value: Creators = "ADMINS"


class CreationPermissions(Wire):
    """``entityCreationPermissions``."""

    who_can_create_projects_and_clients: CreationPermission = msgspec.field(default_factory=CreationPermission)
    who_can_create_tags: CreationPermission = msgspec.field(
        default_factory=lambda: CreationPermission(value="EVERYONE")
    )
    who_can_create_tasks: CreationPermission = msgspec.field(default_factory=CreationPermission)


class WorkspaceSettings(Wire):
    """Every switch, in the order of the recorded answers; defaults as in product-facts 4 and 33."""

    time_rounding_in_reports: bool = False
    only_admins_see_billable_rates: bool = True
    only_admins_create_project: bool = True
    only_admins_see_dashboard: bool = False
    default_billable_projects: bool = True
    lock_time_entries: str | None = None  # instant, UTC: entries that start before it are locked
    lock_time_zone: GivenText | None = None
    round: Round = msgspec.field(default_factory=Round)
    project_favorites: bool = True
    can_see_time_sheet: bool = True
    can_see_tracker: bool = True
    project_picker_special_filter: bool = False
    force_projects: bool = False
    force_tasks: bool = False
    force_tags: bool = False
    force_description: bool = False
    only_admins_see_all_time_entries: bool = False
    only_admins_see_public_projects_entries: bool = False
    track_time_down_to_second: bool = True
    project_grouping_label: GivenText = "client"
    project_label: GivenText = "project"
    task_label: GivenText = "task"
    admin_only_pages: UpTo100[Literal["PROJECT", "TEAM", "REPORTS"]] = []
    automatic_lock: AutomaticLock | None = None
    only_admins_create_tag: bool = False
    only_admins_create_task: bool = True
    time_tracking_mode: Literal["DEFAULT", "STOPWATCH_ONLY"] = "DEFAULT"
    multi_factor_enabled: bool = False
    number_format: Literal["COMMA_PERIOD", "PERIOD_COMMA", "QUOTATION_MARK_PERIOD", "SPACE_COMMA"] = "COMMA_PERIOD"
    currency_format: Literal["CURRENCY_SPACE_VALUE", "VALUE_SPACE_CURRENCY", "CURRENCY_VALUE", "VALUE_CURRENCY"] = (
        "CURRENCY_SPACE_VALUE"
    )
    duration_format: Literal["FULL", "COMPACT", "DECIMAL"] = "FULL"
    entity_creation_permissions: CreationPermissions = msgspec.field(default_factory=CreationPermissions)
    is_project_public_by_default: bool = True
    only_admins_can_change_billable_status: bool = False
    active_billable_hours: bool = True
    time_approval_enabled: bool = False
    invoicing_enabled: bool = False
    working_days: UpTo100[Day] = msgspec.field(default_factory=lambda: list(WEEKDAYS))
    breaks_enabled: bool = False
    time_off_enabled: bool = False
    managers_may_edit: bool = False  # addition: team managers may edit the entries of their people
    # additions: totals of projects and tasks hold what the reader sees; public links show people by more than names
    only_own_time_in_totals: bool = False
    people_in_public_links: bool = True
    audit_classes_off: UpTo100[Literal["TIME_ENTRY", "PROJECT", "TASK", "CLIENT", "TAG", "EXPENSE"]] = []  # not shown


@lru_cache(maxsize=1024)
def read_settings(text: str) -> WorkspaceSettings:
    """The stored switches. Shared between requests: never change the result in place."""
    return msgspec.json.decode(text, type=WorkspaceSettings)


def as_stored(settings: WorkspaceSettings) -> Any:
    """What the column ``workspaces.settings`` keeps."""
    return msgspec.to_builtins(settings)
