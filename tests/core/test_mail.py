"""Outgoing mail, against a real SMTP server on loopback."""

import asyncio
import email
import email.policy
import json
import logging
import re
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path

import pytest
import structlog
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from hourbook.core.base import logs
from hourbook.core.work.mail import Letter, Mail, SmtpServer, deliver, send, smtp_server
from hourbook.core.work.work import Failed, Hopeless
from hourbook.features.account.emails import address_changed_mail, verification_mail
from hourbook.features.account.recovery import reset_mail
from hourbook.features.people.membership import invitation_mail
from hourbook.features.people.sign_up import account_exists_mail, sign_up_mail

FROM = "Hourbook <hourbook@example.org>"
LINK = "https://hours.example.org/reset?token=kEyMaTeRiAl0123456789kEyMaTeRiAl0123456789abWXYZ"
PASSWORD = "p@ss/word:1"


class Postbox:
    """An SMTP server's handler that keeps what arrives, and refuses recipients at `refused.example` and content."""

    def __init__(self, to_sender: str = "250 OK", to_content: str = "250 OK") -> None:
        self.arrived: list[Envelope] = []
        self.to_sender, self.to_content = to_sender, to_content

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.to_sender

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: object
    ) -> str:
        if address.endswith("@refused.example"):
            return f"550 no such user, link was {LINK}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.arrived.append(envelope)
        return self.to_content

    def message(self) -> EmailMessage:
        (envelope,) = self.arrived
        assert isinstance(envelope.content, bytes)
        parsed = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed


def knows_anna(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:
    return AuthResult(success=given == LoginPassword(b"anna", PASSWORD.encode()), handled=False)


@asynccontextmanager
async def mail_server(
    postbox: Postbox, tls: ssl.SSLContext | None = None, starttls: bool = False
) -> AsyncIterator[int]:
    """A server on a free loopback port; takes a login without insisting on one."""

    def session() -> SMTP:
        return SMTP(
            postbox,
            hostname="localhost",
            authenticator=knows_anna,
            auth_require_tls=False,
            tls_context=tls if starttls else None,
            require_starttls=starttls,
            enable_SMTPUTF8=True,
        )

    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0, ssl=None if starttls else tls)
    async with server:
        yield server.sockets[0].getsockname()[1]


def post(mail: Mail, url: str = "smtp://127.0.0.1:{port}", postbox: Postbox | None = None, **server: object) -> bool:
    """Whether a mail is delivered to a server that lives as long as this call."""
    return refusal(mail, url, postbox, **server) is None


def refusal(mail: Mail, url: str, postbox: Postbox | None = None, **server: object) -> Failed | None:
    """Why it is not."""

    async def conversation() -> Failed | None:
        async with mail_server(postbox or Postbox(), **server) as port:  # type: ignore[arg-type]
            return await failure(url.format(port=port), FROM, mail)

    return asyncio.run(conversation())


async def failure(url: str, sender: str, mail: Mail) -> Failed | None:
    try:
        await deliver(url, sender, mail)
    except Failed as problem:
        return problem
    return None


@pytest.fixture(autouse=True)
def json_logs() -> Iterator[None]:
    root, noisy = logging.getLogger(), logging.getLogger("mail.log")  # the latter is the test server's own
    handlers, level = root.handlers, root.level
    logs.configure("json")
    noisy.disabled = True
    yield
    noisy.disabled = False
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-signed certificate for 127.0.0.1, key and certificate in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def test_a_mail_arrives_with_its_headers_and_text() -> None:
    postbox = Postbox()
    assert post(Mail("boris@example.org", "Подсетник č", f"Your link:\n\n{LINK}\n"), postbox=postbox)
    message = postbox.message()
    assert (message["From"], message["To"], message["Subject"]) == (FROM, "boris@example.org", "Подсетник č")
    assert message.get_content().replace("\r\n", "\n") == f"Your link:\n\n{LINK}\n"
    assert message["Message-ID"].endswith("@example.org>")
    assert message["Auto-Submitted"] == "auto-generated"
    assert abs(message["Date"].datetime - datetime.now(UTC)) < timedelta(minutes=5)
    assert (postbox.arrived[0].mail_from, postbox.arrived[0].rcpt_tos) == (
        "hourbook@example.org",
        ["boris@example.org"],
    )


def test_user_and_password_are_taken_from_the_address_with_escapes() -> None:
    assert post(Mail("b@example.org", "x", "y"), "smtp://anna:p%40ss%2Fword%3A1@127.0.0.1:{port}")


