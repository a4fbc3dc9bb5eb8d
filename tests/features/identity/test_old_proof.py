"""What was asked for by an old proof ends with it: a change of address is no way back in after a new password."""

import time
from collections.abc import Callable
from typing import Any

import pyotp
import pytest
import sqlalchemy as sa

from hourbook.core.who.identity import users
from hourbook.features.account.upkeep import close_account, reopen_account, set_password
from hourbook.features.account.wishes import wishes
from tests.features.identity.conftest import HASH, PASSWORD, Account, anonymous, reason
from tests.postbox import Postbox
from tests.world import World

EMAIL = "/api/v1/user/email"
THIEF = "thief@example.org"
NEW = "a whole new password"


def ask(account: Account, address: str = THIEF, **more: Any) -> Any:
    return account.put(EMAIL, {"email": address, "currentPassword": PASSWORD, **more})


def verify(world: World, token: str) -> Any:
    return anonymous(world, "auth/verify-email", {"token": token})


def by_settings(owner: Account, _: Postbox) -> None:
    body = {"password": NEW, "currentPassword": PASSWORD}
    assert owner.put("/api/v1/user/password", body).status_code == 204


def by_mail(owner: Account, postbox: Postbox) -> None:
    assert anonymous(owner.world, "auth/password-reset", {"email": owner.email}).status_code == 204
    body = {"token": postbox.token("reset-password"), "password": NEW}
    assert anonymous(owner.world, "auth/password-reset/confirm", body).status_code == 204


def by_operator(owner: Account, _: Postbox) -> None:
    owner.world.server.verb(set_password, owner.id, HASH)


def by_closing(owner: Account, _: Postbox) -> None:
    owner.world.server.verb(close_account, owner.id)
    owner.world.server.verb(reopen_account, owner.id)


def by_signing_out_elsewhere(owner: Account, _: Postbox) -> None:
    assert owner.send("DELETE", "/api/v1/user/sessions").status_code == 204


def by_second_factor(owner: Account, _: Postbox) -> None:
    secret = owner.post("/api/v1/user/two-factor", {"currentPassword": PASSWORD}).json()["secret"]
    assert owner.put("/api/v1/user/two-factor", {"totp": pyotp.TOTP(secret).now()}).status_code == 200


Change = Callable[[Account, Postbox], None]
CHANGES = [by_settings, by_mail, by_operator, by_closing, by_signing_out_elsewhere, by_second_factor]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_address_under_way_ends_with_the_proof_it_rests_on(
    world: World, account: Account, postbox: Postbox, change: Change
) -> None:
    assert ask(account.sign_in()).status_code == 204
    token = postbox.token("confirm-email", beside=1)
    change(account, postbox)
    assert reason(verify(world, token)) == (400, "link-outdated")
    assert account.get("/api/v1/user").json()["email"] == account.email


@pytest.mark.parametrize("change", [by_settings, by_operator])
def test_a_change_of_address_not_yet_thought_about_makes_no_link_after_a_new_password(
    world: World, account: Account, postbox: Postbox, change: Change
) -> None:
    assert ask(account).status_code == 204
    change(account, postbox)
    assert world.rows(sa.select(wishes.c.id)) == []
    assert [mail.to for mail in postbox.take()] == [account.email]


def test_a_new_address_ends_the_links_sent_to_the_old_one(world: World, account: Account, postbox: Postbox) -> None:
    anonymous(world, "auth/password-reset", {"email": account.email})
    reset = postbox.token("reset-password")
    ask(account, f"new.{account.email}")
    assert verify(world, postbox.token("confirm-email", beside=1)).status_code == 204
    late = anonymous(world, "auth/password-reset/confirm", {"token": reset, "password": NEW})
    assert reason(late) == (400, "link-outdated")


def test_invitations_stay_with_a_new_password(world: World, account: Account, postbox: Postbox) -> None:
    guest = f"guest.{account.email}"
    assert world.owner.post("users?send-email=true", {"email": guest}).status_code == 200
    token = postbox.token("join")
    found = world.rows(sa.select(users.c.id).where(users.c.email_key == guest))
    world.server.verb(set_password, found[0][0], HASH)
    joined = anonymous(world, "auth/invitations", {"token": token, "password": PASSWORD})
    assert joined.status_code == 200, joined.text


def test_the_old_address_hears_at_once_who_wants_the_account(world: World, account: Account, postbox: Postbox) -> None:
    assert ask(account).status_code == 204
    [told] = [mail for mail in postbox.take() if mail.to == account.email]
    assert told.subject == "Somebody asked to change your e-mail address"
    assert THIEF in told.text and "https://time.example.org/reset-password" in told.text and "token" not in told.text
    assert ask(account, account.email.upper()).status_code == 204
    assert len(postbox.take()) == 1, "the address it has already: no change to be told of"


def test_a_mail_to_the_old_address_counts_as_any_other(account: Account, postbox: Postbox) -> None:
    asked = [ask(account, f"{n}@example.org").status_code for n in range(4)]
    assert asked == [204, 204, 204, 429]
    assert [mail.to for mail in postbox.take()].count(account.email) == 3


def test_with_a_second_factor_another_address_takes_a_code_too(account: Account, postbox: Postbox) -> None:
    secret = pyotp.random_base32()
    values = {"totp_on": True, "totp_secret": secret}
    account.world.server.verb(
        lambda ctx: ctx.tx.execute(sa.update(users).where(users.c.id == account.id).values(**values))
    )
    assert reason(ask(account)) == (401, "two-factor-code-missing")
    assert reason(ask(account, totp="000000x")) == (401, "two-factor-code-wrong")
    assert postbox.take() == []
    code = pyotp.TOTP(secret).at(int(time.time()))
    assert ask(account, totp=code).status_code == 204
    assert reason(ask(account, totp=code)) == (401, "two-factor-code-wrong"), "it works once"
    assert len(postbox.take()) == 2
