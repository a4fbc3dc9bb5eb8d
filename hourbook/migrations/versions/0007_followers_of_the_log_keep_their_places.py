"""followers_of_the_log_keep_their_places"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "follower_places",
        sa.Column("follower", sa.String(length=40), nullable=False),
        sa.Column("scope", sa.String(length=24), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("follower", "scope", name=op.f("pk_follower_places")),
    )
