"""Why the amounts of an entry are what they are; of groups: ``explain_groups.py``. An addition, for doubted bills."""

from hourbook.core.base.clock import instant_text, offset_label
from hourbook.core.base.errors import NotNull
from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.rates.tracing import Source, source_of
from hourbook.features.reports.engine.frame import zone_of
from hourbook.features.reports.engine.measures import Rounding, amount, rounding_of
from hourbook.features.reports.explain_groups import of_group, rounding_out
from hourbook.features.reports.explain_schemas import ExplainIn, ExplainOut, StepOut
from hourbook.features.reports.kinds.detailed_rows import seconds_of
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.time_entries.queries import get
from hourbook.features.time_entries.tables import TimeEntry


def explain(ctx: Context, body: ExplainIn) -> ExplainOut:
    """Why an entry or a group has its amounts, as far as the caller may see them."""
    if given(body.entry_id):
        return of_entry(ctx, body)
    group, report = given(body.group), given(body.report)
    if group is None or report is None:
        raise NotNull(field="entryId" if group is None else "report")
    return of_group(ctx, group, report)


def of_entry(ctx: Context, body: ExplainIn) -> ExplainOut:
    """One entry that the caller sees; of a running one the length so far."""
    row = get(ctx, str(body.entry_id), "entryId")
    asked = ReportIn(rounding=body.rounding, time_zone=body.time_zone)
    rounding, zone = rounding_of(ctx, asked), zone_of(ctx, asked)
    tracked = seconds_of(row, ctx.now, Rounding())
    counted, notes = rounding.of(tracked), notes_of(row)
    steps = []
    if row.end_at is not None:
        if not ctx.may(SEE_RATES):
            notes.append(hidden_note(ctx))
        elif row.billable:
            steps.append(step_of(ctx, row, "EARNED", counted, notes))
        if ctx.may(SEE_COSTS):
            steps.append(step_of(ctx, row, "COST", counted, notes))
    notes.append(f"It counts whole on the local day of its start ({zone}, {offset_label(row.start_at, zone)}).")
    return ExplainOut(
        zone=zone, entries_count=int(row.end_at is not None), tracked_duration=tracked, duration=counted,
        rounding=rounding_out(rounding), steps=steps, notes=notes,
    )  # fmt: skip


def notes_of(row: TimeEntry) -> list[str]:
    """What the entry itself says about its amounts."""
    notes = []
    if row.end_at is None:
        notes.append("The timer is running: the entry is in no total until it is stopped.")
    if not row.billable:
        notes.append("The entry is not billable: it earns nothing, and costs what its time costs.")
    if row.invoiced or row.approved:
        notes.append("It is invoiced or approved: new rates no longer change it.")
    return notes


def hidden_note(ctx: Context) -> str:
    refused = ctx.refusal(SEE_RATES, ctx.reach(SEE_RATES))
    return f"Amounts are left out: with the role {refused.values['roles']} you may not {SEE_RATES.value}."


def step_of(ctx: Context, row: TimeEntry, kind: str, seconds: int, notes: list[str]) -> StepOut:
    """The step from seconds to an amount. The entry keeps the rate it was given when it was written."""
    rate = row.hourly_rate if kind == "EARNED" else row.cost_rate
    source = source_of(ctx, row, "HOURLY" if kind == "EARNED" else "COST")
    same = source is not None and source.rate == rate
    if not same:
        notes.append(kept_note(kind, rate, source))
    return StepOut(
        type=kind, currency=row.currency, rate=rate, entries_count=1, duration=seconds, amount=amount(seconds, rate),
        level=source.level if same and source else None,
        since=instant_text(source.since) if same and source and source.since is not None else None,
    )  # fmt: skip


def kept_note(kind: str, rate: int | None, source: Source | None) -> str:
    """Why an entry's rate is not what its levels say now."""
    name = "billable rate" if kind == "EARNED" else "cost rate"
    if source is None and rate is None:
        return f"No level has a {name}: the amount is 0."
    now = f"{source.level} now says {source.rate}" if source else "no level has one now"
    return f"The {name} {'none' if rate is None else rate} was kept from when the entry was written; {now}."
