"""The proxy as an ASGI application: from a request to the upstream's answer, with what is to be said of it."""

import asyncio
import time
from collections.abc import AsyncIterator
from email.utils import formatdate
from typing import Any, NamedTuple

import httpx2

from hourbook.core.base.logs import get_logger
from hourbook.core.base.redact import LONGEST_MASKED
from hourbook.core.edge.routing import place_of, trees
from hourbook.core.who.context import WARNED
from hourbook.explain.accepted import NOTHING, refusal_of
from hourbook.explain.engine import call_of, explain, record_of
from hourbook.explain.facts import Facts
from hourbook.proxy import retrying
from hourbook.proxy.doors import check_head, check_site
from hourbook.proxy.exchange import Exchange, decoded
from hourbook.proxy.explaining import (
    operation,
    reason_header,
    warning_headers,
    what_hurts,
    why_refused,
    with_details,
)
from hourbook.proxy.forwarding import Client, Gone, Headers, Line, beginning, end_to_end, sent_on, unless_gone
from hourbook.proxy.learned import LONGEST, Learned, holder
from hourbook.proxy.once import Asking, Given, Once
from hourbook.proxy.pages import BASE, Page, is_ours, page_of
from hourbook.proxy.problems import Problem, body_of, failed, no_status
from hourbook.proxy.repeats import Repeats
from hourbook.proxy.upstream import Upstream
from hourbook.proxy.watching import Watch

log = get_logger()
REPEATED = 1024 * 1024  # bytes of a request that is kept to be sent again
OF_THE_BODY = (b"content-length", b"content-encoding", b"content-md5", b"digest", b"repr-digest", b"etag")


class Options(NamedTuple):
    """How the proxy was started. ``any_name``: it listens to other machines too."""

    upstream: Upstream
    seconds: int = 60
    strict: bool = False
    retry: bool = False
    any_name: bool = False


class Arrived(NamedTuple):
    """An answer of the upstream, or a kept one; ``parts``: its body as it comes."""

    status: int
    headers: Headers
    parts: AsyncIterator[bytes]


class Cut(Exception):
    """The upstream broke off after its answer had begun: the client must see that it is not whole."""


class Sender:
    """The way back to the client."""

    def __init__(self, send: Any) -> None:
        self._send, self.has_begun = send, False

    async def begin(self, status: int, headers: Headers) -> None:
        self.has_begun = True
        await self._send({"type": "http.response.start", "status": status, "headers": headers})

    async def body(self, part: bytes, *, more: bool = False) -> None:
        await self._send({"type": "http.response.body", "body": part, "more_body": more})


