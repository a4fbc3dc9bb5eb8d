"""What cannot run here is named at the end of the run, and fails where CI=true. A quiet skip hides a missing test."""

import os
from collections import Counter

import pytest

PREFIX = "CANNOT RUN: "


def cannot_run(reason: str) -> None:
    """End this test: skipped and named in the last section of the run, or failed with CI=true."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(PREFIX + reason, pytrace=False)
    pytest.skip(PREFIX + reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line for each reason with the number of tests that did not run for it."""
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        text = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if PREFIX in text:
            reasons[text.split(PREFIX, 1)[1]] += 1
    if reasons:
        terminalreporter.section("NOT RUN HERE", red=True, bold=True)
        for reason, tests in reasons.most_common():
            terminalreporter.line(f"{tests} test{'s' * (tests != 1)}: {reason}", red=True)
