"""The rights matrix: the exact entries of each role in each report, and nothing of the rates it may not see.

Entries are letters, and the length of each is another power of two: every sum of seconds names the entries in it.
"""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.features.reports import reading, rules
from tests.features.reports.description import Entry, Group, Person, Project, Rates, Workspace
from tests.features.reports.filling import Filled
from tests.features.reports.worlds import CALLERS, PEOPLE, named, person_id
from tests.world import Server

OPEN, JOINED, GROUPED, MANAGED, CLOSED = PROJECTS = [named("b", number) for number in range(5)]
MONDAY = 1_786_320_000_000  # 2026-08-10T00:00:00Z
RATE = 3600  # a minor unit a second
ENTRIES = {
    "a": ("owner", None), "b": ("owner", OPEN), "c": ("owner", JOINED), "d": ("owner", GROUPED),
    "e": ("owner", MANAGED), "f": ("owner", CLOSED), "i": ("idle", CLOSED), "m": ("member", None),
    "n": ("member", CLOSED), "z": ("admin", CLOSED),
}  # fmt: skip
LETTERS = "".join(ENTRIES)
HIDDEN = {"amountShown": "HIDE_AMOUNT"}
WEEK = {"dateRangeStart": "2026-08-10T00:00:00.000", "dateRangeEnd": "2026-08-16T23:59:59.999", "timeZone": "UTC"}
REPORTS: dict[str, tuple[str, dict[str, Any]]] = {
    "summary by user": ("summary", {"summaryFilter": {"groups": ["USER", "TIMEENTRY"]}}),
    "summary by project": ("summary", {"summaryFilter": {"groups": ["PROJECT", "DATE"]}}),
    "summary by client": ("summary", {"summaryFilter": {"groups": ["CLIENT"]}}),
    "weekly by user": ("weekly", {"weeklyFilter": {"group": "USER", "subgroup": "TIME"}}),
    "weekly by project": ("weekly", {"weeklyFilter": {"group": "PROJECT", "subgroup": "TIME"}}),
    "detailed": ("detailed", {"detailedFilter": {"page": 1, "pageSize": 50}}),
    "detailed in pages": ("detailed", {"detailedFilter": {"page": 1, "pageSize": 1}}),
}

# settings (private entries, private public projects) -> role -> entries
ADMINS = {"owner": LETTERS, "admin": LETTERS}
ALONE = {**ADMINS, "project_manager": "e", "team_manager": "imn", "member": "mn"}
MATRIX = {
    (False, False): {**ADMINS, "project_manager": "abem", "team_manager": "abimn", "member": "abcdmn"},
    (False, True): {**ADMINS, "project_manager": "aem", "team_manager": "aimn", "member": "acdmn"},
    (True, False): ALONE,
    (True, True): ALONE,
}
CELLS = [(*cell, role, letters) for cell, roles in MATRIX.items() for role, letters in roles.items()]


def office(hourly: Rates = (RATE, RATE), **settings: Any) -> Workspace:
    """The workspace of the matrix; ``hourly``: the hourly and cost rate of everything."""
    member = person_id("member")
    people = [Person(person_id(name), name, {"owner": "OWNER", "admin": "WORKSPACE_ADMIN"}.get(name, "MEMBER"))
              for name in PEOPLE]  # fmt: skip
    people[PEOPLE.index("project_manager")].manages = [("PROJECT", MANAGED)]
    people[PEOPLE.index("team_manager")].manages = [("USER", member), ("USER_GROUP", named("f", 0))]
    groups = [Group(named("f", 0), "Crew", [person_id("idle")]), Group(named("f", 1), "Site", [member])]
    projects = [Project(id, f"Project {number}", public=id == OPEN) for number, id in enumerate(PROJECTS)]
    projects[1].members, projects[2].groups = {member: (None, None)}, [groups[1].id]
    entries = [
        Entry(named("0", n), person_id(who), MONDAY + n * 86_400_000 // 2, 0, project=project, description=letter)
        for n, (letter, (who, project)) in enumerate(ENTRIES.items())
    ]
    for n, entry in enumerate(entries):
        entry.end = entry.start + 1000 * 2**n
    return Workspace(people, groups, projects=projects, entries=entries, rates=hourly, now=MONDAY, **settings)


def letters_of(seconds: int) -> str:
    """The entries whose lengths add up to so much."""
    return "".join(letter for n, letter in enumerate(LETTERS) if seconds >> n & 1)


@pytest.fixture(scope="module")
def offices(server: Server) -> Iterator[Any]:
    """The office with given settings, filled once."""
    kept: dict[str, Filled] = {}

    def filled(**settings: Any) -> Filled:
        key = repr(sorted(settings.items()))
        if key not in kept:
            kept[key] = Filled(server, office(**settings))
        return kept[key]

    yield filled


def answer_of(filled: Filled, role: str, report: str, **more: Any) -> Any:
    """The answer to a report, which must be there; of the detailed one all pages together."""
    kind, body = REPORTS[report]
    status, found, last = filled.ask(role, kind, WEEK | body | more)
    assert status == 200, found
    page = 1
    while last == "false":
        page += 1
        wanted = {"detailedFilter": body["detailedFilter"] | {"page": page}}
        _, more_rows, last = filled.ask(role, kind, WEEK | wanted | more)
        assert more_rows["totals"] == found["totals"]
        found["timeentries"] += more_rows["timeentries"]
    return found


def rows_in(answer: Any) -> list[str]:
    """The entries in an answer, as each of its parts tells them."""
    total = next(iter(answer["totals"]), None)
    told = [letters_of(total["totalTime"]) if total else ""]
    if "timeentries" in answer:
        rows = answer["timeentries"]
        return [*told, "".join(sorted(row["description"] for row in rows)),
                letters_of(sum(row["timeInterval"]["duration"] for row in rows))]  # fmt: skip
    for parts in leaves(answer["groupOne"]), answer.get("totalsByDay", answer["groupOne"]), answer["groupOne"]:
        told.append(letters_of(sum(part["duration"] for part in parts)))
    return told


def leaves(groups: list[Any]) -> list[Any]:
    return [leaf for group in groups for leaf in (leaves(group["children"]) if group.get("children") else [group])]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("entries", "public", "role", "letters"), CELLS)
