"""How to get our server into the situation of each recorded error: the ``when`` of the recordings, in requests."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

from hourbook.features.account.actions import create_key, create_user
from tests.world import Person, World

UNKNOWN = "5f0000000000000000000001"


class Attempt(NamedTuple):
    """One request: what stands for the row's placeholders, and what else is sent."""

    values: dict[str, str] = {}
    body: Any = None
    params: dict[str, str] = {}
    headers: dict[str, str] | None = None  # instead of the person's key
    person: Person | None = None  # else the owner
    path: str = ""  # instead of the row's
    method: str = ""


class Place:
    """A workspace whose things are made when a situation needs them."""

    def __init__(self, world: World) -> None:
        self.world, self.owner = world, world.owner

    @cached_property
    def client(self) -> Any:
        return self.owner.make("clients", {"name": "Y"})

    @cached_property
    def project(self) -> Any:
        return self.owner.make("projects", {"name": "Site", "isPublic": True})

    @cached_property
    def task(self) -> Any:
        return self.owner.make(f"projects/{self.project['id']}/tasks", {"name": "Plan"})

    @cached_property
    def tag(self) -> Any:
        return self.owner.make("tags", {"name": "urgent"})

    @cached_property
    def group(self) -> Any:
        return self.owner.make("user-groups", {"name": "crew"})

    @cached_property
    def webhook(self) -> Any:
        return self.owner.make("webhooks", WEBHOOK)

    def entry(self, person: Person, **fields: Any) -> Any:
        times = {"start": "2026-03-02T09:00:00Z", "end": "2026-03-02T10:00:00Z"}
        return person.make("time-entries", {**times, **fields})


WEBHOOK = {"name": "hook", "url": "https://example.org/hook", "webhookEvent": "NEW_TIME_ENTRY",
           "triggerSourceType": "WORKSPACE_ID", "triggerSource": []}  # fmt: skip
Situation = Callable[[Place], list[Attempt]]
SITUATIONS: dict[tuple[str, str], Situation] = {}


def when(words: str, path: str = "") -> Callable[[Situation], Situation]:
    """The situation of the rows with these words (and, where several share them, this path)."""

    def declare(situation: Situation) -> Situation:
        SITUATIONS[(path, words)] = situation
        return situation

    return declare


def situation_of(row: dict[str, Any]) -> Situation:
    found = SITUATIONS.get((row["path"], row["when"])) or SITUATIONS.get(("", row["when"]))
    assert found is not None, f"no situation for {row['path']}: {row['when']}"
    return found


def ids_of(place: Place) -> dict[str, str]:
    """What stands for the placeholders of paths and messages, unless the attempt says otherwise."""
    return {"ws": place.world.workspace_id, "u": place.owner.id, "userId": place.owner.id, "id": UNKNOWN,
            "foreign": place.world.other_workspace_id}  # fmt: skip


ENTRIES = "/workspaces/{ws}/time-entries"
PROJECTS = "/workspaces/{ws}/projects"
CLIENTS = "/workspaces/{ws}/clients"
TASKS = "/workspaces/{ws}/projects/{p}/tasks"
HOUR = {"start": "2026-03-02T09:00:00Z", "end": "2026-03-02T10:00:00Z"}

# --- credentials, workspaces, framework


@when("no auth header, or two auth headers, or Authorization: Bearer only")
def no_or_several(place: Place) -> list[Attempt]:
    key = place.owner.key
    two = {"X-Api-Key": key, "X-Addon-Token": "x"}
    return [Attempt(headers=each) for each in ({}, two, {"Authorization": f"Bearer {key}"})]


@when("unknown X-Api-Key")
def unknown_key(place: Place) -> list[Attempt]:
    return [Attempt(headers={"X-Api-Key": key}) for key in ("*", "x" * 48)]


@when("invalid X-Addon-Token")
def addon_token(place: Place) -> list[Attempt]:
    return [Attempt(headers={"X-Addon-Token": "x"})]


@when("key without workspace")
def no_workspace(place: Place) -> list[Attempt]:
    def build(ctx: Any) -> str:
        user = create_user(ctx, email=f"nowhere.{place.world.workspace_id}@example.org", name="Nowhere")
        return create_key(ctx, user.id, "key")[1]

    return [Attempt(headers={"X-Api-Key": place.world.server.verb(build)})]


@when("unknown path")
@when("well-formed id, no such workspace")
@when("wrong verb")
def as_it_is(place: Place) -> list[Attempt]:
    return [Attempt()]


