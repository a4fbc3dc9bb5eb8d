"""What the proxy itself answers: an upstream that does not, and requests that it does not send on."""

import socket
import ssl
from collections.abc import Iterator
from typing import NamedTuple

import httpx2

from hourbook.core.base.wire import encode


class Problem(Exception):
    """An answer of the proxy's own, in the shape of every refusal."""

    def __init__(self, status: int, slug: str, message: str, cause: str, fix: str, field: str = "") -> None:
        super().__init__(message)
        self.status, self.slug, self.message = status, slug, message
        self.cause, self.fix, self.field = cause, fix, field
        self.sent = True  # whether some of the request may have reached the upstream


class Whom(NamedTuple):
    """The upstream in words, and how long it was waited for."""

    origin: str
    seconds: int


def body_of(problem: Problem, request_id: str, page: str) -> bytes:
    """The JSON of the answer."""
    field = {"field": problem.field} if problem.field else {}
    details = {"reason": problem.slug, **field, "cause": problem.cause, "fix": problem.fix, "help": page,
               "requestId": request_id}  # fmt: skip
    return encode({"message": problem.message, "code": problem.status, "details": details})


def problem_of(error: httpx2.HTTPError, whom: Whom) -> Problem:
    """What went wrong on the way, as an answer: 504 where it took too long, else 502."""
    for kind, make in KINDS:
        if isinstance(error, kind):
            problem = make(error, whom)
            problem.sent = not isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.PoolTimeout)
            return problem
    return broken_off(error, whom)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came of."""
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def not_connected(error: httpx2.HTTPError, whom: Whom) -> Problem:
    """Name, certificate, or nobody there."""
    causes = list(chain(error))
    for each in causes:
        if isinstance(each, ssl.SSLCertVerificationError):
            said = getattr(each, "verify_message", "") or str(each)
            return Problem(
                502, "upstream-certificate", "The certificate of the upstream is not valid.",
                f"{whom.origin} shows a certificate that is not trusted: {said.rstrip('.')}. Nothing was sent.",
                "Check the address and the clock of this machine. Behind a proxy that opens TLS, add its certificate "
                "to those of the system, or name it in SSL_CERT_FILE.",
            )  # fmt: skip
        if isinstance(each, socket.gaierror):
            return Problem(
                502, "upstream-unknown", "The upstream has no address.",
                f"The name in {whom.origin} can not be resolved: {each.strerror or each}. Nothing was sent.",
                "Check --upstream and the network of this machine.",
            )  # fmt: skip
    if any(isinstance(each, ssl.SSLError) for each in causes):
        return Problem(
            502, "upstream-tls", "The upstream does not speak TLS.",
            f"No secure connection to {whom.origin} came about: {error}. Nothing was sent.",
            "Check --upstream: scheme, name and port.",
        )  # fmt: skip
    return Problem(
        502, "upstream-unreachable", "The upstream can not be reached.",
        f"No connection to {whom.origin} came about: {str(error) or type(error).__name__}. Nothing was sent.",
        "Check --upstream and whether the service runs, then send the request again.",
    )  # fmt: skip


def connects_slowly(_: httpx2.HTTPError, whom: Whom) -> Problem:
    return Problem(
        504, "upstream-unreachable", "The upstream does not answer.",
        f"No connection to {whom.origin} came about in time. Nothing was sent.",
        "Check --upstream and the network, then send the request again.",
    )  # fmt: skip


def too_many(_: httpx2.HTTPError, whom: Whom) -> Problem:
    return Problem(
        504, "upstream-busy", "Too many requests are under way.",
        f"All connections to {whom.origin} are in use, and none became free in time. Nothing was sent.",
        "Send fewer requests at once.",
    )  # fmt: skip


def too_slow(_: httpx2.HTTPError, whom: Whom) -> Problem:
    return Problem(
        504, "upstream-too-slow", "The upstream does not answer in time.",
        f"{whom.origin} took the request and sent nothing for {whom.seconds} s. Whether it did what was asked is not "
        "known.",
        "Look whether it was done before you send it again; --timeout waits longer.",
    )  # fmt: skip


def no_status(status: int, whom: Whom) -> Problem:
    return Problem(
        502, "upstream-broke-off", "The upstream's answer has no status that HTTP knows.",
        f"{whom.origin} answered with the status {status}. Whether it did what was asked is not known.",
        "Look whether it was done before you send it again.",
    )  # fmt: skip


def failed() -> Problem:
    return Problem(
        500, "proxy-failed", "The proxy failed.",
        "An unexpected fault in the proxy itself; its trace stands in the proxy's output. Whether the service did what "
        "was asked is not known.",
        "Report it with the trace, and send the request past the proxy meanwhile.",
    )  # fmt: skip


def broken_off(error: httpx2.HTTPError, whom: Whom) -> Problem:
    return Problem(
        502, "upstream-broke-off", "The upstream broke off.",
        f"{whom.origin} ended the connection before its answer was whole: {str(error) or type(error).__name__}. "
        "Whether it did what was asked is not known.",
        "Look whether it was done before you send it again.",
    )  # fmt: skip


KINDS = (
    (httpx2.ConnectTimeout, connects_slowly),
    (httpx2.PoolTimeout, too_many),
    (httpx2.TimeoutException, too_slow),
    (httpx2.ConnectError, not_connected),
    (httpx2.ProxyError, not_connected),
    (httpx2.HTTPError, broken_off),
)
