"""The report: one text for whoever supports the server, without secrets and without anything of other people."""

import platform

from hourbook import __version__
from tests.world import Person, World

SECRET = "planted-Secret-1"


def report(reader: Person, request_id: str) -> str:
    answer = reader.get(f"request-log/{request_id}/report")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    return answer.text


def test_it_holds_request_answer_role_plan_and_versions(world: World) -> None:
    refused = world.team_manager.post("tags", {"Name": "x"})
    text = report(world.team_manager, refused.headers["x-request-id"])
    for part in (
        f"POST /api/v1/workspaces/{world.workspace_id}/tags", '"Name": "x"', "400, code 501: Tag name is required",
        "reason: name-required", "REFUSED rules", "MEMBER, TEAM_MANAGER", f"Hourbook {__version__}",
        platform.python_version(), "ENTERPRISE", "curl ", "createTag", "UTC (profile)",
    ):  # fmt: skip
        assert part in text, part
    assert ("SQLite 3." in text) != ("PostgreSQL 1" in text)


def test_it_holds_no_secret(world: World) -> None:
    headers = {"X-Other-Token": SECRET, "Cookie": f"session={SECRET}", "Authorization": f"Basic {SECRET}"}
    body = {"name": "", "password": SECRET, "deep": [{"newPassword": SECRET, "note": world.member.key}]}
    refused = world.member.send("POST", f"tags?apiKey={SECRET}&x={world.member.key}", body, headers=headers)
    text = report(world.member, refused.headers["x-request-id"])
    assert SECRET not in text and world.member.key not in text
    assert "***" in text


def test_it_names_nobody(world: World) -> None:
    refused = world.member.post("tags", {"name": ""})
    text = report(world.admin, refused.headers["x-request-id"])
    for person in world.people.values():
        assert person.email not in text and person.name not in text
    assert "an API key" in text


def test_what_one_may_not_see_has_no_report(world: World) -> None:
    refused = world.admin.post("tags", {"name": ""}).headers["x-request-id"]
    foreign, unknown = (world.member.get(f"request-log/{id}/report") for id in (refused, "0" * 24))
    assert foreign.status_code == unknown.status_code == 400
    assert foreign.json()["message"] == unknown.json()["message"] == "Request doesn't belong to Workspace"