def test_each_role_gets_exactly_its_entries(
    offices: Any, entries: bool, public: bool, role: str, letters: str, report: str
) -> None:
    filled = offices(private_entries=entries, private_public=public)
    answer = answer_of(filled, role, report, **HIDDEN)
    assert set(rows_in(answer)) == {letters}
    assert reading.money_in(answer) == []


@pytest.mark.parametrize("role", CALLERS)
@pytest.mark.parametrize("wanted", [
    {"projects": {"ids": PROJECTS, "contains": "CONTAINS"}},
    {"users": {"ids": [person_id(name) for name in PEOPLE], "contains": "CONTAINS"}},
    {"userGroups": {"ids": [named("f", 0), named("f", 1), ""], "contains": "CONTAINS"}},
    {"tags": {"ids": [named("e", 0)], "contains": "DOES_NOT_CONTAIN"}},
    {"projects": {"ids": [], "status": "ALL"}, "users": {"ids": [], "status": "ALL"}},
])  # fmt: skip
def test_no_filter_shows_more(offices: Any, role: str, wanted: Any) -> None:
    letters = MATRIX[True, False][role]
    if wanted.get("projects", {}).get("ids"):
        letters = "".join(letter for letter in letters if ENTRIES[letter][1])
    filled = offices(private_entries=True, private_public=False)
    assert set(rows_in(answer_of(filled, role, "detailed", **HIDDEN, **wanted))) == {letters}


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("role", CALLERS)
def test_amounts_are_those_of_the_entries_one_sees(offices: Any, role: str, report: str) -> None:
    filled = offices(hidden_rates=False)
    (total,) = answer_of(filled, role, report, amounts=["EARNED"])["totals"]
    assert letters_of(total["totalAmount"]) == letters_of(total["totalTime"]) == MATRIX[False, False][role]
    assert total["totalAmountByCurrency"] == [{"currency": "USD", "amount": total["totalAmount"]}]


ASKED: list[tuple[dict[str, Any], str]] = [
    ({}, "EARNED"),
    ({"amountShown": "EARNED"}, "EARNED"),
    ({"amountShown": "EXPORT"}, "EARNED"),
    ({"amounts": ["EARNED"]}, "EARNED"),
    ({"amountShown": "COST"}, "COST"),
    ({"amountShown": "PROFIT"}, "COST"),
    ({"amounts": ["EARNED", "COST"]}, "COST"),
    ({"amountShown": "EARNED", "amounts": ["PROFIT"]}, "COST"),
    (HIDDEN, ""),
    ({**HIDDEN, "amounts": ["COST"]}, ""),
]


@pytest.mark.parametrize("report", ["summary by user", "weekly by user", "detailed"])
@pytest.mark.parametrize("hidden", [True, False])
@pytest.mark.parametrize("role", CALLERS)
def test_who_may_ask_for_which_amounts(offices: Any, role: str, hidden: bool, report: str) -> None:
    filled, (kind, body) = offices(hidden_rates=hidden), REPORTS[report]
    allowed = {"", "EARNED", "COST"} if role in ADMINS else {""} if hidden else {"", "EARNED"}
    for money, needed in ASKED:
        status, answer, _ = filled.ask(role, kind, WEEK | body | money)
        if needed in allowed:
            assert status == 200 and bool(reading.money_in(answer)) == bool(needed), (money, answer)
            continue
        assert (status, answer["code"], answer["message"]) == (403, 403, "Access Denied"), money
        details = answer["details"]
        assert "WORKSPACE_ADMIN" in details["fix"] and '"amountShown": "HIDE_AMOUNT"' in details["fix"]
        # named only where that setting is what keeps them away: none opens costs to others than admins
        about_rates = "EARNED" in rules.asked_money(money)
        assert ("onlyAdminsSeeBillableRates" in details["cause"]) == (about_rates and hidden), details


