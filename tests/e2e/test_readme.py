"""The README word for word: its first entry is tracked, and its refusal is what the server answers."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.e2e.live import Live
from tests.reference import CHECKOUT

README = (CHECKOUT / "README.md").read_text()
ORIGIN = "http://127.0.0.1:8080"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    made = Live(Path(tmp_path_factory.mktemp("readme")), "").start()
    yield made
    assert made.stop() == 0


def block(language: str) -> str:
    """The first block of code in this language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_first_entry_is_tracked_by_the_code_as_it_stands(live: Live) -> None:
    code = block("python").replace(ORIGIN, live.origin)
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, env={**os.environ, "KEY": live.key}, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"First hour \{'start': '.*Z', 'end': '.*Z', 'duration': 'PT1H'\}\n", done.stdout)
    rows = live.call("GET", f"user/{live.user_id}/time-entries").json()
    assert [row["description"] for row in rows] == ["First hour"]


def test_the_refusal_is_a_real_one(live: Live) -> None:
    shown = json.loads(block("json").replace(ORIGIN, live.origin))
    zone = {"settings": {"timeZone": "Europe/Belgrade"}}
    assert httpx2.patch(f"{live.origin}/api/v1/user", json=zone, headers=live.headers).status_code == 200
    given = {"start": "2026-11-23T18:00:00Z", "end": "2026-11-23T17:30:00Z"}
    answer = live.call("POST", "time-entries", json=given).json()
    shown["details"]["requestId"] = answer["details"]["requestId"]
    assert answer == shown
