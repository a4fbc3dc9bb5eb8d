"""Nobody is mailed without end: each sender and each recipient has so many mails an hour, of whatever kind."""

import re
from typing import Any

import sqlalchemy as sa

from hourbook.core.work.mail_limits import BY_ONE, TO_ONE, TO_ONE_BY_ONE
from hourbook.features.account.wishes import wishes
from tests.postbox import Postbox
from tests.surface.test_house_rules import CHECKOUT, tracked
from tests.world import Person, World


def invite(person: Person, email: str) -> Any:
    return person.post("users", {"email": email})


def statuses(answers: list[Any]) -> list[int]:
    return [answer.status_code for answer in answers]


def one_by_one(postbox: Postbox, people: list[Person], email: str) -> tuple[list[Any], int]:
    """The answers to each who invites, and how many mails came: a mail that waits gives way to the next one."""
    answers, arrived = [], 0
    for person in people:
        answers.append(invite(person, email))
        arrived += len(postbox.take())
    return answers, arrived


def test_one_sender_causes_so_many_mails_whomever_they_go_to(world: World, postbox: Postbox) -> None:
    answers = [invite(world.owner, f"guest{n}.{world.workspace_id}@example.org") for n in range(BY_ONE + 1)]
    assert statuses(answers) == [200] * BY_ONE + [429]
    details = answers[-1].json()["details"]
    assert (details["reason"], details["rule"]) == ("too-many-mails", "mails")
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 3600
    assert len(postbox.take()) == BY_ONE
    unsent = world.owner.post("users", {"email": "quiet@example.org"}, send_email="false")
    assert unsent.status_code == 200
    assert statuses([invite(world.admin, f"other.{world.workspace_id}@example.org")]) == [200]


def test_the_invitation_that_can_not_be_mailed_is_not_made(world: World, postbox: Postbox) -> None:
    email = f"often.{world.workspace_id}@example.org"
    answers, arrived = one_by_one(postbox, [world.owner] * (TO_ONE_BY_ONE + 1), email)
    assert statuses(answers) == [200] * TO_ONE_BY_ONE + [429]
    assert arrived == TO_ONE_BY_ONE
    assert world.admin.get("users", status="PENDING", email="often").json()[0]["email"] == email


def test_one_address_gets_so_many_mails_whoever_sends_them(world: World, postbox: Postbox) -> None:
    email = f"wanted.{world.workspace_id}@example.org"
    admins = [world.new_member(f"admin{n}", role="WORKSPACE_ADMIN") for n in range(TO_ONE // 3 + 1)]
    answers, arrived = one_by_one(postbox, [admin for admin in admins for _ in range(3)], email)
    assert statuses(answers) == [200] * TO_ONE + [429] * (len(answers) - TO_ONE)
    assert arrived == TO_ONE


def test_who_sends_much_does_not_keep_others_from_a_new_password(world: World, postbox: Postbox) -> None:
    wish = {"json": {"email": world.member.email}}
    send = world.server.send
    assert statuses([send("POST", "/api/v1/auth/password-reset", **wish) for _ in range(4)]) == [204] * 3 + [429]
    assert statuses([invite(world.owner, world.member.email)]) == [400]  # a member already: no mail, nothing counted
    changed = world.member.put("/api/v1/user/email", {"email": world.member.email})
    assert changed.status_code == 204  # another sender: the person


def test_a_wish_is_kept_with_the_answer_and_the_same_for_every_address(world: World, postbox: Postbox) -> None:
    for email in (world.member.email, "nobody@example.org"):
        world.server.send("POST", "/api/v1/auth/password-reset", json={"email": email})
    kept = world.rows(sa.select(wishes.c.kind, wishes.c.email, wishes.c.user_id, wishes.c.state).order_by(wishes.c.id))
    assert kept == [("RESET", world.member.email, None, "WAITING"), ("RESET", "nobody@example.org", None, "WAITING")]
    assert [mail.to for mail in postbox.take()] == [world.member.email]  # done by who takes the rows up, whoever it is
    assert world.rows(sa.select(wishes.c.id)) == []


def test_all_mail_goes_through_the_one_place_that_counts() -> None:
    uncounted = [path for path in tracked("hourbook/*.py") if re.search(r"mails import .*\bput\b", path.read_text())]
    assert uncounted == [CHECKOUT / "hourbook/features/account/wishes.py"]
    inserting = [path for path in tracked("hourbook/*.py") if "insert(mails)" in path.read_text()]
    assert inserting == [CHECKOUT / "hourbook/core/work/mails.py"]
