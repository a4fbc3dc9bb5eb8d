"""The pytest plugin: a real Hourbook server with believable data for the tests of an integration.

    def test_my_tool_lists_projects(hourbook_sandbox):
        tool = MyTool(hourbook_sandbox.api_base, key=hourbook_sandbox.people["member"].api_key)
        assert "Booking portal" in tool.projects(hourbook_sandbox.workspace_id)

It is there as soon as Hourbook is installed. One server a test run (one for each worker of pytest-xdist), in a
temporary folder, ended with the run. For other data override the fixture ``hourbook_sandbox_arguments``.
Nothing but the standard library is imported before a test asks for the fixture.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest


class SandboxPerson(NamedTuple):
    """How to act as somebody: ``api_key`` for X-Api-Key, or sign in with ``email`` and ``password``."""

    id: str
    email: str
    password: str
    api_key: str


class Sandbox(NamedTuple):
    """The running server. ``people`` by role: owner, admin, projectManager, teamManager, member."""

    origin: str
    api_base: str
    reports_base: str
    audit_base: str
    workspace_id: str
    people: dict[str, SandboxPerson]


@pytest.fixture(scope="session")
def hourbook_sandbox_arguments() -> list[str]:
    """Options of ``hourbook sandbox``; override it for ``["--plan", "FREE"]``, say."""
    return []


@pytest.fixture(scope="session")
def hourbook_sandbox(hourbook_sandbox_arguments: list[str]) -> Iterator[Sandbox]:
    """A throwaway server full of data; see ``hourbook sandbox --help``."""
    import subprocess
    import sys

    command = [sys.executable, "-m", "hourbook", "sandbox", "--json", *hourbook_sandbox_arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin and server.stdout
        try:
            line = server.stdout.readline()
            assert line, "hourbook sandbox did not start; its reason is on standard error"
            yield read(line)
        finally:
            server.stdin.close()
            server.wait()


def read(line: str) -> Sandbox:
    """The sandbox from the line it prints."""
    import json

    told = json.loads(line)
    people = {
        key: SandboxPerson(one["id"], one["email"], one["password"], one["apiKey"])
        for key, one in told["people"].items()
    }
    return Sandbox(told["origin"], told["apiBase"], told["reportsBase"], told["auditBase"], told["workspaceId"], people)
