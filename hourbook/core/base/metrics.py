"""Prometheus figures of the API: requests by operation and status, their time, refusals by reason."""

from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from hourbook.core.base.clock import now

REGISTRY = CollectorRegistry()
REQUESTS = Counter(
    "hourbook_requests", "API requests by operation and status", ["operation", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "hourbook_request_seconds", "Time to the answer by operation", ["operation"], registry=REGISTRY,
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)  # fmt: skip
STREAMS = Gauge("hourbook_live_streams", "Live streams that are open in this process", registry=REGISTRY)
CONNECTIONS = Gauge("hourbook_connections", "Connections that are open in this process", registry=REGISTRY)
CUT = Counter("hourbook_connections_cut", "Connections that were ended by this process", ["reason"], registry=REGISTRY)
WORK = Counter("hourbook_work", "Attempts at work of this process, by their end", ["kind", "end"], registry=REGISTRY)
WAITING = Gauge("hourbook_work_waiting", "Work that waits, of that hangs, or was given up", ["kind", "state"],
                registry=REGISTRY)  # fmt: skip

_counters: dict[tuple[str, int], Any] = {}
_timers: dict[str, Any] = {}


def count(call: Any, status: int, started: int) -> None:
    """Count one answer; ``started`` in UTC milliseconds."""
    name = call.operation.name if call.operation else "unknown"
    if (counter := _counters.get((name, status))) is None:
        counter = _counters[(name, status)] = REQUESTS.labels(name, str(status))
        _timers[name] = SECONDS.labels(name)
    counter.inc()
    _timers[name].observe((now() - started) / 1000)


def exposition() -> bytes:
    """The figures in Prometheus' text format."""
    return generate_latest(REGISTRY)
