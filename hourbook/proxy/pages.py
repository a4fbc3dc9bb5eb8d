"""The local page of the proxy, and what it reads: ``/_hourbook/``. For this machine alone."""

import ipaddress
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from hourbook.core.base.wire import encode
from hourbook.proxy.problems import Problem
from hourbook.proxy.upstream import is_loopback
from hourbook.proxy.watching import MOST_SHOWN, Watch

BASE = "/_hourbook"
FOLDER = Path(__file__).parent / "page"
FILES = {
    "": ("inspector.html", b"text/html; charset=utf-8"),
    "inspector.js": ("inspector.js", b"text/javascript; charset=utf-8"),
    "inspector.css": ("inspector.css", b"text/css; charset=utf-8"),
}
_HOST = re.compile(r"(?:([A-Za-z0-9._-]+)|\[([0-9A-Fa-f:.]+)\])(?::[0-9]{1,5})?")
SAFE = [
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
     b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
]  # fmt: skip


class Page(Exception):
    """What is shown instead of an answer of the upstream."""

    def __init__(self, status: int, kind: bytes, body: bytes, headers: list[tuple[bytes, bytes]] | None = None) -> None:
        super().__init__(status)
        self.status, self.body = status, body
        self.headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body)), *SAFE, *(headers or [])]


@cache
def content(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def is_ours(path: str) -> bool:
    return path == BASE or path.startswith(f"{BASE}/")


def page_of(scope: Any, host: str, watch: Watch, about: dict[str, Any]) -> Page:
    """The page for an address below the base. Raises Problem."""
    check_reader(scope, host)
    if scope["method"] not in ("GET", "HEAD"):
        raise Problem(405, "wrong-verb", "The local page is only read.", "Its addresses take GET.", "Send GET.")
    path = scope["path"].removeprefix(BASE)
    if path == "":
        return Page(307, b"text/plain", b"", [(b"location", f"{BASE}/".encode())])
    if (known := FILES.get(path[1:])) is not None:
        return Page(200, known[1], content(known[0]))
    if path == "/requests":
        after = asked_after(scope["query_string"])
        new = watch.since(0 if after > watch.newest else after)
        return json_page({**about, "newest": watch.newest, "requests": new})
    if path.startswith("/requests/") and (found := watch.one(path.removeprefix("/requests/"))) is not None:
        return json_page(found)
    raise Problem(
        404, "unknown-path", "The proxy has no such page.",
        f"Below {BASE} are the page, requests and requests/{{id}}; the newest {MOST_SHOWN} requests are kept.",
        f"Open {BASE}/.",
    )  # fmt: skip


def json_page(told: Any) -> Page:
    return Page(200, b"application/json", encode(told))


def asked_after(query: bytes) -> int:
    """The number after which requests are asked for."""
    text = dict(parse_qsl(query.decode("latin-1"))).get("after", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def check_reader(scope: Any, host: str) -> None:
    """Only this machine reads the page: requests of others stand there. The Host keeps other sites' names out."""
    peer = (scope.get("client") or ("",))[0]
    try:
        local = ipaddress.ip_address(peer).is_loopback
    except ValueError:
        local = False
    if not local or not is_loopback(host_name(host)) or is_from_elsewhere(scope, host):
        raise Problem(
            403, "inspector-is-local", "The page of the proxy is shown on its own machine alone.",
            "It shows the requests of everyone who uses the proxy, to no other machine and no other web page.",
            "Open http://127.0.0.1 with the proxy's port there, or look at the proxy's output.",
        )  # fmt: skip


def is_from_elsewhere(scope: Any, host: str) -> bool:
    """Whether a page other than ours asks; a link to ours, which somebody followed, does not."""
    if any(each != f"http://{host}" for each in values(scope, b"origin")):
        return True
    other = {"cross-site", "same-site"} & set(values(scope, b"sec-fetch-site"))
    return bool(other) and values(scope, b"sec-fetch-mode") != ["navigate"]


def values(scope: Any, name: bytes) -> list[str]:
    return [value.decode("latin-1") for each, value in scope["headers"] if each == name]


def host_name(host: str) -> str:
    """The name in a Host, or in what follows the scheme of an origin; "" where it is not written as one."""
    found = _HOST.fullmatch(host)
    return (found[1] or found[2]).lower() if found else ""
