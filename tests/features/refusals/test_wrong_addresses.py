"""Addresses that are none: the answer names what is wrong with them and a line of curl that works."""

import re
from typing import Any

import pytest

from hourbook.core.edge.operations import documented
from tests.world import Server, World

ID = "64a687e29ae1f428e7ebe303"

# method, what was sent ({w}: the workspace, {u}: the sender), the proposed method and address, a word of the cause
TIMES = "GET /api/v1/workspaces/{w}/user/{u}/time-entries"
ADDRESSES = [
    ("GET", "/api/v1/workspaces/{w}/timeEntries/user/{u}", TIMES, "nearest"),
    ("POST", "/api/v1/workspaces/{w}/time_entries", "POST /api/v1/workspaces/{w}/time-entries", "nearest"),
    ("GET", "/api/v1/workspaces/{w}/project", "GET /api/v1/workspaces/{w}/projects", "nearest"),
    ("GET", "/api/v1/workspaces/{w}/Clients", "GET /api/v1/workspaces/{w}/clients", "nearest"),
    ("GET", "/api/v1/workspace/{w}/customFields", "GET /api/v1/workspaces/{w}/custom-fields", "nearest"),
    ("GET", "/api/v1/workspaces/{w}/projcts", "GET /api/v1/workspaces/{w}/projects", "nearest"),
    ("GET", "/api/v1/workspaces/{w}/users/{u}/time-entries", TIMES, "nearest"),
    ("DELETE", "/api/v1/workspaces/{w}/tag/{i}", "DELETE /api/v1/workspaces/{w}/tags/{i}", "nearest"),
    ("GET", "/api/v1/workspaces/{w}/time-entries", TIMES, "other methods"),
    ("PATCH", "/api/v1/workspaces/{w}/projects/{i}", "PUT /api/v1/workspaces/{w}/projects/{i}", "other methods"),
    ("GET", "/api/v1/workspaces//user//time-entries", TIMES, "empty"),
    ("GET", "/api/v1/workspaces/{w}/user//time-entries", TIMES, "empty"),
    ("GET", "/api/v1/workspaces//tags", "GET /api/v1/workspaces/{w}/tags", "empty"),
    ("POST", "/api/v1/workspaces/{w}/projects/{i}/archive", "PUT /api/v1/workspaces/{w}/projects/{i}", "action"),
    ("POST", "/api/v1/workspaces/{w}/clients/{i}/delete", "DELETE /api/v1/workspaces/{w}/clients/{i}", "action"),
    ("GET", "/api/v1/users/me", "GET /api/v1/user", "nearest"),
    ("GET", "/api/v1/me", "GET /api/v1/user", "nearest"),
    ("GET", "/api/v1/v1/workspaces/{w}/tags", "GET /api/v1/workspaces/{w}/tags", "twice"),
    ("GET", "/v1/api/v1/workspaces/{w}/tags", "GET /api/v1/workspaces/{w}/tags", "twice"),
    ("GET", "/workspaces/{w}/tags", "GET /api/v1/workspaces/{w}/tags", "lacks or misspells /api/v1"),
    ("GET", "/api/v2/workspaces/{w}/tags", "GET /api/v1/workspaces/{w}/tags", "lacks or misspells /api/v1"),
    ("POST", "/report/workspaces/{w}/reports/summary", "POST /report/v1/workspaces/{w}/reports/summary", "/report/v1"),
    ("GET", "/api/v1/projects/{i}/tasks", "GET /api/v1/workspaces/{w}/projects/{i}/tasks", "lacks the workspace"),
    ("POST", "/api/v1/time-entries", "POST /api/v1/workspaces/{w}/time-entries", "lacks the workspace"),
    ("POST", "/report/v1/workspaces/{w}/summary-report", "POST /report/v1/workspaces/{w}/reports/summary", "nearest"),
    ("POST", "/report/v1/workspaces/{w}/summary", "POST /report/v1/workspaces/{w}/reports/summary", "nearest"),
    (
        "GET", "/api/v1/workspaces/{w}/time-entries/in-progress",
        "GET /api/v1/workspaces/{w}/time-entries/status/in-progress", "nearest",
    ),
]  # fmt: skip


def line_of(answer: Any) -> str:
    """Method and address of the proposed line."""
    found = re.search(r"curl -X (\w+) .* 'http://hourbook.test(\S+)'", answer.json()["details"]["fix"])
    assert found, answer.json()
    return f"{found[1]} {found[2]}"


@pytest.mark.parametrize(("method", "sent", "meant", "word"), ADDRESSES)
def test_the_nearest_operation_as_a_line_that_works(
    world: World, method: str, sent: str, meant: str, word: str
) -> None:
    ids = {"w": world.workspace_id, "u": world.owner.id, "i": ID}
    answer = world.owner.send(method, "http://hourbook.test" + sent.format(**ids), {} if method == "POST" else None)
    assert answer.status_code in (400, 403, 404, 405)
    assert (line_of(answer), word in answer.json()["details"]["cause"]) == (meant.format(**ids), True)
    assert world.owner.key not in answer.text


@pytest.mark.parametrize("sent", ["policies", "x/y/z", "invoices/1/export", "%7B", "{}"])
def test_an_address_that_is_near_to_nothing_is_told_no_more(world: World, sent: str) -> None:
    answer = world.owner.get(f"/api/v1/workspaces/{world.workspace_id}/{sent}")
    assert (answer.status_code, answer.json()["details"]["cause"]) == (404, "No operation has this path.")


def test_nobody_is_told_to_delete_who_did_not_ask_for_it(sqlite_server: Server) -> None:
    world = World(sqlite_server)  # no word of these refusals comes from the database
    for op in (op for op in documented() if op.method == "DELETE"):
        path = "/api/v1" + re.sub(r"{\w+}", ID, op.path.replace("{workspaceId}", world.workspace_id))
        for method in ("GET", "POST", "PUT", "PATCH"):
            for sent in (path, path.replace(f"s/{ID}", f"/{ID}"), f"{path}/x"):
                assert "curl -X DELETE" not in world.owner.send(method, sent, {}).text, (method, sent)


def test_the_body_of_the_line_has_no_secrets(world: World) -> None:
    answer = world.owner.send("POST", f"workspace/{world.workspace_id}/tags", {"name": "a", "password": "hunter22"})
    assert "hunter22" not in answer.text
    answer = world.owner.send("POST", "http://hourbook.test/api/v1/tags", {"name": "a", "password": "hunter22"})
    assert '"name":"a"' in answer.json()["details"]["fix"] and "hunter22" not in answer.text


def test_addresses_outside_the_api_without_a_credential_are_pages(world: World) -> None:
    answer = world.server.send("GET", f"/workspaces/{world.workspace_id}/tags")
    assert answer.status_code == 404 and answer.headers["content-type"].startswith("text/html")
