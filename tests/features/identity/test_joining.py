"""Invitations and sign-up."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.identity import members, one_time_links, users
from hourbook.core.work.mails import hand_over, mails
from tests.features.identity.conftest import PASSWORD, Account, anonymous, reason
from tests.postbox import Postbox
from tests.world import World


def invite(world: World, postbox: Postbox, address: str) -> str:
    """The token of the invitation."""
    assert world.owner.post("users", {"email": address}).status_code in (200, 201)
    return postbox.token("join")


def accept(world: World, token: str, **more: Any) -> Any:
    return anonymous(world, "auth/invitations/accept", {"token": token, "password": PASSWORD, "name": "Vera", **more})


def address() -> str:
    return f"vera.{new_id()}@example.org"


def status_of(world: World, email: str) -> list[str]:
    joined = members.join(users, users.c.id == members.c.user_id)
    here = members.c.workspace_id == world.workspace_id, users.c.email_key == email
    return [row.status for row in world.rows(sa.select(members.c.status).select_from(joined).where(*here))]


def test_an_invited_person_signs_up_by_the_link_and_is_in(world: World, postbox: Postbox) -> None:
    email = address()
    token = invite(world, postbox, email)
    shown = anonymous(world, "auth/invitations", {"token": token}).json()
    assert shown == {"workspaceName": "Acme", "email": email, "registered": False}
    assert reason(anonymous(world, "auth/token", {"email": email, "password": ""})) == (401, "sign-in-refused")
    for wrong, expected in (({"password": "short"}, "password-unfit"), ({"name": " "}, "name-required"),
                            ({"timeZone": "Mars"}, "invalid-value")):  # fmt: skip
        assert reason(accept(world, token, **wrong)) == (400, expected)
    answer = accept(world, token, timeZone="Europe/Belgrade")
    headers = {"X-Auth-Token": answer.json()["token"]}
    user = world.server.send("GET", "/api/v1/user", headers=headers).json()
    assert (user["name"], user["status"], user["activeWorkspace"]) == ("Vera", "ACTIVE", world.workspace_id)
    assert user["settings"]["timeZone"] == "Europe/Belgrade"
    assert world.server.send("GET", world.path("tags"), headers=headers).status_code == 200
    assert ("USER_JOINED_WORKSPACE", user["id"]) in world.changes_of(user["id"])
    assert reason(accept(world, token)) == (400, "link-used")
    assert anonymous(world, "auth/token", {"email": email, "password": PASSWORD}).status_code == 200


def test_the_link_alone_opens_no_account_that_exists(world: World, account: Account, postbox: Postbox) -> None:
    other = account.world.stranger
    assert (
        other.post(f"/api/v1/workspaces/{world.other_workspace_id}/users", {"email": account.email}).status_code < 300
    )
    token = postbox.token("join")
    assert anonymous(world, "auth/invitations", {"token": token}).json()["registered"] is True
    assert reason(accept(world, token, password="the inviter's own")) == (401, "sign-in-refused")
    assert account.attempt().status_code == 200
    answer = accept(world, token)
    assert (answer.status_code, answer.json()["id"]) == (200, account.id)
    there = f"/api/v1/workspaces/{world.other_workspace_id}/tags"
    assert account.get(there).status_code == account.get("tags").status_code == 200


def test_an_invitation_sets_no_password_for_a_user_without_one(world: World, postbox: Postbox) -> None:
    body = {"email": world.member.email}
    world.stranger.post(f"/api/v1/workspaces/{world.other_workspace_id}/users", body)
    assert reason(accept(world, postbox.token("join"))) == (401, "sign-in-refused")


def test_an_invitation_is_declined_or_taken_back(world: World, postbox: Postbox) -> None:
    email = address()
    token = invite(world, postbox, email)
    assert anonymous(world, "auth/invitations/decline", {"token": token}).status_code == 204
    assert status_of(world, email) == ["DECLINED"]
    assert reason(accept(world, token)) == (400, "link-declined")
    declined, token = token, invite(world, postbox, email)
    assert reason(accept(world, declined)) == (400, "link-declined"), "also after the next invitation"
    user_id = world.rows(sa.select(users.c.id).where(users.c.email_key == email))[0].id
    assert world.owner.put(f"users/{user_id}", {"status": "INACTIVE"}).status_code == 200
    for answered in (accept(world, token), anonymous(world, "auth/invitations/decline", {"token": token})):
        assert reason(answered) == (400, "link-taken-back")
    assert status_of(world, email) == ["DECLINED"]


def test_whose_membership_is_over_learns_how_the_link_ended(world: World, postbox: Postbox) -> None:
    email = address()
    first, second = invite(world, postbox, email), invite(world, postbox, email)
    assert reason(accept(world, first)) == (400, "link-replaced")
    user_id = accept(world, second).json()["id"]
    assert world.owner.put(f"users/{user_id}", {"status": "INACTIVE"}).status_code == 200
    assert (reason(accept(world, first)), reason(accept(world, second))) == ((400, "link-replaced"), (400, "link-used"))


def test_who_had_no_workspace_finds_the_first_one_open(world: World, postbox: Postbox) -> None:
    email = address()
    tokens = [invite(world, postbox, email)]
    world.stranger.post(f"/api/v1/workspaces/{world.other_workspace_id}/users", {"email": email})
    tokens.append(postbox.token("join"))
    headers = [{"X-Auth-Token": accept(world, token).json()["token"]} for token in reversed(tokens)]
    user = world.server.send("GET", "/api/v1/user", headers=headers[-1]).json()
    assert (user["activeWorkspace"], user["defaultWorkspace"]) == (world.other_workspace_id, world.other_workspace_id)
    assert world.workspace_id < world.other_workspace_id, "the oldest is what opens where none is kept"


def test_a_mail_whose_link_has_ended_is_not_sent(world: World, postbox: Postbox) -> None:
    settings, email = world.server.app.settings, address()
    world.server.app.settings = msgspec.structs.replace(settings, smtp_url="smtp://127.0.0.1:1")
    world.owner.post("users", {"email": email})
    assert postbox.take() == []  # tried, and kept for another time
    [waiting] = world.rows(sa.select(mails).where(mails.c.recipient == email))
    assert (waiting.state, waiting.attempts) == ("WAITING", 1)
    user_id = world.rows(sa.select(users.c.id).where(users.c.email_key == email))[0].id
    assert world.owner.put(f"users/{user_id}", {"status": "INACTIVE"}).status_code == 200
    assert world.rows(sa.select(mails).where(mails.c.recipient == email)) == []
    world.server.app.settings = settings
    world.server.run(hand_over(world.server.app, waiting))  # it was claimed just before
    assert postbox.take() == []
    world.owner.post("users", {"email": email})
    assert accept(world, postbox.token("join")).status_code == 200


def sign_up(world: World, email: str) -> Any:
    return anonymous(world, "auth/sign-up", {"email": email})


def confirm(world: World, token: str, **more: Any) -> Any:
    return anonymous(world, "auth/sign-up/confirm", {"token": token, "password": PASSWORD, "name": "Vera", **more})


def test_whoever_reads_the_mail_signs_up_and_gets_a_workspace(world: World, postbox: Postbox) -> None:
    email = address()
    assert sign_up(world, email).status_code == 204
    token = postbox.token("sign-up")
    assert world.rows(users.select().where(users.c.email_key == email)) == [], "asking makes nobody"
    answer = confirm(world, token, timeZone="Asia/Tokyo")
    assert answer.status_code == 201
    workspaces = world.server.send("GET", "/api/v1/workspaces", headers={"X-Auth-Token": answer.json()["token"]}).json()
    assert [each["name"] for each in workspaces] == ["Vera's workspace"]
    assert reason(confirm(world, token)) == (400, "link-used")


def test_asking_to_sign_up_does_not_tell_whether_there_is_an_account(world: World, postbox: Postbox) -> None:
    new, known = sign_up(world, address()), sign_up(world, world.owner.email)
    assert (new.status_code, new.content) == (known.status_code, known.content) == (204, b"")
    assert [subject for _, subject, _ in sorted(postbox.take(), key=lambda mail: mail[1])] == [
        "Finish your sign-up", "You have an account already"
    ]  # fmt: skip


def test_somebody_invited_may_sign_up_as_well(world: World, postbox: Postbox) -> None:
    email = address()
    invite(world, postbox, email)
    sign_up(world, email)
    assert confirm(world, postbox.token("sign-up")).status_code == 201
    assert status_of(world, email) == ["PENDING"]
    assert anonymous(world, "auth/token", {"email": email, "password": PASSWORD}).status_code == 200


def test_two_links_make_one_account(world: World, postbox: Postbox) -> None:
    email = address()
    tokens = [sign_up(world, email) and postbox.token("sign-up") for _ in range(2)]
    assert confirm(world, tokens[0]).status_code == 201
    assert reason(confirm(world, tokens[1], password="another password")) == (400, "link-outdated")


def test_sign_up_is_closed_unless_the_operator_opens_it(world: World) -> None:
    answer = sign_up(world, address())
    assert reason(answer) == (403, "sign-up-closed") and answer.json()["code"] == 503
    assert reason(confirm(world, "x")) == (403, "sign-up-closed")


def test_links_are_forgotten_in_time(world: World, postbox: Postbox) -> None:
    from hourbook.features.account.links import forget_old_links

    token = invite(world, postbox, address())
    past = sa.update(one_time_links).values(expires_at=1)
    world.server.verb(lambda ctx: ctx.tx.execute(past))
    assert reason(accept(world, token)) == (400, "link-expired")
    world.server.verb(forget_old_links)
    assert reason(accept(world, token)) == (400, "link-unknown")
    assert world.rows(one_time_links.select()) == []
