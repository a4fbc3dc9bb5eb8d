"""Export a detailed report of many entries in a process of its own: prints lines, bytes and the peak of its memory.

python -m tests.features.reports.exports.peak CSV 100000
"""

import asyncio
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hourbook.settings import Settings
from tests.features.reports.exports.files import FILTERS
from tests.features.reports.reports import AUGUST
from tests.features.time_entries.entries import project_of
from tests.world import Server, World

ENTRIES = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)
INSERT INTO time_entries (workspace_id, id, user_id, description, project_id, billable, type, start_at, end_at,
    hourly_rate, cost_rate, currency, invoiced, approved, created_at)
SELECT :workspace, printf('6a70000000000000%08x', i), :user, 'Entry number ' || i || ' of a long list', :project, 1,
    'REGULAR', 1785600000000 + i * 20000, 1785600000000 + i * 20000 + 5400000, 6000, 3000, 'USD', 0, 0, 1785600000000
    FROM n
"""


class Counter:
    """A client that keeps no more than counts."""

    def __init__(self, body: bytes) -> None:
        self.body, self.asked, self.lines, self.size = body, False, 0, 0

    async def receive(self) -> dict[str, Any]:
        if self.asked:
            await asyncio.sleep(3600)
        self.asked = True
        return {"type": "http.request", "body": self.body, "more_body": False}

    async def send(self, message: dict[str, Any]) -> None:
        assert message.get("status", 200) == 200, message
        self.lines += message.get("body", b"").count(b"\n")
        self.size += len(message.get("body", b""))


def main(form: str, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Settings(data=folder))
        world = World(server)
        values = {"workspace": world.workspace_id, "user": world.member.id, "project": project_of(world).id}
        server.verb(lambda ctx: ctx.tx.execute(sa.text(ENTRIES), {**values, "count": count}))
        before = peak()
        client = Counter(json.dumps({**AUGUST, **FILTERS["detailed"], "exportType": form}).encode())
        headers = [(b"host", b"hourbook.test"), (b"x-api-key", world.owner.key.encode()),
                   (b"content-type", b"application/json")]  # fmt: skip
        path = world.path("reports/detailed")
        scope = {"type": "http", "http_version": "1.1", "method": "POST", "path": path, "raw_path": path.encode(),
                 "query_string": b"", "headers": headers}  # fmt: skip
        server.run(server.asgi(scope, client.receive, client.send))
        print(json.dumps({"lines": client.lines, "bytes": client.size, "before": before, "peak": peak()}))
        server.close()


def peak() -> int:
    """The most memory this process has used so far, in MiB. Not ``ru_maxrss``: that remembers the parent's, too."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) // 1024  # type: ignore[index]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
