"""What people and machines read that is not the API: health, metrics, the OpenAPI document, help."""

from typing import Any

import msgspec
from litestar import MediaType, Response, get

from hourbook.core import metrics


def handlers(app: Any) -> list[Any]:
    """The route handlers of the pages."""

    @get("/healthz", media_type=MediaType.TEXT, sync_to_thread=False)
    def healthz() -> str:
        return "ok"

    @get("/readyz")
    async def readyz() -> Response[bytes]:
        return Response(msgspec.json.encode({"status": "ready"}), media_type="application/json")

    @get("/metrics", sync_to_thread=False)
    def figures() -> Response[bytes]:
        return Response(metrics.exposition(), media_type="text/plain; version=0.0.4")

    return [healthz, readyz, figures]
