"""The examples run as they are pasted: curl in a shell and Python in an interpreter, against a server on loopback."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.e2e.live import Live

AWKWARD = """it's "quoted" $HOME `id` \\n\n#{x} @file 𝄞 /script; !! %41 é"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    server = Live(tmp_path_factory.mktemp("examples")).start()
    yield server
    server.stop()


def refused(live: Live, method: str, path: str, **options: Any) -> Any:
    """The story of a request that the server refuses."""
    base = f"{live.origin}/api/v1/workspaces/{live.workspace_id}"
    headers = {**live.headers, **options.pop("headers", {})}
    answer = httpx2.request(method, f"{base}/{path}", headers=headers, **options)
    assert answer.status_code >= 400, answer.text
    told = httpx2.get(f"{base}/request-log/{answer.headers['x-request-id']}", headers=live.headers)
    assert told.status_code == 200, told.text
    return told.json()


def run_curl(live: Live, told: Any) -> str:
    text = told["examples"]["curl"].replace("YOUR_KEY", live.key)
    done = subprocess.run(["bash", "-c", f"{text} -s -S"], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_python(live: Live, told: Any, folder: Path) -> str:
    # the very same example with the client that is installed here; its API is the same
    text = told["examples"]["python"].replace("YOUR_KEY", live.key)
    script = folder / "example.py"
    script.write_text(text.replace("import httpx\n", "import httpx2 as httpx\n"))
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_javascript(live: Live, told: Any, folder: Path) -> str:
    script = folder / "example.mjs"
    script.write_text(told["examples"]["javascript"].replace("YOUR_KEY", live.key))
    done = subprocess.run(["node", str(script)], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout


def entry(name: str) -> dict[str, Any]:
    return {"start": "2026-08-08 09:00Z", "end": "2026-08-08T10:00:00Z", "description": AWKWARD + name}


def descriptions(live: Live) -> list[str]:
    path = f"{live.origin}/api/v1/workspaces/{live.workspace_id}/user/{live.user_id}/time-entries"
    return [each["description"] for each in httpx2.get(path, headers=live.headers).json()]


def test_curl_sends_the_corrected_request_whatever_it_holds(live: Live) -> None:
    told = refused(live, "POST", "time-entries", json=entry("curl"))
    assert '"start":"2026-08-08T09:00:00Z"' in run_curl(live, told).replace(" ", "")
    assert AWKWARD + "curl" in descriptions(live)


def test_python_sends_the_corrected_request_whatever_it_holds(live: Live, tmp_path: Path) -> None:
    told = refused(live, "POST", "time-entries", json=entry("python"))
    assert run_python(live, told, tmp_path).startswith("201 ")
    assert AWKWARD + "python" in descriptions(live)


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node on this machine")
def test_javascript_sends_the_corrected_request_whatever_it_holds(live: Live, tmp_path: Path) -> None:
    told = refused(live, "POST", "time-entries", json=entry("javascript"))
    assert run_javascript(live, told, tmp_path).startswith("201 ")
    assert AWKWARD + "javascript" in descriptions(live)


def test_addresses_are_quoted_too(live: Live, tmp_path: Path) -> None:
    told = refused(live, "GET", "tags", params={"name": AWKWARD + "[1-9]{a,b}&x=1", "page-size": "9000"})
    assert run_curl(live, told) == "[]"
    assert run_python(live, told, tmp_path) == "200 []\n"


def test_a_body_that_is_no_json_is_sent_as_it_was(live: Live, tmp_path: Path) -> None:
    told = refused(live, "POST", "tags", content=b'{"name": it\'s}', headers={"Content-Type": "application/json"})
    assert told["corrected"] is None
    assert "JSON parse error" in run_curl(live, told)
    assert run_python(live, told, tmp_path).startswith("400 ")
