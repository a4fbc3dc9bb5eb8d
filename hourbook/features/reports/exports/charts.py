"""The bars above a table: hours by day, in long ranges by week or month."""

from datetime import date
from typing import NamedTuple

from hourbook.core.base.clock import DAYS, EPOCH_DAY
from hourbook.features.reports.engine.folding import folded
from hourbook.features.reports.engine.formats import duration_text
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.levels import level, period

MOST_BARS = 120
STEPS = (("DATE", 62), ("WEEK", 366), ("MONTH", 31 * MOST_BARS))
WORDS = {"DATE": "day", "WEEK": "week", "MONTH": "month"}


class Bar(NamedTuple):
    """``label`` is the first day, or the month."""

    label: str
    seconds: int
    text: str


class Chart(NamedTuple):
    """``step``: what a bar stands for, in a word."""

    step: str
    bars: list[Bar]


def chart_of(report: ReportKind, frame: Frame) -> Chart:
    """A bar for each day, week or month of the range, also those without time; none for more than a chart can show."""
    first, last = (each.toordinal() - EPOCH_DAY for each in (frame.local_start().date(), frame.local_end().date()))
    kind = next((kind for kind, most in STEPS if last - first < most), None)
    if not report.charted or kind is None:
        return Chart("", [])
    frame = report.counted(frame)
    found = folded(frame, [level(frame, kind)]).below or {}
    starts = DAYS.index(frame.week_start()) if kind == "WEEK" else 0
    labels = dict.fromkeys(period(kind, day, starts) for day in range(first, last + 1))
    seconds = {label: found[label].seconds if label in found else 0 for label in labels}
    return Chart(WORDS[kind], [Bar(short(label), value, duration_text(value)[:-3]) for label, value in seconds.items()])


def short(label: str) -> str:
    """``3 Aug`` or ``Aug 2026``."""
    if len(label) == 7:
        return f"{date.fromisoformat(label + '-01'):%b %Y}"
    day = date.fromisoformat(label)
    return f"{day.day} {day:%b}"
