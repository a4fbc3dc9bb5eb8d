"""The corrected request, where the refusal determines it: sent again, it is not refused for the same reason."""

from typing import Any

import pytest
import time_machine

from tests.features.request_log import story
from tests.world import Person, Server, World

NOON = "2026-08-08T09:31:00Z"


@pytest.fixture
def belgrade(server: Server) -> World:
    """A workspace whose people live two hours east of UTC in summer."""
    return World(server, time_zone="Europe/Belgrade")


def again(person: Person, told: Any) -> Any:
    """Send the corrected request."""
    right = told["corrected"]
    headers = {**right["headers"], "X-Api-Key": person.key}
    body = {} if right["body"] is None else {"json": right["body"]}
    return person.world.server.send(right["method"], right["url"], headers=headers, **body)


def changes(told: Any) -> list[tuple[Any, ...]]:
    return [(c["where"], c["name"], c["before"], c["after"]) for c in told["corrected"]["changes"]]


@pytest.mark.parametrize(
    ("sent", "which", "after"),
    [
        ({"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z"}, "start", "2026-08-08T09:00:00Z"),
        ({"end": "2026-08-07T08:00:00Z", "start": "2026-08-07T09:30:00Z", "description": "x"}, "start",
         "2026-08-07T07:30:00Z"),
    ],
)  # fmt: skip
def test_local_time_sent_as_utc_is_put_right(belgrade: World, sent: Any, which: str, after: str) -> None:
    with time_machine.travel(NOON, tick=False):
        told = story(belgrade.member.post("time-entries", sent), belgrade.member)
        assert changes(told) == [("body", f"$.{which}", sent[which], after)]
        assert told["corrected"]["body"] == sent | {which: after}
        assert again(belgrade.member, told).status_code == 201


def test_a_timer_that_starts_in_the_future_is_explained_though_it_was_accepted(belgrade: World) -> None:
    with time_machine.travel(NOON, tick=False):
        told = story(belgrade.member.post("time-entries", {"start": "2026-08-08T11:30:00Z"}), belgrade.member)
    assert changes(told) == [("body", "$.start", "2026-08-08T11:30:00Z", "2026-08-08T09:30:00Z")]
    assert (told["message"], told["reason"]) == (
        "The start 2026-08-08T11:30:00Z lies in the future.",
        "start-in-future",
    )
    assert "looks like local time of Europe/Belgrade (UTC+2)" in told["cause"] and "09:30:00Z (UTC)" in told["fix"]
    assert [each["suspected"] for each in told["instants"]] == [True]
    assert told["field"]["path"] == "$.start" and told["sent"]["bodyMark"]


def test_an_end_in_the_future_is_mended_with_its_start(belgrade: World) -> None:
    sent = {"start": "2026-08-08T09:00:00Z", "end": "2026-08-08T11:30:00Z"}
    with time_machine.travel(NOON, tick=False):
        told = story(belgrade.member.post("time-entries", sent), belgrade.member)
    assert told["reason"] == "end-in-future"
    assert changes(told) == [
        ("body", "$.start", "2026-08-08T09:00:00Z", "2026-08-08T07:00:00Z"),
        ("body", "$.end", "2026-08-08T11:30:00Z", "2026-08-08T09:30:00Z"),
    ]


def test_the_end_of_a_running_timer_sent_as_local_time(server: Server) -> None:
    world = World(server, time_zone="America/New_York")
    with time_machine.travel("2026-08-08T12:00:00Z", tick=False):
        world.member.make("time-entries", {"start": "2026-08-08T11:00:00Z"})
        refused = world.member.patch(f"user/{world.member.id}/time-entries", {"end": "2026-08-08T08:00:00Z"})
        told = story(refused, world.member)
        assert changes(told) == [("body", "$.end", "2026-08-08T08:00:00Z", "2026-08-08T12:00:00Z")]
        assert again(world.member, told).status_code == 200


