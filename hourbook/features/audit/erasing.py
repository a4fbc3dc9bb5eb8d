"""Erasing a person's content from the log. Times, ids and amounts stay, and so does the chain: what was committed to is
gone, the commitment is not. That it was erased stands in the log.
"""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.rows.changes import ChangeRow, changes
from hourbook.core.who.context import Context
from hourbook.features.audit.sealing import PERSONAL, commitment_of, split, tell
from hourbook.features.audit.tables import ERASED, audit_seals
from hourbook.features.webhooks.records import forget_bodies

AT_ONCE = 500  # rows; the rest follows in a transaction of its own
BESIDE = (audit_seals.c.workspace_id == changes.c.workspace_id) & (audit_seals.c.seq == changes.c.seq)
BLANKS: dict[type, Any] = {str: "", dict: {}, list: []}  # whoever reads the row finds the type that it expects


def erase_content(ctx: Context, scope: str, user_id: str) -> int:
    """Erase the personal content of changes of a person's data in one log, a part at once. Returns how many; 0: done.

    Only sealed rows: what was just written is sealed within a moment.
    """
    found = sa.select(changes, audit_seals.c.salt).join_from(changes, audit_seals, BESIDE)
    found = found.where(about(scope, user_id), audit_seals.c.salt.is_not(None))
    rows = ctx.tx.execute(found.order_by(changes.c.seq).limit(AT_ONCE)).all()
    for row in rows:
        erase(ctx.tx, row)
    forget_bodies(ctx, scope, [row.id for row in rows])
    if rows:
        tell(ctx.tx, scope, ERASED, ctx.now, {"seqs": [row.seq for row in rows]})
    return len(rows)


def waiting(ctx: Context, scope: str, user_id: str) -> int:
    """How many changes of a person's data have no seal yet."""
    found = sa.select(sa.func.count()).select_from(changes.outerjoin(audit_seals, BESIDE))
    return int(ctx.tx.execute(found.where(about(scope, user_id), audit_seals.c.seq.is_(None))).scalar_one())


def about(scope: str, user_id: str) -> sa.ColumnElement[bool]:
    """The changes of a person's own data, and of what the person is called."""
    called = sa.and_(changes.c.kind == "USER", changes.c.entity_id == user_id)
    return sa.and_(changes.c.workspace_id == scope, sa.or_(changes.c.owner_id == user_id, called))


def erase(tx: Tx, row: Any) -> None:
    commitment = commitment_of(row.salt, split(row.before)[1], split(row.after)[1], row.action_metadata)
    key = {"workspace_id": row.workspace_id, "seq": row.seq}
    here = [[table.c[name] == value for name, value in key.items()] for table in (changes, audit_seals)]
    tx.execute(sa.update(audit_seals).where(*here[1]).values(salt=None, commitment=commitment))
    left = {"before": blanked(row.before), "after": blanked(row.after), "action_metadata": None}
    tx.execute(sa.update(changes).where(*here[0]).values(left))


def blanked(text: str | None) -> str | None:
    """A version whose personal content is blank; all else stays byte for byte."""
    if text is None or split(text)[1] == "{}":
        return text
    parts = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    kept = {
        key: msgspec.Raw(msgspec.json.encode(BLANKS.get(type(msgspec.json.decode(raw))))) if key in PERSONAL else raw
        for key, raw in parts.items()
    }
    return msgspec.json.encode(kept).decode()


def is_blank(row: ChangeRow) -> bool:
    """Whether no personal content is left in a row."""
    texts = [text for text in (row.before, row.after) if text is not None]
    return row.action_metadata is None and all(split(text)[1] == split(blanked(text))[1] for text in texts)
