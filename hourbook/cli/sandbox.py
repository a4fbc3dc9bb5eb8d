"""``hourbook sandbox``: a server that lives in a temporary folder or schema and leaves nothing."""

import contextlib
import os
import secrets
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from hourbook.app import App, create_app
from hourbook.cli.offline import Offline
from hourbook.cli.options import Refused
from hourbook.cli.output import write_json
from hourbook.cli.serving import Server, address_of, bound_socket, configuration, end_quietly_on_signals
from hourbook.core.base import logs
from hourbook.core.base.clock import is_zone
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.migrations import upgrade
from hourbook.sandbox.company import Company
from hourbook.sandbox.data import fill, passwords
from hourbook.sandbox.plain import Plain
from hourbook.settings import Settings

LOOPBACK = "localhost, 127.0.0.0/8, ::1"  # integrators test with receivers of their own machine


def run(*, port: int, database: str, plan: str, zone: str, seed: int, plain: bool, quiet: bool) -> None:
    """Serve until SIGTERM or until standard input is closed; removes what it made."""
    if not is_zone(zone):
        raise Refused(f"--timezone must be an IANA name such as Europe/Belgrade, not {zone!r}", 2)
    end_quietly_on_signals()
    logs.configure("auto", "warning")
    with tempfile.TemporaryDirectory(prefix="hourbook-sandbox-") as folder, place(database) as url:
        settings = Settings(data=folder, port=port, database=url, drain_seconds=2, webhook_allowed_hosts=LOOPBACK)
        serve_filled(settings, {"plan": plan, "zone": zone, "seed": seed}, plain, quiet)


def serve_filled(settings: Settings, wishes: dict[str, Any], plain: bool, quiet: bool) -> None:
    """Make the database, fill it, serve it."""
    asgi = create_app(settings)
    app: App = asgi.app
    if isinstance(app.db, SqliteDatabase):
        app.db.own()
    with bound_socket(settings) as listener:
        words = passwords()
        upgrade(app.db)
        company = Offline(app).run(fill, words, **wishes)
        server = Server(
            configuration(settings, Plain(asgi) if plain else asgi),
            lambda _: tell(address_of(settings, listener), company, quiet),
            lambda: None,  # never by force: what it made is removed, however long that takes
            asgi.app.live.drop,
        )
        end_when_unwatched(server)
        server.run([listener])


@contextlib.contextmanager
def place(database: str) -> Iterator[str]:
    """Where the data goes: "" (SQLite in the folder), or a schema of its own in the given PostgreSQL."""
    if not database:
        yield ""
        return
    if not database.startswith("postgresql://"):
        raise Refused("--database must begin with postgresql://; without it the sandbox makes its own SQLite file.", 2)
    import psycopg

    name = f"hourbook_sandbox_{secrets.token_hex(6)}"
    execute(psycopg, database, f"CREATE SCHEMA {name}")
    try:
        yield in_schema(database, name)
    finally:
        execute(psycopg, database, f"DROP SCHEMA {name} CASCADE")


def execute(psycopg: Any, database: str, statement: str) -> None:
    try:
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(statement)
    except psycopg.Error as problem:
        raise Refused(f"PostgreSQL does not let us: {problem}") from None


def in_schema(database: str, name: str) -> str:
    """The address with the schema as its search path, beside what options it had."""
    parts = urlsplit(database)
    query = dict(parse_qsl(parts.query))
    query["options"] = f"{query.get('options', '')} -csearch_path={name}".strip()
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote)))


def tell(origin: str, company: Company, quiet: bool) -> None:
    """The one line on standard output; for people also a few on standard error."""
    people = {
        key: {"id": one.id, "email": one.email, "password": one.password, "apiKey": one.api_key}
        for key, one in company.people.items()
    }
    write_json({
        "origin": origin,
        "apiBase": f"{origin}/api/v1",
        "reportsBase": f"{origin}/report/v1",
        "auditBase": f"{origin}/audit/v1",
        "workspaceId": company.workspace_id,
        "people": people,
    })  # fmt: skip
    if not quiet:
        key = company.people["owner"].api_key
        sys.stderr.write(
            f"\nSandbox at {origin} until Ctrl-C. Try it:\n\n    curl -H 'X-Api-Key: {key}' {origin}/api/v1/user\n\n"
        )


def end_when_unwatched(server: Server) -> None:
    """End with whoever started us: when their end of standard input closes, or their terminal goes away.

    Standard input that nobody can close (a terminal, /dev/null, a file) is not watched.
    """

    def stop(*_: Any) -> None:
        server.should_exit = True

    signal.signal(signal.SIGHUP, stop)
    with contextlib.suppress(OSError):
        mode = os.fstat(0).st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
            threading.Thread(target=wait_for_end_of_input, args=(stop,), daemon=True).start()


def wait_for_end_of_input(stop: Any) -> None:
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    stop()
