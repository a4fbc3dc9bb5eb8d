"""A log that is shortened from its old end keeps the seal before its new beginning, and says what was forgotten."""

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.db.database import Tx
from hourbook.core.rows.retention import ASKED
from hourbook.features.audit.sealing import last_seal, tell
from hourbook.features.audit.tables import FORGOTTEN, audit_seals


def keep_the_last_seal(tx: Tx, scope: str, oldest: int, until: int) -> int:
    """What is sealed may go, but for the newest; where the log begins then."""
    here = audit_seals.c.workspace_id == scope
    last = last_seal(tx, scope)
    if last is None:
        return until
    until = min(until, last.seq)
    if until > oldest:
        seal = tx.execute(sa.select(audit_seals.c.seal).where(here, audit_seals.c.seq == until - 1)).scalar_one()
        tx.execute(sa.delete(audit_seals).where(here, audit_seals.c.seq < until - 1))
        tell(tx, scope, FORGOTTEN, now(), {"until": until - 1, "seal": seal})
    return until


ASKED.append(keep_the_last_seal)
