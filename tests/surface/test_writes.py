"""Every writing operation: it works for the owner, answers as declared, leaves its change row, takes no foreign id."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.core.edge.operations import Operation
from hourbook.core.rows.changes import changes
from tests.surface.firm import INPUTS, Firm, Input
from tests.surface.samples import UNKNOWN, address, of_workspaces
from tests.surface.test_access import told
from tests.twins import Mould, mould, twin

WRITES = [op for op in of_workspaces() if not op.reads]
# Writes that change nothing of the workspace: what a person prefers, and what the real service always refuses.
NO_CHANGE = {
    "POST /users/{userId}/activeWorkspace/{workspaceId}",
    "POST /users/{userId}/defaultWorkspace/{workspaceId}",
    "DELETE /workspaces/{workspaceId}/users/{userId}",
}
EXAMPLES = [op for op in WRITES if op.key not in NO_CHANGE]
THINGS = {
    "clientId": "clientId", "projectId": "projectId", "taskId": "taskId", "tagIds": "tagId", "userId": "userId",
    "userIds": "userId", "assigneeIds": "userId", "assigneeId": "userId", "userGroupIds": "groupId",
    "userGroups": "groupId", "customFieldId": "customFieldId", "timeEntryIds": "timeEntryId", "id": "timeEntryId",
    "templateProjectId": "templateProjectId", "entityId": "projectId", "groupId": "groupId", "tagId": "tagId",
    "sharedReportId": "sharedReportId", "visibleToUsers": "userId", "visibleToUserGroups": "groupId",
    "favoriteId": "favoriteId", "timesheetTemplateId": "timesheetTemplateId",
    "webhookId": "webhookId", "deliveryIds": "deliveryId", "triggerSource": "projectId",
    "timeEntryId": "timeEntryId", "time-entry-ids": "timeEntryId", "ids": "groupId",
}  # fmt: skip


def test_every_write_has_an_example() -> None:
    assert {op.key for op in EXAMPLES} == set(INPUTS)


@pytest.fixture(scope="module")
def firms(server: Any) -> Mould:
    return mould(Firm(server))


@pytest.fixture
def firm(firms: Mould) -> Firm:
    return twin(firms)  # type: ignore[no-any-return]


@pytest.fixture
def other(firms: Mould) -> Firm:
    """Another firm on the same server, whose ids are foreign; one for all tests, since nothing may reach it."""
    return firms.world  # type: ignore[no-any-return]


def send(firm: Firm, op: Operation, given: Input) -> Any:
    path = address(op, firm.workspace_id, firm.ids | given.ids)
    return firm.owner.send(op.method, path, given.body, **given.query)


def counted(firm: Firm) -> int:
    of_firm = changes.c.workspace_id == firm.workspace_id
    return int(firm.rows(sa.select(sa.func.count()).select_from(changes).where(of_firm))[0][0])


@pytest.mark.parametrize("op", EXAMPLES, ids=[op.key for op in EXAMPLES])
def test_a_write_works_answers_as_declared_and_is_recorded(firm: Firm, op: Operation) -> None:
    before = counted(firm)
    answer = send(firm, op, INPUTS[op.key](firm))
    assert answer.status_code == op.status, answer.text
    assert counted(firm) > before
    if op.returns not in (None, type(None)) and op.status != 204:
        msgspec.json.decode(answer.content, type=op.returns)
    else:
        assert answer.content == b""


def places(given: Input, op: Operation) -> Iterator[tuple[str, Any]]:
    """Every id-shaped place of an input: (its thing, a function that puts another id there)."""
    for name in re.findall(r"{(\w+)}", op.path):
        if name != "workspaceId":
            yield THINGS[name], lambda id, name=name: given._replace(ids={**given.ids, name: id})
    for name in given.query:
        if name in THINGS:
            yield THINGS[name], lambda id, name=name: given._replace(query={**given.query, name: id})
    for path, name in spots(given.body):
        yield THINGS[name], lambda id, path=path: given._replace(body=replaced(given.body, path, id))


def spots(body: Any, path: tuple[Any, ...] = (), name: str = "") -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(body, dict):
        for key, value in body.items():
            yield from spots(value, (*path, key), key)
    elif isinstance(body, list):
        for place, value in enumerate(body):
            yield from spots(value, (*path, place), name)
    elif name in THINGS:
        yield path, name


def replaced(body: Any, path: tuple[Any, ...], id: str) -> Any:
    made = copy.deepcopy(body)
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = id
    return made


@pytest.mark.parametrize("op", EXAMPLES, ids=[op.key for op in EXAMPLES])
def test_a_foreign_id_answers_like_an_unknown_one_and_changes_nothing(firm: Firm, other: Firm, op: Operation) -> None:
    given = INPUTS[op.key](firm)
    for thing, put in places(given, op):
        before, theirs = counted(firm), counted(other)
        foreign, unknown = send(firm, op, put(other.ids[thing])), send(firm, op, put(UNKNOWN))
        assert told(foreign) == told(unknown), (thing, foreign.text, unknown.text)
        assert other.ids[thing] not in re.sub(r'"given":"[^"]*"', "", foreign.text)
        if foreign.status_code >= 400:
            assert counted(firm) == before
        assert counted(other) == theirs


LENT = {
    "id": UNKNOWN, "workspaceId": UNKNOWN, "userId": UNKNOWN, "createdAt": "2020-01-01T00:00:00Z", "role": "OWNER",
    "plan": "FREE", "invoiced": True, "approved": True, "isLocked": True, "approvalRequestId": UNKNOWN,
    "hourlyRate": {"amount": 999_999}, "costRate": {"amount": 999_999}, "status": "ACTIVE", "limited": False,
}  # fmt: skip


@pytest.mark.parametrize("op", [op for op in EXAMPLES if op.body is not None], ids=lambda op: op.key)
def test_fields_nobody_may_set_stay_as_they_are(firm: Firm, op: Operation) -> None:
    """What the body does not declare changes nothing, whoever sends it; rates never come with an entry."""
    given = INPUTS[op.key](firm)
    if not isinstance(given.body, dict):
        given = given._replace(body=[{**LENT, **row} for row in given.body])
    else:
        declared = set(getattr(op.body, "__struct_encode_fields__", ()))
        given = given._replace(body={**{k: v for k, v in LENT.items() if k not in declared}, **given.body})
    answer = send(firm, op, given)
    assert answer.status_code == op.status, answer.text
    assert UNKNOWN not in answer.text and "999999" not in answer.text
    assert "x-ignored-fields" in answer.headers
