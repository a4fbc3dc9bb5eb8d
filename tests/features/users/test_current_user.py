"""The signed-in user (wire-facts 6.1)."""

from tests.world import World

KEYS = [
    "id", "email", "name", "memberships", "profilePicture", "activeWorkspace", "defaultWorkspace", "settings",
    "status", "customFields",
]  # fmt: skip
SETTINGS = [
    "weekStart", "timeZone", "timeFormat", "dateFormat", "sendNewsletter", "weeklyUpdates", "longRunning",
    "scheduledReports", "approval", "pto", "alerts", "reminders", "timeTrackingManual", "summaryReportSettings",
    "isCompactViewOn", "dashboardSelection", "dashboardViewType", "dashboardPinToTop", "projectListCollapse",
    "collapseAllProjectLists", "groupSimilarEntriesDisabled", "myStartOfDay", "projectPickerTaskFilter", "lang",
    "multiFactorEnabled", "theme", "scheduling", "onboarding", "showOnlyWorkingDays", "invoiceReminders",
]  # fmt: skip


def test_the_user_has_the_recorded_keys_in_their_order(world: World) -> None:
    user = world.member.get("/api/v1/user").json()
    assert list(user) == KEYS
    assert list(user["settings"]) == SETTINGS
    assert (user["id"], user["email"], user["status"]) == (world.member.id, world.member.email, "ACTIVE")
    assert user["activeWorkspace"] == user["defaultWorkspace"] == world.workspace_id
    assert (user["memberships"], user["customFields"]) == ([], [])
    assert (user["settings"]["timeZone"], user["settings"]["weekStart"]) == ("UTC", "MONDAY")


def test_memberships_come_on_demand_for_every_workspace_of_the_user(world: World) -> None:
    second = world.member.make("/api/v1/workspaces", {"name": "Second"})["id"]
    user = world.member.get("/api/v1/user", include_memberships="true").json()
    assert [one["targetId"] for one in user["memberships"]] == [world.workspace_id, second]
    first = user["memberships"][0]
    assert list(first) == ["userId", "hourlyRate", "costRate", "targetId", "membershipType", "membershipStatus"]
    assert (first["membershipType"], first["membershipStatus"]) == ("WORKSPACE", "ACTIVE")
    wrong = world.member.get("/api/v1/user", include_memberships="NOT-A-BOOL")
    assert wrong.json()["message"].endswith("Invalid boolean value [NOT-A-BOOL]")


def test_the_default_picture_is_a_drawing_anybody_can_load(world: World) -> None:
    address = world.team_manager.get("/api/v1/user").json()["profilePicture"]
    drawing = world.server.send("GET", address)
    assert drawing.headers["content-type"] == "image/svg+xml"
    assert ">TM</text>" in drawing.text
    assert world.server.send("GET", "/api/v1/avatars/%3Cscript%3E").text.count("<text") == 1


def test_a_user_without_a_workspace_is_told_so(world: World) -> None:
    nobody = world.outsider("nobody")
    answer = nobody.get("/api/v1/user")
    assert (answer.status_code, answer.json()["code"]) == (404, 501)
    assert answer.json()["message"] == "WORKSPACE with ID 'null' not found"
    assert nobody.get("/api/v1/workspaces").json() == []
    nobody.make("/api/v1/workspaces", {"name": "First"})
    assert nobody.get("/api/v1/user").status_code == 200
