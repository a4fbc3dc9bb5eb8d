"""The kinds of report, and the one function behind all of them, whatever they become: JSON, a file, a shared page."""

from hourbook.core.who.context import Context
from hourbook.features.reports.engine.kind import ReportKind, framed
from hourbook.features.reports.engine.report import Report
from hourbook.features.reports.kinds.attendance import ATTENDANCE
from hourbook.features.reports.kinds.detailed import DETAILED
from hourbook.features.reports.kinds.summary import SUMMARY
from hourbook.features.reports.kinds.weekly import WEEKLY
from hourbook.features.reports.schemas import ReportIn

REPORT_KINDS: list[ReportKind] = [SUMMARY, DETAILED, WEEKLY, ATTENDANCE]


def run(ctx: Context, kind: ReportKind, body: ReportIn) -> Report:
    """The report of what the caller of ``ctx`` sees; reads in ``ctx.tx`` only.

    Raises the refusals of REPORT_ERRORS in ``routes``, and those of the kind.
    """
    return kind.make(framed(ctx, kind, body))
