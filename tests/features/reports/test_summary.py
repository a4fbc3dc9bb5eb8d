"""The summary report: groups within groups, their sums and their order."""

from hourbook.core.who.identity import currencies
from hourbook.features.clients.tables import clients
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.projects.tables import projects
from hourbook.features.tags import tags
from tests.features.reports.reports import money, summary, tree
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import World

EIGHT, NINE, TEN = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z"
TUESDAY = ("2026-08-11T08:00:00Z", "2026-08-11T08:30:00Z")


def test_the_answer_has_the_recorded_shape(world: World) -> None:
    track(world.member, EIGHT, NINE, description="Cabling", billable=False)
    answer = summary(world.owner, "DATE", "USER", "TIMEENTRY", amountShown="HIDE_AMOUNT")
    day = answer["groupOne"][0]
    person = day["children"][0]
    entry = person["children"][0]
    assert answer["totals"] == [
        {"_id": "", "totalTime": 3600, "totalBillableTime": 0, "entriesCount": 1, "numOfCurrencies": 1,
         "totalAmount": None, "amounts": [], "totalAmountByCurrency": []}
    ]  # fmt: skip
    assert set(day) == {"duration", "amounts", "_id", "name", "children"}
    assert set(person) == {*day, "hasMembership", "nameLowerCase", "sortingField"}
    assert entry == {
        "duration": 3600, "amounts": [], "name": "Cabling",
        "_id": {"DATE": "2026-08-10", "USER": world.member.id, "TIMEENTRY": "Cabling"},
    }  # fmt: skip


def test_projects_have_colour_client_and_amounts(world: World) -> None:
    client = made(world, clients, name="Harbour")
    site = project_of(world, client_id=client.id, hourly_rate=6000)
    track(world.member, EIGHT, NINE, projectId=site.id, billable=True)
    track(world.member, NINE, TEN, billable=False)
    answer = summary(world.owner, "PROJECT")
    assert tree(answer["groupOne"]) == {"(Without project)": 3600, "Site": 3600}
    group = answer["groupOne"][1]
    assert group == {
        "duration": 3600, "amounts": [{"type": "EARNED", "value": 6000}], "amount": 6000, "_id": site.id,
        "name": "Site", "nameLowerCase": "site", "color": "#03A9F4", "clientName": "Harbour", "currency": "USD",
        "workspaceCurrencyCode": "USD",
    }  # fmt: skip
    assert answer["groupOne"][0]["_id"] == ""
    assert answer["totals"][0]["totalAmountByCurrency"] == [{"currency": "USD", "amount": 6000}]
    assert answer["totals"][0]["totalBillableTime"] == 3600
    assert answer["groupTotals"] == {"groupOneTotalCount": 2}


def test_every_key_groups_and_says_what_has_none(world: World) -> None:
    client = made(world, clients, name="Harbour")
    site = project_of(world, client_id=client.id)
    task = task_of(world, site)
    group = made(world, user_groups, name="Crew")
    made(world, user_group_members, group_id=group.id, user_id=world.member.id)
    track(world.member, EIGHT, TEN, projectId=site.id, taskId=task.id, description="x")
    track(world.admin, *TUESDAY)
    names = {"CLIENT": "Harbour", "PROJECT": "Site", "TASK": "Cable", "USER_GROUP": "Crew", "TIMEENTRY": "x"}
    for key, name in names.items():
        found = tree(summary(world.owner, key)["groupOne"])
        without = next(each for each in found if each != name)
        assert found == {name: 7200, without: 1800}, key
        assert without.startswith("(Without "), key
    assert tree(summary(world.owner, "USER")["groupOne"]) == {"Admin": 1800, "Member": 7200}
    assert tree(summary(world.owner, "DATE")["groupOne"]) == {"2026-08-10": 7200, "2026-08-11": 1800}
    assert tree(summary(world.owner, "MONTH")["groupOne"]) == {"2026-08": 9000}
    assert tree(summary(world.owner, "WEEK", weekStart="TUESDAY")["groupOne"]) == {
        "2026-08-04 - 2026-08-10": 7200, "2026-08-11 - 2026-08-17": 1800
    }  # fmt: skip


