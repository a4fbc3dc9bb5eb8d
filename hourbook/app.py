"""Builds the server: settings, database, operations, pages, and the life of the process."""

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import sqlalchemy as sa
from starlette.applications import Starlette

from hourbook import features, pages, web
from hourbook.core.base import metrics
from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError, TooManyRequests, UnknownPath, WrongVerb, WrongVerbOfReports
from hourbook.core.base.logs import get_logger
from hourbook.core.base.networks import network_of
from hourbook.core.base.redact import redact_path
from hourbook.core.db.database import Tx
from hourbook.core.db.news import News
from hourbook.core.db.opening import open_database
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.core.edge import http, live, routing
from hourbook.core.edge.endpoint import Answer, Call, known_sender, perform
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.throttle import RateLimiter, Throttle
from hourbook.core.rows.sealing import Sealer
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work import sweeps, work
from hourbook.described import nearest, unread
from hourbook.features import followers, whose
from hourbook.features.account.keys import note_key_uses
from hourbook.features.request_log import keeping
from hourbook.languages.said import joined, said
from hourbook.migrations import upgrade
from hourbook.settings import Settings, secret_key

log = get_logger()
features.load()

LONGEST_PATH = 300  # characters of it in a log line


class App:
    """One server process. Verbs reach it as ``ctx.app``."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.secret = secret_key(settings)
        self.db = open_database(settings.database_url, pool_size=settings.db_pool_size, replica=settings.read_replica)
        self.news = News(self.db)
        self.live = live.Hub(self.db, self.news)
        self.sealer = Sealer(self.db)  # between the commits and the news
        self.limiter = RateLimiter()
        self.strangers = keeping.Strangers()
        self.sign_in_throttle = Throttle()  # keys: account and network
        self.address_throttle = Throttle(limit=50, lockout_seconds=60)  # keys: network of the address
        self.used_keys: dict[str, int] = {}  # key id -> when it was last used, written by a sweep
        self.closing = False
        self._background: set[asyncio.Task[Any]] = set()
        self._proxies = [
            ipaddress.ip_network(part.strip()) for part in settings.trusted_proxies.split(",") if part.strip()
        ]

    # --- requests

    async def dispatch(self, operations: dict[str, Operation], call: Call) -> Answer:
        """Run the operation of a path for the call's method; unknown ones are refused after the credential."""
        op = operations.get("GET" if call.method == "HEAD" and "HEAD" not in operations else call.method)
        if op is None:
            _, first, workspace_id, *_ = f"{call.path}//".split("/")
            await self.db.read(known_sender, self, call, workspace_id if first == "workspaces" else "")
            raise self._no_operation(operations, call, await self.db.read(home_of, call))
        try:
            return await perform(self, op, call)
        except ApiError as error:
            if whose.may_tell(error, call) and (cause := await self.db.read(whose.cause_of, self, op, call, error)):
                error.values["cause"] = cause
            if nearest.is_word_for_id(error, call):
                near = nearest.nearest(call, await self.db.read(home_of, call), but=op)
                error.values |= {"cause": near.cause, "fix": near.fix} if near else {}
            if call.ignored and not error.empty:
                error.also = unread.told(op, error, call.ignored)
            raise

    def _no_operation(self, operations: dict[str, Operation], call: Call, home: str) -> ApiError:
        near = nearest.nearest(call, home)
        if not operations:
            told: dict[str, Any] = {"cause": near.cause, "fix": near.fix} if near else {}
            path = f"v1{call.path}" if routing.place_of(call.address) else call.path.strip("/")
            return UnknownPath(path=path, given=call.path, **told)
        allow = ", ".join(sorted(operations))
        kind = WrongVerbOfReports if call.surface == "reports" else WrongVerb
        error = kind(method=call.method, allow=allow, given=call.method)
        if near:
            error.values |= {"fix": joined([said(kind.fix, allow=allow), near.fix])}
            error.values |= {"cause": near.cause} if "//" in call.address.strip("/") else {}
        error.headers = {"allow": allow}
        return error

    def take_first(self, call: Call) -> TooManyRequests | None:
        """Take one request of the address's allowance, before anything is looked at; the refusal where none is left.

        A known caller gets it back (``finished``): the address is for those whom nobody knows.
        """
        limit = self.settings.rate_limit_per_second
        if not limit:
            return None
        allowance = self.limiter.take(f"address:{network_of(call.client)}", limit, now())
        if not allowance.allowed:
            return too_many(limit, "your address", allowance.retry_after_seconds)
        call.left = str(allowance.remaining)
        return None

    def throttle(self, ctx: Context, call: Call) -> None:
        """Rate limits of the key, the workspace and the server; off unless set (wire-facts section 4)."""
        place = ctx.place
        limits = [
            (ctx.caller.rate, f"key:{ctx.caller.key_id}", "this key"),
            (place.rate if place else 0, f"workspace:{place.id if place else ''}", "this workspace"),
            (self.settings.rate_limit_per_second if ctx.user_id else 0, f"user:{ctx.user_id}", "your keys"),
        ]
        if call.left and not ctx.user_id:
            ctx.headers["x-ratelimit-remaining"] = call.left
        for limit, key, who in limits:
            if limit > 0:
                allowance = self.limiter.take(key, limit, ctx.now)
                ctx.headers["x-ratelimit-remaining"] = str(allowance.remaining)
                if allowance.retry_after_seconds:
                    raise too_many(limit, who, allowance.retry_after_seconds)

    async def finished(self, call: Call, answer: Answer, error: ApiError | None, started: int) -> None:
        """Count the answer, note the key's use, keep it in the request log where it belongs there."""
        metrics.count(call, answer.status, started)
        if call.caller and call.left:
            self.limiter.give_back(f"address:{network_of(call.client)}")
        if call.caller and call.caller.key_id:
            self.used_keys[call.caller.key_id] = started
        if not keeping.is_kept(call, answer) or not self.strangers.hears(call, error, started):
            return
        if self.settings.request_log_days:
            row = keeping.log_row(call, answer, error, started)
            with contextlib.suppress(Exception):  # a full disk must not hide the refusal itself
                await self.db.write(keeping.keep_request, row)
        if error is not None:
            path = redact_path(call.path, known=call.operation is not None)[:LONGEST_PATH]
            log.info("refused", status=answer.status, reason=error.slug, path=path)

    def origin_of(self, scope: Any, headers: dict[str, str]) -> str:
        """The address people reach us at: the setting, else the request's own."""
        if self.settings.origin:
            return self.settings.origin.rstrip("/")
        scheme, host = scope.get("scheme", "http"), headers.get("host", "localhost")
        if self._is_proxy((scope.get("client") or ("",))[0]):
            scheme = headers.get("x-forwarded-proto", scheme)
            host = headers.get("x-forwarded-host", host)
        return f"{scheme}://{host}"

    def client_of(self, scope: Any, headers: dict[str, str]) -> str:
        """The address the request comes from; of those a trusted proxy names, the last one that is no proxy."""
        address = str((scope.get("client") or ("",))[0])
        if not self._proxies or "x-forwarded-for" not in headers:
            return address
        for named in reversed(headers["x-forwarded-for"].split(",")):
            if not self._is_proxy(address) or not named.strip():
                break
            address = named.strip()[:45]
        return address

    def _is_proxy(self, address: str) -> bool:
        if not self._proxies:
            return False
        with contextlib.suppress(ValueError):
            return any(ipaddress.ip_address(address) in network for network in self._proxies)
        return False

    def in_background(self, work: Callable[[], Any]) -> None:
        """Run what follows a commit without making the caller wait."""

        async def run() -> None:
            try:
                done = work()
                if isinstance(done, Awaitable):
                    await done
            except Exception:
                log.exception("background work failed")

        task = asyncio.get_running_loop().create_task(run())
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    # --- life

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Open the database, do what nobody asks for (work, sweeps, followers), and close in order."""
        if isinstance(self.db, SqliteDatabase):
            self.db.own()
        await asyncio.to_thread(upgrade, self.db)
        self.live.start()
        self.sealer.start()
        loop = asyncio.get_running_loop()
        unasked = [loop.create_task(each.forever(self)) for each in (sweeps, work, followers)]
        try:
            yield
        finally:
            self.closing = True
            await self.live.stop()
            for task in unasked:
                task.cancel()
            await asyncio.gather(*unasked, return_exceptions=True)
            if self._background:
                await asyncio.wait(self._background, timeout=2)
            try:
                async with asyncio.timeout(2):  # a database that hangs or is full must not keep the process
                    await sweeps.system_context(self).write(note_key_uses)
            except Exception as problem:
                log.warning("when keys were last used is not kept", problem=repr(problem))
            await asyncio.to_thread(self.sealer.stop)
            self.db.close()


def home_of(tx: Tx, call: Call) -> str:
    """The workspace that the caller's lines are filled with: the key's, else the one they work in."""
    if call.caller is None or call.caller.key_workspace:
        return call.caller.key_workspace if call.caller else ""
    own = sa.select(users.c.active_workspace_id).where(users.c.id == call.caller.user_id)
    return tx.execute(own).scalar_one_or_none() or ""


def too_many(limit: int, who: str, seconds: int) -> TooManyRequests:
    error = TooManyRequests(limit=limit, who=who, seconds=seconds)
    error.headers = {"retry-after": str(seconds), "x-ratelimit-remaining": "0"}
    return error


def create_app(settings: Settings) -> Any:
    """The ASGI application; its attribute ``app`` is the App.

    The API and the web app's files go straight to the edge; Starlette has the pages and the life of the process.
    """
    app = App(settings)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with app.running():
            yield

    site = Starlette(
        routes=pages.routes(app),
        lifespan=lifespan,
        exception_handlers={404: pages.nothing_here, Exception: pages.passed_on},
    )
    site.router.redirect_slashes = False  # a trailing slash is the same page
    routing.trees()

    async def edge(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            if place := routing.place_of(scope["path"]) or nearest.misplaced(scope):
                return await http.handle(app, place, scope, receive, send)
            if file := web.answer(scope):
                return await http.show(app, file, scope, receive, send, limited=False)
            scope = {**scope, "path": f"/{scope['path'].strip('/')}"}
            limited = scope["path"] not in pages.FOR_MACHINES
            return await http.show(app, site, scope, receive, send, limited=limited)
        return await site(scope, receive, send)

    edge.app = app  # type: ignore[attr-defined]
    return edge