def test_a_wrong_password_is_a_failure_that_is_told_without_it(capsys: pytest.CaptureFixture[str]) -> None:
    problem = refusal(Mail("b@example.org", "x", LINK), "smtp://anna:wrong-password@127.0.0.1:{port}")
    assert str(problem) == "b@example.org: SMTPAuthenticationError 535"
    assert not isinstance(problem, Hopeless), "the operator may mend it"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("scheme", "starttls"), [("smtps", False), ("smtp+starttls", True), ("smtp", True)])
def test_mail_goes_encrypted_to_a_server_whose_certificate_is_trusted(
    scheme: str, starttls: bool, tls: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    postbox = Postbox()
    url = scheme + "://anna:p%40ss%2Fword%3A1@127.0.0.1:{port}"
    assert post(Mail("b@example.org", "x", "y"), url, postbox, tls=tls, starttls=starttls)
    assert len(postbox.arrived) == 1


@pytest.mark.parametrize(("scheme", "starttls"), [("smtps", False), ("smtp+starttls", True), ("smtp", True)])
def test_a_server_with_an_unknown_certificate_gets_nothing(scheme: str, starttls: bool, tls: ssl.SSLContext) -> None:
    postbox = Postbox()
    url = scheme + "://anna:secret-password@127.0.0.1:{port}"
    assert not post(Mail("b@example.org", "x", "y"), url, postbox, tls=tls, starttls=starttls)
    assert postbox.arrived == []


def test_with_starttls_demanded_a_server_without_it_gets_nothing() -> None:
    postbox = Postbox()
    assert not post(Mail("b@example.org", "x", "y"), "smtp+starttls://127.0.0.1:{port}", postbox)
    assert postbox.arrived == []


def test_what_a_refusing_server_says_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    problem = refusal(Mail("b@refused.example", "x", LINK), "smtp://127.0.0.1:{port}")
    assert isinstance(problem, Hopeless)
    assert str(problem) == "b@refused.example: SMTPRecipientsRefused 550"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("postbox", "reason", "for_good"),
    [
        (Postbox(to_content="554 5.7.1 spam"), "SMTPDataError 554", True),
        (Postbox(to_content="451 4.3.0 later"), "SMTPDataError 451", False),
        (Postbox(to_sender="550 5.7.1 not you"), "SMTPSenderRefused 550", True),
        (Postbox(to_sender="530 5.7.0 sign in first"), "SMTPSenderRefused 530", False),
    ],
)
def test_a_mail_that_is_refused_for_good_ends_at_once(postbox: Postbox, reason: str, for_good: bool) -> None:
    problem = refusal(Mail("b@example.org", "x", LINK), "smtp://127.0.0.1:{port}", postbox)
    assert (str(problem), isinstance(problem, Hopeless)) == (f"b@example.org: {reason}", for_good)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("smtp://anna:secret-password@127.0.0.1:1", "127.0.0.1"),
        ("http://anna:secret-password@127.0.0.1", "smtp://"),
        ("smtp://anna:secret-password/@127.0.0.1", "smtp://"),
        ("smtp://anna:secret-password@", "needs a host"),
    ],
)
def test_an_unreachable_or_misspelled_server_is_a_failure_with_a_reason(
    url: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = str(asyncio.run(failure(url, FROM, Mail("b@example.org", "x", "y"))))
    assert reason in told
    assert "secret-password" not in told + capsys.readouterr().err


def test_without_a_server_the_mail_is_printed_with_its_link(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(deliver("", FROM, Mail("b@example.org", *reset_mail(LINK))))
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["to"], line["link"]) == ("mail_printed", "b@example.org", LINK)
    assert LINK in line["text"]


@pytest.mark.parametrize(
    "to",
    [
        "",
        "nobody",
        "a@b\nBcc: c@d",
        "a@b\r\n",
        "a@b, c@d",
        "a@b;c@d",
        "A <a@b>",
        '"a b"@c',
        "a@b c",
        "a@b@c",
        "a@b\0",
        "=?utf-8?q?x=0A?=@b",
    ],
)
@pytest.mark.parametrize("url", ["", "smtp://127.0.0.1:1"])
def test_anything_but_one_address_is_refused_before_a_server_is_asked(url: str, to: str) -> None:
    with pytest.raises(ValueError, match="recipient is not one mail address"):
        asyncio.run(send(url, FROM, Mail(to, "x", "y")))


@pytest.mark.parametrize(
    "subject", ["x\nBcc: c@d", "x\r\n\r\nbody", "x\0", "x\u2028y", "x\x85y", "=?utf-8?q?x=0D=0ABcc:_c@d?="]
)
def test_a_subject_with_a_line_break_is_refused(subject: str) -> None:
    with pytest.raises(ValueError, match="line break"):
        asyncio.run(send("", FROM, Mail("b@example.org", subject, "y")))
    assert asyncio.run(failure("", FROM, Mail("b@example.org", subject, "y")))


@pytest.mark.parametrize("sender", ["", "Hourbook", "H <h@example.org>\nBcc: c@d"])
def test_a_sender_that_is_no_address_is_refused(sender: str) -> None:
    with pytest.raises(ValueError, match="sender is not one mail address"):
        asyncio.run(send("", sender, Mail("b@example.org", "x", "y")))


PIECES = [
    "=?",
    "?=",
    "utf-8",
    "?q?",
    "?b?",
    "=0D=0A",
    "Bcc:_c@example.org",
    "Bcc: ",
    " ",
    "x" * 70,
    "č",
    "=",
    "?",
    ",",
    "<",
]


@settings(max_examples=150, deadline=None)
@given(
    st.from_regex(r"[a-z=?._+-]{1,20}@[a-z]{1,9}", fullmatch=True),
    st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(max_size=200),
)
def test_whatever_the_texts_only_the_one_recipient_gets_it_and_no_header_is_added(
    to: str, subject: str, text: str
) -> None:
    postbox = Postbox()
    if post(Mail(to, subject, text), postbox=postbox):
        message = postbox.message()
        assert postbox.arrived[0].rcpt_tos == [to]
        assert {name.lower() for name in message} <= {
            *("from", "to", "subject", "date", "message-id", "auto-submitted"),
            *("mime-version", "content-type", "content-transfer-encoding"),
        }


def test_the_servers_address_is_read_with_the_usual_ports() -> None:
    assert smtp_server("smtp://h") == SmtpServer("h", 25, None, None, tls=False, start_tls=None)
    assert smtp_server("smtp+starttls://u:p@h") == SmtpServer("h", 587, "u", "p", tls=False, start_tls=True)
    assert smtp_server("smtps://u:p%40@h:2465/") == SmtpServer("h", 2465, "u", "p@", tls=True, start_tls=False)


LETTERS = [
    verification_mail(LINK), reset_mail(LINK), sign_up_mail(LINK), account_exists_mail(LINK),
    invitation_mail("Acme", "Anna", LINK),
]  # fmt: skip


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.subject)
def test_a_letter_is_short_calm_and_has_its_link_on_a_line_of_its_own(letter: Letter) -> None:
    assert LINK in letter.text.splitlines()
    assert len(letter.text) < 400
    assert "!" not in letter.subject + letter.text


