"""A process that does pieces of work until it is killed: ``python -m tests.e2e.toiling DATABASE FOLDER``.

It notes when it begins and ends each piece, by a clock that all processes of the machine share.
"""

import asyncio
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa

from hourbook.core.db.news import News
from hourbook.core.db.opening import open_database
from hourbook.core.db.tables import Column, Integer
from hourbook.core.work import work

metadata = sa.MetaData()
toil = sa.Table("toil", metadata, Column("n", Integer, primary_key=True), *work.work_columns("toil"))
LEASE, AT_ONCE = 2.0, 32


def add(tx: Any, pieces: int) -> None:
    metadata.create_all(tx)
    tx.execute(sa.insert(toil), [{"n": n, **work.piece(work.now())} for n in range(pieces)])


def left(tx: Any) -> int:
    return int(tx.execute(sa.select(sa.func.count()).where(toil.c.state != work.DONE)).scalar_one())


async def main(database: str, folder: Path) -> None:
    app: Any = SimpleNamespace(db=open_database(database, pool_size=4))
    app.news = News(app.db)
    notes = os.open(folder / str(os.getpid()), os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    async def perform(_: Any, row: Any) -> None:
        os.write(notes, b"begin %d %d\n" % (row.n, time.monotonic_ns()))
        await asyncio.sleep(0.03)  # longer than a claim takes, so that a kill meets work under way
        os.write(notes, b"end %d %d\n" % (row.n, time.monotonic_ns()))

    retries = (1,) * 20  # a piece may be under way at many a kill
    work.WORK_KINDS[:] = [work.WorkKind(toil, perform, None, None, retries, LEASE, AT_ONCE, None)]
    app.news.start()
    await work.forever(app)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
