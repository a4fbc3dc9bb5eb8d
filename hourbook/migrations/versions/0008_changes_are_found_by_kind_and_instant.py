"""changes_are_found_by_kind_and_instant"""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_index("ix_changes_kind_at", "changes", ["workspace_id", "kind", "at"], unique=False)
