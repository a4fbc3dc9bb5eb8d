"""The detailed report as JSON (wire-facts 6.25)."""

from hourbook.features.reports.engine.answers import totals_out, zoned
from hourbook.features.reports.engine.report import DetailedRow, Report
from hourbook.features.reports.kinds.detailed_schemas import (
    DetailedOut,
    EntryRow,
    IntervalOut,
    InvoicingInfo,
    TagOfEntry,
)
from hourbook.features.time_entries.locks import is_locked, lock_instant
from hourbook.features.time_entries.tables import TimeEntry
from hourbook.features.workspaces.team import sees, shown_id


def detailed_out(report: Report) -> DetailedOut:
    """The answer to a detailed report."""
    lock = lock_instant(report.frame.ctx)
    return DetailedOut(totals=totals_out(report), timeentries=[entry_out(report, row, lock) for row in report.rows])


def entry_out(report: Report, row: DetailedRow, lock: int) -> EntryRow:
    """One entry of the detailed report."""
    entry, ctx = row.entry, report.frame.ctx
    out = EntryRow(
        _id=entry.id,
        description=entry.description,
        user_id=shown_id(ctx, entry.user_id),
        time_interval=interval_out(entry, row.seconds, report.frame.zone),
        billable=entry.billable,
        project_id=entry.project_id,
        task_id=entry.task_id,
        tag_ids=[id for id, _ in row.tags],
        approval_request_id=entry.approval_request_id,
        type=entry.type,
        is_locked=is_locked(entry, lock),
        amount=None,
        rate=None,
        project_name=entry.project_name or "",
        project_color=entry.project_color or "",
        client_name=entry.client_name or "",
        client_id=entry.client_id or "",
        task_name=entry.task_name or "",
        user_name=entry.user_name,
        user_email=(entry.user_email or "") if sees(ctx)(entry.user_id) else "",
        tags=[TagOfEntry(_id=id, name=name) for id, name in row.tags],
        custom_fields=row.fields,
        kiosk_id=entry.kiosk_id,
    )
    if entry.invoiced:
        out.invoicing_info = InvoicingInfo(manually_invoiced=True)
    if report.money.shown:
        add_money(out, row, report)
    return out


def add_money(out: EntryRow, row: DetailedRow, report: Report) -> None:
    """The shown amounts and rates of an entry, null where it has none."""
    shown, entry = report.money.shown, row.entry
    earned_rate = entry.hourly_rate if entry.billable else None
    out.currency = entry.currency
    if {"EARNED", "PROFIT"} & {*shown}:
        out.earned_amount, out.earned_rate = row.earned, earned_rate
    if {"COST", "PROFIT"} & {*shown}:
        out.cost_amount, out.cost_rate = row.cost, entry.cost_rate
    if report.money.main == "EARNED":
        out.amount, out.rate = row.earned, earned_rate
    elif report.money.main == "COST":
        out.amount, out.rate = row.cost, entry.cost_rate
    elif row.cost is not None:
        out.amount = (row.earned or 0) - row.cost


def interval_out(entry: TimeEntry, seconds: int, zone: str) -> IntervalOut:
    end = None if entry.end_at is None else zoned(entry.end_at, zone)
    return IntervalOut(start=zoned(entry.start_at, zone), end=end, duration=seconds)
