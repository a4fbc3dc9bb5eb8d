"""Child processes: each is started here, bounded in time, and ended by its own process id whatever happens."""

import http.client
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.sides import Side

START_LIMIT = 60.0
STOP_LIMIT = 15.0
PAGE = os.sysconf("SC_PAGE_SIZE")
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Running:
    """A started side; `first_answer` is the time in seconds from the start of the process to its first good answer."""

    side: Side
    pid: int
    first_answer: float


@contextmanager
def running(side: Side, requests: Path) -> Iterator[Running]:
    """Serve a side as long as the block lasts; ready means that the first request of the file was answered well."""
    log = side.folder / "server.log"
    started = time.perf_counter()
    with log.open("ab") as output:
        child = subprocess.Popen(
            side.command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, env=plain_environment()
        )
    try:
        wait_until_ready(side, requests, child, started + START_LIMIT)
        yield Running(side, child.pid, time.perf_counter() - started)
    finally:
        end(child)


def plain_environment() -> dict[str, str]:
    """Ours without what would change the servers: their settings, and the ban on compiled modules, which makes each
    start compile every file again and is no warm start."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("HOURBOOK_") and name != "PYTHONDONTWRITEBYTECODE"
    }


def wait_until_ready(side: Side, requests: Path, child: "subprocess.Popen[bytes]", deadline: float) -> None:
    """Ask every 5 ms; an answer other than 2xx, an ended process or a passed deadline stops the whole run."""
    while True:
        try:
            return ask_once(side, requests)
        except OSError:  # not listening yet
            if child.poll() is not None or time.perf_counter() > deadline:
                raise SystemExit(f"{side.name} did not start; its log ends with:\n{tail(side)}") from None
            time.sleep(0.005)


def ask_once(side: Side, requests: Path) -> None:
    """Send the first request of a file; anything but 2xx would be measured as if it were work, so it ends the run."""
    with requests.open(encoding="utf-8") as lines:
        method, path, key, body = next(lines).rstrip("\n").split("\t")
    connection = http.client.HTTPConnection("127.0.0.1", side.port, timeout=START_LIMIT)
    try:
        headers = {"X-Api-Key": key} | ({"Content-Type": "application/json"} if body else {})
        connection.request(method, path, body.encode() or None, headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
    finally:
        connection.close()
    if not 200 <= answer.status < 300:
        raise SystemExit(f"{side.name} answered {method} {path} with {answer.status}: {text[:500]}\n{tail(side)}")


def end(child: "subprocess.Popen[bytes]") -> None:
    """Ask the process to end, and end it when it does not."""
    child.terminate()
    try:
        child.wait(STOP_LIMIT)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def tail(side: Side) -> str:
    """The last lines a server wrote."""
    return "\n".join((side.folder / "server.log").read_text(errors="replace").splitlines()[-15:])


def resident_mib(pid: int) -> float:
    """Resident memory of a process in MiB; 0 where there is no /proc."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20
    except OSError:
        return 0.0


def peak_mib(pid: int) -> float:
    """The most resident memory a process has had, in MiB; 0 where there is no /proc."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def cpu_seconds(pid: int) -> float:
    """Processor time a process has used, all its threads, user and system; 0 where there is no /proc."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK
