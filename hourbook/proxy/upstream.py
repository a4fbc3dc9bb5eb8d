"""The one service behind the proxy: where each address of ours lies there.

The vendor has hosts of their own for reports and the audit log; here all lie behind one origin, as our servers have it.
Of any other service every address stays as it is.
"""

import ipaddress
import re
from typing import NamedTuple
from urllib.parse import urlsplit

from hourbook.core.edge.routing import place_of

VENDOR = "clockify.me"
GLOBAL = "https://api.clockify.me"
# Hosts of the vendor's beside the main one; regions and subdomains have their reports on their own host.
HOSTS = {"reports": "https://reports.api.clockify.me", "audit": "https://auditlog-api.api.clockify.me"}
BASES = (("/report/v1", "reports"), ("/reports/v1", "reports"), ("/audit/v1", "audit"))
OURS_TO_CUT = ("/api/v1", "/api", "/v1", "/report/v1")  # what people paste behind the origin


class Target(NamedTuple):
    """Where a request goes: an origin, and the path with its query as it is written on the wire."""

    origin: str
    path: bytes

    @property
    def url(self) -> str:
        return self.origin + self.path.decode("latin-1")

    @property
    def host(self) -> str:
        return self.origin.partition("://")[2]


class Upstream(NamedTuple):
    """``names``: all its hosts; a request may carry any of them as its Host."""

    origin: str
    is_vendor: bool = False

    @property
    def names(self) -> set[str]:
        hosts = [self.origin, *(HOSTS.values() if self.is_vendor else ())]
        return {urlsplit(each).hostname or "" for each in hosts}

    def target(self, raw_path: bytes, query: bytes) -> Target:
        """Where the service has what is asked for here."""
        origin, path = self.place(raw_path) if self.is_vendor else (self.origin, raw_path)
        return Target(origin, path + (b"?" + query if query else b""))

    def place(self, raw_path: bytes) -> tuple[str, bytes]:
        """The vendor's host and path of an address: our base of a surface is the base of its host."""
        text = raw_path.decode("latin-1")
        for base, surface in BASES:
            if text.startswith(f"{base}/"):
                return self.base(surface, raw_path[len(base) :])
        if text.startswith("/v1/"):  # a base of reports and audit there, and of everything here
            found = place_of(text)
            return self.base(found.surface if found else "api", raw_path[len("/v1") :])
        return self.origin, raw_path

    def base(self, surface: str, below: bytes) -> tuple[str, bytes]:
        if surface not in HOSTS:
            return self.origin, b"/api/v1" + below
        if self.origin == GLOBAL or surface == "audit":
            return HOSTS[surface], b"/v1" + below
        return self.origin, b"/report/v1" + below


def upstream_of(text: str) -> Upstream:
    """The upstream that ``--upstream`` names. Raises ValueError, in words, for what can be none."""
    parts = urlsplit(text if "://" in text else f"https://{text}")
    try:
        port = parts.port
    except ValueError:
        raise ValueError(f"--upstream {text}: the port is no number up to 65535.") from None
    host = parts.hostname or ""
    if not host or parts.scheme not in ("http", "https") or not re.fullmatch(r"[\w.:-]+", host):
        raise ValueError(f"--upstream must be like {GLOBAL}, not {text!r}.")
    if parts.username or parts.password:
        raise ValueError("--upstream holds a user or password: send the key with each request, in X-Api-Key.")
    if parts.query or parts.fragment or parts.path.rstrip("/") not in ("", *OURS_TO_CUT):
        raise ValueError(f"--upstream is an origin such as {GLOBAL}, without the path of {text!r}.")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError(f"--upstream {text}: keys are sent over https, or to this machine alone.")
    shown = f"[{host}]" if ":" in host else host
    origin = f"{parts.scheme}://{shown}{f':{port}' if port else ''}"
    return Upstream(origin, host == VENDOR or host.endswith(f".{VENDOR}"))


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
