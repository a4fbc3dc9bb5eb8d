"""The chain of seals: each tampering with the log is done, and found; or not, where decision 25 says so."""

import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.db.tables import new_id
from hourbook.core.rows.changes import ACCOUNTS, changes
from hourbook.core.rows.retention import forget_before
from hourbook.features.audit import sealing
from hourbook.features.audit.anchors import HeadUnreadable, read_head, write_heads
from hourbook.features.audit.erasing import erase_content
from hourbook.features.audit.tables import ERASED, FORGOTTEN, audit_seals
from hourbook.features.audit.verifying import Head, Verdict, head_of, scopes_of, verify
from hourbook.features.followers import caught_up, follower_places
from tests.core.test_change_retention import aged
from tests.world import World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
DAY = 86_400_000


def seal(world: World) -> None:
    world.server.run(caught_up(world.server.app))


def checked(world: World, *heads: Head, scope: str = "", **options: Any) -> Verdict:
    return verify(world.server.app.db.now, scope or world.workspace_id, list(heads), now(), **options)


def head(world: World) -> Head:
    found: Head = world.server.app.db.now(head_of, world.workspace_id)
    return found


def run(world: World, *statements: Any) -> None:
    """What somebody does who may write to the database."""
    world.server.verb(lambda ctx: [ctx.tx.execute(statement) for statement in statements])


def here(world: World, table: sa.Table, *which: Any) -> list[Any]:
    return [table.c.workspace_id == world.workspace_id, *which]


def log_of(world: World) -> list[Any]:
    return world.rows(sa.select(changes).where(*here(world, changes)).order_by(changes.c.seq))


@pytest.fixture
def sealed(world: World) -> World:
    """A workspace whose log has something in it, all of it sealed."""
    for number in range(6):
        world.owner.make("tags", {"name": f"tag {number}"})
    world.member.make("time-entries", {**HOUR, "description": 'odd "text" with\n\\ é \x01'})
    seal(world)
    return world


def test_a_log_that_nobody_touched_is_whole(sealed: World) -> None:
    verdict, rows = checked(sealed, head(sealed)), log_of(sealed)
    assert verdict.problem is None and verdict.head == head(sealed)
    assert (verdict.rows, verdict.head.seq, verdict.unsealed) == (len(rows), rows[-1].seq, 0)
    sealed.owner.make("tags", {"name": "later"})
    assert checked(sealed).unsealed == 1
    old = head(sealed)
    seal(sealed)
    assert checked(sealed, old).problem is None and head(sealed).seq == old.seq + 1
    assert checked(sealed, scope=ACCOUNTS).problem is None
    assert {ACCOUNTS, sealed.workspace_id} <= set(sealed.server.app.db.now(scopes_of))


# --- what whoever writes to the database may do

Tampering = Callable[[World, int], list[Any]]  # with the row at a place: the statements


def values(world: World, place: int, /, **columns: Any) -> Any:
    return sa.update(changes).where(*here(world, changes, changes.c.seq == place)).values(**columns)


def edited(world: World, seq: int) -> list[Any]:
    return [values(world, seq, after=sa.func.replace(changes.c.after, "tag 2", "tag 9"))]


def predated(world: World, seq: int) -> list[Any]:
    return [values(world, seq, at=changes.c.at - DAY)]


def blamed_on_another(world: World, seq: int) -> list[Any]:
    return [values(world, seq, actor_id=world.admin.id)]


def without_personal_content(world: World, seq: int) -> list[Any]:
    return [values(world, seq, after=sa.func.replace(changes.c.after, "tag 2", ""))]


def written_otherwise(world: World, seq: int) -> list[Any]:
    return [values(world, seq, after=sa.func.replace(changes.c.after, ":", ": "))]


def no_json(world: World, seq: int) -> list[Any]:
    return [values(world, seq, after="{")]


def deleted(world: World, seq: int) -> list[Any]:
    return [sa.delete(changes).where(*here(world, changes, changes.c.seq == seq))]


