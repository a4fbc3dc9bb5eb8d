"""Deleting projects and tasks (wire-facts 3.3, product-facts 1 and 34.16)."""

import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.core.who.identity import manager_roles
from hourbook.features.projects.tables import tasks
from hourbook.features.rates.tables import rate_history
from tests.features.projects.entries import stored, track
from tests.world import World


def test_an_active_project_is_not_deleted(world: World) -> None:
    project = world.admin.make("projects", {"name": "Site"})
    answer = world.admin.delete(f"projects/{project['id']}")
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    assert answer.json()["message"] == "Cannot delete an active project"
    assert world.admin.get(f"projects/{project['id']}").status_code == 200


def test_a_deleted_project_leaves_its_entries(world: World) -> None:
    project = world.admin.make("projects", {"name": "Site", "tasks": [{"name": "T", "assigneeIds": [world.member.id]}]})
    task = world.admin.get(f"projects/{project['id']}/tasks").json()[0]["id"]
    world.admin.put(
        f"projects/{project['id']}/tasks/{task}/hourly-rate", {"amount": 9, "since": "2026-01-01T00:00:00Z"}
    )
    entry = track(world, world.member, project["id"], task_id=task, hourly_rate=9)
    archived = world.admin.put(f"projects/{project['id']}", {"name": "Site", "archived": True}).json()
    gone = world.admin.delete(f"projects/{project['id']}")
    assert (gone.status_code, gone.json()) == (200, archived)
    row = stored(world, entry)
    assert (row.project_id, row.task_id, row.hourly_rate) == (None, None, 9)
    assert world.rows(sa.select(tasks).where(tasks.c.project_id == project["id"])) == []
    assert world.rows(sa.select(manager_roles).where(manager_roles.c.entity_id == project["id"])) == []
    assert world.rows(sa.select(rate_history).where(rate_history.c.subject_id == task)) == []
    told = world.rows(sa.select(changes.c.event).where(changes.c.entity_id.in_([entry, task, project["id"]])))
    assert {"TIME_ENTRY_UPDATED", "TASK_DELETED", "PROJECT_DELETED"} <= {row.event for row in told}
    assert world.admin.get(f"projects/{project['id']}").status_code == 400


def test_a_task_is_deleted_once_it_is_done(world: World) -> None:
    project = world.admin.make("projects", {"name": "Site"})
    path = f"projects/{project['id']}/tasks"
    task = world.admin.make(path, {"name": "T"})
    entry = track(world, world.member, project["id"], task_id=task["id"])
    refused = world.admin.delete(f"{path}/{task['id']}")
    assert (refused.status_code, refused.json()["message"]) == (400, "Cannot delete an active task")
    assert world.member.delete(f"{path}/{task['id']}").status_code == 403
    done = world.admin.put(f"{path}/{task['id']}", {"name": "T", "status": "DONE"}).json()
    gone = world.admin.delete(f"{path}/{task['id']}")
    assert (gone.status_code, gone.json()) == (200, done)
    assert (stored(world, entry).project_id, stored(world, entry).task_id) == (project["id"], None)
    world.admin.make(path, {"name": "T"})
