"""What a public link tells of people, and the setting that ends it."""

from typing import Any

import pytest

from hourbook.features.groups.tables import user_group_members, user_groups
from tests.features.shared_reports.shared import opened, share, shown
from tests.features.time_entries.entries import made, track
from tests.world import World

HIDE = {"amountShown": "HIDE_AMOUNT"}
GROUPED: dict[str, Any] = {"summaryFilter": {"groups": ["USER_GROUP", "USER"]}}
KINDS: list[tuple[str, Any]] = [
    ("SUMMARY", {}), ("SUMMARY", GROUPED), ("SUMMARY", {"summaryFilter": {"groups": ["USER", "TIMEENTRY"]}}),
    ("WEEKLY", {}), ("ATTENDANCE", {}), ("DETAILED", {}),
]  # fmt: skip


def test_a_public_link_tells_addresses_and_ids_unless_the_setting_says_otherwise(world: World) -> None:
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    link = share(world.owner, "DETAILED", HIDE)["id"]
    [row] = opened(world, link).json()["timeentries"]
    assert (row["userEmail"], row["userId"]) == (world.member.email, world.member.id)
    world.set(peopleInPublicLinks=False)
    told = opened(world, link)
    [row] = told.json()["timeentries"]
    assert (row["userName"], row["userEmail"], row["userId"]) == ("Member", "", "")
    for text in (told.text, opened(world, link, exportType="CSV").text):
        assert world.member.email not in text and world.member.id not in text
    assert world.member.email in world.owner.post("reports/detailed", {
        "dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T00:00:00Z", "detailedFilter": {}, **HIDE,
    }).text  # fmt: skip


@pytest.fixture
def crew(world: World) -> str:
    """A group of the member, who tracked an hour; the owner, in no group, did too."""
    group: str = made(world, user_groups, name="Crew").id
    made(world, user_group_members, group_id=group, user_id=world.member.id)
    for person in (world.member, world.owner):
        track(person, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    return group


def told_in(world: World, crew: str, text: str) -> set[str]:
    """What of people and groups stands in a text."""
    facts = {"Crew", crew} | {fact for person in world.people.values() for fact in (person.id, person.email)}
    return {fact for fact in facts if fact in text}


@pytest.mark.parametrize(("kind", "filter"), KINDS)
def test_no_kind_of_report_tells_ids_addresses_or_groups_where_the_setting_is_off(
    world: World, crew: str, kind: str, filter: Any
) -> None:
    people = {"users": {"ids": [world.owner.id, world.member.id, world.admin.id]}}
    link = share(world.owner, kind, {**filter, **people, **HIDE})["id"]
    assert world.member.id in opened(world, link).text
    world.set(peopleInPublicLinks=False)
    for form in ("JSON", "CSV"):
        text = opened(world, link, exportType=form).text
        assert "Member" in text and told_in(world, crew, text) == set()


def test_a_public_link_tells_groups_unless_the_setting_is_off(world: World, crew: str) -> None:
    entries, sums = share(world.owner, "DETAILED", HIDE)["id"], share(world.owner, "SUMMARY", {**GROUPED, **HIDE})["id"]
    assert "Crew" in opened(world, entries, exportType="CSV").text
    assert [group["name"] for group in shown(world, sums)["groupOne"]] == ["Crew", "(Without user group)"]
    world.set(peopleInPublicLinks=False)
    assert "Crew" not in opened(world, entries, exportType="CSV").text
    assert [group["name"] for group in shown(world, sums)["groupOne"]] == ["(Without user group)"]


def test_the_saved_filter_counts_as_before_and_is_presented_without_ids(world: World, crew: str) -> None:
    without = {"ids": [crew], "contains": "DOES_NOT_CONTAIN"}
    several = [world.owner.id, world.member.id]
    left_out = share(world.owner, "DETAILED", {"userGroups": without, "users": {"ids": several}, **HIDE})["id"]
    hoisted = share(world.owner, "ATTENDANCE", {"attendanceFilter": {"users": {"ids": several}}})["id"]
    world.set(peopleInPublicLinks=False)
    answer = shown(world, left_out)
    assert [row["userName"] for row in answer["timeentries"]] == ["Owner"]
    saved = answer["filters"]
    assert (saved["userId"], saved["filter"]["users"]["ids"], saved["filter"]["userGroups"]["ids"]) == (
        "", ["", ""], [""]
    )  # fmt: skip
    assert told_in(world, crew, opened(world, hoisted).text) == set()
    [listed] = [each for each in world.owner.get("shared-reports").json()["reports"] if each["id"] == left_out]
    assert (listed["userId"], listed["filter"]["users"]["ids"]) == (world.owner.id, several)


def test_a_private_link_tells_people_whatever_the_setting(world: World, crew: str) -> None:
    link = share(world.owner, "SUMMARY", {**GROUPED, **HIDE}, isPublic=False)["id"]
    world.set(peopleInPublicLinks=False)
    text = opened(world, link, world.owner).text
    assert told_in(world, crew, text) == {"Crew", crew, world.member.id, world.owner.id}


def test_behind_a_public_link_the_group_filter_sees_what_its_creator_sees(world: World, crew: str) -> None:
    link = share(world.member, "DETAILED", {"userGroups": {"ids": [crew]}, **HIDE})["id"]
    assert [row["userName"] for row in shown(world, link)["timeentries"]] == ["Member"]
    world.set(adminOnlyPages=["TEAM"])
    assert shown(world, link)["timeentries"] == []
