"""The own profile, the e-mail address, the open workspace."""

from typing import Any

from hourbook.core.who.identity import users
from tests.features.identity.conftest import PASSWORD, Account, anonymous, reason
from tests.postbox import Postbox
from tests.world import World

USER = "/api/v1/user"
EMAIL = f"{USER}/email"


def test_name_picture_and_preferences_change_and_the_rest_stays(account: Account) -> None:
    before = account.get(USER).json()
    wishes = {"timeZone": "Europe/Belgrade", "timeFormat": "HOUR12", "weekStart": "SUNDAY", "theme": "DARK",
              "summaryReportSettings": {"group": "Client", "subgroup": "Tag"}}  # fmt: skip
    after = account.patch(USER, {"name": " Anna K ", "settings": wishes}).json()
    assert after["name"] == "Anna K" and after["settings"] == before["settings"] | wishes
    assert {**account.get(USER).json(), "uiPreferences": {}} == after
    assert account.patch(USER, {"settings": {"lang": "SR"}}).json()["settings"] == after["settings"] | {"lang": "SR"}
    picture = "https://example.org/anna.png"
    assert account.patch(USER, {"profilePicture": picture}).json()["profilePicture"] == picture
    drawn = account.patch(USER, {"profilePicture": ""}).json()["profilePicture"]
    assert account.patch(USER, {"profilePicture": drawn}).json()["profilePicture"] == drawn


# every preference but the second factor, which has operations of its own
OTHER: dict[type, Any] = {bool: lambda was: not was, int: lambda was: was + 1}
CHOICES = {
    "weekStart": "SUNDAY", "timeZone": "Asia/Tokyo", "timeFormat": "HOUR12", "dateFormat": "DD.MM.YYYY",
    "dashboardSelection": "TEAM", "dashboardViewType": "BILLABILITY", "myStartOfDay": "07:30", "lang": "DE",
    "theme": "DARK", "summaryReportSettings": {"group": "Client", "subgroup": "Tag"},
}  # fmt: skip


def test_every_preference_can_be_written_alone_and_comes_back(account: Account) -> None:
    before = account.get(USER).json()["settings"]
    for name, was in before.items():
        if name == "multiFactorEnabled":
            continue
        wanted = CHOICES[name] if name in CHOICES else OTHER[type(was)](was)
        answer = account.patch(USER, {"settings": {name: wanted}})
        assert answer.status_code == 200, answer.text
        before[name] = wanted
        assert account.get(USER).json()["settings"] == before, name
    assert (
        account.patch(USER, {"settings": {"projectListCollapse": None}}).json()["settings"]["projectListCollapse"]
        is None
    )


def test_preferences_of_an_app_roam_key_by_key_and_stay_small(account: Account) -> None:
    def kept() -> Any:
        return account.get("me").json()["uiPreferences"]

    assert kept() == {}
    told = account.patch(USER, {"uiPreferences": {"rail": "collapsed", "columns": ["tag", "amount"]}})
    assert told.json()["uiPreferences"] == kept() == {"rail": "collapsed", "columns": ["tag", "amount"]}
    account.patch(USER, {"uiPreferences": {"rail": None, "zoom": 2}, "settings": {"theme": "DARK"}})
    assert kept() == {"columns": ["tag", "amount"], "zoom": 2}
    account.patch(USER, {"settings": {"theme": "DEFAULT"}})
    assert kept() == {"columns": ["tag", "amount"], "zoom": 2}
    large = account.patch(USER, {"uiPreferences": {"a": "x" * 8192}})
    assert (large.status_code, large.json()["details"]["field"]) == (400, "uiPreferences")
    for wrong in ([], "text", 1):
        assert account.patch(USER, {"uiPreferences": wrong}).status_code == 400
    assert kept() == {"columns": ["tag", "amount"], "zoom": 2}
    assert "uiPreferences" not in account.get(USER).text, "the contract's answer stays as it is"


def test_what_can_not_be_is_refused_by_name(account: Account) -> None:
    for body, field in (
        ({"settings": {"timeZone": "Mars/Olympus"}}, "settings.timeZone"),
        ({"settings": {"myStartOfDay": "25:00"}}, "settings.myStartOfDay"),
        ({"settings": {"dateFormat": "Y" * 41}}, "settings.dateFormat"),
        ({"settings": {"weekStart": "FUNDAY"}}, "settings.weekStart"),
        ({"profilePicture": "javascript:alert(1)"}, "profilePicture"),
        ({"name": "<b>"}, "name"),
        ({"name": ""}, "name"),
    ):
        answer = account.patch(USER, body)
        assert (answer.status_code, answer.json()["details"]["field"]) == (400, field), answer.text


