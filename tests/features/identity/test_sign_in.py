"""Sign-in: one answer for all that is wrong, throttled, and no word about who has an account."""

import base64
import time
from typing import Any

import httpx2
import msgspec
import pytest
import time_machine

from hourbook.core.who.credentials import needs_rehash, verify_password
from hourbook.core.who.identity import users
from tests.features.identity.conftest import PASSWORD, Account, anonymous, reason
from tests.world import ORIGIN, World


def test_the_token_of_a_sign_in_works_on_everything(account: Account) -> None:
    device = account.sign_in()
    assert list(device.tokens) == ["token", "refreshToken", "id", "email", "name", "activeWorkspace"]
    assert (device.tokens["id"], device.tokens["email"]) == (account.id, account.email)
    assert device.get("/api/v1/user").json()["id"] == account.id
    assert device.get("tags").status_code == 200
    assert device.get("/v1/user/").status_code == device.get("/api//user").status_code == 200


def test_both_tokens_are_jwts_that_name_the_user_and_their_end(account: Account) -> None:
    tokens = account.sign_in().tokens
    for token in (tokens["token"], tokens["refreshToken"]):
        middle = token.split(".")[1]
        claims = msgspec.json.decode(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
        assert claims["sub"] == account.id and isinstance(claims["exp"], int)


def test_an_address_is_found_in_any_case(world: World, account: Account) -> None:
    body = {"email": f"  {account.email.upper()} ", "password": PASSWORD}
    assert anonymous(world, "auth/token", body).status_code == 200


def told(answer: Any) -> dict[str, Any]:
    """What an answer says, apart from its request id."""
    body: dict[str, Any] = answer.json()
    del body["details"]["requestId"]
    return body


def test_unknown_address_wrong_password_and_no_password_answer_alike(world: World, account: Account) -> None:
    wrong = account.attempt("not the password")
    unknown = anonymous(world, "auth/token", {"email": "nobody@example.org", "password": PASSWORD})
    without = anonymous(world, "auth/token", {"email": world.member.email, "password": ""})
    told = [
        {**answer.json(), "details": {**answer.json()["details"], "requestId": ""}}
        for answer in (wrong, unknown, without)
    ]
    assert reason(wrong) == (401, "sign-in-refused") and told[0] == told[1] == told[2]
    assert account.email not in wrong.text


def test_five_wrong_passwords_lock_the_account_for_that_address_also_for_the_right_one(account: Account) -> None:
    assert [account.attempt("wrong").status_code for _ in range(6)] == [401] * 5 + [429]
    locked = account.attempt()
    assert reason(locked) == (429, "too-many-attempts") and 1 <= int(locked.headers["retry-after"]) <= 30
    with time_machine.travel(time.time() + 31, tick=False):
        assert account.attempt().status_code == 200
        assert account.attempt("wrong").status_code == 401, "and the failures are forgotten"


def test_an_unknown_address_is_locked_like_a_known_one(world: World) -> None:
    body = {"email": "nobody@example.org", "password": "x"}
    assert [anonymous(world, "auth/token", body).status_code for _ in range(6)] == [401] * 5 + [429]


def test_attempts_sent_together_do_not_slip_past_the_lock(world: World, account: Account) -> None:
    body = {"email": account.email, "password": "wrong"}
    answers = world.server.together([("POST", "/api/v1/auth/token", {"json": body})] * 12)
    assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 7


def test_one_address_can_not_try_many_accounts(world: World) -> None:
    world.server.app.address_throttle._limit = 4
    answers = [anonymous(world, "auth/token", {"email": f"{n}@example.org", "password": "x"}) for n in range(5)]
    assert [answer.status_code for answer in answers] == [401] * 4 + [429]


@pytest.mark.parametrize("status", ["DELETED", "BANNED"])
def test_a_deactivated_user_is_told_only_with_the_right_password(world: World, account: Account, status: str) -> None:
    device = account.sign_in()
    world.server.verb(lambda ctx: ctx.tx.execute(users.update().where(users.c.id == account.id).values(status=status)))
    assert reason(account.attempt()) == reason(device.get("tags")) == (401, "user-deactivated")
    assert reason(account.get("tags")) == reason(device.refresh()) == (401, "user-deactivated")
    assert reason(account.attempt("wrong")) == (401, "sign-in-refused")


def test_an_old_hash_is_renewed_at_sign_in(world: World, account: Account) -> None:
    from argon2 import PasswordHasher

    old = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    world.server.verb(lambda ctx: ctx.tx.execute(users.update().where(users.c.id == account.id).values(password=old)))
    account.sign_in()
    kept = world.rows(users.select().where(users.c.id == account.id))[0].password
    assert needs_rehash(old) and not needs_rehash(kept) and verify_password(kept, PASSWORD)


def test_a_password_of_the_wrong_kind_is_not_repeated(world: World) -> None:
    for password in (12345678, ["planted-secret"], {"a": "planted-secret"}, "planted-secret" * 100):
        answer = anonymous(world, "auth/token", {"email": "a@example.org", "password": password})
        assert answer.status_code == 400 and "planted" not in answer.text and "12345678" not in answer.text


def test_many_addresses_of_one_network_are_one(world: World, account: Account) -> None:
    def attempt(address: str) -> int:
        transport = httpx2.ASGITransport(app=world.server.asgi, client=(address, 50000))
        client = httpx2.AsyncClient(transport=transport, base_url=ORIGIN)
        body = {"email": account.email, "password": "wrong"}
        return int(world.server.run(client.post("/api/v1/auth/token", json=body)).status_code)

    assert [attempt(f"2001:db8:7:7:{n:x}::{n:x}") for n in range(1, 7)] == [401] * 5 + [429]
    assert attempt("2001:db8:7:8::1") == 401
