"""A description becomes rows: straight into the tables, in one transaction; the entries' rates are the oracle's."""

import json
from typing import Any

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.tables import new_id
from hourbook.core.who.identity import currencies, manager_roles, members, users, workspaces
from hourbook.core.who.workspace_settings import WEEKDAYS, Round, WorkspaceSettings, as_stored
from hourbook.features.clients.tables import clients
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.projects.tables import project_groups, project_members, projects, tasks
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries, time_entry_tags
from tests.features.reports import rules
from tests.features.reports.description import Entry, Workspace
from tests.features.reports.worlds import CALLERS, PEOPLE, named, person_id
from tests.world import Server, World

Rows = list[tuple[Any, list[dict[str, Any]]]]


class Filled:
    """A described workspace in the database; requests and answers speak of people by the ids of the description."""

    def __init__(self, server: Server, ws: Workspace) -> None:
        self.world, self.ws = World(server), ws
        people = {name: getattr(self.world, name).id for name in CALLERS}
        self.ids = {person_id(name): people.get(name) or new_id() for name in PEOPLE}
        server.app.db.now(self._fill)

    def ask(self, name: str, report: str, body: dict[str, Any]) -> tuple[int, Any, str]:
        """Status, JSON and Last-Page header of a report as this person asks for it."""
        answer = self.send(name, report, body)
        text = self._translated(answer.text, back=True)
        return answer.status_code, json.loads(text), answer.headers.get("last-page", "")

    def send(self, name: str, report: str, body: dict[str, Any]) -> Any:
        """The answer as it is."""
        path = f"/reports/v1/workspaces/{self.world.workspace_id}/reports/{report}"
        return getattr(self.world, name).post(path, json.loads(self._translated(json.dumps(body))))

    def _translated(self, text: str, *, back: bool = False) -> str:
        for described, real in self.ids.items():
            text = text.replace(real, described) if back else text.replace(described, real)
        return text

    def _fill(self, tx: Tx) -> None:
        self._settings(tx)
        self._people(tx)
        for table, rows in [*catalog(self.ws), *links(self.ws), *tracked(self.ws)]:
            if rows:
                tx.execute(sa.insert(table), [self._placed(table, row) for row in rows])

    def _placed(self, table: Any, row: dict[str, Any]) -> dict[str, Any]:
        """The row with its workspace, with what every table wants, and with the ids of real people."""
        own: dict[str, Any] = {"workspace_id": self.world.workspace_id}
        own |= {"created_at": 0} if "created_at" in table.c else {}
        return own | {
            name: self.ids.get(value, value) if isinstance(value, str) else value for name, value in row.items()
        }

    def _settings(self, tx: Tx) -> None:
        ws, (mode, minutes) = self.ws, self.ws.rounding
        settings = WorkspaceSettings(
            only_admins_see_all_time_entries=ws.private_entries,
            only_admins_see_public_projects_entries=ws.private_public,
            only_admins_see_billable_rates=ws.hidden_rates,
            time_rounding_in_reports=ws.rounding_on,
            round=Round(round=mode, minutes=str(minutes)),
        )
        values = {"settings": as_stored(settings), "currency": ws.currency, "hourly_rate": ws.rates[0]}
        own = workspaces.c.id == self.world.workspace_id
        tx.execute(sa.update(workspaces).where(own).values(**values, cost_rate=ws.rates[1]))
        tx.execute(sa.delete(currencies).where(currencies.c.workspace_id == self.world.workspace_id))

    def _people(self, tx: Tx) -> None:
        for number, person in enumerate(self.ws.people):
            id, (hourly, cost) = self.ids[person.id], person.rates
            name = "Zoe Unseen" if person.status == "PENDING" else person.name
            if number >= len(CALLERS):
                email = f"{id}@example.org"
                tx.execute(sa.insert(users), {
                    "id": id, "email": email, "email_key": email, "name": name, "picture": "",
                    "status": "ACTIVE", "time_zone": person.zone, "settings": {}, "created_at": 0,
                })  # fmt: skip
                tx.execute(sa.insert(members), self._placed(members, {
                    "user_id": id, "role": person.role, "status": person.status, "week_start": person.week_start,
                    "work_capacity": 28_800, "working_days": WEEKDAYS, "number": number + 1,
                }))  # fmt: skip
            tx.execute(sa.update(users).where(users.c.id == id).values(name=name, time_zone=person.zone))
            own = members.c.workspace_id == self.world.workspace_id, members.c.user_id == id
            tx.execute(
                sa.update(members).where(*own).values(hourly_rate=hourly, cost_rate=cost, week_start=person.week_start)
            )
        tx.execute(sa.delete(manager_roles).where(manager_roles.c.workspace_id == self.world.workspace_id))


def catalog(ws: Workspace) -> Rows:
    """Clients, projects, tasks, tags, groups and currencies."""
    codes = sorted({ws.currency, *(client.currency for client in ws.clients if client.currency)})
    money = {code: named("a", number) for number, code in enumerate(codes)}
    return [
        (currencies, [{"id": id, "code": code} for code, id in money.items()]),
        (clients, [{"id": c.id, "name": c.name, "archived": c.archived, "currency_id": money.get(c.currency or "")}
                   for c in ws.clients]),
        (projects, [{"id": p.id, "name": p.name, "client_id": p.client, "color": "#000000", "billable": True,
                     "public": p.public, "archived": p.archived, "hourly_rate": p.rates[0], "cost_rate": p.rates[1]}
                    for p in ws.projects]),
        (tasks, [{"id": t.id, "name": t.name, "project_id": t.project, "status": "DONE" if t.done else "ACTIVE",
                  "billable": True, "hourly_rate": t.rates[0], "cost_rate": t.rates[1]} for t in ws.tasks]),
        (tags, [{"id": t.id, "name": t.name, "archived": t.archived} for t in ws.tags]),
        (user_groups, [{"id": g.id, "name": g.name} for g in ws.groups]),
    ]  # fmt: skip


def links(ws: Workspace) -> Rows:
    """Who is in what, and who manages what."""
    return [
        (user_group_members, [{"group_id": g.id, "user_id": person} for g in ws.groups for person in g.people]),
        (project_members, [{"project_id": p.id, "user_id": person, "hourly_rate": hourly, "cost_rate": cost}
                           for p in ws.projects for person, (hourly, cost) in p.members.items()]),
        (project_groups, [{"project_id": p.id, "group_id": group} for p in ws.projects for group in p.groups]),
        (manager_roles, [{"id": new_id(), "user_id": person.id, "entity_kind": kind, "entity_id": id,
                          "role": "PROJECT_MANAGER" if kind == "PROJECT" else "TEAM_MANAGER"}
                         for person in ws.people for kind, id in person.manages]),
    ]  # fmt: skip


def tracked(ws: Workspace) -> Rows:
    """The entries and their tags."""
    return [
        (time_entries, [row_of(ws, entry) for entry in ws.entries]),
        (time_entry_tags, [{"entry_id": entry.id, "tag_id": tag} for entry in ws.entries for tag in entry.tags]),
    ]


def row_of(ws: Workspace, entry: Entry) -> dict[str, Any]:
    hourly, cost, currency = rules.rates_of(ws, entry)
    return {
        "id": entry.id, "user_id": entry.person, "start_at": entry.start, "end_at": entry.end, "type": entry.type,
        "project_id": entry.project, "task_id": entry.task, "description": entry.description,
        "billable": entry.billable, "hourly_rate": hourly, "cost_rate": cost, "currency": currency,
        "approved": entry.approved, "invoiced": entry.invoiced,
    }  # fmt: skip
