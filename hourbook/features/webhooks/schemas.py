"""Webhooks on the wire (wire-facts 6.24); keys in the order of the recorded answers."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import UNSET, GivenId, GivenText, Id, Query, UnsetType, UpTo1000, Wire
from hourbook.features.webhooks.tables import DeliveryRow, SourceType, WebhookRow

Event = Literal[
    "NEW_PROJECT", "NEW_TASK", "NEW_CLIENT", "NEW_TIMER_STARTED", "TIMER_STOPPED", "TIME_ENTRY_UPDATED",
    "TIME_ENTRY_DELETED", "TIME_ENTRY_SPLIT", "NEW_TIME_ENTRY", "TIME_ENTRY_RESTORED", "NEW_TAG",
    "USER_DELETED_FROM_WORKSPACE", "USER_JOINED_WORKSPACE", "USER_DEACTIVATED_ON_WORKSPACE",
    "USER_ACTIVATED_ON_WORKSPACE", "USER_EMAIL_CHANGED", "USER_UPDATED", "NEW_INVOICE", "INVOICE_UPDATED",
    "NEW_APPROVAL_REQUEST", "APPROVAL_REQUEST_STATUS_UPDATED", "TIME_OFF_REQUESTED", "TIME_OFF_REQUEST_UPDATED",
    "TIME_OFF_REQUEST_APPROVED", "TIME_OFF_REQUEST_REJECTED", "TIME_OFF_REQUEST_STARTED",
    "TIME_OFF_REQUEST_WITHDRAWN", "BALANCE_UPDATED", "TAG_UPDATED", "TAG_DELETED", "TASK_UPDATED", "CLIENT_UPDATED",
    "TASK_DELETED", "CLIENT_DELETED", "EXPENSE_RESTORED", "ASSIGNMENT_CREATED", "ASSIGNMENT_DELETED",
    "ASSIGNMENT_PUBLISHED", "ASSIGNMENT_UPDATED", "EXPENSE_CREATED", "EXPENSE_DELETED", "EXPENSE_UPDATED",
    "PROJECT_UPDATED", "PROJECT_DELETED", "USER_GROUP_CREATED", "USER_GROUP_UPDATED", "USER_GROUP_DELETED",
    "USERS_INVITED_TO_WORKSPACE", "LIMITED_USERS_ADDED_TO_WORKSPACE", "COST_RATE_UPDATED", "BILLABLE_RATE_UPDATED",
]  # fmt: skip
Status = Literal["SUCCEEDED", "RETRYING", "FAILED"]
STATUS: dict[str, Status] = {"DONE": "SUCCEEDED", "WAITING": "RETRYING", "GIVEN_UP": "FAILED"}


class WebhookOut(Wire, kw_only=True):
    """A webhook; ``authToken`` only in answers to writes.

    ``deliveryEnabled``: false once it was stopped, because deliveries failed for three days or its creator lost the
    right; saving it lets it deliver again. ``planEnabled``: whether the plan includes so many webhooks.
    """

    auth_token: str | UnsetType = UNSET
    delivery_enabled: bool
    enabled: bool
    id: Id
    name: str
    plan_enabled: bool
    trigger_source: list[Id]
    trigger_source_type: SourceType
    url: str
    user_id: Id
    webhook_event: Event
    workspace_id: Id


class WebhookList(Wire):
    """``workspaceWebhookCount``: how many the workspace has of any type."""

    workspace_webhook_count: int
    webhooks: list[WebhookOut]


class WebhookIn(Wire):
    """What POST and PUT read; PUT replaces. ``enabled`` is an addition: absent it stays as it is."""

    name: GivenText | UnsetType | None = UNSET
    trigger_source: UpTo1000[GivenId] | UnsetType | None = UNSET
    trigger_source_type: SourceType | UnsetType | None = UNSET
    url: GivenText | UnsetType | None = UNSET
    webhook_event: Event | UnsetType | None = UNSET
    enabled: bool | UnsetType | None = UNSET


class WebhookFilter(Query):
    """Webhooks that people made are USER_CREATED; there are no others."""

    type: Annotated[
        Literal["USER_CREATED", "SYSTEM", "ADDON"] | None, Meta(description="Only those that were made so.")
    ] = None


class LogsIn(Wire):
    """Which attempts: by time, and whether they succeeded."""

    from_: Instant | UnsetType | None = msgspec.field(name="from", default=UNSET)
    sort_by_newest: bool | None = False
    status: Literal["ALL", "SUCCEEDED", "FAILED"] | None = None
    to: Instant | UnsetType | None = UNSET


class LogsPage(Query):
    """Pages begin at 0 here, unlike everywhere else."""

    place: Annotated[int, Meta(description="Which page, from 0.")] = msgspec.field(default=0, name="page")
    size: Annotated[int, Meta(description="How many on a page, up to 1000.")] = 50


class StatusesPage(LogsPage):
    statuses: Annotated[list[Status], Meta(description="Only deliveries with one of these statuses.")] = []


class LogOut(Wire):
    """One attempt: what was sent and what came back. ``statusCode`` 0 and ``problem``: there was no answer."""

    id: Id
    webhook_id: Id
    webhook_event_status_id: Id  # the delivery, of which this is an attempt
    status_code: int
    request_body: str
    responded_at: str
    response_body: str
    # additions
    problem: str
    duration_ms: int


class StatusOut(Wire):
    """One delivery, with its latest attempt."""

    id: Id
    request_body: str
    responded_at: str | None
    response_body: str
    retry_count: int
    status: Status
    status_code: int
    webhook_id: Id
    webhook_log_id: Id | None
    # additions
    webhook_event: Event
    problem: str
    next_try_at: str | None


class RepeatIn(Wire):
    """Deliveries to send again: these, or all that failed between two instants."""

    delivery_ids: UpTo1000[GivenId] | UnsetType | None = UNSET
    from_: Instant | UnsetType | None = msgspec.field(name="from", default=UNSET)
    to: Instant | UnsetType | None = UNSET


class RepeatedOut(Wire):
    """How many are sent again."""

    count: int


def webhook_out(row: WebhookRow, within: bool, token: str | UnsetType = UNSET) -> WebhookOut:
    return WebhookOut(
        auth_token=token,
        delivery_enabled=row.stopped is None,
        enabled=row.enabled,
        id=row.id,
        name=row.name,
        plan_enabled=within,
        trigger_source=row.sources,
        trigger_source_type=row.source_type,
        url=row.url,
        user_id=row.user_id,
        webhook_event=row.webhook_event,  # type: ignore[arg-type]
        workspace_id=row.workspace_id,
    )


def status_of(row: DeliveryRow) -> Status:
    return STATUS[row.state]
