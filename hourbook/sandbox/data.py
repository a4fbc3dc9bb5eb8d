"""Fills an empty database with the company of the catalog and three months of its hours, in one transaction."""

import secrets
from concurrent.futures import ThreadPoolExecutor

from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_password
from hourbook.features.first_run import catalog
from hourbook.features.first_run.days import stretches
from hourbook.features.first_run.entries import track
from hourbook.features.workspaces.actions import enter_workspace
from hourbook.sandbox.company import Company, set_up

DAY_MS = 86_400_000
AGE_DAYS = 100  # how long ago the company set itself up


def passwords() -> list[tuple[str, str]]:
    """(password, hash) for each person; slow, so it is done before the transaction and in threads."""
    words = [secrets.token_urlsafe(12) for _ in catalog.PEOPLE]
    with ThreadPoolExecutor(4) as threads:
        return list(zip(words, threads.map(hash_password, words), strict=True))


def fill(ctx: Context, given: list[tuple[str, str]], *, plan: str, zone: str, seed: int) -> Company:
    """Fill an empty database; the same ``seed`` on the same day makes the same working days."""
    company = set_up(then := ctx.having(now=ctx.now - AGE_DAYS * DAY_MS, request_id="sandbox"), given, plan, zone)
    track(enter_workspace(then, company.workspace_id), company.made, list(stretches(seed, zone, ctx.now)))
    return company
