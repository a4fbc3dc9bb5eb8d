"""What the tests of exports share."""

import csv
import io
from typing import Any

from tests.features.reports.reports import asked
from tests.world import Person

FILTERS: dict[str, dict[str, Any]] = {
    "summary": {"summaryFilter": {"groups": ["PROJECT"]}},
    "detailed": {"detailedFilter": {"sortColumn": "DATE"}, "sortOrder": "ASCENDING"},
    "weekly": {
        "weeklyFilter": {"group": "USER"},
        "dateRangeStart": "2026-08-10T00:00:00Z",
        "dateRangeEnd": "2026-08-16T23:59:59.999Z",
    },
}


def exported(person: Person, kind: str, form: str, **body: Any) -> Any:
    """The answer to a request for a file, which must be one."""
    answer = asked(person, kind, exportType=form, **(FILTERS.get(kind, {}) | body))
    assert answer.status_code == 200, answer.text
    return answer


def rows(person: Person, kind: str, **body: Any) -> list[dict[str, str]]:
    """The lines of a CSV by header."""
    text = exported(person, kind, "CSV", **body).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def lines(person: Person, kind: str, **body: Any) -> list[list[str]]:
    """The lines of a CSV, headers first."""
    return list(csv.reader(io.StringIO(exported(person, kind, "CSV", **body).content.decode("utf-8-sig"), newline="")))
