"""The web app's built files: which address gets which file, with the headers that make it safe and quick.

They lie in the package (wheel) or in ``web/dist`` (checkout, after ``make web``); without them the server is the same
but for these addresses. Files under ``/assets/`` carry a hash of their content in their name and are kept for good;
``X.br`` and ``X.gz`` beside a file are the same compressed. See docs/decisions/0013-serving-the-web-app.md.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from starlette.types import ASGIApp, Receive, Scope, Send

PLACES = (Path(__file__).parent / "webapp", Path(__file__).parent.parent / "web" / "dist")
# First parts of the addresses that the app's own router knows; what comes behind them is its business.
PAGES = frozenset(
    ("", "tracker", "timesheet", "calendar", "dashboard", "reports", "projects", "clients", "tags", "team", "settings",
     "preferences", "inspector", "explain", "sign-in", "sign-up", "join", "setup", "reset-password", "confirm-email",
     "shared")
)  # fmt: skip
FILE = re.compile(r"(/[\w-][\w.-]*)+", re.ASCII)  # no part begins with a dot: nothing hidden, no way out
LONGEST_PATH = 200  # no file of ours has a longer one, and the system refuses to look for names of 256
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))  # best first
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
# The styles: Mantine writes `style` elements and attributes. Scripts are files of ours, without exception.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
SAFE = {"x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "vary": "accept-encoding"}
OF_PAGES = {
    "cache-control": "no-cache",
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
}
OF_ASSETS = {"cache-control": "public, max-age=31536000, immutable"}
OF_OTHERS = {"cache-control": "no-cache"}


class Content(NamedTuple):
    """The bytes of a file and their tag."""

    body: bytes
    etag: str


def folder() -> Path | None:
    """Where the built app lies, or None where it was not built."""
    return next((place for place in PLACES if (place / "index.html").is_file()), None)


def answer(scope: Scope) -> ASGIApp | None:
    """The ASGI answer to a request for the app, or None for what is not the app's."""
    root = folder() if scope["method"] in ("GET", "HEAD") else None
    file = found(root, scope["path"]) if root else None
    if file is None:
        return None
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    return sender(*response(file, headers), body_too=scope["method"] == "GET")


def found(root: Path, path: str) -> Path | None:
    """The file at an address: ``index.html`` for pages of the app."""
    if path.lstrip("/").partition("/")[0] in PAGES:
        return root / "index.html"
    file = root / path[1:]
    if len(path) > LONGEST_PATH or not FILE.fullmatch(path) or path == "/index.html":
        return None
    return file if file.is_file() else None


def response(file: Path, asked: Mapping[str, str]) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body: 304 for whoever has it, compressed for whoever takes that."""
    encoding, chosen = best_of(file, asked.get("accept-encoding", ""))
    stat = chosen.stat()
    content = loaded(str(chosen), stat.st_mtime_ns, stat.st_size)
    headers = {**SAFE, **kept(file), "etag": content.etag}
    if is_known(content.etag, asked.get("if-none-match", "")):
        return 304, headers, b""
    headers |= {"content-type": TYPES.get(file.suffix, "application/octet-stream")}
    headers |= {"content-encoding": encoding} if encoding else {}
    return 200, {**headers, "content-length": str(len(content.body))}, content.body


def kept(file: Path) -> dict[str, str]:
    """How long browsers may keep a file, and what pages may do."""
    if file.parent.name == "assets":
        return OF_ASSETS
    return OF_PAGES if file.name == "index.html" else OF_OTHERS


def best_of(file: Path, accepted: str) -> tuple[str, Path]:
    """The encoding ("" for none) and the file that holds it."""
    takes = {name for name, weight in map(weighed, accepted.split(",")) if weight}
    for encoding, suffix in ENCODINGS:
        compressed = file.with_name(file.name + suffix)
        if encoding in takes and compressed.is_file():
            return encoding, compressed
    return "", file


def weighed(part: str) -> tuple[str, bool]:
    """(encoding, whether it is wanted) of a part of Accept-Encoding such as ``gzip;q=0``."""
    name, _, weight = part.partition(";")
    return name.strip().lower(), not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)


@lru_cache(maxsize=128)
def loaded(path: str, changed: int, size: int) -> Content:
    """A file's content; ``changed`` and ``size`` tell a new build from the one before."""
    body = Path(path).read_bytes()
    return Content(body, f'"{sha256(body).hexdigest()[:20]}"')


def is_known(etag: str, tags: str) -> bool:
    """Whether If-None-Match names the tag."""
    return tags.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]


def sender(status: int, headers: dict[str, str], body: bytes, *, body_too: bool) -> ASGIApp:
    """Sends an answer; to HEAD without the body."""
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def send_it(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": raw})
        await send({"type": "http.response.body", "body": body if body_too else b""})

    return send_it
