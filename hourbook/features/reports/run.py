"""The one function behind every report, whatever it becomes: JSON, a file, a shared page."""

from hourbook.core.who.context import Context
from hourbook.features.reports.engine.frame import frame_of
from hourbook.features.reports.engine.report import Report
from hourbook.features.reports.kinds.attendance import attendance
from hourbook.features.reports.kinds.detailed import detailed
from hourbook.features.reports.kinds.summary import summary
from hourbook.features.reports.kinds.weekly import weekly
from hourbook.features.reports.schemas import ReportIn

KINDS = {"summary": summary, "detailed": detailed, "weekly": weekly, "attendance": attendance}


def run(ctx: Context, kind: str, body: ReportIn) -> Report:
    """The report (``kind`` is a key of KINDS) of what the caller of ``ctx`` sees; reads in ``ctx.tx`` only.

    Raises the refusals of REPORT_ERRORS in ``routes``.
    """
    return KINDS[kind](frame_of(ctx, kind, body))
