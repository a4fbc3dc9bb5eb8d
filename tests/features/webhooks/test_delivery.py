"""Deliveries: what is sent, in which order, to whom, with whose rights, and what becomes of those that fail."""

import asyncio
import ssl
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.access import Role
from hourbook.core.who.identity import members
from hourbook.core.work import work
from hourbook.features.audit.erasing import erase_content
from hourbook.features.followers import caught_up
from hourbook.features.webhooks import delivery, health, log_size, sending
from hourbook.features.webhooks.tables import webhook_attempts, webhook_deliveries, webhooks
from tests.core.test_mail import certificate
from tests.features.webhooks.test_routes import body
from tests.postbox import Postbox, settled
from tests.receiver import OK, Behaviour, Got, Receiver, answering, asyncio_server, status
from tests.world import World

__all__ = ["certificate"]
HOUR = {"start": "2026-01-05T08:00:00Z", "end": "2026-01-05T09:00:00Z"}


def hook(world: World, receiver: Receiver, event: str = "NEW_TAG", **more: Any) -> Any:
    return world.owner.make("webhooks", body(url=receiver.url, webhookEvent=event, **more))


def state(world: World, id: str) -> Any:
    [row] = world.rows(sa.select(webhooks).where(webhooks.c.id == id))
    return row


def deliveries(world: World) -> list[Any]:
    mine = sa.select(webhook_deliveries).where(webhook_deliveries.c.workspace_id == world.workspace_id)
    return world.rows(mine.order_by(webhook_deliveries.c.created_at, webhook_deliveries.c.id))


def attempts(world: World) -> list[Any]:
    mine = sa.select(webhook_attempts).where(webhook_attempts.c.workspace_id == world.workspace_id)
    return world.rows(mine.order_by(webhook_attempts.c.created_at, webhook_attempts.c.id))


# --- what is sent


