"""links_say_how_they_ended"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("mails", schema=None) as batch_op:
        batch_op.add_column(sa.Column("link", sa.String(length=64), nullable=True))

    with op.batch_alter_table("one_time_links", schema=None) as batch_op:
        batch_op.alter_column("used_at", new_column_name="ended_at")
        batch_op.add_column(sa.Column("ended_as", sa.String(length=10), nullable=True))

    op.execute("UPDATE one_time_links SET ended_as = 'USED' WHERE ended_at IS NOT NULL")
