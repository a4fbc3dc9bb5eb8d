"""``hourbook proxy``: a local proxy in front of the real service, which explains what that refuses."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Group, Parameter

from hourbook.cli.options import DataOption, Refused

if TYPE_CHECKING:
    import socket

    from hourbook.proxy.app import Options
    from hourbook.proxy.recording import Record
    from hourbook.proxy.repeats import Repeats

Switch = Parameter(negative="")


def register(app: App, group: Group) -> None:
    """Add the command of this file."""
    app.command(proxy, group=group)


def proxy(
    *,
    upstream: Annotated[
        str, Parameter(help="The service; any other Hourbook too.", show_default=True)
    ] = "https://api.clockify.me",
    port: Annotated[int, Parameter(help="Port to listen on; 0 takes a free one.", show_default=True)] = 8090,
    host: Annotated[str, Parameter(help="Address to listen on.", show_default=True)] = "127.0.0.1",
    strict: Annotated[bool, Switch, Parameter(help="Do not send what would be accepted and lost.")] = False,
    retry: Annotated[bool, Switch, Parameter(help="Send again after 429 and 5xx what can double nothing.")] = False,
    idempotent: Annotated[bool, Switch, Parameter(help="Do a POST with an Idempotency-Key once.")] = False,
    record: Annotated[Path | None, Parameter(help="A HAR file to write, without secrets.")] = None,
    data: DataOption = None,
    timeout: Annotated[
        int, Parameter(help="Seconds without a byte after which the service is given up.", show_default=True)
    ] = 60,
) -> None:
    """Put a proxy before the real service that explains its refusals.

    Requests go on unchanged, answers come back unchanged; but refusals carry
    `details` (cause, cure, the request mended) and X-Hourbook-Reason, and what is
    accepted and will hurt carries X-Hourbook-Warning and X-Ignored-Fields. The
    API and the reports, which have two hosts there, lie behind one origin:

        hourbook proxy
        curl -H "X-Api-Key: $KEY" http://127.0.0.1:8090/api/v1/user

    Each request stands here in a line, and at /_hourbook/ on a page that only
    this machine may read. Secrets are masked in both, and in --record. Keys are
    neither kept nor logged; certificates are checked; no other service is ever
    asked.

    --strict refuses what the service would accept and not do as it was meant:
    unknown fields, times in the future or without a zone, customFieldValues on
    writes. --retry sends GET, PUT, DELETE and reports again, at most three times,
    and waits as Retry-After says, up to 30 seconds. --idempotent keeps answers
    for a day in proxy.db of the data folder, so that a POST which is sent again
    with its Idempotency-Key makes nothing twice, also after a crash.
    """
    from hourbook.proxy.app import Options
    from hourbook.proxy.upstream import is_loopback, upstream_of

    if not 0 <= port <= 65_535 or not 1 <= timeout <= 3_600:
        raise Refused("--port must be 0 to 65535, and --timeout 1 to 3600 seconds.", 2)
    try:
        options = Options(upstream_of(upstream), timeout, strict, retry, any_name=not is_loopback(host))
    except ValueError as problem:
        raise Refused(str(problem), 2) from None
    folder = Path(data or "data") if idempotent else None
    serve(host, port, options, *opened(folder, record))


def serve(host: str, port: int, options: "Options", repeats: "Repeats | None", record: "Record | None") -> None:
    """Listen, and pass on until SIGTERM or Ctrl-C."""
    from hourbook import features
    from hourbook.cli.serving import bound_socket, end_quietly_on_signals
    from hourbook.core.base import logs
    from hourbook.settings import Settings

    features.load()
    end_quietly_on_signals()
    logs.configure("auto", "warning")
    settings = Settings(host=host, port=port, drain_seconds=2, max_body_bytes=LONGEST_BODY)
    with bound_socket(settings, "proxy") as listener:
        run(settings, options, record, repeats, listener)


LONGEST_BODY = 1 << 30  # bodies go through, so that none takes memory


def opened(folder: Path | None, record: Path | None) -> tuple["Repeats | None", "Record | None"]:
    """The files that the options ask for. Raises Refused."""
    from hourbook.proxy.recording import NotARecord, Record
    from hourbook.proxy.repeats import FolderInUse, Repeats

    try:
        return Repeats(folder) if folder else None, Record(record) if record else None
    except (FolderInUse, NotARecord) as problem:
        raise Refused(str(problem)) from None
    except OSError as problem:
        raise Refused(f"{problem.filename}: {problem.strerror or problem}.") from None


def run(
    settings: Any, options: "Options", record: "Record | None", repeats: "Repeats | None", listener: "socket.socket"
) -> None:
    """The server around the proxy."""
    import logging
    from functools import partial

    from hourbook.cli.serving import Server, address_of, configuration, end_at_last
    from hourbook.proxy.app import Cut, Proxy
    from hourbook.proxy.watching import Watch

    def is_news(line: logging.LogRecord) -> bool:
        """An answer that was cut is told of in its own line."""
        return not (line.exc_info and isinstance(line.exc_info[1], Cut))

    logging.getLogger("uvicorn.error").addFilter(is_news)
    asgi = Proxy(options, Watch(record), repeats)
    config = configuration(settings, asgi, date_header=False)  # the upstream's Date comes through
    told = partial(end_at_last, settings)
    Server(config, lambda _: announce(address_of(settings, listener), options), told, lambda: None).run([listener])


def announce(origin: str, options: "Options") -> None:
    print(
        f"Hourbook's proxy to {options.upstream.origin} is ready at {origin}\n"
        f"Base address of the API: {origin}/api/v1, of reports: {origin}/report/v1\n"
        f"What passes: here, and at {origin}/_hourbook/",
        flush=True,
    )
