"""Verbs from the command line: the same ones as the API's, with a database but without a server."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa

from hourbook.cli.options import Refused
from hourbook.core.db.database import Database, Tx
from hourbook.core.db.sqlite import SqliteDatabase, sqlite_version
from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context, Moment
from hourbook.core.who.identity import api_keys, members, users, workspaces
from hourbook.core.who.server import Server
from hourbook.features.account.rows import UserRow, WorkspaceRow
from hourbook.settings import Settings

T = TypeVar("T")
SAFE_BESIDE_A_SERVER = (3, 51, 3)  # older ones can damage the WAL when two connections meet (SQLite's release notes)


class Offline:
    """An open database to run verbs on; ``app`` is what verbs know as ``ctx.app``."""

    def __init__(self, app: Server) -> None:
        self.app = app

    def run(self, verb: Callable[..., T], *args: Any, user_id: str = "", workspace_id: str = "", **options: Any) -> T:
        """Run ``verb(ctx, ...)`` in one transaction as the command line: as a person where one is given, and in a
        workspace, with the rights of its owner, where one is given."""
        from hourbook.features.workspaces.actions import enter_workspace

        def bound(tx: Tx) -> T:
            ctx = Context(Caller(user_id, auth="cli"), app=self.app, moment=Moment(tx))
            if workspace_id:
                ctx = enter_workspace(ctx, workspace_id).having(roles=frozenset({Role.OWNER}))
            return verb(ctx, *args, **options)

        return self.app.db.now(bound)


@contextlib.contextmanager
def opened(settings: Settings) -> Iterator[Offline]:
    """The database of the settings, upgraded; a running SQLite server is left its file and joined for a moment."""
    from hourbook.app import App
    from hourbook.core.base import logs
    from hourbook.migrations import upgrade

    logs.configure(settings.log_format, "warning")
    app = App(settings)
    try:
        if not beside_a_server(app.db):
            upgrade(app.db)
        yield Offline(app)
    finally:
        app.db.close()


def beside_a_server(db: Database) -> bool:
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


def person(ctx: Context, who: str) -> UserRow:
    """The user of an e-mail address or id, or Refused."""
    theirs = users.c.email_key == who.strip().lower(), users.c.id == who
    row = ctx.tx.execute(sa.select(users).where(sa.or_(*theirs))).first()
    if row is None:
        raise Refused(f"There is nobody with the e-mail address or id {who!r}. `hourbook user list` shows everybody.")
    return row


def workspace(ctx: Context, which: str) -> WorkspaceRow:
    """The workspace of an id, or of a name that only one has; without either the only one there is. Or Refused."""
    found = ctx.tx.execute(sa.select(workspaces).order_by(workspaces.c.id)).all()
    fitting = [row for row in found if which in ("", row.id)] or [row for row in found if row.name == which]
    if len(fitting) != 1:
        problem = f"{len(fitting) or 'No'} workspaces are called {which!r}" if which else "Say which workspace"
        known = "".join(f"\n    {row.id}  {row.name}" for row in found[:50])
        raise Refused(f"{problem}. Give the id of one of these:{known}")
    row: WorkspaceRow = fitting[0]
    return row


def holder(ctx: Context, key_id: str) -> str:
    """The id of the person who has the key, or Refused."""
    user_id: str | None = ctx.tx.execute(sa.select(api_keys.c.user_id).where(api_keys.c.id == key_id)).scalar()
    if user_id is None:
        raise Refused(f"There is no key with the id {key_id!r}. `hourbook key list --user EMAIL` shows ids.")
    return user_id


class Place(NamedTuple):
    """A line of ``hourbook workspace list``."""

    id: str
    name: str
    plan: str
    zone: str
    members: int


def all_workspaces(ctx: Context) -> list[Place]:
    """The workspaces, oldest first."""
    table = workspaces.c
    found = sa.select(table.id, table.name, table.plan, table.time_zone, sa.func.count(members.c.user_id))
    found = found.outerjoin(members, members.c.workspace_id == table.id).group_by(table.id).order_by(table.id)
    return [Place(*row) for row in ctx.tx.execute(found)]
