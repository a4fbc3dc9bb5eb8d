"""``hourbook openapi`` and ``hourbook errors`` print the declarations."""

import json
import subprocess
import sys

import pytest

from tests.cli.running import hourbook, told


def test_the_openapi_document_is_printed_with_the_address_that_is_asked_for() -> None:
    document = json.loads(hourbook("openapi", "--origin", "https://time.example.org").stdout)
    assert document["servers"][0]["url"].startswith("https://time.example.org")
    assert any(path.endswith("/workspaces/{workspaceId}/tags") for path in document["paths"])


def test_errors_lists_all_and_explains_one() -> None:
    listed = told("errors")
    assert {"plan-required", "unknown-path", "api-key-revoked"} < {one["slug"] for one in listed}
    assert all(one["cause"] and one["fix"] for one in listed)
    one = hourbook("errors", "plan-required").stdout
    assert one.startswith("plan-required: status 403, code 501\n")
    assert "Fix      Set the plan to {least}" in one


def test_a_misspelt_slug_gets_a_hint() -> None:
    done = hourbook("errors", "plan-requird")
    assert done.returncode == 1
    assert "Did you mean plan-required" in done.stderr


def test_a_refusal_is_found_by_its_message_also_one_of_the_real_service_alone() -> None:
    assert [one["slug"] for one in told("errors", "Note field can't be empty.")] == ["note-required"]
    shown = hourbook("errors", '{"message": "Api key does not exist", "code": 4003}').stdout
    assert "api-key-unknown: status 401, code 4003" in shown and "Copy the key again" in shown
    unknown = hourbook("errors", "Tag with the name 'x' exists already")
    assert unknown.returncode == 1 and "The nearest messages: name-taken" in unknown.stderr


COMMANDS = ["serve", "worker", "sandbox", "init", "user", "key", "workspace", "migrate", "backup", "restore", "doctor",
            "openapi", "errors"]  # fmt: skip
PARTS = ["user list", "user add", "user deactivate", "user activate", "user reset-password", "key create", "key list",
         "key revoke", "workspace list", "workspace add", "workspace plan", "workspace setting"]  # fmt: skip


def test_help_names_every_command() -> None:
    shown = hourbook("--help").stdout
    assert [name for name in COMMANDS if f" {name} " not in shown] == []


@pytest.mark.parametrize("command", ["", *COMMANDS, *PARTS])
def test_help_says_something_and_fits_on_a_screen(command: str) -> None:
    done = hourbook(*command.split(), "--help")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert 6 < len(lines) <= 50
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if line.startswith("hourbook ")], "an example lost its indentation"


def test_help_is_quick_to_load() -> None:
    code = "import sys, hourbook.cli; print({'sqlalchemy', 'starlette', 'uvicorn'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "set()\n"
