"""A key limited to a workspace, sent with every operation: nothing outside of its workspace changes, or is told."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.edge.operations import OPERATIONS, Operation
from hourbook.core.who.context import Context
from hourbook.core.who.identity import api_keys, members, one_time_links, sessions, users, workspaces
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import open_session
from tests.surface.firm import INPUTS, Firm, Input
from tests.surface.samples import address, required_query, sample
from tests.world import Person, Server

REFUSED, DONE = {"key-limited"}, {""}
NAME = {"name": "Elsewhere"}


# Every operation that takes a credential and writes, outside of a workspace or about the account; and what is answered.
ACCOUNT: dict[str, tuple[Callable[[Firm], Input], set[str]]] = {
    "PUT /user/email": (lambda f: Input({"email": "new@example.org"}), REFUSED),
    "POST /user/api-keys": (lambda f: Input({"name": "another", "workspaceId": f.workspace_id}), DONE),
    "DELETE /user/api-keys/{keyId}": (lambda f: Input(ids={"keyId": f.ids["wideKey"]}), {"key-not-found"}),
    "PUT /user/password": (lambda f: Input({"password": "correct horse battery staple"}), REFUSED),
    "DELETE /auth/tokens": (lambda f: Input({"refreshToken": "x"}), REFUSED),
    "DELETE /user/sessions": (lambda f: Input(), REFUSED),
    "DELETE /user/sessions/{sessionId}": (lambda f: Input(ids={"sessionId": f.ids["session"]}), REFUSED),
    "POST /user/two-factor": (lambda f: Input({}), REFUSED),
    "PUT /user/two-factor": (lambda f: Input({"totp": "123456"}), REFUSED),
    "POST /user/two-factor/recovery-codes": (lambda f: Input({}), REFUSED),
    "DELETE /user/two-factor": (lambda f: Input({}), REFUSED),
    "POST /workspaces": (lambda f: Input(NAME), REFUSED),
    "PATCH /user": (lambda f: Input(NAME), REFUSED),
    "POST /users/{userId}/activeWorkspace/{workspaceId}": (lambda f: Input(ids={"userId": f.owner.id}), REFUSED),
    "POST /users/{userId}/defaultWorkspace/{workspaceId}": (lambda f: Input(ids={"userId": f.owner.id}), REFUSED),
    "PATCH /workspaces/{workspaceId}/member-profile/{userId}": (
        lambda f: Input(NAME, ids={"userId": f.owner.id}), REFUSED),
}  # fmt: skip


@pytest.fixture(scope="module")
def firm(server: Server) -> Firm:
    """Its owner has a second workspace, a session, a wide key, and a key for the first workspace alone."""
    made = Firm(server)
    answer = made.owner.post("/api/v1/workspaces", {"name": "Holding"})
    assert answer.status_code == 201, answer.text
    made.ids["second"] = answer.json()["id"]
    made.ids["wideKey"] = made.owner.get("/api/v1/user/api-keys").json()[0]["id"]
    made.ids["session"] = made.server.verb(signed_in, made.owner.id)
    return made


def signed_in(ctx: Context, user_id: str) -> str:
    open_session(ctx, user_row(ctx, user_id))
    return str(ctx.tx.execute(sa.select(sessions.c.id).where(sessions.c.user_id == user_id)).scalar_one())


def outside(firm: Firm) -> dict[str, list[Any]]:
    """All that the owner has beside the workspace of the key: account, sessions, other keys, other workspaces."""
    me, here = firm.owner.id, firm.workspace_id
    wide = sa.or_(api_keys.c.workspace_id.is_(None), api_keys.c.workspace_id != here)
    own = sa.select(members.c.workspace_id).where(members.c.user_id == me)
    used = [column for column in api_keys.c if column.name != "last_used_at"]
    return {
        "account": firm.rows(sa.select(users).where(users.c.id == me)),
        "sessions": firm.rows(sa.select(sessions).where(sessions.c.user_id == me)),
        "links": firm.rows(sa.select(one_time_links.c.id).where(one_time_links.c.user_id == me)),
        "keys": firm.rows(sa.select(*used).where(api_keys.c.user_id == me, wide).order_by(api_keys.c.id)),
        "memberships": firm.rows(sa.select(members).where(members.c.user_id == me, members.c.workspace_id != here)),
        "workspaces": firm.rows(sa.select(workspaces).where(workspaces.c.id.in_(own), workspaces.c.id != here)),
    }


def limited(firm: Firm) -> Person:
    return firm.with_key(firm.owner, workspace_id=firm.workspace_id)


def send(person: Person, firm: Firm, op: Operation, given: Input) -> Any:
    path = address(op, firm.workspace_id, firm.ids | given.ids)
    return person.send(op.method, path, given.body, **(required_query(op) | given.query))


def with_credential(op: Operation) -> bool:
    return op.can is not None and not op.is_spelling


def of_account() -> set[str]:
    """The operations that write, and are not in a workspace."""
    writing = [op for op in OPERATIONS.values() if with_credential(op) and not op.reads]
    return {op.key for op in writing if not op.path.startswith("/workspaces/")}


def test_every_operation_on_the_account_has_its_line() -> None:
    assert of_account() <= ACCOUNT.keys() <= OPERATIONS.keys()


@pytest.mark.parametrize("key", list(ACCOUNT))
def test_a_key_for_a_workspace_leaves_the_account_as_it_is(firm: Firm, key: str) -> None:
    given, expected = ACCOUNT[key]
    before = outside(firm)
    answer = send(limited(firm), firm, OPERATIONS[key], given(firm))
    assert answer.headers.get("x-hourbook-reason", "") in expected, answer.text
    assert outside(firm) == before


@pytest.mark.parametrize("key", list(INPUTS))
def test_what_a_key_for_a_workspace_does_inside_changes_nothing_outside(server: Server, key: str) -> None:
    made = Firm(server)
    assert made.owner.post("/api/v1/workspaces", {"name": "Holding"}).status_code == 201
    before = outside(made)
    given = INPUTS[key](made)
    answer = send(limited(made), made, OPERATIONS[key], given)
    assert answer.status_code < 300, answer.text
    assert outside(made) == before


READING = [op for op in OPERATIONS.values() if op.reads and with_credential(op)]


@pytest.mark.parametrize("op", READING, ids=[op.key for op in READING])
def test_a_key_for_a_workspace_is_told_of_no_other(firm: Firm, op: Operation) -> None:
    given = Input(sample(op.body) if op.body is not None else None)
    answer = send(limited(firm), firm, op, given)
    assert firm.ids["second"] not in answer.text
    assert "Holding" not in answer.text
