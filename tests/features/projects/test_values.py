"""What a project's fields must be; which of them a PUT resets (wire-facts 3.3, 4 and 6.4)."""

from typing import Any

import pytest

from tests.world import World


def message(answer: Any) -> str:
    assert (answer.status_code, answer.json()["code"]) == (400, 501), answer.text
    return str(answer.json()["message"])


def test_names_are_required_long_enough_and_plain(world: World) -> None:
    assert message(world.admin.post("projects", {})) == "Project name is required"
    assert message(world.admin.post("projects", {"name": "  "})) == "Project name is required"
    for name in ("x", "x" * 251):
        assert message(world.admin.post("projects", {"name": name})) == (
            "Project name has to be between 2 and 250 characters long"
        )
    assert message(world.admin.post("projects", {"name": "a <b>"})).startswith("You entered wrong value.")
    assert world.admin.make("projects", {"name": " x" + "y" * 249})["name"] == "x" + "y" * 249


def test_a_name_is_taken_within_its_client(world: World) -> None:
    client = world.admin.make("clients", {"name": "Globex"})
    world.admin.make("projects", {"name": "Site"})
    own = world.admin.make("projects", {"name": "Site", "clientId": client["id"]})
    taken = world.admin.post("projects", {"name": "Site"})
    assert message(taken) == "Site project for client  already exists."
    again = world.admin.post("projects", {"name": "Site", "clientId": client["id"]})
    assert message(again) == "Site project for client Globex already exists."
    assert message(world.admin.put(f"projects/{own['id']}", {"name": "Site", "clientId": ""})) == message(taken)
    assert world.admin.put(f"projects/{own['id']}", {"name": "Site"}).status_code == 200


def test_an_archived_project_holds_its_name_and_a_deleted_one_frees_it(world: World) -> None:
    project = world.admin.make("projects", {"name": "Site"})
    world.admin.put(f"projects/{project['id']}", {"name": "Site", "archived": True})
    assert world.admin.post("projects", {"name": "Site"}).status_code == 400
    assert world.admin.delete(f"projects/{project['id']}").status_code == 200
    world.admin.make("projects", {"name": "Site"})


@pytest.mark.parametrize("color", ["red", "#12345", "#1234567", "#gggggg", "#12345\n"])
def test_colours_are_six_hexadecimal_digits(world: World, color: str) -> None:
    assert message(world.admin.post("projects", {"name": "Site", "color": color})) == (
        "You entered invalid value for field : [color]"
    )


def test_ids_of_others_in_the_body_are_refused_like_unknown_ones(world: World) -> None:
    for client in ("f" * 24, "nonsense"):
        answer = world.admin.post("projects", {"name": "Site", "clientId": client})
        assert message(answer) == "Client doesn't belong to Workspace"
    members = [{"userId": world.stranger.id}]
    assert message(world.admin.post("projects", {"name": "Site", "memberships": members})) == (
        "User doesn't belong to Workspace"
    )
    assert world.admin.get("projects").json() == []


def test_a_note_has_a_limit(world: World) -> None:
    assert world.admin.make("projects", {"name": "Site", "note": "n" * 16384})["note"] == "n" * 16384
    assert message(world.admin.post("projects", {"name": "Other", "note": "n" * 16385})) == (
        "length must be between 0 and 16384"
    )


NONE = {"amount": 0, "currency": "USD"}


def test_a_project_without_a_rate_reads_as_zero_and_what_was_read_sets_none(world: World) -> None:
    project = world.admin.make("projects", {"name": "Site", "isPublic": True, "billable": True, "hourlyRate": NONE})
    assert (project["hourlyRate"], project["costRate"]) == (NONE, None)
    world.admin.put("hourly-rate", {"amount": 4500, "currency": "USD"})
    assert world.admin.put(f"projects/{project['id']}", project | {"isPublic": True}).json()["hourlyRate"] == NONE
    hour = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "projectId": project["id"]}
    entry = world.admin.make("time-entries", hour)["id"]
    assert world.admin.get(f"time-entries/{entry}").json()["hourlyRate"]["amount"] == 4500
    assert [each["hourlyRate"] for each in world.admin.get("projects", hydrated="true").json()] == [NONE]
    assert world.member.get(f"projects/{project['id']}").json()["hourlyRate"] is None  # who may not see rates


