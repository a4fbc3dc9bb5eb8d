"""Structured logs on stderr. `log = get_logger()`, then `log.info("event_name", key=value)`; secrets are masked."""

from __future__ import annotations

import contextvars
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Literal, ParamSpec, TextIO, TypeVar

from hourbook.core.base.redact import redact_processor

if TYPE_CHECKING:
    from structlog.typing import FilteringBoundLogger, Processor

P = ParamSpec("P")
T = TypeVar("T")
LogFormat = Literal["auto", "json", "text"]
LogLevel = Literal["debug", "info", "warning", "error", "critical"]


@contextmanager
def _rich_hidden() -> Iterator[None]:
    # structlog imports rich (a dependency of the command line's) for tracebacks we do not use: 0.2 s of each start.
    if "rich" in sys.modules:
        yield
        return
    sys.modules["rich"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["rich"]


with _rich_hidden():
    import structlog


def get_logger() -> FilteringBoundLogger:
    """A logger; a module keeps one. Takes a constant event name and keys, never a text with values pasted in."""
    logger: FilteringBoundLogger = structlog.get_logger()
    return logger


def bind_request_id(request_id: str) -> None:
    """Every later line of this task (and of tasks it starts) carries `request_id`."""
    structlog.contextvars.bind_contextvars(request_id=request_id)


def carried(work: Callable[P, T]) -> Callable[P, T]:
    """The same work for another thread: its log lines carry the request id that lines carry here."""
    return partial(contextvars.copy_context().run, work)


def configure(format: LogFormat = "auto", level: LogLevel = "info") -> None:
    """Send our logs and those of every library to stderr: one JSON object a line, or coloured text for people.

    `auto` is text on a terminal and JSON elsewhere. Run uvicorn with `log_config=None`, or it takes its logs back.
    """
    chain, renderer = _chain(), _renderer(format)
    structlog.configure(
        processors=[*chain, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.WriteLogger(sys.stderr),
        cache_logger_on_first_use=False,  # a logger must follow a later `configure` and a replaced stderr
    )
    _route_libraries(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *chain],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        ),
        level,
    )


def _chain() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        redact_processor,
    ]


def _renderer(format: LogFormat) -> Processor:
    on_terminal = sys.stderr.isatty()
    if format == "json" or (format == "auto" and not on_terminal):
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(colors=on_terminal, exception_formatter=structlog.dev.plain_traceback)


class _CurrentStderr(logging.StreamHandler[TextIO]):
    """Writes to whatever stderr is at that moment, as the structlog side does."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def _route_libraries(formatter: logging.Formatter, level: LogLevel) -> None:
    handler = _CurrentStderr()
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        library = logging.getLogger(name)
        library.handlers, library.propagate = [], True
