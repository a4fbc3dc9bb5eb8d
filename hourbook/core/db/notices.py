"""What a transaction has to tell once it is committed: short texts that name what happened, never what it says.

    c <workspace> <seq>                        the log of ``changes`` goes up to here; a workspace, or ``accounts``
    u <workspace>                              rows of ``changes`` were committed that have no number yet
    r <workspace or -> <user or -> <request> <status>   a row of the request log
    w <table>                                  a piece of work waits
    f <follower>                               it follows the log of another workspace, or of one less

They lie on the connection until the commit and are dropped with what is rolled back. ``news.py`` hands them on.
"""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

KEY = "hourbook.notices"
LONGEST = 7_500  # bytes; PostgreSQL refuses payloads of 8,000


def note(tx: Connection, notice: str) -> None:
    """Tell this when the transaction is committed."""
    tx.info.setdefault(KEY, []).append(notice)


def noted(tx: Connection) -> int:
    """How many notices wait, for ``forget_after``."""
    return len(tx.info.get(KEY, ()))


def forget_after(tx: Connection, count: int) -> None:
    """Drop what was noted since."""
    if KEY in tx.info:
        del tx.info[KEY][count:]


def taken(tx: Connection) -> list[str]:
    """The notices of the transaction, which has none then."""
    return tx.info.pop(KEY, [])  # type: ignore[no-any-return]


def payloads(notices: list[str], sender: str) -> Iterator[str]:
    """The notices in as few messages as fit, each headed by who sends it."""
    part = [sender]
    size = len(sender)
    for notice in notices:
        if size + len(notice) + 1 > LONGEST:
            yield "\n".join(part)
            part, size = [sender], len(sender)
        part.append(notice)
        size += len(notice) + 1
    yield "\n".join(part)
