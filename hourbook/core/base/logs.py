"""Structured logs on stderr. `log = get_logger()`, then `log.info("event_name", key=value)`; secrets are masked."""

from __future__ import annotations

import contextvars
import logging
import sys
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TextIO, TypeVar

from hourbook.core.base.redact import redact_processor

if TYPE_CHECKING:
    from structlog.typing import FilteringBoundLogger, Processor

P = ParamSpec("P")
T = TypeVar("T")
LogFormat = Literal["auto", "json", "text"]
LONGEST = 8000
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
        cut_processor,
        redact_processor,
    ]


def cut_processor(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The structlog processor: no value is longer than LONGEST characters, no line than a few such values.

    A failed statement stands in a traceback with everything that was bound to it: the beginning and the end tell.
    """
    return {name: _cut(value) for name, value in event.items()}


def _cut(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else repr(value)
    if len(text) <= LONGEST:
        return value
    return f"{text[: LONGEST // 2]} ... <cut, {len(text)} characters> ... {text[-LONGEST // 2 :]}"


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
