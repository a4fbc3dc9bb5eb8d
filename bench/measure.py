"""One short run of wrk against one running server, and the median of several."""

import json
import shutil
import statistics
import subprocess
from pathlib import Path
from typing import Any

from bench.servers import Running, cpu_seconds, resident_mib

SCRIPT = Path(__file__).parent / "wrk" / "replay.lua"
Figures = dict[str, float]


def wrk() -> str:
    """Where the load tool is; how to get it, when it is not there."""
    found = shutil.which("wrk")
    if not found:
        raise SystemExit("wrk is not installed: apt-get install wrk (Debian, Ubuntu) or brew install wrk")
    return found


def run(server: Running, requests: Path, connections: int, seconds: int) -> Figures:
    """Figures of one run: rate (answers a second), p50 and p99 in ms, cpu (us a request), bytes an answer, rss in MiB,
    requests answered, errors (answers of 400 and more, broken connections, timeouts)."""
    command = [wrk(), "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(SCRIPT)]
    url = f"http://127.0.0.1:{server.side.port}"
    cpu = cpu_seconds(server.pid)
    command += [url, "--", str(requests)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=seconds + 60)
    cpu = cpu_seconds(server.pid) - cpu
    line = next((line for line in done.stdout.splitlines() if line.startswith("RESULT ")), None)
    if line is None:
        raise SystemExit(f"wrk failed: {done.stderr or done.stdout}")
    return figures(json.loads(line.removeprefix("RESULT ")), cpu, resident_mib(server.pid))


def figures(raw: dict[str, Any], cpu: float, rss: float) -> Figures:
    """The counts of wrk in the units of the report."""
    answered = max(raw["requests"], 1)
    return {
        "rate": raw["requests"] / raw["micros"] * 1e6,
        "p50": raw["p50"] / 1000,
        "p99": raw["p99"] / 1000,
        "cpu": cpu / answered * 1e6,
        "bytes": raw["bytes"] / answered,
        "rss": rss,
        "requests": raw["requests"],
        "errors": raw["refused"] + raw["broken"],
    }


def median(runs: list[Figures]) -> Figures:
    """The median of each figure; requests and errors add up, and memory is the highest seen."""
    together = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    sums = {name: sum(run[name] for run in runs) for name in ("requests", "errors")}
    return together | sums | {"rss": max(run["rss"] for run in runs)}
