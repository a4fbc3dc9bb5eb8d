"""The 51 events: which change in the log is which event, what it sends, and what it can be narrowed to.

One table; the documentation (docs/webhooks.md) and the tests are printed from it. An event of a feature that is not
there yet names it (``waits_for``): it can be chosen, and nothing causes it. Which change is which event is a guess
where the real service was not observed (product-facts 25).
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.webhooks import payloads
from hourbook.features.webhooks.payloads import Happened
from hourbook.features.webhooks.tables import SourceType

Payload = Callable[[Context, Happened], Any]


class WebhookEvent(NamedTuple):
    """One event; ``change`` is the event of the change row, of this ``kind``."""

    name: str
    subject: str
    when: str
    kind: str = ""
    change: str = ""
    payload: Payload | None = None
    sources: tuple[SourceType, ...] = ()  # beside WORKSPACE_ID
    waits_for: str = ""
    feature: Feature | None = None  # that the plan must include


OF_ENTRY: tuple[SourceType, ...] = ("PROJECT_ID", "USER_ID", "TAG_ID", "TASK_ID")
OF_EXPENSE: tuple[SourceType, ...] = ("EXPENSE_ID", "PROJECT_ID", "USER_ID")
OF_ASSIGNMENT: tuple[SourceType, ...] = ("ASSIGNMENT_ID", "PROJECT_ID", "USER_ID")


def entry(name: str, when: str) -> WebhookEvent:
    return WebhookEvent(name, "Time entries", when, "TIME_ENTRY", name, payloads.entry, OF_ENTRY)


def project(name: str, when: str) -> WebhookEvent:
    return WebhookEvent(name, "Projects", when, "PROJECTS", name, payloads.project, ("PROJECT_ID",))


def task(name: str, when: str) -> WebhookEvent:
    return WebhookEvent(name, "Tasks", when, "TASKS", name, payloads.task, ("PROJECT_ID", "TASK_ID"))


def person(name: str, when: str) -> WebhookEvent:
    return WebhookEvent(name, "People", when, "USER", name, payloads.person, ("USER_ID",))


def group(name: str, change: str, when: str) -> WebhookEvent:
    return WebhookEvent(name, "Groups", when, "USER_GROUPS", change, payloads.group)


def rate(name: str, when: str, feature: Feature) -> WebhookEvent:
    sources: tuple[SourceType, ...] = ("PROJECT_ID", "USER_ID", "TASK_ID")
    return WebhookEvent(name, "Rates", when, "TIME_ENTRY_RATE", name, payloads.rate, sources, feature=feature)


def later(name: str, subject: str, waits_for: str, feature: Feature, *sources: SourceType) -> WebhookEvent:
    return WebhookEvent(name, subject, "", sources=sources, waits_for=waits_for, feature=feature)


ALL = [
    project("NEW_PROJECT", "a project is made"),
    project("PROJECT_UPDATED", "a project, or who is in it, changes"),
    project("PROJECT_DELETED", "a project is deleted; it is sent as it was"),
    task("NEW_TASK", "a task is made"),
    task("TASK_UPDATED", "a task, or who is assigned, changes"),
    task("TASK_DELETED", "a task is deleted; it is sent as it was"),
    WebhookEvent("NEW_CLIENT", "Clients", "a client is made", "CLIENTS", "NEW_CLIENT", payloads.client),
    WebhookEvent("CLIENT_UPDATED", "Clients", "a client changes", "CLIENTS", "CLIENT_UPDATED", payloads.client),
    WebhookEvent("CLIENT_DELETED", "Clients", "a client is deleted; it is sent as it was", "CLIENTS", "CLIENT_DELETED",
                 payloads.client),
    WebhookEvent("NEW_TAG", "Tags", "a tag is made", "TAGS", "NEW_TAG", payloads.tag, ("TAG_ID",)),
    WebhookEvent("TAG_UPDATED", "Tags", "a tag changes", "TAGS", "TAG_UPDATED", payloads.tag, ("TAG_ID",)),
    WebhookEvent("TAG_DELETED", "Tags", "a tag is deleted; it is sent as it was", "TAGS", "TAG_DELETED", payloads.tag,
                 ("TAG_ID",)),
    entry("NEW_TIMER_STARTED", "a timer is started (and not NEW_TIME_ENTRY)"),
    entry("TIMER_STOPPED", "a timer is stopped (and not TIME_ENTRY_UPDATED)"),
    entry("NEW_TIME_ENTRY", "an entry with start and end is made"),
    entry("TIME_ENTRY_UPDATED", "an entry changes"),
    entry("TIME_ENTRY_DELETED", "an entry is deleted, also one of many at once; it is sent as it was"),
    entry("TIME_ENTRY_SPLIT", "an entry is split: its first part (the second is NEW_TIME_ENTRY)")._replace(
        feature=Feature.SPLIT_TIME_ENTRY
    ),
    entry("TIME_ENTRY_RESTORED", "a deleted entry is brought back"),
    person("USER_JOINED_WORKSPACE", "somebody accepts an invitation"),
    person("USER_DELETED_FROM_WORKSPACE", "a membership is deleted (members are deactivated so far, and stay)"),
    person("USER_DEACTIVATED_ON_WORKSPACE", "a member is deactivated, or an invitation is taken back"),
    person("USER_ACTIVATED_ON_WORKSPACE", "a member is activated again"),
    person("USER_EMAIL_CHANGED", "the address of a member changes"),
    person("USER_UPDATED", "the profile of a member changes"),
    person("USERS_INVITED_TO_WORKSPACE", "somebody is invited: one event for each person"),
    person("LIMITED_USERS_ADDED_TO_WORKSPACE", "a person without an account is added: one event for each")._replace(
        feature=Feature.LIMITED_USERS
    ),
    group("USER_GROUP_CREATED", "NEW_USER_GROUP", "a group is made"),
    group("USER_GROUP_UPDATED", "USER_GROUP_UPDATED", "a group, or who is in it, changes"),
    group("USER_GROUP_DELETED", "USER_GROUP_DELETED", "a group is deleted; it is sent as it was"),
    later("NEW_INVOICE", "Invoices", "invoices", Feature.INVOICING),
    later("INVOICE_UPDATED", "Invoices", "invoices", Feature.INVOICING),
    later("NEW_APPROVAL_REQUEST", "Approval", "approvals", Feature.APPROVAL, "USER_ID"),
    later("APPROVAL_REQUEST_STATUS_UPDATED", "Approval", "approvals", Feature.APPROVAL, "USER_ID"),
    later("TIME_OFF_REQUESTED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("TIME_OFF_REQUEST_UPDATED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("TIME_OFF_REQUEST_APPROVED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("TIME_OFF_REQUEST_REJECTED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("TIME_OFF_REQUEST_STARTED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("TIME_OFF_REQUEST_WITHDRAWN", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("BALANCE_UPDATED", "Time off", "time off", Feature.TIME_OFF, "USER_ID"),
    later("EXPENSE_CREATED", "Expenses", "expenses", Feature.EXPENSES, *OF_EXPENSE),
    later("EXPENSE_UPDATED", "Expenses", "expenses", Feature.EXPENSES, *OF_EXPENSE),
    later("EXPENSE_DELETED", "Expenses", "expenses", Feature.EXPENSES, *OF_EXPENSE),
    later("EXPENSE_RESTORED", "Expenses", "expenses", Feature.EXPENSES, *OF_EXPENSE),
    later("ASSIGNMENT_CREATED", "Scheduling", "scheduling", Feature.SCHEDULING, *OF_ASSIGNMENT),
    later("ASSIGNMENT_UPDATED", "Scheduling", "scheduling", Feature.SCHEDULING, *OF_ASSIGNMENT),
    later("ASSIGNMENT_DELETED", "Scheduling", "scheduling", Feature.SCHEDULING, *OF_ASSIGNMENT),
    later("ASSIGNMENT_PUBLISHED", "Scheduling", "scheduling", Feature.SCHEDULING, *OF_ASSIGNMENT),
    rate("COST_RATE_UPDATED", "a cost rate is set or taken away, at any of the five levels", Feature.LABOR_COST),
    rate("BILLABLE_RATE_UPDATED", "an hourly rate is set or taken away, at any of the five levels",
         Feature.BILLABLE_HOURS),
]  # fmt: skip

EVENTS: dict[str, WebhookEvent] = {each.name: each for each in ALL}
BY_CHANGE: dict[tuple[str, str], WebhookEvent] = {(each.kind, each.change): each for each in ALL if each.kind}


def event_of(row: Any) -> WebhookEvent | None:
    """The event of a row of the log of changes."""
    return BY_CHANGE.get((row.kind, row.event))


def table() -> str:
    """The table as the documentation has it."""
    lines = ["| event | when | narrowed by |", "|---|---|---|"]
    for each in ALL:
        when = each.when or f"not yet: {each.waits_for} are no part of Hourbook so far"
        lines.append(f"| `{each.name}` | {when} | {', '.join(f'`{name}`' for name in each.sources)} |")
    return "\n".join(lines)
