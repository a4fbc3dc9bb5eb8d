"""Every setting, typed, with its sentence of documentation.

A value comes from, later ones winning: the default below, `hourbook.toml` (or the file named by HOURBOOK_CONFIG), the
environment (HOURBOOK_ and the name in capitals), the command line. `describe()` prints the table for the documentation.
"""

import ipaddress
import os
import secrets
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints
from urllib.parse import urlsplit

import msgspec

PREFIX = "HOURBOOK_"
# read from the environment by others: where the file is, and where tests and clients find what they need
NOT_SETTINGS = {"HOURBOOK_CONFIG", "HOURBOOK_SHARED"}
LEAST_CHANGES_DAYS = 30  # the trash reads that far back
ENVIRONMENT, COMMAND_LINE = "the environment", "the command line"


class SettingsError(Exception):
    """A setting cannot be used; the text names the key, where it came from, and what would do."""


def _doc(text: str, *, secret: bool = False, **limits: Any) -> msgspec.Meta:
    return msgspec.Meta(description=text, extra={"secret": secret}, **limits)


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of one process. Made by `load`; never changed afterwards."""

    host: Annotated[str, _doc("Address to listen on; 0.0.0.0 or :: lets others in.", min_length=1)] = "127.0.0.1"
    port: Annotated[int, _doc("Port to listen on; 0 takes a free one.", ge=0, le=65535)] = 8080
    data: Annotated[str, _doc("Folder of the SQLite database, uploaded files and the secret.", min_length=1)] = "./data"
    database: Annotated[
        str,
        _doc("Database: postgresql://... or sqlite:///path; empty means hourbook.db in the data folder.", secret=True),
    ] = ""
    workers: Annotated[int, _doc("Server processes; more than one needs PostgreSQL.", ge=1, le=256)] = 1
    origin: Annotated[
        str,
        _doc("Public address, such as https://time.example.org, for links; empty: taken from the request."),
    ] = ""
    log_format: Annotated[
        Literal["auto", "json", "text"], _doc("Shape of log lines; auto is text on a terminal and JSON elsewhere.")
    ] = "auto"
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"], _doc("The least important log lines that are written.")
    ] = "info"
    metrics_token: Annotated[
        str, _doc("Bearer token for /metrics; empty: answered to loopback addresses only.", secret=True)
    ] = ""
    secret: Annotated[
        str,
        _doc(
            "Signs sessions and links, 32 characters or more; empty: made once, kept in the data folder.",
            secret=True,
        ),
    ] = ""
    smtp_url: Annotated[
        str, _doc("Mail server, smtp://user:password@host:587 or smtps://...; empty: mails go to the log.", secret=True)
    ] = ""
    mail_from: Annotated[str, _doc("Sender of outgoing mail.")] = "Hourbook <hourbook@localhost>"
    registration: Annotated[Literal["closed", "open"], _doc("Whether anyone may sign up, or only who is invited.")] = (
        "closed"
    )
    max_body_bytes: Annotated[int, _doc("Longest request body that is read, in bytes.", ge=1024)] = 8 * 1024 * 1024
    max_header_bytes: Annotated[int, _doc("Longest request head that is read, in bytes.", ge=1024)] = 32 * 1024
    max_connections: Annotated[
        int,
        _doc("Open connections of each process; 0: as many as the limit of open files allows, at most 4000.", ge=0),
    ] = 0
    max_connections_per_address: Annotated[
        int,
        _doc("Of these, connections of one address (IPv6: /64 network) that is none of trusted_proxies.", ge=1),
    ] = 200
    head_seconds: Annotated[
        int, _doc("Seconds in which the head of a request must arrive, also the first one of a connection.", ge=1)
    ] = 20
    body_seconds: Annotated[
        int,
        _doc(
            "Seconds without a byte after which an unfinished body ends; ten times that: an answer nobody takes.", ge=1
        ),
    ] = 30
    idle_seconds: Annotated[
        int, _doc("Seconds that a connection stays open between two requests; longer than a proxy's own limit.", ge=1)
    ] = 75
    request_log_days: Annotated[int, _doc("Days that request records are kept for diagnosis; 0 keeps none.", ge=0)] = 7
    changes_days: Annotated[
        int,
        _doc("Days that changes are kept, at least 30 (so long deleted entries come back); 0: for ever.", ge=0),
    ] = 0
    audit_heads_file: Annotated[
        str, _doc("File to which the heads of the audit log are appended each day (docs/audit.md); empty: none.")
    ] = ""
    idempotency_hours: Annotated[int, _doc("Hours that an Idempotency-Key answers with its first answer.", ge=1)] = 24
    rate_limit_per_second: Annotated[
        int,
        _doc("Requests a second of one person, all keys together, and of strangers at one address; 0: any.", ge=0),
    ] = 0
    trusted_proxies: Annotated[
        str, _doc("Addresses or networks, by commas, whose X-Forwarded-* headers are believed.")
    ] = ""
    webhook_allowed_hosts: Annotated[
        str,
        _doc("Names, addresses and networks, by commas, that webhooks may lead to beside public addresses."),
    ] = ""
    read_replica: Annotated[
        str, _doc("PostgreSQL replica that answers reads; empty: the database itself.", secret=True)
    ] = ""
    font_folder: Annotated[
        str,
        _doc("Folder of further fonts for PDF; empty: those of the package and of the system."),
    ] = ""
    drain_seconds: Annotated[
        int, _doc("Seconds that running requests get to end after SIGTERM; all is over 4 seconds later.", ge=0)
    ] = 5
    db_pool_size: Annotated[int, _doc("PostgreSQL connections of each worker.", ge=1, le=1000)] = 8

    @property
    def database_url(self) -> str:
        """The database, never empty: `postgresql://...` or `sqlite:///path`."""
        return self.database or f"sqlite:///{Path(self.data) / 'hourbook.db'}"

    @property
    def uses_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite:")

    def __repr__(self) -> str:
        """For logs and tracebacks: secret values are left out."""
        shown = (f"{name}={'***' if _META[name].secret else getattr(self, name)!r}" for name in self.__struct_fields__)
        return f"Settings({', '.join(shown)})"


class _Field(msgspec.Struct, frozen=True):
    type: Any
    text: str
    secret: bool
    wanted: str


def _field(name: str) -> _Field:
    annotation = get_type_hints(Settings, include_extras=True)[name]
    base, meta = get_args(annotation)
    words = "one of " + ", ".join(get_args(base)) if get_args(base) else {int: "a whole number", str: "a text"}[base]
    if meta.ge is not None:
        words += f" from {meta.ge} to {meta.le}" if meta.le is not None else f" of at least {meta.ge}"
    if meta.min_length:
        words += " that is not empty"
    return _Field(annotation, meta.description, meta.extra["secret"], words)


_META = {name: _field(name) for name in Settings.__struct_fields__}


def load(**overrides: Any) -> Settings:
    """Read the settings; `overrides` are those of the command line, where None means not given.

    Raises SettingsError naming the key and its source for an unknown key, a value of the wrong kind, or values that
    do not go together.
    """
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for source, given in (_from_file(), _from_environment(), (COMMAND_LINE, overrides)):
        for key, value in given.items():
            if value is not None:
                values[key] = _convert(key, value, source)
                sources[key] = _spelling(key, source)
    settings = Settings(**values)
    _check(settings, sources)
    return settings


def describe() -> list[tuple[str, str, str, str]]:
    """(name, environment variable, default, sentence) of every setting, in order."""
    defaults = Settings()
    return [(name, _variable(name), str(getattr(defaults, name)), field.text) for name, field in _META.items()]


def secret_key(settings: Settings) -> str:
    """The key that signs sessions and links: the setting, else `secret` in the data folder, made there once (0600)."""
    if settings.secret:
        return settings.secret
    path = Path(settings.data) / "secret"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"secret.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)  # appears whole or not at all; of two processes at once the first one's stays
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


def _variable(name: str) -> str:
    return PREFIX + name.upper()


def _from_file() -> tuple[str, dict[str, Any]]:
    named = os.environ.get("HOURBOOK_CONFIG", "")
    path = Path(named or "hourbook.toml")
    try:
        return str(path), tomllib.loads(path.read_text())
    except FileNotFoundError:
        if named:
            raise SettingsError(f"HOURBOOK_CONFIG names {named}, which does not exist") from None
        return str(path), {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from None


def _from_environment() -> tuple[str, dict[str, str]]:
    given = {key: value for key, value in os.environ.items() if key.startswith(PREFIX) and key not in NOT_SETTINGS}
    return ENVIRONMENT, {key.removeprefix(PREFIX).lower(): value for key, value in given.items()}


def _spelling(key: str, source: str) -> str:
    spelled = {ENVIRONMENT: f"{_variable(key)} in", COMMAND_LINE: f"--{key.replace('_', '-')} on"}.get(
        source, f"{key} in"
    )
    return f"{spelled} {source}"


def _convert(key: str, value: Any, source: str) -> Any:
    where = _spelling(key, source)
    if key not in _META:
        near = get_close_matches(key, _META, n=1)
        raise SettingsError(f"{where} is not a setting" + (f"; did you mean {near[0]}?" if near else ""))
    field = _META[key]
    try:
        return msgspec.convert(value, field.type, strict=source not in (ENVIRONMENT, COMMAND_LINE))
    except msgspec.ValidationError:
        shown = "" if field.secret else f", not {value!r}"
        raise SettingsError(f"{where} must be {field.wanted}{shown}") from None


def _check(settings: Settings, sources: dict[str, str]) -> None:
    """What one value alone cannot tell. Secret values are not repeated in the text."""

    def refuse(key: str, wish: str) -> None:
        raise SettingsError(f"{sources.get(key, key)} {wish}")

    if settings.database and not settings.database.startswith(("sqlite:///", "postgresql://")):
        refuse("database", "must begin with postgresql:// or sqlite:///")
    if settings.workers > 1 and settings.uses_sqlite:
        refuse("workers", "must be 1 with SQLite, which one process owns; several need database = postgresql://...")
    if settings.read_replica and (settings.uses_sqlite or not settings.read_replica.startswith("postgresql://")):
        refuse("read_replica", "must begin with postgresql://, and so must database")
    if settings.smtp_url and urlsplit(settings.smtp_url).scheme not in ("smtp", "smtps", "smtp+starttls"):
        refuse("smtp_url", "must begin with smtp:// or smtps:// (or smtp+starttls://)")
    if settings.smtp_url and not settings.origin:  # whoever asks for a mail must not choose where its link leads
        refuse("smtp_url", "needs origin, such as https://time.example.org: the links in mails begin with it")
    if 0 < settings.changes_days < LEAST_CHANGES_DAYS:
        refuse("changes_days", f"must be 0 (for ever) or at least {LEAST_CHANGES_DAYS}: deleted entries come from it")
    if "@" not in settings.mail_from:
        refuse("mail_from", f"must hold an address like hours@example.org, not {settings.mail_from!r}")
    if settings.secret and len(settings.secret) < 32:
        refuse("secret", "must be at least 32 characters long")
    address = urlsplit(settings.origin)
    if settings.origin and (address.scheme not in ("http", "https") or not address.netloc or address.path.strip("/")):
        refuse("origin", f"must be like https://time.example.org, without a path, not {settings.origin!r}")
    for network in filter(None, map(str.strip, settings.trusted_proxies.split(","))):
        try:
            ipaddress.ip_network(network, strict=False)
        except ValueError:
            refuse("trusted_proxies", f"must hold addresses or networks like 10.0.0.0/8, not {network!r}")
