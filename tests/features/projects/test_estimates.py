"""Estimates and budgets (wire-facts 6.4, product-facts 13)."""

from typing import Any

import httpx2
import pytest

from hourbook.core.who.access import Role
from tests.world import Person, World

HOURS: dict[str, Any] = {"active": True, "estimate": "PT40H", "type": "MANUAL", "includeNonBillable": False}
MONEY: dict[str, Any] = {"active": True, "estimate": 90000, "type": "MANUAL", "includeExpenses": True}


def new_project(world: World) -> str:
    return str(world.admin.make("projects", {"name": "Site", "isPublic": True})["id"])


def estimate(person: Person, project: str, **parts: Any) -> httpx2.Response:
    names = {"time": "timeEstimate", "budget": "budgetEstimate", "reset": "estimateReset"}
    return person.patch(f"projects/{project}/estimate", {names[name]: value for name, value in parts.items()})


def test_hours_or_money_is_active_never_both(world: World) -> None:
    project = new_project(world)
    hours = estimate(world.admin, project, time=HOURS).json()
    assert hours["timeEstimate"] == {
        "estimate": "PT40H", "type": "MANUAL", "resetOption": None, "active": True, "includeNonBillable": False
    }  # fmt: skip
    assert hours["estimate"] == {"estimate": "PT40H", "type": "MANUAL"}
    money = estimate(world.admin, project, budget=MONEY).json()
    assert money["budgetEstimate"] == {
        "estimate": 90000, "type": "MANUAL", "resetOption": None, "active": True, "includeExpenses": True
    }  # fmt: skip
    assert (money["timeEstimate"]["active"], money["timeEstimate"]["estimate"]) == (False, "PT40H")
    both = estimate(world.admin, project, time=HOURS, budget=MONEY)
    assert (both.status_code, both.json()["details"]["reason"]) == (400, "two-estimates")
    assert estimate(world.admin, project).json() == money
    assert estimate(world.admin, project, budget=None).json()["budgetEstimate"] is None


def test_automatic_estimates_are_the_sum_of_the_tasks(world: World) -> None:
    project = new_project(world)
    for name in ("One", "Two"):
        task = {"name": name, "estimate": "PT1H30M", "budgetEstimate": 250}
        world.admin.make(f"projects/{project}/tasks", task)
    shown = estimate(world.admin, project, time={"active": True, "type": "AUTO"}).json()
    assert (shown["timeEstimate"]["estimate"], shown["estimate"]["estimate"]) == ("PT3H", "PT3H")
    shown = estimate(world.admin, project, budget={"active": True, "type": "AUTO"}).json()
    assert shown["budgetEstimate"]["estimate"] == 500


def test_resets_hold_what_their_interval_needs(world: World) -> None:
    project = new_project(world)
    weekly = estimate(world.admin, project, time=HOURS, reset={"interval": "WEEKLY", "dayOfWeek": "FRIDAY", "hour": 9})
    assert list(weekly.json()["estimateReset"]) == ["interval", "dayOfMonth", "dayOfWeek", "hour", "month"]
    assert list(weekly.json()["estimateReset"].values()) == ["WEEKLY", None, "FRIDAY", 9, None]
    assert weekly.json()["timeEstimate"]["resetOption"] == "WEEKLY"
    yearly = estimate(world.admin, project, reset={"interval": "YEARLY", "dayOfMonth": 31, "month": "MARCH"})
    assert list(yearly.json()["estimateReset"].values()) == ["YEARLY", 31, None, 0, "MARCH"]
    monthly = estimate(world.admin, project, time=HOURS | {"resetOption": "MONTHLY"}).json()
    assert list(monthly["estimateReset"].values()) == ["MONTHLY", 31, None, 0, None]
    assert estimate(world.admin, project, time=HOURS).json()["estimateReset"] is None
    off = estimate(world.admin, project, reset={"interval": "WEEKLY", "active": False}).json()
    assert (off["estimateReset"], off["timeEstimate"]["resetOption"]) == (None, None)


def test_wrong_values_are_refused(world: World) -> None:
    project = new_project(world)
    wrong: list[dict[str, Any]] = [
        {"time": HOURS | {"estimate": "long"}}, {"time": HOURS | {"estimate": "PT9999999999H"}},
        {"budget": MONEY | {"estimate": -1}}, {"budget": MONEY | {"estimate": 2**63}},
        {"reset": {"interval": "WEEKLY", "hour": 24}}, {"reset": {"interval": "MONTHLY", "dayOfMonth": 0}},
        {"reset": {"interval": "DAILY"}}, {"time": HOURS | {"type": "X"}},
    ]  # fmt: skip
    for parts in wrong:
        assert estimate(world.admin, project, **parts).status_code == 400, parts


@pytest.mark.parametrize("given", ["PT600000H", "P25000D"])
def test_an_estimate_beyond_the_limit_is_refused_in_the_words_of_durations(world: World, given: str) -> None:
    project = new_project(world)
    task = {"name": "One", "estimate": given}
    answers = [estimate(world.admin, project, time=HOURS | {"estimate": given}),
               world.admin.post(f"projects/{project}/tasks", task)]  # fmt: skip
    for answer in answers:
        details = answer.json()["details"]
        assert (answer.status_code, details["reason"]) == (400, "invalid-value")
        assert details["given"].startswith("PT") and "at most PT596523H14M7S" in details["fix"]


def test_estimates_need_their_plan_and_show_as_none_below_it(world: World) -> None:
    project = new_project(world)
    estimate(world.admin, project, time=HOURS)
    world.plan("BASIC")
    assert estimate(world.admin, project, time=HOURS).status_code == 200
    assert estimate(world.admin, project, budget=MONEY).json()["details"]["reason"] == "plan-required"
    assert estimate(world.admin, project, reset={"interval": "WEEKLY"}).status_code == 403
    world.plan("FREE")
    assert estimate(world.admin, project, time=HOURS).status_code == 403
    assert world.admin.get(f"projects/{project}").json()["timeEstimate"]["active"] is False
    world.plan("PRO")
    assert world.admin.get(f"projects/{project}").json()["timeEstimate"]["estimate"] == "PT40H"


def test_budgets_are_for_those_who_see_rates(world: World) -> None:
    project = new_project(world)
    estimate(world.admin, project, budget=MONEY)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", project)
    assert world.project_manager.get(f"projects/{project}").json()["budgetEstimate"] is None
    assert estimate(world.project_manager, project, budget=MONEY).status_code == 403
    assert estimate(world.project_manager, project, budget=None).status_code == 200
    assert world.admin.get(f"projects/{project}").json()["budgetEstimate"]["estimate"] == 90000
    world.set(onlyAdminsSeeBillableRates=False)
    assert estimate(world.project_manager, project, budget=MONEY).json()["budgetEstimate"]["active"] is True


def test_a_budget_of_a_task_is_hidden_and_kept_likewise(world: World) -> None:
    path = f"projects/{new_project(world)}/tasks"
    task = world.admin.make(path, {"name": "One", "budgetEstimate": 700})
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", path.split("/")[1])
    one = f"{path}/{task['id']}"
    assert world.project_manager.get(one).json()["budgetEstimate"] == 0
    assert world.project_manager.put(one, {"name": "One", "budgetEstimate": 0}).status_code == 200
    assert world.project_manager.put(one, {"name": "One", "budgetEstimate": 700}).status_code == 403
    assert world.admin.get(one).json()["budgetEstimate"] == 700
