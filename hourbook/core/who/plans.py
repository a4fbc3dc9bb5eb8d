# ruff: noqa: PIE796 (a plan is the value of many features; __new__ keeps them apart)
"""Plans, what each includes, and which workspace settings hold only while the plan includes their feature.

Every workspace starts on ENTERPRISE, which has everything; a lower plan exists so that clients can be tried against
its refusals. There are no seats, and no caps on requests or ranges. Least plans: product-facts 2.
"""

from enum import Enum, StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from hourbook.core.who.workspace_settings import CreationPermissions, WorkspaceSettings, read_settings


class Plan(StrEnum):
    """Plans, each including the ones before it (product-facts 2)."""

    FREE = "FREE"
    BASIC = "BASIC"
    STANDARD = "STANDARD"
    PRO = "PRO"
    ENTERPRISE = "ENTERPRISE"


PLANS = list(Plan)


class Feature(Enum):
    """The contract's ``features`` in its order, each with the least plan that includes it."""

    least_plan: Plan

    def __new__(cls, least_plan: Plan) -> "Feature":
        feature = object.__new__(cls)
        feature._value_ = len(cls.__members__)
        feature.least_plan = least_plan
        return feature

    ADD_TIME_FOR_OTHERS = Plan.BASIC
    ADMIN_PANEL = Plan.FREE
    ALERTS = Plan.PRO
    APPROVAL = Plan.STANDARD
    AUDIT_LOG = Plan.ENTERPRISE
    AUTOMATIC_LOCK = Plan.STANDARD
    BRANDED_REPORTS = Plan.BASIC
    BULK_EDIT = Plan.BASIC
    CUSTOM_FIELDS = Plan.PRO
    CUSTOM_REPORTING = Plan.PRO
    CUSTOM_SUBDOMAIN = Plan.ENTERPRISE
    CREATION_PERMISSIONS = Plan.BASIC
    DECIMAL_FORMAT = Plan.BASIC
    DISABLE_MANUAL_MODE = Plan.PRO
    EDIT_MEMBER_PROFILE = Plan.BASIC
    EXCLUDE_NON_BILLABLE_FROM_ESTIMATE = Plan.BASIC
    EXPENSES = Plan.PRO
    FILE_IMPORT = Plan.BASIC
    TIMESHEET_IMPORT = Plan.BASIC
    USER_IMPORT = Plan.BASIC
    HIDE_PAGES = Plan.BASIC
    HISTORIC_RATES = Plan.PRO
    INVOICING = Plan.STANDARD
    INVOICE_EMAILS = Plan.STANDARD
    INVOICE_REMINDERS = Plan.STANDARD
    LABOR_COST = Plan.PRO
    LOCATIONS = Plan.PRO
    MANAGER_ROLE = Plan.STANDARD
    MULTI_FACTOR_AUTHENTICATION = Plan.ENTERPRISE
    PROJECT_BUDGET = Plan.PRO
    PROJECT_TEMPLATES = Plan.BASIC
    GRANT_PROJECT_MANAGER_ROLE = Plan.BASIC
    PRIVATE_PROJECT_ACCESS = Plan.BASIC
    QUICKBOOKS_INTEGRATION = Plan.STANDARD
    RECURRING_ESTIMATES = Plan.PRO
    RECURRING_INVOICES = Plan.STANDARD
    REQUIRED_FIELDS = Plan.BASIC
    SCHEDULED_REPORTS = Plan.PRO
    SCHEDULING = Plan.PRO
    SCREENSHOTS = Plan.PRO
    SSO = Plan.ENTERPRISE
    SUMMARY_ESTIMATE = Plan.BASIC
    TARGETS_AND_REMINDERS = Plan.STANDARD
    TASK_RATES = Plan.STANDARD
    TIME_OFF = Plan.STANDARD
    UNLIMITED_REPORTS = Plan.BASIC
    USER_CUSTOM_FIELDS = Plan.PRO
    WHO_CAN_CHANGE_TIMEENTRY_BILLABILITY = Plan.BASIC
    BREAKS = Plan.BASIC
    KIOSK_SESSION_DURATION = Plan.BASIC
    KIOSK_PIN_REQUIRED = Plan.BASIC
    WHO_CAN_SEE_ALL_TIME_ENTRIES = Plan.BASIC
    WHO_CAN_SEE_PROJECT_STATUS = Plan.BASIC
    WHO_CAN_SEE_PUBLIC_PROJECTS_ENTRIES = Plan.BASIC
    WHO_CAN_SEE_TEAMS_DASHBOARD = Plan.BASIC
    WORKSPACE_LOCK_TIMEENTRIES = Plan.STANDARD
    WORKSPACE_TIME_AUDIT = Plan.BASIC
    WORKSPACE_TIME_ROUNDING = Plan.STANDARD
    KIOSK = Plan.FREE
    KIOSK_SIX_DIGIT_PIN = Plan.BASIC
    KIOSK_QR_CODE = Plan.STANDARD
    LIMITED_USERS = Plan.BASIC
    FORECASTING = Plan.PRO
    TIME_TRACKING = Plan.FREE
    ATTENDANCE_REPORT = Plan.STANDARD
    WORKSPACE_TRANSFER = Plan.FREE
    FAVORITE_ENTRIES = Plan.BASIC
    SPLIT_TIME_ENTRY = Plan.BASIC
    CLIENT_CURRENCY = Plan.STANDARD
    SCHEDULING_FORECASTING = Plan.PRO
    SCIM = Plan.ENTERPRISE
    UNLIMITED_USER_SEATS = Plan.FREE
    BILLABLE_HOURS = Plan.BASIC
    PROJECT_ESTIMATE = Plan.BASIC
    CSV_EXPORT = Plan.BASIC
    XLSX_EXPORT = Plan.BASIC
    ONE_MONTH_RANGE_REPORTS = Plan.FREE
    ONE_YEAR_RANGE_REPORTS = Plan.BASIC
    SHARED_REPORTS = Plan.BASIC


