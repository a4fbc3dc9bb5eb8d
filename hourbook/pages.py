"""What people and machines read that is not the API: health, metrics, the OpenAPI document, help."""

import asyncio
import contextlib
import ipaddress
from typing import Protocol

import msgspec
import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from hourbook import migrations, web
from hourbook.core.base import metrics
from hourbook.core.base.errors import ERRORS
from hourbook.core.db.database import Tx
from hourbook.core.rows.states import MACHINES
from hourbook.core.who.credentials import same
from hourbook.core.who.identity import users
from hourbook.core.who.plans import Feature
from hourbook.core.who.server import Server
from hourbook.core.work import work
from hourbook.described.openapi import document_bytes, summary_of
from hourbook.explain import catalogue
from hourbook.help import page, reference, refusals, style

FOR_MACHINES = ("/healthz", "/readyz", "/metrics")  # asked regularly: no rate limit counts them
PROXY_HEADERS = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")


class Site(Server, Protocol):
    """The server that the pages are of."""

    def origin_of(self, scope: Scope, headers: dict[str, str]) -> str: ...


def routes(app: Site) -> list[Route]:
    """The pages and their addresses."""
    return [*machine_pages(app), *help_pages(app)]


def machine_pages(app: Site) -> list[Route]:
    """Health, readiness, figures and the OpenAPI document."""

    async def healthz(_: Request) -> Response:
        return Response("ok", media_type="text/plain")

    async def readyz(_: Request) -> Response:
        reason = await not_ready(app)
        body = {"status": "not ready", "reason": reason} if reason else {"status": "ready"}
        return Response(msgspec.json.encode(body), 503 if reason else 200, media_type="application/json")

    async def figures(request: Request) -> Response:
        if not may_read_metrics(app.settings.metrics_token, request):
            text = "Send the metrics token: Authorization: Bearer ... (setting metrics_token)\n"
            return Response(text, 403, media_type="text/plain")
        with contextlib.suppress(Exception):  # the other figures are told without a database too
            await app.db.report(work.count_waiting)
        return Response(metrics.exposition(), media_type="text/plain; version=0.0.4")

    async def openapi(_: Request) -> Response:
        return Response(document_bytes(), headers={"access-control-allow-origin": "*"}, media_type="application/json")

    return [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", figures),
        Route("/openapi.json", openapi),
    ]


async def not_ready(app: Site) -> str:
    """Why the server can not work now, or ""."""
    if app.closing:
        return "the server is closing"
    try:
        at = await app.db.read(migrations.version)
    except Exception as problem:  # whatever the driver raises: the reason is for the operator
        return f"the database can not be read ({type(problem).__name__})"
    if trouble := await app.db.write_trouble():
        return f"the database can not be written ({trouble.partition(':')[0]})"
    newest = migrations.head()
    return "" if at == newest else f"the database is at revision {at}, not {newest}: run `hourbook migrate`"


def may_read_metrics(token: str, request: Request) -> bool:
    """Whoever has the token; without one only this machine itself, never through a proxy."""
    if token:
        given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        return same(given or request.query_params.get("token", ""), token)
    if any(request.headers.get(name) for name in PROXY_HEADERS):
        return False
    try:
        return ipaddress.ip_address(request.client.host if request.client else "").is_loopback
    except ValueError:
        return False


def help_pages(app: Site) -> list[Route]:
    """The landing page, the reference, the errors, the permissions."""

    def origin_of(request: Request) -> str:
        return str(app.origin_of(request.scope, dict(request.headers)))

    async def stylesheet(_: Request) -> Response:
        return Response(style(), headers={"cache-control": "max-age=86400"}, media_type="text/css")

    async def landing(request: Request) -> Response:
        empty = await app.db.read(is_empty)
        return page("index", origin=origin_of(request), empty=empty, built=web.folder() is not None)

    async def one_error(request: Request) -> Response:
        slug = request.path_params["slug"]
        if stranger := next((each for each in catalogue.strangers() if each.slug == slug), None):
            return page("stranger", entry=catalogue.foreign(stranger), readable=refusals.readable)
        if slug not in ERRORS:
            return page("missing", 404, what=f"error called “{slug[:80]}”", near=refusals.near(slug))
        return page("error", page=refusals.page_of(ERRORS[slug], origin_of(request)), slug_of=reference.slug_of)

    async def api(request: Request) -> Response:
        contents = reference.contents()
        return page("api", contents=contents, summary_of=summary_of, origin=origin_of(request))

    async def api_tag(request: Request) -> Response:
        tag = request.path_params["tag"]
        found = next((part for part in reference.contents() if part[0] == tag), None)
        if found is None:
            return page("missing", 404, what=f"part of the reference called “{tag[:80]}”", near=[])
        shown = [reference.shown(op, origin_of(request)) for op in found[3]]
        return page("api_tag", name=found[1], about=found[2], shown=shown)

    return [
        Route("/", landing),  # where there is a web app, "/" is the app's
        Route("/help", landing),
        Route("/help/style.css", stylesheet),
        Route("/help/errors", all_errors),
        Route("/help/errors/{slug}", one_error),
        Route("/help/api", api),
        Route("/help/api/{tag}", api_tag),
        Route("/help/permissions", permissions),
        Route("/help/states", states),
    ]


async def all_errors(request: Request) -> Response:
    """The catalogue, and what was pasted there looked up in it."""
    asked = request.query_params.get("message", "")[: catalogue.LONGEST]
    looked = await asyncio.to_thread(catalogue.look_up, asked) if asked.strip() else None
    return page(
        "errors", asked=asked, looked=looked, built=web.folder() is not None, families=refusals.families(),
        strangers=catalogue.strangers(), readable=refusals.readable,
    )  # fmt: skip


async def permissions(_: Request) -> Response:
    """Who may do what, and what each plan has."""
    roles, plans = list(reference.ROLES.values()), reference.plan_rows()
    return page("permissions", roles=roles, rows=reference.permission_rows(), plans=plans, count=len(Feature))


async def states(_: Request) -> Response:
    """What can be done to things that have states, printed from their tables."""
    return page("states", machines=MACHINES, said=reference.said)


def is_empty(tx: Tx) -> bool:
    """Whether nobody uses this server yet."""
    return tx.execute(sa.select(users.c.id).limit(1)).first() is None


async def nothing_here(_request: Request, _problem: Exception) -> Response:
    """The answer to an address that is neither a page nor of the API."""
    return page("missing", 404, what="page at this address", near=[])


async def passed_on(_request: Request, problem: Exception) -> Response:
    """A fault is answered by the edge, as everywhere."""
    raise problem
