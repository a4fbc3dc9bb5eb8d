"""docs/proxy.md word for word: its commands start, and its request gets the answer that stands there."""

import json
import re

import httpx2
import pytest

from hourbook.explain.pasted.forms import read
from tests.cli.running import Process, hourbook, running
from tests.reference import CHECKOUT

TEXT = (CHECKOUT / "docs/proxy.md").read_text()


def command(beginning: str) -> str:
    """The line of the document that begins so."""
    (found,) = re.findall(rf"^    ({re.escape(beginning)}.*)$", TEXT, re.MULTILINE)
    return str(found)


def test_it_is_as_the_document_says() -> None:
    sandbox = command("hourbook sandbox").replace("8070", "0").split()
    with running(Process(*sandbox[1:], "--json")) as plain:
        told = json.loads(plain.line())
        proxy = command("hourbook proxy --upstream").replace("http://127.0.0.1:8070", told["origin"]).split()
        with running(Process(*proxy[1:], "--port", "0")) as process:
            origin = re.findall(r"ready at (\S+)", process.line())[0]
            process.line(), process.line()
            key, place = told["people"]["member"]["apiKey"], told["workspaceId"]
            line = command("curl -H").replace("$KEY", key).replace("$WORKSPACE", place)
            sent = read(line.replace("http://127.0.0.1:8090", origin))
            answer = httpx2.request(sent.method, sent.url, headers=sent.headers, timeout=10)
            said = [process.line().rstrip() for _ in range(3)]
    known = {told["origin"]: "http://127.0.0.1:8070", origin: "http://127.0.0.1:8090", place: "WORKSPACE"}
    text = answer.text
    for ours, shown in known.items():
        text = text.replace(ours, shown)
    held = json.loads(text)
    shown_text = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)[0]
    assert json.loads(shown_text.replace("6b049faad328b1cb8100cd75", held["details"]["requestId"])) == held
    (first,) = re.findall(r"^    13:04:31.*\n(?:     .*\n)*", TEXT, re.MULTILINE)
    shown = [each.strip() for each in first.splitlines()]
    assert [each.strip() for each in said[1:]] == shown[1:]
    pattern = re.escape(shown[0]).replace(re.escape("13:04:31"), r"[\d:]{8}").replace(re.escape("..."), place)
    assert re.fullmatch(re.sub(r"7\\ ms", r"\\d+\\ ms", pattern), said[0])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--upstream", "http://api.clockify.me"], "https"), (["--upstream", "https://x.example/y"], "origin"),
        (["--port", "99999"], "--port must be"), (["--timeout", "0"], "--timeout 1 to 3600"),
        (["--record", "."], "--record ."), (["--data", "pyproject.toml/x", "--idempotent"], "pyproject.toml"),
    ],
)  # fmt: skip
def test_what_it_can_not_do_is_told(arguments: list[str], said: str) -> None:
    done = hourbook("proxy", *arguments)
    assert done.returncode in (1, 2) and said in done.stderr and "Traceback" not in done.stderr


def test_a_port_in_use_is_told_with_its_own_command(tmp_path: object) -> None:
    with running(Process("proxy", "--port", "0")) as process:
        port = re.findall(r":(\d+)$", process.line().strip())[0]
        assert f"hourbook proxy --port {8081}" in hourbook("proxy", "--port", port).stderr
        assert process.end() == 0


def test_every_option_stands_in_the_document() -> None:
    told = hourbook("proxy", "--help").stdout
    options = set(re.findall(r"(--[a-z]+)", told.partition("Parameters")[2])) - {"--help", "--no"}
    assert len(options) > 7 and {name for name in options if f"`{name}" not in TEXT} == set()
