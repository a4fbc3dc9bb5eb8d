"""Searching the audit log: change rows by what was done, by whom and when. Nobody but admins reads it."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text_ms
from hourbook.core.edge.operations import camel
from hourbook.core.rows.changes import ACCOUNTS, ChangeRow, changes
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.audit.actions import ACTIONS, Told, action_of, is_account
from hourbook.features.audit.schemas import AuditLogEntry, AuditLogRequest, AuthorsFilter
from hourbook.features.entity_changes.feed import FORMS
from hourbook.features.entity_changes.past import Version
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.workspaces.memberships import shown_name

SYSTEM = "SYSTEM"
OF_KEY = ("name", "hint", "workspace_id", "read_only", "expires_at")
DONE_BY: Any = sa.case((changes.c.workspace_id == ACCOUNTS, sa.func.coalesce(changes.c.actor_id, changes.c.owner_id)),
                       else_=changes.c.actor_id)  # fmt: skip


def found(ctx: Context, asked: AuditLogRequest) -> list[AuditLogEntry]:
    """One page, the latest first."""
    wanted = [ACTIONS[name] for name in dict.fromkeys(asked.actions) if name in ACTIONS]
    wanted = [told for told in wanted if told.switch not in ctx.settings.audit_classes_off or not told.switch]
    here, accounts = ([told for told in wanted if told.account is which] for which in (False, True))
    logs = [in_log(mine(ctx, changes), here)] if here else []
    logs += [in_log(of_members(ctx), accounts)] if accounts else []
    if not logs:
        return []
    window = changes.c.at.between(int(asked.start), int(asked.end))
    who = users.c.id.label("by_id"), shown_name.label("by_name"), users.c.email.label("by_email")
    statement = (
        sa.select(changes, *who)
        .outerjoin(users, users.c.id == DONE_BY)
        .outerjoin(members, (members.c.user_id == users.c.id) & mine(ctx, members))
        .where(window, sa.or_(*logs), *by(asked.authors))
    )
    page = max(asked.page, 1) - 1
    ordered = statement.order_by(changes.c.at.desc(), changes.c.id.desc())
    rows = ctx.tx.execute(ordered.limit(asked.page_size).offset(page * asked.page_size))
    return [entry_out(ctx, row) for row in rows]


def in_log(which: sa.ColumnElement[bool], wanted: list[Told]) -> sa.ColumnElement[bool]:
    kinds = sorted({told.kind for told in wanted})
    return sa.and_(which, changes.c.kind.in_(kinds), sa.or_(*(told.condition() for told in wanted)))


def of_members(ctx: Context) -> sa.ColumnElement[bool]:
    """Of the log of accounts: what is about active members. Keys for another workspace are none of this one's."""
    active = sa.select(members.c.user_id).where(mine(ctx, members), members.c.status == "ACTIVE")
    elsewhere = changes.c.kind.in_(("API_KEY",)) & changes.c.after.like('%"workspace_id":"%') & ~changes.c.after.like(
        f'%"workspace_id":"{ctx.workspace_id}"%'
    )  # fmt: skip
    return sa.and_(changes.c.workspace_id == ACCOUNTS, changes.c.owner_id.in_(active), ~elsewhere)


def by(authors: AuthorsFilter) -> list[sa.ColumnElement[bool]]:
    ids = set(authors.author_ids)
    if not ids:
        return []
    theirs = sa.or_(DONE_BY.in_(sorted(ids - {SYSTEM})), DONE_BY.is_(None) if SYSTEM in ids else sa.false())
    if authors.contains == "CONTAINS":
        return [theirs]
    others = DONE_BY.not_in(sorted(ids - {SYSTEM}))
    return [DONE_BY.is_not(None) & others if SYSTEM in ids else DONE_BY.is_(None) | others]


def entry_out(ctx: Context, row: Any) -> AuditLogEntry:
    own = row.actor_id is not None and row.actor_id == row.owner_id
    before, after = (content(ctx, row, text) for text in (row.before, row.after))
    return AuditLogEntry(
        workspace_id=ctx.workspace_id,
        user_id=row.by_id or SYSTEM,
        user_name=row.by_name or ("System" if row.by_id is None else ""),
        user_email=row.by_email or "",
        action=action_of(row.kind, row.event, own=own, account=is_account(row.workspace_id)),
        content=before if after is None else after,
        previous_content=before if after is not None else None,
        timestamp=instant_text_ms(row.at),
    )


def content(ctx: Context, row: ChangeRow, text: str | None) -> str | None:
    """A version as text of JSON, without rates that the reader may not see."""
    if text is None:
        return None
    version: Version = msgspec.json.decode(text)
    if is_account(row.workspace_id):
        return as_json(of_account(row, version))
    was = FORMS.get(row.kind)
    form = was(ctx, version) if was else None
    return as_json(plain(ctx, version) if form is None else form)


def of_account(row: ChangeRow, version: Version) -> dict[str, Any]:
    """What a workspace is told of its members' accounts: not from where they came, nor what else they are."""
    shown = OF_KEY if row.kind == "API_KEY" else ("what",)
    return {"event": row.event, **{camel(name): version[name] for name in shown if name in version}}


def plain(ctx: Context, version: Version) -> dict[str, Any]:
    """The columns, in the wire's way of writing them."""
    hidden = {name for name, can in (("hourly_rate", SEE_RATES), ("cost_rate", SEE_COSTS)) if not ctx.may(can)}
    return {camel(name): value for name, value in version.items() if name not in hidden}


def as_json(form: dict[str, Any]) -> str:
    return msgspec.json.encode(form).decode()