def has_feature(plan: str, feature: Feature) -> bool:
    """Whether a workspace on ``plan`` has the feature."""
    return PLANS.index(Plan(plan)) >= PLANS.index(feature.least_plan)


def features_of(plan: str) -> list[str]:
    """The names of the features a plan includes, in the contract's order."""
    return [feature.name for feature in Feature if has_feature(plan, feature)]


class Paid(NamedTuple):
    """A setting that needs a feature; without it ``idle`` holds, whatever is stored."""

    feature: Feature
    idle: Any


_REQUIRED, _CREATION = Paid(Feature.REQUIRED_FIELDS, False), Feature.CREATION_PERMISSIONS

# Settings that keep data from people (who sees whose entries, rates and pages) are not here: they hold on every plan,
# so that going down a plan shows nobody more than before.
PAID_SETTINGS: dict[str, Paid] = {
    "force_projects": _REQUIRED,
    "force_tasks": _REQUIRED,
    "force_tags": _REQUIRED,
    "force_description": _REQUIRED,
    "breaks_enabled": Paid(Feature.BREAKS, False),
    "entity_creation_permissions": Paid(_CREATION, CreationPermissions()),
    "only_admins_create_project": Paid(_CREATION, True),
    "only_admins_create_tag": Paid(_CREATION, False),
    "only_admins_create_task": Paid(_CREATION, True),
    "active_billable_hours": Paid(Feature.BILLABLE_HOURS, False),
    "lock_time_entries": Paid(Feature.WORKSPACE_LOCK_TIMEENTRIES, None),
    "automatic_lock": Paid(Feature.AUTOMATIC_LOCK, None),
    "time_rounding_in_reports": Paid(Feature.WORKSPACE_TIME_ROUNDING, False),
    "managers_may_edit": Paid(Feature.MANAGER_ROLE, False),
    "time_approval_enabled": Paid(Feature.APPROVAL, False),
    "time_off_enabled": Paid(Feature.TIME_OFF, False),
    "invoicing_enabled": Paid(Feature.INVOICING, False),
    "time_tracking_mode": Paid(Feature.DISABLE_MANUAL_MODE, "DEFAULT"),
    "multi_factor_enabled": Paid(Feature.MULTI_FACTOR_AUTHENTICATION, False),
}


@lru_cache(maxsize=1024)
def effective_settings(text: str, plan: str) -> WorkspaceSettings:
    """The stored switches as they hold on the plan. Shared between requests: never change the result in place."""
    idle = {name: paid.idle for name, paid in PAID_SETTINGS.items() if not has_feature(plan, paid.feature)}
    return msgspec.structs.replace(read_settings(text), **idle) if idle else read_settings(text)
