"""Which requests the proxy takes at all: those that are meant for it and its one upstream."""

import ipaddress
from typing import Any

from hourbook.proxy.pages import host_name
from hourbook.proxy.problems import Problem
from hourbook.proxy.upstream import Upstream, is_loopback

OF_A_WEB_PROXY = (b"proxy-connection", b"proxy-authorization")
NEAR = (".localhost", ".local", ".internal", ".home.arpa", ".lan")


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
    host = "".join(hosts)
    name = host_name(host)
    through = scope["method"] == "CONNECT" or any(name in OF_A_WEB_PROXY for name, _ in scope["headers"])
    if through or not (any_name or not host or is_near(name) or name in upstream.names):
        raise not_open(name, upstream)
    return host


def is_near(name: str) -> bool:
    """Whether a name is one that the proxy itself has on this machine or its network."""
    if not name or is_loopback(name) or "." not in name or name.endswith(NEAR):
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
