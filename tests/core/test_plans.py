"""What each plan includes, and which settings rest while the plan lacks their feature."""

from itertools import pairwise

import msgspec
import pytest

from hourbook.core.who.plans import PAID_SETTINGS, Feature, Plan, effective_settings, features_of
from hourbook.core.who.workspace_settings import WorkspaceSettings


def test_every_plan_includes_the_ones_before_it() -> None:
    lists = [set(features_of(plan)) for plan in Plan]
    assert all(less < more for less, more in pairwise(lists))
    assert len(lists[-1]) == len(Feature) == 79


@pytest.mark.parametrize(("plan", "held"), [("FREE", False), ("BASIC", True), ("ENTERPRISE", True)])
def test_required_fields_hold_from_basic_on(plan: str, held: bool) -> None:
    stored = msgspec.json.encode(WorkspaceSettings(force_projects=True)).decode()
    assert effective_settings(stored, plan).force_projects is held


def test_settings_that_keep_data_from_people_hold_on_every_plan() -> None:
    hiding = {name for name in WorkspaceSettings.__struct_fields__ if name.startswith("only_admins_see")}
    assert hiding
    assert not hiding & set(PAID_SETTINGS)
    stored = msgspec.json.encode(WorkspaceSettings(only_admins_see_all_time_entries=True)).decode()
    assert effective_settings(stored, "FREE").only_admins_see_all_time_entries is True
