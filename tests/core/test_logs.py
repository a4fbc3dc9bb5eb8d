"""Log lines as an operator sees them on stderr."""

import asyncio
import contextvars
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from hourbook.core.base import logs
from hourbook.core.db.database import Database
from hourbook.core.db.opening import open_database
from hourbook.core.who.credentials import in_password_thread
from tests.world import World

KEY = "kEyMaTeRiAl0123456789kEyMaTeRiAl0123456789abWXYZ"
UVICORN = ("uvicorn", "uvicorn.error", "uvicorn.access")


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    for name in UVICORN:
        logging.getLogger(name).setLevel(logging.NOTSET)  # a server in this process has set its own
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[dict[str, Any]]]:
    return lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_line_is_one_json_object_with_level_and_utc_time(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logs.configure("json")
    logs.get_logger().warning("disk_low", free_mb=12, path="a\nb")
    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "disk_low", "level": "warning", "free_mb": 12, "path": "a\nb"}


def test_lines_of_one_request_carry_its_id_and_others_do_not(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logs.configure("json")

    def request() -> None:
        logs.bind_request_id("req-1")
        logs.get_logger().info("inside")
        logging.getLogger("some.library").warning("inside too")

    contextvars.copy_context().run(request)
    logs.get_logger().info("outside")
    assert [line.get("request_id") for line in lines()] == ["req-1", "req-1", None]


def test_no_secret_is_printed_by_us_or_by_a_library(capsys: pytest.CaptureFixture[str]) -> None:
    for output in ("json", "text"):
        logs.configure(output)
        logs.get_logger().info("signed in", password="hunter2", headers={"X-Api-Key": KEY})
        logging.getLogger("httpx").info("GET https://h/x?token=hunter2 with %s", KEY)
        try:
            raise ValueError(f"password=hunter2 {KEY}")
        except ValueError:
            logs.get_logger().exception("failed")
            logging.getLogger("uvicorn.error").exception("failed %s", KEY)
    printed = capsys.readouterr().err
    assert printed.count("ValueError: password=*** ***") == 4
    assert "hunter2" not in printed
    assert KEY not in printed


def test_the_level_holds_for_our_logs_and_for_libraries(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logs.configure("json", "warning")
    for logger in (logs.get_logger(), logging.getLogger("some.library")):
        logger.info("quiet")
        logger.warning("loud")
    assert [line["event"] for line in lines()] == ["loud", "loud"]


@pytest.mark.parametrize("name", UVICORN)
def test_uvicorn_prints_through_our_chain_and_once(name: str, lines: Callable[[], list[dict[str, Any]]]) -> None:
    logging.getLogger(name).addHandler(logging.StreamHandler())
    logs.configure("json")
    logging.getLogger(name).info("started on %s", 8080)
    (line,) = lines()
    assert (line["event"], line["logger"], line["level"]) == ("started on 8080", name, "info")


def test_away_from_a_terminal_auto_means_json(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logs.configure()
    logs.get_logger().info("ready", port=8080)
    assert lines()[0]["port"] == 8080


def test_text_is_for_people_and_without_colour_codes_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("text")
    logs.get_logger().info("ready", port=8080)
    printed = capsys.readouterr().err
    assert "ready" in printed
    assert "port=8080" in printed
    assert "\x1b" not in printed


def test_nothing_goes_to_stdout_where_commands_print_their_answers(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    logs.get_logger().info("ready")
    assert capsys.readouterr().out == ""


def test_importing_the_logs_does_not_import_rich_and_leaves_it_importable() -> None:
    script = "import sys, hourbook.core.base.logs; assert 'rich' not in sys.modules; import rich.console"
    subprocess.run([sys.executable, "-c", script], check=True)


async def logging_everywhere(db: Database) -> None:
    def verb(_: Any, place: str) -> None:
        logs.get_logger().info(place)

    for place in ("write", "read", "report", "fresh"):
        await getattr(db, place)(verb, place)
    await in_password_thread(lambda: logs.get_logger().info("password"))
    await asyncio.to_thread(logs.get_logger().info, "thread")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_lines_of_other_threads_carry_the_id_of_the_request_they_work_for(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest, lines: Callable[[], list[dict[str, Any]]]
) -> None:
    url = f"sqlite:///{tmp_path}/x.db" if kind == "sqlite" else request.getfixturevalue("postgres").create_database()
    logs.configure("json")
    db = open_database(url)

    async def one(id: str) -> None:
        logs.bind_request_id(id)
        await logging_everywhere(db)

    await asyncio.gather(*(asyncio.create_task(one(f"req-{n}")) for n in range(9)))
    await logging_everywhere(db)
    told = sorted((line.get("request_id", ""), line["event"]) for line in lines())
    places = ["fresh", "password", "read", "report", "thread", "write"]
    assert told == [(id, place) for id in ["", *(f"req-{n}" for n in range(9))] for place in places]
    db.close()


def test_the_line_of_a_refusal_carries_the_id_of_the_answer(
    world: World, lines: Callable[[], list[dict[str, Any]]]
) -> None:
    logs.configure("json")
    answers = [world.owner.get("nothing"), world.owner.post("tags", {"name": ""})]
    refused = [line for line in lines() if line["event"] == "refused"]
    assert [line["request_id"] for line in refused] == [answer.headers["x-request-id"] for answer in answers]


def test_a_failed_statement_with_many_values_is_one_short_line(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logs.configure("json")
    try:
        raise ValueError("INSERT ... " + ", ".join(f"(:value_{n})" for n in range(260_000)) + " [the end]")
    except ValueError:
        logs.get_logger().exception("write_failed", rows=["x" * 24] * 260_000, count=3)
    (line,) = lines()
    assert len(json.dumps(line)) < 4 * logs.LONGEST and line["count"] == 3
    assert "Traceback" in line["exception"] and line["exception"].endswith("[the end]")
