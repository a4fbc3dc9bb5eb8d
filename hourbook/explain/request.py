"""A kept request taken apart, so that it can be shown, corrected and sent again."""

import contextlib
import re
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec

from hourbook.core.base.redact import MASK
from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import OPERATIONS, Operation
from hourbook.core.edge.routing import place_at

BASES = {"reports": "/report/v1", "audit": "/audit/v1"}
KEPT_HEADERS = ("content-type", "idempotency-key", "x-strict")
CUT = re.compile(r"\.\.\. <cut, \d+ bytes>$")
SUMMARY = re.compile(r"<\d+ bytes of .*>", re.DOTALL)


class Request(msgspec.Struct):
    """What would be sent: ``body`` is JSON, UNSET where there is none; ``text`` a body that is not JSON."""

    method: str
    path: str  # below the base
    query: list[tuple[str, str]]
    headers: dict[str, str]  # by lower-case name, without credential
    body: Any = UNSET
    text: str = ""
    complete: bool = True  # whether all of the body is known

    @property
    def address(self) -> str:
        """The path with its base and the query."""
        query = urlencode(self.query, quote_via=quote)
        path = quote(self.path, safe="/:@-._~!$&'()*+,;=")
        return f"{BASES.get(place_at(self.path).surface, '/api/v1')}{path}{'?' + query if query else ''}"

    @property
    def has_secrets(self) -> bool:
        """Whether a secret in it was masked when it was kept: such a request can not be sent as it is."""
        return MASK in f"{self.path} {self.query} {self.text}" or MASK.encode() in msgspec.json.encode(self.body or "")


def request_of(row: Any) -> Request:
    """The request of a row of the log."""
    headers = {name: row.headers[name] for name in KEPT_HEADERS if name in row.headers}
    request = Request(row.method, row.path, parse_qsl(row.query, keep_blank_values=True), headers)
    if not row.body:
        return request
    request.complete = not (CUT.search(row.body) or SUMMARY.fullmatch(row.body))
    request.text = row.body
    if request.complete:
        with contextlib.suppress(msgspec.DecodeError):  # what is no JSON stays as it was sent
            request.body, request.text = msgspec.json.decode(row.body), ""
    return request


@cache
def _named() -> dict[str, Operation]:
    return {op.name: op for op in OPERATIONS.values()}


def operation_of(row: Any) -> Operation | None:
    """The operation the request was for; None where the address is none."""
    return _named().get(row.operation) if row.operation else None


def path_values(op: Operation, path: str) -> dict[str, str]:
    """The values of the parameters in a path of the operation."""
    pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]*)", op.path)
    found = re.fullmatch(pattern, path)
    return found.groupdict() if found else {}
