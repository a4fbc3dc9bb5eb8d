"""The bench of the proxy runs, and its figures are of good answers."""

import re
import subprocess
import sys

from tests.cli.running import LIMIT, environment
from tests.reference import CHECKOUT


def test_a_short_run_says_what_the_proxy_adds() -> None:
    command = [sys.executable, "-m", "bench.proxy", "--times", "5"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=LIMIT, env=environment())
    assert done.returncode == 0, done.stderr
    rows = re.findall(r"^(\w+) +(\d+) +(\d+) +(-?\d+) ", done.stdout, re.MULTILINE)
    assert [name for name, *_ in rows] == ["user", "list", "create", "refusal"]
    assert all(int(direct) > 0 and int(proxied) > 0 for _, direct, proxied, _ in rows)
