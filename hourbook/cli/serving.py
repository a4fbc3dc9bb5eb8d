"""``hourbook serve`` and ``hourbook worker``: the life of a server process around the application."""

import asyncio
import os
import shlex
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

from hourbook import web
from hourbook.app import App, create_app
from hourbook.cli.options import Refused
from hourbook.connections.crowds import Connections
from hourbook.connections.protocol import Connection
from hourbook.core.base import logs
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.core.db.sqlite_files import failure_of, pending_of
from hourbook.features.workspaces.founding import setup_link
from hourbook.migrations import upgrade
from hourbook.settings import Settings, SettingsError

log = logs.get_logger()
CLOSING_SECONDS = 4  # from the end of drain_seconds to that of the process, whatever hangs


def serve(settings: Settings) -> None:
    """Serve until SIGTERM or Ctrl-C. Raises SettingsError, DatabaseInUse, Refused for what the operator can mend."""
    logs.configure(settings.log_format, settings.log_level)
    end_quietly_on_signals()
    if settings.workers > 1:
        serve_by_many(settings)
    else:
        serve_alone(settings)


def serve_alone(settings: Settings) -> None:
    """One process: it owns a SQLite file from before the first request to after the last."""
    asgi = create_app(settings)
    app: App = asgi.app
    config = configuration(settings, asgi)
    if isinstance(app.db, SqliteDatabase):
        app.db.own()
    with bound_socket(settings) as listener:
        ready, told = partial(begin, app, settings, listener), partial(end_at_last, settings)
        Server(config, ready, told, app.live.drop).run([listener])


def begin(app: App, settings: Settings, listener: socket.socket, server: "Server") -> None:
    """Ready: say so, and listen for ``hourbook restore``."""
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, lambda: app.in_background(lambda: hang_up(app, server)))
    announce(app, settings, listener)


async def hang_up(app: App, server: "Server") -> None:
    """SIGHUP: take the copy that ``hourbook restore`` has put there; without one the terminal was closed."""
    db = app.db
    if not isinstance(db, SqliteDatabase) or not pending_of(db.path).exists():
        server.stop()
        return
    try:
        kept = await db.swap(pending_of(db.path))
        app.live.drop()
        log.info("restored", database=str(db.path), before=str(kept))
    except Exception as problem:
        log.exception("restore failed")
        failure_of(db.path).write_text(str(problem))
        pending_of(db.path).unlink(missing_ok=True)


def serve_by_many(settings: Settings) -> None:
    """Several processes on one socket, looked after by this one (PostgreSQL only: settings see to that)."""
    from uvicorn.supervisors import Multiprocess

    app = App(settings)
    upgrade(app.db)
    with bound_socket(settings) as listener:
        listener.listen(2048)  # requests wait for the first process instead of being refused
        announce(app, settings, listener)
        app.db.close()
        many = configuration(settings, partial(in_a_child, settings), factory=True, workers=settings.workers)
        Multiprocess(many, [listener]).run()


def in_a_child(settings: Settings) -> Any:
    """The application of one of several processes."""
    logs.configure(settings.log_format, settings.log_level)
    asgi = create_app(settings)
    end_streams_on_signals(asgi.app)
    return asgi


