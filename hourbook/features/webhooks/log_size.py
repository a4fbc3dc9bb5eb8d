"""How much of the log of one webhook is kept: so many lines, the newest of them whole, so that no receiver fills the
disk with its answers. The oldest go first.
"""

import sqlalchemy as sa

from hourbook.core.who.context import Context
from hourbook.core.work.sweeps import sweep
from hourbook.core.work.work import WAITING
from hourbook.features.webhooks.tables import DeliveryRow, webhook_attempts, webhook_deliveries, webhooks

LINES, WHOLE, BEGINNING = 1_000, 50, 4_000  # attempts, those with whole bodies, characters of the bodies of the others
ENDED = 10_000  # deliveries that have ended
AT_ONCE = 500  # deliveries that a sweep deletes of a webhook


def bound_log(ctx: Context, row: DeliveryRow) -> None:
    """After a line was added to the log of a delivery's webhook."""
    table, line = webhook_attempts, webhook_attempts.c
    its = line.workspace_id == row.workspace_id, line.webhook_id == row.webhook_id
    newest = sa.select(line.id).where(*its).order_by(line.created_at.desc(), line.id.desc())
    older = newest.offset(WHOLE).limit(WHOLE).subquery()  # more than one: some may be added at the same time
    bodies = line.request_body, line.response_body
    long = sa.or_(*(sa.func.length(body) > BEGINNING for body in bodies))
    shorter = {body.name: sa.func.substr(body, 1, BEGINNING) for body in bodies}
    ctx.tx.execute(sa.update(table).where(*its, line.id.in_(sa.select(older.c.id)), long).values(shorter))
    instants = sa.select(line.created_at).where(*its).order_by(line.created_at.desc())
    last = ctx.tx.execute(instants.offset(LINES - 1).limit(1)).scalar()
    if last is not None:
        ctx.tx.execute(sa.delete(table).where(*its, line.created_at < last))


@sweep(every=600)
def forget_many_deliveries(ctx: Context) -> bool:
    """Of deliveries that have ended so many of a webhook are kept."""
    table, one = webhook_deliveries, webhook_deliveries.c
    more = False
    for workspace_id, id in ctx.tx.execute(sa.select(webhooks.c.workspace_id, webhooks.c.id)).all():
        ended = one.workspace_id == workspace_id, one.webhook_id == id, one.state != WAITING
        instants = sa.select(one.created_at).where(*ended).order_by(one.created_at.desc())
        last = ctx.tx.execute(instants.offset(ENDED - 1).limit(1)).scalar()
        if last is not None:
            oldest = sa.select(one.id).where(*ended, one.created_at < last).order_by(one.created_at).limit(AT_ONCE)
            gone = sa.delete(table).where(one.workspace_id == workspace_id, one.id.in_(oldest))
            more |= ctx.tx.execute(gone).rowcount == AT_ONCE
    return more
