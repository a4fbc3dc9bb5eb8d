"""Verbs from the command line: the same ones as the API's, with a database but without a server."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from hourbook.cli.options import Refused
from hourbook.core.context import Caller, Context
from hourbook.core.database import SqliteDatabase, sqlite_version
from hourbook.settings import Settings

T = TypeVar("T")
SAFE_BESIDE_A_SERVER = (3, 51, 3)  # older ones can damage the WAL when two connections meet (SQLite's release notes)


class Offline:
    """An open database to run verbs on; ``app`` is what verbs know as ``ctx.app``."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def run(self, verb: Callable[..., T], *args: Any, workspace_id: str = "", **options: Any) -> T:
        """Run ``verb(ctx, ...)`` in one transaction as the command line, in a workspace where one is given."""
        from hourbook.features.workspaces.actions import enter_workspace

        def bound(tx: Any) -> T:
            ctx = Context(Caller("", auth="cli"))
            ctx.app, ctx.tx = self.app, tx
            if workspace_id:
                enter_workspace(ctx, workspace_id)
            return verb(ctx, *args, **options)

        return self.app.db.now(bound)  # type: ignore[no-any-return]


@contextlib.contextmanager
def opened(settings: Settings) -> Iterator[Offline]:
    """The database of the settings, upgraded; a running SQLite server is left its file and joined for a moment."""
    from hourbook.app import App
    from hourbook.core import logs
    from hourbook.migrations import upgrade

    logs.configure(settings.log_format, "warning")
    app = App(settings)
    try:
        if not beside_a_server(app.db):
            upgrade(app.db)
        yield Offline(app)
    finally:
        app.db.close()


def beside_a_server(db: Any) -> bool:
    """Whether a running server owns the file; else claim it. Raises Refused where sharing is not safe."""
    if not isinstance(db, SqliteDatabase):
        return False
    if db.owner() is None:
        db.own()
        return False
    if (found := sqlite_version()) < SAFE_BESIDE_A_SERVER:
        version = ".".join(map(str, found))
        raise Refused(
            f"A server uses {db.path}, and SQLite {version} can not safely write beside it (3.51.3 can).\n"
            "Stop the server, run the command again, and start the server."
        )
    return True
