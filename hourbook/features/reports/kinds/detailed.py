"""The detailed report as a kind: entries one by one."""

from hourbook.core.base.wire import UNSET, UnsetType
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.kinds.detailed_answers import detailed_out
from hourbook.features.reports.kinds.detailed_rows import LEAST, audited, detailed
from hourbook.features.reports.kinds.detailed_schemas import DetailedFilter, DetailedIn, DetailedOut
from hourbook.features.reports.kinds.detailed_table import detailed_table
from hourbook.features.reports.schemas import SortOrder


class SharedDetailedFilter(DetailedFilter, kw_only=True):
    """``sortOrder`` here counts where the filter itself has none."""

    sort_order: SortOrder | UnsetType | None = UNSET


DETAILED = ReportKind(
    name="detailed", about="List entries one by one; the header Last-Page says whether more follow.",
    request=DetailedIn, least=LEAST, part="detailedFilter", saved=SharedDetailedFilter, hoisted=("sort_order",),
    make=detailed,
    answer=detailed_out, answered=DetailedOut, table=detailed_table, counted=lambda frame: audited(frame)[0],
    is_last=lambda report: report.last, shared_as=("DETAILED",),
)  # fmt: skip
