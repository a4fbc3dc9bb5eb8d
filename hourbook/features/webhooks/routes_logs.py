"""The operations on what webhooks sent; tests and sending again are additions."""

from hourbook.core.base.errors import ValueOutOfRange
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.context import Context
from hourbook.features.webhooks import logs
from hourbook.features.webhooks.permissions import MANAGE_WEBHOOKS
from hourbook.features.webhooks.routes import ONE, TAG
from hourbook.features.webhooks.schemas import (
    LogOut,
    LogsIn,
    LogsPage,
    RepeatedOut,
    RepeatIn,
    StatusesPage,
    StatusOut,
)

OF_PAGE = [NotInWorkspace, ValueOutOfRange]


@operation("POST", f"{ONE}/logs", MANAGE_WEBHOOKS, reads=True, raises=OF_PAGE, name="getLogsForWebhook", **TAG)
def get_logs(ctx: Context, webhook_id: str, query: LogsPage, body: LogsIn | None) -> list[LogOut]:
    """List attempts of the last seven days: what was sent, what came back and how long it took."""
    return logs.logs(ctx, webhook_id, query, body or LogsIn())


@operation(
    "GET", f"{ONE}/statuses", MANAGE_WEBHOOKS, raises=OF_PAGE, name="getWebhookEventStatusesWithLatestLog",
    **TAG,
)  # fmt: skip
def get_statuses(ctx: Context, webhook_id: str, query: StatusesPage) -> list[StatusOut]:
    """List deliveries of the last seven days, the newest first, each with its latest attempt."""
    return logs.statuses(ctx, webhook_id, query)


@operation(
    "POST", f"{ONE}/test", MANAGE_WEBHOOKS, addition=True, name="testWebhook",
    raises=[NotInWorkspace, logs.TestUnderWay], **TAG,
)  # fmt: skip
def send_test(ctx: Context, webhook_id: str) -> StatusOut:
    """Send one delivery, marked Hourbook-Test, once: the latest change like the webhook's event, else an empty object.

    What came of it stands in the log.
    """
    return logs.send_test(ctx, webhook_id)


@operation(
    "POST", f"{ONE}/deliveries", MANAGE_WEBHOOKS, addition=True, name="repeatDeliveries",
    raises=[NotInWorkspace, logs.SwitchedOff, logs.NothingToRepeat], **TAG,
)  # fmt: skip
def send_again(ctx: Context, webhook_id: str, body: RepeatIn) -> RepeatedOut:
    """Send deliveries again, under the Idempotency-Key they had: these, or at most 1,000 that failed in a range.

    ``count`` says how many; what is being sent at this moment is not sent a second time.
    """
    return RepeatedOut(count=logs.send_again(ctx, webhook_id, body))
