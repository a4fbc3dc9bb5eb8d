"""The edge: addresses, sizes, framework refusals, before any operation (core/http.py)."""

from collections.abc import AsyncIterator

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "address",
    ["/api/v1{}", "/v1{}", "/api{}", "/api/v1/{}", "//api/v1{}/", "/report/v1{}", "/reports/v1{}", "/audit/v1{}//"],
)
def test_every_base_and_every_slash_is_the_same_route(world: World, address: str) -> None:
    world.owner.make("tags", {"name": "urgent"})
    answer = world.member.get("http://hourbook.test" + address.format(f"/workspaces/{world.workspace_id}/tags"))
    assert (answer.status_code, [tag["name"] for tag in answer.json()]) == (200, ["urgent"])


def test_an_unknown_path_is_refused_after_the_credential(world: World) -> None:
    path = f"/api/v1/workspaces/{world.workspace_id}/policies"
    answer = world.member.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, 3000)
    assert answer.json()["message"] == f"No static resource v1/workspaces/{world.workspace_id}/policies."
    assert world.server.send("GET", path).status_code == 401


def test_a_wrong_method_names_the_right_ones(world: World) -> None:
    answer = world.member.send("PATCH", "tags", {})
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert answer.json()["message"] == "Request method 'PATCH' is not supported"
    assert answer.json()["code"] == 3000


def test_bodies_that_can_not_be_read_are_refused(world: World) -> None:
    missing = world.owner.send("POST", "tags", b"")
    assert (missing.status_code, missing.json()["code"]) == (400, 3002)
    assert missing.json()["message"].startswith("Required request body is missing: ")
    broken = world.owner.send("POST", "tags", b'{"name": ')
    assert broken.json()["message"].startswith("JSON parse error: ")
    listed = world.owner.send("POST", "tags", b"[1]")
    assert listed.json()["code"] == 3002
    latin = world.owner.send("POST", "tags", b'{"name": "\xff"}')
    assert (latin.status_code, latin.json()["code"]) == (400, 3002)
    text = world.owner.send("POST", "tags", b"name=x", headers={"Content-Type": "text/plain"})
    assert (text.status_code, text.json()["message"]) == (415, "Content-Type 'text/plain' is not supported")


def test_sizes_are_limited_with_clear_words(world: World) -> None:
    limit = world.server.app.settings.max_body_bytes
    big = world.owner.send("POST", "tags", b'{"name": "' + b"x" * limit + b'"}')
    assert (big.status_code, big.json()["details"]["reason"]) == (413, "body-too-large")
    wide = world.owner.send("GET", "tags", headers={"X-Wide": "x" * world.server.app.settings.max_header_bytes})
    assert (wide.status_code, wide.json()["details"]["reason"]) == (431, "headers-too-large")


def test_deep_json_is_refused_not_fatal(world: World) -> None:
    assert world.owner.send("POST", "tags", b"[" * 100_000).status_code == 400


def test_unread_fields_are_named_or_with_strict_refused(world: World) -> None:
    answer = world.owner.post("tags", {"name": "a", "colour": "red", "userId": "x"}, nonsense=1)
    assert (answer.status_code, answer.headers["x-ignored-fields"]) == (201, "nonsense, colour, userId")
    strict = world.owner.send("POST", "tags", {"name": "b", "colour": "red"}, headers={"X-Strict": "true"})
    assert (strict.status_code, strict.json()["details"]["reason"]) == (400, "unknown-fields")
    assert "colour" in strict.json()["message"]
    assert [tag["name"] for tag in world.owner.get("tags").json()] == ["a"]


def test_a_browser_may_ask_from_another_page(world: World) -> None:
    asked = world.server.send("OPTIONS", world.path("tags"), headers={"Origin": "https://elsewhere.example"})
    assert (asked.status_code, asked.headers["access-control-allow-methods"]) == (204, "GET, POST")


def test_every_answer_carries_a_request_id(world: World) -> None:
    one, two = world.member.get("tags"), world.stranger.get("tags")
    assert one.headers["x-request-id"] != two.headers["x-request-id"]
    assert two.json()["details"]["requestId"] == two.headers["x-request-id"]


def test_thousands_of_parameters_are_no_fault(world: World) -> None:
    assert world.owner.get("tags?" + "&".join(["a=1"] * 2500)).status_code == 200


def test_numbers_of_any_length_are_read_or_refused(world: World) -> None:
    assert world.owner.get("tags", page="0" * 30 + "1").status_code == 200
    for page in ("0" * 30 + "9" * 30, "9" * 30, "2147483648"):
        assert world.owner.get("tags", page=page).status_code == 400
        assert world.owner.post("users/info", b'{"page": %s}' % page.lstrip("0").encode()).status_code == 400
    assert world.owner.post("users/info", {"page": 2**31 - 1, "pageSize": 5000}).json() == []
    assert world.owner.post("/api/v1/user/api-keys", {"name": "k", "requestsPerSecond": 2**31}).status_code == 400


@pytest.mark.parametrize("declared", [True, False], ids=["length", "chunks"])
def test_large_bodies_are_read_of_known_callers_alone(world: World, declared: bool) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b'{"name": ""' + b" " * 10_000

    async def whole() -> AsyncIterator[bytes]:
        yield b'{"name": "large"}' + b" " * 200_000

    length = {"Content-Length": "220220"} if declared else {}
    wrong = {**length, "X-Api-Key": "wrong", "Content-Type": "application/json"}
    assert world.server.send("POST", world.path("tags"), content=pieces(), headers=wrong).status_code == 401
    if not declared:
        signing_in = world.server.send("POST", "/api/v1/auth/token", content=pieces())
        assert (signing_in.status_code, signing_in.json()["details"]["reason"]) == (413, "body-too-large")
    known = {"X-Api-Key": world.owner.key, "Content-Type": "application/json"}
    assert world.server.send("POST", world.path("tags"), content=whole(), headers=known).status_code == 201
