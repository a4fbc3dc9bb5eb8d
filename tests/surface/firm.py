"""A workspace with one of each thing, and for every writing operation an input that works."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.context import Context
from hourbook.features.first_run import sample
from hourbook.features.webhooks.tables import webhook_deliveries
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Server, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


class Firm(World):
    """A World whose ``ids`` name one of each thing by the contract's own parameter names."""

    def __init__(self, server: Server) -> None:
        super().__init__(server)
        self.ids: dict[str, str] = {"workspaceId": self.workspace_id, "userId": self.member.id}
        self.furnish()

    def furnish(self) -> None:
        make = self.owner.make
        self.ids["clientId"] = make("clients", {"name": "Client"})["id"]
        self.ids["oldClient"] = make("clients", {"name": "Old client"})["id"]
        self.owner.put(f"clients/{self.ids['oldClient']}", {"name": "Old client", "archived": True})
        self.ids["tagId"] = make("tags", {"name": "Tag"})["id"]
        self.ids["groupId"] = make("user-groups", {"name": "Group"})["id"]
        self.owner.post(f"user-groups/{self.ids['groupId']}/users", {"userId": self.member.id})
        self.furnish_projects()
        self.furnish_fields()
        entry = {**HOUR, "projectId": self.ids["projectId"], "tagIds": [self.ids["tagId"]]}
        self.ids["sharedReportId"] = make("shared-reports", REPORT)["id"]
        self.ids["timeEntryId"] = make("time-entries", entry)["id"]
        self.ids["deletedEntry"] = make("time-entries", entry)["id"]
        self.owner.delete(f"time-entries/{self.ids['deletedEntry']}")
        self.furnish_webhooks()
        self.ids["favoriteId"] = make("favorites", {"description": "Again"})["id"]
        self.ids["timesheetTemplateId"] = make("timesheet-templates", {"name": "Week"})["id"]
        theirs = make(f"user/{self.member.id}/time-entries", {"start": "2026-08-03T12:00:00Z"})
        self.ids["running"] = theirs["id"]

    def furnish_projects(self) -> None:
        make, put = self.owner.make, self.owner.put
        members = {"memberships": [{"userId": self.member.id}]}
        self.ids["projectId"] = make("projects", {"name": "Project", "clientId": self.ids["clientId"]})["id"]
        self.owner.post(f"projects/{self.ids['projectId']}/memberships", {"userIds": [self.member.id]})
        self.ids["oldProject"] = make("projects", {"name": "Old", **members})["id"]
        put(f"projects/{self.ids['oldProject']}", {"name": "Old", "archived": True})
        self.ids["templateProjectId"] = make("projects", {"name": "Template"})["id"]
        self.owner.patch(f"projects/{self.ids['templateProjectId']}/template", {"isTemplate": True})
        tasks = f"projects/{self.ids['projectId']}/tasks"
        self.ids["taskId"] = make(tasks, {"name": "Task"})["id"]
        self.ids["doneTask"] = make(tasks, {"name": "Done"})["id"]
        put(f"{tasks}/{self.ids['doneTask']}", {"name": "Done", "status": "DONE"})

    def furnish_fields(self) -> None:
        field = {"name": "Ticket", "type": "TXT", "status": "INVISIBLE"}
        self.ids["customFieldId"] = self.owner.make("custom-fields", field)["id"]
        self.ids["userField"] = self.owner.make("custom-fields", {**field, "name": "Desk", "entityType": "USER"})["id"]
        path = f"projects/{self.ids['projectId']}/custom-fields/{self.ids['customFieldId']}"
        self.owner.patch(path, {"status": "VISIBLE", "defaultValue": "T-1"})

    def furnish_webhooks(self) -> None:
        self.ids["webhookId"] = self.owner.make("webhooks", WEBHOOK)["id"]
        self.ids["deliveryId"] = self.owner.make(f"webhooks/{self.ids['webhookId']}/test")["id"]
        repeated = sa.update(webhook_deliveries).values(change_id=webhook_deliveries.c.id)
        mine = webhook_deliveries.c.workspace_id == self.workspace_id
        self.server.app.db.now(lambda tx: tx.execute(repeated.where(mine)))

    def with_sample_data(self) -> "Input":
        def fill(ctx: Context) -> None:
            ctx = enter_workspace(ctx, self.workspace_id)
            sample.fill(ctx, self.owner.id, "UTC")

        self.server.verb(fill)
        return Input()

    def with_invited(self) -> "Input":
        made = self.owner.post("users", {"email": f"{new_id()}@example.org"}, send_email="false").json()
        return Input(ids={"userId": made["memberships"][-1]["userId"]})


class Input(NamedTuple):
    """An operation's input: body, other ids for the path, query."""

    body: Any = None
    ids: dict[str, str] = {}
    query: dict[str, str] = {}


