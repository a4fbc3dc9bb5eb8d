"""For each refusal of the real service a request that gets it, and what to send instead: ``before_after.http``."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

WORKSPACE = "workspaces/64a687e29ae1f428e7ebe303"
ADDRESSES = {"{W}": f"/api/v1/{WORKSPACE}", "{REPORTS}": f"https://reports.api.clockify.me/v1/{WORKSPACE}"}


class Example(NamedTuple):
    """A request as raw HTTP, and those that are sent in its place, one after the other."""

    before: str
    after: tuple[str, ...]


@cache
def before_after() -> dict[str, Example]:
    """The examples by the slugs of the refusals."""
    text = (files("hourbook.explain") / "before_after.http").read_text("utf-8")
    for name, address in ADDRESSES.items():
        text = text.replace(name, address)
    return {slug: example(told) for slug, _, told in (part.partition("\n") for part in text.split("### ")[1:])}


def example(told: str) -> Example:
    before, _, after = told.partition("\n--- instead\n")
    return Example(before.strip(), tuple(each.strip() for each in after.split("\n--- then\n")))
