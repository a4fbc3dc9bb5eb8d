"""Sessions: refreshed, listed, ended; an ended one stops at once."""

import time
from typing import Any

import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import members
from tests.features.identity.conftest import Account, anonymous, reason
from tests.world import Person, World

SESSIONS = "/api/v1/user/sessions"
HOUR, DAY = 3600, 86_400


def told(answer: Any) -> dict[str, Any]:
    body: dict[str, Any] = answer.json()
    return {**body, "details": {**body["details"], "requestId": ""}}


def at(seconds: float) -> time_machine.travel:
    return time_machine.travel(time.time() + seconds, tick=False)


def test_an_access_token_lasts_twelve_hours_and_a_refresh_gives_the_next(account: Account) -> None:
    device = account.sign_in()
    with at(12 * HOUR + 1):
        assert reason(device.get("tags")) == (401, "token-expired")
        tokens = device.refresh().json()
        assert list(tokens)[:4] == ["token", "refreshToken", "id", "email"]
        device.headers = {"X-Auth-Token": tokens["token"]}
        assert device.get("tags").status_code == 200


def test_a_session_lasts_thirty_days_after_its_last_refresh(account: Account) -> None:
    device = account.sign_in()
    with at(29 * DAY):
        device.tokens = device.refresh().json()
    with at(58 * DAY):
        device.tokens = device.refresh().json()
    with at(89 * DAY):
        assert reason(device.refresh()) == (401, "token-expired")


def test_a_refresh_token_that_comes_back_later_ends_the_session(account: Account) -> None:
    device = account.sign_in()
    with at(HOUR):
        newest = device.refresh().json()
        assert device.refresh().json()["refreshToken"] == newest["refreshToken"], "two windows at the same moment"
    with at(2 * HOUR):
        assert reason(device.refresh()) == (401, "token-invalid")
        device.tokens = newest
        assert reason(device.refresh()) == (401, "token-invalid"), "nor may whoever got the newest go on"
        device.headers = {"X-Auth-Token": newest["token"]}
        assert reason(device.get("tags")) == (401, "token-invalid")


def test_only_the_token_before_the_newest_has_the_minute_of_grace(world: World, account: Account) -> None:
    """Three refreshes within a second make three tokens; the first of them is an old one, however new the newest."""
    device = account.sign_in()
    first, session = dict(device.tokens), device.get(SESSIONS).json()[0]["id"]
    with at(1):
        second = device.tokens = device.refresh().json()
        third = device.refresh().json()
        assert len({tokens["refreshToken"] for tokens in (first, second, third)}) == 3
        assert device.refresh().json()["refreshToken"] == third["refreshToken"]
        device.tokens = first
        answer = device.refresh()
        assert reason(answer) == (401, "token-invalid") and "used before" in answer.json()["details"]["cause"]
        device.tokens = third
        assert reason(device.refresh()) == (401, "token-invalid"), "whoever has the newest may be the thief"
    assert world.changes_of(session)[-1][0] == "SESSION_TOKEN_REUSED"


def test_the_grace_begins_when_the_token_was_replaced(account: Account) -> None:
    device = account.sign_in()
    with at(HOUR):
        device.refresh()
    with at(HOUR + 59):
        assert device.refresh().status_code == 200
    with at(HOUR + 61):
        assert reason(device.refresh()) == (401, "token-invalid"), "what the grace gave does not renew the grace"


def test_refreshes_sent_together_all_give_tokens_that_hold(world: World, account: Account) -> None:
    device = account.sign_in()
    with at(HOUR):
        body = {"refreshToken": device.tokens["refreshToken"]}
        answers = world.server.together([("POST", "/api/v1/auth/token/refresh", {"json": body})] * 4)
        assert {answer.status_code for answer in answers} == {200}
    for answer in answers:
        device.tokens = answer.json()
        with at(2 * HOUR):
            assert device.refresh().status_code == 200


def test_each_token_is_for_its_own_use(account: Account) -> None:
    device = account.sign_in()
    tokens = dict(device.tokens)
    device.headers = {"X-Auth-Token": tokens["refreshToken"]}
    device.tokens["refreshToken"] = tokens["token"]
    for answer, field, asked in (
        (device.get("tags"), "X-Auth-Token", "an access token"),
        (device.refresh(), "refreshToken", "a refresh token"),
    ):
        assert reason(answer) == (401, "token-invalid")
        details = answer.json()["details"]
        assert details["field"] == field and f"for another use: {field} takes {asked}" in details["cause"]


def test_a_refusal_names_the_field_that_held_the_token(world: World, account: Account) -> None:
    device = account.sign_in()
    assert device.delete("/api/v1/auth/tokens").status_code == 204
    signed_out, given = device.refresh(), {"userId": account.id, "refreshToken": device.tokens["refreshToken"]}
    for answer, field in (
        (signed_out, "refreshToken"),
        (anonymous(world, "auth/token/exchange", given), "refreshToken"),
        (anonymous(world, "auth/exchange", {"exchangeToken": "x"}), "exchangeToken"),
    ):
        assert reason(answer) == (401, "token-invalid")
        details = answer.json()["details"]
        assert details["field"] == field and "X-Auth-Token" not in details["cause"]


