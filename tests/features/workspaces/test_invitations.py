"""Inviting a list of people: all of them or nobody, and what each address is answered."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.identity import members, one_time_links, users
from tests.postbox import Postbox
from tests.world import World


def address() -> str:
    return f"list.{new_id()}@example.org"


def statuses(world: World, *emails: str) -> list[str]:
    joined = members.join(users, users.c.id == members.c.user_id)
    here = members.c.workspace_id == world.workspace_id, users.c.email_key.in_([each.lower() for each in emails])
    return sorted(row.status for row in world.rows(sa.select(members.c.status).select_from(joined).where(*here)))


def links(world: World, email: str) -> list[str | None]:
    """How the links of somebody ended, in their order."""
    joined = one_time_links.join(users, users.c.id == one_time_links.c.user_id)
    theirs = sa.select(one_time_links.c.ended_as).select_from(joined).where(users.c.email_key == email.lower())
    return [row.ended_as for row in world.rows(theirs.order_by(one_time_links.c.id))]


def ask(world: World, emails: list[str], **more: Any) -> Any:
    return world.admin.post("invitations", {"emails": emails, **more})


def test_a_list_is_invited_each_address_once_and_mailed(world: World, postbox: Postbox) -> None:
    one, other = address(), address()
    answer = ask(world, [other, f" {one.upper()} ", other])
    assert answer.status_code == 201, answer.text
    told = [(each["email"].lower(), each["status"], each["url"], each["expiresAt"]) for each in answer.json()]
    assert told == [(other, "INVITED", None, None), (one, "INVITED", None, None)]
    assert statuses(world, one, other) == ["PENDING", "PENDING"]
    assert sorted(mail.to.lower() for mail in postbox.take()) == sorted([one, other])


@pytest.mark.parametrize("bad", ["Ada Lovelace", "ada@", "two@x.org@y.org", "x" * 320 + "@x.org", ""])
def test_one_address_that_is_none_invites_nobody(world: World, postbox: Postbox, bad: str) -> None:
    good = address()
    refused = ask(world, [good, bad])
    assert refused.status_code == 400
    assert refused.json()["details"]["field"] == "emails[1]"
    assert (statuses(world, good), postbox.take()) == ([], [])


def test_one_who_is_a_member_already_is_named_and_nobody_is_invited(world: World, postbox: Postbox) -> None:
    good, known = address(), world.outsider()
    refused = ask(world, [good, known.email, world.member.email])
    assert (refused.status_code, refused.json()["details"]["reason"]) == (400, "already-member")
    assert world.member.email in refused.json()["message"]
    assert (statuses(world, good, known.email), postbox.take()) == ([], [])


def test_who_waits_keeps_the_link_and_who_declined_gets_a_new_one(world: World, postbox: Postbox) -> None:
    waiting, declined = address(), address()
    assert ask(world, [waiting, declined]).status_code == 201
    [user] = world.rows(sa.select(users.c.id).where(users.c.email_key == declined))
    assert world.admin.put(f"users/{user.id}", {"status": "INACTIVE"}).status_code == 200
    postbox.take()
    answer = ask(world, [waiting, declined]).json()
    assert [each["status"] for each in answer] == ["WAITING", "INVITED"]
    assert [mail.to for mail in postbox.take()] == [declined]
    assert (links(world, waiting), links(world, declined)) == ([None], ["TAKEN_BACK", None])


def test_without_mail_the_links_are_answered_and_open_the_page_that_joins(world: World) -> None:
    one, other = address(), address()
    answer = ask(world, [one, other]).json()
    tokens = [each["url"].split("/join?token=")[1] for each in answer]
    assert len(set(tokens)) == 2
    shown = world.server.send("POST", "/api/v1/auth/invitations", json={"token": tokens[1]})
    assert shown.json()["email"] == other


def test_who_wants_no_mail_where_mail_is_sent_gets_no_link_to_hand_over(world: World, postbox: Postbox) -> None:
    email = address()
    [answer] = ask(world, [email], sendEmail=False).json()
    assert (answer["status"], answer["url"], postbox.take()) == ("INVITED", None, [])


def test_lists_have_their_limits_and_members_may_not(world: World) -> None:
    assert ask(world, []).status_code == 400
    assert ask(world, [address() for _ in range(51)]).status_code == 400
    assert world.member.post("invitations", {"emails": [address()]}).status_code == 403
