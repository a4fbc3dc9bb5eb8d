"""Outgoing mail as it arrives: a real little mail server on loopback that the application sends through."""

import asyncio
import email
import email.policy
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import pytest
import sqlalchemy as sa
from aiosmtpd.smtp import SMTP, Envelope, Session

from hourbook.core.work import work
from hourbook.core.work.mail_limits import mail_counts
from hourbook.core.work.mails import mails
from hourbook.features.account.wishes import wishes
from tests.world import Server

ORIGIN = "https://time.example.org"  # of links in mails, whatever address a request claims


class Arrived(NamedTuple):
    """One mail."""

    to: str
    subject: str
    text: str


class Postbox:
    """What the mail server got."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._arrived: list[Arrived] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        message: Any = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self._arrived.append(Arrived(envelope.rcpt_tos[0], message["Subject"], message.get_content()))
        return "250 OK"

    def take(self) -> list[Arrived]:
        """The mails since the last time, once everything that follows a request is done."""
        while following := set(self._server.app._background):
            self._server.run(asyncio.wait(following))
        self._server.run(settled(self._server.app))
        taken, self._arrived = self._arrived, []
        return taken

    def token(self, page: str, *, beside: int = 0) -> str:
        """The token of the link to a page in the last mail that arrived, beside so many others."""
        *others, (_, _, text) = sorted(self.take(), key=lambda mail: f"/{page}?token=" in mail.text)
        assert len(others) == beside, others
        found = re.search(rf"{ORIGIN}/{page}\?token=([\w-]{{43}})\b", text)
        assert found, text
        return found[1]


async def settled(app: Any) -> None:
    """Do all work that is due, as a server does (the one in process only answers)."""
    found = True
    while found:  # one piece may make another, of whatever kind
        found = False
        for hands in [work.Hands(app, kind) for kind in work.WORK_KINDS]:
            while await hands.begin() == 0:
                found = True
                await asyncio.wait(hands.under_way)


@pytest.fixture
def postbox(server: Server) -> Iterator[Postbox]:
    """A mail server on loopback that the application sends through."""
    box, settings = Postbox(server), server.app.settings
    for table in (mails, wishes, mail_counts):  # of tests that have no postbox, and come from the same address
        server.verb(lambda ctx, table=table: ctx.tx.execute(sa.delete(table)))
    smtp = server.run(server.loop.create_server(lambda: SMTP(box, hostname="localhost"), "127.0.0.1", 0))
    url = f"smtp://127.0.0.1:{smtp.sockets[0].getsockname()[1]}"
    server.app.settings = msgspec.structs.replace(settings, smtp_url=url, origin=ORIGIN, registration="open")
    yield box
    server.app.settings = settings
    smtp.close()
    server.run(smtp.wait_closed())