def end_streams_on_signals(app: App) -> None:
    """uvicorn waits for all answers to end before it tells the application to close; endless ones must know earlier."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, partial(end_streams, app, signal.getsignal(number)))


def end_streams(app: App, then: Any, number: int, frame: Any) -> None:
    end_at_last(app.settings)
    app.live.drop_soon()
    if callable(then):
        then(number, frame)


def end_at_last(settings: Settings) -> None:
    """End the process when its time is over, whatever it waits for: what was answered is kept, the rest never was."""

    def end() -> None:
        hanging = sorted({thread.name for thread in threading.enumerate() if thread is not threading.current_thread()})
        log.error("ended by force", threads=hanging)
        os._exit(1)

    timer = threading.Timer(settings.drain_seconds + CLOSING_SECONDS, end)
    timer.daemon = True
    timer.start()


def configuration(settings: Settings, asgi: Any, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        asgi,
        loop="uvloop" if has_uvloop() else "asyncio",
        http=partial(Connection, Connections(settings)),  # type: ignore[arg-type]  # as good as a class
        ws="none",
        lifespan="on",
        log_config=None,  # our own has taken uvicorn's loggers in
        log_level="debug" if settings.log_level == "debug" else "warning",
        access_log=False,
        proxy_headers=False,  # the application reads X-Forwarded-* of trusted_proxies
        server_header=False,
        timeout_keep_alive=settings.idle_seconds,
        timeout_graceful_shutdown=settings.drain_seconds,
        **more,
    )


def has_uvloop() -> bool:
    from importlib.util import find_spec

    return find_spec("uvloop") is not None


class Server(uvicorn.Server):
    """uvicorn's server, which says when it is ready, when it was told to end and when it closes."""

    def __init__(
        self,
        config: uvicorn.Config,
        ready: Callable[[Any], None],
        told: Callable[[], None],
        closing: Callable[[], None],
    ) -> None:
        super().__init__(config)
        self._ready, self._told, self._closing = ready, told, closing

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready(self)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._closing()  # uvicorn waits for every answer to end, endless ones too
        await super().shutdown(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._told()
        super().handle_exit(sig, frame)

    def stop(self) -> None:
        """End as on SIGTERM."""
        self._told()
        self.should_exit = True


def end_quietly_on_signals() -> None:
    """Exit code 0: uvicorn raises the signal again when everything is closed, and nobody else is there to take it."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))


def bound_socket(settings: Settings, command: str = "serve") -> socket.socket:
    """The listening address, taken before anything is promised. Raises Refused when it is not free."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6 and settings.host == "::":
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
    except OSError as problem:
        raise Refused(
            f"Can not listen on {settings.host} port {settings.port}: {problem.strerror or problem}.\n"
            f"Stop what uses it, or choose another: hourbook {command} --port 8081 (0 takes a free one).",
            2,
        ) from None
    listener.set_inheritable(True)
    return listener


def address_of(settings: Settings, listener: socket.socket) -> str:
    """Where this server is reached: the public address if one is set, else the one it listens on."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "127.0.0.1"}.get(host, host)
    return settings.origin.rstrip("/") or (f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")


def announce(app: App, settings: Settings, listener: socket.socket) -> None:
    """Say where the server is, and on an empty database how to begin."""
    from hourbook.cli.offline import Offline

    origin = address_of(settings, listener)
    print(f"Hourbook is ready at {origin}", flush=True)
    if token := Offline(app).run(setup_link):
        print(welcome(f"{origin}/setup?token={token}", init_command(settings), web.folder() is not None), flush=True)


def welcome(link: str, command: str, with_app: bool) -> str:
    """How to make the first owner: the link is one of the web app's."""
    if not with_app:
        return f"\nThere is no owner yet. Make one on the command line:\n\n    {command}\n"
    return (
        "\nThere is no owner yet. Make one in the browser (the link works once, until tomorrow):\n\n"
        f"    {link}\n\nor on the command line:\n\n    {command}\n"
    )


def init_command(settings: Settings) -> str:
    """What to type to make the owner of this server's database, wherever its settings came from."""
    given = ["--data", settings.data] if settings.data != "./data" else []
    if settings.database and settings.database != os.environ.get("HOURBOOK_DATABASE"):
        given = ["--database", settings.database if settings.uses_sqlite else "postgresql://..."]
    return shlex.join([command_name(), "init", "--email", "you@example.org", "--workspace", "My company", *given])


def command_name() -> str:
    """How to call this program: as it was started where the PATH does not lead to it (`make run`)."""
    started = sys.argv[0]
    return started if Path(started).name == "hourbook" and shutil.which("hourbook") is None else "hourbook"


def work(settings: Settings) -> None:
    """Do what nobody asks for, until SIGTERM."""
    if settings.uses_sqlite:
        raise SettingsError(
            "With SQLite there is no separate worker: one process owns the file, and `hourbook serve` does the\n"
            "background work. A worker needs --database postgresql://..."
        )
    logs.configure(settings.log_format, settings.log_level)
    asyncio.run(work_until_told(App(settings)))


def leave(app: App, told: asyncio.Event) -> None:
    end_at_last(app.settings)
    told.set()


async def work_until_told(app: App) -> None:
    """The life of a server that takes no requests."""
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, partial(leave, app, told))
    async with app.running():
        print("Hourbook's worker is running.", flush=True)
        await told.wait()
