"""``hourbook explain``: from arguments, a file, standard input; for people and for tools."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

KEY = "k" * 48
SENT = (
    "curl https://api.clockify.me/api/v1/workspaces/64a687e29ae1f428e7ebe303/time-entries "
    f"""-H 'X-Api-Key: {KEY}' --json '{{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z"}}'"""
)
MESSAGE = "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z."
ANSWER = json.dumps({"message": MESSAGE, "code": 501})


def run(*words: str, given: str = "") -> Any:
    command = [sys.executable, "-m", "hourbook", "explain", *words]
    return subprocess.run(command, input=given, capture_output=True, text=True, timeout=60, check=False)


def test_a_curl_command_from_standard_input_is_told_and_mended() -> None:
    done = run("--zone", "Europe/Berlin", "--status", "400", "--answer", ANSWER, given=SENT)
    assert done.returncode == 0, done.stderr
    assert "start-after-end (start): certain" in done.stdout and "Europe/Berlin (UTC+2)" in done.stdout
    assert '"start": "2026-08-08T09:00:00Z"' in done.stdout.split("Corrected")[1] and KEY not in done.stdout


def test_a_file_and_a_message_alone_are_enough_and_tools_get_json(tmp_path: Path) -> None:
    file, answer = tmp_path / "sent.txt", tmp_path / "answer.txt"
    file.write_text("GET /api/v1/workspaces/64a687e29ae1f428e7ebe303/users HTTP/1.1\nHost: api.clockify.me\n")
    answer.write_text("Access Denied")
    done = run("--file", str(file), "--answer", f"@{answer}", "--json")
    told = json.loads(done.stdout)
    assert told["causes"][0]["reason"] == "not-member" and told["causes"][0]["sure"] == "possible"
    assert told["known"] and told["question"]


def test_what_nobody_knows_and_what_is_no_request_end_with_1() -> None:
    unknown = run("curl https://api.clockify.me/api/v1/user -H 'X-Api-Key: " + KEY + "'", "--answer", "418 Teapot")
    assert unknown.returncode == 1 and "Collect the time" in unknown.stdout
    assert run(given="hello").returncode == 1 and "Paste a curl command" in run(given="hello").stderr
    assert run("--file", "/nowhere/x").returncode == 1