def deleted_with_seal(world: World, seq: int) -> list[Any]:
    return [*deleted(world, seq), sa.delete(audit_seals).where(*here(world, audit_seals, audit_seals.c.seq == seq))]


def unsealed(world: World, seq: int) -> list[Any]:
    return [sa.delete(audit_seals).where(*here(world, audit_seals, audit_seals.c.seq == seq))]


def salt_taken(world: World, seq: int) -> list[Any]:
    return [sa.update(audit_seals).where(*here(world, audit_seals, audit_seals.c.seq == seq)).values(salt=None)]


def swapped(world: World, seq: int) -> list[Any]:
    return [values(world, seq, seq=-1), values(world, seq + 1, seq=seq), values(world, -1, seq=seq + 1)]


def swapped_with_seals(world: World, seq: int) -> list[Any]:
    def place(old: int, new: int) -> Any:
        return sa.update(audit_seals).where(*here(world, audit_seals, audit_seals.c.seq == old)).values(seq=new)

    return [*swapped(world, seq), place(seq, -1), place(seq + 1, seq), place(-1, seq + 1)]


def inserted(world: World, seq: int) -> list[Any]:
    """All from here on move up by one to make room."""
    later = [row.seq for row in log_of(world) if row.seq >= seq]
    row = next(row for row in log_of(world) if row.seq == seq)
    forged = {**row._mapping, "id": new_id(), "actor_id": world.admin.id, "n": row.n}
    return [*(values(world, each, seq=each + 1) for each in reversed(later)), sa.insert(changes).values(forged)]


FOUND: list[Tampering] = [
    edited, predated, blamed_on_another, without_personal_content, written_otherwise, no_json, deleted,
    deleted_with_seal, unsealed, salt_taken, swapped, swapped_with_seals, inserted,
]  # fmt: skip


@pytest.mark.parametrize("tampering", FOUND)
def test_it_is_found_and_the_first_bad_row_is_named(sealed: World, tampering: Tampering) -> None:
    seq = next(row.seq for row in log_of(sealed) if '"tag 2"' in (row.after or ""))
    run(sealed, *tampering(sealed, seq))
    problem = checked(sealed).problem
    assert problem is not None and problem.seq == seq, problem


@pytest.mark.parametrize("name", [column.name for column in changes.columns if column.name != "workspace_id"])
def test_every_column_of_a_row_is_sealed(sealed: World, name: str) -> None:
    row = next(row for row in log_of(sealed) if '"tag 2"' in (row.after or ""))
    old = getattr(row, name)
    new = f"{'0' * 24}" if name == "id" else old + 1_000 if isinstance(old, int) else "{}"
    run(sealed, values(sealed, row.seq, **{name: new}))
    problem = checked(sealed).problem
    assert problem is not None and problem.seq == row.seq


def test_an_edit_with_its_seal_made_anew_is_found_at_the_next_row(sealed: World) -> None:
    seq = next(row.seq for row in log_of(sealed) if '"tag 2"' in (row.after or ""))
    run(sealed, *edited(sealed, seq))
    rewritten(sealed, seq, seq)
    problem = checked(sealed).problem
    assert problem is not None and problem.seq == seq + 1


def rewritten(world: World, first: int, last: int | None = None) -> None:
    """Make the seals anew, as whoever knows this code can: it holds no secret."""
    seals = {row.seq: row for row in world.rows(sa.select(audit_seals).where(*here(world, audit_seals)))}
    previous = seals[first - 1].seal if first - 1 in seals else sealing.START
    for row in log_of(world):
        if row.seq < first or row.seq > (last or row.seq):
            continue
        (before, own_before), (after, own_after) = sealing.split(row.before), sealing.split(row.after)
        commitment = sealing.commitment_of(seals[row.seq].salt, own_before, own_after, row.action_metadata)
        previous = sealing.seal_of(previous, row, before, after, commitment)
        key = here(world, audit_seals, audit_seals.c.seq == row.seq)
        run(world, sa.update(audit_seals).where(*key).values(seal=previous))


