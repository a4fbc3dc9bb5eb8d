"""Reports tell of user groups what the list of groups tells the caller, no more; ``adminOnlyPages`` may hide them."""

from collections.abc import Iterator
from typing import Any

import pytest

from hourbook.core.who.access import Role
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.projects.tables import project_groups
from tests.features.reports.exports.files import rows
from tests.features.reports.reports import asked, report, summary, tree
from tests.features.shared_reports.shared import UNKNOWN, share
from tests.features.time_entries.entries import made, project_of, track
from tests.world import Person, World

HIDE: dict[str, Any] = {"amountShown": "HIDE_AMOUNT"}
NONE = "(Without user group)"
HOUR = 3600
BOTH = {"Crew": (2 * HOUR, {"Admin": HOUR, "Member": HOUR}), "Yard": (HOUR, {"Owner": HOUR})}


@pytest.fixture
def groups(world: World) -> dict[str, str]:
    """Crew (admin and member) and Yard (owner), whose people each tracked an hour; the team is hidden."""
    ids = {}
    for name, people in {"Crew": (world.admin, world.member), "Yard": (world.owner,)}.items():
        ids[name] = made(world, user_groups, name=name).id
        for person in people:
            made(world, user_group_members, group_id=ids[name], user_id=person.id)
            track(person, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    world.set(adminOnlyPages=["TEAM"])
    return ids


@pytest.fixture(params=["member", "project_manager", "team_manager"])
def limited(request: pytest.FixtureRequest, world: World, groups: dict[str, str]) -> Iterator[tuple[Person, list[str]]]:
    """Somebody the team is hidden from, and the groups they still see."""
    person: Person = getattr(world, request.param)
    if request.param == "project_manager":
        site = project_of(world)
        world.manages(person, Role.PROJECT_MANAGER, "PROJECT", site.id)
        made(world, project_groups, project_id=site.id, group_id=groups["Crew"])
    if request.param == "team_manager":
        world.manages(person, Role.TEAM_MANAGER, "USER_GROUP", groups["Crew"])
    seen = [] if request.param == "member" else ["Crew"]
    if seen:
        assert [group["name"] for group in person.get("user-groups").json()] == seen
    yield person, seen


def entries_of(person: Person, *ids: str, **more: Any) -> int:
    """How many entries the filter of groups finds."""
    totals = report(person, "detailed", detailedFilter={}, userGroups={"ids": [*ids], **more}, **HIDE)["totals"]
    return totals[0]["entriesCount"] if totals[0] else 0


def test_a_summary_has_the_groups_one_sees_and_all_others_without(
    limited: tuple[Person, list[str]], groups: dict[str, str]
) -> None:
    person, seen = limited
    answer = asked(person, "summary", summaryFilter={"groups": ["USER_GROUP", "USER"]}, **HIDE)
    hidden = {"Admin": HOUR, "Member": HOUR} if not seen else {}
    without = {**hidden, "Owner": HOUR}
    expected = {name: BOTH[name] for name in seen} | {NONE: (len(without) * HOUR, without)}
    assert tree(answer.json()["groupOne"]) == expected
    assert [name for name, id in groups.items() if name in answer.text or id in answer.text] == seen
    found = rows(person, "summary", summaryFilter={"groups": ["USER_GROUP", "USER"]}, **HIDE)
    assert {row["Group"] for row in found[:-1]} == expected.keys()


def test_the_table_of_entries_names_the_groups_one_sees(limited: tuple[Person, list[str]]) -> None:
    person, seen = limited
    crew = "Crew" if seen else ""
    found = {row["User"]: row["Group"] for row in rows(person, "detailed", **HIDE)}
    assert found == {"Admin": crew, "Member": crew, "Owner": ""}


def test_a_group_one_does_not_see_filters_like_an_unknown_one(
    limited: tuple[Person, list[str]], groups: dict[str, str]
) -> None:
    person, seen = limited
    hidden = [id for name, id in groups.items() if name not in seen]
    for more in ({}, {"contains": "DOES_NOT_CONTAIN"}):
        assert {entries_of(person, id, **more) for id in hidden} == {entries_of(person, UNKNOWN, **more)}
    assert [entries_of(person, groups[name]) for name in seen] == [2] * len(seen)
    assert entries_of(person, "without") == 3 - 2 * len(seen)


def test_who_sees_the_team_sees_all_groups(world: World, groups: dict[str, str]) -> None:
    def reads_all(person: Person) -> None:
        assert tree(summary(person, "USER_GROUP", "USER", **HIDE)["groupOne"]) == BOTH
        found = {row["User"]: row["Group"] for row in rows(person, "detailed", **HIDE)}
        assert found == {"Admin": "Crew", "Member": "Crew", "Owner": "Yard"}
        assert (entries_of(person, groups["Crew"]), entries_of(person, groups["Yard"])) == (2, 1)

    reads_all(world.admin)
    world.set(adminOnlyPages=[])
    reads_all(world.member)


def test_a_saved_filter_tells_the_groups_one_sees_to_those_it_is_shown_to(
    world: World, limited: tuple[Person, list[str]], groups: dict[str, str]
) -> None:
    person, seen = limited
    wanted = [groups["Crew"], groups["Yard"]]
    saved = share(world.owner, filter={"userGroups": {"ids": wanted}, **HIDE},
                  isPublic=False, visibleToUsers=[person.id])  # fmt: skip

    def told(reader: Person) -> list[str]:
        [row] = reader.get("shared-reports").json()["reports"]
        assert row["id"] == saved["id"]
        ids: list[str] = row["filter"]["userGroups"]["ids"]
        return ids

    assert told(world.owner) == told(world.admin) == wanted
    assert told(person) == [groups[name] if name in seen else "" for name in ("Crew", "Yard")]
