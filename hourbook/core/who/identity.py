"""Who people are: users, workspaces, memberships, manager roles, keys, sessions and one-time links."""

import sqlalchemy as sa

from hourbook.core.db.tables import (
    EVERYBODY_VAGUELY,
    BigInteger,
    Boolean,
    Column,
    Hearers,
    Integer,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    metadata,
    workspace_table,
)

users = sa.Table(
    "users",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("email", String(320), nullable=True),  # limited members have none
    Column("email_key", String(320), nullable=True, unique=True),  # lower case, for look-ups
    Column("name", String(100), nullable=False),
    Column("picture", Text, nullable=False),
    Column("status", String(30), nullable=False),  # AccountStatus of the contract
    Column("password", Text, nullable=True),  # argon2; null: no password yet
    Column("time_zone", String(64), nullable=False),
    Column("settings", Json, nullable=False),  # the rest of UserSettingsDtoV1
    Column("active_workspace_id", String(24), nullable=True),
    Column("default_workspace_id", String(24), nullable=True),
    Column("totp_secret", Text, nullable=True),
    Column("totp_step", BigInteger, nullable=False, default=0),
    Column("totp_on", Boolean, nullable=False, default=False),
    Column("recovery_codes", Json, nullable=True),  # hashes of the unused ones
    Column("created_at", BigInteger, nullable=False),
)

workspaces = sa.Table(
    "workspaces",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("name", String(250), nullable=False),
    Column("settings", Json, nullable=False),  # WorkspaceSettings
    Column("plan", String(12), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("image", Text, nullable=False),
    Column("hourly_rate", BigInteger, nullable=True),  # minor units; null: no rate
    Column("cost_rate", BigInteger, nullable=True),
    Column("currency", String(10), nullable=False),  # code of the default currency
    Column("requests_per_second", Integer, nullable=False, default=0),  # 0: no limit of its own
    Column("created_at", BigInteger, nullable=False),
    info={
        "tracked": Tracked(
            "WORKSPACE",
            "WORKSPACE_CREATED",
            "WORKSPACE_UPDATED",
            "WORKSPACE_DELETED",
            heard=EVERYBODY_VAGUELY,  # what one may see may have changed
            stale=("session", "settings", "projects", "users", "reports", "dashboard"),
        ),
        "key": ("id",),
    },
)

currencies = workspace_table(
    "currencies",
    Column("code", String(10), nullable=False),
    sa.UniqueConstraint("workspace_id", "code"),
    tracked=Tracked(
        "CURRENCY",
        "CURRENCY_ADDED",
        "CURRENCY_UPDATED",
        "CURRENCY_REMOVED",
        heard=EVERYBODY_VAGUELY,
        stale=("session", "settings", "clients"),
    ),
)

PEOPLE = Hearers("whom it is about, and, the kind alone, who may list the members")

members = workspace_table(
    "members",
    Column("user_id", String(24), sa.ForeignKey("users.id"), nullable=False),
    Column("role", String(20), nullable=False),  # OWNER, WORKSPACE_ADMIN or MEMBER
    Column("status", String(10), nullable=False),  # PENDING, ACTIVE, DECLINED, INACTIVE
    Column("limited", Boolean, nullable=False, default=False),
    Column("hourly_rate", BigInteger, nullable=True),
    Column("cost_rate", BigInteger, nullable=True),
    Column("week_start", String(10), nullable=False),
    Column("work_capacity", Integer, nullable=False),  # seconds a day
    Column("working_days", Json, nullable=False),
    Column("number", Integer, nullable=False),  # workspaceNumber of the member profile
    Column("created_at", BigInteger, nullable=False),
    sa.Index("ix_members_user", "user_id"),
    tracked=Tracked(
        "USER",
        "USERS_INVITED_TO_WORKSPACE",
        "USER_UPDATED",
        "USER_DELETED_FROM_WORKSPACE",
        heard=PEOPLE,
        stale=("users", "session"),
    ),
    key=("user_id",),
)

manager_roles = workspace_table(
    "manager_roles",
    id_column("user_id", nullable=False),
    Column("role", String(20), nullable=False),  # PROJECT_MANAGER or TEAM_MANAGER
    Column("entity_kind", String(12), nullable=False),  # PROJECT, USER or USER_GROUP
    Column("entity_id", String(24), nullable=False),
    sa.ForeignKeyConstraint(["workspace_id", "user_id"], ["members.workspace_id", "members.user_id"]),
    sa.UniqueConstraint("workspace_id", "user_id", "role", "entity_kind", "entity_id"),
    tracked=Tracked("USER", "USER_ROLE_GIVEN", "USER_ROLE_UPDATED", "USER_ROLE_REMOVED"),
)

api_keys = sa.Table(
    "api_keys",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("user_id", String(24), sa.ForeignKey("users.id"), nullable=False, index=True),
    Column("name", String(100), nullable=False),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("hint", String(4), nullable=False),  # the last characters, so that people tell keys apart
    Column("workspace_id", String(24), nullable=True),  # null: all workspaces of the user
    Column("read_only", Boolean, nullable=False),
    Column("log_all", Boolean, nullable=False, default=False),  # keep every answer in the request log
    Column("requests_per_second", Integer, nullable=False, default=0),
    Column("created_at", BigInteger, nullable=False),
    Column("last_used_at", BigInteger, nullable=True),
    Column("expires_at", BigInteger, nullable=True),
    Column("revoked_at", BigInteger, nullable=True),
)

sessions = sa.Table(
    "sessions",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("user_id", String(24), sa.ForeignKey("users.id"), nullable=False, index=True),
    Column("agent", String(200), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("last_used_at", BigInteger, nullable=True),
    Column("expires_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger, nullable=True),
    Column("refresh_hash", String(64), nullable=True, unique=True),
    Column("refreshes", Integer, nullable=False, default=0),  # so many before the newest refresh token
    Column("previous_hash", String(64), nullable=True),  # of the refresh token before the newest
    Column("replaced_at", BigInteger, nullable=True),  # when the newest took its place
)

one_time_links = sa.Table(
    "one_time_links",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("purpose", String(12), nullable=False),  # SETUP, VERIFY, RESET, INVITE, SIGN_UP, EXCHANGE
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("user_id", String(24), nullable=True, index=True),
    Column("workspace_id", String(24), nullable=True),
    Column("email", String(320), nullable=True),  # the address the link was sent to, where it proves one
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger, nullable=True),  # before its time
    Column("ended_as", String(10), nullable=True),  # USED, REPLACED, TAKEN_BACK, DECLINED, OUTDATED
)
