"""What was checked before a write must still hold in it: requests that meet, in the bad order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from types import SimpleNamespace
from typing import Any

import pyotp
import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher

from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context
from hourbook.core.who.credentials import hash_password, verify_password
from hourbook.core.who.identity import api_keys, members, one_time_links, sessions, users
from hourbook.features.account import recovery
from hourbook.features.account.links import new_link
from hourbook.features.account.passwords import held
from hourbook.features.account.queries import user_row
from hourbook.features.account.recovery import keep_password
from hourbook.features.account.routes_two_factor import Confirmation, confirm_two_factor
from hourbook.features.account.sign_in import admit, renew_hash
from hourbook.features.people.membership import StatusIn
from hourbook.features.people.routes_membership import update_user_status
from hourbook.features.workspaces.actions import enter_workspace
from tests.features.identity.conftest import HASH, PASSWORD, Account, reason
from tests.world import Server, World

InBetween = Callable[[Callable[[], Any]], None]
NEW = "a whole new password"
NEW_HASH = hash_password(NEW)


def new_password(world: World, account: Account) -> Callable[[], Any]:
    return lambda: world.server.verb(keep_password, account.id, NEW_HASH)


def put(world: World, account: Account, **values: Any) -> Callable[[], Any]:
    return lambda: world.server.verb(
        lambda ctx: ctx.tx.execute(sa.update(users).where(users.c.id == account.id).values(**values))
    )


def living(world: World, account: Account) -> int:
    theirs = sessions.c.user_id == account.id, sessions.c.revoked_at.is_(None)
    return len(world.rows(sa.select(sessions.c.id).where(*theirs)))


def stored(world: World, account: Account) -> Any:
    return world.rows(sa.select(users).where(users.c.id == account.id))[0]


def test_a_sign_in_under_way_does_not_survive_a_new_password(
    world: World, account: Account, in_between: InBetween
) -> None:
    in_between(new_password(world, account))
    assert reason(account.attempt()) == (401, "sign-in-refused")
    assert living(world, account) == 0
    assert account.attempt(NEW).status_code == 200


def test_of_links_that_are_made_at_once_the_last_alone_holds(
    world: World, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = Barrier(2)

    def made(*args: Any) -> str:
        with suppress(BrokenBarrierError):  # where the second waits for the first, as it should
            both.wait(0.5)
        return new_link(*args)

    monkeypatch.setattr(recovery, "new_link", made)
    wish = SimpleNamespace(email=account.email, origin="")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: world.server.verb(recovery.reset_letter, wish), range(2)))
    theirs = one_time_links.c.user_id == account.id, one_time_links.c.ended_at.is_(None)
    assert len(world.rows(sa.select(one_time_links.c.id).where(*theirs))) == 1


def test_a_sign_in_under_way_asks_for_the_code_of_a_second_factor_turned_on_meanwhile(
    world: World, account: Account, in_between: InBetween
) -> None:
    in_between(put(world, account, totp_on=True, totp_secret=pyotp.random_base32()))
    assert reason(account.attempt()) == (401, "two-factor-code-missing")
    assert living(world, account) == 0


def test_a_sign_in_under_way_does_not_enter_an_account_closed_meanwhile(
    world: World, account: Account, in_between: InBetween
) -> None:
    in_between(put(world, account, status="BANNED"))
    assert reason(account.attempt()) == (401, "user-deactivated")
    assert living(world, account) == 0


def test_a_sign_in_goes_on_where_only_the_hash_is_another(
    world: World, account: Account, in_between: InBetween
) -> None:
    in_between(put(world, account, password=hash_password(PASSWORD)))
    assert account.attempt().status_code == 200


def test_a_renewed_hash_undoes_no_new_password(world: World, account: Account) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    put(world, account, password=old)()
    verified = stored(world, account)
    new_password(world, account)()
    world.server.verb(renew_hash, verified, hash_password(PASSWORD))
    assert verify_password(stored(world, account).password, NEW)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/api/v1/user/password", {"password": "that of a thief", "currentPassword": PASSWORD}),
        ("PUT", "/api/v1/user/email", {"email": "thief@example.org", "currentPassword": PASSWORD}),
        ("POST", "/api/v1/user/two-factor", {"currentPassword": PASSWORD}),
        ("POST", "/api/v1/user/two-factor/recovery-codes", {"currentPassword": PASSWORD}),
        ("DELETE", "/api/v1/user/two-factor", {"currentPassword": PASSWORD}),
    ],
)
def test_whoever_proved_the_old_password_changes_nothing_after_a_new_one(
    world: World, account: Account, in_between: InBetween, method: str, path: str, body: Any
) -> None:
    secret = pyotp.random_base32()
    on = path.endswith("recovery-codes") or method == "DELETE"
    put(world, account, totp_on=on, totp_secret=secret)()
    more = {"totp": pyotp.TOTP(secret).now()} if on else {}
    in_between(new_password(world, account))
    assert reason(account.send(method, path, {**body, **more})) == (409, "account-changed")
    after = stored(world, account)
    assert (after.password, after.totp_on, after.totp_secret) == (NEW_HASH, on, secret)
    assert reason(account.send(method, path, {**body, **more})) == (400, "password-wrong")


def other_password(ctx: Context, user_id: str, _: str) -> None:
    held(ctx, user_row(ctx, user_id), keep_password, user_id, NEW_HASH)


def second_factor(ctx: Context, user_id: str, secret: str) -> None:
    confirm_two_factor(ctx.acting_as(Caller(user_id)), Confirmation(totp=pyotp.TOTP(secret).now()))


@pytest.mark.parametrize("change", [other_password, second_factor])
def test_what_ends_all_sessions_waits_for_a_sign_in_under_way(postgres_server: Server, change: Any) -> None:
    """PostgreSQL alone runs writes side by side: the change begins when the session is opened but not committed."""
    world, db, secret = World(postgres_server), postgres_server.app.db, pyotp.random_base32()
    account = Account(world, world.member, world.member.key)
    put(world, account, password=HASH, totp_secret=secret)()
    proved = stored(world, account)
    ctx = Context(Caller("", auth="none"), app=postgres_server.app)
    waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with ThreadPoolExecutor(1) as beside:
        with db.engine.begin() as tx:
            ctx.begin(tx)
            held(ctx, proved, admit, account.id, None)
            changing = beside.submit(postgres_server.verb, change, account.id, secret)
            while not changing.done() and not world.rows(waiting)[0][0]:
                pass  # each look is a transaction of the server's
        changing.result()
    assert living(world, account) == 0


def deactivated(ctx: Context, world: World) -> None:
    owner = ctx.acting_as(Caller(world.owner.id)).having(roles=frozenset({Role.OWNER}))
    update_user_status(enter_workspace(owner, world.workspace_id), world.member.id, StatusIn("INACTIVE"))


def set_where(table: sa.Table, column: str, **values: Any) -> Callable[[Context, World], None]:
    def change(ctx: Context, world: World) -> None:
        ctx.tx.execute(sa.update(table).where(table.c[column] == world.member.id).values(**values))

    return change


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (deactivated, (403, "membership-inactive")),
        (set_where(users, "id", status="BANNED"), (401, "user-deactivated")),
        (set_where(api_keys, "user_id", revoked_at=1), (401, "api-key-revoked")),
        (set_where(api_keys, "user_id", read_only=True), (403, "key-read-only")),
    ],
)
def test_a_write_that_waits_has_the_rights_of_the_moment_it_is_made(
    world: World, in_between: InBetween, change: Any, refusal: tuple[int, str]
) -> None:
    in_between(lambda: world.server.verb(change, world))
    assert reason(world.member.post("tags", {"name": "late"})) == refusal
    assert world.owner.get("tags").json() == []


def test_a_write_that_waits_goes_on_where_a_right_was_added(world: World, in_between: InBetween) -> None:
    wider = set_where(members, "user_id", role="WORKSPACE_ADMIN")
    in_between(lambda: world.server.verb(wider, world))
    assert world.member.post("tags", {"name": "late"}).status_code == 201


def test_who_is_deactivated_writes_nothing_after_it(postgres_server: Server) -> None:
    """PostgreSQL admits in the write's own transaction: it waits for the change of the membership that is under way."""
    world, db = World(postgres_server), postgres_server.app.db
    ctx = world.context().having(app=postgres_server.app)
    waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with ThreadPoolExecutor(1) as beside:
        with db.engine.begin() as tx:
            ctx.begin(tx)
            deactivated(ctx, world)
            answer = beside.submit(world.member.post, "tags", {"name": "late"})
            while not answer.done() and not world.rows(waiting)[0][0]:
                pass  # each look is a transaction of the server's
        assert reason(answer.result()) == (403, "membership-inactive")
