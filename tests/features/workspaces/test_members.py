"""Inviting, deactivating and limiting people (product-facts 3, 22 and 23)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.credentials import hash_secret
from hourbook.core.who.identity import one_time_links, users
from tests.features.users.rows import add_group, add_user_field
from tests.postbox import Postbox
from tests.world import World


def membership(world: World, user_id: str) -> Any:
    found = world.owner.get("").json()["memberships"]
    return next((one["membershipStatus"] for one in found if one["userId"] == user_id), None)


def invited(world: World, email: str) -> Any:
    [user] = world.rows(sa.select(users).where(users.c.email_key == email.lower()))
    return user


def test_an_invitation_makes_a_pending_member_and_mails_a_link(world: World, postbox: Postbox) -> None:
    email = f"New.{new_id()}@example.org"
    answer = world.admin.post("users", {"email": f" {email} "})
    user = invited(world, email)
    assert (answer.status_code, membership(world, user.id)) == (200, "PENDING")
    assert answer.json()["memberships"][-1]["userId"] == user.id
    [mail] = postbox.take()
    secret = mail.text.split("https://time.example.org/join?token=")[1].split()[0]
    [link] = world.rows(sa.select(one_time_links).where(one_time_links.c.user_id == user.id))
    assert (mail.to, link.secret_hash, link.workspace_id) == (email, hash_secret(secret), world.workspace_id)
    assert ("USERS_INVITED_TO_WORKSPACE", world.admin.id) in world.changes_of(user.id)


def ends(world: World, user_id: str) -> list[str | None]:
    """How the links of somebody ended, in their order."""
    theirs = sa.select(one_time_links.c.ended_as).where(one_time_links.c.user_id == user_id)
    return [row.ended_as for row in world.rows(theirs.order_by(one_time_links.c.id))]


def test_asking_again_sends_a_new_link_and_ends_the_old_one(world: World, postbox: Postbox) -> None:
    email = f"{new_id()}@example.org"
    for _ in range(2):
        assert world.admin.post("users", {"email": email}).status_code == 200
    assert world.admin.post("users", {"email": email}, send_email="false").status_code == 200
    user = invited(world, email)
    assert len(postbox.take()) == 1, "the first waited still, and its link has ended"
    assert ends(world, user.id) == ["REPLACED", None]


def test_an_invited_person_gets_in_only_by_accepting(world: World) -> None:
    known = world.outsider()
    world.admin.post("users", {"email": known.email.upper()}, send_email="false")
    assert known.get("").status_code == 403
    refused = world.admin.put(f"users/{known.id}", {"status": "ACTIVE"})
    assert (refused.status_code, refused.json()["details"]["reason"]) == (400, "not-joined")
    assert world.admin.put(f"users/{known.id}", {"status": "INACTIVE"}).status_code == 200
    assert membership(world, known.id) == "DECLINED"
    assert ends(world, known.id) == []
    assert world.admin.post("users", {"email": known.email}, send_email="false").status_code == 200
    assert membership(world, known.id) == "PENDING"


def test_invitations_are_for_admins_and_for_proper_addresses_of_others(world: World) -> None:
    assert world.member.post("users", {"email": "a@example.org"}).status_code == 403
    for email in ("", "a", "a@b@c", "a b@example.org", "x" * 320 + "@example.org"):
        answer = world.admin.post("users", {"email": email})
        assert (answer.status_code, answer.json()["details"]["field"]) == (400, "email")
    again = world.admin.post("users", {"email": world.member.email})
    assert (again.status_code, again.json()["details"]["reason"]) == (400, "already-member")
    assert world.admin.post("users", {"email": "a@example.org"}, send_email="maybe").status_code == 400


def test_a_deactivated_member_is_out_at_once_and_comes_back_without_invitation(world: World) -> None:
    answer = world.admin.put(f"users/{world.member.id}", {"status": "INACTIVE"})
    assert (answer.status_code, membership(world, world.member.id)) == (200, "INACTIVE")
    refused = world.member.get("tags")
    assert (refused.status_code, refused.json()["code"]) == (403, 406)
    assert world.member.get("/api/v1/workspaces").json() == []
    assert [user["name"] for user in world.admin.get("users", status="INACTIVE").json()] == ["Member"]
    world.admin.put(f"users/{world.member.id}", {"status": "ACTIVE"})
    assert world.member.get("tags").status_code == 200
    told = [event for event, _ in world.changes_of(world.member.id)]
    assert told[-2:] == ["USER_DEACTIVATED_ON_WORKSPACE", "USER_ACTIVATED_ON_WORKSPACE"]


def test_nobody_deactivates_the_owner_and_only_the_owner_an_admin(world: World) -> None:
    other = world.new_member("second admin", role="WORKSPACE_ADMIN")

    def reason(person: Any, user: Any) -> str:
        answer = person.put(f"users/{user.id}", {"status": "INACTIVE"})
        return str(answer.headers.get("x-hourbook-reason", answer.status_code))

    assert reason(world.owner, world.owner) == reason(world.admin, world.owner) == "owner-stays"
    assert reason(world.admin, other) == "owner-only"
    assert reason(world.owner, other) == "200"
    assert reason(world.member, world.team_manager) == "role-required"
    assert reason(world.admin, world.stranger) == "not-in-workspace"


def test_members_are_never_deleted(world: World) -> None:
    answer = world.owner.delete(f"users/{world.member.id}")
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert answer.json()["message"] == "User is migrated to Cake. Use Cake to remove user from workspace"
    assert '{"status": "INACTIVE"}' in answer.json()["details"]["fix"]


def test_limited_users_have_a_name_and_no_address(world: World) -> None:
    field = add_user_field(world)
    group = add_group(world, world.member)
    given = {"name": "Kim", "hourlyRate": 100, "costRate": 0, "weekStart": "SUNDAY", "workCapacity": "PT4H",
             "workingDays": ["SUNDAY"], "userGroups": [group],
             "userCustomFields": [{"customFieldId": field, "value": "L"}]}  # fmt: skip
    answer = world.admin.post("limited-users", {"users": [given, {"name": "Lee"}]})
    assert answer.status_code == 200
    kim, lee = answer.json()["users"]
    assert (kim["name"], kim["email"], kim["status"], lee["name"]) == ("Kim", None, "LIMITED", "Lee")
    assert (kim["memberships"][0]["hourlyRate"]["amount"], kim["customFields"][0]["value"]) == (100, "L")
    profile = world.admin.get(f"member-profile/{kim['id']}").json()
    assert (profile["workCapacity"], profile["workingDays"]) == ("PT4H", ["SUNDAY"])
    [crew] = world.admin.get("user-groups").json()
    assert set(crew["userIds"]) == {world.member.id, kim["id"]}
    assert [user["name"] for user in world.admin.get("users", account_statuses="LIMITED").json()] == ["Kim", "Lee"]
    assert len(world.admin.get("users").json()) == 5


@pytest.mark.parametrize(
    "users",
    [[], [{"name": "ok"}, {"name": ""}], [{"name": "a", "userGroups": ["f" * 24]}], [{"name": "b", "hourlyRate": -1}],
     [{"name": "a"}] * 251, [{}]],
)  # fmt: skip
def test_of_limited_users_all_or_none_are_added(world: World, users: list[Any]) -> None:
    assert world.admin.post("limited-users", {"users": users}).status_code == 400
    assert world.admin.get("users", account_statuses="LIMITED").json() == []


def test_limited_users_need_an_admin_and_a_plan(world: World) -> None:
    assert world.member.post("limited-users", {"users": [{"name": "Kim"}]}).status_code == 403
    world.plan("BASIC")
    costly = world.admin.post("limited-users", {"users": [{"name": "Kim", "costRate": 1}]})
    assert (costly.status_code, costly.json()["details"]["reason"]) == (403, "plan-required")
    world.plan("FREE")
    assert world.admin.post("limited-users", {"users": [{"name": "Kim"}]}).status_code == 403


def link_for(world: World, email: str) -> Any:
    world.admin.post("users", {"email": email}, send_email="false")
    return world.admin.post(f"users/{invited(world, email).id}/invitation-link", {})


def test_without_a_mail_server_the_link_can_be_handed_over(world: World) -> None:
    email = f"{new_id()}@example.org"
    first, second = link_for(world, email), link_for(world, email)
    assert (first.status_code, first.json()["expiresAt"][-1]) == (201, "Z")
    assert ends(world, invited(world, email).id) == ["REPLACED", None]
    [kept] = world.rows(sa.select(one_time_links.c.secret_hash).where(one_time_links.c.ended_at.is_(None),
                        one_time_links.c.user_id == invited(world, email).id))  # fmt: skip
    assert kept.secret_hash == hash_secret(second.json()["url"].split("/join?token=")[1])


def test_where_mail_is_sent_only_people_with_an_account_get_a_link_by_hand(world: World, postbox: Postbox) -> None:
    refused = link_for(world, f"{new_id()}@example.org")
    assert (refused.status_code, refused.json()["details"]["reason"]) == (400, "link-goes-by-mail")
    assert link_for(world, world.outsider().email).status_code == 201
    assert postbox.take() == []


def test_members_need_no_link(world: World) -> None:
    refused = world.admin.post(f"users/{world.member.id}/invitation-link", {})
    assert refused.json()["details"]["reason"] == "already-member"


def test_who_declined_gets_a_link_after_another_invitation(world: World) -> None:
    known = world.outsider()
    token = link_for(world, known.email).json()["url"].split("token=")[1]
    declined = world.server.send("POST", "/api/v1/auth/invitations/decline", json={"token": token})
    assert declined.status_code == 204
    refused = world.admin.post(f"users/{known.id}/invitation-link", {})
    assert (refused.status_code, refused.json()["details"]["reason"]) == (400, "not-invited")
    assert f'POST .../users with {{"email": "{known.email}"}}' in refused.json()["details"]["fix"]
    assert link_for(world, known.email).status_code == 201
