"""Where a webhook may lead. Only public addresses: nobody reaches the server's own network through it.

The address of a receiver is looked up once, for each delivery, and the connection is made to the very address that was
checked (``sending.py``): a name that changes in between leads nowhere else. What the operator allows
(``webhook_allowed_hosts``: names, addresses, networks) is not checked further.
"""

import contextlib
import re
import socket
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from hourbook.features.webhooks.lookups import looked_up
from hourbook.languages.said import said

LONGEST = 2_000  # characters of an address
PORTS = {"http": 80, "https": 443}
_VISIBLE = re.compile(r"[!-~]+")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# Names that by their standards (RFC 6761, 6762, 8375, 9476) are of this machine or network, whatever they resolve to.
_OWN_NAMES = ("localhost", "local", "internal", "home.arpa", "localdomain")
# IPv6 addresses that hold an IPv4 one, and where: what they lead to is that one.
_HOLDING = [(IPv6Network("::/96"), 0), (IPv6Network("::ffff:0:0/96"), 0), (IPv6Network("::ffff:0:0:0/96"), 0),
            (IPv6Network("64:ff9b::/96"), 0), (IPv6Network("2002::/16"), 80)]  # fmt: skip
# Beside what ``is_global`` knows in every Python: site-local, discard, Teredo, ORCHID, local NAT64, segment routing.
_CLOSED = [ip_network(each) for each in (
    "fec0::/10", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "64:ff9b:1::/48", "5f00::/16", "fc00::/7",
    "fe80::/10", "ff00::/8", "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
    "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
)]  # fmt: skip

Address = IPv4Address | IPv6Address


class Target(NamedTuple):
    """An address of the web in its parts."""

    scheme: str
    host: str  # as it is sent and as a certificate has it
    port: int
    path: str  # with the query

    @property
    def authority(self) -> str:
        """The header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


class Unusable(ValueError):
    """Why an address is none that a webhook can have."""


class Blocked(Exception):
    """Why nothing is sent there."""


def target_of(url: str) -> Target:
    """The parts of an address. Raises Unusable."""
    if len(url) > LONGEST:
        raise Unusable(said("it is longer than {most} characters", most=LONGEST))
    if not _VISIBLE.fullmatch(url) or "\\" in url:
        raise Unusable(
            said("it holds blanks, backslashes or characters that an address must write as %-escapes or punycode")
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Unusable(said("it can not be read")) from None
    if parts.scheme not in PORTS:
        raise Unusable(said("it must begin with https:// or http://"))
    if "@" in parts.netloc:
        raise Unusable(said("it holds a user name or password; the receiver knows the sender by the webhook's token"))
    if parts.fragment:
        raise Unusable(said("it has a part behind #, which is never sent"))
    if port == 0 or parts.netloc.endswith(":"):
        raise Unusable(said("its port is none"))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host_of(parts), port or PORTS[parts.scheme], path)


def host_of(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if not host:
        raise Unusable(said("it names no host"))
    if "[" in parts.netloc:
        if literal(host) is None or "%" in host:
            raise Unusable(said("what stands in [ ] is no IPv6 address"))
    elif len(host) > 253 or not all(_LABEL.fullmatch(label) for label in host.split(".")):
        raise Unusable(said("its host is no name of a host"))
    return host


def literal(host: str) -> Address | None:
    """The address that a host is in digits, in whatever notation the system's resolver reads (0x7f.1, 2130706433)."""
    with contextlib.suppress(ValueError):
        return ip_address(host)
    with contextlib.suppress(OSError, UnicodeError):
        return IPv4Address(socket.inet_aton(host))
    return None


class Allowed(NamedTuple):
    """What ``webhook_allowed_hosts`` lets through."""

    names: frozenset[str]
    networks: tuple[object, ...]

    def has(self, address: Address) -> bool:
        return any(address in network for network in self.networks)  # type: ignore[operator]


@lru_cache(maxsize=16)
def allowed(setting: str) -> Allowed:
    """Read the setting: by commas."""
    names, networks = set(), []
    for each in filter(None, (part.strip().lower() for part in setting.split(","))):
        try:
            networks.append(ip_network(each, strict=False))
        except ValueError:
            names.add(each)
    return Allowed(frozenset(names), tuple(networks))


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet."""
    if isinstance(address, IPv6Address):
        for network, shift in _HOLDING:
            if address in network:
                return is_public(IPv4Address(int(address) >> shift & 0xFFFFFFFF))
        if address.scope_id:
            return False
    return address.is_global and not any(
        address in network for network in _CLOSED if network.version == address.version
    )


def why_blocked(host: str, setting: str) -> str:
    """What of a host can be told without looking it up: "" where nothing speaks against it."""
    known = allowed(setting)
    if host in known.names:
        return ""
    if (address := literal(host)) is not None:
        return "" if known.has(address) or is_public(address) else said("{host} is no public address", host=host)
    own = any(host == name or host.endswith(f".{name}") for name in _OWN_NAMES)
    return said("{host} is a name of this machine or network", host=host) if own and not known.networks else ""


async def resolved(target: Target, setting: str, whose: str = "") -> list[str]:
    """The addresses to connect to, each checked. Raises Blocked where one is not to be reached, OSError where none is
    found. A name with a public and a private address is blocked: it is a trick or a mistake. Which address it
    is, is not told: whoever has webhooks would learn the names of the network inside.
    """
    known, host = allowed(setting), target.host
    if reason := why_blocked(host, setting):
        raise Blocked(reason)
    given = literal(host)
    addresses = [str(given)] if given is not None else await looked_up(host, target.port, whose)
    for text in addresses if host not in known.names else ():
        address = ip_address(text)
        if not (known.has(address) or is_public(address)):
            raise Blocked(f"{host} leads to an address that is not public")
    return addresses