def test_a_delivery_is_the_thing_itself_with_all_headers(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    tag = world.owner.send("POST", "tags", {"name": "é"}, headers={"Action-Metadata": "from the importer"}).json()
    [got] = receiver.deliver()
    assert got.path == "/hook" and got.json == tag
    assert got.headers | {"idempotency-key": "", "hourbook-signature": ""} == {
        "host": f"127.0.0.1:{receiver.port}", "user-agent": "Hourbook-Webhooks", "accept": "*/*",
        "accept-encoding": "identity", "connection": "close", "content-type": "application/json",
        "content-length": str(len(got.body)), "clockify-signature": made["authToken"],
        "clockify-signature-token": made["authToken"], "clockify-webhook-event-type": "NEW_TAG",
        "idempotency-key": "", "hourbook-signature": "", "action-metadata": "from the importer",
    }  # fmt: skip
    assert got.is_signed_with(made["authToken"]) and not got.is_signed_with("another")
    assert len(got.headers["idempotency-key"]) == 24


def test_the_token_of_the_moment_is_sent(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    fresh = world.owner.patch(f"webhooks/{made['id']}/token").json()["authToken"]
    [got] = receiver.deliver()
    assert got.headers["clockify-signature"] == fresh and got.is_signed_with(fresh)


def test_header_texts_can_not_smuggle_anything(world: World, receiver: Receiver) -> None:
    hook(world, receiver)
    world.owner.send("POST", "tags", {"name": "one"}, headers={"Action-Metadata": b"a\xe9\tb" + b"x" * 600})
    [got] = receiver.deliver()
    assert got.headers["action-metadata"] == "a??b" + "x" * 496


def test_a_webhook_hears_nothing_of_what_was_before_it_or_while_it_is_off(world: World, receiver: Receiver) -> None:
    first = hook(world, receiver)
    with time_machine.travel(time.time() + 1, tick=False):
        world.owner.make("tags", {"name": "for the first alone"})
    with time_machine.travel(time.time() + 2, tick=False):
        second = hook(world, receiver)
        world.owner.put(f"webhooks/{first['id']}", body(url=receiver.url, enabled=False))
        world.owner.make("tags", {"name": "for the second alone"})
        got = receiver.deliver()
    assert [(one.headers["clockify-signature"], one.json["name"]) for one in got] == [
        (second["authToken"], "for the second alone")
    ], "the first was switched off before it was told"


def test_sources_narrow_it(world: World, receiver: Receiver) -> None:
    one, two = (world.owner.make("projects", {"name": name})["id"] for name in ("one", "two"))
    tag = world.owner.make("tags", {"name": "tag"})["id"]
    hook(world, receiver, "NEW_TIME_ENTRY", name="by project", triggerSourceType="PROJECT_ID", triggerSource=[one])
    hook(world, receiver, "NEW_TIME_ENTRY", name="by tag", triggerSourceType="TAG_ID", triggerSource=[tag])
    hook(
        world, receiver, "NEW_TIME_ENTRY", name="by user", triggerSourceType="USER_ID", triggerSource=[world.member.id]
    )
    hook(world, receiver, "TIME_ENTRY_UPDATED", name="moved", triggerSourceType="PROJECT_ID", triggerSource=[one])
    world.owner.make("time-entries", {**HOUR, "description": "neither", "projectId": two})
    entry = world.owner.make("time-entries", {**HOUR, "description": "one", "projectId": one})
    world.owner.make("time-entries", {**HOUR, "description": "tagged", "tagIds": [tag]})
    world.member.make("time-entries", {**HOUR, "description": "theirs"})
    world.owner.put(f"time-entries/{entry['id']}", {**HOUR, "description": "left one", "projectId": two})
    world.owner.put(f"time-entries/{entry['id']}", {**HOUR, "description": "is in two", "projectId": two})
    assert sorted(got.json["description"] for got in receiver.deliver()) == ["left one", "one", "tagged", "theirs"]


def test_workspaces_hear_nothing_of_each_other(world: World, receiver: Receiver) -> None:
    hook(world, receiver)
    path = f"/api/v1/workspaces/{world.other_workspace_id}"
    theirs = world.stranger.send("POST", f"{path}/webhooks", body(url=receiver.url)).json()
    world.stranger.send("POST", f"{path}/tags", {"name": "theirs"})
    assert [got.headers["clockify-signature"] for got in receiver.deliver()] == [theirs["authToken"]]
    for answer in (world.owner.get(f"webhooks/{theirs['id']}"), world.owner.post(f"webhooks/{theirs['id']}/logs")):
        assert (answer.status_code, answer.json()["message"]) == (400, "Webhook doesn't belong to Workspace")


def test_beyond_the_plan_nothing_is_sent(world: World, receiver: Receiver) -> None:
    for number in range(4):
        hook(world, receiver, name=f"hook {number}")
    world.plan("FREE")
    world.owner.make("tags", {"name": "one"})
    assert len(receiver.deliver()) == 3


def test_in_order_for_each_thing_and_a_failure_holds_up_that_thing_alone(world: World, receiver: Receiver) -> None:
    hook(world, receiver, "TAG_UPDATED")
    one, two = (world.owner.make("tags", {"name": name})["id"] for name in ("one", "two"))
    refused = ["one 0"]

    async def refuses_once(got: Got, reader: Any, writer: asyncio.StreamWriter) -> None:
        again = got.json["name"] in refused
        writer.write(b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n" if again else OK)
        refused[:] = [name for name in refused if name != got.json["name"]]

    receiver.does = refuses_once
    with time_machine.travel(time.time(), tick=False) as clock:
        for turn in range(3):
            for id, name in ((one, "one"), (two, "two")):
                world.owner.put(f"tags/{id}", {"name": f"{name} {turn}"})
        first = receiver.deliver()
        assert sorted(got.json["name"] for got in first) == ["one 0", "two 0", "two 1", "two 2"]
        clock.shift(15)
        second = receiver.deliver()
    names = [got.json["name"] for got in [*first, *second]]
    assert [name for name in names if name.startswith("two")] == ["two 0", "two 1", "two 2"]
    assert [name for name in names if name.startswith("one")] == ["one 0", "one 0", "one 1", "one 2"]
    keys = [got.headers["idempotency-key"] for got in [*first, *second] if got.json["name"] == "one 0"]
    assert len(set(keys)) == 1, "a repeat carries the key of the first attempt"
    assert len({got.headers["idempotency-key"] for got in [*first, *second]}) == 6


def test_a_late_delivery_tells_of_its_own_change(world: World, receiver: Receiver) -> None:
    hook(world, receiver)
    made = world.owner.make("tags", {"name": "as it was"})
    world.owner.put(f"tags/{made['id']}", {"name": "later"})
    world.owner.delete(f"tags/{made['id']}")
    [got] = receiver.deliver()
    assert got.json == made


# --- rights


def set_member(world: World, person: Any, **values: Any) -> None:
    mine = members.c.workspace_id == world.workspace_id, members.c.user_id == person.id
    world.server.app.db.now(lambda tx: tx.execute(sa.update(members).where(*mine).values(**values)))


@pytest.mark.parametrize("lost", [{"role": Role.MEMBER.value}, {"status": "INACTIVE"}])
def test_who_lost_the_role_is_told_nothing_and_the_webhook_stops(
    world: World, receiver: Receiver, postbox: Postbox, lost: Any
) -> None:
    made = world.admin.make("webhooks", body(url=receiver.url))
    world.owner.make("tags", {"name": "one"})
    set_member(world, world.admin, **lost)
    world.server.app.settings = msgspec.structs.replace(world.server.app.settings, webhook_allowed_hosts="127.0.0.0/8")
    assert receiver.deliver() == []
    assert world.owner.get(f"webhooks/{made['id']}").json()["deliveryEnabled"] is False
    assert state(world, made["id"]).stopped == "NO_RIGHTS"
    [row] = deliveries(world)
    assert row.state == "GIVEN_UP" and row.failure.startswith("its creator may not have webhooks any more")
    [mail] = postbox.take()
    assert mail.to == world.admin.email and "may not have webhooks" in mail.text
    set_member(world, world.admin, role=Role.WORKSPACE_ADMIN.value, status="ACTIVE")
    world.owner.make("tags", {"name": "two"})
    assert receiver.deliver() == [], "it stays off until somebody saves it"
    assert world.owner.put(f"webhooks/{made['id']}", body(url=receiver.url)).json()["deliveryEnabled"] is True
    world.owner.make("tags", {"name": "three"})
    assert [got.json["name"] for got in receiver.deliver()] == ["three"]


def test_rates_are_told_as_the_creator_may_see_them(world: World, receiver: Receiver) -> None:
    hook(world, receiver, "COST_RATE_UPDATED")
    hook(world, receiver, "NEW_PROJECT")
    world.owner.put(f"users/{world.member.id}/cost-rate", {"amount": 4000})
    world.owner.make("projects", {"name": "one", "hourlyRate": {"amount": 5000}})
    rate, project = sorted(receiver.deliver(), key=lambda got: got.event)
    assert rate.json == {
        "workspaceId": world.workspace_id, "level": "MEMBER", "projectId": None, "taskId": None,
        "userId": world.member.id, "type": "COST", "amount": 4000, "currency": "USD", "since": None,
    }  # fmt: skip
    assert project.json["hourlyRate"] == {"amount": 5000, "currency": "USD"}
    world.plan("STANDARD")  # without labour cost
    seen = world.owner.get(f"projects/{project.json['id']}").json()["costRate"]
    world.owner.make("projects", {"name": "two"})
    [two] = receiver.deliver()
    assert two.json["costRate"] == seen


# --- receivers


async def hangs(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()  # until the sender gives up


async def drips(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not writer.transport.is_closing():
        writer.write(b"x")
        await asyncio.sleep(0.01)


async def floods(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
    for _ in range(50):
        writer.write(b"y" * 1_000_000)
        await writer.drain()


async def heads(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(20_000):
        writer.write(b"X-%d: %s\r\n" % (number, b"z" * 1000))
        await writer.drain()


async def resets(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


REDIRECT = b"HTTP/1.1 307 Over there\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize(
    ("does", "code", "problem"),
    [
        (hangs, 0, "no whole answer within"),
        (drips, 0, "no whole answer within"),
        (heads, 0, "no HTTP"),
        (resets, 0, "no connection"),
        (answering(REDIRECT), 307, ""),
        (answering(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), 0, "no HTTP"),
        (answering(b""), 0, "no connection"),
        (status(404), 404, ""),
        (status(500), 500, ""),
    ],
    ids=["hangs", "drips", "heads", "resets", "redirects", "ssh", "silent", "404", "500"],
)  # fmt: skip
def test_a_bad_receiver_gets_its_line_in_the_log(
    world: World, receiver: Receiver, monkeypatch: Any, does: Behaviour, code: int, problem: str
) -> None:
    monkeypatch.setattr(sending, "SECONDS", 1.0)
    receiver.does = does
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    assert len(receiver.deliver()) == 1
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["statusCode"] == code and problem in line["problem"] and bool(problem) == bool(line["problem"])
    assert msgspec.json.decode(line["requestBody"])["name"] == "one"
    [one] = world.owner.get(f"webhooks/{made['id']}/statuses").json()
    assert (one["status"], one["retryCount"], one["webhookLogId"]) == ("RETRYING", 0, line["id"])
    assert one["nextTryAt"] and one["problem"]
    assert world.owner.post(f"webhooks/{made['id']}/logs", {"status": "SUCCEEDED"}).json() == []


def test_of_a_long_answer_64_kib_are_read_and_it_counts(world: World, receiver: Receiver) -> None:
    receiver.does = floods
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    receiver.deliver()
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert (line["statusCode"], len(line["responseBody"])) == (200, 64 * 1024)


@pytest.mark.parametrize("raw", [
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Made\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    b"HTTP/1.0 201 Made\r\n\r\nhello",
    b"HTTP/1.1 201 Made\r\nContent-Length: 5\r\nContent-Encoding: gzip\r\n\r\nhello",
])  # fmt: skip
def test_answers_of_every_kind_are_read(world: World, receiver: Receiver, raw: bytes) -> None:
    receiver.does = answering(raw)
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    receiver.deliver()
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert (line["statusCode"], line["responseBody"]) == (201, "hello")


def test_what_no_text_can_hold_is_kept_replaced(world: World, receiver: Receiver) -> None:
    receiver.does = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\na\0\xffb")
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    receiver.deliver()
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["responseBody"] == "a��b"


def test_nothing_listens_there(world: World, receiver: Receiver) -> None:
    made = world.owner.make("webhooks", body(url="http://127.0.0.1:1/x"))
    world.owner.make("tags", {"name": "one"})
    receiver.deliver()
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["problem"].startswith("no connection") and line["statusCode"] == 0


def test_an_address_that_became_private_is_blocked_at_the_delivery(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    world.server.app.settings = msgspec.structs.replace(world.server.app.settings, webhook_allowed_hosts="")
    assert receiver.deliver() == []
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["problem"].startswith("blocked: 127.0.0.1")


def test_a_bad_certificate_ends_it(world: World, receiver: Receiver, certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    listening = world.server.run(asyncio_server(receiver, ssl=context))
    port = listening.sockets[0].getsockname()[1]
    made = world.owner.make("webhooks", body(url=f"https://127.0.0.1:{port}/"))
    world.owner.make("tags", {"name": "one"})
    assert receiver.deliver() == []
    listening.close()
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["problem"].startswith("the certificate is not good")


def test_no_more_than_a_few_at_the_same_time_to_one_receiver(world: World, receiver: Receiver) -> None:
    under_way, most = 0, 0

    async def counted(got: Got, reader: Any, writer: asyncio.StreamWriter) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.02)
        under_way -= 1
        writer.write(OK)

    receiver.does = counted
    hook(world, receiver)
    for number in range(30):
        world.owner.make("tags", {"name": f"tag {number}"})
    assert len(receiver.deliver()) == 30
    assert 1 < most <= delivery.OF_ONE


def test_hanging_receivers_of_one_workspace_do_not_keep_another_waiting(world: World, receiver: Receiver) -> None:
    """Not by deliveries, not by tests, and not by last tries: they wait for their turn without a place."""
    released, came = asyncio.Event(), asyncio.Event()

    async def hangs_or_hears(got: Got, reader: Any, writer: asyncio.StreamWriter) -> None:
        if got.path == "/good":
            came.set()
        else:
            await released.wait()
        writer.write(OK)

    receiver.does = hangs_or_hears
    hooks = [hook(world, receiver, name=f"hook {number}")["id"] for number in range(10)]
    for number in range(30):
        world.owner.make("tags", {"name": f"tag {number}"})
    world.server.run(caught_up(world.server.app))
    for id in hooks:
        world.owner.post(f"webhooks/{id}/test")
    last = sa.update(webhook_deliveries).values(attempts=len(delivery.RETRIES), next_try_at=0)
    world.server.app.db.now(lambda tx: tx.execute(last))
    path = f"/api/v1/workspaces/{world.other_workspace_id}"
    theirs = receiver.url.replace("/hook", "/good")
    assert world.stranger.send("POST", f"{path}/webhooks", body(url=theirs)).status_code == 201
    world.stranger.send("POST", f"{path}/tags", {"name": "theirs"})
    world.server.run(caught_up(world.server.app))

    async def scenario() -> None:
        [kind] = [each for each in work.WORK_KINDS if each.table is webhook_deliveries]
        hands = work.Hands(world.server.app, kind)
        begun = asyncio.get_running_loop().time()
        while await hands.begin() == 0:
            assert len(hands.under_way) < delivery.AT_ONCE
        await asyncio.wait_for(came.wait(), 5)
        assert asyncio.get_running_loop().time() - begun < sending.SECONDS / 2
        held = [row for row in hands.under_way.values() if row.workspace_id == world.workspace_id]
        assert 0 < len(held) <= delivery.OF_WORKSPACE
        released.set()
        await asyncio.wait(hands.under_way)

    world.server.run(scenario())
    receiver.deliver()


# --- failing


def test_tried_for_a_day_then_failing_then_told_and_after_three_days_off(
    world: World, receiver: Receiver, postbox: Postbox
) -> None:
    world.server.app.settings = msgspec.structs.replace(world.server.app.settings, webhook_allowed_hosts="127.0.0.0/8")
    receiver.does = status(500)
    made = hook(world, receiver)
    with time_machine.travel(time.time(), tick=False) as clock:
        world.owner.make("tags", {"name": "one"})
        keys = set()
        for delay in (*delivery.RETRIES, 0):
            [got] = receiver.deliver()
            keys.add(got.headers["idempotency-key"])
            assert receiver.deliver() == [], "not before it is due"
            assert state(world, made["id"]).failing_since is not None
            clock.shift(delay)
        assert len(keys) == 1
        [row] = deliveries(world)
        assert (row.state, row.attempts) == ("GIVEN_UP", 8)
        [mail] = postbox.take()
        assert mail.to == world.owner.email and "the receiver answered 500" in mail.text
        assert receiver.url not in mail.text
        world.owner.make("tags", {"name": "two"})
        assert len(receiver.deliver()) == 1, "others are still tried"
        world.server.verb(health.stop_those_that_fail)
        assert state(world, made["id"]).stopped is None
        clock.shift(3 * 86_400)
        world.server.verb(health.stop_those_that_fail)
        assert state(world, made["id"]).stopped == "FAILING"
        assert "switched off" in postbox.take()[0].text
        world.owner.make("tags", {"name": "three"})
        assert receiver.deliver() == []
        shown = world.owner.get(f"webhooks/{made['id']}").json()
        assert (shown["enabled"], shown["deliveryEnabled"]) == (True, False)


def test_of_a_queue_so_long_that_nothing_is_given_up_the_webhook_stops_too(world: World, receiver: Receiver) -> None:
    receiver.does = status(500)
    made = hook(world, receiver)
    with time_machine.travel(time.time(), tick=False) as clock:
        world.owner.make("tags", {"name": "one"})
        receiver.deliver()
        clock.shift(4 * 86_400)
        world.server.verb(health.stop_those_that_fail)
        assert state(world, made["id"]).stopped is None, "the server was away"
        world.owner.make("tags", {"name": "two"})
        receiver.deliver()
        world.server.verb(health.stop_those_that_fail)
        assert state(world, made["id"]).stopped is None, "it has just come back"
        clock.shift(700)
        world.server.verb(health.stop_those_that_fail)
    assert state(world, made["id"]).stopped == "FAILING"


def test_one_success_ends_the_failing(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    receiver.does = status(500)
    with time_machine.travel(time.time(), tick=False) as clock:
        world.owner.make("tags", {"name": "one"})
        receiver.deliver()
        assert state(world, made["id"]).failing_since is not None
        receiver.does = answering(OK)
        clock.shift(15)
        assert len(receiver.deliver()) == 1
    assert state(world, made["id"]).failing_since is None
    [row] = deliveries(world)
    assert row.state == "DONE"
    assert [line.status_code for line in attempts(world)] == [500, 200]


# --- the log


def test_the_log_is_searched_paged_and_kept_for_seven_days(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    with time_machine.travel(time.time(), tick=False) as clock:
        for name in ("one", "two", "three"):
            receiver.does = status(500) if name == "two" else answering(OK)
            world.owner.make("tags", {"name": name})
            receiver.deliver()
            clock.shift(10)
        path = f"webhooks/{made['id']}/logs"

        def names(given: Any = None, **query: Any) -> list[str]:
            return [
                msgspec.json.decode(line["requestBody"])["name"]
                for line in world.owner.post(path, given, **query).json()
            ]

        first = world.owner.post(path).json()[0]
        assert set(first) == {"id", "webhookId", "webhookEventStatusId", "statusCode", "requestBody", "respondedAt",
                              "responseBody", "problem", "durationMs"}  # fmt: skip
        assert names() == ["one", "two", "three"]
        assert names({"sortByNewest": True}) == ["three", "two", "one"]
        assert names({"status": "FAILED"}) == ["two"] and names({"status": "SUCCEEDED"}) == ["one", "three"]
        assert names({"from": first["respondedAt"], "to": first["respondedAt"].replace("Z", ".999Z")}) == ["one"]
        assert names(page=1, size=1) == ["two"] and names(page=7) == []
        statuses = f"webhooks/{made['id']}/statuses"
        assert [one["status"] for one in world.owner.get(statuses).json()] == ["SUCCEEDED", "RETRYING", "SUCCEEDED"]
        assert len(world.owner.get(statuses, statuses="RETRYING").json()) == 1
        assert len(world.owner.get(statuses, size=2, page=1).json()) == 1
        clock.shift(8 * 86_400)
        for sweep in (health.forget_old_attempts, health.forget_old_deliveries):
            world.server.verb(sweep)
        assert names() == []
        assert [one["status"] for one in world.owner.get(statuses).json()] == ["RETRYING"], "what waits is no log"


def test_no_receiver_fills_the_disk_with_its_answers(world: World, receiver: Receiver, monkeypatch: Any) -> None:
    monkeypatch.setattr(log_size, "LINES", 7)
    monkeypatch.setattr(log_size, "WHOLE", 3)
    monkeypatch.setattr(log_size, "ENDED", 4)
    noise = b"\xff" * sending.MOST  # each byte is replaced by a character of three
    receiver.does = answering(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(noise), noise))
    other, made = hook(world, receiver, name="other"), hook(world, receiver)
    with time_machine.travel(time.time(), tick=False) as clock:
        for number in range(10):
            world.owner.make("tags", {"name": f"tag {number} " + "x" * 80})
            receiver.deliver()
            clock.shift(1)
        path = f"webhooks/{made['id']}"
        lines = world.owner.post(f"{path}/logs", {"sortByNewest": True}).json()
        names = [msgspec.json.decode(line["requestBody"])["name"][:5] for line in lines]
        assert names == [f"tag {number}" for number in (9, 8, 7, 6, 5, 4, 3)], "the oldest went first"
        sizes = [len(line["responseBody"].encode()) for line in lines]
        whole = [size for size in sizes if size > 3 * log_size.BEGINNING]
        assert len(whole) == 3 == sizes.index(3 * log_size.BEGINNING) and max(whole) <= sending.MOST
        assert len(world.owner.post(f"webhooks/{other['id']}/logs").json()) == 7, "each webhook has its own"
        receiver.does = status(500)
        world.owner.make("tags", {"name": "waits"})
        receiver.deliver()
        world.server.verb(log_size.forget_many_deliveries)
        kept = [one["status"] for one in world.owner.get(f"{path}/statuses").json()]
    assert kept == ["RETRYING", *["SUCCEEDED"] * 4], "what waits is not counted and stays"


@pytest.mark.parametrize("query", ["page=-1", "size=0", "size=1001", "page=x"])
def test_pages_have_limits(world: World, query: str) -> None:
    id = world.owner.make("webhooks", body())["id"]
    for method, path in (("POST", "logs"), ("GET", "statuses")):
        assert world.owner.send(method, f"webhooks/{id}/{path}?{query}").status_code == 400


def test_a_test_is_sent_once_and_marked(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    answer = world.owner.post(f"webhooks/{made['id']}/test")
    assert (answer.status_code, answer.json()["status"]) == (200, "RETRYING")
    [got] = receiver.deliver()
    assert (got.body, got.headers["hourbook-test"], got.event) == (b"{}", "true", "NEW_TAG")
    tag = world.owner.make("tags", {"name": "one"})
    receiver.deliver()
    receiver.does = status(500)
    world.owner.post(f"webhooks/{made['id']}/test")
    [got] = receiver.deliver()
    assert got.json == tag and got.is_signed_with(made["authToken"])
    newest = world.owner.get(f"webhooks/{made['id']}/statuses").json()[0]
    assert (newest["status"], newest["statusCode"]) == ("FAILED", 500)
    assert state(world, made["id"]).failing_since is None, "a test says nothing of the webhook"


def test_tests_are_ten_in_a_minute(world: World, receiver: Receiver) -> None:
    made, other = hook(world, receiver), hook(world, receiver, name="other")
    with time_machine.travel(time.time(), tick=False) as clock:
        for _ in range(10):
            assert world.owner.post(f"webhooks/{made['id']}/test").status_code == 200
            assert len(receiver.deliver()) == 1
        answer = world.owner.post(f"webhooks/{made['id']}/test")
        assert (answer.status_code, answer.json()["details"]["reason"]) == (429, "test-under-way")
        assert world.owner.post(f"webhooks/{other['id']}/test").status_code == 200
        clock.shift(60)
        assert world.owner.post(f"webhooks/{made['id']}/test").status_code == 200


def test_sent_again_one_by_one_and_all_that_failed_in_a_range(world: World, receiver: Receiver) -> None:
    made = hook(world, receiver)
    path = f"webhooks/{made['id']}/deliveries"
    with time_machine.travel(time.time(), tick=False) as clock:
        world.owner.make("tags", {"name": "well"})
        receiver.deliver()
        receiver.does = status(500)
        world.owner.make("tags", {"name": "ill"})
        for delay in (*delivery.RETRIES, 0):
            receiver.deliver()
            clock.shift(delay)
        receiver.does = answering(OK)
        ill, well = world.owner.get(f"webhooks/{made['id']}/statuses").json()
        assert (ill["status"], ill["retryCount"], well["status"]) == ("FAILED", 7, "SUCCEEDED")
        assert world.owner.post(path, {"deliveryIds": [well["id"]]}).json() == {"count": 1}
        [got] = receiver.deliver()
        assert (got.json["name"], got.headers["idempotency-key"]) == ("well", well["id"])
        assert world.owner.post(path, {"from": "2020-01-01T00:00:00Z"}).json() == {"count": 1}
        [got] = receiver.deliver()
        assert (got.json["name"], got.headers["idempotency-key"]) == ("ill", ill["id"])
        assert world.owner.post(path, {"from": "2020-01-01T00:00:00Z"}).json() == {"count": 0}
    for given, reason in (
        ({}, "nothing-to-repeat"),
        ({"deliveryIds": ["5a0ab5acb07987125438b60f"]}, "not-in-workspace"),
    ):
        answer = world.owner.post(path, given)
        assert (answer.status_code, answer.json()["details"]["reason"]) == (400, reason)
    world.owner.put(f"webhooks/{made['id']}", body(url=receiver.url, enabled=False))
    assert world.owner.post(path, {"deliveryIds": [ill["id"]]}).json()["details"]["reason"] == "switched-off"


@pytest.mark.parametrize("off_and_on", [False, True])
def test_what_is_being_sent_is_not_sent_a_second_time(world: World, receiver: Receiver, off_and_on: bool) -> None:
    """Not either where the webhook was switched off and on meanwhile."""
    released, came = asyncio.Event(), asyncio.Event()

    async def waits(got: Got, reader: Any, writer: asyncio.StreamWriter) -> None:
        came.set()
        await released.wait()
        writer.write(OK)

    receiver.does = waits
    made = hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    path = world.path(f"webhooks/{made['id']}")
    headers = {"X-Api-Key": world.owner.key}
    world.server.run(caught_up(world.server.app))
    [row] = deliveries(world)

    async def scenario() -> Any:
        doing = asyncio.ensure_future(settled(world.server.app))
        await came.wait()
        http = world.server.http
        for enabled in (False, True) if off_and_on else ():
            changed = await http.put(path, json=body(url=receiver.url, enabled=enabled), headers=headers)
            assert changed.status_code == 200
        answer = await http.post(f"{path}/deliveries", json={"deliveryIds": [row.id]}, headers=headers)
        released.set()
        await doing
        return answer.json()

    assert world.server.run(scenario()) == {"count": 0}
    assert len(receiver.deliver()) == 1
    [row] = deliveries(world)
    assert (row.state, row.attempts, len(attempts(world))) == ("DONE", 1, 1)
    assert world.owner.post(f"webhooks/{made['id']}/deliveries", {"deliveryIds": [row.id]}).json() == {"count": 1}


def test_a_change_that_is_not_kept_any_more_is_given_up(world: World, receiver: Receiver) -> None:
    hook(world, receiver)
    world.owner.make("tags", {"name": "one"})
    receiver.does = status(500)
    with time_machine.travel(time.time(), tick=False) as clock:
        receiver.deliver()
        gone = sa.update(webhook_deliveries).values(change_id="0" * 24)
        world.server.app.db.now(lambda tx: tx.execute(gone))
        clock.shift(15)
        assert receiver.deliver() == []
    assert [(row.state, row.failure) for row in deliveries(world)] == [("GIVEN_UP", "the change is not kept any more")]


def test_an_erased_person_is_erased_from_the_log_and_from_what_waits(world: World, receiver: Receiver) -> None:
    for event in ("NEW_TIME_ENTRY", "TIME_ENTRY_DELETED"):
        made = hook(world, receiver, event)
    entries = [world.member.make("time-entries", {**HOUR, "description": "private matter"})["id"] for _ in range(2)]
    assert len(receiver.deliver()) == 2
    world.member.delete(f"time-entries/{entries[0]}")
    world.server.run(caught_up(world.server.app))  # sealed and to be delivered, but not sent yet
    assert world.server.verb(erase_content, world.workspace_id, world.member.id) > 0
    assert [(line.status_code, line.request_body) for line in attempts(world)] == [(200, ""), (200, "")]
    [got] = receiver.deliver()
    assert (got.event, got.json["id"], got.json["description"]) == ("TIME_ENTRY_DELETED", entries[0], "")
    assert world.owner.get(f"webhooks/{made['id']}/statuses").json()[0]["status"] == "SUCCEEDED"
