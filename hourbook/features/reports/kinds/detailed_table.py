"""The table of the detailed report: columns in the real service's order (product-facts 16), any number of rows.

The ids of all rows are read first, in order and at one moment (12 bytes each), and then the rows page by page: an entry
that is added meanwhile is left out, one that is deleted is missing, and none comes twice.

differs: no column ``Invoice ID``; entries do not know their invoice yet.
"""

from collections.abc import Callable, Iterator
from typing import Any

from hourbook.core.base.clock import wall
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.levels import groups_of_people, things
from hourbook.features.reports.engine.money import decimal_text
from hourbook.features.reports.engine.report import DetailedRow
from hourbook.features.reports.engine.tables import AMOUNTS, DURATIONS, Column, Holds, Line, Table
from hourbook.features.reports.kinds.detailed_rows import audited, in_order, rows, totals
from hourbook.features.time_entries.tables import TimeEntry
from hourbook.features.workspaces.team import sees

PAGE = 1000
ID_BYTES = 12
FIRST = [
    *map(Column, ("Project", "Client", "Description", "Task", "User", "Group", "Email", "Tags")),
    Column("Billable", "bool"), Column("Start Date", "date"), Column("Start Time", "time"), Column("End Date", "date"),
    Column("End Time", "time"), *DURATIONS,
]  # fmt: skip
LAST = [Column("Date of creation", "date"), Column("Approval"), Column("Invoiced", "bool")]
PRINTED = frozenset({
    "Project", "Client", "Description", "Task", "User", "Tags", "Start Date", "Start Time", "End Time", "Duration (h)",
    "Billable Amount", "Cost Amount", "Profit", "Currency",
})  # fmt: skip
FIELD_KINDS: dict[str, Holds] = {"NUMBER": "number", "CHECKBOX": "bool"}
TYPES = {"REGULAR": "Regular", "BREAK": "Break", "HOLIDAY": "Holiday", "TIME_OFF": "Time off"}


def detailed_table(frame: Frame, date_format: str) -> Table:
    """A row for each entry. Raises FilterMissing."""
    counted = audited(frame)[0]
    fields = [field for field in fields_for_entries(frame.ctx) if field.status != "INACTIVE"]
    columns = [
        *FIRST, *money_columns(frame), *LAST,
        *(Column(field.name, FIELD_KINDS.get(field.type, "text")) for field in fields), Column("Type"),
    ]  # fmt: skip
    return Table(columns, pages(frame, [field.id for field in fields]), sums=lambda: totals(counted), printed=PRINTED)


def pages(frame: Frame, fields: list[str]) -> Iterator[list[Line]]:
    """The rows, a page in each transaction."""
    groups = group_names(frame.ctx)
    ids = packed_ids(frame)
    step = PAGE * ID_BYTES
    for start in range(0, len(ids), step):
        page = ids[start : start + step]
        wanted = [page[i : i + ID_BYTES].hex() for i in range(0, len(page), ID_BYTES)]
        seen = sees(frame.ctx)
        yield [Line(cells(frame, row, groups, fields, seen)) for row in rows(frame, wanted)]


def packed_ids(frame: Frame) -> bytes:
    """The ids of all rows, in order."""
    statement = in_order(*audited(frame)).execution_options(yield_per=10_000)
    found = bytearray()
    for part in frame.ctx.tx.execute(statement).scalars().partitions():
        found += bytes.fromhex("".join(part))
    return bytes(found)


def group_names(ctx: Context) -> dict[str, str]:
    """The groups of each person, by name."""
    groups = groups_of_people(ctx)
    names = things(ctx, "USER_GROUP", {id for ids in groups.values() for id in ids})
    return {user: ", ".join(sorted(names[id].name for id in ids)) for user, ids in groups.items()}


# --- cells


def cells(
    frame: Frame, row: DetailedRow, groups: dict[str, str], fields: list[str], seen: Callable[[str], bool]
) -> list[Any]:
    """The cells of an entry, in the order of the columns; emails of those whom the caller sees."""
    entry, zone = row.entry, frame.zone
    start = wall(entry.start_at, zone)
    end = None if entry.end_at is None else wall(entry.end_at, zone)
    email = entry.user_email if seen(entry.user_id) else None
    values = {value.custom_field_id: value.value for value in row.fields}
    return [
        entry.project_name, entry.client_name, entry.description, entry.task_name, entry.user_name,
        groups.get(entry.user_id), email, ", ".join(name for _, name in row.tags),
        entry.billable, start, start, end, end, row.seconds, row.seconds, *money_cells(frame, row),
        wall(entry.created_at, zone), approval(entry), entry.invoiced, *(field_cell(values.get(id)) for id in fields),
        TYPES[entry.type],
    ]  # fmt: skip


def money_columns(frame: Frame) -> list[Column]:
    """Rates and amounts that are shown, and their currency."""
    shown = {*frame.money.shown}
    found = []
    if shown & {"EARNED", "PROFIT"}:
        found += [Column("Billable Rate", "money"), Column("Billable Amount", "money")]
    if shown & {"COST", "PROFIT"}:
        found += [Column("Cost Rate", "money"), Column("Cost Amount", "money")]
    if "PROFIT" in shown:
        found.append(Column(AMOUNTS["PROFIT"], "money"))
    return [*found, Column("Currency")] if found else []


def money_cells(frame: Frame, row: DetailedRow) -> list[str | None]:
    """The cells under ``money_columns``."""
    shown, entry = {*frame.money.shown}, row.entry
    found: list[int | None] = []
    if shown & {"EARNED", "PROFIT"}:
        found += [entry.hourly_rate if entry.billable else None, row.earned]
    if shown & {"COST", "PROFIT"}:
        found += [entry.cost_rate, row.cost]
    if "PROFIT" in shown:
        found.append(None if row.cost is None else (row.earned or 0) - row.cost)
    texts = [None if minor is None else decimal_text(minor, entry.currency) for minor in found]
    return [*texts, entry.currency] if texts else []


def approval(entry: TimeEntry) -> str:
    """How far the approval of an entry is."""
    return "Approved" if entry.approved else "Pending" if entry.approval_request_id else ""


def field_cell(value: object) -> object:
    """The value of a custom field; of several choices a list with commas."""
    return ", ".join(map(str, value)) if isinstance(value, list) else value
