"""The table of events: it is the contract's and the documentation's, and a full day causes what it says."""

import typing
from typing import Any

import msgspec
import pytest

from hourbook.core.base.wire import known_fields
from hourbook.features.clients.schemas import ClientOut
from hourbook.features.groups.schemas import GroupOut
from hourbook.features.people.schemas import UserOut
from hourbook.features.projects.schemas import ProjectOut, TaskOut
from hourbook.features.tags import TagOut
from hourbook.features.webhooks import events
from hourbook.features.webhooks.entry_payload import EntryPayload
from hourbook.features.webhooks.payloads import RatePayload
from hourbook.features.webhooks.schemas import Event
from tests.features.webhooks.test_routes import body
from tests.receiver import Got, Receiver
from tests.reference import CHECKOUT, SHARED
from tests.world import World

SHAPES: dict[str, type[msgspec.Struct]] = {
    "Time entries": EntryPayload, "Projects": ProjectOut, "Tasks": TaskOut, "Clients": ClientOut, "Tags": TagOut,
    "People": UserOut, "Groups": GroupOut, "Rates": RatePayload,
}  # fmt: skip
# wire-facts 5, in the recorded order
OF_ENTRY = ["id", "description", "userId", "billable", "projectId", "timeInterval", "workspaceId", "isLocked",
            "hourlyRate", "costRate", "customFieldValues", "type", "kioskId", "approvalStatus",
            "detailedApprovalStatus", "projectCurrency", "currentlyRunning", "project", "task", "user",
            "tags"]  # fmt: skip
CONNECTED = [one for one in events.ALL if not one.waits_for]


def test_the_table_has_the_events_of_the_contract() -> None:
    assert len(events.EVENTS) == len(events.ALL) == 51
    assert set(events.EVENTS) == set(typing.get_args(Event))


@pytest.mark.needs_reference
def test_the_names_are_those_of_the_description() -> None:
    text = (SHARED / "reference/wire-schemas.txt").read_text()
    line = next(line for line in text.splitlines() if line.startswith("WebhookEventType: "))
    assert line.partition("{")[2].rstrip("}").split(",") == list(typing.get_args(Event))


def test_the_documentation_has_the_table_as_it_is() -> None:
    assert events.table() in (CHECKOUT / "docs/webhooks.md").read_text()


def test_each_event_is_connected_or_says_what_it_waits_for() -> None:
    for one in events.ALL:
        connected = bool(one.kind and one.change and one.payload and one.when)
        assert connected != bool(one.waits_for), one.name
    assert {one.waits_for for one in events.ALL} == {
        "", "invoices", "approvals", "time off", "expenses", "scheduling"
    }  # fmt: skip
    assert len(events.BY_CHANGE) == len(CONNECTED)


