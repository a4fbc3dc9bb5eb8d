"""How long changes are kept."""

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.rows.changes import changes, last_seq
from hourbook.core.rows.following import ChangesForgotten, changes_after
from hourbook.core.rows.retention import forget_before
from hourbook.core.work import sweeps
from hourbook.features.live import upkeep
from hourbook.features.live.upkeep import forget_old_changes
from hourbook.settings import SettingsError, load
from tests.world import World

DAY = 86_400_000


def kept(world: World) -> list[int]:
    rows = sa.select(changes.c.seq).where(changes.c.workspace_id == world.workspace_id).order_by(changes.c.seq)
    return [row.seq for row in world.rows(rows)]


def aged(world: World, until: int, days: int) -> None:
    """Make the changes up to a place in the log look as if they were written so many days ago."""
    rows = world.rows(sa.select(changes).where(changes.c.workspace_id == world.workspace_id, changes.c.seq <= until))
    then = f"{(now() - days * DAY) // 1000:08x}"
    for row in rows:
        key = changes.c.workspace_id == row.workspace_id, changes.c.id == row.id
        made = sa.update(changes).where(*key).values(id=then + row.id[8:])
        world.server.verb(lambda ctx, made=made: ctx.tx.execute(made))


def tagged(world: World, count: int) -> int:
    """Make some changes; where the log ends then."""
    for number in range(count):
        world.owner.make("tags", {"name": f"tag {number}"})
    return int(world.server.app.db.now(last_seq, world.workspace_id))


def test_the_old_end_of_a_log_goes_and_its_newest_row_stays(world: World) -> None:
    end = tagged(world, 6)
    aged(world, end - 2, 50)
    world.server.app.db.now(forget_before, now() - 40 * DAY)
    assert kept(world) == [end - 1, end]
    aged(world, end, 50)
    world.server.app.db.now(forget_before, now() - 40 * DAY)
    assert kept(world) == [end]
    assert tagged(world, 0) == end
    world.owner.make("tags", {"name": "one more"})
    assert kept(world)[-1] == end + 1


def test_a_row_that_looks_old_behind_a_newer_one_stays(world: World) -> None:
    end = tagged(world, 4)
    aged(world, end, 50)
    aged(world, 1, 0)  # the first of the log is new: nothing before it can go
    world.server.app.db.now(forget_before, now() - 40 * DAY)
    assert kept(world) == list(range(1, end + 1))


def test_a_run_removes_so_many_at_most(world: World) -> None:
    end = tagged(world, 6)
    aged(world, end, 50)
    removed = [world.server.app.db.now(forget_before, now() - 40 * DAY, 3) for _ in range(end)]
    assert max(removed) <= 3 and kept(world) == [end]


def test_a_log_is_shortened_once_a_day(world: World) -> None:
    end = tagged(world, 4)
    aged(world, end - 1, 40)
    world.server.app.db.now(forget_before, now() - 40 * DAY + DAY // 2)
    assert kept(world) == list(range(1, end + 1))
    world.server.app.db.now(forget_before, now() - 38 * DAY)
    assert kept(world) == [end]


def test_a_reader_that_stood_there_is_told(world: World) -> None:
    end = tagged(world, 6)
    aged(world, end - 1, 50)
    world.server.app.db.now(forget_before, now() - 40 * DAY)
    with pytest.raises(ChangesForgotten):
        world.server.app.db.now(changes_after, world.workspace_id, 1, 10)
    assert world.server.app.db.now(changes_after, world.workspace_id, end - 1, 10).rows[-1].seq == end


def test_a_run_that_left_some_is_followed_by_the_next_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    end = tagged(world, 6)
    aged(world, end, 5_000)
    monkeypatch.setattr(upkeep, "AT_ONCE", 2)
    app = world.server.app
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, changes_days=40))
    world.server.run(sweeps.run(app, next(one for one in sweeps.SWEEPS if one.verb is forget_old_changes)))
    assert kept(world) == [end]


def test_nothing_is_forgotten_unless_the_operator_says_so(world: World) -> None:
    end = tagged(world, 3)
    aged(world, end, 5_000)
    assert world.server.verb(forget_old_changes) is False
    assert kept(world) == list(range(1, end + 1))


@pytest.mark.parametrize("days", [1, 29])
def test_less_than_the_trash_needs_is_refused(days: int) -> None:
    with pytest.raises(SettingsError, match="at least 30"):
        load(changes_days=days)
    assert load(changes_days=30).changes_days == 30
