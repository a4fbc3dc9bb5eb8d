"""The seals of the log of changes (decision 25)."""

from typing import Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import BigInteger, Column, String, metadata
from hourbook.core.db.tracked import kind_of_change

audit_seals = sa.Table(
    "audit_seals",
    metadata,
    Column("workspace_id", String(24), primary_key=True),  # or ACCOUNTS, as in ``changes``
    Column("seq", BigInteger, primary_key=True),
    Column("seal", String(64), nullable=False),
    Column("salt", String(32), nullable=True),  # of the commitment to personal content; null once that is erased
    Column("commitment", String(64), nullable=True),  # kept in its place
)

# What is done to the log itself stands in the log: its beginning was forgotten, personal content was erased.
OF_LOG = kind_of_change("AUDIT_LOG")
FORGOTTEN, ERASED = "CHANGES_FORGOTTEN", "CONTENT_ERASED"


class SealRow(Protocol):
    """A row of ``audit_seals``."""

    workspace_id: str
    seq: int
    seal: str
    salt: str | None
    commitment: str | None
