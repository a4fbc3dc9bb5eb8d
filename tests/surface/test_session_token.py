"""X-Auth-Token opens every operation that an API key opens; a refresh token and an ended session open none."""

from typing import Any

import pytest

from hourbook.core.edge.operations import OPERATIONS
from hourbook.core.who.context import Context
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import end_sessions, open_session
from tests.surface.samples import ask
from tests.world import Person, World

SIGNED_IN = [op for op in OPERATIONS.values() if op.can is not None]


@pytest.fixture(scope="module")
def shared(server: Any) -> World:
    return World(server)


def device(world: World, token: str) -> Person:
    """The owner with a session in place of a key; some operations end sessions, so each gets its own."""

    def signed_in(ctx: Context) -> Any:
        return open_session(ctx, user_row(ctx, world.owner.id))

    person = Person(world, world.owner, "")
    person.headers = {"X-Auth-Token": getattr(world.server.verb(signed_in), token)}
    return person


def test_a_session_opens_what_a_key_opens(shared: World) -> None:
    for op in SIGNED_IN:
        assert ask(device(shared, "token"), op).status_code not in (401, 403), op.key


def test_a_refresh_token_opens_nothing(shared: World) -> None:
    person = device(shared, "refresh_token")
    for op in SIGNED_IN:
        answer = ask(person, op)
        assert (answer.status_code, answer.headers["x-hourbook-reason"]) == (401, "token-invalid"), op.key


def test_an_ended_session_opens_nothing(shared: World) -> None:
    person = device(shared, "token")
    shared.server.verb(lambda ctx: end_sessions(ctx, shared.owner.id))
    for op in SIGNED_IN:
        assert ask(person, op).status_code == 401, op.key
