"""Changing and resetting passwords."""

import time
from typing import Any

import time_machine

from hourbook.core.who.identity import one_time_links, users
from tests.features.identity.conftest import PASSWORD, Account, anonymous, reason
from tests.postbox import Postbox
from tests.world import World

CHANGE = "/api/v1/user/password"
NEW = "a whole new password"


def wish(world: World, address: str, **headers: str) -> Any:
    return world.server.send("POST", "/api/v1/auth/password-reset", json={"email": address}, headers=headers)


def confirm(world: World, token: str, password: str = NEW) -> Any:
    return anonymous(world, "auth/password-reset/confirm", {"token": token, "password": password})


def test_a_change_takes_the_present_password_and_ends_every_other_session(account: Account) -> None:
    other, here = account.sign_in(), account.sign_in()
    assert reason(here.put(CHANGE, {"password": NEW})) == (400, "password-wrong")
    assert here.put(CHANGE, {"password": NEW, "currentPassword": PASSWORD}).status_code == 204
    assert reason(other.get("tags")) == reason(other.refresh()) == (401, "token-invalid")
    assert here.get("tags").status_code == account.get("tags").status_code == 200
    assert reason(account.attempt()) == (401, "sign-in-refused")
    assert account.attempt(NEW).status_code == 200


def test_a_new_password_has_8_to_128_characters(account: Account) -> None:
    for password in ("seven..", "x" * 129):
        answer = account.put(CHANGE, {"password": password, "currentPassword": PASSWORD})
        assert reason(answer) == (400, "password-unfit") and password not in answer.text
    assert account.put(CHANGE, {"password": "пароль и", "currentPassword": PASSWORD}).status_code == 204
    assert account.attempt("пароль и").status_code == 200


def test_guessing_the_present_password_is_throttled(account: Account) -> None:
    device = account.sign_in()
    guesses = [device.put(CHANGE, {"password": NEW, "currentPassword": f"guess {n}"}) for n in range(6)]
    assert [guess.status_code for guess in guesses] == [400] * 5 + [429]


def test_limited_keys_do_not_change_the_password(world: World, account: Account) -> None:
    limited = world.with_key(account, workspace_id=world.workspace_id)
    reader = world.with_key(account, read_only=True)
    body = {"password": NEW, "currentPassword": PASSWORD}
    assert reason(limited.put(CHANGE, body)) == (403, "key-limited")
    assert reason(reader.put(CHANGE, body)) == (403, "key-read-only")
    assert account.attempt().status_code == 200


def test_somebody_without_a_password_sets_the_first_one(world: World) -> None:
    assert world.member.put(CHANGE, {"password": NEW}).status_code == 204
    assert anonymous(world, "auth/token", {"email": world.member.email, "password": NEW}).status_code == 200


def test_a_forgotten_password_is_set_anew_by_mail_once(world: World, account: Account, postbox: Postbox) -> None:
    device = account.sign_in()
    assert wish(world, account.email.upper()).status_code == 204
    token = postbox.token("reset-password")
    assert reason(confirm(world, token, "short")) == (400, "password-unfit")
    assert confirm(world, token).status_code == 204
    assert reason(device.get("tags")) == (401, "token-invalid")
    assert account.attempt(NEW).status_code == 200
    again = confirm(world, token, "one more password")
    assert reason(again) == (400, "link-used") and token not in again.text


def test_the_answer_does_not_tell_whether_there_is_an_account(world: World, account: Account, postbox: Postbox) -> None:
    known, unknown = wish(world, account.email), wish(world, "nobody@example.org")
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content) == (204, b"")
    assert [to for to, _, _ in postbox.take()] == [account.email]


def test_links_lead_to_the_configured_address_whatever_the_request_claims(
    world: World, account: Account, postbox: Postbox
) -> None:
    wish(world, account.email, Host="evil.example", **{"X-Forwarded-Host": "evil.example"})
    ((_, _, text),) = postbox.take()
    assert "evil" not in text and "https://time.example.org/reset-password?token=" in text


def test_a_link_ends_after_two_hours_or_with_the_next_one(world: World, account: Account, postbox: Postbox) -> None:
    wish(world, account.email)
    first = postbox.token("reset-password")
    wish(world, account.email)
    second = postbox.token("reset-password")
    assert reason(confirm(world, first)) == (400, "link-replaced")
    with time_machine.travel(time.time() + 7201, tick=False):
        assert reason(confirm(world, second)) == (400, "link-expired")
    assert reason(confirm(world, "nonsense")) == (400, "link-unknown")
    told = {confirm(world, token).json()["message"] for token in (first, "nonsense")}
    assert told == {"This link is not valid"}
    assert confirm(world, second).status_code == 204


def test_a_link_is_good_for_its_purpose_only(world: World, account: Account, postbox: Postbox) -> None:
    wish(world, account.email)
    token = postbox.token("reset-password")
    for path in ("auth/verify-email", "auth/invitations", "auth/invitations/decline"):
        assert reason(anonymous(world, path, {"token": token})) == (400, "link-unknown")
    assert confirm(world, token).status_code == 204


def test_nobody_fills_a_mailbox(world: World, account: Account, postbox: Postbox) -> None:
    assert [wish(world, account.email).status_code for _ in range(4)] == [204, 204, 204, 429]
    assert [wish(world, "nobody@example.org").status_code for _ in range(4)] == [204, 204, 204, 429]
    assert len(postbox.take()) == 1, "the newest; the links of the others have ended before they were sent"


def test_a_reset_link_ends_with_what_it_was_for(world: World, account: Account, postbox: Postbox) -> None:
    device = account.sign_in()
    wish(world, account.email)
    token = postbox.token("reset-password")
    assert device.put(CHANGE, {"password": NEW, "currentPassword": PASSWORD}).status_code == 204
    assert reason(confirm(world, token)) == (400, "link-outdated")


def test_a_reset_does_not_open_a_deactivated_account_and_keeps_the_second_factor(
    world: World, account: Account, postbox: Postbox
) -> None:
    values: dict[str, Any] = {"totp_on": True, "totp_secret": "A" * 32}
    world.server.verb(lambda ctx: ctx.tx.execute(users.update().where(users.c.id == account.id).values(**values)))
    wish(world, account.email)
    assert confirm(world, postbox.token("reset-password")).status_code == 204
    assert reason(account.attempt(NEW)) == (401, "two-factor-code-missing")
    gone = users.update().where(users.c.id == account.id).values(status="DELETED")
    world.server.verb(lambda ctx: ctx.tx.execute(gone))
    wish(world, account.email)
    assert postbox.take() == []


def test_the_database_holds_no_token(world: World, account: Account, postbox: Postbox) -> None:
    wish(world, account.email)
    token = postbox.token("reset-password")
    assert token not in str(world.rows(one_time_links.select()))