def test_an_invitation_names_workspace_and_inviter_on_one_line_and_not_at_length() -> None:
    letter = invitation_mail("Acme\r\n=?Bcc: c@d", "A" * 500, LINK)
    assert letter.subject == "Invitation to Acme Bcc: c at d"
    assert "A" * 79 + "… invites you" in letter.text
    assert asyncio.run(failure("", FROM, Mail("b@example.org", *letter))) is None
    for place in range(70, 90):  # wherever it is cut, no sign stands at a word
        assert not re.search(r"@\S", invitation_mail("A" * place + "@" + "B" * 90, "C", LINK).subject)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *PIECES,
                "https://",
                "evil.example/free",
                "me@evil.example",
                "\u202e",
                "\u2066",
                "A",
                "evil\u3002example",
                "evil\uff0eexample\uff61x",
                "me\uff20evil",
                "https\uff1a//",
            ]
        )
    )
)
def test_no_name_brings_an_address_or_another_direction_into_an_invitation(pieces: list[str]) -> None:
    letter = invitation_mail("".join(pieces), "".join(reversed(pieces)), LINK)
    for line in [letter.subject, *letter.text.split("\n")]:
        if line != LINK:
            assert not re.search(
                r"\w[.\u3002\uff0e\uff61]\w|[:\uff1a]//|[@\uff20\ufe6b]\S|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]",
                line,
            ), line


def test_who_loses_an_address_is_told_the_new_one_and_what_to_do() -> None:
    letter = address_changed_mail("new@example.org")
    assert "new@example.org" in letter.text and "at once" in letter.text
