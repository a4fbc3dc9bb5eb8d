"""What reports answer (wire-facts 6.25); keys in the order of the recorded answers.

``UNSET`` fields are named by the published specification and left out by the real service, or hold money and are left
out where none is shown.
"""

import msgspec

from hourbook.core.base.wire import UNSET, UnsetType, Wire
from hourbook.features.reports.schemas import AmountType


class CurrencyAmount(Wire, gc=False):
    """Minor units of one currency."""

    currency: str
    amount: int


class AmountOut(Wire, gc=False):
    """One kind of amount; ``value`` is null where there are several currencies, which are never added."""

    type: AmountType
    value: int | None
    amount_by_currencies: list[CurrencyAmount] | UnsetType = UNSET


class TotalsOut(Wire, kw_only=True):
    """The sums of all finished entries of the report."""

    _id: str = msgspec.field(default="", name="_id")
    total_time: int
    total_billable_time: int
    entries_count: int
    num_of_currencies: int
    total_amount: int | None
    amounts: tuple[AmountOut, ...]
    total_amount_by_currency: list[CurrencyAmount]
    id: str | UnsetType = UNSET


class DayOut(Wire, gc=False):
    """One day of a week."""

    date: str
    duration: int
    amount: int | UnsetType | None = UNSET
    amount_by_currency: list[CurrencyAmount] | UnsetType = UNSET  # of the days of the whole week


class GroupOut(Wire, kw_only=True, gc=False):
    """A group; ``_id`` is "" for entries without the key, and the path of ids for descriptions."""

    duration: int
    amounts: tuple[AmountOut, ...]
    amount: int | UnsetType | None = UNSET
    _id: str | dict[str, str] = msgspec.field(name="_id")
    name: str
    name_lower_case: str | UnsetType = UNSET
    has_membership: bool | UnsetType = UNSET
    sorting_field: str | UnsetType = UNSET
    color: str | UnsetType = UNSET
    client_name: str | UnsetType = UNSET
    currency: str | UnsetType | None = UNSET
    workspace_currency_code: str | UnsetType = UNSET
    days: list[DayOut] | UnsetType = UNSET
    children: list["GroupOut"] | UnsetType = UNSET
    id: str | UnsetType = UNSET
