"""Files that other processes make."""

from pathlib import Path

import pytest

from hourbook.features.reports.exports import workshop
from tests.features.reports.exports.files import FILTERS
from tests.features.reports.reports import AUGUST
from tests.features.time_entries.entries import track
from tests.world import World


def free_slots() -> int:
    """How many more processes may start now."""
    taken = 0
    while workshop.SLOTS.acquire(blocking=False):
        taken += 1
    for _ in range(taken):
        workshop.SLOTS.release()
    return taken


def test_more_exports_than_may_run_at_once_take_turns(world: World) -> None:
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    path = world.path("reports/summary")
    bodies = [AUGUST | FILTERS["summary"] | {"exportType": form} for form in ("PDF", "XLSX", "PDF", "JSON", "XLSX")]
    requests = [("POST", path, {"json": body, "headers": world.owner.headers}) for body in bodies]
    answers = world.server.together(requests)
    assert [answer.status_code for answer in answers] == [200] * 5
    assert [answer.content[:4] for answer in answers[:3]] == [b"%PDF", b"PK\x03\x04", b"%PDF"]
    assert free_slots() == 2


@pytest.mark.parametrize("program", ["xlsx_writer", "pdf_writer"])
def test_a_program_that_fails_says_why_and_frees_its_slot(tmp_path: Path, program: str) -> None:
    (tmp_path / "head").write_text("{}")
    (tmp_path / "rows").write_text("")
    with pytest.raises(RuntimeError, match="KeyError"):
        list(workshop.run(program, tmp_path))
    assert free_slots() == 2


def test_a_client_that_goes_away_ends_the_process_and_removes_its_folder(tmp_path: Path) -> None:
    running = workshop.run("pdf_writer", tmp_path)
    assert next(running) == b""
    assert free_slots() == 1
    running.close()  # type: ignore[attr-defined]
    assert free_slots() == 2
    pages = workshop.made_in_child("xlsx_writer", {}, [[[1]], [[2]]])
    next(pages)
    folder = Path(pages.gi_frame.f_locals["name"])  # type: ignore[attr-defined]
    assert folder.exists()
    pages.close()  # type: ignore[attr-defined]
    assert not folder.exists()
