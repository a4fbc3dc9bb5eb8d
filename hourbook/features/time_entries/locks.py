"""What nobody may change any more: entries before the workspace's lock, and approved ones (product-facts 14)."""

from datetime import timedelta

from hourbook.core.base.clock import (
    DAYS,
    Instant,
    day_start,
    instant_text,
    local_to_instant,
    month_start,
    next_day,
    offset_label,
    wall,
    week_start,
)
from hourbook.core.base.errors import ApiError
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.workspace_settings import AutomaticLock
from hourbook.features.time_entries.permissions import TRACK_TIME
from hourbook.features.time_entries.tables import TimeEntry

ONE_DAY = timedelta(days=1)


class TimeEntryLocked(ApiError):
    status, code = 403, 1003
    message = "Can't edit locked time entry."
    cause = (
        "Entries that start before {lock} ({zone}, {offset}) are locked by the workspace setting {setting}; "
        "this one starts at {start}."
    )
    fix = "Ask an admin of the workspace to move the lock or to make the change; entries from {lock} on can be changed."
    rule = "lock"
    field = "start"
    example = {
        "lock": "2026-03-31T22:00:00Z", "zone": "Europe/Belgrade", "offset": "UTC+2", "setting": "lockTimeEntries",
        "start": "2026-03-30T07:00:00Z",
    }  # fmt: skip


class TimeEntryApproved(ApiError):
    status, code = 403, 4005
    message = "Can't edit approved time entry."
    cause = "The entry belongs to an approved timesheet, which nobody may change, admins included."
    fix = "Have the approval withdrawn, change the entry, and submit the timesheet again."
    rule = "approval"


def lock_zone(ctx: Context) -> str:
    """The zone that cuts the days of the lock."""
    return ctx.settings.lock_time_zone or ctx.workspace.time_zone


def lock_instant(ctx: Context) -> int:
    """Entries that start before this instant (UTC ms) are locked; 0 without a lock.

    While an automatic lock is on, a date set by hand does not count (product-facts 14).
    """
    rule, manual = ctx.settings.automatic_lock, ctx.settings.lock_time_entries
    if rule is not None and rule.type is not None:
        return automatic_lock(rule, ctx.now, lock_zone(ctx))
    return int(Instant.parse(manual)) if manual else 0


def automatic_lock(rule: AutomaticLock, now: int, zone: str) -> int:
    """Where a rule has moved the lock by now: always the first instant of a local day."""
    if rule.type == "WEEKLY":
        return weekly_lock(rule.first_day or "MONDAY", rule.change_day or rule.first_day or "MONDAY", now, zone)
    if rule.type == "MONTHLY":
        return monthly_lock(rule.day_of_month or 1, now, zone)
    return older_than_lock(rule.older_than_value or 0, rule.older_than_period or "DAYS", now, zone)


def weekly_lock(first_day: str, change_day: str, now: int, zone: str) -> int:
    """The start of this week once its change day has come, before that the start of the week before."""
    start = week_start(now, zone, first_day)
    days = (DAYS.index(change_day) - DAYS.index(first_day)) % 7
    change = local_to_instant(wall(start, zone).replace(hour=0, minute=0) + ONE_DAY * days, zone)
    return start if now >= change else week_start(start - 1, zone, first_day)


def monthly_lock(day_of_month: int, now: int, zone: str) -> int:
    """The start of this month once the day has come (in a shorter month: its last day), else of the one before."""
    start, today = month_start(now, zone), wall(now, zone)
    is_last = wall(next_day(now, zone), zone).month != today.month
    return start if today.day >= day_of_month or is_last else month_start(start - 1, zone)


def older_than_lock(value: int, period: str, now: int, zone: str) -> int:
    """The start of the local day that lies so many days, weeks or calendar months back."""
    if period != "MONTHS":
        days = min(value * (7 if period == "WEEKS" else 1), 36_500)
        back = wall(day_start(now, zone), zone).replace(hour=0, minute=0) - ONE_DAY * days
        return max(0, local_to_instant(back, zone))
    today = wall(now, zone)
    months = max(today.year * 12 + today.month - 1 - value, 1970 * 12)
    first = today.replace(year=months // 12, month=months % 12 + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
    last_day = (first.replace(day=28) + ONE_DAY * 4).replace(day=1) - ONE_DAY
    return local_to_instant(first.replace(day=min(today.day, last_day.day)), zone)


def is_locked(row: TimeEntry, lock: int) -> bool:
    """``isLocked`` of an entry."""
    return bool(row.approved) or row.start_at < lock


def check_open(ctx: Context, start: int) -> None:
    """Refuse to put an entry at, or take one from, a locked start; admins may."""
    lock = lock_instant(ctx)
    if start >= lock or ctx.reach(TRACK_TIME) is Reach.ALL:
        return
    rule = ctx.settings.automatic_lock
    raise TimeEntryLocked(
        lock=instant_text(lock),
        zone=lock_zone(ctx),
        offset=offset_label(lock, lock_zone(ctx)),
        setting="automaticLock" if rule is not None and rule.type is not None else "lockTimeEntries",
        start=instant_text(start),
        given=instant_text(start),
    )


def check_editable(ctx: Context, row: TimeEntry) -> None:
    """Refuse to change or delete an approved or locked entry."""
    if row.approved:
        raise TimeEntryApproved()
    check_open(ctx, row.start_at)
