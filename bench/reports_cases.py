"""Which reports are asked for, each with the bare way to the same rows."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from bench import seed
from bench.reports_bare import DAY, ROUNDED, Bare, page, sums
from bench.reports_sides import PAGE_SIZE, Place

DEEP = ("USER", "PROJECT", "DATE")


class Case(NamedTuple):
    """Name, kind of report, body of the request, and the bare rows."""

    name: str
    kind: str
    body: dict[str, Any]
    bare: Callable[[Bare], list[Any]]


def cases(place: Place) -> Iterator[Case]:
    """All of them; by project comes first."""
    year = window(place.until - seed.YEAR - 86_400, place.until)
    by_project, deep = summary(year, "PROJECT"), summary(year, *DEEP)
    rounded = sums("e.project_id", seconds=ROUNDED)
    yield Case("by project", "summary", by_project, lambda bare: bare.rows(sums("e.project_id")))
    yield Case("by project, rounded", "summary", by_project | {"rounding": True}, lambda bare: bare.rows(rounded))
    by_day = sums("e.user_id", "e.project_id", DAY)
    yield Case("by user, project, date", "summary", deep, lambda bare: bare.rows(by_day))
    yield detailed(1, year)
    yield detailed(min(1000, place.side.entries // PAGE_SIZE), year)  # the last full one of a smaller database
    yield weekly(place.until)


def memory_cases(place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    """The summaries after which memory is looked at: as many groups in a month as in a year, then very many."""
    month, year = (window(place.until - days * 86_400, place.until) for days in (31, 366))
    yield "month", summary(month, "PROJECT")
    yield "year", summary(year, "PROJECT")
    yield "deep", summary(year, *DEEP)


def summary(range: dict[str, Any], *groups: str) -> dict[str, Any]:
    """The body of a summary report."""
    return {"summaryFilter": {"groups": list(groups)}, **range}


def detailed(number: int, year: dict[str, Any]) -> Case:
    """A page of entries, and the totals beside it."""
    body = {"detailedFilter": {"page": number, "pageSize": PAGE_SIZE}, **year}
    one, totals = page(number, PAGE_SIZE), sums()
    return Case(f"detailed page {number:,}", "detailed", body, lambda bare: [*bare.rows(one), *bare.rows(totals)])


def weekly(until: int) -> Case:
    """People by the days of a whole week, Monday to Sunday."""
    monday = (until // 86_400 - 14) // 7 * 7 * 86_400 - 3 * 86_400  # 1970-01-01 was a Thursday
    sunday = monday + 7 * 86_400 - 1
    body = {"weeklyFilter": {"group": "USER"}, **window(monday, sunday)}
    by_day = sums("e.user_id", DAY)
    first, last = monday * 1000, sunday * 1000 + 999
    return Case("weekly", "weekly", body, lambda bare: bare._replace(first=first, last=last).rows(by_day))


def window(first: int, last: int) -> dict[str, Any]:
    """The range of a report, from epoch seconds; the people of the bench live in UTC."""
    return {"dateRangeStart": seed.instant(first), "dateRangeEnd": seed.instant(last)[:-1] + ".999Z", "timeZone": "UTC"}
