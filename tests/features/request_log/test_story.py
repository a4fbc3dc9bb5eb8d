"""What was checked and where the fault stands, told from the operation's declaration and the refusal."""

from typing import Any

import pytest

from hourbook.core.edge.operations import OPERATIONS
from tests.features.request_log import marked, states, story
from tests.surface.samples import UNKNOWN, ask
from tests.world import ORIGIN, Person, World


def test_a_rule_that_refuses_comes_after_all_that_passed(world: World) -> None:
    told = story(world.member.post("time-entries", {"start": "2026-11-20T11:00:00Z", "end": "2026-11-20T10:00:00Z"}),
                 world.member)  # fmt: skip
    assert states(told) == {"credential": "passed", "route": "passed", "workspace": "passed",
                            "body": "passed", "key": "passed", "role": "passed", "setting": "passed",
                            "rules": "failed"}  # fmt: skip
    assert told["operation"]["name"] == "createTimeEntry"
    assert told["operation"]["documentation"] == f"{ORIGIN}/help/api/time-entries#createTimeEntry"
    assert told["cause"] == told["details"]["cause"] and told["fix"] == told["details"]["fix"]
    assert told["help"] == f"{ORIGIN}/help/errors/start-after-end"


def test_what_stands_behind_the_refusing_check_was_not_reached(world: World) -> None:
    told = story(world.member.send("POST", "tags", b"[]"), world.member)
    assert states(told) == {"credential": "passed", "route": "passed", "workspace": "passed", "body": "failed",
                            "key": "not reached", "role": "not reached", "setting": "not reached",
                            "rules": "not reached"}  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "check"),
    [
        ("GET", "/api/v1/workspaces/{other}/tags", "workspace"),
        ("GET", "/api/v1/workspaces/000000000000000000000000/tags", "workspace"),
        ("GET", "/api/v1/nothing/here", "route"),
        ("DELETE", "tags", "route"),
        ("GET", "tags?page=x", "query"),
        ("GET", "tags?page-size=0", "query"),
        ("GET", "tags/nothing", "rules"),
        ("PUT", "plan", "role"),
    ],
)
def test_each_refusal_is_of_one_check(world: World, method: str, path: str, check: str) -> None:
    body = {"plan": "FREE"} if method == "PUT" else None
    refused = world.member.send(method, path.replace("{other}", world.other_workspace_id), body)
    told = story(refused, world.member)
    assert [name for name, state in states(told).items() if state == "failed"] == [check], told["checks"]
    failed = next(each for each in told["checks"] if each["state"] == "failed")
    assert failed["text"] == told["cause"] and told["cause"]


def test_a_plan_a_setting_a_key_and_a_limit_are_checks_of_their_own(world: World) -> None:
    reads = world.with_key(world.member, read_only=True)
    assert states(story(reads.post("tags", {"name": "x"}), world.member))["key"] == "failed"
    world.set(entityCreationPermissions={"whoCanCreateTags": {"value": "ADMINS"}})
    told = states(story(world.member.post("tags", {"name": "x"}), world.member))
    assert (told["role"], told["setting"], told["rules"]) == ("passed", "failed", "not reached")
    world.plan("FREE")
    op = next(op for op in OPERATIONS.values() if op.feature and "{workspaceId}" in op.path)
    told = states(story(ask(world.owner, op), world.owner))
    assert (told["role"], told["plan"]) == ("passed", "failed")


def test_the_rate_is_a_check_only_where_it_refused(world: World) -> None:
    made = world.member.make("/api/v1/user/api-keys", {"name": "slow", "requestsPerSecond": 1})
    slow = Person(world, world.member, made["apiKey"])
    answers = [slow.get("tags") for _ in range(3)]
    told = states(story(answers[-1], world.member))
    assert (told["workspace"], told["rate"], told["rules" if "rules" in told else "role"]) == (
        "passed", "failed", "not reached",
    )  # fmt: skip


def test_an_answered_request_passed_everything(world: World) -> None:
    watched = world.with_key(world.member, log_all=True)
    told = story(watched.get("tags"), world.member)
    assert set(states(told).values()) == {"passed"}
    assert (told["cause"], told["fix"], told["corrected"], told["safeToRetry"]) == (None, None, None, True)


def test_the_value_at_fault_is_marked_in_the_body(world: World) -> None:
    body = {"description": '𝄞 "quoted"', "start": "yesterday", "tagIds": ["a"]}  # a letter of two UTF-16 units
    told = story(world.member.post("time-entries", body), world.member)
    assert told["field"] == {"name": "start", "where": "body", "path": "$.start", "given": "yesterday",
                             "missing": False}  # fmt: skip
    assert marked(told["sent"]["body"], told["sent"]["bodyMark"]) == '"start": "yesterday"'


