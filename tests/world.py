"""A workspace with one person for each role, spoken to over HTTP (in process) on both databases.

    def test_admins_create_tags(world):
        assert world.admin.post("tags", {"name": "urgent"}).status_code == 201

A path without a leading slash is inside the workspace; with one it is the whole path below the origin. Each test has
a fresh workspace; the database is shared by the tests of a run, so that tenancy is tested by everything.
"""

import asyncio
import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.app import App, create_app
from hourbook.core.db.tables import new_id
from hourbook.core.edge.throttle import Throttle
from hourbook.core.rows import records
from hourbook.core.rows.changes import changes
from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context
from hourbook.core.who.identity import manager_roles
from hourbook.features.account.actions import create_key, create_user
from hourbook.features.workspaces.actions import add_member, create_workspace, enter_workspace
from hourbook.migrations import upgrade
from hourbook.settings import Settings
from tests import refusals, twins

ORIGIN = "http://hourbook.test"
if importlib.util.find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]  # else the client looks on the disk at each request


class Server:
    """The application in process, with an event loop of its own."""

    def __init__(self, settings: Settings) -> None:
        self.asgi = create_app(settings)
        self.app: App = self.asgi.app
        self.app.live.longest = 0  # whoever asks all operations gets an end of each
        self.moulds: dict[str, twins.Mould] = {}
        self.loop = asyncio.new_event_loop()
        upgrade(self.app.db)
        refusals.watch(self.app)
        transport, no_cookies = httpx2.ASGITransport(app=self.asgi), CookieJar(DefaultCookiePolicy(allowed_domains=[]))
        self.http = httpx2.AsyncClient(transport=transport, base_url=ORIGIN, timeout=30, cookies=no_cookies)

    def send(self, method: str, path: str, **options: Any) -> httpx2.Response:
        return self.run(self.http.request(method, path, **options))

    def together(self, requests: list[tuple[str, str, dict[str, Any]]]) -> list[httpx2.Response]:
        """Send requests at the same time."""

        async def all_of_them() -> list[httpx2.Response]:
            return await asyncio.gather(*(self.http.request(m, p, **options) for m, p, options in requests))

        return self.run(all_of_them())

    def run(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def verb(self, verb: Any, *args: Any, ctx: Context | None = None, **options: Any) -> Any:
        """Run a verb as the system (or as ``ctx``), in one transaction."""
        ctx = (ctx or Context(Caller("", auth="system"))).having(app=self.app)

        def bound(tx: Any) -> Any:
            ctx.begin(tx)
            return verb(ctx, *args, **options)

        return self.app.db.now(bound)

    def close(self) -> None:
        self.run(self.http.aclose())
        self.run(self.app.live.stop())
        self.app.db.close()
        self.loop.close()


class Person:
    """Somebody with an API key; the methods send requests as this person."""

    def __init__(self, world: "World", user: Any, key: str) -> None:
        self.world, self.id, self.email, self.name, self.key = world, user.id, user.email, user.name, key
        self.headers = {"X-Api-Key": key}

    def send(self, method: str, path: str, body: Any = None, *, headers: Any = None, **params: Any) -> httpx2.Response:
        options: dict[str, Any] = {"headers": {**self.headers, **(headers or {})}}
        if params:
            options["params"] = {name.replace("_", "-"): value for name, value in params.items()}
        if isinstance(body, bytes):
            options["content"] = body
            options["headers"].setdefault("Content-Type", "application/json")
        elif body is not None:
            options["json"] = body
        return self.world.server.send(method, self.world.path(path), **options)

    def get(self, path: str, **params: Any) -> httpx2.Response:
        return self.send("GET", path, **params)

    def post(self, path: str, body: Any = None, **params: Any) -> httpx2.Response:
        return self.send("POST", path, {} if body is None else body, **params)

    def put(self, path: str, body: Any = None, **params: Any) -> httpx2.Response:
        return self.send("PUT", path, {} if body is None else body, **params)

    def patch(self, path: str, body: Any = None, **params: Any) -> httpx2.Response:
        return self.send("PATCH", path, {} if body is None else body, **params)

    def delete(self, path: str, **params: Any) -> httpx2.Response:
        return self.send("DELETE", path, **params)

    def make(self, path: str, body: Any = None, **params: Any) -> Any:
        """POST that must succeed; returns the JSON."""
        answer = self.post(path, body, **params)
        assert answer.status_code in (200, 201), f"{path}: {answer.status_code} {answer.text}"
        return answer.json()


class World:
    """One workspace: owner, admin, project_manager, team_manager (of ``member``), member, and a stranger elsewhere."""

    owner: Person
    admin: Person
    project_manager: Person
    team_manager: Person
    member: Person
    stranger: Person

    def __init__(self, server: Server, time_zone: str = "UTC") -> None:
        self.server, self.time_zone = server, time_zone
        self.workspace_id = self.other_workspace_id = ""
        if time_zone in server.moulds:
            twins.twin(server.moulds[time_zone], self)
        else:
            built = self.context()
            server.verb(self._build, ctx=built)
            server.moulds[time_zone] = twins.mould(self, built.now)

    def _build(self, ctx: Context) -> None:
        self.owner = self._person(ctx, "owner")
        self.workspace_id = create_workspace(ctx, name="Acme", owner_id=self.owner.id, time_zone=self.time_zone).id
        ctx = enter_workspace(ctx, self.workspace_id)
        for name, role in (("admin", "WORKSPACE_ADMIN"), ("project_manager", "MEMBER"),
                           ("team_manager", "MEMBER"), ("member", "MEMBER")):  # fmt: skip
            person = self._person(ctx, name)
            setattr(self, name, person)
            add_member(ctx, self.workspace_id, person.id, role=role)
        self._manager(ctx, self.team_manager, Role.TEAM_MANAGER, "USER", self.member.id)
        self.stranger = self._person(ctx, "stranger")
        self.other_workspace_id = create_workspace(ctx, name="Other", owner_id=self.stranger.id).id

    def _person(self, ctx: Context, name: str) -> Person:
        email = f"{name}.{new_id()}@example.org"
        user = create_user(ctx, email=email, name=name.replace("_", " ").title(), time_zone=self.time_zone)
        return Person(self, user, create_key(ctx, user.id, f"{name}'s key")[1])

    def _manager(self, ctx: Context, person: Person, role: Role, kind: str, entity_id: str) -> None:
        values = {"role": role.value, "entity_kind": kind, "entity_id": entity_id}
        records.add(ctx, manager_roles, user_id=person.id, **values)

    def manages(self, person: Person, role: Role, kind: str, entity_id: str) -> None:
        """Make a person manager of a project, user or group."""
        ctx = self.context()
        self.server.verb(
            lambda ctx: self._manager(enter_workspace(ctx, self.workspace_id), person, role, kind, entity_id),
            ctx=ctx,
        )

    def new_member(self, name: str = "newcomer", *, role: str = "MEMBER", **more: Any) -> Person:
        """One more person in the workspace."""

        def build(ctx: Context) -> Person:
            ctx = enter_workspace(ctx, self.workspace_id)
            person = self._person(ctx, name)
            add_member(ctx, self.workspace_id, person.id, role=role, **more)
            return person

        return self.server.verb(build)  # type: ignore[no-any-return]

    def with_key(self, person: Person, **limits: Any) -> Person:
        """The same person with a further, limited key (``read_only``, ``workspace_id``, ``expires_at`` ...)."""

        def build(ctx: Context) -> Person:
            return Person(self, person, create_key(ctx, person.id, "limited", **limits)[1])

        return self.server.verb(build)  # type: ignore[no-any-return]

    def outsider(self, name: str = "outsider") -> Person:
        """Somebody with a key and no workspace."""
        return self.server.verb(lambda ctx: self._person(ctx, name))  # type: ignore[no-any-return]

    def context(self) -> Context:
        return Context(Caller("", auth="system"))

    def path(self, path: str) -> str:
        return path if path.startswith(("/", "http:")) else f"/api/v1/workspaces/{self.workspace_id}/{path}".rstrip("/")

    def rows(self, statement: Any) -> list[Any]:
        """What the database holds, past the API."""
        return self.server.app.db.now(lambda tx: list(tx.execute(statement).all()))

    def changes_of(self, entity_id: str) -> list[tuple[str, str | None]]:
        """(event, who) of every change of a thing, oldest first."""
        told = sa.select(changes.c.event, changes.c.actor_id).where(changes.c.entity_id == entity_id)
        return [(row.event, row.actor_id) for row in self.rows(told.order_by(changes.c.id))]

    def set(self, **settings: Any) -> None:
        """Change workspace settings (wire names) as the owner."""
        answer = self.owner.patch("settings", settings)
        assert answer.status_code == 200, answer.text

    def plan(self, plan: str) -> None:
        assert self.owner.put("plan", {"plan": plan}).status_code == 200

    @property
    def people(self) -> dict[str, Person]:
        """Everybody of the workspace by role."""
        names = ("owner", "admin", "project_manager", "team_manager", "member")
        return {name: getattr(self, name) for name in names}


def in_memory() -> str | None:
    """A folder whose files need no disk, where there is one with room: every commit of ours waits for the disk."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > 2**30 else None


@pytest.fixture(scope="session")
def sqlite_server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        server = Server(Settings(data=folder))
        yield server
        server.close()


@pytest.fixture(scope="session")
def postgres_server(postgres: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data = str(tmp_path_factory.mktemp("data"))
    server = Server(Settings(data=data, database=postgres.create_database()))
    yield server
    server.close()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> Server:
    """The application on each database in turn."""
    name = "sqlite_server" if request.param == "sqlite" else "postgres_server"
    return request.getfixturevalue(name)  # type: ignore[no-any-return]


@pytest.fixture
def world(server: Server) -> World:
    """A fresh workspace in UTC."""
    return World(server)


@pytest.fixture(autouse=True)
def nobody_is_locked_out(request: pytest.FixtureRequest) -> None:
    """All tests come from one address: attempts of one must not lock out the next."""
    names = [name for name in ("server", "sqlite_server", "postgres_server") if name in request.fixturenames]
    for server in map(request.getfixturevalue, names):
        if not isinstance(server, Server):  # tests of the command line have servers of another kind
            continue
        server.app.sign_in_throttle = Throttle()
        server.app.address_throttle = Throttle(limit=50, lockout_seconds=60)
