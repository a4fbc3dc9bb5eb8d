"""The wheel carries the web app and serves it where there is no Node.js; the source archive can be built again."""

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import httpx2
import pytest

from hourbook import web
from tests.e2e.live import Live
from tests.loud import cannot_run
from tests.reference import CHECKOUT


def made(target: str, folder: Path) -> Path:
    """The archive that the build makes of this checkout."""
    if web.folder() is None:
        cannot_run("the web app is not built: run make web")
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (archive,) = folder.iterdir()
    return archive


class Installed(Live):
    """A server from a folder of installed files, on a machine without Node.js."""

    def environment(self) -> dict[str, str]:
        place = {"PYTHONPATH": str(self.folder / "installed"), "PATH": str(self.folder / "empty")}
        return {**super().environment(), **place}


def test_the_wheel_serves_the_app_without_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(made("wheel", tmp_path / "wheel")) as wheel:
        wheel.extractall(tmp_path / "installed")
    (tmp_path / "installed/hourbook/webapp/proof.txt").write_text("of the wheel, not of the checkout")
    monkeypatch.chdir(tmp_path)  # out of the checkout, whose own code and built app would be found first
    server = Installed(tmp_path).start()
    try:
        page = httpx2.get(f"{server.origin}/tracker")
        script = re.search(r'src="(/assets/[^"]+\.js)"', page.text)
        assert page.status_code == 200 and script
        proof = httpx2.get(f"{server.origin}/proof.txt").text
        answer = httpx2.get(server.origin + script[1], headers={"Accept-Encoding": "gzip"})
    finally:
        server.stop()
    assert proof == "of the wheel, not of the checkout"
    assert (answer.status_code, answer.headers["content-encoding"]) == (200, "gzip")
    used = (tmp_path / "installed/hourbook/webapp" / script[1].lstrip("/")).read_bytes()
    assert answer.content == used


def test_the_source_archive_holds_what_the_app_is_built_from(tmp_path: Path) -> None:
    with tarfile.open(made("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"hatch_build.py", "web/build.py", "web/package-lock.json", "web/src/main.tsx", "web/.npmrc"} <= names
    assert not [name for name in names if name.startswith(("web/node_modules", "web/dist"))]