class Day:
    """A day of a workspace in which every connected event happens; what each step is to cause, in order."""

    def __init__(self, world: World) -> None:
        self.world, self.owner = world, world.owner
        self.expected: list[str] = []

    def does(self, answer: Any, *caused: str) -> Any:
        assert answer.status_code < 300, answer.text
        self.expected += caused
        return answer.json() if answer.content else None

    def run(self) -> None:
        self.things()
        self.hours()
        self.people()
        self.ends()

    def things(self) -> None:
        does, owner = self.does, self.owner
        self.client = does(owner.post("clients", {"name": "Client"}), "NEW_CLIENT")["id"]
        does(owner.put(f"clients/{self.client}", {"name": "Client", "note": "x"}), "CLIENT_UPDATED")
        self.tag = does(owner.post("tags", {"name": "tag"}), "NEW_TAG")["id"]
        does(owner.put(f"tags/{self.tag}", {"name": "Tag"}), "TAG_UPDATED")
        self.project = does(owner.post("projects", {"name": "Site", "clientId": self.client}), "NEW_PROJECT")["id"]
        changed = {"name": "Site 2", "clientId": self.client, "isPublic": True}
        does(owner.put(f"projects/{self.project}", changed), "PROJECT_UPDATED")
        does(owner.post(f"projects/{self.project}/memberships", {"userIds": [self.world.member.id]}), "PROJECT_UPDATED")
        tasks = f"projects/{self.project}/tasks"
        self.task = does(owner.post(tasks, {"name": "Plan"}), "NEW_TASK")["id"]
        does(owner.put(f"{tasks}/{self.task}", {"name": "Plan 2"}), "TASK_UPDATED")
        self.group = does(owner.post("user-groups", {"name": "Crew"}), "USER_GROUP_CREATED")["id"]
        ids = {"userId": self.world.member.id}
        does(owner.post(f"user-groups/{self.group}/users", ids), "USER_GROUP_UPDATED")

    def hours(self) -> None:
        does, member = self.does, self.world.member
        about = {"projectId": self.project, "taskId": self.task, "tagIds": [self.tag], "description": "work"}
        does(member.post("time-entries", {"start": "2026-01-05T07:00:00Z", **about}), "NEW_TIMER_STARTED")
        does(member.patch(f"user/{member.id}/time-entries", {"end": "2026-01-05T08:00:00Z"}), "TIMER_STOPPED")
        hour = {"start": "2026-01-05T08:00:00Z", "end": "2026-01-05T10:00:00Z"}
        entry = does(member.post("time-entries", {**hour, **about}), "NEW_TIME_ENTRY")["id"]
        does(member.put(f"time-entries/{entry}", {**hour, **about, "description": "more"}), "TIME_ENTRY_UPDATED")
        cut = {"at": "2026-01-05T09:00:00Z"}
        does(member.post(f"time-entries/{entry}/split", cut), "TIME_ENTRY_SPLIT", "NEW_TIME_ENTRY")
        does(member.delete(f"time-entries/{entry}"), "TIME_ENTRY_DELETED")
        does(member.post(f"time-entries/{entry}/restore"), "TIME_ENTRY_RESTORED")

    def people(self) -> None:
        does, owner, world = self.does, self.owner, self.world
        asked = owner.post("users", {"email": "new.person@example.org"}, send_email="false")
        invited = does(asked, "USERS_INVITED_TO_WORKSPACE")["memberships"][-1]["userId"]
        link = owner.post(f"users/{invited}/invitation-link")
        assert link.status_code in (200, 201, 400)
        does(owner.put(f"users/{world.member.id}", {"status": "INACTIVE"}), "USER_DEACTIVATED_ON_WORKSPACE")
        does(owner.put(f"users/{world.member.id}", {"status": "ACTIVE"}), "USER_ACTIVATED_ON_WORKSPACE")
        profile = {"weekStart": "SUNDAY"}
        does(owner.patch(f"member-profile/{world.member.id}", profile), "USER_UPDATED")
        limited = {"users": [{"name": "Kiosk"}]}
        does(owner.post("limited-users", limited), "LIMITED_USERS_ADDED_TO_WORKSPACE")
        rate = {"amount": 4500}
        does(owner.put(f"projects/{self.project}/users/{world.member.id}/hourly-rate", rate), "BILLABLE_RATE_UPDATED")
        does(owner.put(f"users/{world.member.id}/cost-rate", rate), "COST_RATE_UPDATED")

    def ends(self) -> None:
        does, owner = self.does, self.owner
        does(owner.delete(f"user-groups/{self.group}"), "USER_GROUP_DELETED")
        tasks = f"projects/{self.project}/tasks"
        does(owner.put(f"{tasks}/{self.task}", {"name": "Plan 2", "status": "DONE"}), "TASK_UPDATED")
        does(owner.delete(f"{tasks}/{self.task}"), "TASK_DELETED")
        archived = {"name": "Site 2", "clientId": self.client, "archived": True}
        does(owner.put(f"projects/{self.project}", archived), "PROJECT_UPDATED")
        does(owner.delete(f"projects/{self.project}"), "PROJECT_DELETED")
        does(owner.put(f"clients/{self.client}", {"name": "Client", "archived": True}), "CLIENT_UPDATED")
        does(owner.delete(f"clients/{self.client}"), "CLIENT_DELETED")
        does(owner.delete(f"tags/{self.tag}"), "TAG_DELETED")


# What is caused beside the named events: a rate changes its member's row, a deleted task or project the entries on it.
BESIDE = {"USER_UPDATED", "TIME_ENTRY_UPDATED", "PROJECT_UPDATED", "USER_DEACTIVATED_ON_WORKSPACE"}
NOT_OF_THE_DAY = {"USER_JOINED_WORKSPACE", "USER_DELETED_FROM_WORKSPACE", "USER_EMAIL_CHANGED"}


