"""The recorded reports of the real service: ours have their keys, in their order where it was published."""

import json
from typing import Any

import pytest

from hourbook.features.clients.tables import clients
from tests.features.reports.reports import detailed, summary
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.reference import RECORDINGS
from tests.world import World

pytestmark = pytest.mark.needs_reference


def recorded(name: str) -> Any:
    return json.loads((RECORDINGS / name).read_text())["response"]["body"]


def filled(world: World) -> None:
    """An entry with everything around it."""
    site = project_of(world, client_id=made(world, clients, name="Harbour").id, hourly_rate=4500)
    fields = {"projectId": site.id, "taskId": task_of(world, site).id, "description": "Cables"}
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T10:54:00Z", **fields)


def types(value: dict[str, Any]) -> dict[str, type]:
    return {key: type(each) for key, each in value.items()}


def test_the_recorded_detailed_report(world: World) -> None:
    filled(world)
    theirs, ours = recorded("public-2023-reports.detailed.json"), detailed(world.owner)
    assert list(ours) == list(theirs)
    for part in ("totals", "timeentries"):
        first, second = theirs[part][0], ours[part][0]
        assert [key for key in second if key in first] == list(first)
        assert {key: kind for key, kind in types(second).items() if key in first} == types(first)
    assert ours["totals"][0]["totalAmount"] == theirs["totals"][0]["totalAmount"] == 13050


def test_the_recorded_summary_report(world: World) -> None:
    filled(world)
    theirs = recorded("public-2024-reports.summary-date-user-timeentry.json")
    ours = summary(world.owner, "DATE", "USER", "TIMEENTRY", amountShown="HIDE_AMOUNT")
    assert set(theirs) <= set(ours)
    assert set(theirs["totals"][0]) == set(ours["totals"][0])
    first, second = theirs["groupOne"], ours["groupOne"]
    for _ in range(3):
        assert types(first[0]) == types(second[0])
        first, second = first[0].get("children"), second[0].get("children")
    assert (first, second) == (None, None)
