"""`python -m bench.webhooks`: what webhooks cost and how soon they arrive, on both databases.

Deliveries a second to a receiver on loopback (sent again, so that nothing is written meanwhile); the delay from the
answer of a create, which leaves after the commit, to the arrival, at a steady 200 creates a second; the rate of creates
with one active webhook as a share of the rate without, by turns; the time of creates while 500 receivers hang.
"""

import argparse
import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx2

from bench import postgres
from bench.load import RESULTS, say
from tests.e2e.live import Live

HOUR = {"start": "2026-01-05T08:00:00Z", "end": "2026-01-05T09:00:00Z"}
CLIENTS, AGAIN, HANGING, OF_A_WORKSPACE = 8, 1_000, 500, 100


class Sending(Live):
    """Our server, whose webhooks may lead to loopback."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {"HOURBOOK_WEBHOOK_ALLOWED_HOSTS": "127.0.0.0/8"}


class Receiver:
    """Notes when each thing arrived; below /hang it never answers."""

    def __init__(self) -> None:
        self.arrived: dict[str, float] = {}
        self.count = self.hanging = 0

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
            body = await reader.readexactly(length)
            if head.startswith(b"POST /hang"):
                self.hanging += 1
                await reader.read()
            else:
                self.arrived[body[7:31].decode()] = time.perf_counter()
                self.count += 1
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                await writer.drain()
        writer.close()


class Bench:
    """One server with its client and receiver."""

    def __init__(self, live: Sending, client: httpx2.AsyncClient, receiver: Receiver, port: int) -> None:
        self.live, self.client, self.receiver, self.port = live, client, receiver, port
        self.base = f"{live.origin}/api/v1/workspaces"

    async def make(self, path: str, body: Any, workspace: str = "") -> Any:
        answer = await self.client.post(f"{self.base}/{workspace or self.live.workspace_id}/{path}", json=body)
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    async def hook(self, path: str = "", event: str = "NEW_TIME_ENTRY", workspace: str = "") -> str:
        body = {"name": "bench", "url": f"http://127.0.0.1:{self.port}/{path}", "webhookEvent": event,
                "triggerSourceType": "WORKSPACE_ID", "triggerSource": []}  # fmt: skip
        return str((await self.make("webhooks", body, workspace))["id"])

    async def until(self, holds: Callable[[], bool], seconds: float = 120) -> None:
        async with asyncio.timeout(seconds):
            while not holds():  # noqa: ASYNC110  what is waited for happens in another process
                await asyncio.sleep(0.005)

    async def creates(self, seconds: float) -> list[float]:
        """Several clients, each as fast as it is answered; the time of each create."""
        end, took = time.perf_counter() + seconds, list[float]()

        async def one() -> None:
            while time.perf_counter() < end:
                begun = time.perf_counter()
                await self.make("time-entries", HOUR)
                took.append(time.perf_counter() - begun)

        await asyncio.gather(*(one() for _ in range(CLIENTS)))
        return took

    # --- what is measured

    async def cost(self, rounds: int, seconds: float) -> str:
        without, having = list[float](), list[float]()
        for _ in range(rounds):
            without.append(len(await self.creates(seconds)) / seconds)
            id = await self.hook()
            having.append(len(await self.creates(seconds)) / seconds)
            await self.client.delete(f"{self.base}/{self.live.workspace_id}/webhooks/{id}")
        rates = statistics.median(without), statistics.median(having)
        return f"creates a second: {rates[0]:.0f} without, {rates[1]:.0f} with a webhook: {rates[1] / rates[0]:.0%}"

    async def delay(self, rate: int, seconds: float) -> str:
        answered: dict[str, float] = {}

        async def one() -> None:
            id = (await self.make("time-entries", HOUR))["id"]
            answered[id] = time.perf_counter()

        id = await self.hook()
        begun, tasks = time.perf_counter(), list[asyncio.Task[None]]()
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0, begun + number / rate - time.perf_counter()))
            tasks.append(asyncio.create_task(one()))
        await asyncio.gather(*tasks)
        await self.until(lambda: answered.keys() <= self.receiver.arrived.keys())
        delays = sorted(max(0, self.receiver.arrived[id] - at) * 1000 for id, at in answered.items())
        await self.client.delete(f"{self.base}/{self.live.workspace_id}/webhooks/{id}")
        median, last = statistics.median(delays), delays[int(len(delays) * 0.99)]
        return f"commit to arrival at {rate} creates a second: median {median:.0f} ms, p99 {last:.0f} ms"

    async def again(self) -> str:
        id = await self.hook()
        before = self.receiver.count
        for _ in range(AGAIN // CLIENTS):
            await asyncio.gather(*(self.make("time-entries", HOUR) for _ in range(CLIENTS)))
        await self.until(lambda: self.receiver.count >= before + AGAIN)
        path = f"{self.base}/{self.live.workspace_id}/webhooks/{id}/statuses"
        await asyncio.sleep(1)
        rows = (await self.client.get(path, params={"size": AGAIN})).json()
        before, begun = self.receiver.count, time.perf_counter()
        await self.make(f"webhooks/{id}/deliveries", {"deliveryIds": [row["id"] for row in rows]})
        await self.until(lambda: self.receiver.count >= before + len(rows))
        rate = len(rows) / (time.perf_counter() - begun)
        await self.client.delete(f"{self.base}/{self.live.workspace_id}/webhooks/{id}")
        return f"deliveries a second, one sender, one receiver: {rate:.0f}"

    async def hang(self, seconds: float) -> str:
        alone = sorted(await self.creates(seconds))
        for number in range(HANGING // OF_A_WORKSPACE):
            made = await self.client.post(self.base, json={"name": f"Hanging {number}"})
            assert made.status_code == 201, made.text
            for _ in range(OF_A_WORKSPACE):
                await self.hook("hang", "NEW_TAG", made.json()["id"])
            await self.make("tags", {"name": "hang"}, made.json()["id"])
        await self.until(lambda: self.receiver.hanging > 100)
        beside = sorted(await self.creates(seconds))
        p99 = [times[int(len(times) * 0.99)] * 1000 for times in (alone, beside)]
        return f"p99 of a create: {p99[0]:.0f} ms alone, {p99[1]:.0f} ms while {HANGING} receivers hang"


async def measure(live: Sending, given: argparse.Namespace) -> AsyncIterator[str]:
    receiver = Receiver()
    listening = await asyncio.start_server(receiver.handle, "127.0.0.1", 0, backlog=1_000)
    async with httpx2.AsyncClient(headers=live.headers, timeout=60) as client:
        bench = Bench(live, client, receiver, listening.sockets[0].getsockname()[1])
        await bench.creates(1)  # the first answers fill caches
        yield await bench.cost(given.rounds, given.seconds)
        yield await bench.delay(200, given.seconds)
        yield await bench.again()
        yield await bench.hang(given.seconds)
        live.kill()  # so that those who hang are released
        await asyncio.sleep(0.5)
    listening.close()


async def run(live: Sending, given: argparse.Namespace) -> None:
    async for line in measure(live, given):
        print(f"  {line}", flush=True)


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.webhooks", description="What webhooks cost.")
    parser.add_argument("--seconds", type=float, default=10, help="length of each run (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="turns without and with (default: %(default)s)")
    parser.add_argument("--sqlite", action="store_true", help="on SQLite only (default: on both)")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL only (default: on both)")
    return parser.parse_args()


def main() -> int:
    given = options()
    for database in ("sqlite", "postgresql"):
        if getattr(given, "postgres" if database == "sqlite" else "sqlite"):
            continue
        say(database)
        with contextlib.ExitStack() as around:
            RESULTS.mkdir(exist_ok=True)
            folder = Path(around.enter_context(tempfile.TemporaryDirectory(dir=RESULTS)))
            address = ""
            if database == "postgresql":
                place = folder / "postgresql"
                place.mkdir()
                address = postgres.new_database(around.enter_context(postgres.server(place)), "bench")
            live = Sending(folder, address)
            live.start()
            around.callback(live.kill)
            asyncio.run(run(live, given))
    return 0


if __name__ == "__main__":
    sys.exit(main())
