"""Every operation that changes an account leaves its row in the accounts' log, about the person, without secrets."""

import asyncio
from typing import Any

import pyotp
import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.base.clock import instant_text, now
from hourbook.core.rows.changes import ACCOUNTS, changes, last_seq
from hourbook.core.rows.following import changes_after
from hourbook.core.who.credentials import hash_password
from hourbook.features.account import upkeep
from tests.features.identity.conftest import anonymous
from tests.postbox import Postbox
from tests.world import Person, World

PASSWORD, NEXT, HASH = "correct horse", "battery staple", hash_password("correct horse")


class Story:
    """A person with a password, and what the log says since."""

    def __init__(self, world: World) -> None:
        self.world, self.person = world, world.outsider()
        world.server.verb(upkeep.set_password, self.person.id, HASH)
        self.seq: int = world.server.app.db.now(last_seq, ACCOUNTS)

    def sign_in(self, password: str = PASSWORD, **more: Any) -> Any:
        body = {"email": self.person.email, "password": password, **more}
        answer = self.world.server.send("POST", "/api/v1/auth/token", json=body)
        self.world.server.run(self._settled())
        return answer

    async def _settled(self) -> None:
        await asyncio.gather(*self.world.server.app._background)

    def told(self) -> list[str]:
        """The events since the last look; all are about the person and hold no secret."""
        rows = self.world.server.app.db.now(changes_after, ACCOUNTS, self.seq, 1000).rows
        self.seq = rows[-1].seq if rows else self.seq
        for row in rows:
            assert row.owner_id == self.person.id
            for secret in (PASSWORD, NEXT, "argon2", "eyJ", self.person.key):
                assert secret not in row.after
        return [row.event for row in rows]

    def rows(self, event: str) -> list[Any]:
        about = changes.c.workspace_id == ACCOUNTS, changes.c.owner_id == self.person.id, changes.c.event == event
        return self.world.rows(sa.select(changes).where(*about))


@pytest.fixture
def story(world: World) -> Story:
    return Story(world)


def test_signing_in_and_out(story: Story) -> None:
    assert story.sign_in("wrong one").status_code == 401
    assert story.told() == ["SIGN_IN_FAILED"]
    signed = story.sign_in().json()
    assert story.told() == ["SIGNED_IN"]
    device = Person(story.world, story.person, "")
    device.headers = {"X-Auth-Token": signed["token"]}
    assert device.delete("/api/v1/auth/tokens").status_code == 204
    assert story.told() == ["SIGNED_OUT"]
    story.sign_in()
    assert story.person.delete("/api/v1/user/sessions").status_code == 204
    assert story.told() == ["SIGNED_IN", "SESSION_ENDED"]


def test_an_unknown_address_leaves_no_row(story: Story) -> None:
    story.person.email = "nobody@example.org"
    assert story.sign_in("wrong one").status_code == 401
    assert story.told() == []


def test_keys(story: Story) -> None:
    made = story.person.make("/api/v1/user/api-keys", {"name": "script"})
    [row] = story.world.rows(sa.select(changes.c.after).where(changes.c.entity_id == made["id"]))
    assert '"script"' in row.after and made["apiKey"] not in row.after
    assert story.person.delete(f"/api/v1/user/api-keys/{made['id']}").status_code == 200
    assert story.told() == ["API_KEY_CREATED", "API_KEY_REVOKED"]


def test_password_account_and_settings(story: Story) -> None:
    body = {"password": NEXT, "currentPassword": PASSWORD}
    assert story.person.put("/api/v1/user/password", body).status_code == 204
    assert story.told() == ["PASSWORD_CHANGED"]
    story.world.server.verb(upkeep.close_account, story.person.id)
    story.world.server.verb(upkeep.reopen_account, story.person.id)
    story.world.server.verb(upkeep.reopen_account, story.person.id)
    story.world.server.verb(upkeep.set_password, story.person.id, HASH, two_factor_off=True)
    assert story.told() == ["ACCOUNT_CLOSED", "ACCOUNT_REOPENED", "PASSWORD_SET", "TWO_FACTOR_OFF"]