def test_nobody_changes_id_address_status_or_second_factor_this_way(account: Account) -> None:
    before = account.get(USER).json()
    body = {"id": "f" * 24, "email": "x@example.org", "status": "ACTIVE", "settings": {"multiFactorEnabled": True}}
    answer = account.patch(USER, body)
    assert answer.json() == {**before, "uiPreferences": {}}
    assert answer.headers["x-ignored-fields"] == "email, id, settings.multiFactorEnabled, status"


def test_a_change_is_recorded_in_each_workspace_of_the_person(world: World, account: Account) -> None:
    account.patch(USER, {"name": "Anna K"})
    account.patch(USER, {"name": "Anna K"})
    assert world.changes_of(account.id)[-1:] == [("USER_UPDATED", account.id)]
    assert world.changes_of(account.id).count(("USER_UPDATED", account.id)) == 1


def test_a_key_limited_to_a_workspace_does_not_change_the_account(world: World, account: Account) -> None:
    limited = world.with_key(account, workspace_id=world.workspace_id)
    for answer in (limited.patch(USER, {"name": "x"}), limited.put(EMAIL, {"email": "x@example.org"})):
        assert reason(answer) == (403, "key-limited")


def test_another_workspace_is_opened(world: World) -> None:
    stranger = world.stranger
    base = f"/api/users/{stranger.id}"
    assert stranger.get(USER).json()["activeWorkspace"] == world.other_workspace_id
    assert reason(stranger.post(f"{base}/activeWorkspace/{world.workspace_id}")) == (403, "not-member")
    second = stranger.make("/api/v1/workspaces", {"name": "Second"})["id"]
    assert stranger.post(f"{base}/activeWorkspace/{second}").json()["activeWorkspace"] == second
    assert stranger.get(USER).json()["defaultWorkspace"] == world.other_workspace_id
    assert stranger.post(f"{base}/defaultWorkspace/{second}").json()["defaultWorkspace"] == second
    foreign = world.owner.post(f"/api/users/{stranger.id}/activeWorkspace/{world.workspace_id}")
    assert reason(foreign) == (400, "not-in-workspace")


def change(account: Account, address: str, **more: Any) -> Any:
    return account.put(EMAIL, {"email": address, "currentPassword": PASSWORD, **more})


def test_a_new_address_counts_once_its_mail_was_answered(world: World, account: Account, postbox: Postbox) -> None:
    old, new = account.email, f"new.{account.email}"
    assert reason(change(account, new, currentPassword="wrong")) == (400, "password-wrong")
    assert change(account, new).status_code == 204
    token = postbox.token("confirm-email", beside=1)
    assert account.get(USER).json()["email"] == old
    assert anonymous(world, "auth/verify-email", {"token": token}).status_code == 204
    assert account.get(USER).json()["email"] == new
    assert [(to, subject) for to, subject, _ in postbox.take()] == [(old, "Your e-mail address was changed")]
    assert ("USER_EMAIL_CHANGED", None) in world.changes_of(account.id)
    assert reason(account.attempt()) == (401, "sign-in-refused")
    account.email = new
    assert account.attempt().status_code == 200
    assert reason(anonymous(world, "auth/verify-email", {"token": token})) == (400, "link-used")


def test_an_address_of_another_account_answers_alike_and_gets_no_mail(
    world: World, account: Account, postbox: Postbox
) -> None:
    taken = change(account, world.owner.email.upper())
    assert (taken.status_code, taken.content) == (204, b"")
    assert [mail.to for mail in postbox.take()] == [account.email], "the old address is told, as always"
    assert reason(change(account, "not an address")) == (400, "invalid-value")


def test_an_address_taken_in_the_meantime_is_refused(world: World, account: Account, postbox: Postbox) -> None:
    new = f"new.{account.email}"
    change(account, new)
    token = postbox.token("confirm-email", beside=1)
    values = {"email": new, "email_key": new}
    world.server.verb(lambda ctx: ctx.tx.execute(users.update().where(users.c.id == world.member.id).values(**values)))
    assert reason(anonymous(world, "auth/verify-email", {"token": token})) == (400, "email-taken")
