"""The report operations (wire-facts 6.25)."""

import re
from typing import Any

from hourbook.core.base.errors import ApiError, InvalidValue, NotNull
from hourbook.core.base.wire import Wire, given
from hourbook.core.edge.operations import operation
from hourbook.core.edge.streams import Stream
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import PlanRequired
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.frame import FilterMissing, ReportDatesMissing
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.rights import AmountsHidden
from hourbook.features.reports.explain import explain
from hourbook.features.reports.explain_schemas import ExplainIn, ExplainOut
from hourbook.features.reports.exports.files import FILES, export
from hourbook.features.reports.exports.pdf import CharactersNotDrawn
from hourbook.features.reports.exports.tracing import tell_export
from hourbook.features.reports.permissions import SEE_REPORTS
from hourbook.features.reports.run import REPORT_KINDS, run
from hourbook.features.reports.schemas import ReportIn

PATH = "/workspaces/{workspaceId}/reports"
REPORT_ERRORS: list[type[ApiError]] = [
    ReportDatesMissing, FilterMissing, AmountsHidden, InvalidValue, NotInWorkspace, PlanRequired, CharactersNotDrawn,
]  # fmt: skip
READ: dict[str, Any] = {"tag": "Reports", "surface": "reports", "reads": True, "report": True}
REPORT = {**READ, "files": FILES, "warns": True}  # a PDF may lack characters


def answered(ctx: Context, kind: ReportKind, body: ReportIn) -> Wire | Stream:
    """A report as the file it asks for, else as JSON."""
    if (file := export(ctx, kind, body)) is not None:
        dates = {"start": given(body.date_range_start), "end": given(body.date_range_end)}
        tell_export(ctx, kind.name.upper(), str(body.export_type), **dates)
        return file
    report = run(ctx, kind, body)
    answer = kind.answer(report)
    if kind.is_last is not None:
        ctx.headers["last-page"] = "true" if kind.is_last(report) else "false"
    return answer


def declare(kind: ReportKind) -> None:
    """The operation of a kind of report."""

    def verb(ctx: Context, body: ReportIn) -> Wire | Stream:
        return answered(ctx, kind, body)

    verb.__name__, verb.__doc__ = re.sub(r"\W", "_", kind.name) + "_report", kind.about
    verb.__annotations__ = {"ctx": Context, "body": kind.request, "return": kind.answered | Stream}
    declared = operation(
        "POST", f"{PATH}/{kind.name}", SEE_REPORTS, feature=kind.feature, raises=[*REPORT_ERRORS, *kind.raises],
        **REPORT,
    )  # fmt: skip
    declared(verb)


for _kind in REPORT_KINDS:
    declare(_kind)


@operation(
    "POST", f"{PATH}/explain", SEE_REPORTS, raises=[*REPORT_ERRORS, NotNull], addition=True, name="explainAmount",
    **READ,
)  # fmt: skip
def explain_amount(ctx: Context, body: ExplainIn) -> ExplainOut:
    """Say why an entry, or a group of a summary, has its amounts: durations, rounding, rates and their origin."""
    return explain(ctx, body)