def test_the_wrong_workspace_becomes_the_one_they_have(world: World) -> None:
    told = story(world.member.get(f"/api/v1/workspaces/{world.other_workspace_id}/tags", name="x"), world.member)
    assert told["corrected"]["url"].endswith(f"/api/v1/workspaces/{world.workspace_id}/tags?name=x")
    assert again(world.member, told).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("PUT", "tags", {"name": "b"}, ("method", "method", "PUT", "POST")),
        ("GET", "/api/v1/workspaces/{w}/tag", None, ("path", "path", "/workspaces/{w}/tag", "/workspaces/{w}/tags")),
        ("GET", "tags?page-size=9000", None, ("query", "page-size", "9000", 5000)),
        ("GET", "tags?page-size=0", None, ("query", "page-size", "0", 50)),
        ("GET", "tags?page=0", None, ("query", "page", "0", 1)),
        ("GET", "tags?sort-order=descending", None, ("query", "sort-order", "descending", "DESCENDING")),
        ("POST", "tags", {"Name": "c"}, ("body", "$.name", None, "c")),
        ("POST", "tags", {"name": "<c>"}, ("body", "$.name", "<c>", "c")),
        ("POST", "tags", b"{'name': 'c',}", ("body", "$", "{'name': 'c',}", {"name": "c"})),
        ("POST", "tags", b'{"name": "c"} {', ("body", "$", '{"name": "c"} {', {"name": "c"})),
        ("POST", "time-entries", {"start": "2026-08-08 9:00Z"},
         ("body", "$.start", "2026-08-08 9:00Z", "2026-08-08T09:00:00Z")),
        ("POST", "time-entries", {"start": "1786179600"}, ("body", "$.start", "1786179600", "2026-08-08T09:00:00Z")),
        ("POST", "time-entries", {"start": "2026-08-08T09:00:00Z", "tagIds": "{tag}"},
         ("body", "$.tagIds", "{tag}", ["{tag}"])),
        ("POST", "time-entries", {"start": "2026-08-08T09:00:00Z", "type": "regular"},
         ("body", "$.type", "regular", "REGULAR")),
    ],
)  # fmt: skip
def test_what_the_refusal_determines_is_put_right(
    world: World, method: str, path: str, body: Any, expected: Any
) -> None:
    tag = world.admin.make("tags", {"name": "a"})["id"]
    names = {"{tag}": tag, "{w}": world.workspace_id}
    told = story(world.admin.send(method, filled(path, names), filled(body, names)), world.admin)
    assert tuple(filled(list(expected), names)) in changes(told)
    answer = again(world.admin, told)
    assert answer.status_code < 300, answer.text


def filled(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        for name, text in names.items():
            value = value.replace(name, text)
        return value
    if isinstance(value, dict):
        return {key: filled(inner, names) for key, inner in value.items()}
    return [filled(inner, names) for inner in value] if isinstance(value, list) else value


def test_fields_nobody_reads_are_renamed_or_left_out_when_strict(world: World) -> None:
    project = world.admin.make("projects", {"name": "Apollo"})["id"]
    body = {"start": "2026-08-08T09:00:00Z", "end": "2026-08-08T10:00:00Z", "project_id": project, "colour": 1}
    told = story(world.admin.send("POST", "time-entries", body, headers={"X-Strict": "true"}), world.admin)
    assert told["corrected"]["body"] == {"start": body["start"], "end": body["end"], "projectId": project}
    assert again(world.admin, told).status_code == 201


def test_a_content_type_that_is_not_json(world: World) -> None:
    refused = world.admin.send("POST", "tags", b'{"name": "d"}', headers={"Content-Type": "text/plain"})
    told = story(refused, world.admin)
    assert changes(told) == [("header", "Content-Type", "text/plain", "application/json")]
    assert again(world.admin, told).status_code == 201


def test_somebody_elses_data_becomes_the_callers_own(world: World) -> None:
    told = story(world.member.post(f"user/{world.admin.id}/time-entries", {"start": NOON}), world.member)
    assert told["reason"] == "not-yours"
    assert again(world.member, told).json()["userId"] == world.member.id


def test_a_report_with_amounts_one_may_not_see_is_asked_without(world: World) -> None:
    body = {"dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T23:59:59.999Z", "amountShown": "COST",
            "summaryFilter": {"groups": ["PROJECT"]}}  # fmt: skip
    refused = world.member.post(f"/report/v1/workspaces/{world.workspace_id}/reports/summary", body)
    told = story(refused, world.member)
    assert changes(told) == [("body", "$.amountShown", "COST", "HIDE_AMOUNT")]
    assert "/report/v1/" in told["corrected"]["url"]
    assert again(world.member, told).status_code == 200


def test_where_nothing_is_determined_the_examples_show_what_was_sent(world: World) -> None:
    told = story(world.admin.get("tags/nothing"), world.admin)
    assert told["corrected"] is None
    assert f"/workspaces/{world.workspace_id}/tags/nothing" in told["examples"]["curl"]


def test_no_key_of_anybody_is_in_a_corrected_request(world: World) -> None:
    told = story(world.admin.post("tags", {"Name": "x"}), world.admin)
    assert told["corrected"]["headers"]["X-Api-Key"] == "YOUR_KEY"
    assert world.admin.key not in str(told) and world.admin.key[-4:] not in str(told["examples"])


@pytest.mark.parametrize(("method", "path", "body"), [
    ("PATCH", "tags/{tag}", {"name": "b"}),
    ("PUT", "users/{member}/hourly-rate", b'{"amount": NaN}'),
    ("PUT", "users/{member}/hourly-rate", b'{"amount": -Infinity}'),
    ("PUT", "users/{member}/hourly-rate", b'{"amount": undefined}'),
    ("POST", "tags", b'{"name": "b"}{"name": "c"}'),
])  # fmt: skip
def test_no_correction_clears_or_drops_what_was_not_to_go(world: World, method: str, path: str, body: Any) -> None:
    names = {"{tag}": world.admin.make("tags", {"name": "a"})["id"], "{member}": world.member.id}
    answer = world.admin.send(method, filled(path, names), filled(body, names))
    assert answer.status_code in (400, 405) and story(answer, world.admin)["corrected"] is None
    if method == "PATCH":
        assert "clears what its body leaves out" in answer.json()["details"]["fix"]
        assert '"b"' not in answer.json()["details"]["fix"]
