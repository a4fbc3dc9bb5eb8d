"""Why an amount is what it is, on the wire: an addition."""

from typing import Annotated

from msgspec import Meta

from hourbook.core.base.wire import UNSET, GivenId, GivenText, UnsetType, Wire
from hourbook.features.reports.kinds.summary import SummaryIn
from hourbook.features.reports.schemas import GroupKey


class ExplainIn(Wire):
    """An entry, or a group of a summary: ``{"PROJECT": "...", "USER": "..."}`` and the body of that summary; ``{}`` is
    the whole of it."""

    entry_id: GivenId | UnsetType | None = UNSET
    rounding: bool | UnsetType | None = UNSET
    time_zone: GivenText | UnsetType | None = UNSET
    group: Annotated[dict[GroupKey, GivenText], Meta(max_length=10)] | UnsetType | None = UNSET
    report: SummaryIn | UnsetType | None = UNSET


class RoundingOut(Wire):
    """The step that each entry's length was rounded to."""

    mode: str
    minutes: int


class StepOut(Wire):
    """So many seconds at one rate; ``amount`` in minor units is the sum of the entries' own, each half up."""

    type: str
    currency: str
    rate: int | None
    entries_count: int
    duration: int
    amount: int
    level: str | UnsetType | None = UNSET  # of one entry: whose rate it is; null: none of today's
    since: str | UnsetType | None = UNSET


class ExplainOut(Wire):
    """The way from tracked time to amounts; durations in seconds. ``notes`` are sentences for people."""

    zone: str
    entries_count: int
    tracked_duration: int
    duration: int
    rounding: RoundingOut | None
    steps: list[StepOut]
    notes: list[str]
