"""What a verb knows: the transaction, the time, the caller, the workspace. The same for requests, CLI and worker.

Caller, Workspace and Context are values: nobody assigns to them. Who needs another workspace, other roles or another
person makes another Context (``inside``, ``acting_as``); it shares the transaction and the headers. Only
``begin`` moves the transaction on, for all that share it.
"""

from collections.abc import Callable
from typing import Any, Self, TypeVar

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import now as clock_now
from hourbook.core.base.errors import Warned
from hourbook.core.db.database import Tx
from hourbook.core.who import access
from hourbook.core.who.access import Can, Feature, Reach, Role
from hourbook.core.who.identity import manager_roles
from hourbook.core.who.plans import effective_settings
from hourbook.core.who.workspace_settings import WorkspaceSettings
from hourbook.languages.said import said

T = TypeVar("T")
WARNED = "x-hourbook-warning"
WHOSE = {Reach.OWN: said("your own data"), Reach.MANAGED: said("the people and projects you manage")}


class Caller(msgspec.Struct, frozen=True):
    """The person (or the command line) that acts, and the credential used."""

    user_id: str
    name: str = ""
    email: str = ""
    time_zone: str = "UTC"
    auth: str = "cli"
    totp_on: bool = False
    key_id: str = ""
    key_name: str = ""
    key_workspace: str = ""  # the only one the key is for
    read_only: bool = False
    log_all: bool = False
    rate: int = 0  # requests a second of the key; 0: no limit
    session_id: str = ""
    session_ends: int = 0


class Workspace(msgspec.Struct, frozen=True):
    """The workspace of the path, as the caller's membership sees it."""

    id: str
    name: str
    plan: str
    settings: WorkspaceSettings
    time_zone: str
    currency: str
    hourly_rate: int | None
    cost_rate: int | None
    rate: int = 0


class Moment:
    """What the Contexts made of one another share and ``begin`` changes: the transaction, and what was read in it."""

    __slots__ = ("kept", "tx")

    def __init__(self, tx: Tx | None = None) -> None:
        self.tx = tx
        self.kept: list[dict[str, Any]] = []

    def begin(self, tx: Tx) -> None:
        self.tx = tx
        for kept in self.kept:
            kept.clear()


