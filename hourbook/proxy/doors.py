"""Which requests the proxy takes at all: those that are meant for it and its one upstream."""

import ipaddress
import socket
from functools import cache
from typing import Any

from hourbook.proxy.pages import host_name, values
from hourbook.proxy.problems import Problem
from hourbook.proxy.upstream import Upstream, is_loopback

OF_A_WEB_PROXY = (b"proxy-connection", b"proxy-authorization")
OF_CONTAINERS = ("host.docker.internal", "host.containers.internal")  # this machine, seen from one on it
LONGEST_ORIGIN = 200


def check_head(scope: Any, upstream: Upstream, *, any_name: bool) -> str:
    """The Host of a request that may come in. ``any_name``: the proxy is there for other machines too, which know it
    by names of their own. Raises Problem."""
    hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    if len(hosts) != 1 and (hosts or scope["http_version"] != "1.0"):
        raise Problem(
            400, "host-wrong", "The request must have one Host header.",
            f"The request has {len(hosts)} Host headers; HTTP/1.1 asks for exactly one.",
            "Send one Host header; every HTTP client does so by itself.", "Host",
        )  # fmt: skip
    # A target that names a host counts, whatever the Host header says (RFC 9112, 3.2.2).
    host = scope.get("hourbook.authority") or "".join(hosts)
    name = host_name(host)
    if host and not name:
        raise Problem(
            400, "host-wrong", "The Host header is no name.",
            "It must be a name or an address, and a port where that is not 80.",
            "Send a Host such as 127.0.0.1:8090; every HTTP client does so by itself.", "Host",
        )  # fmt: skip
    through = scope["method"] == "CONNECT" or any(name in OF_A_WEB_PROXY for name, _ in scope["headers"])
    if through or not (any_name or not host or is_own(name) or name in upstream.names):
        raise not_open(name, upstream)
    return host


def check_site(scope: Any, host: str) -> None:
    """No page of another site uses the proxy through the browser of who looks at it. Raises Problem."""
    origins = values(scope, b"origin")
    others = [each for each in origins if is_foreign(each, host)]
    if others or (not origins and "cross-site" in values(scope, b"sec-fetch-site")):
        said = others[0][:LONGEST_ORIGIN] if others else "another site"
        raise Problem(
            403, "other-site", "Web pages of other sites do not use this proxy.",
            f"The browser says that the request comes from {said}. Nothing was sent.",
            "Send it from a program, or from a page that this machine itself serves, such as http://localhost:3000.",
            "Origin",
        )  # fmt: skip


def is_foreign(origin: str, host: str) -> bool:
    """Whether a page has its origin elsewhere. Extensions and apps, which somebody installed, are not foreign; "null"
    is what a frame of any site may say."""
    scheme, found, rest = origin.partition("://")
    if not found:
        return True
    name = host_name(rest)
    return scheme.lower() in ("http", "https") and not (name and (is_loopback(name) or name == host_name(host)))


@cache
def own_names() -> frozenset[str]:
    """What this machine is called, by itself and in its network."""
    name = socket.gethostname().lower()
    short = name.partition(".")[0]
    return frozenset((name, short, f"{short}.local", *OF_CONTAINERS))


def is_own(name: str) -> bool:
    """Whether a name is one that the proxy itself has. Not every name that looks near: the name server of a strange
    network says for each of those what it likes."""
    if is_loopback(name) or name in own_names():
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def not_open(name: str, upstream: Upstream) -> Problem:
    return Problem(
        421, "one-upstream", "This proxy sends requests to one service alone.",
        f"The request is for {name or 'another server'}, as a web proxy would take it; here everything goes to "
        f"{upstream.origin}, and nothing was sent.",
        "Set the client's base address to that of this proxy instead of naming it as HTTP proxy. For clients that know "
        "this machine by another name start it with --host.", "Host",
    )  # fmt: skip
