"""Workspaces as clients see them (wire-facts 6.2); keys in the order of the recorded answers."""

from typing import Annotated, Literal

import msgspec

from hourbook.core.base.wire import UNSET, GivenId, GivenText, Id, Money, PerSecond, UnsetType, Wire
from hourbook.core.who.plans import Feature
from hourbook.core.who.workspace_settings import WorkspaceSettings
from hourbook.features.account.rows import MembershipStatus, PlanName

MembershipType = Literal["WORKSPACE", "PROJECT", "USERGROUP"]
FeatureName = Annotated[str, msgspec.Meta(extra_json_schema={"enum": [feature.name for feature in Feature]})]


class MembershipOut(Wire):
    """Where a user belongs. Rates are null for those who may not see them."""

    user_id: Id
    hourly_rate: Money | None
    cost_rate: Money | None
    target_id: Id  # of the workspace, project or group
    membership_type: MembershipType
    membership_status: MembershipStatus


class CurrencyOut(Wire):
    id: Id
    code: str
    is_default: bool


class SubdomainOut(Wire):
    name: str | None = None
    enabled: bool = False


class WorkspaceOut(Wire):
    """A workspace; ``workspaceSettings`` as they hold on its plan, rates null for those who may not see them."""

    id: Id
    name: str
    hourly_rate: Money | None
    cost_rate: Money | None
    memberships: list[MembershipOut]
    workspace_settings: WorkspaceSettings
    image_url: str
    feature_subscription_type: str
    features: list[FeatureName]
    currencies: list[CurrencyOut]
    subdomain: SubdomainOut = msgspec.field(default_factory=SubdomainOut)
    cake_organization_id: str | None = None


class WorkspaceIn(Wire):
    name: GivenText | None = None
    organization_id: GivenId | None = None  # of the real service's account system: read, without effect


class PlanIn(Wire):
    plan: PlanName


class GeneralOut(Wire):
    """What the contract's workspace leaves out or has no route to change."""

    name: str
    time_zone: str
    image_url: str
    currency: str
    plan: PlanName
    requests_per_second: int  # of everybody together; 0: no limit of its own


class GeneralUpdate(Wire):
    name: GivenText | UnsetType = UNSET
    time_zone: GivenText | UnsetType = UNSET
    image_url: GivenText | UnsetType = UNSET
    currency: GivenText | UnsetType = UNSET
    requests_per_second: PerSecond | UnsetType = UNSET
