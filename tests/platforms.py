"""Whether ``pip install hourbook`` needs no compiler: ``python -m tests.platforms`` asks the package index.

Resolves the runtime dependencies as wheels for every platform, and fails where one has none.
"""

import subprocess
import sys
from pathlib import Path

from tests.reference import CHECKOUT

PYTHONS = ("3.11", "3.13")
PLATFORMS = ("x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "aarch64-manylinux_2_28",
             "x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "aarch64-apple-darwin")  # fmt: skip


def refusal(python: str, platform: str) -> str:
    """Why the packages can not be had as wheels; empty where they can."""
    uv = str(Path(sys.executable).with_name("uv"))
    command = [uv, "pip", "compile", "--quiet", "--only-binary", ":all:", "--python-version", python]
    command += ["--python-platform", platform, "pyproject.toml"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True)
    return done.stderr if done.returncode else ""


def main() -> None:
    refused = False
    for python in PYTHONS:
        for platform in PLATFORMS:
            why = refusal(python, platform)
            refused |= bool(why)
            print(f"{'FAIL' if why else 'OK':4}  Python {python}  {platform}  {' '.join(why.split())}", flush=True)
    sys.exit(refused)


if __name__ == "__main__":
    main()