def test_the_item_of_a_list_is_marked(world: World) -> None:
    told = story(
        world.member.post("time-entries", {"tagIds": [UNKNOWN], "start": "2026-11-20T10:00:00Z"}), world.member
    )
    assert told["field"]["where"] == "body"
    assert UNKNOWN in marked(told["sent"]["body"], told["sent"]["bodyMark"])


def test_a_missing_field_is_marked_where_it_would_stand(world: World) -> None:
    told = story(world.member.post("tags", {"title": "x"}), world.member)
    assert told["field"]["missing"] is True
    mark = told["sent"]["bodyMark"]
    assert mark["start"] == mark["end"] == len('{\n  "title": "x"')


@pytest.mark.parametrize(
    ("method", "path", "part"),
    [
        ("GET", "tags?name=x&page-size=abc", "page-size=abc"),
        ("DELETE", "tags", "DELETE"),
        ("GET", "tags/nothing", "nothing"),
        ("GET", "/api/v1/nothing/here", "/api/v1/nothing/here"),
    ],
)
def test_a_fault_outside_the_body_is_marked_in_the_request_line(
    world: World, method: str, path: str, part: str
) -> None:
    told = story(world.member.send(method, path), world.member)
    assert marked(told["sent"]["line"], told["sent"]["lineMark"]) == part


def test_json_with_a_mistake_is_kept_and_marked_where_it_breaks(world: World) -> None:
    told = story(world.member.send("POST", "tags", b'{"name": "x"} trailing'), world.member)
    assert told["sent"]["body"] == '{"name": "x"} trailing'
    assert marked(told["sent"]["body"], told["sent"]["bodyMark"]) == "t"


@pytest.mark.parametrize(
    "hidden", ['{"password": "planted-1"', '{"pa\\u0073sword": "planted-1",}', "{'otp': 'planted-1'}"]
)
def test_broken_json_that_may_hold_a_secret_is_not_kept(world: World, hidden: str) -> None:
    told = story(world.member.send("POST", "tags", hidden.encode()), world.member)
    assert "planted-1" not in str(told)
    assert (told["sent"]["complete"], told["examples"], told["safeToRetry"]) == (False, None, False)


def test_the_header_at_fault_is_marked(world: World) -> None:
    told = story(world.member.send("POST", "tags", b'{"name": "x"}', headers={"Content-Type": "text/plain"}),
                 world.member)  # fmt: skip
    assert [each["name"] for each in told["sent"]["headers"] if each["atFault"]] == ["content-type"]
    shown = {each["name"]: each["value"] for each in told["sent"]["headers"]}
    assert shown == told["headers"] and shown["x-api-key"] == f"***{world.member.key[-4:]}"


def test_a_request_with_a_revoked_key_is_in_its_owners_log(world: World) -> None:
    made = world.member.make("/api/v1/user/api-keys", {"name": "old"})
    world.member.delete(f"/api/v1/user/api-keys/{made['id']}")
    refused = world.server.send("GET", world.path("tags"), headers={"X-Api-Key": made["apiKey"]})
    told = story(refused, world.member)
    assert (told["reason"], told["keyName"], states(told)["credential"]) == ("api-key-revoked", "old", "failed")
    assert states(told)["route"] == "not reached"
    assert world.admin.get(f"request-log/{told['requestId']}").status_code == 400


def test_a_start_in_the_future_is_kept_although_it_was_accepted(world: World) -> None:
    accepted = world.member.post("time-entries", {"start": "2199-01-01T00:00:00Z"})
    told = story(accepted, world.member)
    assert (told["status"], told["reason"]) == (201, "start-in-future")
    assert told["message"] == "The start 2199-01-01T00:00:00Z lies in the future."
    assert (told["cause"], told["safeToRetry"]) == (told["message"], False)
    assert told["help"].endswith("/help/errors/start-in-future")


def test_what_others_sent_is_not_sent_again_by_an_admin(world: World) -> None:
    refused = world.member.post("tags", {"name": ""})
    assert story(refused, world.member)["safeToRetry"] is True
    assert story(refused, world.admin)["safeToRetry"] is False


def every_story(world: World) -> list[Any]:
    return [ask(world.member, op) for op in OPERATIONS.values() if "{workspaceId}" in op.path and op.can is not None]


def test_every_refusal_of_every_operation_can_be_told(world: World) -> None:
    for answer in every_story(world):
        if answer.status_code >= 400:
            told = story(answer, world.member)
            assert [check for check in told["checks"] if check["state"] == "failed"], told["reason"]
            for mark, text in ((told["sent"]["lineMark"], told["sent"]["line"]),
                               (told["sent"]["bodyMark"], told["sent"]["body"])):  # fmt: skip
                assert mark is None or 0 <= mark["start"] <= mark["end"] <= len(text)