def test_an_entry_with_two_tags_counts_under_both_and_once_in_the_total(world: World) -> None:
    first, second = (made(world, tags, name=name) for name in ("a", "b"))
    site = project_of(world, hourly_rate=1000)
    track(world.member, EIGHT, NINE, tagIds=[first.id, second.id], projectId=site.id, billable=True)
    track(world.member, NINE, TEN, tagIds=[second.id], projectId=site.id, billable=False)
    track(world.member, *TUESDAY)
    answer = summary(world.owner, "TAG", "PROJECT")
    assert tree(answer["groupOne"]) == {
        "(Without tag)": (1800, {"(Without project)": 1800}), "a": (3600, {"Site": 3600}), "b": (7200, {"Site": 7200})
    }  # fmt: skip
    assert answer["totals"][0]["totalTime"] == 9000
    below = summary(world.owner, "PROJECT", "TAG")
    assert tree(below["groupOne"])["Site"] == (7200, {"a": 3600, "b": 7200})
    assert money(below["groupOne"]) == {"Site": 1000, "(Without project)": 0}


def test_somebody_in_two_groups_counts_in_both(world: World) -> None:
    for name in ("North", "South"):
        group = made(world, user_groups, name=name)
        made(world, user_group_members, group_id=group.id, user_id=world.member.id)
    track(world.member, EIGHT, NINE)
    answer = summary(world.owner, "USER_GROUP", "USER")
    assert tree(answer["groupOne"]) == {"North": (3600, {"Member": 3600}), "South": (3600, {"Member": 3600})}
    assert answer["totals"][0]["totalTime"] == 3600
    inside = summary(world.owner, "USER", "USER_GROUP")
    assert tree(inside["groupOne"]) == {"Member": (3600, {"North": 3600, "South": 3600})}


def test_groups_are_sorted_by_name_duration_or_amount(world: World) -> None:
    a, b, c = (project_of(world, name, hourly_rate=rate) for name, rate in (("A", 100), ("b", 900), ("C", 300)))
    for project, end in ((a, "2026-08-10T11:00:00Z"), (b, NINE), (c, TEN)):
        track(world.member, EIGHT, end, projectId=project.id, billable=True)

    def names(**body: str) -> str:
        return "".join(group["name"] for group in summary(world.owner, "PROJECT", **body)["groupOne"])

    assert names() == names(sortOrder="ASCENDING") == "AbC"
    assert names(sortOrder="DESCENDING") == "CbA"
    assert names(sort="DURATION") == names(sort="DURATION", sortOrder="DESCENDING") == "ACb"
    assert names(sort="AMOUNT") == names(sort="EARNED") == "bCA"
    assert names(sort="EARNED", sortOrder="ASCENDING") == "ACb"
    assert names(sort="PROFIT") == "bCA"


def test_currencies_are_never_added(world: World) -> None:
    euro = made(world, currencies, code="EUR")
    abroad = made(world, clients, name="Abroad", currency_id=euro.id)
    for name, client, rate in (("Here", None, 700), ("There", abroad.id, 500)):
        track(world.member, EIGHT, NINE, projectId=project_of(world, name, client_id=client, hourly_rate=rate).id)
    answer = summary(world.owner, "USER", "PROJECT")
    both = [{"currency": "EUR", "amount": 500}, {"currency": "USD", "amount": 700}]
    totals, person = answer["totals"][0], answer["groupOne"][0]
    assert (totals["numOfCurrencies"], totals["totalAmount"], totals["totalAmountByCurrency"]) == (2, None, both)
    assert totals["amounts"] == person["amounts"] == [
        {"type": "EARNED", "value": None, "amountByCurrencies": both}
    ]  # fmt: skip
    assert (person["amount"], person["currency"]) == (None, None)
    assert money(person["children"]) == {"Here": 700, "There": 500}


def test_without_an_entry_totals_and_groups_are_empty_as_in_the_real_service(world: World) -> None:
    assert summary(world.owner) == {"totals": [], "groupOne": [], "donutChart": [], "groupTotals": {}}


def test_running_entries_are_in_no_sum(world: World) -> None:
    track(world.member, EIGHT, None)
    assert summary(world.owner)["totals"] == []


def test_deleted_projects_leave_their_time_without_project(world: World) -> None:
    site = project_of(world, archived=True)
    track(world.member, EIGHT, NINE, projectId=site.id)
    assert world.rows(projects.select().where(projects.c.id == site.id))
    assert world.owner.delete(f"projects/{site.id}").status_code == 200
    assert tree(summary(world.owner)["groupOne"]) == {"(Without project)": 3600}
