"""What people and machines read that is not the API: health, metrics, the OpenAPI document, help."""

import ipaddress
from typing import Any

import msgspec
import sqlalchemy as sa
from litestar import MediaType, Request, Response, get
from litestar.enums import MediaType as Media
from litestar.params import FromPath

from hourbook import migrations, web
from hourbook.core.base import metrics
from hourbook.core.base.errors import ERRORS
from hourbook.core.who.credentials import same
from hourbook.core.who.identity import users
from hourbook.core.who.plans import Feature
from hourbook.described.openapi import document_bytes, summary_of
from hourbook.help import page, reference, refusals, style

PROXY_HEADERS = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")


def handlers(app: Any) -> list[Any]:
    """The route handlers of the pages."""
    return [*machine_pages(app), *help_pages(app)]


def origin_of(app: Any, request: Request[Any, Any, Any]) -> str:
    return str(app.origin_of(request.scope, dict(request.headers)))


def machine_pages(app: Any) -> list[Any]:
    """Health, readiness, figures and the OpenAPI document."""

    @get("/healthz", media_type=MediaType.TEXT, sync_to_thread=False)
    def healthz() -> str:
        return "ok"

    @get("/readyz")
    async def readyz() -> Response[bytes]:
        reason = await not_ready(app)
        body = {"status": "not ready", "reason": reason} if reason else {"status": "ready"}
        return Response(msgspec.json.encode(body), status_code=503 if reason else 200, media_type=Media.JSON)

    @get("/metrics", sync_to_thread=False)
    def figures(request: Request[Any, Any, Any]) -> Response[bytes]:
        if not may_read_metrics(app.settings.metrics_token, request):
            text = b"Send the metrics token: Authorization: Bearer ... (setting metrics_token)\n"
            return Response(text, status_code=403, media_type=MediaType.TEXT)
        return Response(metrics.exposition(), media_type="text/plain; version=0.0.4")

    @get("/openapi.json", sync_to_thread=False)
    def openapi() -> Response[bytes]:
        return Response(document_bytes(), media_type=Media.JSON, headers={"access-control-allow-origin": "*"})

    return [healthz, readyz, figures, openapi]


async def not_ready(app: Any) -> str:
    """Why the server can not work now, or ""."""
    if app.closing:
        return "the server is closing"
    try:
        at = await app.db.read(migrations.version)
    except Exception as problem:  # whatever the driver raises: the reason is for the operator
        return f"the database can not be read ({type(problem).__name__})"
    newest = migrations.head()
    return "" if at == newest else f"the database is at revision {at}, not {newest}: run `hourbook migrate`"


def may_read_metrics(token: str, request: Request[Any, Any, Any]) -> bool:
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


def help_pages(app: Any) -> list[Any]:
    """The landing page, the reference, the errors, the permissions."""

    @get("/help/style.css", sync_to_thread=False)
    def stylesheet() -> Response[bytes]:
        return Response(style(), media_type="text/css; charset=utf-8", headers={"cache-control": "max-age=86400"})

    @get(["/", "/help"])  # where there is a web app, "/" is the app's
    async def landing(request: Request[Any, Any, Any]) -> Response[bytes]:
        empty = await app.db.read(is_empty)
        return page("index", origin=origin_of(app, request), empty=empty, built=web.folder() is not None)

    @get("/help/errors", sync_to_thread=False)
    def all_errors() -> Response[bytes]:
        return page("errors", families=refusals.families(), readable=refusals.readable)

    @get("/help/errors/{slug:str}", sync_to_thread=False)
    def one_error(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
        if slug not in ERRORS:
            return page("missing", 404, what=f"error called “{slug[:80]}”", near=refusals.near(slug))
        return page("error", page=refusals.page_of(ERRORS[slug], origin_of(app, request)), slug_of=reference.slug_of)

    @get("/help/api", sync_to_thread=False)
    def api(request: Request[Any, Any, Any]) -> Response[bytes]:
        contents = reference.contents()
        return page("api", contents=contents, summary_of=summary_of, origin=origin_of(app, request))

    @get("/help/api/{tag:str}", sync_to_thread=False)
    def api_tag(request: Request[Any, Any, Any], tag: FromPath[str]) -> Response[bytes]:
        found = next((part for part in reference.contents() if part[0] == tag), None)
        if found is None:
            return page("missing", 404, what=f"part of the reference called “{tag[:80]}”", near=[])
        origin = origin_of(app, request)
        return page("api_tag", name=found[1], about=found[2], shown=[reference.shown(op, origin) for op in found[3]])

    @get("/help/permissions", sync_to_thread=False)
    def permissions() -> Response[bytes]:
        roles = list(reference.ROLES.values())
        return page(
            "permissions",
            roles=roles,
            rows=reference.permission_rows(),
            plans=reference.plan_rows(),
            count=len(Feature),
        )

    return [stylesheet, landing, all_errors, one_error, api, api_tag, permissions]


def is_empty(tx: Any) -> bool:
    """Whether nobody uses this server yet."""
    return tx.execute(sa.select(users.c.id).limit(1)).first() is None


def nothing_here(request: Request[Any, Any, Any]) -> Any:
    """The answer to an address that is neither a page nor of the API."""
    return page("missing", 404, what="page at this address", near=[]).to_asgi_response(None, request)