def test_signing_out_says_when_nothing_ended(world: World, account: Account) -> None:
    path, device = "/api/v1/auth/tokens", account.sign_in()
    tokens = {"refreshToken": device.tokens["refreshToken"]}
    for body in (None, {}, {"refreshToken": ""}):
        assert reason(account.send("DELETE", path, body)) == (400, "no-session-named")
    foreign = world.owner.send("DELETE", path, tokens)
    assert reason(foreign) == (400, "session-not-found") and device.get("tags").status_code == 200
    assert account.send("DELETE", path, tokens).status_code == 204
    again = account.send("DELETE", path, tokens)
    assert reason(again) == (400, "session-not-found")
    assert told(again) == told(foreign), "of another person's session no more is said than of an ended one"


def test_signing_out_ends_the_session_at_once(account: Account) -> None:
    device, other = account.sign_in(), account.sign_in()
    body = {"token": device.tokens["token"], "refreshToken": device.tokens["refreshToken"]}
    assert device.send("DELETE", "/api/v1/auth/tokens", body).status_code == 204
    assert reason(device.get("tags")) == reason(device.refresh()) == (401, "token-invalid")
    assert other.delete("/api/v1/auth/tokens").status_code == 204
    assert reason(other.get("tags")) == (401, "token-invalid")


def test_sessions_are_listed_and_ended_one_by_one_or_all_others(account: Account) -> None:
    old, lost, here = account.sign_in(), account.sign_in(), account.sign_in()
    listed = here.get(SESSIONS).json()
    assert [(row["agent"], row["current"]) for row in listed] == [
        ("test browser", True), ("test browser", False), ("test browser", False)
    ]  # fmt: skip
    assert here.delete(f"{SESSIONS}/{listed[1]['id']}").json()["id"] == listed[1]["id"]
    assert reason(lost.get("tags")) == (401, "token-invalid")
    assert old.get("tags").status_code == 200
    assert here.delete(SESSIONS).status_code == 204
    assert (reason(old.get("tags")), here.get("tags").status_code) == ((401, "token-invalid"), 200)


def test_nobody_sees_or_ends_the_session_of_another(world: World, account: Account) -> None:
    device = account.sign_in()
    id = device.get(SESSIONS).json()[0]["id"]
    foreign, unknown = (world.owner.delete(f"{SESSIONS}/{each}") for each in (id, "f" * 24))
    assert reason(foreign) == reason(unknown) == (400, "session-not-found")
    assert world.owner.get(SESSIONS).json() == []
    assert device.get("tags").status_code == 200


def test_limited_keys_do_not_touch_sessions(world: World, account: Account) -> None:
    device = account.sign_in()
    limited: Person = world.with_key(account, workspace_id=world.workspace_id)
    tokens = {"refreshToken": device.tokens["refreshToken"]}
    for answer in (limited.get(SESSIONS), limited.delete(SESSIONS), limited.delete(f"{SESSIONS}/{'f' * 24}"),
                   limited.send("DELETE", "/api/v1/auth/tokens", tokens)):  # fmt: skip
        assert reason(answer) == (403, "key-limited")
    assert device.get("tags").status_code == 200


def test_the_extension_changes_its_tokens_once(world: World, account: Account) -> None:
    device = account.sign_in()
    given = {"userId": account.id, "refreshToken": device.tokens["refreshToken"]}
    exchange = anonymous(world, "auth/token/exchange", given).json()
    answer = anonymous(world, "auth/exchange", exchange)
    device.headers = {"X-Auth-Token": answer.json()["token"]}
    assert device.get("tags").status_code == 200
    assert reason(anonymous(world, "auth/exchange", exchange)) == (401, "token-invalid")
    someone_else = {**given, "userId": world.owner.id}
    assert reason(anonymous(world, "auth/token/exchange", someone_else)) == (401, "token-invalid")
    late = anonymous(world, "auth/token/exchange", {**given, "refreshToken": answer.json()["refreshToken"]}).json()
    with at(61):
        assert reason(anonymous(world, "auth/exchange", late)) == (401, "token-invalid")


def test_a_deactivated_membership_loses_access_at_once_and_keeps_its_data(world: World, account: Account) -> None:
    device = account.sign_in()
    tag = device.make("tags", {"name": "mine"})
    inactive = sa.update(members).where(members.c.user_id == account.id).values(status="INACTIVE")
    world.server.verb(lambda ctx: ctx.tx.execute(inactive))
    for person in (device, account):
        assert reason(person.get("tags")) == (403, "membership-inactive")
    assert world.owner.get(f"tags/{tag['id']}").json()["name"] == "mine"
