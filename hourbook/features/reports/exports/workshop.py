"""Files that other processes make: XLSX and PDF need memory and time that the server must not spend.

The rows go to a file in a folder of their own, a page in each transaction; then a child process makes ``out`` of them.
It runs while a report thread waits for it, so there are never more children than report threads.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hourbook.core.wire import encode

HERE = Path(__file__).parent
PART = 256 * 1024
LONGEST = 600  # seconds a child may take


def made_in_child(program: str, head: dict[str, Any], pages: Iterable[list[Any]]) -> Iterator[bytes]:
    """The parts of what ``program`` (a module beside this one) makes of the head and the rows of the pages."""
    with tempfile.TemporaryDirectory(prefix="hourbook-export-") as name:
        folder = Path(name)
        with (folder / "rows").open("wb") as spool:
            for page in pages:
                spool.writelines(encode(row) + b"\n" for row in page)
                yield b""
        (folder / "head").write_bytes(encode(head))
        run(program, folder)
        with (folder / "out").open("rb") as made:
            while part := made.read(PART):
                yield part


def run(program: str, folder: Path) -> None:
    """Run a program in a process of its own, which knows nothing but the folder. RuntimeError with its last words."""
    command = [sys.executable, "-I", str(HERE / f"{program}.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, timeout=LONGEST, check=False)
    if done.returncode:
        raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')[-2000:]}")
