"""An upstream that is down, slow, broken or another: a clear answer, and never half of one that looks whole."""

import datetime as dt
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hourbook.proxy.forwarding import way_out
from hourbook.proxy.upstream import upstream_of
from tests.proxy.standing import LIMIT, PLACE, Got, Standing, always, answer, scripted, standing, wait_for


def told(came: httpx2.Response, status: int, reason: str) -> dict[str, Any]:
    """The details of the proxy's own answer."""
    assert (came.status_code, came.headers["x-hourbook-reason"]) == (status, reason)
    held = came.json()
    assert held["code"] == status and held["message"] and held["details"]["reason"] == reason
    details: dict[str, Any] = held["details"]
    assert details["cause"].endswith(".") and details["fix"].endswith(".")
    return details


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def test_one_that_is_down() -> None:
    with standing(f"http://127.0.0.1:{free_port()}") as proxy:
        details = told(proxy.call("POST", f"{PLACE}/tags", json={"name": "x"}), 502, "upstream-unreachable")
        assert "Nothing was sent" in details["cause"]
        (view,) = wait_for(lambda: proxy.views)
    assert view["reason"] == "upstream-unreachable" and any("502" in line for line in proxy.lines)


def test_one_without_an_address() -> None:
    with standing("https://nowhere.invalid") as proxy:
        told(proxy.call("GET", "/api/v1/user"), 502, "upstream-unknown")


def test_one_that_hangs() -> None:
    never = threading.Event()

    def script(_: socket.socket, __: Got) -> bool:
        never.wait(LIMIT)
        return False

    with scripted(script) as upstream, standing(upstream.origin, seconds=1) as proxy:
        details = told(proxy.call("PUT", f"{PLACE}/tags/x", json={"name": "x"}), 504, "upstream-too-slow")
        assert "sent nothing for 1 s" in details["cause"] and "--timeout" in details["fix"]
        never.set()


@pytest.mark.parametrize(
    "said",
    [b"", b"HTTP/1.1 200 OK\r\nContent-Le", b"SSH-2.0-OpenSSH_9\r\n\r\n",
     answer(200, b'{"id": 1', Content_Length="100"), answer(400, b'{"message": "x"', Content_Length="100")],
)  # fmt: skip
def test_one_that_breaks_off_or_is_no_http(said: bytes) -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(said)
        return False

    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        told(proxy.call("POST", f"{PLACE}/tags", json={"name": "x"}), 502, "upstream-broke-off")
        assert len(upstream.got) == 1


def test_one_with_a_status_that_is_none() -> None:
    with scripted(always(answer(777, b"{}"))) as upstream, standing(upstream.origin) as proxy:
        assert "777" in told(proxy.call("GET", f"{PLACE}/tags"), 502, "upstream-broke-off")["cause"]


def test_half_a_long_answer_does_not_look_whole() -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
        return False

    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        with pytest.raises(httpx2.RemoteProtocolError):
            proxy.call("GET", f"{PLACE}/live")
        (view,) = wait_for(lambda: proxy.views)
    assert "before its answer was whole" in view["cut"] and any("before its answer" in line for line in proxy.lines)


def test_what_only_reads_is_sent_again_where_the_connection_was_about_to_close() -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        if len(upstream.got) > 1:
            connection.sendall(answer(200, b"[]"))
        return False

    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        assert proxy.call("GET", f"{PLACE}/tags").json() == []
        (view,) = wait_for(lambda: proxy.views)
    assert len(upstream.got) == view["tries"] == 2


def self_signed(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "both.pem").write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    return context


def test_one_whose_certificate_is_not_trusted_gets_nothing(tmp_path: Path) -> None:
    tls = self_signed(tmp_path)
    with scripted(always(answer(200, b"{}")), tls=tls) as upstream, standing(upstream.origin) as proxy:
        details = told(proxy.call("GET", "/api/v1/user"), 502, "upstream-certificate")
    assert "Nothing was sent" in details["cause"] and upstream.got == []


def test_one_that_speaks_no_tls() -> None:
    def greet() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(answer(400, b"this is no TLS"))
            connection.recv(65536)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=greet, daemon=True).start()
        with standing(f"https://localhost:{listener.getsockname()[1]}") as proxy:
            told(proxy.call("GET", "/api/v1/user"), 502, "upstream-tls")


def test_the_proxy_goes_on_after_all_of_it() -> None:
    """A refusal of its own keeps neither connections nor memory of the next one."""
    with scripted(always(answer(200, b"[]"))) as upstream, standing(upstream.origin, seconds=1) as proxy:
        for _ in range(20):
            broken(proxy)
        assert proxy.call("GET", f"{PLACE}/tags").json() == []


def broken(proxy: Standing) -> None:
    """Half a request, and gone."""
    host, port = proxy.origin.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), LIMIT) as connection:
        connection.sendall(f"POST {PLACE}/tags HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nhalf".encode())


def test_a_certificate_that_the_system_is_told_to_trust_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "both.pem"))
    with scripted(always(answer(200, b"[]")), tls=tls) as upstream, standing(upstream.origin) as proxy:
        assert proxy.call("GET", f"{PLACE}/tags").json() == []
        assert upstream.got[0].header("host") == upstream.origin.removeprefix("https://")


def test_the_way_out_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "no_proxy", "all_proxy", "HTTPS_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", "http://10.0.0.7:3128")
    vendor = upstream_of("https://api.clockify.me")
    assert way_out(vendor) == "http://10.0.0.7:3128"
    assert way_out(upstream_of("https://localhost:8080")) is None
    monkeypatch.setenv("no_proxy", "clockify.me")
    assert way_out(vendor) is None