def test_a_chain_that_was_written_anew_is_found_by_a_head_alone(sealed: World) -> None:
    kept, seq = head(sealed), next(row.seq for row in log_of(sealed) if '"tag 2"' in (row.after or ""))
    run(sealed, *edited(sealed, seq))
    rewritten(sealed, 1)
    assert checked(sealed).problem is None  # nothing in the database tells
    problem = checked(sealed, kept).problem
    assert problem is not None and problem.seq == kept.seq and "anew" in problem.what


def cut(world: World, last: int) -> None:
    run(
        world,
        *(sa.delete(table).where(*here(world, table, table.c.seq > last)) for table in (changes, audit_seals)),
    )


def test_a_cut_tail_is_found_by_how_far_it_was_sealed_and_by_a_head(sealed: World) -> None:
    kept = head(sealed)
    cut(sealed, kept.seq - 2)
    problem = checked(sealed).problem
    assert problem is not None and problem.seq == kept.seq - 1
    mine = follower_places.c.follower == "audit", follower_places.c.scope == sealed.workspace_id
    run(sealed, sa.update(follower_places).where(*mine).values(seq=kept.seq - 2))
    assert checked(sealed).problem is None  # whoever changes that too is found by a head alone
    problem = checked(sealed, kept).problem
    assert problem is not None and problem.seq == kept.seq and "cut off" in problem.what


def test_a_tail_that_was_cut_and_grew_again_is_found_by_a_head(sealed: World) -> None:
    kept = head(sealed)
    cut(sealed, kept.seq - 1)
    sealed.owner.make("tags", {"name": "in its place"})
    seal(sealed)
    seal(sealed)
    problem = checked(sealed, kept).problem
    assert problem is not None and problem.seq == kept.seq


def test_a_log_that_is_gone_altogether_is_found_by_a_head(sealed: World) -> None:
    kept = head(sealed)
    run(sealed, sa.delete(follower_places).where(follower_places.c.scope == sealed.workspace_id))
    cut(sealed, 0)
    assert checked(sealed).problem is None
    assert checked(sealed, kept).problem is not None


def test_a_beginning_that_is_gone_is_found_unless_the_log_says_so(sealed: World) -> None:
    first = log_of(sealed)[0].seq
    run(sealed, *(sa.delete(table).where(*here(sealed, table, table.c.seq <= first + 1)) for table in (changes,)))
    run(sealed, sa.delete(audit_seals).where(*here(sealed, audit_seals, audit_seals.c.seq <= first)))
    problem = checked(sealed).problem
    assert problem is not None and "beginning" in problem.what


def test_rows_that_nobody_seals_are_told_of(sealed: World) -> None:
    sealed.owner.make("tags", {"name": "waits"})
    last = log_of(sealed)[-1].seq
    assert checked(sealed).problem is None
    aged_one = sa.update(changes).where(*here(sealed, changes, changes.c.seq == last))
    run(sealed, aged_one.values(id=f"{now() // 1000 - 7200:08x}{new_id()[8:]}"))
    problem = checked(sealed).problem
    assert problem is not None and problem.seq == last and "wait for a seal" in problem.what


# --- what the server itself does to the log


def test_what_is_forgotten_is_said_and_the_rest_stays_whole(sealed: World) -> None:
    kept = head(sealed)
    aged(sealed, 3, 50)
    for table in (audit_seals,):  # made when they were that old
        run(sealed, sa.delete(table).where(*here(sealed, table)))
    run(sealed, sa.delete(follower_places).where(follower_places.c.scope == sealed.workspace_id))
    seal(sealed)
    kept = head(sealed)
    sealed.server.app.db.now(forget_before, now() - 40 * DAY)
    assert log_of(sealed)[-1].event == FORGOTTEN
    seal(sealed)
    verdict = checked(sealed, kept)
    assert verdict.problem is None and verdict.forgotten == 3
    problem = checked(sealed, kept._replace(seq=2)).problem
    assert problem is not None and "forgotten" in problem.what
    assert checked(sealed, kept._replace(seq=2), kept, skip_forgotten=True).problem is None


