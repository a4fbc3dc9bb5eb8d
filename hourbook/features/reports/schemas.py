"""Requests of the reports (wire-facts 6.25); what they answer stands in ``answers.py``.

Everything but the dates may be left out. ``dateRangeStart`` and ``dateRangeEnd`` are wall-clock times in the report's
zone: a ``Z`` behind them is not literal (wire-facts section 4, "Window rule").
"""

from typing import Annotated, Literal

from msgspec import Meta

from hourbook.core.base.wire import (
    FILTERS,
    UNSET,
    GivenId,
    GivenText,
    GivenValue,
    Text,
    UnsetType,
    UpTo100,
    UpTo5000,
    Wire,
)
from hourbook.core.who.workspace_settings import Day

AmountType = Literal["EARNED", "COST", "PROFIT", "HIDE_AMOUNT", "EXPORT"]
Contains = Literal["CONTAINS", "DOES_NOT_CONTAIN", "CONTAINS_ONLY"]
SortOrder = Literal["ASCENDING", "DESCENDING"]
ExportType = Literal["JSON", "JSON_V1", "PDF", "CSV", "XLSX", "ZIP"]
GroupKey = Literal[
    "PROJECT", "CLIENT", "TASK", "USER", "USER_GROUP", "TAG", "DATE", "WEEK", "MONTH", "TIMEENTRY"
]  # fmt: skip
Id = Annotated[GivenId, Meta(extra={FILTERS: ("without",)})]
Ids = Annotated[UpTo5000[Id], Meta(description='Ids; "" or "without" stands for entries that have none.')]


class ContainsFilter(Wire):
    """Entries of these things, or of all others. ``CONTAINS_ONLY`` differs from ``CONTAINS`` for tags only."""

    ids: Ids | UnsetType | None = UNSET
    contains: Contains | UnsetType | None = UNSET


class ArchivableFilter(ContainsFilter, kw_only=True):
    """``status`` further keeps only those whose thing is active, or archived; without the thing counts as active."""

    status: Literal["ACTIVE", "ARCHIVED", "ALL"] | UnsetType | None = UNSET


class CurrencyFilter(ArchivableFilter, kw_only=True):
    """Ids of currencies, or their codes."""

    ids: Annotated[list[GivenId], Meta(max_length=5000)] | UnsetType | None = UNSET


class TaskFilter(ContainsFilter, kw_only=True):
    """``ARCHIVED`` and ``DONE`` are the same."""

    status: Literal["ACTIVE", "ARCHIVED", "DONE", "ALL"] | UnsetType | None = UNSET


class TagFilter(ArchivableFilter, kw_only=True):
    """``CONTAINS`` any of the tags, none of them, or some of them and no other tag; ``containedInTimeentry`` wins."""

    contained_in_timeentry: Contains | UnsetType | None = UNSET


class PeopleFilter(ContainsFilter, kw_only=True):
    """Ids of people, or of user groups. ``status`` is that of the membership."""

    status: Literal["ALL", "ACTIVE_WITH_PENDING", "ACTIVE", "PENDING", "INACTIVE"] | UnsetType | None = UNSET


class FieldFilter(Wire):
    """A condition on a custom field: its value, or (``isEmpty``) that it has none; texts match in part."""

    id: GivenId
    is_empty: bool | UnsetType | None = UNSET
    number_condition: Literal["EQUAL", "GREATER_THAN", "LESS_THAN"] | UnsetType | None = UNSET
    type: Literal["TXT", "NUMBER", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE", "CHECKBOX", "LINK"] | UnsetType | None = (
        UNSET
    )
    value: GivenValue = None


Fields = Annotated[list[FieldFilter], Meta(max_length=50)]


class ReportIn(Wire):
    """What every report reads. ``timeZone`` is the caller's unless said; ``archived``, ``dateRangeType``,
    ``zoomLevel``, ``userLocale``, ``dateFormat`` and ``timeFormat`` change no number."""

    amount_shown: AmountType | UnsetType | None = UNSET
    amounts: Annotated[list[AmountType], Meta(max_length=10)] | UnsetType | None = UNSET
    approval_state: Literal["APPROVED", "UNAPPROVED", "ALL"] | UnsetType | None = UNSET
    archived: bool | UnsetType | None = UNSET
    billable: bool | UnsetType | None = UNSET
    clients: ArchivableFilter | UnsetType | None = UNSET
    currency: CurrencyFilter | UnsetType | None = UNSET
    custom_fields: Fields | UnsetType | None = UNSET
    user_custom_fields: Fields | UnsetType | None = UNSET
    date_format: Text(100) | UnsetType | None = UNSET  # type: ignore[valid-type]
    date_range_end: GivenText | UnsetType | None = UNSET
    date_range_start: GivenText | UnsetType | None = UNSET
    date_range_type: (
        Literal["ABSOLUTE", "TODAY", "YESTERDAY", "THIS_WEEK", "LAST_WEEK", "PAST_TWO_WEEKS", "THIS_MONTH",
                "LAST_MONTH", "THIS_YEAR", "LAST_YEAR"] | UnsetType | None
    ) = UNSET  # fmt: skip
    description: Text(3000) | UnsetType | None = UNSET  # type: ignore[valid-type]
    export_type: ExportType | UnsetType | None = UNSET
    invoicing_state: Literal["INVOICED", "UNINVOICED", "ALL"] | UnsetType | None = UNSET
    projects: ArchivableFilter | UnsetType | None = UNSET
    rounding: bool | UnsetType | None = UNSET
    sort_order: SortOrder | UnsetType | None = UNSET
    tags: TagFilter | UnsetType | None = UNSET
    tasks: TaskFilter | UnsetType | None = UNSET
    time_format: Text(100) | UnsetType | None = UNSET  # type: ignore[valid-type]
    time_zone: GivenText | UnsetType | None = UNSET
    # addition: the real service has no filter for kinds of entries
    types: UpTo100[Literal["REGULAR", "BREAK", "HOLIDAY", "TIME_OFF"]] | UnsetType | None = UNSET
    user_groups: PeopleFilter | UnsetType | None = UNSET
    user_locale: Text(100) | UnsetType | None = UNSET  # type: ignore[valid-type]
    users: PeopleFilter | UnsetType | None = UNSET
    week_start: Day | UnsetType | None = UNSET
    without_description: bool | UnsetType | None = UNSET
    zoom_level: Literal["WEEK", "MONTH", "YEAR"] | UnsetType | None = UNSET
