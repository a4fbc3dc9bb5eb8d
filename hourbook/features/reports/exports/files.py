"""A report as the file its request asks for."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import given
from hourbook.core.edge.streams import Stream
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.formats import Formats, formats_of
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import ReportKind, framed
from hourbook.features.reports.engine.tables import Table
from hourbook.features.reports.exports.csv import csv_parts
from hourbook.features.reports.exports.pdf import pdf_parts
from hourbook.features.reports.exports.xlsx import xlsx_parts
from hourbook.features.reports.schemas import ReportIn


class Form(NamedTuple):
    """A kind of file."""

    content_type: str
    parts: Callable[[ReportKind, Frame, Table, Formats], Iterator[bytes]]


FORMS = {
    "CSV": Form("text/csv;charset=utf-8", lambda kind, frame, table, formats: csv_parts(table, formats)),
    "XLSX": Form("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_parts),
    "PDF": Form("application/pdf", pdf_parts),
}
FILES = tuple(form.content_type for form in FORMS.values())


def export(ctx: Context, kind: ReportKind, body: ReportIn) -> Stream | None:
    """The file that ``exportType`` asks for, or None where it asks for JSON. Raises what ``run`` raises.

    Pages do not count: a file has all rows.
    """
    wanted = given(body.export_type) or "JSON"
    if wanted in ("JSON", "JSON_V1"):
        return None
    if wanted not in FORMS:
        raise InvalidValue(field="exportType", given=wanted, expected="JSON, CSV, XLSX or PDF; this report has no ZIP")
    form = FORMS[wanted]
    frame = framed(ctx, kind, body)
    formats = formats_of(ctx, body)
    parts = form.parts(kind, frame, kind.table(frame, formats.date), formats)
    name = file_name(kind, frame, wanted.lower())
    return Stream(parts, form.content_type, {"content-disposition": f'attachment; filename="{name}"'})


def file_name(kind: ReportKind, frame: Frame, suffix: str) -> str:
    """``Hourbook_Detailed_Report_2026-08-01-2026-08-31.csv``."""
    days = f"{frame.local_start():%Y-%m-%d}-{frame.local_end():%Y-%m-%d}"
    return f"Hourbook_{kind.name.capitalize()}_Report_{days}.{suffix}"