def test_a_full_day_reaches_the_receiver_as_the_table_says(world: World, receiver: Receiver) -> None:
    for one in events.ALL:
        world.owner.make("webhooks", body(name=one.name[:30], url=receiver.url, webhookEvent=one.name))
    day = Day(world)
    day.run()
    got = receiver.deliver()
    caused = [one.event for one in got]
    assert set(day.expected) <= set(caused)
    assert {one.name for one in CONNECTED} - set(caused) == NOT_OF_THE_DAY
    for name in set(day.expected) - BESIDE:
        assert caused.count(name) == day.expected.count(name), name
    assert not [one for one in got if events.EVENTS[one.event].waits_for]
    for one in got:
        check_shape(one)


def check_shape(got: Got) -> None:
    """The body has the keys of its shape in their order; those that may be absent apart."""
    shape = SHAPES[events.EVENTS[got.event].subject]
    msgspec.json.decode(got.body, type=shape)
    keys = list(shape.__struct_encode_fields__)
    assert [key for key in keys if key in got.json] == list(got.json)
    assert set(got.json) <= known_fields(shape)


def test_an_entry_has_the_recorded_shape(receiver: Receiver) -> None:
    world = World(receiver.server, "Europe/Belgrade")
    field = {"name": "Ticket", "type": "TXT", "entityType": "TIMEENTRY", "status": "VISIBLE"}
    ticket = world.owner.make("custom-fields", field)["id"]
    tag = world.owner.make("tags", {"name": "urgent"})
    project = world.owner.make("projects", {"name": "Site", "isPublic": True})
    for name in ("NEW_TIMER_STARTED", "TIMER_STOPPED"):
        world.owner.make("webhooks", body(url=receiver.url, webhookEvent=name))
    started = {"start": "2026-07-06T08:00:00Z", "projectId": project["id"], "tagIds": [tag["id"]],
               "customFieldValues": [{"customFieldId": ticket, "value": "T-1"}], "billable": True}  # fmt: skip
    entry = world.owner.make("time-entries", started)
    world.owner.patch(f"user/{world.owner.id}/time-entries", {"end": "2026-07-06T09:30:00Z"})
    first, second = receiver.deliver()
    assert list(first.json) == list(second.json) == OF_ENTRY
    assert first.json["timeInterval"] == {
        "start": "2026-07-06T08:00:00Z", "end": None, "duration": None, "timeZone": "Europe/Belgrade",
        "offsetStart": 7200, "offsetEnd": None, "zonedStart": "2026-07-06T10:00:00+02:00",
        "zonedEnd": None,
    }  # fmt: skip
    assert second.json["timeInterval"]["duration"] == "PT1H30M" and second.json["timeInterval"]["offsetEnd"] == 7200
    assert (first.json["currentlyRunning"], second.json["currentlyRunning"]) == (True, False)
    assert first.json["customFieldValues"] == [
        {"customFieldId": ticket, "timeEntryId": entry["id"], "value": "T-1", "name": "Ticket"}
    ]
    assert first.json["tags"] == [tag] and first.json["project"]["id"] == project["id"]
    assert first.json["user"] == {"id": world.owner.id, "name": world.owner.name, "status": "ACTIVE"}
    for name in ("hourlyRate", "costRate", "approvalStatus", "projectCurrency", "task", "kioskId"):
        assert first.json[name] is None


def test_a_deleted_entry_is_sent_as_it_was(world: World, receiver: Receiver) -> None:
    world.owner.make("webhooks", body(url=receiver.url, webhookEvent="TIME_ENTRY_DELETED"))
    hour = {"start": "2026-01-05T08:00:00Z", "end": "2026-01-05T10:00:00Z"}
    made = [world.owner.make("time-entries", {**hour, "description": name})["id"] for name in ("one", "two")]
    world.owner.delete(f"user/{world.owner.id}/time-entries", time_entry_ids=",".join(made))
    got = receiver.deliver()
    assert sorted(one.json["description"] for one in got) == ["one", "two"]
    assert {one.json["id"] for one in got} == set(made)