ORDERS = ("ASCENDING", "DESCENDING")
MONEY_ORDERS = ("GROUP", "DURATION", "AMOUNT", "EARNED", "COST", "PROFIT")
ROW_ORDERS = ("ID", "DESCRIPTION", "USER", "DURATION", "DATE", "ZONED_DATE", "NATURAL", "USER_DATE")
SORTED: list[tuple[str, dict[str, Any]]] = [
    *(("summary", {"sortOrder": order, "summaryFilter": {"groups": groups, "sortColumn": column}})
      for order in ORDERS for groups in (["PROJECT", "USER"], ["USER"], ["DATE"]) for column in MONEY_ORDERS),
    *(("detailed", {"sortOrder": order, "detailedFilter": {"sortColumn": column}})
      for order in ORDERS for column in ROW_ORDERS),
    *(("weekly", {"sortOrder": order, "weeklyFilter": {"group": group, "subgroup": "TIME"}})
      for order in ORDERS for group in ("USER", "PROJECT")),
]  # fmt: skip


@pytest.fixture(scope="module")
def twins(server: Server) -> list[Filled]:
    """Two workspaces that differ in nothing but rates, each project and person having its own."""

    def rated(turned: bool) -> Workspace:
        ws = office()
        things: list[Any] = [*ws.projects, *ws.people]
        for number, thing in enumerate(things):
            number = 20 - number if turned else number
            thing.rates = number * 1000, number * number * 10
        return ws

    return [Filled(server, rated(turned)) for turned in (False, True)]


@pytest.mark.parametrize("role", CALLERS)
def test_nothing_differs_with_the_rates_that_are_hidden(twins: list[Filled], role: str) -> None:
    for report, body in SORTED:
        one, other = (told(filled.ask(role, report, WEEK | HIDDEN | body)) for filled in twins)
        assert one == other, body


def told(answer: Any) -> str:
    """An answer without what differs between two fillings of the same description."""
    return re.sub(r"[\w.]+@example\.org|'requestId': '\w+'", "", repr(answer))


def test_where_rates_are_seen_the_twins_do_differ(twins: list[Filled]) -> None:
    body = WEEK | {"amountShown": "EARNED", "summaryFilter": {"groups": ["PROJECT"], "sortColumn": "AMOUNT"}}
    one, other = (told(filled.ask("owner", "summary", body)) for filled in twins)
    assert one != other


def test_the_same_ids_in_another_workspace_stay_there(server: Server) -> None:
    alone, crowded = Filled(server, dataclasses.replace(office(), entries=[])), Filled(server, office())
    for report in REPORTS:
        assert set(rows_in(answer_of(alone, "owner", report))) == {""}
        assert set(rows_in(answer_of(crowded, "owner", report))) == {LETTERS}


@pytest.mark.parametrize("report", ["summary by user", "weekly by user", "detailed"])
@pytest.mark.parametrize("role", CALLERS)
def test_no_exported_row_differs_with_the_rates_that_are_hidden(twins: list[Filled], role: str, report: str) -> None:
    kind, body = REPORTS[report]
    one, other = (told(filled.send(role, kind, WEEK | HIDDEN | body | {"exportType": "CSV"}).text) for filled in twins)
    assert one == other
    assert "member" in one or role == "project_manager"  # those rows are there


@pytest.mark.parametrize(("entries", "public", "role", "letters"), CELLS)
def test_a_public_link_is_no_wider_than_its_creator(
    offices: Any, entries: bool, public: bool, role: str, letters: str
) -> None:
    filled = offices(private_entries=entries, private_public=public)
    body = WEEK | HIDDEN | REPORTS["summary by project"][1] | {"exportType": "JSON"}
    saved = {"name": "Week", "isPublic": True, "type": "SUMMARY", "filter": body}
    made = getattr(filled.world, role).make(f"/reports/v1/workspaces/{filled.world.workspace_id}/shared-reports", saved)
    query = {"dateRangeStart": "2020-01-01T00:00:00Z", "dateRangeEnd": "2030-01-01T00:00:00Z", "amountShown": "EARNED"}
    for params in ({}, query):
        answer = filled.world.server.send("GET", f"/reports/v1/shared-reports/{made['id']}", params=params)
        assert answer.status_code == 200, answer.text
        assert set(rows_in(answer.json())) == {letters}
        assert reading.money_in({name: answer.json()[name] for name in ("totals", "groupOne", "donutChart")}) == []