class Context(msgspec.Struct, frozen=True):
    """Passed to every verb. ``workspace_id`` and ``user_id`` are those of the path's workspace and of the caller."""

    caller: Caller
    place: Workspace | None = None  # None: the operation has no workspace
    roles: frozenset[Role] = frozenset()
    app: Any = None  # the App: settings, secrets, mail
    request_id: str = ""
    origin: str = ""
    operation: str = ""
    client: str = ""  # address and User-Agent of the request
    agent: str = ""
    language: str = ""  # Accept-Language: for what is said to people
    strict: bool = False  # X-Strict: true: what would be warned of is refused
    from_app: bool = False  # our own web app asks: sessions are carried by its cookie
    action_metadata: str = ""  # the header Action-Metadata
    now: int = msgspec.field(default_factory=clock_now)
    headers: dict[str, str] = {}  # further headers of the answer
    moment: Moment = msgspec.field(default_factory=Moment)
    kept: dict[str, Any] = {}  # what a verb read once and keeps for the rest of its transaction

    def __post_init__(self) -> None:
        self.moment.kept.append(self.kept)

    def inside(self, workspace: Workspace, roles: frozenset[Role] | None = None) -> Self:
        """The same in a workspace (again: as it is by now), with the caller's roles there."""
        return self.having(place=workspace, roles=self.roles if roles is None else roles)

    def acting_as(self, person: Caller) -> Self:
        """The same on behalf of somebody."""
        return self.having(caller=person)

    def having(self, **facts: Any) -> Self:
        """Another one with these facts; what was read so far counts for this one alone."""
        return msgspec.structs.replace(self, kept={}, **facts)

    @property
    def tx(self) -> Tx:
        return self.moment.tx  # type: ignore[return-value]  # begun by the one who runs the verb

    @property
    def user_id(self) -> str:
        return self.caller.user_id

    @property
    def workspace(self) -> Workspace:
        assert self.place is not None, "this operation has no workspace"
        return self.place

    @property
    def workspace_id(self) -> str:
        return self.workspace.id

    @property
    def settings(self) -> WorkspaceSettings:
        return self.workspace.settings

    def warn(self, warning: Warned) -> None:
        """Say in the headers of the answer what was probably not meant; each kind once. With X-Strict refuse it."""
        if self.strict:
            raise warning
        said = [slug for slug in self.headers.get(WARNED, "").split(", ") if slug]
        if warning.slug in said:
            return
        details = warning.details()
        text = "".join(c if 32 <= ord(c) < 127 else "?" for c in f"{details['cause']} {details['fix']}")[:500]
        value = '299 hourbook "' + text.replace("\\", "/").replace('"', "'") + '"'
        self.headers["warning"] = ", ".join(filter(None, [self.headers.get("warning"), value]))
        self.headers[WARNED] = ", ".join([*said, warning.slug])

    async def write(self, verb: Callable[..., T], *args: Any, **options: Any) -> T:
        """For async operations: run ``verb(ctx, ...)`` in a writing transaction."""
        return await self.app.db.write(self._bound, verb, args, options)  # type: ignore[no-any-return]

    async def read(self, verb: Callable[..., T], *args: Any, **options: Any) -> T:
        """For async operations: run ``verb(ctx, ...)`` in a snapshot."""
        return await self.app.db.read(self._bound, verb, args, options)  # type: ignore[no-any-return]

    def _bound(self, tx: Tx, verb: Callable[..., T], args: tuple[Any, ...], options: dict[str, Any]) -> T:
        self.begin(tx)
        return verb(self, *args, **options)

    def begin(self, tx: Tx) -> None:
        """Enter a transaction (again): nothing read in an earlier one counts."""
        self.moment.begin(tx)

    def reach(self, can: Can) -> Reach:
        """How far the caller's roles carry the permission in this workspace."""
        return access.reach_of(can, self.roles, self.settings)

    def may(self, can: Can, *, user_id: str = "", project_id: str = "") -> bool:
        """Whether the caller may do it: to this user's data, to this project, or (neither given) to everything.

        Of both the caller needs to manage one: the project of somebody's row, or the person.
        """
        reach = self.reach(can)
        if reach is Reach.ALL or (reach >= Reach.OWN and user_id == self.user_id):
            return True
        if reach < Reach.MANAGED:
            return False
        return user_id in self.managed_users or project_id in self.managed_projects

    def require(self, can: Can, *, user_id: str = "", project_id: str = "") -> None:
        """Raise the refusal that names role, setting or reach unless ``may`` holds."""
        if not self.may(can, user_id=user_id, project_id=project_id):
            managed = user_id in self.managed_users or project_id in self.managed_projects
            otherwise = Reach.MANAGED if managed else Reach.ALL
            raise self.refusal(can, otherwise if user_id or project_id else Reach.OWN)

    def refusal(self, can: Can, reach: Reach) -> access.AccessDenied:
        """Why the caller lacks this reach, for the error's details."""
        switch = access.blocking_switch(can, self.roles, self.settings)
        names: dict[str, Any] = {
            "can": can.value,
            "roles": ", ".join(role for role in Role if role in self.roles),
            "least": access.least_role(can, reach, self.settings).value,
            "setting": switch.name if switch else "",
            "whose": WHOSE.get(self.reach(can), said("nothing")),
        }
        if switch and switch.reach >= reach:
            return access.SettingForbids(field=switch.name, **names)
        return access.NotYours(**names) if self.reach(can) is not Reach.NONE else access.RoleRequired(**names)

    def has(self, feature: Feature) -> bool:
        """Whether the workspace's plan includes the feature."""
        return access.has_feature(self.workspace.plan, feature)

    def require_feature(self, feature: Feature) -> None:
        """Raise PlanRequired unless the plan includes the feature."""
        if not self.has(feature):
            raise access.PlanRequired(
                feature=feature.name, least=feature.least_plan.value, plan=self.workspace.plan, field="plan"
            )

    @property
    def managed_projects(self) -> frozenset[str]:
        """Ids of the projects the caller is project manager of."""
        return self._read_managed()[0]

    @property
    def managed_users(self) -> frozenset[str]:
        """Ids of the people the caller is team manager of, directly or through a group."""
        return self._read_managed()[1]

    def _read_managed(self) -> tuple[frozenset[str], frozenset[str]]:
        if "managed" not in self.kept:
            mine = sa.select(manager_roles.c.entity_kind, manager_roles.c.entity_id).where(
                manager_roles.c.workspace_id == self.workspace_id, manager_roles.c.user_id == self.user_id
            )
            found: dict[str, set[str]] = {}
            for kind, entity_id in self.tx.execute(mine):
                found.setdefault(kind, set()).add(entity_id)
            people = found.get("USER", set())
            for kind in PEOPLE_OF.keys() & found:
                people |= set(self.tx.execute(PEOPLE_OF[kind](self, found[kind])).scalars())
            self.kept["managed"] = frozenset(found.get("PROJECT", ())), frozenset(people)
        return self.kept["managed"]  # type: ignore[no-any-return]


PeopleOf = Callable[[Context, set[str]], sa.Select[Any]]
PEOPLE_OF: dict[str, PeopleOf] = {}  # by kind of thing that managers manage


def brings_people(kind: str) -> Callable[[PeopleOf], PeopleOf]:
    """Declare the decorated function: the ids of the people whom a manager of these things (their ids) manages."""

    def declare(people: PeopleOf) -> PeopleOf:
        PEOPLE_OF[kind] = people
        return people

    return declare


def workspace_of(row: Any) -> Workspace:
    """A Workspace from a row that has the columns of ``workspaces`` (settings as text or decoded)."""
    settings = row.settings if isinstance(row.settings, str) else msgspec.json.encode(row.settings).decode()
    held = effective_settings(settings, row.plan)
    return Workspace(
        row.id, row.name, row.plan, held, row.time_zone, row.currency, row.hourly_rate, row.cost_rate,
        row.requests_per_second,
    )  # fmt: skip
