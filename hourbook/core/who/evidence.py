"""What a caller was admitted by, and whether it still holds in the transaction that writes."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.prepared import Prepared
from hourbook.core.who.identity import members

_member_as_admitted = Prepared(
    sa.select(members.c.user_id)
    .where(
        *(members.c[name] == sa.bindparam(name) for name in ("workspace_id", "user_id", "role", "status")),
    )
    .with_for_update(read=True)
)


class Evidence(NamedTuple):
    """The statement that knew the caller, what it was asked, and the row that it answered."""

    statement: Prepared
    asked: dict[str, str]
    row: tuple[Any, ...]


def still_admits(tx: Tx, evidence: Evidence, user_id: str, role: str | None, status: str | None) -> bool:
    """Whether a caller, who had this membership (or asks for no workspace: None), is admitted as before.

    SQLite admits before the writer's queue: person, credential, membership and workspace must be as they were.
    PostgreSQL admits in the transaction itself: whoever changes the membership then waits for the end of the write.
    """
    if tx.dialect.name == "sqlite":
        return evidence.statement(tx, **evidence.asked) == [evidence.row]
    place = evidence.asked["workspace_id"]
    return role is None or bool(_member_as_admitted(tx, workspace_id=place, user_id=user_id, role=role, status=status))
