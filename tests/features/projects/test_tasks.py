"""Tasks as clients know them (wire-facts 6.5)."""

from typing import Any

from hourbook.core.who.access import Role
from tests.features.projects.entries import HOUR, track
from tests.world import World

KEYS = [
    "id", "name", "projectId", "assigneeIds", "assigneeId", "userGroupIds", "estimate", "status", "budgetEstimate",
    "duration", "billable", "hourlyRate", "costRate",
]  # fmt: skip


def tasks_of(world: World, **project: Any) -> str:
    """The path of the tasks of a new project."""
    return f"projects/{world.admin.make('projects', {'name': 'Site', 'isPublic': True} | project)['id']}/tasks"


def test_a_task_has_thirteen_keys_in_their_order(world: World) -> None:
    path = tasks_of(world, billable=False)
    task = world.admin.make(path, {"name": "One", "projectId": "anything"})
    assert list(task) == KEYS
    nothing: dict[str, Any] = {
        "assigneeIds": [], "assigneeId": None, "userGroupIds": [], "estimate": "PT0S", "status": "ACTIVE",
        "budgetEstimate": 0, "duration": "PT0S", "billable": False, "hourlyRate": None, "costRate": None,
        "projectId": path.split("/")[1],
    }  # fmt: skip
    assert {name: task[name] for name in nothing} == nothing
    assert world.member.get(f"{path}/{task['id']}").json() == task
    assert world.member.get(path).json() == [task]


def test_names(world: World) -> None:
    path = tasks_of(world)
    for name in ("", "  ", "x" * 1001, None):
        answer = world.admin.post(path, {"name": name})
        assert answer.json()["message"] == "Task name has to be between 1 and 1000 characters long"
        assert (answer.status_code, answer.json()["code"]) == (400, 501)
    task = world.admin.make(path, {"name": "One"})
    assert world.admin.post(path, {"name": "One"}).json()["message"] == "Task with name 'One' already exists"
    assert world.admin.put(f"{path}/{task['id']}", {"name": "One"}).status_code == 200
    for body in ({"status": "DONE"}, {"name": None}):
        nameless = world.admin.put(f"{path}/{task['id']}", body)
        assert (nameless.status_code, nameless.json()["message"]) == (400, "Task name is required")
    world.admin.make(tasks_of(world, name="Other"), {"name": "One"})


def test_a_task_of_another_project_is_like_nothing(world: World) -> None:
    path, other = tasks_of(world), tasks_of(world, name="Other")
    task = world.admin.make(path, {"name": "One"})
    for id in (task["id"], "f" * 24, "nonsense"):
        for answer in (world.admin.get(f"{other}/{id}"), world.admin.delete(f"{other}/{id}"),
                       world.admin.put(f"{other}/{id}", {"name": "x"})):  # fmt: skip
            assert (answer.status_code, answer.json()["message"]) == (400, "Task doesn't belong to Project")


def test_a_put_keeps_what_it_does_not_name(world: World) -> None:
    path = tasks_of(world)
    group = world.admin.make("user-groups", {"name": "Team"})["id"]
    body = {"name": "One", "assigneeIds": [world.member.id], "userGroupIds": [group], "estimate": "PT1H30M",
            "budgetEstimate": 900, "billable": True}  # fmt: skip
    task = world.admin.make(path, body)
    assert {name: task[name] for name in body} == body
    assert world.admin.put(f"{path}/{task['id']}", {"name": "Two"}).json() == task | {"name": "Two"}
    changed = {"name": "Two", "assigneeIds": [], "userGroupIds": [], "billable": False, "status": "DONE"}
    assert world.admin.put(f"{path}/{task['id']}", changed).json() == task | changed | {"assigneeId": None}


def test_assignees_must_be_of_the_workspace(world: World) -> None:
    path = tasks_of(world)
    for field in ({"assigneeIds": [world.stranger.id]}, {"assigneeId": "nonsense"}):
        answer = world.admin.post(path, {"name": "One"} | field)
        assert (answer.status_code, answer.json()["message"]) == (400, "User doesn't belong to Workspace")
    answer = world.admin.post(path, {"name": "One", "userGroupIds": ["f" * 24]})
    assert answer.json()["message"] == "User group doesn't belong to Workspace"
    task = world.admin.make(path, {"name": "One", "assigneeId": world.member.id})
    assert task["assigneeIds"] == [world.member.id]
    nobody = world.admin.put(f"{path}/{task['id']}", {"name": "One"}, contains_assignee="false").json()
    assert nobody["assigneeIds"] == []
    made = world.admin.make(path, {"name": "Two", "assigneeIds": [world.member.id]}, contains_assignee="false")
    assert made["assigneeIds"] == []


def test_lists_filter_by_state_and_name(world: World) -> None:
    path = tasks_of(world)
    for name, status in (("design", "ACTIVE"), ("Design review", "DONE"), ("build", "ACTIVE")):
        world.admin.make(path, {"name": name, "status": status})

    def names(**filters: Any) -> list[str]:
        return [task["name"] for task in world.member.get(path, **filters).json()]

    assert names() == ["build", "design", "Design review"]
    assert names(is_active="true") == ["build", "design"]
    assert names(is_active="false") == ["Design review"]
    assert names(name="DESIGN") == ["design", "Design review"]
    assert names(name="DESIGN", strict_name_search="true") == ["design"]
    assert names(sort_column="ID", sort_order="DESCENDING") == ["build", "Design review", "design"]
    first = world.member.get(path, page_size=2)
    assert (len(first.json()), first.headers["last-page"]) == (2, "false")
    assert "Invalid boolean value [X]" in world.member.get(path, is_active="X").json()["message"]


def test_the_duration_is_that_of_the_task(world: World) -> None:
    path = tasks_of(world)
    task, other = (world.admin.make(path, {"name": name}) for name in ("One", "Two"))
    track(world, world.member, path.split("/")[1], HOUR, task_id=task["id"])
    track(world, world.member, path.split("/")[1], 60)
    assert world.admin.get(f"{path}/{task['id']}").json()["duration"] == "PT1H"
    assert world.admin.get(f"{path}/{other['id']}").json()["duration"] == "PT0S"


def test_who_makes_and_changes_tasks(world: World) -> None:
    path = tasks_of(world)
    task = world.admin.make(path, {"name": "One"})
    assert world.member.post(path, {"name": "Two"}).status_code == 403
    assert world.project_manager.put(f"{path}/{task['id']}", {"name": "Two"}).status_code == 403
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", path.split("/")[1])
    assert world.project_manager.put(f"{path}/{task['id']}", {"name": "Two"}).status_code == 200
    world.project_manager.make(path, {"name": "Three"})
    assert world.project_manager.post(tasks_of(world, name="Other"), {"name": "x"}).status_code == 403
    world.set(entityCreationPermissions={"whoCanCreateTasks": {"value": "EVERYONE"}})
    made = world.member.make(path, {"name": "Four"})
    assert world.member.put(f"{path}/{made['id']}", {"name": "Five"}).status_code == 403
