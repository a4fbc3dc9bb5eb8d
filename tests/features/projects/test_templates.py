"""Projects from templates (wire-facts 6.4, product-facts 11)."""

from typing import Any

from tests.features.projects.entries import track
from tests.world import World


def template(world: World) -> Any:
    """A private template with all that is copied."""
    group = world.admin.make("user-groups", {"name": "Team"})["id"]
    members = [{"userId": world.member.id, "hourlyRate": {"amount": 30}},
               {"userId": group, "membershipType": "USERGROUP"}]  # fmt: skip
    tasks = [{"name": "One", "assigneeIds": [world.member.id], "userGroupIds": [group], "estimate": "PT2H"},
             {"name": "Two", "status": "DONE", "hourlyRate": {"amount": 0}}]  # fmt: skip
    body = {"name": "Model", "isPublic": False, "note": "n", "color": "#010203", "billable": False, "tasks": tasks,
            "memberships": members, "hourlyRate": {"amount": 20}}  # fmt: skip
    project = world.admin.make("projects", body)
    world.admin.patch(f"projects/{project['id']}/estimate", {"timeEstimate": {"active": True, "type": "AUTO"}})
    track(world, world.member, project["id"])
    return world.admin.patch(f"projects/{project['id']}/template", {"isTemplate": True}).json()


def without_ids(world: World, project: Any) -> Any:
    [shown] = world.admin.get("projects", hydrated="true", name=project["name"]).json()
    for one in (shown, *shown["memberships"], *shown["tasks"]):
        for name in ("id", "targetId", "projectId", "name", "duration", "template"):
            one.pop(name, None)
    return shown


def test_everything_but_tracked_time_is_copied(world: World) -> None:
    model = template(world)
    assert model["template"] is True
    made = world.admin.post("projects/from-template", {"name": "Copy", "templateProjectId": model["id"]})
    assert made.status_code == 200
    copy = made.json()
    assert (copy["template"], copy["duration"], copy["note"], copy["public"]) == (False, "PT0S", "n", False)
    assert without_ids(world, copy) == without_ids(world, model)
    assert copy["id"] != model["id"]


def test_the_body_says_name_client_colour_and_visibility(world: World) -> None:
    model, client = template(world), world.admin.make("clients", {"name": "Globex"})["id"]
    own = {"clientId": client, "color": "#0A0B0C", "isPublic": True}
    copy = world.admin.make("projects/from-template", {"name": "Model", "templateProjectId": model["id"], **own})
    assert (copy["clientName"], copy["color"], copy["public"]) == ("Globex", "#0A0B0C", True)
    again = world.admin.post("projects/from-template", {"name": "Model", "templateProjectId": model["id"]})
    assert again.json()["message"] == "Model project for client  already exists."


def test_what_is_no_template_is_refused(world: World) -> None:
    plain = world.admin.make("projects", {"name": "Plain"})["id"]
    hidden = template(world)["id"]
    world.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    for person, id in ((world.admin, plain), (world.admin, "nonsense"), (world.team_manager, hidden)):
        answer = person.post("projects/from-template", {"name": "Copy", "templateProjectId": id})
        assert (answer.status_code, answer.json()["message"]) == (400, "Template doesn't belong to Workspace")


def test_templates_need_their_plan(world: World) -> None:
    model = template(world)
    world.plan("FREE")
    assert world.admin.patch(f"projects/{model['id']}/template", {"isTemplate": False}).status_code == 403
    body = {"name": "Copy", "templateProjectId": model["id"]}
    assert world.admin.post("projects/from-template", body).status_code == 403
