"""``web/build.py``: which Node.js builds the app, and what makes it build again."""

import runpy
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.reference import CHECKOUT


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The script in a folder of its own, with a Node.js and an npm that only say they were called."""
    web, path = tmp_path / "web", tmp_path / "bin"
    for folder in (web / "src", path):
        folder.mkdir(parents=True)
    (web / "build.py").write_text((CHECKOUT / "web/build.py").read_text())
    for name in ("package.json", "package-lock.json", "src/main.ts", "src/main.test.ts"):
        (web / name).write_text("{}")
    program(path / "node", "echo v22.12.0")
    program(path / "npm", 'echo "$@" >> calls\ncase $1 in ci) mkdir -p node_modules ;; run) mkdir -p dist ;; esac')
    monkeypatch.setenv("PATH", f"{path}:/bin:/usr/bin")
    return runpy.run_path(str(web / "build.py"))


def program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def calls(script: dict[str, Any]) -> list[str]:
    """The first words of what npm was asked since the last time."""
    told: Path = script["WEB"] / "calls"
    words = [line.split()[0] for line in told.read_text().splitlines()] if told.exists() else []
    told.unlink(missing_ok=True)
    return words


def test_what_is_built_already_is_not_built_again(script: dict[str, Any]) -> None:
    script["build"]()
    assert calls(script) == ["ci", "run"]
    script["build"]()
    assert calls(script) == []


def test_new_sources_build_again_and_a_new_lock_installs_too(script: dict[str, Any]) -> None:
    script["build"]()
    calls(script)
    (script["WEB"] / "src" / "main.ts").write_text("changed")
    script["build"]()
    assert calls(script) == ["run"]
    (script["WEB"] / "package-lock.json").write_text("changed")
    script["build"]()
    assert calls(script) == ["ci", "run"]
    (script["WEB"] / "src" / "main.test.ts").write_text("tests are not part of the app")
    script["build"]()
    assert calls(script) == []


@pytest.mark.parametrize(("version", "fits"), [("v18.20.4", False), ("v20.18.0", False), ("v20.19.0", True),
                                               ("v21.7.0", False), ("v22.11.0", False), ("v24.1.0", True)])  # fmt: skip
def test_a_node_that_vite_does_not_run_on_is_passed_by(script: dict[str, Any], version: str, fits: bool) -> None:
    program(script["WEB"].parent / "bin" / "node", f"echo {version}")
    assert bool(script["npm_on_path"]()) == fits


def test_a_failure_of_npm_names_what_to_look_at(script: dict[str, Any]) -> None:
    program(script["WEB"].parent / "bin" / "npm", "exit 1")
    with pytest.raises(SystemExit, match="registry"):
        script["build"]()
