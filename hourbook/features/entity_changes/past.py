"""Entities as they were: from a version that a change row holds, in the words of the entity's own operation, as far as
the caller may see them. What hangs on other rows (members, sums, the client's name) is not in it.
"""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import duration_text
from hourbook.core.base.wire import Money
from hourbook.core.rows.records import blank
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.clients.schemas import client_out, currencies_of
from hourbook.features.clients.tables import clients
from hourbook.features.custom_fields.schemas import field_out
from hourbook.features.custom_fields.tables import custom_fields
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.answers import budget_estimate_out, eyes_of, reset_out, time_estimate_out
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.tags import tag_out, tags
from hourbook.features.time_entries.answers import entries_out
from hourbook.features.time_entries.queries import Shown
from hourbook.features.time_entries.tables import time_entries

Version = dict[str, Any]
Was = Callable[[Context, Version], dict[str, Any] | None]


def row_of(table: sa.Table, version: Version) -> Any:
    """The version as a row; columns that are newer than it have their defaults."""
    return SimpleNamespace(**{**blank(table), **version})


def built(form: Any) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.to_builtins(form)
    return made


def tag_was(ctx: Context, version: Version) -> dict[str, Any]:
    return built(tag_out(row_of(tags, version)))


def client_was(ctx: Context, version: Version) -> dict[str, Any]:
    if "currencies" not in ctx.kept:
        ctx.kept["currencies"] = currencies_of(ctx)
    return built(client_out(row_of(clients, version), ctx.kept["currencies"]))


def money_was(ctx: Context, version: Version) -> dict[str, Any]:
    """Rates, for those who may see them: in the currency that the version names, else the workspace's."""
    eyes, currency = eyes_of(ctx), version.get("currency") or ctx.workspace.currency

    def money(shown: bool, amount: int | None) -> dict[str, Any] | None:
        return built(Money(amount=amount, currency=currency)) if shown and amount is not None else None

    return {
        "hourlyRate": money(eyes.rates, version.get("hourly_rate")),
        "costRate": money(eyes.costs, version.get("cost_rate")),
    }


def project_was(ctx: Context, version: Version) -> dict[str, Any]:
    row, shows_budget = row_of(projects, version), ctx.may(SEE_RATES) and ctx.has(Feature.PROJECT_BUDGET)
    budget = budget_estimate_out(row.budget_estimate, 0) if shows_budget else None
    reset = reset_out(ctx, row.estimate_reset)
    plain = {name: getattr(row, name) for name in ("id", "name", "billable", "color", "archived", "note", "public")}
    members_told = {name: version[key] for key, name in (("user_ids", "userIds"), ("group_ids", "userGroupIds"))
                    if key in version}  # fmt: skip
    return {
        **plain,
        "clientId": row.client_id or "",
        "workspaceId": row.workspace_id,
        "template": row.template,
        **money_was(ctx, version),
        "timeEstimate": built(time_estimate_out(row.time_estimate if ctx.has(Feature.PROJECT_ESTIMATE) else None, 0)),
        "budgetEstimate": None if budget is None else built(budget),
        "estimateReset": None if reset is None else built(reset),
        **members_told,
    }


def task_was(ctx: Context, version: Version) -> dict[str, Any]:
    row, shows_budget = row_of(tasks, version), ctx.may(SEE_RATES) and ctx.has(Feature.PROJECT_BUDGET)
    told = {name: version[key] for key, name in (("assignee_ids", "assigneeIds"), ("group_ids", "userGroupIds"))
            if key in version}  # fmt: skip
    return {
        "id": row.id,
        "name": row.name,
        "projectId": row.project_id,
        "workspaceId": row.workspace_id,
        "estimate": duration_text(row.estimate),
        "status": row.status,
        "budgetEstimate": row.budget_estimate if shows_budget else 0,
        "billable": row.billable,
        **money_was(ctx, version),
        **told,
    }


def entry_was(ctx: Context, version: Version) -> dict[str, Any]:
    """Tags and custom fields are left out where the change did not look at them."""
    values, sources = version.get("custom_fields", {}), version.get("custom_field_sources", {})
    row = row_of(time_entries, {**version, "tags": ",".join(version.get("tag_ids", []))})
    shown = Shown(*[getattr(row, name) for name in Shown.__struct_fields__])
    known = {row.id: {id: (value, sources.get(id, "WORKSPACE")) for id, value in values.items()}} if values else {}
    made = built(entries_out(ctx, [shown], known, rates=True)[0])
    if "tag_ids" not in version:
        del made["tagIds"], made["customFieldValues"]
    return made


def field_was(ctx: Context, version: Version) -> dict[str, Any] | None:
    """None for what a project did with a field: the field itself was as it is."""
    return built(field_out(row_of(custom_fields, version), [])) if "entity_type" in version else None


def group_was(ctx: Context, version: Version) -> dict[str, Any]:
    row = row_of(user_groups, version)
    told = {"userIds": version["user_ids"]} if "user_ids" in version else {}
    return {"id": row.id, "name": row.name, "workspaceId": row.workspace_id, **told}


def member_was(ctx: Context, version: Version) -> dict[str, Any] | None:
    """The membership; None for manager roles, values of custom fields and what people say of themselves."""
    if not {"role", "status", "work_capacity"} <= version.keys():
        return None
    row = row_of(members, version)
    money = money_was(ctx, version) if ctx.may(SEE_RATES) or ctx.may(SEE_COSTS) else {}
    status = {"membershipStatus": row.status, "role": row.role, "limited": bool(row.limited)}
    return {"id": row.user_id, "workspaceId": row.workspace_id, **status, **money}
