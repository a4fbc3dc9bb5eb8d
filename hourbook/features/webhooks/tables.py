"""Webhooks, what they have to deliver, and what came of each attempt."""

from typing import Literal, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import (
    ADMINS,
    BigInteger,
    Boolean,
    Column,
    Integer,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    refers_to,
    workspace_table,
)
from hourbook.core.work.work import work_columns

SourceType = Literal["PROJECT_ID", "USER_ID", "TAG_ID", "TASK_ID", "WORKSPACE_ID", "ASSIGNMENT_ID", "EXPENSE_ID"]
FAILING, NO_RIGHTS = "FAILING", "NO_RIGHTS"  # why a webhook was stopped

webhooks = workspace_table(
    "webhooks",
    id_column("user_id", nullable=False),  # the creator, with whose rights bodies are made
    Column("name", String(30), nullable=False),
    Column("url", Text, nullable=False),
    Column("webhook_event", String(60), nullable=False),
    Column("source_type", String(20), nullable=False),
    Column("sources", Json, nullable=False),  # ids; empty: everything
    Column("enabled", Boolean, nullable=False, default=True),  # as people want it
    Column("stopped", String(20), nullable=True),  # why we deliver nothing: FAILING, NO_RIGHTS
    Column("failing_since", BigInteger, nullable=True),  # the first failure after the last success
    Column("given_up_at", BigInteger, nullable=True),  # when a delivery was given up since; the creator was told
    Column("token_made_at", BigInteger, nullable=False),
    refers_to("members", "user_id", target="user_id"),
    tracked=Tracked(
        "WEBHOOK", created="WEBHOOK_CREATED", updated="WEBHOOK_UPDATED", deleted="WEBHOOK_DELETED", heard=ADMINS
    ),
)
# Apart from the row, whose columns stand in the log of changes.
webhook_tokens = workspace_table(
    "webhook_tokens",
    id_column("webhook_id", nullable=False),
    Column("token", String(64), nullable=False),
    refers_to("webhooks", "webhook_id", ondelete="CASCADE"),
    key=("webhook_id",),
)
webhook_deliveries = workspace_table(
    "webhook_deliveries",
    id_column("webhook_id", nullable=False),
    id_column("change_id"),  # null: a test
    Column("event", String(60), nullable=False),
    Column("lane", String(50), nullable=False),  # webhook and entity: one delivery after the other
    Column("seq", BigInteger, nullable=False),  # of the change in the log
    *work_columns("webhook_deliveries"),
    refers_to("webhooks", "webhook_id", ondelete="CASCADE"),
    sa.Index("ix_webhook_deliveries_webhook", "workspace_id", "webhook_id", "created_at"),
)
_waiting = webhook_deliveries.c.state == sa.literal_column("'WAITING'")
sa.Index("ix_webhook_deliveries_lane", webhook_deliveries.c.lane, webhook_deliveries.c.seq,
         sqlite_where=_waiting, postgresql_where=_waiting)  # fmt: skip
sa.Index("ix_webhook_deliveries_created", webhook_deliveries.c.created_at)
webhook_attempts = workspace_table(
    "webhook_attempts",  # ``created_at``: when it ended
    id_column("webhook_id", nullable=False),
    id_column("delivery_id", nullable=False),
    Column("status_code", Integer, nullable=False),  # 0: there was no answer
    Column("request_body", Text, nullable=False),
    Column("response_body", Text, nullable=False),
    Column("problem", String(300), nullable=False),  # why there was no answer
    Column("took_ms", Integer, nullable=False),
    refers_to("webhook_deliveries", "delivery_id", ondelete="CASCADE"),
    sa.Index("ix_webhook_attempts_webhook", "workspace_id", "webhook_id", "created_at"),
    sa.Index("ix_webhook_attempts_delivery", "workspace_id", "delivery_id", "created_at"),
)


class WebhookRow(Protocol):
    """A row of ``webhooks``."""

    workspace_id: str
    id: str
    created_at: int
    user_id: str
    name: str
    url: str
    webhook_event: str
    source_type: SourceType
    sources: list[str]
    enabled: bool
    stopped: str | None
    failing_since: int | None
    given_up_at: int | None
    token_made_at: int


class DeliveryRow(Protocol):
    """A row of ``webhook_deliveries``."""

    workspace_id: str
    id: str
    created_at: int
    webhook_id: str
    change_id: str | None
    event: str
    lane: str
    seq: int
    state: str
    attempts: int
    failure: str | None
