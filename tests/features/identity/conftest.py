"""People with passwords and sessions."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.credentials import hash_password
from hourbook.core.who.identity import users
from tests.world import Person, World

PASSWORD = "correct horse battery"
HASH = hash_password(PASSWORD)


class Account(Person):
    """Somebody with a password; signs in, and then sends the session's token instead of a key."""

    tokens: dict[str, Any]

    def attempt(self, password: str = PASSWORD, **more: Any) -> Any:
        """POST /auth/token."""
        body = {"email": self.email, "password": password, **more}
        return self.world.server.send("POST", "/api/v1/auth/token", json=body, headers={"User-Agent": "test browser"})

    def sign_in(self, password: str = PASSWORD, **more: Any) -> "Account":
        """A new session, on a device of its own."""
        answer = self.attempt(password, **more)
        assert answer.status_code == 200, answer.text
        device = Account(self.world, self, self.key)
        device.tokens = answer.json()
        device.headers = {"X-Auth-Token": device.tokens["token"]}
        return device

    def refresh(self) -> Any:
        return anonymous(self.world, "auth/token/refresh", {"refreshToken": self.tokens["refreshToken"]})


def anonymous(world: World, path: str, body: Any) -> Any:
    """POST without a credential."""
    return world.server.send("POST", f"/api/v1/{path}", json=body)


def reason(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("x-hourbook-reason", "")


@pytest.fixture
def account(world: World) -> Iterator[Account]:
    """A member with the password PASSWORD and an API key."""
    person = world.new_member("anna")
    world.server.verb(lambda ctx: ctx.tx.execute(sa.update(users).where(users.c.id == person.id).values(password=HASH)))
    yield Account(world, person, person.key)


@pytest.fixture
def in_between(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], None]:
    """Arrange that something happens in the next request at the worst moment: after its checks, before its write."""
    db = world.server.app.db
    write = db.write

    def arrange(act: Callable[[], Any]) -> None:
        async def late(verb: Any, *args: Any) -> Any:
            monkeypatch.setattr(db, "write", write)
            act()
            return await write(verb, *args)

        monkeypatch.setattr(db, "write", late)

    return arrange