def test_put_resets_visibility_and_billable_and_keeps_the_rest(world: World) -> None:
    client = world.admin.make("clients", {"name": "Globex"})
    body = {"name": "Site", "clientId": client["id"], "color": "#010203", "note": "n", "isPublic": True,
            "billable": True, "hourlyRate": {"amount": 100}, "costRate": {"amount": 50}}  # fmt: skip
    before = world.admin.make("projects", body)
    world.admin.put(f"projects/{before['id']}", {"archived": True, "isPublic": True, "billable": True})
    after = world.admin.put(f"projects/{before['id']}", {"name": "Site"}).json()
    assert after == before | {"public": False, "billable": False, "archived": True}
    assert after["hourlyRate"]["amount"] == 100
    emptied = {"note": None, "clientId": None, "hourlyRate": None, "archived": False, "costRate": None}
    gone = world.admin.put(f"projects/{before['id']}", emptied).json()
    assert gone == after | {"note": "", "clientId": "", "clientName": "", "hourlyRate": NONE, "costRate": None,
                            "archived": False}  # fmt: skip


def test_a_project_is_made_with_members_tasks_and_an_estimate(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "Team"})
    members = [{"userId": world.member.id, "hourlyRate": {"amount": 70}, "membershipType": "PROJECT"},
               {"userId": group["id"], "membershipType": "USERGROUP"}]  # fmt: skip
    tasks = [{"name": "One", "assigneeIds": [world.member.id], "estimate": "PT2H", "hourlyRate": {"amount": 5}}]
    estimate = {"estimate": "PT10H", "type": "MANUAL"}
    project = world.admin.make(
        "projects", {"name": "Site", "memberships": members, "tasks": tasks, "estimate": estimate}
    )
    of_member = next(one for one in project["memberships"] if one["userId"] == world.member.id)
    assert (of_member["hourlyRate"]["amount"], of_member["targetId"]) == (70, project["id"])
    assert {(one["userId"], one["membershipType"]) for one in project["memberships"]} == {
        (world.admin.id, "PROJECT"), (world.member.id, "PROJECT"), (group["id"], "USERGROUP")
    }  # fmt: skip
    assert project["estimate"] == estimate
    assert project["timeEstimate"]["active"] is True
    [task] = world.admin.get(f"projects/{project['id']}/tasks").json()
    assert (task["name"], task["estimate"], task["hourlyRate"]["amount"]) == ("One", "PT2H", 5)
    assert (task["assigneeIds"], task["assigneeId"]) == ([world.member.id], world.member.id)


def test_nothing_is_made_when_a_part_is_wrong(world: World) -> None:
    body = {"name": "Site", "tasks": [{"name": "One"}, {"name": "One"}]}
    assert message(world.admin.post("projects", body)) == "Task with name 'One' already exists"
    assert world.admin.get("projects").json() == []


def test_private_projects_need_their_plan(world: World) -> None:
    world.set(isProjectPublicByDefault=False)
    private = world.admin.make("projects", {"name": "Private"})
    world.plan("FREE")
    refused = world.admin.post("projects", {"name": "Other", "isPublic": False})
    assert (refused.status_code, refused.json()["details"]["reason"]) == (403, "plan-required")
    public = world.admin.make("projects", {"name": "Other"})
    assert public["public"] is True
    assert world.admin.put(f"projects/{public['id']}", {"name": "Other"}).json()["public"] is True
    assert world.admin.put(f"projects/{public['id']}", {"isPublic": False}).status_code == 403
    assert world.admin.put(f"projects/{private['id']}", {"name": "Private"}).json()["public"] is False
