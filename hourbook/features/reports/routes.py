"""The report operations (wire-facts 6.25)."""

from typing import Any

from hourbook.core.base.errors import ApiError, InvalidValue, NotNull
from hourbook.core.edge.operations import operation
from hourbook.core.edge.streams import Stream
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import Feature, PlanRequired
from hourbook.core.who.context import Context
from hourbook.features.reports.answers import detailed_out, summary_out, weekly_out
from hourbook.features.reports.engine.frame import ReportDatesMissing
from hourbook.features.reports.engine.rights import AmountsHidden
from hourbook.features.reports.explain import explain
from hourbook.features.reports.exports.files import FILES, export
from hourbook.features.reports.kinds.attendance_answers import attendance_out, is_last
from hourbook.features.reports.kinds.attendance_schemas import AttendanceIn, AttendanceOut
from hourbook.features.reports.kinds.summary import FilterMissing
from hourbook.features.reports.kinds.weekly import NotSevenDays
from hourbook.features.reports.permissions import SEE_REPORTS
from hourbook.features.reports.run import run
from hourbook.features.reports.schemas import DetailedIn, ExplainIn, SummaryIn, WeeklyIn
from hourbook.features.reports.wire import DetailedOut, ExplainOut, SummaryOut, WeeklyOut

PATH = "/workspaces/{workspaceId}/reports"
REPORT_ERRORS: list[type[ApiError]] = [
    ReportDatesMissing, FilterMissing, AmountsHidden, InvalidValue, NotInWorkspace, PlanRequired,
]  # fmt: skip
READ: dict[str, Any] = {"tag": "Reports", "surface": "reports", "reads": True, "report": True}
REPORT = {**READ, "files": FILES, "warns": True}  # a PDF may lack characters


@operation("POST", f"{PATH}/summary", SEE_REPORTS, raises=REPORT_ERRORS, **REPORT)
def summary_report(ctx: Context, body: SummaryIn) -> SummaryOut | Stream:
    """Group and add up entries."""
    return export(ctx, "summary", body) or summary_out(run(ctx, "summary", body))


@operation("POST", f"{PATH}/detailed", SEE_REPORTS, raises=REPORT_ERRORS, **REPORT)
def detailed_report(ctx: Context, body: DetailedIn) -> DetailedOut | Stream:
    """List entries one by one; the header Last-Page says whether more follow."""
    if (file := export(ctx, "detailed", body)) is not None:
        return file
    report = run(ctx, "detailed", body)
    ctx.headers["last-page"] = "true" if report.last else "false"
    return detailed_out(report)


@operation("POST", f"{PATH}/weekly", SEE_REPORTS, raises=[*REPORT_ERRORS, NotSevenDays], **REPORT)
def weekly_report(ctx: Context, body: WeeklyIn) -> WeeklyOut | Stream:
    """Add up seven days beside each other, for people or projects."""
    return export(ctx, "weekly", body) or weekly_out(run(ctx, "weekly", body))


@operation("POST", f"{PATH}/attendance", SEE_REPORTS, feature=Feature.ATTENDANCE_REPORT, raises=REPORT_ERRORS, **REPORT)
def attendance_report(ctx: Context, body: AttendanceIn) -> AttendanceOut | Stream:
    """List when people worked, day by day; the header Last-Page says whether more follow."""
    if (file := export(ctx, "attendance", body)) is not None:
        return file
    report = run(ctx, "attendance", body)
    answer = attendance_out(report)
    ctx.headers["last-page"] = "true" if is_last(report) else "false"
    return answer


@operation(
    "POST", f"{PATH}/explain", SEE_REPORTS, raises=[*REPORT_ERRORS, NotNull], addition=True, name="explainAmount",
    **READ,
)  # fmt: skip
def explain_amount(ctx: Context, body: ExplainIn) -> ExplainOut:
    """Say why an entry, or a group of a summary, has its amounts: durations, rounding, rates and their origin."""
    return explain(ctx, body)
