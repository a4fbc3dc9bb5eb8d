"""Making, changing and deleting webhooks: shapes, names, sources, limits, roles, tokens."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.features.followers import follower_places
from hourbook.features.webhooks import limits
from hourbook.features.webhooks.limits import Limit
from tests.world import World

KEYS = ["deliveryEnabled", "enabled", "id", "name", "planEnabled", "triggerSource", "triggerSourceType", "url",
        "userId", "webhookEvent", "workspaceId"]  # fmt: skip


def body(**more: Any) -> dict[str, Any]:
    whole = {"name": "hook", "url": "https://example.org/hook", "webhookEvent": "NEW_TAG",
             "triggerSourceType": "WORKSPACE_ID", "triggerSource": []}  # fmt: skip
    return {key: value for key, value in (whole | more).items() if value is not ...}


def test_a_webhook_is_made_read_changed_and_deleted(world: World) -> None:
    made = world.owner.post("webhooks", body(triggerSource=[world.workspace_id]))
    assert made.status_code == 201
    assert list(made.json()) == ["authToken", *KEYS]
    assert made.json() | {"authToken": "", "id": ""} == {
        "authToken": "", "id": "", "deliveryEnabled": True, "enabled": True, "name": "hook", "planEnabled": True,
        "triggerSource": [world.workspace_id], "triggerSourceType": "WORKSPACE_ID", "url": "https://example.org/hook",
        "userId": world.owner.id, "webhookEvent": "NEW_TAG", "workspaceId": world.workspace_id,
    }  # fmt: skip
    id, token = made.json()["id"], made.json()["authToken"]
    one = world.admin.get(f"webhooks/{id}")
    assert (one.status_code, list(one.json())) == (200, KEYS), "without the token"
    listed = world.admin.get("webhooks").json()
    assert list(listed) == ["workspaceWebhookCount", "webhooks"]
    assert listed == {"workspaceWebhookCount": 1, "webhooks": [one.json()]}
    for kind, many in (("USER_CREATED", 1), ("SYSTEM", 0), ("ADDON", 0)):
        assert len(world.owner.get("webhooks", type=kind).json()["webhooks"]) == many
    changed = world.admin.put(f"webhooks/{id}", body(name="other", url="http://example.org/"))
    assert (changed.status_code, changed.json()["name"], changed.json()["triggerSource"]) == (200, "other", [])
    assert changed.json()["authToken"] == token and changed.json()["userId"] == world.owner.id
    gone = world.owner.delete(f"webhooks/{id}")
    assert (gone.status_code, gone.content) == (200, b"")
    assert world.owner.get("webhooks").json() == {"workspaceWebhookCount": 0, "webhooks": []}
    told = world.owner.get(f"webhooks/{id}")
    assert (told.status_code, told.json()["message"]) == (400, "Webhook doesn't belong to Workspace")


def test_a_new_token_replaces_the_old_and_stands_in_no_change_row(world: World) -> None:
    made = world.owner.make("webhooks", body())
    answer = world.owner.patch(f"webhooks/{made['id']}/token")
    assert answer.status_code == 200 and list(answer.json()) == ["authToken", *KEYS]
    fresh = answer.json()["authToken"]
    assert fresh != made["authToken"] and len(fresh) == 43
    assert world.owner.put(f"webhooks/{made['id']}", body()).json()["authToken"] == fresh
    rows = world.rows(sa.select(changes).where(changes.c.entity_id == made["id"]).order_by(changes.c.n))
    assert [row.event for row in rows] == ["WEBHOOK_CREATED", "WEBHOOK_TOKEN_MADE"]
    assert not [row for row in rows for text in (row.before, row.after) if text and (fresh in text)]


@pytest.mark.parametrize("who", ["project_manager", "team_manager", "member"])
def test_only_owner_and_admins_have_webhooks(world: World, who: str) -> None:
    made = world.owner.make("webhooks", body())
    person = getattr(world, who)
    for method, path in (("GET", "webhooks"), ("POST", "webhooks"), ("GET", f"webhooks/{made['id']}"),
                         ("PUT", f"webhooks/{made['id']}"), ("DELETE", f"webhooks/{made['id']}"),
                         ("PATCH", f"webhooks/{made['id']}/token"), ("POST", f"webhooks/{made['id']}/logs"),
                         ("GET", f"webhooks/{made['id']}/statuses")):  # fmt: skip
        given = {} if path.endswith("logs") else body() if method in ("POST", "PUT") else None
        answer = person.send(method, path, given)
        assert answer.status_code == 403, path


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": ...}, "Webhook already exists"),
        ({"name": None}, "Webhook already exists"),
        ({"name": ""}, "length must be between 2 and 30"),
        ({"name": "x"}, "length must be between 2 and 30"),
        ({"name": "x" * 31}, "length must be between 2 and 30"),
        ({"url": ...}, "must not be null"),
        ({"url": ""}, "must not be null"),
        ({"url": "ftp://example.org/"}, "You entered invalid value for field : [url]"),
        ({"url": "http://10.0.0.1/"}, "You entered invalid value for field : [url]"),
        ({"webhookEvent": ...}, "must not be null"),
        ({"triggerSourceType": ...}, "must not be null"),
        ({"triggerSource": ...}, "must not be null"),
        ({"triggerSource": ["5a0ab5acb07987125438b60f"]}, "Workspace doesn't belong to Workspace"),
        ({"triggerSourceType": "PROJECT_ID", "triggerSource": ["x"]}, "Project doesn't belong to Workspace"),
        ({"triggerSourceType": "TASK_ID", "triggerSource": ["x"]}, "Task doesn't belong to Workspace"),
        ({"triggerSourceType": "TAG_ID", "triggerSource": ["x"]}, "Tag doesn't belong to Workspace"),
        ({"triggerSourceType": "USER_ID", "triggerSource": ["x"]}, "User doesn't belong to Workspace"),
        ({"triggerSourceType": "EXPENSE_ID", "triggerSource": ["x"]}, "Expense doesn't belong to Workspace"),
        ({"triggerSourceType": "ASSIGNMENT_ID", "triggerSource": ["x"]}, "Assignment doesn't belong to Workspace"),
    ],
)
def test_bad_input_is_refused(world: World, given: Any, message: str) -> None:
    answer = world.owner.post("webhooks", body(**given))
    assert (answer.status_code, answer.json()["message"]) == (400, message)
    assert answer.json()["code"] == 501
    assert world.owner.get("webhooks").json()["workspaceWebhookCount"] == 0


@pytest.mark.parametrize("given", [{"webhookEvent": "NEW_MOON"}, {"triggerSourceType": "MOON_ID"}])
def test_an_unknown_event_or_source_type_is_named(world: World, given: Any) -> None:
    answer = world.owner.post("webhooks", body(**given))
    assert answer.status_code == 400
    [(field, _)] = given.items()
    assert field in answer.text and ("NEW_TAG" if field == "webhookEvent" else "TAG_ID") in answer.text


def test_sources_of_another_workspace_answer_like_unknown_ones(world: World) -> None:
    theirs = world.stranger.send(
        "POST", f"/api/v1/workspaces/{world.other_workspace_id}/tags", {"name": "theirs"}
    ).json()["id"]
    foreign, unknown = (
        world.owner.post("webhooks", body(triggerSourceType="TAG_ID", triggerSource=[id]))
        for id in (theirs, "5a0ab5acb07987125438b60f")
    )
    assert foreign.status_code == unknown.status_code == 400
    assert foreign.json()["message"] == unknown.json()["message"]


def test_what_can_never_fire_is_warned_of(world: World) -> None:
    tag = world.owner.make("tags", {"name": "one"})["id"]
    answer = world.owner.post("webhooks", body(webhookEvent="NEW_INVOICE"))
    assert (answer.status_code, answer.headers["x-hourbook-warning"]) == (201, "never-fires")
    answer = world.owner.post(
        "webhooks", body(webhookEvent="NEW_CLIENT", triggerSourceType="TAG_ID", triggerSource=[tag])
    )
    assert (answer.status_code, answer.headers["x-hourbook-warning"]) == (201, "never-fires")
    strict = world.owner.send("POST", "webhooks", body(webhookEvent="NEW_INVOICE"), headers={"X-Strict": "true"})
    assert strict.status_code == 400
    assert "x-hourbook-warning" not in world.owner.post("webhooks", body()).headers


@pytest.mark.parametrize(("plan", "of_user", "of_workspace"), [
    ("FREE", 3, 3), ("BASIC", 10, 100), ("STANDARD", 10, 100), ("PRO", 10, 100), ("ENTERPRISE", 100, 300),
])  # fmt: skip
def test_the_limits_of_the_plans(world: World, plan: str, of_user: int, of_workspace: int) -> None:
    world.plan(plan)
    if of_user <= 10:
        for number in range(of_user):
            world.owner.make("webhooks", body(name=f"hook {number}"))
        answer = world.owner.post("webhooks", body())
        assert (answer.status_code, answer.json()["message"]) == (400, "Webhook limit is reached")
        assert plan in answer.json()["details"]["cause"] and str(of_user) in answer.json()["details"]["cause"]
        others = world.admin.post("webhooks", body())
        assert others.status_code == (400 if of_user == of_workspace else 201)
    assert limits.LIMITS.get(plan, limits.BETWEEN) == Limit(of_user, of_workspace)  # type: ignore[call-overload]


def test_down_a_plan_the_oldest_stay_and_up_again_all(world: World) -> None:
    made = [world.owner.make("webhooks", body(name=f"hook {number}"))["id"] for number in range(5)]
    world.plan("FREE")
    listed = world.owner.get("webhooks").json()["webhooks"]
    assert [(one["id"], one["planEnabled"]) for one in listed] == [(id, place < 3) for place, id in enumerate(made)]
    assert world.owner.get(f"webhooks/{made[4]}").json()["planEnabled"] is False
    world.plan("ENTERPRISE")
    assert all(one["planEnabled"] for one in world.owner.get("webhooks").json()["webhooks"])


def test_the_log_is_followed_only_while_a_webhook_delivers(world: World) -> None:
    def places() -> int:
        mine = sa.select(follower_places).where(
            follower_places.c.scope == world.workspace_id, follower_places.c.follower == "webhooks"
        )
        return len(world.rows(mine))

    assert places() == 0
    id = world.owner.make("webhooks", body())["id"]
    assert places() == 1
    off = world.owner.put(f"webhooks/{id}", body(enabled=False)).json()
    assert (off["enabled"], places()) == (False, 0)
    assert world.owner.put(f"webhooks/{id}", body()).json()["enabled"] is False, "absent: it stays as it is"
    assert world.owner.put(f"webhooks/{id}", body(enabled=True)).json()["enabled"] is True
    assert places() == 1
    world.owner.delete(f"webhooks/{id}")
    assert places() == 0


def test_webhooks_of_add_ons_are_none(world: World) -> None:
    world.owner.make("webhooks", body())
    answer = world.owner.get("addons/5a0ab5acb07987125438b60f/webhooks")
    assert answer.json() == {"workspaceWebhookCount": 1, "webhooks": []}
    wrong = world.owner.get("addons/dummy-addon-id/webhooks")
    assert (wrong.status_code, wrong.json()["message"]) == (400, "state should be: hexString has 24 characters")


@pytest.mark.parametrize(("method", "path"), [("GET", "logs"), ("GET", "token"), ("PATCH", "logs")])
def test_wrong_verbs(world: World, method: str, path: str) -> None:
    id = world.owner.make("webhooks", body())["id"]
    answer = world.owner.send(method, f"webhooks/{id}/{path}")
    assert (answer.status_code, answer.json()["code"]) == (405, 3000)


def test_an_event_needs_the_feature_of_its_plan(world: World) -> None:
    made = [
        world.owner.make("webhooks", body(name=event[:30], webhookEvent=event))["id"]
        for event in ("COST_RATE_UPDATED", "TIME_ENTRY_SPLIT", "NEW_TAG", "NEW_TASK", "NEW_CLIENT")
    ]
    world.plan("FREE")
    shown = {one["id"]: one["planEnabled"] for one in world.owner.get("webhooks").json()["webhooks"]}
    assert [shown[id] for id in made] == [False, False, True, True, True], "what it does not include does not count"
    for event in ("COST_RATE_UPDATED", "TIME_ENTRY_SPLIT", "NEW_INVOICE", "EXPENSE_CREATED"):
        answer = world.owner.put(f"webhooks/{made[2]}", body(webhookEvent=event))
        assert (answer.status_code, answer.json()["details"]["reason"]) == (403, "plan-required"), event
    world.plan("PRO")
    assert world.owner.put(f"webhooks/{made[2]}", body(webhookEvent="COST_RATE_UPDATED")).status_code == 200


def test_one_test_at_a_time(world: World) -> None:
    id = world.owner.make("webhooks", body())["id"]
    assert world.owner.post(f"webhooks/{id}/test").status_code == 200
    answer = world.owner.post(f"webhooks/{id}/test")
    assert (answer.status_code, answer.json()["details"]["reason"]) == (429, "test-under-way")


def test_angle_brackets_are_no_part_of_a_name(world: World) -> None:
    answer = world.owner.post("webhooks", body(name="<b>hook</b>"))
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "angle-brackets")
