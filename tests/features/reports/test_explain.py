"""Why an amount: the way from tracked time to minor units, as far as the caller may see it."""

from typing import Any

import time_machine

from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.tags import tags
from tests.features.reports.reports import AUGUST, refusal, summary
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import Person, World

EIGHT, NINE = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z"


def explained(person: Person, **body: Any) -> Any:
    answer = person.post("reports/explain", body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def of_group(person: Person, group: dict[str, str], **body: Any) -> Any:
    return explained(person, group=group, report=AUGUST | {"summaryFilter": {"groups": list(group)}} | body)


def test_an_entry_is_explained_from_its_seconds_to_its_amounts(world: World) -> None:
    world.set(round={"round": "Round up to", "minutes": "15"})
    site = project_of(world, hourly_rate=6000, cost_rate=2000)
    entry = track(world.member, EIGHT, "2026-08-10T08:50:00Z", projectId=site.id)
    assert explained(world.owner, entryId=entry["id"], rounding=True, timeZone="Europe/Belgrade") == {
        "zone": "Europe/Belgrade", "entriesCount": 1, "trackedDuration": 3000, "duration": 3600,
        "rounding": {"mode": "Round up to", "minutes": 15},
        "steps": [
            {"type": "EARNED", "currency": "USD", "rate": 6000, "entriesCount": 1, "duration": 3600, "amount": 6000,
             "level": "PROJECT", "since": None},
            {"type": "COST", "currency": "USD", "rate": 2000, "entriesCount": 1, "duration": 3600, "amount": 2000,
             "level": "PROJECT", "since": None},
        ],
        "notes": ["It counts whole on the local day of its start (Europe/Belgrade, UTC+2)."],
    }  # fmt: skip
    assert explained(world.owner, entryId=entry["id"])["rounding"] is None


def test_the_level_that_applies_is_named_most_specific_first(world: World) -> None:
    site = project_of(world, people=(world.member,), public=False)
    task = task_of(world, site)
    project, member = f"projects/{site.id}", f"users/{world.member.id}"
    places = {
        "WORKSPACE": "hourly-rate", "MEMBER": f"{member}/hourly-rate", "PROJECT": project,
        "TASK": f"{project}/tasks/{task.id}/hourly-rate", "PROJECT_MEMBER": f"{project}/{member}/hourly-rate",
    }  # fmt: skip
    for number, (level, path) in enumerate(places.items(), 1):
        rate = {"amount": number * 1000, "currency": "USD"}
        body = {"hourlyRate": rate} if level == "PROJECT" else rate
        assert world.owner.put(path, body).status_code in (200, 201), level
        entry = track(world.member, EIGHT, NINE, projectId=site.id, taskId=task.id, billable=True)
        step = explained(world.owner, entryId=entry["id"])["steps"][0]
        assert (step["level"], step["rate"], step["amount"]) == (level, number * 1000, number * 1000)


def test_it_says_since_when_a_rate_holds_and_when_an_entry_kept_an_older_one(world: World) -> None:
    world.owner.put("hourly-rate", {"amount": 1000, "currency": "USD"})
    old = track(world.member, "2026-07-01T08:00:00Z", "2026-07-01T09:00:00Z")["id"]
    world.owner.put("hourly-rate", {"amount": 2000, "currency": "USD", "since": "2026-08-01T00:00:00Z"})
    new = track(world.member, EIGHT, NINE)["id"]
    first, second = (explained(world.owner, entryId=id)["steps"][0] for id in (old, new))
    assert (first["rate"], first["level"], first["since"]) == (1000, "WORKSPACE", None)
    assert (second["rate"], second["level"], second["since"]) == (2000, "WORKSPACE", "2026-08-01T00:00:00Z")
    world.owner.put("hourly-rate", {"amount": 3000, "currency": "USD"})
    kept = explained(world.owner, entryId=new)
    assert (kept["steps"][0]["amount"], kept["steps"][0]["level"]) == (2000, None)
    assert "was kept from when the entry was written; WORKSPACE now says 3000." in " ".join(kept["notes"])


def test_what_earns_nothing_says_why(world: World) -> None:
    entry = track(world.member, EIGHT, NINE, billable=False)["id"]
    found = explained(world.owner, entryId=entry)
    assert [step["type"] for step in found["steps"]] == ["COST"]
    assert found["notes"][:2] == [
        "The entry is not billable: it earns nothing, and costs what its time costs.",
        "No level has a cost rate: the amount is 0.",
    ]


def test_a_running_timer_has_a_length_and_no_amount(world: World) -> None:
    with time_machine.travel("2026-08-10T08:30:00Z", tick=False):
        entry = track(world.member, EIGHT, None)["id"]
        found = explained(world.member, entryId=entry)
    assert (found["entriesCount"], found["trackedDuration"], found["steps"]) == (0, 1800, [])
    assert "in no total" in found["notes"][0]


def test_who_may_not_see_amounts_gets_the_time_and_the_reason(world: World) -> None:
    site = project_of(world, hourly_rate=777_777, cost_rate=333_333)
    entry = track(world.member, EIGHT, NINE, projectId=site.id)["id"]
    found = explained(world.member, entryId=entry)
    assert (found["duration"], found["steps"]) == (3600, [])
    assert "777777" not in str(found) and found["notes"][0].startswith("Amounts are left out")
    world.set(onlyAdminsSeeBillableRates=False)
    assert [step["type"] for step in explained(world.member, entryId=entry)["steps"]] == ["EARNED"]


def test_entries_one_does_not_see_are_not_there(world: World) -> None:
    hidden = track(world.owner, EIGHT, NINE, projectId=project_of(world, public=False).id)["id"]
    for id in (hidden, "5f0000000000000000000001", "nope"):
        answer = world.member.post("reports/explain", {"entryId": id})
        assert refusal(answer) == (400, 501, "Time entry doesn't belong to Workspace")


def test_a_group_lists_its_rates_and_they_add_up(world: World) -> None:
    a, b = (project_of(world, name, hourly_rate=rate, cost_rate=100) for name, rate in (("A", 3000), ("B", 5000)))
    for project in (a, a, b):
        track(world.member, EIGHT, "2026-08-10T08:20:01Z", projectId=project.id)
    track(world.admin, EIGHT, NINE, projectId=b.id)
    found = of_group(world.owner, {"USER": world.member.id, "DATE": "2026-08-10"}, amounts=["EARNED", "COST"])
    assert (found["entriesCount"], found["duration"]) == (3, 3603)
    steps = [(step["type"], step["rate"], step["entriesCount"], step["amount"]) for step in found["steps"]]
    assert steps == [("EARNED", 3000, 2, 2002), ("EARNED", 5000, 1, 1668), ("COST", 100, 3, 99)]
    group = summary(world.owner, "USER", amounts=["EARNED"])["groupOne"][1]
    assert group["amount"] == 2002 + 1668
    assert [step["type"] for step in of_group(world.owner, {"PROJECT": a.id})["steps"]] == ["EARNED"]


def test_a_whole_report_is_explained_too(world: World) -> None:
    site = project_of(world, hourly_rate=3000)
    track(world.member, EIGHT, NINE, projectId=site.id)
    track(world.admin, EIGHT, NINE)
    found = of_group(world.owner, {})
    assert (found["entriesCount"], found["duration"]) == (2, 7200)
    assert [(step["rate"], step["amount"]) for step in found["steps"] if step["rate"]] == [(3000, 3000)]


def test_every_kind_of_group_is_found_by_the_id_the_summary_gave_it(world: World) -> None:
    tag, crew = made(world, tags, name="x"), made(world, user_groups, name="Crew")
    made(world, user_group_members, group_id=crew.id, user_id=world.member.id)
    site = project_of(world)
    track(
        world.member, EIGHT, NINE, projectId=site.id, taskId=task_of(world, site).id, tagIds=[tag.id], description="d"
    )
    track(world.owner, "2026-07-31T23:30:00Z", "2026-08-01T00:30:00Z")
    kinds = ("PROJECT", "CLIENT", "TASK", "USER", "USER_GROUP", "TAG", "DATE", "WEEK", "MONTH", "TIMEENTRY")
    for kind in kinds:
        answer = summary(world.owner, kind, timeZone="Europe/Belgrade")
        assert answer["totals"][0]["entriesCount"] == 2
        for group in answer["groupOne"]:
            id = group["_id"]["TIMEENTRY"] if kind == "TIMEENTRY" else group["_id"]
            found = of_group(world.owner, {kind: id}, timeZone="Europe/Belgrade")
            assert found["duration"] == group["duration"], (kind, id)
            assert bool(found["notes"]) == (kind in ("TAG", "USER_GROUP"))


def test_running_entries_of_a_group_are_named(world: World) -> None:
    track(world.member, EIGHT, None)
    found = of_group(world.owner, {"USER": world.member.id})
    assert (found["entriesCount"], found["duration"]) == (0, 0)
    assert found["notes"] == ["Entries still running (1) are in no total until they are stopped."]


def test_groups_follow_the_rights_of_the_report(world: World) -> None:
    body = {"group": {"USER": world.owner.id}, "report": AUGUST | {"summaryFilter": {"groups": ["USER"]}}}
    assert refusal(world.member.post("reports/explain", body)) == (403, 403, "Access Denied")
    track(world.owner, EIGHT, NINE, projectId=project_of(world, public=False).id)
    hidden = of_group(world.member, {"USER": world.owner.id}, amountShown="HIDE_AMOUNT")
    assert (hidden["entriesCount"], hidden["steps"]) == (0, [])


def test_what_is_to_be_explained_has_to_be_said(world: World) -> None:
    for body in ({}, {"group": {"USER": "x"}}, {"report": AUGUST}):
        assert refusal(world.owner.post("reports/explain", body)) == (400, 501, "must not be null")
    for id in ("2026-13-01", "august", "9999-12-31", "0001-01-01", ""):
        answer = world.owner.post("reports/explain", {"group": {"DATE": id}, "report": AUGUST})
        assert answer.json()["details"]["field"] == "group.DATE", id
