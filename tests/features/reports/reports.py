"""What the tests of reports share: bodies, and short readings of answers."""

from typing import Any

from tests.world import Person

AUGUST = {"dateRangeStart": "2026-08-01T00:00:00.000", "dateRangeEnd": "2026-08-31T23:59:59.999"}


def summary(person: Person, *groups: str, sort: str = "GROUP", **body: Any) -> Any:
    """A summary of August 2026, which must be answered."""
    return report(person, "summary", summaryFilter={"groups": groups or ["PROJECT"], "sortColumn": sort}, **body)


def detailed(person: Person, page: int = 1, size: int = 50, sort: str = "DATE", **body: Any) -> Any:
    wanted = {"page": page, "pageSize": size, "sortColumn": sort, **body.pop("detailedFilter", {})}
    return report(person, "detailed", detailedFilter=wanted, **body)


def weekly(person: Person, group: str = "USER", **body: Any) -> Any:
    week = {"dateRangeStart": "2026-08-10T00:00:00Z", "dateRangeEnd": "2026-08-16T23:59:59.999Z"}
    return report(person, "weekly", weeklyFilter={"group": group, "subgroup": "TIME"}, **(week | body))


def report(person: Person, kind: str, **body: Any) -> Any:
    answer = asked(person, kind, **body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def asked(person: Person, kind: str, **body: Any) -> Any:
    return person.post(f"reports/{kind}", AUGUST | body)


def tree(groups: list[Any]) -> dict[str, Any]:
    """Names with their durations: ``{"Site": 3600}``, or with what is below: ``{"Site": (3600, {...})}``."""
    return {
        group["name"]: (group["duration"], tree(group["children"])) if group.get("children") else group["duration"]
        for group in groups
    }


def money(groups: list[Any]) -> dict[str, Any]:
    return {group["name"]: group["amount"] for group in groups}


def refusal(answer: Any) -> tuple[int, int, str]:
    body = answer.json()
    assert list(body)[:2] == ["code", "message"]
    return answer.status_code, body["code"], body["message"]
