"""Sending a mail: short plain texts by SMTP, or printed to the log where no server is set (development)."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from hourbook.core.base.logs import get_logger
from hourbook.core.base.redact import Disclosed
from hourbook.core.work.work import Failed, Hopeless

log = get_logger()

_TIMEOUT_SECONDS = 10
_ONE_ADDRESS = re.compile(r"[^\s\x00-\x1f\x7f,;:<>()\[\]\"\\@]+@[^\s\x00-\x1f\x7f,;:<>()\[\]\"\\@]+")
# Line breaks and control characters, also hidden in an encoded word (=?utf-8?q?=0ABcc:...?=), which the email package
# decodes and older Pythons then write out as a header of its own; and what turns the direction of writing.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|=\?")
_LINKED = re.compile(r"(?<=\w)\.(?=\w)|://|@")  # where mail programs see an address
APART = {".": ". ", "://": ": //", "@": " at "}
# What browsers read as a dot, a colon or an at sign: those of East Asian writing.
_WIDE = str.maketrans("\u3002\uff0e\uff61\uff1a\uff20\ufe6b", "...:@@")
_LINK = re.compile(r"https?://\S+")


class Letter(NamedTuple):
    """What the feature that sends a mail makes of its words: `Mail(to, *reset_mail(link))`."""

    subject: str
    text: str


class Mail(NamedTuple):
    """One mail to one address."""

    to: str
    subject: str
    text: str


class SmtpServer(NamedTuple):
    """How to reach a mail server. `start_tls` None: encrypt if the server offers it."""

    host: str
    port: int
    user: str | None
    password: str | None
    tls: bool
    start_tls: bool | None


# scheme: (port unless given, TLS from the start, STARTTLS)
_SCHEMES: dict[str, tuple[int, bool, bool | None]] = {
    "smtp": (25, False, None),
    "smtp+starttls": (587, False, True),
    "smtps": (465, True, False),
}


def smtp_server(url: str) -> SmtpServer:
    """Read `smtp://user:password@host:port` (also `smtp+starttls://`, `smtps://`; %-escapes in user and password).

    ValueError, without the password in it, if it is not such an address.
    """
    try:
        parts = urlsplit(url)
        port, tls, start_tls = _SCHEMES[parts.scheme]
        port = parts.port or port
    except (KeyError, ValueError):
        raise ValueError("the mail server must be given as smtp://, smtp+starttls:// or smtps://host:port") from None
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(
            "the mail server's address needs a host and nothing after the port (write / # ? as %2F %23 %3F)"
        )
    user, password = (unquote(part) if part else None for part in (parts.username, parts.password))
    return SmtpServer(parts.hostname, port, user, password, tls, start_tls)


async def deliver(smtp_url: str, mail_from: str, mail: Mail) -> None:
    """Send a mail. Raises Failed, or Hopeless where it is refused for good (5xx), without text and password.

    What is wrong with our own login (RFC 4954: 530 to 538) the operator can mend, so that mail is tried again.
    Our own and the network's reasons are safe to keep; what a server says may repeat what it was sent.
    """
    try:
        await send(smtp_url, mail_from, mail)
    except Exception as problem:
        refused = [each.code for each in getattr(problem, "recipients", ())]
        code = next(iter(refused), getattr(problem, "code", None))
        said = [str(problem)] if isinstance(problem, OSError | ValueError) else [str(code)] if code else []
        reason = " ".join([type(problem).__name__, *said])
        for_good = code is not None and 500 <= code <= 599 and not 530 <= code <= 538
        raise (Hopeless if for_good else Failed)(f"{mail.to}: {reason}") from None


async def send(smtp_url: str, mail_from: str, mail: Mail) -> None:
    """Send a mail, or print it to the log (link included) when `smtp_url` is empty.

    Raises ValueError for an address or subject that could smuggle in headers or recipients, OSError or
    aiosmtplib.SMTPException for what the network and the server do.
    """
    message = _message(mail_from, mail)
    if not smtp_url:
        link = _LINK.search(mail.text)
        shown = Disclosed(link[0]) if link else None
        log.info("mail_printed", to=mail.to, subject=mail.subject, link=shown, text=Disclosed(mail.text))
        return
    server = smtp_server(smtp_url)
    import aiosmtplib

    await aiosmtplib.send(
        message,
        sender=parseaddr(mail_from)[1],
        recipients=[mail.to],
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_tls=server.tls,
        start_tls=server.start_tls,
        timeout=_TIMEOUT_SECONDS,
    )


def _message(mail_from: str, mail: Mail) -> EmailMessage:
    sender = parseaddr(mail_from)[1]
    if not _ONE_ADDRESS.fullmatch(sender) or _UNSAFE.search(mail_from):
        raise ValueError("the sender is not one mail address")
    if not _ONE_ADDRESS.fullmatch(mail.to) or _UNSAFE.search(mail.to):
        raise ValueError("the recipient is not one mail address")
    if _UNSAFE.search(mail.subject):
        raise ValueError("the subject has a line break, control character or encoded word")
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = mail_from, mail.to, mail.subject
    message["Date"] = formatdate(usegmt=True)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers, please
    message.set_content(mail.text)
    return message


def one_line(name: str, limit: int = 80) -> str:
    """A name that a stranger chose, as it may stand in a mail: on one line and cut."""
    line = " ".join(_UNSAFE.sub(" ", name).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip(" @") + "…"


def no_address(name: str, limit: int = 80) -> str:
    """The same with all addresses in it broken by blanks: nobody advertises with our mails."""
    return one_line(_LINKED.sub(lambda found: APART[found[0]], one_line(name, 4 * limit).translate(_WIDE)), limit)
