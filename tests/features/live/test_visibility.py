"""Who hears of what: no more than what the same person could read."""

from typing import Any

import pytest

from hourbook.core.db.tables import new_id
from hourbook.core.who.access import Role
from tests.features.live.reading import Reader, reading, send
from tests.features.time_entries.entries import project_of
from tests.features.time_entries.test_visibility import SEEN, one_of_each
from tests.world import Person, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


async def until_tag(stream: Reader, world: World) -> list[dict[str, Any]]:
    """The changes that were told before a tag, which everybody hears of, is made."""
    last = (await send(world.owner, "POST", "tags", {"name": new_id()})).json()["id"]
    heard = []
    while (change := await stream.change())["id"] != last:
        heard.append(change)
    return heard


@pytest.mark.parametrize(("settings", "role", "seen"), SEEN, ids=[f"{i}-{row[1]}" for i, row in enumerate(SEEN)])
@pytest.mark.parametrize("how", ["edited", "deleted"])
def test_of_entries_hears_who_sees_them(
    world: World, settings: dict[str, bool], role: str, seen: set[str], how: str
) -> None:
    entries = one_of_each(world)
    world.set(**settings)
    person: Person = getattr(world, role)
    projects = {id: world.owner.get(f"time-entries/{id}").json()["projectId"] for id in entries.values()}

    async def scenario() -> None:
        async with reading(person) as stream:
            for id in entries.values():
                if how == "deleted":
                    await send(world.owner, "DELETE", f"time-entries/{id}")
                else:
                    body = {**HOUR, "projectId": projects[id], "description": "new"}
                    assert (await send(world.owner, "PUT", f"time-entries/{id}", body)).status_code == 200
            heard = await until_tag(stream, world)
            assert {name for name, id in entries.items() if id in [change["id"] for change in heard]} == seen
            assert len(heard) == len(seen)
            assert all(change["projectId"] == projects[change["id"]] for change in heard)

    world.server.run(scenario())


def test_an_entry_that_moves_out_of_sight_is_told_without_where_it_went(world: World) -> None:
    secret, open_one = project_of(world, "Secret", public=False).id, project_of(world, "Open").id
    entry = world.admin.make("time-entries", {**HOUR, "projectId": open_one})["id"]

    async def scenario() -> None:
        async with reading(world.member) as stream:
            for project in (secret, open_one):
                await send(world.admin, "PUT", f"time-entries/{entry}", {**HOUR, "projectId": project})
            heard = await until_tag(stream, world)
            assert [(change["id"], change["projectId"]) for change in heard] == [(entry, None), (entry, open_one)]

    world.server.run(scenario())


async def heard_by(person: Person, world: World, changes: list[tuple[str, str, Any]]) -> list[tuple[str, Any]]:
    """(kind, id) of what a person hears of these requests of the owner."""
    async with reading(person) as stream:
        for method, path, body in changes:
            answer = await send(world.owner, method, path, body)
            assert answer.status_code < 300, (path, answer.text)
        return [(change["kind"], change["id"]) for change in await until_tag(stream, world)]


def test_of_private_projects_and_their_tasks_hears_who_sees_them(world: World) -> None:
    secret = project_of(world, "Secret", public=False).id
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", secret)
    task = world.owner.make(f"projects/{secret}/tasks", {"name": "Task"})["id"]

    def changes(name: str) -> list[tuple[str, str, Any]]:
        return [("PUT", f"projects/{secret}", {"name": name, "isPublic": False}),
                ("PUT", f"projects/{secret}/tasks/{task}", {"name": name})]  # fmt: skip

    async def scenario() -> None:
        told = [("PROJECTS", secret), ("TASKS", task)]
        assert await heard_by(world.project_manager, world, changes("One")) == told
        assert await heard_by(world.admin, world, changes("Two")) == told
        assert await heard_by(world.member, world, changes("Three")) == []

    world.server.run(scenario())


def test_who_is_taken_out_of_a_private_project_hears_that_much(world: World) -> None:
    secret = project_of(world, "Secret", public=False).id
    path = f"projects/{secret}/memberships"
    assert world.owner.post(path, {"userIds": [world.member.id]}).status_code == 200

    async def scenario() -> None:
        out = [("POST", path, {"userIds": [world.member.id], "remove": True})]
        assert await heard_by(world.member, world, out) == [("PROJECTS", secret)]
        later = [("PUT", f"projects/{secret}", {"name": "Later", "isPublic": False})]
        assert await heard_by(world.member, world, later) == []

    world.server.run(scenario())


