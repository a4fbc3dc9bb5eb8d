"""What the tests of shared reports share: saving one, and opening its link as somebody or nobody."""

from typing import Any

from tests.features.reports.reports import AUGUST
from tests.world import Person, World

UNKNOWN = "65a1b2c3d4e5f60718293a4b"
WEEK = {"dateRangeStart": "2026-08-10T00:00:00", "dateRangeEnd": "2026-08-16T23:59:59.999"}
PARTS: dict[str, Any] = {
    "SUMMARY": {"summaryFilter": {"groups": ["USER"]}, **AUGUST},
    "DETAILED": {"detailedFilter": {"sortColumn": "DATE"}, **AUGUST},
    "WEEKLY": {"weeklyFilter": {"group": "USER", "subgroup": "TIME"}, **WEEK},
    "ATTENDANCE": {"attendanceFilter": {}, **WEEK},
}


def body(type: str = "SUMMARY", filter: Any = None, **fields: Any) -> Any:
    return {"name": "August", "type": type, "filter": {**PARTS[type], **(filter or {})}, **fields}


def share(person: Person, type: str = "SUMMARY", filter: Any = None, **fields: Any) -> Any:
    """A report that is saved, public unless said otherwise."""
    return person.make("shared-reports", body(type, filter, **{"isPublic": True, **fields}))


def opened(world: World, id: str, viewer: Person | None = None, **query: Any) -> Any:
    """The answer of the link, to the viewer or to nobody in particular."""
    headers = viewer.headers if viewer else {}
    return world.server.send("GET", f"/report/v1/shared-reports/{id}", headers=headers, params=query)


def shown(world: World, id: str, viewer: Person | None = None, **query: Any) -> Any:
    answer = opened(world, id, viewer, **query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def said(answer: Any) -> tuple[Any, ...]:
    """Everything an answer tells, but the request's own id and what was sent."""
    found = answer.json()
    details = {k: v for k, v in found["details"].items() if k not in ("requestId", "given")}
    return answer.status_code, found["code"], found["message"], sorted(details.items())


def reason(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["details"]["reason"]


def described(report: Any) -> list[str]:
    """The descriptions of a detailed report's rows."""
    return [row["description"] for row in report["timeentries"]]
