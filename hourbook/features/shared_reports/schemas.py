"""Requests and answers of shared reports (wire-facts 6.26)."""

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

import msgspec
from msgspec import Meta

from hourbook.core.base.wire import UNSET, GivenId, GivenText, Id, Query, UnsetType, UpTo1000, Wire
from hourbook.core.edge.operations import snake
from hourbook.core.rows.records import Paging
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.run import REPORT_KINDS
from hourbook.features.reports.schemas import ReportIn, SortOrder
from hourbook.features.shared_reports.tables import ReportType

Viewers = UpTo1000[GivenId]


def filter_in() -> type[ReportIn]:
    """The body of a report's own operation, with the part that belongs to its type: one for each kind."""
    parts = [(snake(kind.part), kind.saved | UnsetType | None, UNSET) for kind in REPORT_KINDS]
    about = "The body of the report's own operation, with the part that belongs to its type."
    return msgspec.defstruct(  # type: ignore[return-value]
        "FilterIn", sorted(parts), bases=(ReportIn,), kw_only=True, module=__name__, namespace={"__doc__": about}
    )


if TYPE_CHECKING:

    class FilterIn(ReportIn): ...

else:
    FilterIn = filter_in()


class SharedReportIn(Wire):
    """A report to save: ``name``, ``type`` and ``filter`` must be there. PUT keeps what is absent."""

    name: GivenText | UnsetType | None = UNSET
    type: ReportType | UnsetType | None = UNSET
    filter: FilterIn | UnsetType | None = UNSET
    fixed_date: bool | UnsetType | None = UNSET
    is_public: bool | UnsetType | None = UNSET
    visible_to_user_groups: Viewers | UnsetType | None = UNSET
    visible_to_users: Viewers | UnsetType | None = UNSET


class SharedReportsQuery(Paging):
    """A page of the reports one may see."""

    page_size: Annotated[int, Meta(description="How many on a page, up to 5000.")] = msgspec.field(
        default=50, name="pageSize"
    )
    shared_reports_filter: Annotated[
        Literal["ALL", "ALL_ADMIN", "CREATED_BY_ME", "SHARED_WITH_ME"],
        Meta(description="ALL and ALL_ADMIN: all one may see, which for admins is every report of the workspace."),
    ] = msgspec.field(default="ALL", name="sharedReportsFilter")


class LinkQuery(Query, rename="camel"):
    """What a viewer may choose. Everything else is as it was saved."""

    export_type: Annotated[
        Literal["JSON_V1", "JSON", "CSV", "XLSX", "PDF"] | None, Meta(description="A file in place of JSON.")
    ] = None
    date_range_start: Annotated[
        str, Meta(description="Another range, in the report's zone; refused where the dates are fixed.")
    ] = ""
    date_range_end: Annotated[str, Meta(description="The end of another range; refused where the dates are fixed.")] = (
        ""
    )
    sort_column: Annotated[str, Meta(description="Order by this: a sortColumn of the report's type.")] = ""
    sort_order: Annotated[SortOrder | None, Meta(description="Direction of the order.")] = None
    page: Annotated[int, Meta(description="Which page of the entries or groups, from 1.")] = 1
    page_size: Annotated[
        int | None,
        Meta(description="How many on a page: entries as saved or 50, groups all, unless said; at most 1000."),
    ] = None


class Named(Wire, gc=False):
    """Somebody, or a group, a private report is shown to."""

    id: Id
    name: str


class SharedReportOut(Wire, kw_only=True):
    """A saved report. Whom it is shown to only its creator and admins see: ids, in lists with names."""

    id: Id
    workspace_id: Id
    user_id: str  # "" behind a public link that tells no people
    name: str
    is_public: bool
    visible_to_user_groups: list[str | Named] | UnsetType = UNSET
    visible_to_users: list[str | Named] | UnsetType = UNSET
    fixed_date: bool
    type: ReportType
    filter: FilterIn
    link: str
    report_author: str


class SharedReportList(Wire):
    """``count``: how many there are on all pages."""

    count: int
    reports: list[SharedReportOut]


class Presentation(SharedReportOut, kw_only=True):
    """The saved report, and how its creator reads times."""

    timezone: str
    is_admin_or_owner: bool
    workspace: Named
    subscription_plan: str
    date_format: str
    time_format: str
    week_start: str
    original_lang: str
    notes: list[str]
    # addition: how the workspace writes numbers, which viewers cannot ask for
    duration_format: str
    number_format: str
    currency_format: str


def behind_a_link(kind: ReportKind) -> type[Wire]:
    """The answer of a kind of report behind a link."""
    about = f"{'An' if kind.name[0] in 'aeiou' else 'A'} {kind.name} report behind a link."
    name = f"Shared{re.sub('[^A-Za-z0-9]', ' ', kind.name).title().replace(' ', '')}"
    return msgspec.defstruct(  # type: ignore[return-value]
        name, [("filters", Presentation)], bases=(kind.answered,), kw_only=True, module=__name__,
        namespace={"__doc__": about},
    )  # fmt: skip


SHARED: dict[str, Any] = {kind.name: behind_a_link(kind) for kind in REPORT_KINDS}
Rendered: Any = Union[*SHARED.values()]
