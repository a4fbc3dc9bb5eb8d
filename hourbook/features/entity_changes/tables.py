"""The log of changes by kind and instant: windows of time are cut out of it."""

import sqlalchemy as sa

from hourbook.core.rows.changes import changes

sa.Index("ix_changes_kind_at", changes.c.workspace_id, changes.c.kind, changes.c.at)
