"""What a refused id is of, is told to those alone who can read the thing itself."""

import pytest

from hourbook.features.sights import SIGHTS
from tests.surface.firm import Firm
from tests.world import Person, Server

# Where a thing is read: by itself, or in a list.
READ = {
    "client": ("clientId", "clients/{id}"),
    "tag": ("tagId", "tags/{id}"),
    "project": ("projectId", "projects/{id}"),
    "task": ("taskId", "projects/{projectId}/tasks/{id}"),
    "time entry": ("timeEntryId", "time-entries/{id}"),
    "webhook": ("webhookId", "webhooks/{id}"),
    "user group": ("groupId", "user-groups"),
    "custom field": ("customFieldId", "custom-fields"),
    "user": ("member", "users"),
}


def reads(person: Person, firm: Firm, path: str, id: str) -> bool:
    answer = person.get(path.format(id=id, **firm.ids))
    return answer.status_code == 200 and id in answer.text


def told(person: Person, kind: str, id: str) -> bool:
    """Whether it is said what the id is of, where another thing is asked for."""
    answer = person.get(f"tags/{id}" if kind != "tag" else f"clients/{id}")
    assert answer.status_code == 400
    return f"the id of a {kind}" in answer.json()["details"]["cause"]


def test_every_kind_is_tried() -> None:
    assert READ.keys() == SIGHTS.keys()


@pytest.mark.parametrize("who", ["admin", "team_manager", "project_manager", "member"])
def test_an_id_is_told_to_those_who_read_the_thing(server: Server, who: str) -> None:
    firm = Firm(server)
    person = getattr(firm, who)
    for kind, (name, path) in READ.items():
        id = firm.ids.get(name) or firm.admin.id
        if not reads(person, firm, path, id):
            assert not told(person, kind, id), kind
    assert told(firm.owner, "webhook", firm.ids["webhookId"]), "the owner is told"
