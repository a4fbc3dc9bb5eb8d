"""What a verb knows: the transaction, the time, the caller, the workspace. The same for requests, CLI and worker."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import now as clock_now
from hourbook.core.db.database import Tx
from hourbook.core.db.tables import metadata
from hourbook.core.who import access
from hourbook.core.who.access import Can, Feature, Reach, Role
from hourbook.core.who.identity import manager_roles
from hourbook.core.who.plans import effective_settings
from hourbook.core.who.workspace_settings import WorkspaceSettings

T = TypeVar("T")


class Caller:
    """The person (or the command line) that acts, and the credential used."""

    __slots__ = ("auth", "email", "key_id", "key_name", "key_workspace", "log_all", "name", "rate", "read_only",
                 "session_ends", "session_id", "time_zone", "totp_on", "user_id")  # fmt: skip

    def __init__(
        self, user_id: str, *, name: str = "", email: str = "", time_zone: str = "UTC", auth: str = "cli"
    ) -> None:
        self.user_id, self.name, self.email, self.time_zone, self.auth = user_id, name, email, time_zone, auth
        self.key_id = self.key_name = self.key_workspace = self.session_id = ""
        self.read_only = self.log_all = self.totp_on = False
        self.rate = self.session_ends = 0


class Workspace:
    """The workspace of the path, as the caller's membership sees it."""

    __slots__ = ("cost_rate", "currency", "hourly_rate", "id", "name", "plan", "rate", "settings", "time_zone")

    def __init__(self, id: str, name: str, plan: str, settings: WorkspaceSettings, time_zone: str, currency: str,
                 hourly_rate: int | None, cost_rate: int | None, rate: int = 0) -> None:  # fmt: skip
        self.id, self.name, self.plan, self.settings, self.time_zone = id, name, plan, settings, time_zone
        self.currency, self.hourly_rate, self.cost_rate, self.rate = currency, hourly_rate, cost_rate, rate


class Context:
    """Passed to every verb. ``workspace_id`` and ``user_id`` are those of the path's workspace and of the caller."""

    def __init__(
        self, caller: Caller, workspace: Workspace | None = None, roles: frozenset[Role] = frozenset()
    ) -> None:
        self.tx: Tx = None  # type: ignore[assignment]  # set by the one who runs the verb
        self.caller, self._workspace, self.roles = caller, workspace, roles
        self.now = clock_now()
        self.request_id = self.origin = self.operation = ""
        self.client = self.agent = ""  # address and User-Agent of the request
        self.from_app = False  # our own web app asks: sessions are carried by its cookie
        self.app: Any = None  # the App: settings, secrets, mail
        self.headers: dict[str, str] = {}  # further headers of the answer
        self.after_commit: list[Callable[[], Any]] = []  # run (or awaited) once the transaction holds
        self.kept: dict[str, Any] = {}  # what a verb read once and keeps for the rest of its transaction
        self._managed: tuple[frozenset[str], frozenset[str]] | None = None

    @property
    def user_id(self) -> str:
        return self.caller.user_id

    @property
    def workspace(self) -> Workspace:
        assert self._workspace is not None, "this operation has no workspace"
        return self._workspace

    @property
    def workspace_id(self) -> str:
        return self.workspace.id

    @property
    def settings(self) -> WorkspaceSettings:
        return self.workspace.settings

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
        self.tx = tx
        self.kept.clear()

    def reach(self, can: Can) -> Reach:
        """How far the caller's roles carry the permission in this workspace."""
        return access.reach_of(can, self.roles, self.settings)

    def may(self, can: Can, *, user_id: str = "", project_id: str = "") -> bool:
        """Whether the caller may do it: to this user's data, to this project, or (neither given) to everything."""
        reach = self.reach(can)
        if reach is Reach.ALL or (reach >= Reach.OWN and user_id == self.user_id):
            return True
        if reach < Reach.MANAGED:
            return False
        return (user_id in self.managed_users) if user_id else (project_id in self.managed_projects)

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
            "whose": {Reach.OWN: "your own data", Reach.MANAGED: "the people and projects you manage"}.get(
                self.reach(can), "nothing"
            ),
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
        if self._managed is None:
            mine = sa.select(manager_roles.c.entity_kind, manager_roles.c.entity_id).where(
                manager_roles.c.workspace_id == self.workspace_id, manager_roles.c.user_id == self.user_id
            )
            found: dict[str, set[str]] = {"PROJECT": set(), "USER": set(), "USER_GROUP": set()}
            for kind, entity_id in self.tx.execute(mine):
                found[kind].add(entity_id)
            people = found["USER"] | self._members_of(found["USER_GROUP"])
            self._managed = frozenset(found["PROJECT"]), frozenset(people)
        return self._managed

    def _members_of(self, groups: set[str]) -> set[str]:
        table = metadata.tables.get("user_group_members")
        if not groups or table is None:
            return set()
        rows = sa.select(table.c.user_id).where(
            table.c.workspace_id == self.workspace_id, table.c.group_id.in_(sorted(groups))
        )
        return set(self.tx.execute(rows).scalars())


def workspace_of(row: Any) -> Workspace:
    """A Workspace from a row that has the columns of ``workspaces`` (settings as text or decoded)."""
    settings = row.settings if isinstance(row.settings, str) else msgspec.json.encode(row.settings).decode()
    held = effective_settings(settings, row.plan)
    return Workspace(
        row.id, row.name, row.plan, held, row.time_zone, row.currency, row.hourly_rate, row.cost_rate,
        row.requests_per_second,
    )  # fmt: skip