def test_what_waits_for_its_seal_is_not_forgotten(sealed: World) -> None:
    sealed.owner.make("tags", {"name": "waits"})
    last = log_of(sealed)[-1].seq
    aged(sealed, last, 50)
    sealed.server.app.db.now(forget_before, now() - 40 * DAY)
    assert [row.seq for row in log_of(sealed)][:2] == [last - 1, last]


def test_a_log_that_was_shortened_before_there_were_seals_says_so(sealed: World) -> None:
    run(sealed, sa.delete(follower_places).where(follower_places.c.scope == sealed.workspace_id))
    run(sealed, sa.delete(audit_seals).where(*here(sealed, audit_seals)))
    run(sealed, sa.delete(changes).where(*here(sealed, changes, changes.c.seq <= 3)))
    seal(sealed)
    seal(sealed)
    verdict = checked(sealed)
    assert (verdict.problem, verdict.forgotten) == (None, 3)


def test_a_person_s_content_is_erased_and_the_chain_stays_whole(sealed: World) -> None:
    kept, member = head(sealed), sealed.member
    entry = sealed.owner.make("time-entries", {**HOUR, "description": "stays"})["id"]
    seal(sealed)
    world = sealed
    world.server.verb(lambda ctx: erase_content(ctx, world.workspace_id, member.id))
    rows = [row for row in log_of(world) if row.owner_id == member.id and row.kind == "TIME_ENTRY"]
    assert rows and "odd" not in rows[0].after and msgspec.json.decode(rows[0].after)["description"] == ""
    assert msgspec.json.decode(rows[0].after)["start_at"]
    assert log_of(world)[-1].event == ERASED
    assert checked(world, kept).problem is None  # the row that says so waits for its seal
    seal(world)
    verdict = checked(world, kept)
    assert verdict.problem is None and verdict.erased >= 1
    assert [row.after for row in log_of(world) if row.entity_id == entry and "stays" in row.after]
    # what is left of an erased row is sealed as before
    run(world, values(world, rows[0].seq, after=sa.func.replace(changes.c.after, '"billable"', '"billabel"')))
    problem = checked(world).problem
    assert problem is not None and problem.seq == rows[0].seq


def test_an_erasure_that_the_log_does_not_tell_of_is_found(sealed: World) -> None:
    world = sealed
    world.server.verb(lambda ctx: erase_content(ctx, world.workspace_id, world.member.id))
    said = log_of(world)[-1]
    assert said.event == ERASED
    seqs = msgspec.json.decode(said.after)["seqs"]
    run(world, sa.delete(changes).where(*here(world, changes, changes.c.seq == said.seq)))
    seal(world)
    problem = checked(world).problem
    assert problem is not None and problem.seq in seqs


def test_only_what_is_sealed_is_erased(world: World) -> None:
    world.member.make("time-entries", {**HOUR, "description": "waits"})
    world.server.verb(lambda ctx: erase_content(ctx, world.workspace_id, world.member.id))
    assert [row for row in log_of(world) if "waits" in (row.after or "")]


# --- heads


def test_heads_are_appended_to_a_file_each_day(sealed: World, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    app, file = sealed.server.app, tmp_path / "heads"
    sealed.server.verb(write_heads)
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, audit_heads_file=str(file)))
    for _ in range(2):
        sealed.server.verb(write_heads)
    assert file.read_text().count(sealed.workspace_id) == 1
    os.utime(file, (now() / 1000 - 86_400,) * 2)
    sealed.server.verb(write_heads)
    lines = [line for line in file.read_text().splitlines() if sealed.workspace_id in line]
    assert len(lines) == 2 and read_head(lines[0]) == head(sealed)
    assert checked(sealed, *map(read_head, lines)).problem is None
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, audit_heads_file=str(tmp_path)))
    sealed.server.verb(write_heads)  # a folder: the log tells of it, and nothing ends


@pytest.mark.parametrize("text", ["", "x", "a b c", "64a687e29ae1f428e7ebe303 12 abc", "s x " + "0" * 64])
def test_a_text_that_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(HeadUnreadable):
        read_head(text)
