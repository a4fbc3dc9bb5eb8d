"""The yardstick on PostgreSQL: the bare app's requests, table and answers (bench/bare_app.py) over a pool of psycopg.

One process of uvicorn (uvloop, httptools), a pool of eight asynchronous connections (as many as our server uses at a
time), autocommit, every statement prepared at its first use, one durable commit for each create. Threads with blocking
connections come to the same within a tenth: 12 % slower reading and 30 % quicker creating at eight connections.

It leaves out what the bare app on SQLite leaves out: authentication, permission and visibility checks, validation of
any field, rates, required fields, locks, the change row of every write, request ids, the request log, idempotency,
404s with a reason, 12 of the 20 fields of an entry. Besides that: transactions of more than one statement, a second
try after a serialization failure, and any word to other processes.
"""

import argparse
import os
import time
from typing import Any

import msgspec
from psycopg_pool import AsyncConnectionPool

from bench.bare_app import COLUMNS, JSON_HEADERS, NAMES, OWNER, App, Receive, Send, length, read_body, serve

POOL = 8
SCHEMA = """
create table if not exists entries (
  "id" text primary key, "userId" text not null, "projectId" text, "description" text not null,
  "billable" boolean not null, "start" text not null, "end" text, "hourlyRate" bigint not null);
create index if not exists entries_by_user on entries ("userId", "start");
"""
INSERT = f"insert into entries ({NAMES}) values (%s, %s, %s, %s, %s, %s, %s, %s)"
NEWEST = f'select {NAMES} from entries where "userId" = %s order by "start" desc limit 50'
ONE = f'select {NAMES} from entries where "id" = %s'


def create_app(dsn: str) -> App:
    """The app on the database; the pool opens with the first request, inside the server's event loop."""
    pool: Any = AsyncConnectionPool(
        dsn, min_size=POOL, max_size=POOL, open=False, kwargs={"autocommit": True, "prepare_threshold": 0}
    )

    async def create(body: bytes) -> dict[str, Any]:
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
        async with pool.connection() as connection:
            await connection.execute(INSERT, row)
        return named(row)

    async def rows(statement: str, key: str) -> list[dict[str, Any]]:
        async with pool.connection() as connection:
            return list(map(named, await (await connection.execute(statement, (key,))).fetchall()))

    async def app(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        await pool.open()  # does nothing when it is open
        parts = scope["path"].split("/")
        if scope["method"] == "POST":
            status, answer = 201, msgspec.json.encode(await create(await read_body(receive)))
        elif parts[5] == "user":
            status, answer = 200, msgspec.json.encode(await rows(NEWEST, parts[6]))
        else:
            status, answer = 200, msgspec.json.encode((await rows(ONE, parts[6]))[0])
        await send({"type": "http.response.start", "status": status, "headers": JSON_HEADERS + length(answer)})
        await send({"type": "http.response.body", "body": answer})

    return app


def named(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row with its names."""
    return dict(zip(COLUMNS, row, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bare_postgres", description="Serve the bare app.")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--database", required=True, help="the DSN of a database with the table of entries")
    options = parser.parse_args()
    serve(create_app(options.database), options.port)


if __name__ == "__main__":
    main()
