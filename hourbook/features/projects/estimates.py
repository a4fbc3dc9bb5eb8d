"""Estimates of a project: hours or money, and when progress starts anew (product-facts 13)."""

from typing import Any

from hourbook.core.base.clock import duration_text
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import UNSET, UnsetType
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.projects.schemas import (
    BudgetEstimateIn,
    EstimateIn,
    EstimateResetIn,
    EstimatesIn,
    Interval,
    TimeEstimateIn,
)
from hourbook.features.projects.tables import ProjectRow
from hourbook.features.rates.permissions import SEE_RATES
from hourbook.languages.said import said

MOST_SECONDS = 2**31 - 1
Stored = dict[str, Any] | None


class TwoEstimates(ApiError):
    message = "Only one estimate can be active"
    cause = "timeEstimate and budgetEstimate are both active; a project has one, the other or none."
    fix = 'Send "active": false for one of them.'
    field = "budgetEstimate.active"


def new_estimates(ctx: Context, row: ProjectRow, body: EstimatesIn) -> dict[str, Stored]:
    """The three columns as they are to be."""
    time, budget = body.time_estimate, sees_budget(ctx, body.budget_estimate)
    if is_active(time) and is_active(budget):
        raise TwoEstimates
    values: dict[str, Stored] = {
        "time_estimate": row.time_estimate if isinstance(time, UnsetType) else stored_time(time),
        "budget_estimate": row.budget_estimate if isinstance(budget, UnsetType) else stored_budget(budget),
    }
    for new, other in ((time, "budget_estimate"), (budget, "time_estimate")):
        if is_active(new) and (known := values[other]):
            values[other] = known | {"active": False}
    reset = reset_of(ctx, row, body, values)
    for name, known in values.items():
        if known and is_set(known):
            values[name] = known | {"resetOption": reset and reset["interval"]}
    return values | {"estimate_reset": reset}


def sees_budget(ctx: Context, budget: BudgetEstimateIn | UnsetType | None) -> BudgetEstimateIn | UnsetType | None:
    """The budget of the body. Who does not see rates reads null, so their null changes nothing."""
    if isinstance(budget, BudgetEstimateIn):
        ctx.require(SEE_RATES)
        ctx.require_feature(Feature.PROJECT_BUDGET)
        return budget
    return budget if ctx.may(SEE_RATES) else UNSET


def is_active(estimate: object) -> bool:
    return bool(getattr(estimate, "active", False))


def is_set(known: Stored) -> bool:
    """Whether a stored estimate is the one that counts."""
    return bool(known and known["active"])


def stored_time(given: TimeEstimateIn | None) -> Stored:
    """What the column keeps: seconds, and the options under their names on the wire."""
    if given is None:
        return None
    seconds = check_seconds(given.estimate, "timeEstimate.estimate")
    return common(given, seconds) | {"includeNonBillable": given.include_non_billable}


def stored_budget(given: BudgetEstimateIn | None) -> Stored:
    """The same in minor units."""
    if given is None:
        return None
    return common(given, given.estimate or 0) | {"includeExpenses": given.include_expenses}


def common(given: TimeEstimateIn | BudgetEstimateIn, estimate: int) -> dict[str, Any]:
    return {"estimate": estimate, "type": given.type, "resetOption": given.reset_option, "active": given.active}


def check_seconds(given: int | None, field: str = "estimate") -> int:
    if given is not None and given > MOST_SECONDS:
        raise InvalidValue(field=field, given=given, expected=said("at most {most}", most=duration_text(MOST_SECONDS)))
    return int(given or 0)


def first_estimate(ctx: Context, given: EstimateIn | None) -> Stored:
    """The time estimate of a new project from the older form; AUTO without hours is none."""
    if given is None or (given.type == "AUTO" and not given.estimate):
        return None
    ctx.require_feature(Feature.PROJECT_ESTIMATE)
    known = TimeEstimateIn(active=True, estimate=given.estimate, type=given.type, include_non_billable=True)
    return stored_time(known)


def reset_of(ctx: Context, row: ProjectRow, body: EstimatesIn, values: dict[str, Stored]) -> Stored:
    """When progress starts anew: as given, or as the active estimate's ``resetOption`` says."""
    options: list[Interval | None] = [known["resetOption"] for known in values.values() if known and is_set(known)]
    option = next((each for each in options if each), None)
    given = body.estimate_reset
    if isinstance(given, UnsetType):
        if option is None:
            return row.estimate_reset if not options else None
        given = EstimateResetIn(interval=option, **(from_stored(row.estimate_reset) if row.estimate_reset else {}))
    if given is None or not (given.active and given.is_active) or (given.interval or option) is None:
        return None
    ctx.require_feature(Feature.RECURRING_ESTIMATES)
    return stored_reset(given, given.interval or option)


def from_stored(stored: dict[str, Any]) -> dict[str, Any]:
    return {"hour": stored["hour"], "day_of_week": stored["dayOfWeek"], "day_of_month": stored["dayOfMonth"],
            "month": stored["month"]}  # fmt: skip


def stored_reset(given: EstimateResetIn, interval: str | None) -> Stored:
    """The reset with what its interval needs filled in and the rest left out."""
    return {
        "interval": interval,
        "dayOfMonth": None if interval == "WEEKLY" else given.day_of_month or 1,
        "dayOfWeek": (given.day_of_week or "MONDAY") if interval == "WEEKLY" else None,
        "hour": given.hour or 0,
        "month": (given.month or "JANUARY") if interval == "YEARLY" else None,
    }
