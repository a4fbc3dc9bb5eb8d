"""Earlier entries that a person may be about to type again (product-facts 7)."""

from typing import Any

from tests.features.time_entries.entries import minutes_ago, project_of, refusal, track
from tests.world import Person, World


def suggested(person: Person, text: str = "", of: Person | None = None) -> list[dict[str, Any]]:
    answer = person.get(f"user/{(of or person).id}/time-entry-suggestions", text=text)
    assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


def texts(rows: list[dict[str, Any]]) -> list[str]:
    return [row["description"] for row in rows]


def test_different_entries_are_suggested_newest_first_and_at_most_eight(world: World) -> None:
    for day in range(1, 13):
        track(world.member, f"2026-08-{day:02}T09:00:00Z", f"2026-08-{day:02}T10:00:00Z", description=f"work {day}")
    newest = track(world.member, "2026-08-20T09:00:00Z", "2026-08-20T10:00:00Z", description="work 3")["id"]
    track(world.member, minutes_ago(5), None, description="running")
    rows = suggested(world.member)
    assert texts(rows) == ["work 3", "work 12", "work 11", "work 10", "work 9", "work 8", "work 7", "work 6"]
    assert rows[0]["timeEntryId"] == newest
    assert suggested(world.member, "work 1", of=world.member)[0]["description"] == "work 12"


def test_every_word_is_found_in_any_of_the_names_whatever_the_case(world: World) -> None:
    client = world.owner.make("clients", {"name": "Ёлка"})["id"]
    project = world.owner.make("projects", {"name": "Сайт", "clientId": client, "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Дизайн"})["id"]
    tag = world.owner.make("tags", {"name": "Срочно"})["id"]
    track(world.member, description="Главная", projectId=project, taskId=task, tagIds=[tag], billable=False)
    track(world.member, description="other")
    for text in ("ГЛАВ", "сайт", "ёл", "дИз", "срочно", "срочно глав", ""):
        assert "Главная" in texts(suggested(world.member, text)), text
    assert suggested(world.member, "сайт other") == []
    [row] = suggested(world.member, "ёлка")
    assert {key: row[key] for key in row if key not in ("timeEntryId", "start", "projectColor")} == {
        "description": "Главная", "billable": False, "projectId": project, "projectName": "Сайт", "clientName": "Ёлка",
        "taskId": task, "taskName": "Дизайн", "tags": [{"id": tag, "name": "Срочно"}],
    }  # fmt: skip


def test_what_can_not_be_tracked_again_is_not_suggested(world: World) -> None:
    def closed(name: str) -> str:
        id: str = world.owner.make("projects", {"name": name, "isPublic": True})["id"]
        return id

    archived, secret, done = closed("Archived"), closed("Secret"), closed("Done")
    task = world.owner.make(f"projects/{done}/tasks", {"name": "Task"})["id"]
    tag = world.owner.make("tags", {"name": "old"})["id"]
    track(world.member, description="archived", projectId=archived)
    track(world.member, description="secret", projectId=secret)
    track(world.member, description="done", projectId=done, taskId=task)
    track(world.member, description="tagged", tagIds=[tag])
    track(world.member)
    world.owner.put(f"projects/{archived}", {"name": "Archived", "archived": True})
    world.owner.put(f"projects/{secret}", {"name": "Secret", "isPublic": False})
    world.owner.put(f"projects/{done}/tasks/{task}", {"name": "Task", "status": "DONE"})
    world.owner.put(f"tags/{tag}", {"name": "old", "archived": True})
    [row] = suggested(world.member)
    assert (row["description"], row["tags"]) == ("tagged", [])


def test_suggestions_of_others_are_for_who_may_track_for_them(world: World) -> None:
    track(world.member, description="mine", projectId=project_of(world, "Open").id)
    assert texts(suggested(world.admin, of=world.member)) == ["mine"]
    assert suggested(world.admin) == []
    refused = world.project_manager.get(f"user/{world.member.id}/time-entry-suggestions")
    assert refusal(refused) == (403, 501, "not-yours")