def test_another_address_is_told_once_it_counts(story: Story, postbox: Postbox) -> None:
    address = f"moved.{story.person.id}@example.org"
    wish = {"email": address, "currentPassword": PASSWORD}
    assert story.person.put("/api/v1/user/email", wish).status_code == 204
    token = postbox.token("confirm-email", beside=1)
    assert story.told() == []  # nothing has changed yet
    assert anonymous(story.world, "auth/verify-email", {"token": token}).status_code == 204
    assert story.told() == ["EMAIL_CHANGED"]
    [row] = story.rows("EMAIL_CHANGED")
    assert address in row.after and token not in row.after


def test_a_password_set_by_the_link_of_a_mail(story: Story, postbox: Postbox) -> None:
    story.sign_in()
    story.told()
    assert anonymous(story.world, "auth/password-reset", {"email": story.person.email}).status_code == 204
    token = postbox.token("reset-password")
    assert story.told() == []  # asking changes nothing, and strangers may ask
    reset = {"token": token, "password": NEXT}
    assert anonymous(story.world, "auth/password-reset/confirm", reset).status_code == 204
    assert story.told() == ["PASSWORD_RESET", "SESSION_ENDED"]
    assert anonymous(story.world, "auth/password-reset/confirm", reset).status_code == 400
    assert story.told() == []
    assert not any(token in row.after for row in story.rows("PASSWORD_RESET"))


def test_a_refresh_token_that_is_used_again_ends_its_session(story: Story) -> None:
    first = story.sign_in().json()["refreshToken"]
    story.told()
    start = now()
    with time_machine.travel(instant_text(start + 3_600_000), tick=False):
        second = anonymous(story.world, "auth/token/refresh", {"refreshToken": first}).json()["refreshToken"]
    assert story.told() == []
    with time_machine.travel(instant_text(start + 7_200_000), tick=False):
        again = anonymous(story.world, "auth/token/refresh", {"refreshToken": first})
    assert again.status_code == 401
    assert story.told() == ["SESSION_TOKEN_REUSED"]
    assert anonymous(story.world, "auth/token/refresh", {"refreshToken": second}).status_code == 401


def test_name_and_settings_of_the_account(story: Story) -> None:
    story.person.make("/api/v1/workspaces", {"name": "Own"})
    story.told()
    body = {"name": "Renamed", "settings": {"timeZone": "Europe/Berlin"}}
    assert story.person.patch("/api/v1/user", body).status_code == 200
    assert story.told() == ["ACCOUNT_UPDATED"]
    after = story.rows("ACCOUNT_UPDATED")[-1].after
    assert "Renamed" in after and "Europe/Berlin" in after
    assert story.person.patch("/api/v1/user", body).status_code == 200
    assert story.told() == []  # the same again changes nothing


def test_a_second_factor(story: Story) -> None:
    begun = story.person.make("/api/v1/user/two-factor", {"currentPassword": PASSWORD})
    assert story.told() == ["TWO_FACTOR_BEGUN"]

    code = pyotp.TOTP(begun["secret"]).now()
    codes = story.person.put("/api/v1/user/two-factor", {"totp": code}).json()["recoveryCodes"]
    assert story.sign_in(totp="000000").status_code == 401
    assert story.sign_in(totp=codes[0]).status_code == 200
    body = {"currentPassword": PASSWORD, "totp": codes[1]}
    assert story.person.send("DELETE", "/api/v1/user/two-factor", body).status_code == 200
    assert story.told() == ["TWO_FACTOR_ON", "SIGN_IN_FAILED", "RECOVERY_CODE_USED", "SIGNED_IN",
                            "RECOVERY_CODE_USED", "TWO_FACTOR_OFF"]  # fmt: skip
    for (after,) in story.world.rows(sa.select(changes.c.after).where(changes.c.owner_id == story.person.id)):
        assert not any(secret in after for secret in (begun["secret"], *codes))


def test_no_workspace_has_the_name_of_the_accounts_log(story: Story) -> None:
    assert story.world.owner.get(f"/api/v1/workspaces/{ACCOUNTS}/live").status_code == 403
    assert len(story.person.id) == 24 != len(ACCOUNTS)