class Proxy:
    """One proxy process in front of one upstream."""

    def __init__(self, options: Options, watch: Watch, repeats: Repeats | None = None) -> None:
        self.options, self.watch = options, watch
        self.once = Once(repeats) if repeats else None
        self.learned = Learned()
        self._line: Line | None = None

    @property
    def line(self) -> Line:
        assert self._line is not None, "it has not started"
        return self._line

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            return await self.live(receive, send)
        sender = Sender(send)
        try:
            host = check_head(scope, self.options.upstream, any_name=self.options.any_name)
            if is_ours(scope["path"]):
                raise await asyncio.to_thread(page_of, scope, host, self.watch, self.about())
            check_site(scope, host)
        except Page as page:
            await sender.begin(page.status, page.headers)
            return await sender.body(b"" if scope["method"] == "HEAD" else page.body)
        except Problem as problem:
            return await send_problem(sender, problem, "", "")
        await self.handle(scope, Client(receive, scope["headers"]), sender, f"http://{host}{BASE}/")

    def about(self) -> dict[str, Any]:
        """What the local page says of the proxy itself."""
        given = self.options
        names = {"strict": given.strict, "retry": given.retry, "idempotent": self.once is not None}
        return {"upstream": given.upstream.origin, "options": [name for name, is_on in names.items() if is_on]}

    async def live(self, receive: Any, send: Any) -> None:
        """The life of the process: connections of its own loop, and first looks before anybody waits for them."""
        await receive()
        self._line = Line(self.options.upstream, self.options.seconds)
        trees()
        call = call_of("GET", "/api/v1/user", {}, b"")
        explain(call, record_of(call, 401, {"message": "Multiple or none auth tokens present", "code": 1000}))
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._line.close()
        if self.once:
            await self.once.close()
        await send({"type": "lifespan.shutdown.complete"})

    # --- one request

    async def handle(self, scope: Any, client: Client, sender: Sender, page: str) -> None:
        """Pass on one request, whatever becomes of it, and show it to who looks on."""
        target = self.options.upstream.target(scope["raw_path"], scope["query_string"])
        query = scope["query_string"].decode("latin-1")
        path = scope["raw_path"].decode("latin-1") + (f"?{query}" if query else "")
        exchange = Exchange(scope["method"], path, scope["headers"], target, client.copy, page)
        try:
            try:
                await self.pass_on(exchange, scope["headers"], client, sender)
            except (Problem, Gone):
                raise
            except Exception:
                log.exception("unexpected fault")
                raise failed() from None
        except Gone:
            exchange.cut = "The client went away before its request was whole."
        except Problem as problem:
            exchange.problem, exchange.cut = problem.slug, problem.cause
            if sender.has_begun:
                raise Cut(problem.cause) from None
            exchange.status = problem.status
            await send_problem(sender, problem, exchange.id, exchange.page)
        except asyncio.CancelledError:
            exchange.cut = "The proxy was stopped."
            raise
        finally:
            exchange.end()
            self.watch.add(exchange)

    async def pass_on(self, exchange: Exchange, headers: Headers, client: Client, sender: Sender) -> None:
        """Send the request, where it may be sent, and its answer back."""
        await self.refuse_what_is_lost(exchange, client)
        key = exchange.headers.get("idempotency-key")
        op = operation(exchange) if exchange.method == "POST" and key is not None else None
        if self.once and exchange.method == "POST" and key is not None and not (op and op.reads):
            asking = Asking(lambda: self.ask(exchange, headers, client), self.line.body)
            given = await self.once.answer(exchange, client, key, asking)
            handing = self.hand_on_once(exchange, given, sender)
        else:
            handing = self.ask_and_hand_on(exchange, headers, client, sender)
        if not await unless_gone(handing, client):
            exchange.cut = exchange.cut or "The client went away before the answer was whole."

    async def refuse_what_is_lost(self, exchange: Exchange, client: Client) -> None:
        """With --strict or X-Strict: what would be accepted and not done as it was meant is not sent at all."""
        strict = self.options.strict or exchange.headers.get("x-strict", "").strip().lower() == "true"
        if not strict or not await client.read(LONGEST_MASKED):
            return
        exchange.found = what_hurts(exchange, self.facts(exchange))
        if (hint := refusal_of(exchange.found)) is not None:
            cause = f"{hint.cause.rstrip()} Nothing was sent."
            raise Problem(400, hint.slug, "Refused before it was sent.", cause, hint.fix, hint.field)

    async def ask_and_hand_on(self, exchange: Exchange, headers: Headers, client: Client, sender: Sender) -> bool:
        answer = await self.ask(exchange, headers, client)
        try:
            await self.hand_on(exchange, self.arrived(answer), sender)
        finally:
            await answer.aclose()
        return True

    async def hand_on_once(self, exchange: Exchange, given: Given, sender: Sender) -> bool:
        try:
            await self.hand_on(exchange, Arrived(given.kept.status, given.headers(), given.parts()), sender)
        finally:
            await given.close()
        return True

    def arrived(self, answer: httpx2.Response) -> Arrived:
        return Arrived(answer.status_code, answer.headers.raw, self.line.body(answer))

    async def ask(self, exchange: Exchange, headers: Headers, client: Client) -> httpx2.Response:
        """The upstream's answer, after further tries where they are wanted and can double nothing. Raises Problem."""
        going = sent_on(headers, exchange.target.host)

        def send() -> Any:
            exchange.tries += 1
            return self.line.send(exchange.method, exchange.target, going, client.parts())

        wanted = self.options.retry and retrying.may_repeat(exchange.method, operation(exchange))
        if wanted and await client.read(REPEATED):
            answer = await retrying.until_done(send)
        elif exchange.method in retrying.SAFE and not client.has_body:
            answer = await retrying.once_more(send)
        else:
            answer = await send()
        exchange.waited = exchange.passed()
        return answer

    def facts(self, exchange: Exchange) -> Facts:
        return self.learned.facts(holder(exchange.headers), exchange.path)

    # --- one answer

    async def hand_on(self, exchange: Exchange, answer: Arrived, sender: Sender) -> None:
        """Send the answer back as it comes; refusals with their details, what will hurt with a warning."""
        if not 200 <= answer.status <= 599:
            raise no_status(answer.status, self.line.whom)
        exchange.status, headers = answer.status, end_to_end(answer.headers)
        exchange.answer_headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in headers}
        most, said_itself = self.room(exchange), "x-hourbook-reason" in exchange.answer_headers
        first, is_whole = await beginning(answer.parts, most) if most else (b"", False)
        exchange.answer.add(first)
        body = first
        if exchange.status >= 400 and not said_itself:
            headers, body = self.explained(exchange, headers, first, is_whole)
        elif exchange.status < 400:
            self.listen(exchange, first, is_whole)
            warned = {WARNED, "x-ignored-fields"} & exchange.answer_headers.keys()
            exchange.found = NOTHING if warned else what_hurts(exchange, self.facts(exchange))
            headers = [*headers, *warning_headers(exchange.found)]
        await sender.begin(exchange.status, headers)
        if body or is_whole:
            await sender.body(body, more=not is_whole)
        if not is_whole:
            async for part in answer.parts:
                exchange.answer.add(part)
                await sender.body(part, more=True)
            await sender.body(b"")

    def room(self, exchange: Exchange) -> int:
        """Bytes of the answer that are read before it goes on: all of a short one, so that one that breaks off is told
        of in words; nothing of one whose length is not known, which may be endless."""
        told = exchange.answer_headers.get("content-length", "")
        if exchange.status >= 400:
            return LONGEST_MASKED
        if self.tells(exchange):
            return LONGEST
        return LONGEST_MASKED if told.isdigit() and int(told) <= LONGEST_MASKED else 0

    def tells(self, exchange: Exchange) -> bool:
        """Whether the answer says who asks."""
        if exchange.method != "GET" or exchange.status != 200:
            return False
        place = place_of(exchange.path.partition("?")[0])
        return place is not None and self.learned.tells(place.path)

    def listen(self, exchange: Exchange, body: bytes, is_whole: bool) -> None:
        """Learn from an answer that says who asks."""
        who = holder(exchange.headers)
        place = place_of(exchange.path.partition("?")[0])
        if who and is_whole and place is not None and self.tells(exchange):
            plain = decoded(body, exchange.answer_headers.get("content-encoding", ""))
            self.learned.listen(who, place.path, plain or b"")

    def explained(self, exchange: Exchange, headers: Headers, body: bytes, is_whole: bool) -> tuple[Headers, bytes]:
        """Headers and body of a refusal, with its reason and, where the body can carry them, its details."""
        encoding = exchange.answer_headers.get("content-encoding", "")
        plain = decoded(body, encoding) if is_whole else None
        facts = self.facts(exchange)
        exchange.told = told = why_refused(exchange, plain or b"", facts)
        if told is None:
            return headers, body
        headers = [*headers, reason_header(told)]
        more = with_details(exchange, plain, facts, told) if plain else None
        if more is None or exchange.method == "HEAD":
            return headers, body
        kept = [(name, value) for name, value in headers if name.lower() not in OF_THE_BODY]
        return [*kept, (b"content-length", b"%d" % len(more))], more


async def send_problem(sender: Sender, problem: Problem, request_id: str, page: str) -> None:
    """Answer with what the proxy itself has to say."""
    body = body_of(problem, request_id, page)
    await sender.begin(problem.status, [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"date", formatdate(time.time(), usegmt=True).encode()),
        (b"x-hourbook-reason", problem.slug.encode()),
    ])  # fmt: skip
    await sender.body(body)
