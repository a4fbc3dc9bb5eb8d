"""Who is named to whom: asked of every operation that reads, so that a new one is held to it as well."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from hourbook.core.base.ids import is_id
from hourbook.core.edge.operations import OPERATIONS, Operation
from hourbook.core.who.access import Role
from hourbook.core.who.context import Context
from hourbook.features.account.records import change_user
from tests.surface.firm import HOUR, REPORT, Firm
from tests.surface.samples import address, required_query, sample
from tests.surface.test_house_rules import CHECKOUT, tracked
from tests.world import Person, Server

AUGUST = {"dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T23:59:59.999Z"}
WEEK = {"dateRangeStart": "2026-08-03T00:00:00Z", "dateRangeEnd": "2026-08-09T23:59:59.999Z"}
BODIES: dict[str, Any] = {
    "summary": {**AUGUST, "summaryFilter": {"groups": ["USER", "PROJECT", "TIMEENTRY"]}, "exportType": "CSV"},
    "detailed": {**AUGUST, "detailedFilter": {"sortColumn": "USER"}},
    "weekly": {**WEEK, "weeklyFilter": {"group": "USER"}},
    "attendance": {**AUGUST, "attendanceFilter": {}},
}
QUERIES = {
    "GET /workspaces/{workspaceId}/user/{userId}/time-entries": [{}, {"hydrated": "true"}],
    "GET /workspaces/{workspaceId}/users": [{}, {"status": "PENDING", "include-roles": "true", "memberships": "ALL"}],
    "GET /workspaces/{workspaceId}/user-groups": [{"includeTeamManagers": "true"}],
    "GET /workspaces/{workspaceId}/projects": [{"hydrated": "true"}],
    "GET /workspaces/{workspaceId}/team-activity": [{"start": AUGUST["dateRangeStart"], "end": AUGUST["dateRangeEnd"]}],
}
HIDDEN = "Wilhelmina Undisclosed"


def readings() -> list[Operation]:
    """The operations that tell something of a workspace; an export of a report is one of them."""
    return [op for op in OPERATIONS.values() if op.reads and op.can is not None]


def answers(person: Person, firm: Firm, op: Operation, user_id: str) -> Iterator[str]:
    """What somebody is told by an operation, asked about one person in every way that matters."""
    kind = op.path.rsplit("/", 1)[-1]
    body = BODIES.get(kind) if op.body is not None and "/reports/" in op.path else None
    if body is None and op.body is not None:
        body = sample(op.body)
    path = address(op, firm.workspace_id, firm.ids | {"userId": user_id})
    bodies = [body, {**body, "exportType": "JSON"}] if isinstance(body, dict) and "exportType" in body else [body]
    for each in bodies:
        for query in QUERIES.get(op.key, [{}]):
            answer = person.send(op.method, path, each, **(required_query(op) | query))
            assert answer.status_code < 500, answer.text
            yield answer.content.decode("utf-8", "replace")


# --- somebody invited


@pytest.fixture(scope="module")
def inviting(server: Server) -> Firm:
    """A workspace that knows an invited person wherever it can: role, group, project, task, time, shared report."""
    firm = Firm(server)
    invited = firm.outsider("wilhelmina")
    firm.server.verb(rename, invited.id)
    assert firm.owner.post("users", {"email": invited.email}, send_email="false").status_code == 200
    firm.owner.post(f"user-groups/{firm.ids['groupId']}/users", {"userId": invited.id})
    firm.owner.make(f"users/{invited.id}/roles", {"role": "TEAM_MANAGER", "entityId": firm.ids["groupId"]})
    firm.owner.post(f"projects/{firm.ids['projectId']}/memberships", {"userIds": [invited.id]})
    firm.owner.make(f"user/{invited.id}/time-entries", {**HOUR, "projectId": firm.ids["projectId"]})
    firm.ids["sharedReportId"] = firm.owner.make("shared-reports", {**REPORT, "visibleToUsers": [invited.id]})["id"]
    firm.ids["invited"] = invited.id
    return firm


def rename(ctx: Context, user_id: str) -> None:
    change_user(ctx, user_id, name=HIDDEN, picture="https://example.org/undisclosed.png")


@pytest.mark.parametrize("op", readings(), ids=[op.key for op in readings()])
def test_the_name_and_picture_of_somebody_invited_are_told_nowhere(inviting: Firm, op: Operation) -> None:
    for text in answers(inviting.owner, inviting, op, inviting.ids["invited"]):
        assert HIDDEN not in text, text
        assert "undisclosed" not in text.lower(), text


def test_ids_of_people_do_not_tell_when_their_account_was_made(inviting: Firm) -> None:
    made = [inviting.outsider("ada").id for _ in range(20)]
    assert all(is_id(id) for id in made)
    assert len({id[:8] for id in made}) == 20
    assert made != sorted(made)
    assert len({id[8:18] for id in made}) == 20  # which process made it is told as little


NAMES_PEOPLE = re.compile(r"\busers\.c\.name\b")


def test_features_read_a_persons_name_in_one_place() -> None:
    read = [path for path in tracked("hourbook/features/*.py") if NAMES_PEOPLE.search(path.read_text())]
    assert read == [CHECKOUT / "hourbook/features/workspaces/memberships.py"]


# --- where the team is hidden


@pytest.fixture(scope="module")
def discreet(server: Server) -> Firm:
    """The team is for admins; one member made a project of his own, another manages the member of the Firm."""
    firm = Firm(server)
    firm.set(adminOnlyPages=["TEAM"], onlyAdminsSeeAllTimeEntries=True)
    firm.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    own = firm.project_manager.make("projects", {"name": "Mine"})["id"]
    assert firm.project_manager.id in managers_of(firm, own)
    firm.project_manager.post(f"projects/{own}/memberships", {"userIds": [firm.member.id]})
    for person in firm.people.values():
        person.make("time-entries", HOUR)
    return firm


def managers_of(firm: Firm, project_id: str) -> list[str]:
    listed = firm.owner.get("users", include_roles="true").json()
    manage = [(user["id"], role["entities"]) for user in listed for role in user["roles"]
              if role["role"] == "PROJECT_MANAGER"]  # fmt: skip
    return [id for id, entities in manage if project_id in [each["id"] for each in entities]]


@pytest.mark.parametrize("name", ["project_manager", "team_manager", "member"])
@pytest.mark.parametrize("op", readings(), ids=[op.key for op in readings()])
def test_where_the_team_is_hidden_nobody_but_admins_reads_the_addresses_of_others(
    discreet: Firm, name: str, op: Operation
) -> None:
    caller = discreet.people[name]
    own = {caller.email} | ({discreet.member.email} if name != "member" else set())
    others = {person.email for person in discreet.people.values()} - own
    for user_id in (caller.id, discreet.member.id, discreet.owner.id):
        for text in answers(caller, discreet, op, user_id):
            assert not [email for email in others if email in text], text


def names_of(person: Person, **query: str) -> list[str]:
    answer = person.get("users", **query)
    assert answer.status_code == 200, answer.text
    return [user["name"] for user in answer.json()]


def test_where_the_team_is_hidden_managers_list_their_own_people_and_admins_all(discreet: Firm) -> None:
    assert names_of(discreet.project_manager) == ["Member", "Project Manager"]
    assert names_of(discreet.project_manager, email="owner") == []
    assert names_of(discreet.team_manager) == ["Member", "Team Manager"]
    assert len(names_of(discreet.admin)) == 5
    assert discreet.member.get("users").status_code == 403
    stranger = discreet.project_manager.get(f"users/{discreet.stranger.id}/managers")
    hidden = discreet.project_manager.get(f"users/{discreet.owner.id}/managers")
    assert (hidden.status_code, hidden.json()["message"]) == (stranger.status_code, stranger.json()["message"])


def test_where_the_team_is_hidden_the_people_of_ones_groups_are_ones_own(discreet: Firm) -> None:
    newcomer = discreet.new_member("newcomer")
    group = discreet.owner.make("user-groups", {"name": "Builders"})["id"]
    discreet.owner.post(f"user-groups/{group}/users", {"userId": newcomer.id})
    assert [each["name"] for each in discreet.project_manager.get("user-groups").json()] == []
    [own] = [each for each in discreet.project_manager.get("projects").json() if each["name"] == "Mine"]
    discreet.owner.post(f"projects/{own['id']}/memberships", {"userGroups": {"ids": [group]}})
    assert "Newcomer" in names_of(discreet.project_manager)
    assert [each["name"] for each in discreet.project_manager.get("user-groups").json()] == ["Builders"]
    assert discreet.team_manager.get("user-groups").json() == []
    discreet.manages(discreet.team_manager, Role.TEAM_MANAGER, "USER_GROUP", group)
    assert [each["name"] for each in discreet.team_manager.get("user-groups").json()] == ["Builders"]
    assert "Newcomer" in names_of(discreet.team_manager)
