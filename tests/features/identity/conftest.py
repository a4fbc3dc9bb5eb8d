"""People with passwords, sessions, and a postbox: a real little mail server on loopback."""

import asyncio
import email
import email.policy
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
from aiosmtpd.smtp import SMTP, Envelope, Session

from hourbook.core.credentials import hash_password
from hourbook.core.identity import users
from hourbook.core.throttle import Throttle
from tests.world import Person, Server, World

ORIGIN = "https://time.example.org"  # of links in mails, whatever address a request claims
PASSWORD = "correct horse battery"
HASH = hash_password(PASSWORD)


@pytest.fixture(autouse=True)
def nobody_is_locked_out(server: Server) -> None:
    """All tests come from one address."""
    server.app.sign_in_throttle = Throttle()
    server.app.mail_throttle = Throttle(limit=3)
    server.app.address_throttle = Throttle(limit=50, lockout_seconds=60)


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


class Postbox:
    """What the mail server got, as (to, subject, text)."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._arrived: list[tuple[str, str, str]] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        message: Any = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self._arrived.append((envelope.rcpt_tos[0], message["Subject"], message.get_content()))
        return "250 OK"

    def take(self) -> list[tuple[str, str, str]]:
        """The mails since the last time, once everything that follows a request is done."""
        while work := self._server.app._background:
            self._server.run(asyncio.wait(work))
        taken, self._arrived = self._arrived, []
        return taken

    def token(self, page: str) -> str:
        """The token of the link to a page in the one mail that arrived."""
        ((_, _, text),) = self.take()
        found = re.search(rf"{ORIGIN}/{page}\?token=([\w-]{{43}})\b", text)
        assert found, text
        return found[1]


@pytest.fixture
def postbox(server: Server) -> Iterator[Postbox]:
    """A mail server on loopback that the application sends through."""
    box, settings = Postbox(server), server.app.settings
    smtp = server.run(server.loop.create_server(lambda: SMTP(box, hostname="localhost"), "127.0.0.1", 0))
    url = f"smtp://127.0.0.1:{smtp.sockets[0].getsockname()[1]}"
    server.app.settings = msgspec.structs.replace(settings, smtp_url=url, origin=ORIGIN, registration="open")
    yield box
    server.app.settings = settings
    smtp.close()
    server.run(smtp.wait_closed())