@when("not a member, or malformed workspace id")
def foreign_workspace(place: Place) -> list[Attempt]:
    return [Attempt(), Attempt({"foreign": "nonsense"}), Attempt({"foreign": UNKNOWN})]


@when("member without the right")
def team_page_closed(place: Place) -> list[Attempt]:
    place.world.set(adminOnlyPages=["TEAM"])
    return [Attempt(person=place.world.member)]


@when("page-size=abc")
@when("page-size=0")
@when("page-size=5001")
@when("include-memberships=NOT-A-BOOL")
@when("status=12345")
@when("is-active=X")
def parameters(place: Place) -> list[Attempt]:
    raise AssertionError("filled from the words of the row")


@when("no body")
def no_body(place: Place) -> list[Attempt]:
    return [Attempt({"g": place.group["id"]})]


@when("boolean field given as text")
def boolean_as_text(place: Place) -> list[Attempt]:
    # the recorded path is that of a test suite's summary; POST reads no boolean, PUT of one tag does
    path = f"/workspaces/{{ws}}/tags/{place.tag['id']}"
    return [Attempt(path=path, method="PUT", body={"name": "x", "archived": "Remover"})]


# --- ids that are nothing to the workspace


def elsewhere(place: Place, path: str, body: Any) -> str:
    return str(place.world.stranger.make(f"/api/v1/workspaces/{place.world.other_workspace_id}/{path}", body)["id"])


def nowhere(place: Place, foreign: str, deleted: str = "") -> list[Attempt]:
    ids = [UNKNOWN, "nonexistent-id", "0", foreign, *([deleted] if deleted else [])]
    return [Attempt({"id": each}) for each in ids]


@when("unknown, malformed, deleted or foreign id", PROJECTS + "/{id}")
def no_project(place: Place) -> list[Attempt]:
    return nowhere(place, elsewhere(place, "projects", {"name": "Theirs"}))


@when("unknown, malformed, deleted or foreign id", CLIENTS + "/{id}")
def no_client(place: Place) -> list[Attempt]:
    place.owner.put(f"clients/{place.client['id']}", {"name": "Y", "archived": True})
    assert place.owner.delete(f"clients/{place.client['id']}").status_code == 200
    return nowhere(place, elsewhere(place, "clients", {"name": "Theirs"}), place.client["id"])


@when("unknown, malformed, deleted or foreign id", "/workspaces/{ws}/tags/{id}")
def no_tag(place: Place) -> list[Attempt]:
    place.owner.delete(f"tags/{place.tag['id']}")
    return nowhere(place, elsewhere(place, "tags", {"name": "theirs"}), place.tag["id"])


@when("unknown, malformed, deleted or foreign id", ENTRIES + "/{id}")
def no_entry(place: Place) -> list[Attempt]:
    entry = place.entry(place.owner)["id"]
    assert place.owner.delete(f"time-entries/{entry}").status_code == 204
    return nowhere(place, elsewhere(place, "time-entries", HOUR), entry)


@when("task of another project or unknown")
def no_task(place: Place) -> list[Attempt]:
    other = place.owner.make("projects", {"name": "Other"})["id"]
    return [Attempt({"p": other, "t": place.task["id"]}), Attempt({"p": other, "t": UNKNOWN})]


WEBHOOKS = "/workspaces/{ws}/webhooks"


@when("unknown, malformed, deleted or foreign id", WEBHOOKS + "/{id}")
def no_webhook(place: Place) -> list[Attempt]:
    assert place.owner.delete(f"webhooks/{place.webhook['id']}").status_code == 200
    return nowhere(place, elsewhere(place, "webhooks", WEBHOOK), place.webhook["id"])


@when("name is empty", WEBHOOKS)
def webhook_with_an_empty_name(place: Place) -> list[Attempt]:
    return [Attempt(body=WEBHOOK | {"name": ""}), Attempt(body=WEBHOOK | {"name": "x" * 31})]


@when("name omitted", WEBHOOKS)
def webhook_without_a_name(place: Place) -> list[Attempt]:
    return [Attempt(body={key: value for key, value in WEBHOOK.items() if key != "name"})]


# --- time entries


def entry_body(**fields: Any) -> Situation:
    return lambda place: [Attempt(body=fields)]


