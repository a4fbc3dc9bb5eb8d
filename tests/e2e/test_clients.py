"""Two unmodified clients from PyPI do a day's work against a live server on both databases.

Left out, because the client itself is wrong there against the real service too: clockify-sdk's timer paths
(`time-entries/timer/...` do not exist), its `mark_task_done` (a PUT without the name), its `users/{id}` and
`users/workspaces/{id}` (404), and its way to read the empty 204 of a deleted entry as JSON; clockify-api-client has no
calls for clients, tags, the timer and deletion, adds members with the body of an older API, and puts an unescaped `&`
before the parameters of its client list.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clockify_sdk
import clockify_sdk.config
import pytest
from clockify_api_client.client import ClockifyAPIClient

from tests.e2e.live import Live

MORNING = dt.datetime(2026, 8, 3, 9, 0, tzinfo=dt.UTC)
NOON = MORNING + dt.timedelta(hours=3)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def live(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    database = "" if request.param == "sqlite" else request.getfixturevalue("postgres").create_database()
    made = Live(Path(tmp_path_factory.mktemp("live")), database).start()
    yield made
    assert made.stop() == 0


@pytest.fixture
def sdk(live: Live, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """clockify-sdk, its base address changed and nothing else."""
    monkeypatch.setattr(clockify_sdk.config.Config, "BASE_URL", f"{live.origin}/api/v1")
    monkeypatch.setattr(clockify_sdk.config.Config, "REPORTS_URL", f"{live.origin}/report/v1")
    with clockify_sdk.Clockify(api_key=live.key) as client:
        yield client


@pytest.fixture
def api_client(live: Live) -> Any:
    """clockify-api-client, its base address changed and nothing else (it puts `https://global.` before a host)."""
    client = ClockifyAPIClient().build(live.key, "hourbook.test")
    for manager in (client.workspaces, client.projects, client.tasks, client.time_entries, client.users):
        manager.base_url = f"{live.origin}/v1"
    client.reports.base_url = f"{live.origin}/v1"
    return client


def test_clockify_sdk_does_a_days_work(live: Live, sdk: Any) -> None:
    assert (sdk.workspace_id, sdk.user_id) == (live.workspace_id, live.user_id)
    client = sdk.clients.create(name="Globex", email="office@globex.example")
    assert sdk.clients.update(client["id"], name="Globex Ltd")["name"] == "Globex Ltd"
    project = sdk.projects.create(name="Website", client_id=client["id"], billable=True, is_public=True)
    task = sdk.tasks.create(project["id"], name="Design", estimate="PT10H")
    entry = sdk.time_entries.create(
        start=MORNING, end=NOON, project_id=project["id"], task_id=task["id"], description="Wireframes", billable=True
    )
    assert (entry["timeInterval"]["duration"], entry["taskId"]) == ("PT3H", task["id"])
    edited = sdk.time_entries.update(entry["id"], start=MORNING, end=NOON, description="Mock-ups")
    assert (edited["description"], edited["projectId"]) == ("Mock-ups", None)
    assert sdk.time_entries.get_by_id(entry["id"])["description"] == "Mock-ups"
    found = sdk.time_entries.get_by_user_id(sdk.user_id, start=MORNING, end=NOON)
    assert [row["id"] for row in found] == [entry["id"]]
    running = sdk.time_entries.create(start=dt.datetime.now(dt.UTC), description="Now")
    assert [row["id"] for row in sdk.time_entries.get_all_in_progress()] == [running["id"]]
    assert sdk.tasks.update(project["id"], task["id"], name="Design", status="DONE")["status"] == "DONE"
    sdk.tasks.delete(project["id"], task["id"])
    archive(live, f"projects/{project['id']}", "Website")
    sdk.projects.delete(project["id"])
    archive(live, f"clients/{client['id']}", "Globex Ltd")
    sdk.clients.delete(client["id"])
    assert (sdk.projects.get_all(), sdk.clients.get_all()) == ([], [])
    clear(live)


def test_clockify_api_client_does_a_days_work(live: Live, api_client: Any) -> None:
    workspace, user = live.workspace_id, api_client.users.get_current_user()["id"]
    assert [each["id"] for each in api_client.workspaces.get_workspaces()] == [workspace]
    client = live.call("POST", "clients", json={"name": "Initech"}).json()
    project = api_client.projects.add_project(workspace, "Reports", client["id"], billable=True)
    assert (project["clientId"], project["public"]) == (client["id"], False)
    task = api_client.tasks.add_task(workspace, project["id"], "Cover sheets", {"billable": True})
    renamed = api_client.tasks.update_task(workspace, project["id"], task["id"], {"name": "TPS cover sheets"})
    assert renamed["name"] == "TPS cover sheets"
    assert [t["id"] for t in api_client.tasks.get_tasks(workspace, project["id"], {"is-active": "true"})] == [
        task["id"]
    ]
    interval = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:30:00Z"}
    entry = api_client.time_entries.add_time_entry(workspace, user, {**interval, "projectId": project["id"]})
    changed = api_client.time_entries.update_time_entry(workspace, entry["id"], {**interval, "description": "Memo"})
    assert changed["description"] == "Memo"
    window = {"start": "2026-08-03T00:00:00Z", "end": "2026-08-04T00:00:00Z", "page-size": 5000, "description": "mem"}
    assert [e["id"] for e in api_client.time_entries.get_time_entries(workspace, user, window)] == [entry["id"]]
    assert api_client.time_entries.get_time_entry(workspace, entry["id"])["timeInterval"]["duration"] == "PT1H30M"
    assert [p["id"] for p in api_client.projects.get_projects(workspace, {"name": "repo"})] == [project["id"]]
    assert [u["id"] for u in api_client.users.get_users(workspace)] == [user]
    clear(live)


def test_a_timer_and_a_tag_as_most_clients_do_them(live: Live) -> None:
    tag = live.call("POST", "tags", json={"name": "focus"}).json()
    started = live.call("POST", "time-entries", json={"start": "2026-08-03T09:00:00.000Z", "tagIds": [tag["id"]]})
    assert (started.status_code, started.json()["timeInterval"]["end"]) == (201, None)
    running = live.call("GET", f"user/{live.user_id}/time-entries?in-progress=true").json()
    assert [(row["id"], row["tagIds"]) for row in running] == [(started.json()["id"], [tag["id"]])]
    stopped = live.call("PATCH", f"user/{live.user_id}/time-entries", json={"end": "2026-08-03T10:00:00Z"})
    assert (stopped.status_code, stopped.json()["timeInterval"]["duration"]) == (200, "PT1H")
    gone = live.call("DELETE", f"time-entries/{started.json()['id']}")
    assert (gone.status_code, gone.content) == (204, b"")


def test_both_clients_get_the_reports(live: Live, sdk: Any, api_client: Any) -> None:
    entry = sdk.time_entries.create(start=MORNING, end=NOON, description="Wireframes", billable=True)
    summary = sdk.reports.get_summary(start=MORNING, end=NOON, group_by=["USER"])
    assert summary["totals"][0]["totalTime"] == 3 * 3600
    assert [(group["name"], group["duration"]) for group in summary["groupOne"]] == [("ada", 3 * 3600)]
    detailed = sdk.reports.get_detailed(start=MORNING, end=NOON)
    assert [row["_id"] for row in detailed["timeentries"]] == [entry["id"]]
    week = {"dateRangeStart": "2026-08-03T00:00:00Z", "dateRangeEnd": "2026-08-09T23:59:59Z"}
    asked = api_client.reports.get_summary_report(live.workspace_id, {**week, "summaryFilter": {"groups": ["DATE"]}})
    assert [group["_id"] for group in asked["groupOne"]] == ["2026-08-03"]
    rows = api_client.reports.get_detailed_report(live.workspace_id, {**week, "detailedFilter": {"page": 1}})
    assert [row["timeInterval"]["duration"] for row in rows["timeentries"]] == [3 * 3600]
    weekly = {**week, "weeklyFilter": {"group": "USER", "subgroup": "TIME"}}
    assert api_client.reports.get_weekly_report(live.workspace_id, weekly)["totals"][0]["totalTime"] == 3 * 3600
    clear(live)


def archive(live: Live, path: str, name: str) -> None:
    """Neither client can archive, which the service asks for before a deletion."""
    assert live.call("PUT", path, json={"name": name, "archived": True}).status_code == 200


def clear(live: Live) -> None:
    rows = live.call("GET", f"user/{live.user_id}/time-entries?page-size=1000").json()
    ids = ",".join(row["id"] for row in rows)
    assert live.call("DELETE", f"user/{live.user_id}/time-entries?time-entry-ids={ids}").status_code == 200
