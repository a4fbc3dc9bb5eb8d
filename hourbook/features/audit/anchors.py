"""The heads of the chains, written down each day where whoever writes to the database does not write."""

import os
from pathlib import Path

from hourbook.core.base.clock import instant_text
from hourbook.core.base.logs import get_logger
from hourbook.core.who.context import Context
from hourbook.core.work.sweeps import sweep
from hourbook.features.audit.verifying import Head, head_of, scopes_of

log = get_logger()
DAY_MS = 86_400_000 - 600_000  # less a round, so that it is not every day a little later


class HeadUnreadable(ValueError):
    """A text that is no head."""


def read_head(text: str) -> Head:
    """A line as ``hourbook audit head`` and the file have it; the file begins it with the instant."""
    parts = text.split()[-3:]
    if len(parts) != 3 or not parts[1].isdigit() or len(parts[2]) != 64:
        raise HeadUnreadable(text[:120])
    return Head(parts[0], int(parts[1]), parts[2].lower())


def read_heads(path: Path) -> list[Head]:
    """The heads of a file, of which each line is one."""
    return [read_head(line) for line in path.read_text().splitlines() if line.strip()]


@sweep(every=600)
def write_heads(ctx: Context) -> None:
    """Append the heads of all chains to the file of the settings, once a day."""
    name = ctx.app.settings.audit_heads_file
    if not name or not is_due(Path(name), ctx.now):
        return
    heads = [head for scope in scopes_of(ctx.tx) if (head := head_of(ctx.tx, scope))]
    lines = "".join(f"{instant_text(ctx.now)} {head.text}\n" for head in heads)
    if not lines:
        return
    try:
        with open(name, "a") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        log.error("the heads of the audit log are not written", file=name, problem=str(problem))


def is_due(file: Path, at: int) -> bool:
    """Whether the file was written a day ago, or never."""
    try:
        found = file.stat()
    except OSError:
        return True
    return not found.st_size or at - found.st_mtime_ns // 1_000_000 >= DAY_MS