when("start after end")(entry_body(start="2020-12-01T14:57:28Z", end="2020-12-01T14:57:27Z"))
when("end without start")(entry_body(end="2026-03-02T10:00:00Z"))
when("longer than 999 h")(entry_body(start="2026-01-01T00:00:00Z", end="2026-03-01T00:00:00Z"))
when("unknown project id")(entry_body(**HOUR, projectId=UNKNOWN))
when("unknown tag id")(entry_body(**HOUR, tagIds=[UNKNOWN]))
when("type BREAK while the feature is off")(entry_body(**HOUR, type="BREAK"))
when("type HOLIDAY while the feature is off")(entry_body(**HOUR, type="HOLIDAY"))
when("start is an empty text")(entry_body(start=""))
when("< or > in text")(entry_body(**HOUR, description="<b>"))


@when("task of another project")
def foreign_task(place: Place) -> list[Attempt]:
    other = place.owner.make("projects", {"name": "Other"})["id"]
    return [Attempt(body={**HOUR, "projectId": other, "taskId": place.task["id"]})]


@when("archived tag")
def archived_tag(place: Place) -> list[Attempt]:
    place.owner.put(f"tags/{place.tag['id']}", {"name": "urgent", "archived": True})
    return [Attempt(body={**HOUR, "tagIds": [place.tag["id"]]})]


@when("nothing running")
def nothing_running(place: Place) -> list[Attempt]:
    return [Attempt(body={"end": "2026-03-02T10:00:00Z"})]


@when("locked period, regular user")
def locked(place: Place) -> list[Attempt]:
    entry = place.entry(place.world.member)["id"]
    place.world.set(lockTimeEntries="2026-03-10T00:00:00Z")
    return [Attempt({"id": entry}, body=HOUR, person=place.world.member)]


# --- names, deleting what is active, limits


when("name omitted")(lambda place: [Attempt(body={})])
when("name of one character")(lambda place: [Attempt(body={"name": "A"})])
when("name of wrong length")(lambda place: [Attempt({"p": place.project["id"]}, body={"name": "A" * 1001})])


@when("name taken under client Y")
def taken_under_client(place: Place) -> list[Attempt]:
    body = {"name": "X1", "clientId": place.client["id"]}
    place.owner.make("projects", body)
    return [Attempt(body=body)]


@when("name taken, no client")
def taken_without_client(place: Place) -> list[Attempt]:
    place.owner.make("projects", {"name": "X1"})
    return [Attempt(body={"name": "X1"})]


@when("name taken (also by an archived one)")
def taken_client(place: Place) -> list[Attempt]:
    made = place.owner.make("clients", {"name": "X"})
    place.owner.put(f"clients/{made['id']}", {"name": "X", "archived": True})
    return [Attempt(body={"name": "X"})]


@when("name taken", TASKS)
def taken_task(place: Place) -> list[Attempt]:
    place.owner.make(f"projects/{place.project['id']}/tasks", {"name": "X"})
    return [Attempt({"p": place.project["id"]}, body={"name": "X"})]


when("not archived", PROJECTS + "/{id}")(lambda place: [Attempt({"id": place.project["id"]})])
when("not archived", CLIENTS + "/{id}")(lambda place: [Attempt({"id": place.client["id"]})])
when("not DONE")(lambda place: [Attempt({"p": place.project["id"], "id": place.task["id"]})])
when("always", "/workspaces/{ws}/users/{id}")(lambda place: [Attempt({"id": place.world.member.id})])


@when("four ccEmails")
def four_cc(place: Place) -> list[Attempt]:
    addresses = [f"{name}@example.org" for name in "abcd"]
    return [Attempt({"id": place.client["id"]}, body={"name": "Y", "ccEmails": addresses})]


@when("negative amount")
def negative(place: Place) -> list[Attempt]:
    return [Attempt(body={"amount": -1, "currency": "USD"})]


@when("range is not seven days")
def other_weeks(place: Place) -> list[Attempt]:
    first, ends = "2026-08-01T00:00:00Z", ("06T23:59:59Z", "09T00:00:00Z", "14T23:59:59Z", "31T23:59:59Z")
    body = {"dateRangeStart": first, "weeklyFilter": {"group": "USER", "subgroup": "TIME"}}
    return [Attempt(body={**body, "dateRangeEnd": f"2026-08-{end}"}) for end in ends]


SHARED = "/workspaces/{ws}/shared-reports"
AUGUST = {"dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59"}
when("workspace-prefixed read, reports host")(lambda place: [Attempt()])
when("dates missing", SHARED)(lambda place: [Attempt(body={"name": "X", "type": "SUMMARY", "filter": {}})])
when("no summaryFilter", SHARED)(lambda place: [Attempt(body={"name": "X", "type": "SUMMARY", "filter": AUGUST})])


# --- entity changes


@when("type omitted")
def without_type(place: Place) -> list[Attempt]:
    window = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}
    return [Attempt(params=query) for query in ({}, window)]
