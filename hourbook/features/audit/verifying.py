"""Checking a chain: every row beside its seal, from the first to the last, and the heads that were kept elsewhere."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.db.database import Tx
from hourbook.core.rows.changes import ACCOUNTS, ChangeRow, changes
from hourbook.core.who.identity import workspaces
from hourbook.features.audit.erasing import is_blank
from hourbook.features.audit.sealing import START, commitment_of, last_seal, seal_of, split
from hourbook.features.audit.tables import ERASED, FORGOTTEN, OF_LOG, SealRow, audit_seals
from hourbook.features.followers import follower_places

PART = 2_000
UNSEALED_MS = 3_600_000  # a server seals within a moment; after an hour nobody does
Run = Callable[..., Any]  # runs ``verb(tx, ...)`` in a transaction: a long chain is no long transaction


class Head(NamedTuple):
    """The end of a chain at some time, as it was written down elsewhere."""

    scope: str
    seq: int
    seal: str

    @property
    def text(self) -> str:
        return f"{self.scope} {self.seq} {self.seal}"


class Problem(NamedTuple):
    """The first row at which a chain is not what it was. ``seq`` 0: the chain as a whole."""

    seq: int
    what: str


class Verdict(msgspec.Struct):
    """What was found of one chain."""

    scope: str
    rows: int = 0  # that were checked
    first: int = 0
    head: Head | None = None
    until: int = 0  # UTC ms: when the last sealed row was written, as it says
    forgotten: int = 0  # the first so many were forgotten, as the log says
    erased: int = 0  # rows without their personal content, as the log says
    unsealed: int = 0  # rows that wait for their seal
    problem: Problem | None = None


class Read(NamedTuple):
    """A part of a log: rows and seals by their place."""

    rows: dict[int, ChangeRow]
    seals: dict[int, SealRow]


def scopes_of(tx: Tx) -> list[str]:
    """Every log there is or was: of workspaces, of accounts, and of those that have nothing but seals."""
    every = sa.union(sa.select(workspaces.c.id), sa.select(audit_seals.c.workspace_id), sa.select(sa.literal(ACCOUNTS)))
    return sorted(tx.execute(every).scalars())


def head_of(tx: Tx, scope: str) -> Head | None:
    last = last_seal(tx, scope)
    return Head(scope, last.seq, last.seal) if last else None


def verify(run: Run, scope: str, heads: list[Head], at: int, *, skip_forgotten: bool = False) -> Verdict:
    """Check one chain, and that it is the one that these heads are of.

    ``skip_forgotten``: of many heads pass over those in what was forgotten, where there is a later one.
    """
    first, last, place = run(ends, scope)
    verdict = Verdict(scope, first=first)
    if first:
        walk(run, verdict, first, last)
    if verdict.problem is None:
        verdict.problem = beyond(run, verdict, last, place, at)
    if verdict.problem is None:
        kept = [head for head in heads if head.seq >= verdict.forgotten]
        of_these = sorted(kept if skip_forgotten and kept else heads)
        verdict.problem = next(filter(None, (differs(run, head, verdict) for head in of_these)), None)
    return verdict


def state_of(run: Run, scope: str) -> Verdict:
    """How far a chain goes, as it says itself: nothing is checked."""
    first, last, _ = run(ends, scope)
    verdict = Verdict(scope, first=first, unsealed=run(unsealed, scope, last)[0])
    if last:
        read: Read = run(part, scope, last - 1, last)
        verdict.head, verdict.until = Head(scope, last, read.seals[last].seal), getattr(read.rows.get(last), "at", 0)
        verdict.forgotten = 0 if first in run(part, scope, first - 1, first).rows else first
        verdict.rows = last - max(verdict.forgotten, first - 1)
    return verdict


def ends(tx: Tx, scope: str) -> tuple[int, int, int]:
    """Where the seals begin and end, and how far the follower that seals says it came; 0 for nothing."""
    of_seals = sa.select(sa.func.min(audit_seals.c.seq), sa.func.max(audit_seals.c.seq))
    first, last = tx.execute(of_seals.where(audit_seals.c.workspace_id == scope)).one()
    mine = follower_places.c.follower == "audit", follower_places.c.scope == scope
    place = tx.execute(sa.select(follower_places.c.seq).where(*mine)).scalar()
    return first or 0, last or 0, place or 0


def part(tx: Tx, scope: str, after: int, until: int) -> Read:
    """Rows and seals behind a place."""

    def behind(table: sa.Table) -> dict[int, Any]:
        found = sa.select(table).where(table.c.workspace_id == scope, table.c.seq > after, table.c.seq <= until)
        return {row.seq: row for row in tx.execute(found)}

    return Read(behind(changes), behind(audit_seals))


def walk(run: Run, verdict: Verdict, first: int, last: int) -> None:
    """Check each row with its seal; the first that does not fit is the verdict's problem."""
    beginning: SealRow = run(part, verdict.scope, first - 1, first).seals[first]
    previous, told = START, Told()
    if first not in run(part, verdict.scope, first - 1, first).rows:  # the row is forgotten, its seal is kept
        previous, verdict.forgotten, first = beginning.seal, first, first + 1
    for seq, row, seal in steps(run, verdict.scope, first, last):
        verdict.problem = check(seq, row, seal, previous)
        if verdict.problem is not None or row is None or seal is None:
            return
        previous = seal.seal
        verdict.rows, verdict.head, verdict.until = verdict.rows + 1, Head(verdict.scope, seq, seal.seal), row.at
        verdict.erased += seal.salt is None
        told.hear(row, seal)
    for row in run(waiting_of_log, verdict.scope, last):
        told.hear(row)  # what was done just now; it is sealed in a moment
    verdict.problem = told.missing(verdict, beginning)


