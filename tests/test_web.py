"""How the built web app is served: a small built app in a folder, spoken to over HTTP."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

from hourbook import web
from tests.reference import CHECKOUT
from tests.world import Server

SCRIPT = b"console.log('a script long enough to be worth compressing')" * 20
INDEX = b'<!doctype html><script type="module" src="/assets/app-B1x2.js"></script>'
PAGES = ["/", "/tracker", "/timesheet", "/calendar", "/dashboard", "/reports/summary", "/projects/5f1/tasks",
         "/team", "/settings/general", "/preferences/advanced", "/inspector", "/sign-in", "/sign-up", "/join",
         "/setup", "/reset-password", "/confirm-email", "/shared/64a687e29ae1f428e7ebe303"]  # fmt: skip


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built app of three files, beside things that are nobody's business."""
    root = tmp_path / "dist"
    (root / "assets").mkdir(parents=True)
    (root / ".vite").mkdir()
    (root / "index.html").write_bytes(INDEX)
    (root / "favicon.svg").write_text("<svg/>")
    (root / ".vite" / "manifest.json").write_text("{}")
    (root / "assets" / "app-B1x2.js").write_bytes(SCRIPT)
    (root / "assets" / "app-B1x2.js.gz").write_bytes(gzip.compress(SCRIPT))
    (tmp_path / "secret.txt").write_text("a secret")
    monkeypatch.setattr(web, "PLACES", (tmp_path / "webapp", root))
    return root


def get(server: Server, path: str, method: str = "GET", **headers: str) -> Any:
    return server.send(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("path", PAGES)
def test_every_address_of_the_app_gets_its_one_page(server: Server, built: Path, path: str) -> None:
    answer = get(server, path)
    assert (answer.status_code, answer.content) == (200, INDEX)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_pages_run_scripts_of_our_own_files_alone(server: Server, built: Path) -> None:
    headers = get(server, "/tracker").headers
    rules = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    assert (rules["default-src"], rules["script-src"], rules["connect-src"]) == ("'none'", "'self'", "'self'")
    assert (rules["frame-ancestors"], rules["base-uri"], rules["form-action"]) == ("'none'", "'none'", "'self'")
    assert headers["referrer-policy"] == "no-referrer"  # addresses of links hold one-time secrets
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_files_with_a_hash_in_their_name_are_kept_for_good(server: Server, built: Path) -> None:
    answer = get(server, "/assets/app-B1x2.js", accept_encoding="identity")
    assert (answer.content, answer.headers["content-type"]) == (SCRIPT, "text/javascript; charset=utf-8")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.0, gzip;q=0", None),
        ("zstd", None),
        ("", None),
    ],
)
def test_the_smallest_form_that_the_browser_takes_is_sent(
    server: Server, built: Path, accepted: str, encoding: str | None
) -> None:
    (built / "assets" / "app-B1x2.js.br").write_bytes(b"not really brotli")
    headers = [(b"host", b"hourbook.test"), (b"accept-encoding", accepted.encode())]
    scope = {"http_version": "1.1", "method": "GET", "path": "/assets/app-B1x2.js", "headers": headers}
    sent = answered(server, scope)
    assert sent[0].get("content-encoding") == encoding
    assert sent[0]["vary"] == "accept-encoding" and int(sent[0]["content-length"]) == len(sent[1])


def answered(server: Server, scope: dict[str, Any]) -> tuple[dict[str, str], bytes]:
    """Headers and body as they leave, before any client unpacks them."""
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    server.run(server.asgi({"type": "http", "query_string": b"", **scope}, None, send))
    return {name.decode(): value.decode() for name, value in messages[0]["headers"]}, messages[1]["body"]


def test_a_browser_that_has_the_file_gets_no_body(server: Server, built: Path) -> None:
    first = get(server, "/tracker")
    again = get(server, "/tracker", if_none_match=f'"other", W/{first.headers["etag"]}')
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert "content-security-policy" in again.headers
    (built / "index.html").write_bytes(INDEX.replace(b"B1x2", b"C3y4"))
    assert get(server, "/tracker", if_none_match=first.headers["etag"]).status_code == 200


def test_head_gets_the_headers_alone(server: Server, built: Path) -> None:
    for path in ("/", "/assets/app-B1x2.js", "/favicon.svg"):
        head, full = get(server, path, "HEAD"), get(server, path)
        assert (head.status_code, head.content) == (200, b"")
        assert {**head.headers} == {**full.headers}


@pytest.mark.parametrize(
    "path",
    ["/assets/../../secret.txt", "/assets/..%2f..%2fsecret.txt", "/../secret.txt", "/.vite/manifest.json", "/assets/",
     "/assets", "/assets/gone-1.js", "/assets/%00", "/index.html", "/nothing/here"],
)  # fmt: skip
def test_nothing_else_is_given_away(server: Server, built: Path, path: str) -> None:
    scope = {"method": "GET", "path": path.replace("%2f", "/").replace("%00", "\0"), "headers": []}
    assert web.answer(scope) is None
    answer = get(server, path)
    assert answer.status_code == 404 and "There is no page at this address" in answer.text


def test_a_file_that_is_no_asset_is_asked_for_again(server: Server, built: Path) -> None:
    answer = get(server, "/favicon.svg")
    assert (answer.headers["content-type"], answer.headers["cache-control"]) == ("image/svg+xml", "no-cache")


def test_the_worker_is_asked_for_again_and_stands_at_the_root_of_what_it_serves(server: Server, built: Path) -> None:
    (built / "sw.js").write_text("self.addEventListener('fetch', () => {})")
    answer = get(server, "/sw.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/help/errors", "/openapi.json", "/healthz", "/readyz"])
def test_what_is_not_the_apps_stays_as_it_is(server: Server, built: Path, path: str) -> None:
    assert get(server, path).status_code == 200
    assert get(server, path).content != INDEX


def test_the_api_is_asked_before_the_app(server: Server, built: Path) -> None:
    for path in ("/reports/v1/workspaces/x/reports/summary", "/api/v1/user", "/v1/user"):
        assert "code" in get(server, path).json()


def test_the_app_takes_no_posts(server: Server, built: Path) -> None:
    assert get(server, "/tracker", "POST").status_code == 404


def test_without_the_app_the_start_page_says_how_to_build_it(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "PLACES", (tmp_path,))
    assert "make web" in get(server, "/").text
    assert get(server, "/tracker").status_code == 404


def test_every_address_that_the_app_knows_is_its_own() -> None:
    routes = "".join(path.read_text() for path in (CHECKOUT / "web/src/routes").glob("*.ts*"))
    known = set(re.findall(r"""(?:path: |open\()"/([\w-]*)""", routes))
    assert len(known) > 10
    assert known - web.PAGES == set()


def test_an_address_that_no_file_can_have_is_a_page_that_is_missing(server: Server, built: Path) -> None:
    for path in (f"/{'a' * 300}", f"/{'a/' * 3000}b", f"/assets/{'a' * 5000}.js"):
        answer = get(server, path)
        assert answer.status_code == 404 and answer.headers["x-content-type-options"] == "nosniff"


def test_a_fault_of_a_page_is_told_in_our_words_and_safely(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> Any:
        raise LookupError("a fault of ours")

    monkeypatch.setattr("hourbook.pages.reference.contents", fails)
    answer = get(server, "/help/api")
    assert (answer.status_code, answer.json()["details"]["reason"]) == (500, "internal-error")
    assert answer.headers["x-content-type-options"] == "nosniff" and "a fault of ours" not in answer.text
