"""The rows of the kernel's tables of identities (``hourbook/core/who/identity.py``), for all who read them."""

from typing import Any, Literal, Protocol

from hourbook.core.who.workspace_settings import Day

AccountStatus = Literal[
    "ACTIVE", "PENDING_EMAIL_VERIFICATION", "DELETED", "NOT_REGISTERED", "LIMITED", "LIMITED_DELETED"
]
PlanName = Literal["ENTERPRISE", "PRO", "STANDARD", "BASIC", "FREE"]
MembershipStatus = Literal["PENDING", "ACTIVE", "DECLINED", "INACTIVE"]


class UserRow(Protocol):
    """A row of ``users``."""

    id: str
    email: str | None
    email_key: str | None
    name: str
    picture: str
    status: AccountStatus | Literal["BANNED"]  # BANNED: closed by the operator
    password: str | None
    time_zone: str
    settings: dict[str, Any]
    active_workspace_id: str | None
    default_workspace_id: str | None
    totp_secret: str | None
    totp_step: int
    totp_on: bool
    recovery_codes: list[str] | None
    created_at: int


class WorkspaceRow(Protocol):
    """A row of ``workspaces``; rates are minor units an hour."""

    id: str
    name: str
    settings: dict[str, Any]
    plan: PlanName
    time_zone: str
    image: str
    hourly_rate: int | None
    cost_rate: int | None
    currency: str
    requests_per_second: int
    created_at: int


class MemberRow(Protocol):
    """A row of ``members``; rates are minor units an hour, the capacity is seconds a day."""

    workspace_id: str
    user_id: str
    role: str
    status: MembershipStatus
    limited: bool
    hourly_rate: int | None
    cost_rate: int | None
    week_start: Day
    work_capacity: int
    working_days: list[Day]
    number: int
    created_at: int


class ManagerRow(Protocol):
    """A row of ``manager_roles``."""

    workspace_id: str
    id: str
    user_id: str
    role: str
    entity_kind: str
    entity_id: str


class KeyRow(Protocol):
    """A row of ``api_keys``; times are UTC ms."""

    id: str
    user_id: str
    name: str
    secret_hash: str
    hint: str
    workspace_id: str | None
    read_only: bool
    log_all: bool
    requests_per_second: int
    created_at: int
    last_used_at: int | None
    expires_at: int | None
    revoked_at: int | None


class SessionRow(Protocol):
    """A row of ``sessions``; times are UTC ms."""

    id: str
    user_id: str
    agent: str
    created_at: int
    last_used_at: int | None
    expires_at: int
    revoked_at: int | None
    refresh_hash: str | None
    refreshes: int
    previous_hash: str | None
    replaced_at: int | None


class LinkRow(Protocol):
    """A row of ``one_time_links``; times are UTC ms."""

    id: str
    purpose: str
    secret_hash: str
    user_id: Any  # these three: what the purpose needs, else null
    workspace_id: Any
    email: Any
    created_at: int
    expires_at: int
    ended_at: int | None
    ended_as: str | None