def steps(run: Run, scope: str, first: int, last: int) -> Iterator[tuple[int, ChangeRow | None, SealRow | None]]:
    for start in range(first - 1, last, PART):
        end = min(last, start + PART)
        read: Read = run(part, scope, start, end)
        for seq in range(start + 1, end + 1):
            yield seq, read.rows.get(seq), read.seals.get(seq)


def check(seq: int, row: ChangeRow | None, seal: SealRow | None, previous: str) -> Problem | None:
    if row is None:
        return Problem(seq, "the row is gone" if seal else "the row and its seal are gone")
    if seal is None:
        return Problem(seq, "the row has no seal, and rows behind it have one: it was put in, or its seal was taken")
    (before, own_before), (after, own_after) = split(row.before), split(row.after)
    if seal.salt is None and not (seal.commitment and is_blank(row)):
        return Problem(seq, "the salt of the row is gone, and its personal content is not")
    commitment = seal.commitment or ""
    if seal.salt:
        commitment = commitment_of(seal.salt, own_before, own_after, row.action_metadata)
    if seal_of(previous, row, before, after, commitment) != seal.seal:
        return Problem(seq, "the row is not the one that was sealed: it, its seal or the order was changed")
    return None


class Told:
    """What the log says was done to it, beside what is found."""

    def __init__(self) -> None:
        self.without: dict[int, None] = {}  # rows whose content is gone
        self.erased: set[int] = set()
        self.forgotten: set[tuple[int, str]] = set()

    def hear(self, row: ChangeRow, seal: SealRow | None = None) -> None:
        if seal is not None and seal.salt is None:
            self.without[row.seq or 0] = None
        if row.kind == OF_LOG and row.after:
            said = msgspec.json.decode(row.after)
            if row.event == ERASED:
                self.erased |= set(said["seqs"])
            if row.event == FORGOTTEN:
                self.forgotten.add((said["until"], said["seal"]))

    def missing(self, verdict: Verdict, beginning: SealRow) -> Problem | None:
        """What is gone although the log says nothing of it."""
        if verdict.forgotten and (beginning.seq, beginning.seal) not in self.forgotten:
            return Problem(verdict.forgotten, "the beginning of the log is gone, and the log does not say so")
        silent = [seq for seq in self.without if seq not in self.erased]
        return Problem(silent[0], "personal content is gone, and the log does not say so") if silent else None


def beyond(run: Run, verdict: Verdict, last: int, place: int, at: int) -> Problem | None:
    """What is behind the last seal: rows that wait for theirs, or nothing where something was."""
    waiting, oldest = run(unsealed, verdict.scope, last)
    verdict.unsealed = waiting
    if place > last:
        return Problem(last + 1, "the end of the chain is gone: it was sealed further than it goes")
    if waiting and at - oldest > UNSEALED_MS:
        since = f"{waiting} rows wait for a seal since {instant_text(oldest)}"
        return Problem(last + 1, f"{since}: until they have it, nobody can tell whether they were changed")
    return None


def waiting_of_log(tx: Tx, scope: str, last: int) -> list[Any]:
    """What the log says was done to it, in rows that wait for their seal."""
    about = changes.c.workspace_id == scope, changes.c.kind == OF_LOG
    behind = sa.or_(changes.c.seq > last, changes.c.seq.is_(None))
    return list(tx.execute(sa.select(changes).where(*about, behind)).all())


def unsealed(tx: Tx, scope: str, last: int) -> tuple[int, int]:
    """How many rows have no seal yet, and since when: as their ids say, which were made when they were written."""
    waiting = changes.c.workspace_id == scope, sa.or_(changes.c.seq > last, changes.c.seq.is_(None))
    count, oldest = tx.execute(sa.select(sa.func.count(), sa.func.min(changes.c.id)).where(*waiting)).one()
    return count, int(oldest[:8], 16) * 1000 if oldest else 0


def differs(run: Run, head: Head, verdict: Verdict) -> Problem | None:
    """Whether the chain is not the one that the head is of."""
    if head.seq < verdict.forgotten:
        return Problem(head.seq, "the head that was given lies in what was forgotten: nothing can be said of it")
    found: Read = run(part, head.scope, head.seq - 1, head.seq)
    seal = found.seals.get(head.seq)
    if seal is None:
        return Problem(head.seq, "the log does not go as far as the head that was given: its end was cut off")
    if seal.seal != head.seal:
        return Problem(head.seq, "the seal is another one than the head that was given: the chain was written anew")
    return None
