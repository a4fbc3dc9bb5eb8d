"""Clients, projects and tasks of the catalog, made with the records that everybody uses."""

from typing import Any

from hourbook.core.rows import records
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies
from hourbook.features.clients.tables import clients
from hourbook.features.first_run.catalog import Job
from hourbook.features.first_run.entries import Ids
from hourbook.features.projects.tables import project_members, projects, tasks


def client(ctx: Context, currency: str = "", **values: Any) -> str:
    """A client, perhaps with a currency of its own."""
    own = records.add(ctx, currencies, code=currency).id if currency else None
    made: str = records.add(ctx, clients, currency_id=own, **values).id
    return made


def project(ctx: Context, job: Job, client_ids: Ids, people: Ids, currency: str | None = None) -> Row:
    """A project with those of its team who are there, and their rates; ``currency`` is its client's own."""
    estimate = {"estimate": job.hours * 3600, "type": "MANUAL", "resetOption": None, "active": True,
                "includeNonBillable": True}  # fmt: skip
    row = records.add(
        ctx, projects, name=job.name, client_id=client_ids.get(job.client or ""), color=job.color,
        billable=job.billable, public=job.public, archived=job.archived, hourly_rate=job.hourly_rate,
        cost_rate=job.cost_rate, time_estimate=estimate if job.hours else None,
    )  # fmt: skip
    for key in [key for key in job.team if key in people]:
        rate = job.member_rates.get(key)
        records.add(ctx, project_members, project_id=row.id, user_id=people[key], hourly_rate=rate)
    row.client_currency = currency
    return row


def task(ctx: Context, job: Job, row: Row, name: str) -> Row:
    """A task; those of archived projects are done."""
    rate, status = job.task_rates.get(name), "DONE" if job.archived else "ACTIVE"
    return records.add(ctx, tasks, project_id=row.id, name=name, status=status, billable=job.billable, hourly_rate=rate)