def _ids(name: str, *keys: str) -> Any:
    """An input without a body whose path names another thing than usual."""
    return lambda firm: Input(ids={name: firm.ids[keys[0]]})


def favorite(firm: Firm) -> Any:
    ids = {"projectId": firm.ids["projectId"], "taskId": firm.ids["taskId"], "tagIds": [firm.ids["tagId"]]}
    return {"description": "Again", **ids}


REPORT = {
    "name": "August", "type": "SUMMARY",
    "filter": {"dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59",
               "summaryFilter": {"groups": ["PROJECT"]}},
}  # fmt: skip
WEBHOOK = {"name": "hook", "url": "https://example.org/hook", "webhookEvent": "NEW_TIME_ENTRY",
           "triggerSourceType": "WORKSPACE_ID", "triggerSource": []}  # fmt: skip
RATE = {"amount": 4500, "since": "2026-01-01T00:00:00Z"}
W = "/workspaces/{workspaceId}"
H = W + "/webhooks/{webhookId}"
P = W + "/projects/{projectId}"
T = P + "/tasks"
U = W + "/users/{userId}"
E = W + "/time-entries"
O = W + "/user/{userId}/time-entries"  # noqa: E741

INPUTS: dict[str, Any] = {
    f"POST {W}/tags": lambda f: Input({"name": "new"}),
    f"PUT {W}/tags/{{tagId}}": lambda f: Input({"name": "renamed"}),
    f"DELETE {W}/tags/{{tagId}}": lambda f: Input(),
    f"POST {W}/clients": lambda f: Input({"name": "new"}),
    f"PUT {W}/clients/{{clientId}}": lambda f: Input({"name": "renamed"}),
    f"DELETE {W}/clients/{{clientId}}": _ids("clientId", "oldClient"),
    f"POST {W}/user-groups": lambda f: Input({"name": "new"}),
    f"PUT {W}/user-groups/{{groupId}}": lambda f: Input({"name": "renamed", "userIds": [f.admin.id]}),
    f"DELETE {W}/user-groups/{{groupId}}": lambda f: Input(),
    f"POST {W}/user-groups/{{groupId}}/users": lambda f: Input({"userId": f.admin.id}),
    f"DELETE {W}/user-groups/{{groupId}}/users/{{userId}}": lambda f: Input(),
    f"POST {W}/custom-fields": lambda f: Input({"name": "new", "type": "NUMBER"}),
    f"PUT {W}/custom-fields/{{customFieldId}}": lambda f: Input({"name": "renamed", "type": "TXT"}),
    f"DELETE {W}/custom-fields/{{customFieldId}}": lambda f: Input(),
    f"PATCH {P}/custom-fields/{{customFieldId}}": lambda f: Input({"status": "INVISIBLE", "defaultValue": "x"}),
    f"DELETE {P}/custom-fields/{{customFieldId}}": lambda f: Input(),
    f"PUT {U}/custom-field/{{customFieldId}}/value": lambda f: Input(
        {"value": "12"}, {"customFieldId": f.ids["userField"]}
    ),
    f"POST {W}/projects": lambda f: Input({"name": "new", "clientId": f.ids["clientId"]}),
    f"POST {W}/projects/from-template": lambda f: Input(
        {"name": "new", "templateProjectId": f.ids["templateProjectId"], "clientId": f.ids["clientId"]}
    ),
    f"PUT {P}": lambda f: Input({"name": "renamed", "clientId": f.ids["clientId"]}),
    f"DELETE {P}": _ids("projectId", "oldProject"),
    f"PATCH {P}/template": lambda f: Input({"isTemplate": True}),
    f"PATCH {P}/estimate": lambda f: Input({"timeEstimate": {"estimate": "PT9H", "type": "MANUAL", "active": True}}),
    f"PATCH {P}/memberships": lambda f: Input({"memberships": [{"userId": f.admin.id}]}),
    f"POST {P}/memberships": lambda f: Input({"userIds": [f.admin.id], "userGroups": {"ids": [f.ids["groupId"]]}}),
    f"PUT {P}/users/{{userId}}/hourly-rate": lambda f: Input(RATE),
    f"PUT {P}/users/{{userId}}/cost-rate": lambda f: Input(RATE),
    f"POST {T}": lambda f: Input({"name": "new", "assigneeIds": [f.member.id], "userGroupIds": [f.ids["groupId"]]}),
    f"PUT {T}/{{taskId}}": lambda f: Input({"name": "renamed", "assigneeIds": [f.member.id]}),
    f"DELETE {T}/{{taskId}}": _ids("taskId", "doneTask"),
    f"PUT {T}/{{taskId}}/hourly-rate": lambda f: Input(RATE),
    f"PUT {T}/{{taskId}}/cost-rate": lambda f: Input(RATE),
    f"PUT {W}/hourly-rate": lambda f: Input({**RATE, "currency": "USD"}),
    f"PUT {W}/cost-rate": lambda f: Input(RATE),
    f"PUT {U}/hourly-rate": lambda f: Input(RATE),
    f"PUT {U}/cost-rate": lambda f: Input(RATE),
    f"PATCH {W}/settings": lambda f: Input({"forceTags": True}),
    f"DELETE {W}/sample-data": lambda f: f.with_sample_data(),
    f"PATCH {W}/general": lambda f: Input({"name": "Acme Ltd"}),
    f"PUT {W}/plan": lambda f: Input({"plan": "PRO"}),
    f"POST {W}/users": lambda f: Input({"email": "new@example.org"}, query={"send-email": "false"}),
    f"POST {W}/invitations": lambda f: Input({"emails": ["first@example.org", "second@example.org"]}),
    f"POST {U}/invitation-link": lambda f: f.with_invited(),
    f"POST {W}/limited-users": lambda f: Input({"users": [{"name": "Kiosk", "userGroups": [f.ids["groupId"]]}]}),
    f"PUT {U}": lambda f: Input({"status": "INACTIVE"}),
    f"PATCH {W}/member-profile/{{userId}}": lambda f: Input({"weekStart": "SUNDAY"}),
    f"POST {U}/roles": lambda f: Input({"role": "PROJECT_MANAGER", "entityId": f.ids["projectId"]}),
    f"DELETE {U}/roles": lambda f: Input(
        {"role": "TEAM_MANAGER", "entityId": f.member.id}, {"userId": f.team_manager.id}
    ),
    f"POST {E}": lambda f: Input({**HOUR, "projectId": f.ids["projectId"], "taskId": f.ids["taskId"]}),
    f"PUT {E}/{{timeEntryId}}": lambda f: Input({**HOUR, "description": "x", "tagIds": [f.ids["tagId"]]}),
    f"DELETE {E}/{{timeEntryId}}": lambda f: Input(),
    f"POST {E}/{{timeEntryId}}/split": lambda f: Input({"at": "2026-08-03T09:30:00Z"}),
    f"POST {E}/{{timeEntryId}}/restore": _ids("timeEntryId", "deletedEntry"),
    f"PATCH {E}/invoiced": lambda f: Input({"timeEntryIds": [f.ids["timeEntryId"]], "invoiced": True}),
    f"POST {O}": lambda f: Input({**HOUR, "projectId": f.ids["projectId"]}),
    f"PATCH {O}": lambda f: Input({"end": "2026-08-03T13:00:00Z"}),
    f"PUT {O}": lambda f: Input([{"id": f.ids["timeEntryId"], **HOUR, "description": "x"}], {"userId": f.owner.id}),
    f"DELETE {O}": lambda f: Input(ids={"userId": f.owner.id}, query={"time-entry-ids": f.ids["timeEntryId"]}),
    f"POST {W}/shared-reports": lambda f: Input(
        {**REPORT, "visibleToUsers": [f.member.id], "visibleToUserGroups": [f.ids["groupId"]]}
    ),
    f"PUT {W}/shared-reports/{{sharedReportId}}": lambda f: Input({"name": "renamed", "visibleToUsers": [f.admin.id]}),
    f"DELETE {W}/shared-reports/{{sharedReportId}}": lambda f: Input(),
    f"POST {W}/webhooks": lambda f: Input(
        {**WEBHOOK, "triggerSourceType": "PROJECT_ID", "triggerSource": [f.ids["projectId"]]}
    ),
    f"PUT {H}": lambda f: Input({**WEBHOOK, "triggerSourceType": "TAG_ID", "triggerSource": [f.ids["tagId"]]}),
    f"DELETE {H}": lambda f: Input(),
    f"PATCH {H}/token": lambda f: Input(),
    f"POST {H}/test": lambda f: Input(),
    f"POST {H}/deliveries": lambda f: Input({"deliveryIds": [f.ids["deliveryId"]]}),
    f"POST {W}/favorites": lambda f: Input(favorite(f)),
    f"PUT {W}/favorites/{{favoriteId}}": lambda f: Input(favorite(f)),
    f"DELETE {W}/favorites/{{favoriteId}}": lambda f: Input(),
    f"POST {W}/timesheet-templates": lambda f: Input(
        {"name": "new", "rows": [{"projectId": f.ids["projectId"], "taskId": f.ids["taskId"], "days": [3600] * 7}]}
    ),
    f"DELETE {W}/timesheet-templates/{{timesheetTemplateId}}": lambda f: Input(),
    f"POST {O}/{{timeEntryId}}/duplicate": lambda f: Input(ids={"userId": f.owner.id}),
}
