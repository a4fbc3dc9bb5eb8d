"""Where pysqlite3 has no wheel (aarch64, macOS), Python's own SQLite carries a day of writes, a crash and a backup."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import httpx2

from tests.e2e.live import Live


class Bare(Live):
    """A server on a machine that has no pysqlite3."""

    def initialised(self) -> Any:
        words = "init --email ada@example.org --password long-enough --workspace Acme --json"
        return json.loads(self.command(*words.split()).stdout)

    def environment(self) -> dict[str, str]:
        hidden = self.folder / "hidden/pysqlite3"
        hidden.mkdir(parents=True, exist_ok=True)
        (hidden / "__init__.py").write_text("raise ImportError('no wheel for this machine')")
        return {**super().environment(), "PYTHONPATH": str(hidden.parent)}


def test_a_days_work_on_the_sqlite_of_python(tmp_path: Path) -> None:
    server = Bare(tmp_path)
    assert f"OK    SQLite         {sqlite3.sqlite_version}" in (said := server.command("doctor").stdout) or (
        f"WARN  SQLite         {sqlite3.sqlite_version}" in said
    )
    server.start()
    try:
        with httpx2.Client(base_url=f"{server.origin}/api/v1/workspaces/{server.workspace_id}") as client:
            client.headers.update(server.headers)
            for hour in range(24):
                entry = {"start": f"2026-08-10T{hour:02}:00:00Z", "end": f"2026-08-10T{hour:02}:50:00Z"}
                made = client.post("/time-entries", json={**entry, "description": f"Hour {hour}"})
                assert made.status_code == 201, made.text
                path = f"/time-entries/{made.json()['id']}"
                assert client.put(path, json={**entry, "description": f"Hour {hour}, done"}).status_code == 200
                if hour % 8 == 0:
                    assert client.delete(path).status_code == 204
        server.kill()
        server.start()
        listed = httpx2.get(
            f"{server.origin}/api/v1/workspaces/{server.workspace_id}/user/{server.user_id}/time-entries",
            headers=server.headers,
        ).json()
        assert [entry["description"] for entry in listed] == [f"Hour {n}, done" for n in reversed(range(24)) if n % 8]
    finally:
        server.stop()
    server.command("backup", str(tmp_path / "copy.db"))
    assert (tmp_path / "copy.db").stat().st_size > 0
