"""What the tests of entries share: bodies, and reading what a person tracked."""

from typing import Any

from hourbook.core.base.clock import instant_text, now
from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.features.projects.tables import project_members, projects, tasks
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Person, World

MORNING, NOON = "2026-08-10T09:00:00Z", "2026-08-10T12:00:00Z"
WRITE_KEYS = [
    "id", "description", "tagIds", "userId", "billable", "taskId", "projectId", "workspaceId", "timeInterval",
    "customFieldValues", "type", "kioskId", "isLocked",
]  # fmt: skip
READ_KEYS = [*WRITE_KEYS[:-1], "hourlyRate", "costRate", "isLocked"]


def minutes_ago(minutes: float) -> str:
    return instant_text(now() - int(minutes * 60_000))


def track(person: Person, start: str = MORNING, end: str | None = NOON, **fields: Any) -> Any:
    """A finished entry of a person (running with ``end`` None), which must be accepted."""
    times = {"start": start} | ({"end": end} if end else {})
    return person.make("time-entries", {**times, **fields})


def path_of(person: Person) -> str:
    return f"user/{person.id}/time-entries"


def listed(reader: Person, of: Person | None = None, **query: Any) -> list[Any]:
    answer = reader.get(path_of(of or reader), **query)
    assert answer.status_code == 200, answer.text
    found: list[Any] = answer.json()
    return found


def ids(entries: list[Any]) -> list[str]:
    return [entry["id"] for entry in entries]


def refusal(answer: Any) -> tuple[int, int, str]:
    """Status, code and reason of a refusal."""
    body = answer.json()
    return answer.status_code, body.get("code"), body["details"]["reason"]


def project_of(world: World, name: str = "Site", *, people: tuple[Person, ...] = (), **fields: Any) -> Any:
    """A public, billable project unless the columns say otherwise; ``people`` are its members."""
    columns = {"color": "#03A9F4", "billable": True, "public": True} | fields
    return made(world, projects, name=name, **columns) if not people else joined(world, people, name, columns)


def joined(world: World, people: tuple[Person, ...], name: str, columns: dict[str, Any]) -> Any:
    project = made(world, projects, name=name, **columns)
    for person in people:
        made(world, project_members, project_id=project.id, user_id=person.id)
    return project


def task_of(world: World, project: Any, name: str = "Cable", **columns: Any) -> Any:
    return made(world, tasks, project_id=project.id, name=name, **({"status": "ACTIVE", "billable": True} | columns))


def made(world: World, table: Any, **columns: Any) -> Any:
    """A row that another feature owns, written as its verbs write it."""

    def build(ctx: Context) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id)
        return records.add(ctx, table, **columns)

    return world.server.verb(build)


def changed(world: World, table: Any, row: Any, **columns: Any) -> Any:
    def build(ctx: Context) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id)
        return records.change(ctx, table, row, **columns)

    return world.server.verb(build)
