"""The requests of each operation, written for bench/wrk/replay.lua: the very same kind for every side."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from bench import seed
from bench.sides import Side

VARIANTS = 2000
OPERATIONS = ("list", "one", "create")
"""In the order measured: creating comes last, because it makes the database larger."""


def write(operation: str, side: Side, until: int) -> Path:
    """The file of requests of one operation in the side's folder."""
    lines = {"create": creates, "list": lists, "one": ones}[operation](side, until)
    path = side.folder / f"{operation}.requests"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def creates(side: Side, until: int) -> Iterator[str]:
    """Finished entries of the last days with different projects, descriptions and times."""
    for number in range(VARIANTS):
        example = seed.entry(number, VARIANTS, until)
        start = until - 5 * 24 * 3600 + number * 60
        body = {
            "start": seed.instant(start),
            "end": seed.instant(start + example.end - example.start),
            "billable": example.billable,
            "description": example.description,
            "projectId": side.project_ids[example.project],
        }
        path = f"/api/v1/workspaces/{side.workspace_id}/time-entries"
        yield f"POST\t{path}\t{side.key}\t{json.dumps(body, ensure_ascii=False)}"


def lists(side: Side, until: int) -> Iterator[str]:
    """The newest 50 of the user, as every client asks for them on opening."""
    path = f"/api/v1/workspaces/{side.workspace_id}/user/{side.user_id}/time-entries?page=1&page-size=50"
    yield f"GET\t{path}\t{side.key}\t"


def ones(side: Side, until: int) -> Iterator[str]:
    """Entries anywhere in the year; the same for every side of the same size."""
    chance = random.Random(7)
    for _ in range(VARIANTS):
        wanted = seed.entry(chance.randrange(side.entries), side.entries, until).id
        yield f"GET\t/api/v1/workspaces/{side.workspace_id}/time-entries/{wanted}\t{side.key}\t"
