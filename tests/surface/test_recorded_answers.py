"""Every recorded answer of the real service, asked again of our server: status and keys, at every level.

Recordings that kept the order of the wire (the public ones) are compared in order; the probes sorted their keys.
"""

import json
import re
from typing import Any

import pytest

from tests.reference import RECORDINGS
from tests.surface.recorded_errors import Place
from tests.surface.test_recorded_errors import later
from tests.world import World

pytestmark = pytest.mark.needs_reference

FILES = sorted(RECORDINGS.glob("*.json"))

# Keys that the real service added after a recording was made (wire-facts 6.1, 6.4): there now, in this order.
ADDED_SINCE = {"estimateReset", "invoiceReminders"}


def read(name: str) -> dict[str, Any]:
    """Request and answer of a recording, whatever the shape of the file."""
    found: dict[str, Any] = json.loads((RECORDINGS / name).read_text())
    request, response = found.get("request", found), found.get("response", found)
    return {
        "method": request["method"],
        "path": request["path"],
        "query": request.get("query") or {},
        "status": response.get("status", response.get("status_code")),
        "keys": next((set(response[k]) for k in ("body_keys_item", "body_keys") if is_names(response.get(k))), None),
        "body": response["body"] if "body" in response else sample(response.get("body_sample", "null")),
        "ordered": "body" in response,
    }


def is_names(keys: Any) -> bool:
    return bool(keys) and keys != ["array"]


def sample(text: str) -> Any:
    """What a prober kept, its cuts (``...``) taken out."""
    whole = re.sub(r"(\[|{)\.\.\.(\]|})", r"\1\2", text)
    return json.loads(re.sub(r",\s*\.\.\.", "", whole))


NOW = [file.name for file in FILES if not later({**read(file.name), "body": None}) and "reports" not in file.name]


def fill(place: Place, path: str) -> str:
    """The recorded path with our ids in place of the redacted ones."""
    path = path.removeprefix("api ")
    path = re.sub(r"^/workspaces/[^/]+", f"/workspaces/{place.world.workspace_id}", path)
    path = re.sub(r"/user/[^/]+", f"/user/{place.owner.id}", path)
    path = re.sub(r"/webhooks/[^/]+", lambda _: f"/webhooks/{place.webhook['id']}", path)
    for part, of in {"tasks": "task", "user-groups": "group", "tags": "tag", "time-entries": "hour"}.items():
        path = re.sub(rf"/{part}/[\[<{{][^/]+", lambda _, of=of, part=part: f"/{part}/{getattr(place, of)['id']}", path)
    return re.sub(r"/projects/[\[<{][^/]+", lambda _: f"/projects/{place.project['id']}", path)


class Filled(Place):
    """A workspace that holds one of everything that the recordings show."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.hour = self.fill()

    def fill(self) -> Any:
        assert self.tag and self.group
        self.owner.put(f"projects/{self.project['id']}", {"name": "Site", "isPublic": True, "billable": True,
                       "clientId": self.client["id"], "hourlyRate": {"amount": 4500}})  # fmt: skip
        field = {"name": "Ticket", "type": "TXT", "entityType": "TIMEENTRY", "status": "VISIBLE"}
        self.owner.make("custom-fields", field)
        self.owner.put(f"users/{self.owner.id}/cost-rate", {"amount": 40})
        times = {"start": "2026-05-20T06:00:00Z", "end": "2026-05-20T14:00:00Z"}
        return self.entry(self.owner, **times, projectId=self.project["id"], taskId=self.task["id"], billable=True)


def compare(recorded: Any, ours: Any, *, ordered: bool, where: str = "") -> None:
    """The keys of every object that both hold; of lists the first elements."""
    if isinstance(recorded, list) and isinstance(ours, list) and recorded and ours:
        compare(recorded[0], ours[0], ordered=ordered, where=f"{where}[]")
    if not (isinstance(recorded, dict) and isinstance(ours, dict) and recorded and ours):
        return
    keys = [key for key in ours if key in recorded or key not in ADDED_SINCE]
    if ordered:
        assert keys == list(recorded), where
    else:
        assert set(recorded) <= set(keys), where
    for key, value in recorded.items():
        compare(value, ours[key], ordered=ordered, where=f"{where}.{key}")


@pytest.mark.parametrize("name", NOW)
def test_a_recorded_answer_is_given_again(world: World, name: str) -> None:
    row = read(name)
    place = Filled(world)
    query = {key: str(value) for key, value in row["query"].items()}
    path = "/api/v1" + fill(place, row["path"])
    answer = world.server.send(row["method"], path, headers=world.owner.headers, params=query)
    assert answer.status_code == row["status"], answer.text
    if row["status"] >= 400:
        assert message_of(answer.json()) == message_of(row["body"])
        return
    body = answer.json()
    compare(row["body"], body, ordered=row["ordered"])
    first = body[0] if isinstance(body, list) else body
    assert row["keys"] in (None, set(first))


def message_of(body: Any) -> str:
    """The text, without the name of the handler, which is not ours to know."""
    text = str(body.get("error", body)["message"])
    return text.partition(":")[0] if text.startswith("Required request body") else text


def test_every_file_is_replayed_or_waits_for_its_tag() -> None:
    assert len(NOW) >= 20
    names = " ".join(file.name for file in FILES if file.name not in NOW)
    waiting = ("time-off", "scheduling", "entities", "expenses", "holidays", "approval", "reports")
    assert not [name for name in names.split() if not any(tag in name for tag in waiting)]
