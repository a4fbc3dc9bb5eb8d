"""The yardstick: the least code that stores and lists time entries durably.

One process of uvicorn (uvloop, httptools), one sqlite3 connection, WAL, synchronous=FULL, one commit for each create,
made inline on the event loop: on one connection that is both the simplest and the fastest way, since a thread costs
30 to 45 us a request and could not overlap anything with a commit that holds the only connection.

What it leaves out, and our server does: authentication (the key is not even read), permission and visibility checks,
validation of any field (a bad body is a 500), rates, required fields, locks, the change row of every write, request
ids, the request log, idempotency, 404s with a reason, and 12 of the 20 fields of an entry. JSON goes through msgspec,
as in our server: the standard library's module would make the yardstick slower and our ratio prettier.
"""

import argparse
import importlib
import importlib.util
import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

sqlite: Any = importlib.import_module("pysqlite3.dbapi2" if importlib.util.find_spec("pysqlite3") else "sqlite3")
"""The library our server uses too; the standard module where there is no wheel."""
OWNER = "6a0000000000000000000001"
COLUMNS = ("id", "userId", "projectId", "description", "billable", "start", "end", "hourlyRate")
NAMES = ", ".join(f'"{name}"' for name in COLUMNS)
SCHEMA = """
create table if not exists entries (
  "id" text primary key, "userId" text not null, "projectId" text, "description" text not null,
  "billable" integer not null, "start" text not null, "end" text, "hourlyRate" integer not null);
create index if not exists entries_by_user on entries ("userId", "start");
"""
INSERT = f"insert into entries ({NAMES}) values (?, ?, ?, ?, ?, ?, ?, ?)"
NEWEST = f'select {NAMES} from entries where "userId" = ? order by "start" desc limit 50'
ONE = f'select {NAMES} from entries where "id" = ?'
JSON_HEADERS = [(b"content-type", b"application/json")]


def connect(path: Path) -> Any:
    """A connection as both the app and the seeding use it: WAL, a flush at every commit, autocommit until `begin`."""
    db = sqlite.connect(str(path), isolation_level=None)
    db.executescript("pragma journal_mode=wal; pragma synchronous=full;" + SCHEMA)
    return db


def create_app(path: Path) -> App:
    """The app on the database at `path`; its addresses are those of the real API, so both get the same requests."""
    db = connect(path)

    def create(body: bytes) -> dict[str, Any]:
        given = msgspec.json.decode(body)
        row = (
            f"{int(time.time()):08x}{os.urandom(8).hex()}",
            OWNER,
            given["projectId"],
            given["description"],
            given["billable"],
            given["start"],
            given["end"],
            0,
        )
        db.execute(INSERT, row)  # autocommit: one durable commit
        return dict(zip(COLUMNS, row, strict=True))

    def newest(user_id: str) -> list[dict[str, Any]]:
        return [dict(zip(COLUMNS, row, strict=True)) for row in db.execute(NEWEST, (user_id,)).fetchall()]

    def one(entry_id: str) -> dict[str, Any]:
        return dict(zip(COLUMNS, db.execute(ONE, (entry_id,)).fetchone(), strict=True))

    async def app(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        parts = scope["path"].split("/")  # /api/v1/workspaces/{ws}/time-entries[/{id}] or .../user/{id}/time-entries
        if scope["method"] == "POST":
            status, answer = 201, msgspec.json.encode(create(await read_body(receive)))
        elif parts[5] == "user":
            status, answer = 200, msgspec.json.encode(newest(parts[6]))
        else:
            status, answer = 200, msgspec.json.encode(one(parts[6]))
        await send({"type": "http.response.start", "status": status, "headers": JSON_HEADERS + length(answer)})
        await send({"type": "http.response.body", "body": answer})

    return app


def length(answer: bytes) -> list[tuple[bytes, bytes]]:
    """Without it uvicorn would answer in chunks, which costs more."""
    return [(b"content-length", str(len(answer)).encode())]


async def read_body(receive: Receive) -> bytes:
    """The whole request body."""
    message = await receive()
    body: bytes = message["body"]
    while message["more_body"]:
        message = await receive()
        body += message["body"]
    return body


def serve(app: App, port: int) -> None:
    """One process of uvicorn, as every bare app is run."""
    import uvicorn

    uvicorn.run(
        app, port=port, loop="uvloop", http="httptools", lifespan="off", access_log=False, log_level="warning"
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bare_app", description="Serve the bare app.")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds bare.db")
    options = parser.parse_args()
    serve(create_app(options.data / "bare.db"), options.port)


if __name__ == "__main__":
    main()
