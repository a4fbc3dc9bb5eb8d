"""Two-factor authentication: codes and recovery codes work once, and turning it off takes more than a session."""

import time
from collections.abc import Iterator
from typing import Any

import pyotp
import pytest
import time_machine

from hourbook.features.account import totp
from tests.features.identity.conftest import PASSWORD, Account, reason
from tests.world import World

PATH = "/api/v1/user/two-factor"
PROOF = {"currentPassword": PASSWORD}


@pytest.fixture(autouse=True)
def begun_step() -> Iterator[None]:
    """The clock stands at the beginning of a code's 30 seconds, so that no code ages within a test."""
    step = totp.STEP_MS // 1000
    with time_machine.travel((int(time.time()) // step + 1) * step + 1, tick=True):
        yield


def code(secret: str, steps: int = 0) -> str:
    return pyotp.TOTP(secret).at(int(time.time()), counter_offset=steps)


def turned_on(account: Account) -> tuple[Account, str, list[str]]:
    """A session, the secret and the recovery codes of an account with two-factor authentication."""
    device = account.sign_in()
    secret = device.post(PATH, PROOF).json()["secret"]
    answer = device.put(PATH, {"totp": code(secret, -1)})
    assert answer.status_code == 200, answer.text
    return device, secret, answer.json()["recoveryCodes"]


def test_it_is_on_once_a_code_was_confirmed_and_other_sessions_end(account: Account) -> None:
    other, device = account.sign_in(), account.sign_in()
    begun = device.post(PATH, PROOF).json()
    assert begun["uri"].startswith("otpauth://totp/Hourbook:") and begun["secret"] in begun["uri"]
    assert begun["qr"].startswith("<svg")
    assert device.get(PATH).json() == {"enabled": False, "recoveryCodesLeft": 0}
    assert reason(device.put(PATH, {"totp": "000000"})) == (401, "two-factor-code-wrong")
    assert len(device.put(PATH, {"totp": code(begun["secret"])}).json()["recoveryCodes"]) == 10
    assert device.get(PATH).json() == {"enabled": True, "recoveryCodesLeft": 10}
    assert reason(other.get("tags")) == (401, "token-invalid")
    assert reason(device.post(PATH, PROOF)) == reason(device.put(PATH, {"totp": "1"})) == (400, "two-factor-on")


def test_sign_in_asks_for_a_code_after_the_password_and_takes_it_once(account: Account) -> None:
    _, secret, _ = turned_on(account)
    assert reason(account.attempt()) == (401, "two-factor-code-missing")
    assert account.attempt().json()["code"] == 1013
    assert reason(account.attempt(totp="123456")) == (401, "two-factor-code-wrong")
    now = code(secret)
    assert account.attempt(totp=now).status_code == 200
    assert reason(account.attempt(totp=now)) == (401, "two-factor-code-wrong")
    assert reason(account.attempt("wrong", totp=code(secret, 1))) == (401, "sign-in-refused")


def test_one_code_sent_twice_at_once_signs_in_once(world: World, account: Account) -> None:
    _, secret, _ = turned_on(account)
    body = {"email": account.email, "password": PASSWORD, "totp": code(secret)}
    answers = world.server.together([("POST", "/api/v1/auth/token", {"json": body})] * 3)
    first, *others = sorted(answer.status_code for answer in answers)
    assert first == 200 and set(others) <= {
        401,
        429,
    }  # 429: the throttle may see the three attempts before the first ends


def test_a_recovery_code_signs_in_once(account: Account) -> None:
    device, _, codes = turned_on(account)
    assert account.attempt(totp=codes[3].upper().replace("-", " ")).status_code == 200
    assert reason(account.attempt(totp=codes[3])) == (401, "two-factor-code-wrong")
    assert device.get(PATH).json()["recoveryCodesLeft"] == 9


def test_codes_can_not_be_guessed_from_many_addresses(world: World, account: Account) -> None:
    turned_on(account)
    for n in range(5):
        world.server.app.sign_in_throttle.succeeded(f"{account.email.lower()}|127.0.0.1")  # as from another address
        assert account.attempt(totp=f"{n:06}").status_code == 401
    world.server.app.sign_in_throttle.succeeded(f"{account.email.lower()}|127.0.0.1")
    assert reason(account.attempt(totp="000005")) == (429, "too-many-attempts")


def test_turning_it_off_takes_password_and_code(account: Account) -> None:
    device, secret, codes = turned_on(account)
    for proof, expected in (
        ({}, (400, "password-wrong")),
        ({"currentPassword": "wrong", "totp": code(secret)}, (400, "password-wrong")),
        (PROOF, (401, "two-factor-code-missing")),
        ({**PROOF, "totp": "000000"}, (401, "two-factor-code-wrong")),
    ):
        assert reason(device.send("DELETE", PATH, proof)) == expected
    assert device.send("DELETE", PATH, {**PROOF, "totp": codes[0]}).json() == {"enabled": False, "recoveryCodesLeft": 0}
    assert account.attempt().status_code == 200
    assert reason(device.send("DELETE", PATH, PROOF)) == (400, "two-factor-off")


def test_new_recovery_codes_end_the_old_ones(account: Account) -> None:
    device, secret, old = turned_on(account)
    new = device.post(f"{PATH}/recovery-codes", {**PROOF, "totp": code(secret)}).json()["recoveryCodes"]
    assert reason(account.attempt(totp=old[0])) == (401, "two-factor-code-wrong")
    assert account.attempt(totp=new[0]).status_code == 200


def test_limited_keys_do_not_touch_the_second_factor(world: World, account: Account) -> None:
    limits: list[dict[str, Any]] = [{"workspace_id": world.workspace_id}, {"expires_at": 2**42}]
    for limited in (world.with_key(account, **limit) for limit in limits):
        for answer in (limited.post(PATH, PROOF), limited.put(PATH, {"totp": "1"}),
                       limited.send("DELETE", PATH, PROOF), limited.post(f"{PATH}/recovery-codes", PROOF)):  # fmt: skip
            assert reason(answer) == (403, "key-limited")


def test_a_workspace_can_ask_everybody_for_it(world: World, account: Account) -> None:
    device, _, _ = turned_on(account)
    world.set(multiFactorEnabled=True)
    assert reason(world.member.get("tags")) == (403, "two-factor-required")
    assert device.get("tags").status_code == 200


def test_an_old_code_is_refused(account: Account) -> None:
    _, secret, _ = turned_on(account)
    stale = code(secret, 1)
    with time_machine.travel(time.time() + 120, tick=False):
        assert reason(account.attempt(totp=stale)) == (401, "two-factor-code-wrong")
