"""Every state of a membership, every action, every role; and two who act at the same moment."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.who.identity import members
from hourbook.core.work.mail_limits import mail_counts
from hourbook.features.people.membership import MEMBERSHIP
from tests.features.identity.conftest import PASSWORD, anonymous
from tests.features.identity.test_joining import address, invite
from tests.postbox import Postbox
from tests.walker import Walked, walk
from tests.world import Person, World


class Invited(NamedTuple):
    id: str
    email: str
    token: str


def in_state(world: World, postbox: Postbox, state: str) -> Invited:
    """Somebody invited, whose membership then is what the step begins with."""
    email = address()
    postbox.take()
    world.server.verb(lambda ctx: ctx.tx.execute(sa.delete(mail_counts)))  # one walks through more than an hour allows
    token = invite(world, postbox, email)
    user_id = max(person["id"] for person in world.owner.get("users", page_size=1000, status="ALL").json()
                  if person["email"] == email)  # fmt: skip
    here = members.c.workspace_id == world.workspace_id, members.c.user_id == user_id
    world.server.verb(lambda ctx: ctx.tx.execute(sa.update(members).where(*here).values(status=state)))
    return Invited(user_id, email, token)


def without_mail(world: World, ask: Callable[[], Any]) -> Any:
    """The answer where no mail is sent, so that links are handed over."""
    settings = world.server.app.settings
    world.server.app.settings = msgspec.structs.replace(settings, smtp_url="")
    answer = ask()
    world.server.app.settings = settings
    return answer


def act(world: World, who: Person | None, thing: Invited, action: str) -> Any:
    if who is None:
        body = {"token": thing.token}
        more = {"password": PASSWORD, "name": "Vera"} if action == "accept" else {}
        return anonymous(world, f"auth/invitations/{action}", body | more)
    if action == "link":
        return without_mail(world, lambda: who.post(f"users/{thing.id}/invitation-link"))
    if action == "invite":
        return who.post("users", {"email": thing.email})
    return who.put(f"users/{thing.id}", {"status": "ACTIVE" if action == "activate" else "INACTIVE"})


def test_every_step_is_as_the_table_says(world: World, postbox: Postbox) -> None:
    def state_of(thing: Invited) -> str:
        here = members.c.workspace_id == world.workspace_id, members.c.user_id == thing.id
        return str(world.rows(sa.select(members.c.status).where(*here))[0].status)

    tried = walk(
        MEMBERSHIP,
        world,
        Walked(
            begin=lambda state, _: in_state(world, postbox, state),
            act=lambda who, thing, action: act(world, who, thing, action),
            state_of=state_of,
            events_of=lambda thing: [event for event, _ in world.changes_of(thing.id)],
            of_anybody=False,
        ),
    )
    assert tried == 4 * (4 * 5 + 2 * 1)


def test_two_at_once_end_in_one_of_the_two_outcomes(world: World, postbox: Postbox) -> None:
    for _ in range(5):
        thing = in_state(world, postbox, "PENDING")
        accept = {"json": {"token": thing.token, "password": PASSWORD, "name": "Vera"}}
        deactivate = {"json": {"status": "INACTIVE"}, "headers": world.owner.headers}
        answers = world.server.together([
            ("POST", "/api/v1/auth/invitations/accept", accept),
            ("PUT", world.path(f"users/{thing.id}"), deactivate),
        ])  # fmt: skip
        here = members.c.workspace_id == world.workspace_id, members.c.user_id == thing.id
        state = world.rows(sa.select(members.c.status).where(*here))[0].status
        accepted = answers[0].status_code < 300
        assert answers[1].status_code == 200
        assert state == ("INACTIVE" if accepted else "DECLINED")