def test_of_members_the_kind_is_told_and_only_to_who_sees_the_team(world: World) -> None:
    def moved(week_start: str) -> list[tuple[str, str, Any]]:
        return [("PATCH", f"member-profile/{world.admin.id}", {"weekStart": week_start})]

    async def scenario() -> None:
        assert await heard_by(world.member, world, moved("SUNDAY")) == [("USER", None)]
        hidden = [("PATCH", "settings", {"adminOnlyPages": ["TEAM"]})]
        assert await heard_by(world.member, world, hidden) == [("WORKSPACE", None)]
        assert await heard_by(world.member, world, moved("MONDAY")) == []
        assert await heard_by(world.team_manager, world, moved("FRIDAY")) == []
        own = [("PATCH", f"member-profile/{world.member.id}", {"weekStart": "FRIDAY"})]
        assert await heard_by(world.team_manager, world, own) == [("USER", None)]
        assert await heard_by(world.admin, world, moved("SATURDAY")) == [("USER", None)]

    world.server.run(scenario())


def test_groups_are_told_to_who_sees_the_team_and_rates_to_admins(world: World) -> None:
    group = world.owner.make("user-groups", {"name": "Group"})["id"]

    def changes(name: str, amount: int) -> list[tuple[str, str, Any]]:
        rate = {"amount": amount, "currency": "USD"}
        return [("PUT", f"user-groups/{group}", {"name": name}), ("PUT", "hourly-rate", rate)]

    async def scenario() -> None:
        told = [("USER_GROUPS", group)]
        assert await heard_by(world.member, world, changes("One", 100)) == told
        rates = [("WORKSPACE", None), ("TIME_ENTRY_RATE", None)]
        assert await heard_by(world.admin, world, changes("Two", 200)) == told + rates
        await send(world.owner, "PATCH", "settings", {"onlyAdminsSeeBillableRates": False})
        assert await heard_by(world.member, world, changes("Three", 300)) == told + rates[:1]
        await send(world.owner, "PATCH", "settings", {"adminOnlyPages": ["TEAM"]})
        assert await heard_by(world.member, world, changes("Four", 400)) == rates[:1]

    world.server.run(scenario())


def test_shared_reports_are_told_to_their_creator_to_whom_they_are_shown_and_to_admins(world: World) -> None:
    body = {"name": "Mine", "type": "SUMMARY", "filter": {
        "dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59",
        "summaryFilter": {"groups": ["PROJECT"]}}}  # fmt: skip
    report = world.owner.make("shared-reports", {**body, "visibleToUsers": [world.team_manager.id]})["id"]

    def renamed(name: str) -> list[tuple[str, str, Any]]:
        return [("PUT", f"shared-reports/{report}", {"name": name, "visibleToUsers": [world.team_manager.id]})]

    async def scenario() -> None:
        for person, told in ((world.admin, True), (world.team_manager, True), (world.member, False)):
            heard = await heard_by(person, world, renamed(person.name))
            assert heard == ([("SHARED_REPORTS", report)] if told else [])

    world.server.run(scenario())


def test_refused_requests_are_told_to_their_caller_and_to_admins(world: World) -> None:
    async def scenario() -> None:
        async with reading(world.member) as own, reading(world.admin) as admins, reading(world.team_manager) as others:
            refused = await send(world.member, "POST", "tags", {"name": ""})
            told = ("request", {"requestId": refused.headers["x-request-id"], "status": refused.status_code})
            assert await own.next() == told
            assert await admins.next() == told
            assert await until_tag(others, world) == []

    world.server.run(scenario())


def test_requests_that_named_no_workspace_are_told_to_their_caller_alone(world: World) -> None:
    limited = world.with_key(world.member, workspace_id=world.workspace_id)

    async def scenario() -> None:
        async with reading(world.member) as own, reading(world.admin) as admins, reading(limited) as narrow:
            refused = await send(world.member, "GET", "/api/v1/workspaces/65a1b2c3d4e5f60718293a4b/tags")
            told = ("request", {"requestId": refused.headers["x-request-id"], "status": 403})
            assert await own.next() == told
            assert await until_tag(admins, world) == []
            assert (await narrow.change())["kind"] == "TAGS"

    world.server.run(scenario())
