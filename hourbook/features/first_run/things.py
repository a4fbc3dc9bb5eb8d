"""Clients, projects and tasks of the catalog, made with the records that everybody uses."""

from typing import Any

from hourbook.core.who.context import Context
from hourbook.features.clients.records import add_plain_client
from hourbook.features.first_run.catalog import Job
from hourbook.features.first_run.entries import Ids
from hourbook.features.projects.records import add_plain_member, add_plain_project, add_plain_task
from hourbook.features.projects.tables import ProjectRow, TaskRow
from hourbook.features.workspaces.records import add_currency


def client(ctx: Context, currency: str = "", **values: Any) -> str:
    """A client, perhaps with a currency of its own."""
    own = add_currency(ctx, currency) if currency else None
    return add_plain_client(ctx, currency_id=own, **values)


def project(ctx: Context, job: Job, client_ids: Ids, people: Ids, currency: str | None = None) -> ProjectRow:
    """A project with those of its team who are there, and their rates; ``currency`` is its client's own."""
    estimate = {"estimate": job.hours * 3600, "type": "MANUAL", "resetOption": None, "active": True,
                "includeNonBillable": True}  # fmt: skip
    row = add_plain_project(
        ctx, name=job.name, client_id=client_ids.get(job.client or ""), color=job.color,
        billable=job.billable, public=job.public, archived=job.archived, hourly_rate=job.hourly_rate,
        cost_rate=job.cost_rate, time_estimate=estimate if job.hours else None,
    )  # fmt: skip
    for key in [key for key in job.team if key in people]:
        rate = job.member_rates.get(key)
        add_plain_member(ctx, row.id, people[key], rate)
    row.client_currency = currency
    return row


def task(ctx: Context, job: Job, row: ProjectRow, name: str) -> TaskRow:
    """A task; those of archived projects are done."""
    rate, status = job.task_rates.get(name), "DONE" if job.archived else "ACTIVE"
    rates = {"billable": job.billable, "hourly_rate": rate}
    return add_plain_task(ctx, project_id=row.id, name=name, status=status, **rates)
