"""However long an export is, it needs little memory: measured by the process that makes it."""

import json
import subprocess
import sys
from typing import Any


def measured(form: str, count: int) -> Any:
    command = [sys.executable, "-m", "tests.features.reports.exports.peak", form, str(count)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def test_a_hundred_thousand_rows_of_csv_stay_below_200_mib() -> None:
    found = measured("CSV", 100_000)
    assert found["lines"] == 100_001
    assert found["peak"] < 200
    assert found["peak"] - found["before"] < 60


def test_a_large_workbook_is_made_elsewhere() -> None:
    found = measured("XLSX", 20_000)
    assert found["bytes"] > 500_000
    assert found["peak"] - found["before"] < 60
