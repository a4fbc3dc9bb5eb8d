"""Files that other processes make: XLSX and PDF need memory and time that the server must not spend.

The rows go to a file in a folder of their own, a page in each transaction; then a child process makes ``out`` of them.
At most ``SLOTS`` of them run at a time; while they do, other reports are read.
"""

import contextlib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from hourbook.core.base.wire import encode

HERE = Path(__file__).parent
PART = 256 * 1024
LONGEST = 600  # seconds a child may take
TURN = 0.05  # seconds that a report thread waits before it reads for somebody else
SLOTS = threading.BoundedSemaphore(2)


def made_in_child(
    program: str, head: dict[str, Any], pages: Iterable[list[Any]], look: Callable[[Path], None] | None = None
) -> Iterator[bytes]:
    """The parts of what ``program`` (a module beside this one) makes of the head and the rows of the pages.

    ``look`` sees the folder when all is made and nothing was handed on yet.
    """
    with tempfile.TemporaryDirectory(prefix="hourbook-export-") as name:
        folder = Path(name)
        with (folder / "rows").open("wb") as spool:
            for page in pages:
                spool.writelines(encode(row) + b"\n" for row in page)
                yield b""
        (folder / "head").write_bytes(encode(head))
        yield from run(program, folder)
        if look is not None:
            look(folder)
        with (folder / "out").open("rb") as made:
            while part := made.read(PART):
                yield part


def run(program: str, folder: Path) -> Iterator[bytes]:
    """Run a program in a process of its own, which knows nothing but the folder; yields nothing, often, until it ended.

    RuntimeError with its last words where it failed or took too long. Closing the iterator ends the process.
    """
    while not SLOTS.acquire(timeout=TURN):
        yield b""
    try:
        with (folder / "errors").open("wb") as errors:
            command = [sys.executable, "-I", str(HERE / f"{program}.py"), str(folder)]
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        yield from ended(child)
        if child.returncode:
            raise RuntimeError(f"{program}: {(folder / 'errors').read_text(errors='replace')[-2000:]}")
    finally:
        SLOTS.release()


def ended(child: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """Wait for the end of a process, a turn at a time; in any case it has ended then."""
    until = time.monotonic() + LONGEST
    try:
        while child.poll() is None and time.monotonic() < until:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(TURN)
            yield b""
    finally:
        child.kill()
        child.wait()
