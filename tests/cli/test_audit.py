"""``hourbook audit``: checking the chains from a shell, with and without a running server."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.opening import open_database
from hourbook.core.rows.changes import changes
from hourbook.features.audit.tables import audit_seals
from hourbook.settings import load
from tests.cli.running import Done, Served, hourbook, init, running
from tests.cli.test_admin import where
from tests.reference import CHECKOUT

__all__ = ["where"]


@pytest.fixture
def chain(where: list[str]) -> Any:
    """(options, id of a workspace) of a database on which a server ran and sealed."""
    made = init(*where)
    with running(Served(*where)) as server:
        for number in range(5):
            path = f"/api/v1/workspaces/{made['workspaceId']}/tags"
            assert server.post(path, {"name": f"tag {number}"}, made["apiKey"]).status_code == 201
        sealed_up_to(where, made["workspaceId"])
        server.end()
    return where, made["workspaceId"]


def sealed_up_to(options: list[str], workspace_id: str) -> None:
    """Wait until the server has sealed what there is."""
    import time

    for _ in range(200):
        if told(verify(options, "--workspace", workspace_id))[0]["unsealed"] == 0:
            return
        time.sleep(0.05)
    raise AssertionError("nothing was sealed")


def verify(options: list[str], *more: str) -> Done:
    return hourbook("audit", "verify", "--json", *more, *options)


def told(done: Done) -> Any:
    return json.loads(done.stdout)


def write(options: list[str], *statements: Any) -> None:
    given = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    db = open_database(load(**given).database_url)
    db.now(lambda tx: [tx.execute(statement) for statement in statements])
    db.close()


def test_a_whole_log_is_ok_and_a_head_holds_later(chain: Any, tmp_path: Path) -> None:
    options, place = chain
    done = hourbook("audit", "verify", *options)
    assert done.returncode == 0 and done.stdout.count("OK") >= 2 and "accounts" in done.stdout
    line = hourbook("audit", "head", "--workspace", place, *options).stdout
    scope, seq, seal = line.split()
    assert scope == place and int(seq) >= 5 and len(seal) == 64
    assert verify(options, "--head", line).returncode == 0
    file = tmp_path / "heads"
    file.write_text(hourbook("audit", "head", *options).stdout)
    assert verify(options, "--heads", str(file)).returncode == 0
    [one] = told(verify(options, "--workspace", "Acme"))
    assert (one["ok"], one["head"], one["problem"]) == (True, line.strip(), None)


def test_an_edited_row_is_named_with_exit_code_1(chain: Any) -> None:
    options, place = chain
    edited = sa.func.replace(changes.c.after, "tag 2", "tag 9")
    write(options, sa.update(changes).where(changes.c.workspace_id == place).values(after=edited))
    done = hourbook("audit", "verify", *options)
    assert done.returncode == 1 and f"BAD  {place}  row " in done.stdout
    [one] = told(verify(options, "--workspace", place))
    assert one["ok"] is False and one["problem"]["seq"] > 1


def test_a_cut_tail_is_found_by_a_head(chain: Any) -> None:
    options, place = chain
    line = hourbook("audit", "head", "--workspace", place, *options).stdout.strip()
    last = int(line.split()[1])
    write(options, *(sa.delete(table).where(table.c.workspace_id == place, table.c.seq == last)
                     for table in (changes, audit_seals)),
          sa.text("UPDATE follower_places SET seq = seq - 1 WHERE follower = 'audit'"))  # fmt: skip
    assert verify(options, "--workspace", place).returncode == 0
    done = verify(options, "--workspace", place, "--head", line)
    assert done.returncode == 1 and told(done)[0]["problem"]["seq"] == last


def test_a_person_s_content_is_erased(chain: Any) -> None:
    options, place = chain
    line = hourbook("audit", "head", "--workspace", place, *options).stdout
    names = changes.c.after.like("%ada@example.org%")
    assert read(options, sa.select(changes.c.id).where(names))
    assert hourbook("audit", "erase", "--user", "ada@example.org", *options, input="n\n").returncode == 1
    done = hourbook("audit", "erase", "--user", "ada@example.org", "--yes", *options)
    assert done.returncode == 0 and "erased" in done.stdout, done.stderr
    assert not read(options, sa.select(changes.c.id).where(names))
    with running(Served(*options)) as server:
        sealed_up_to(options, place)
        server.end()
    found = told(verify(options, "--head", line))
    assert all(one["ok"] for one in found) and sum(one["erased"] for one in found) > 0


def script() -> str:
    """The script that docs/audit.md shows."""
    return (CHECKOUT / "docs/audit.md").read_text().split("```python\n")[1].split("```")[0]


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_the_script_of_the_document_checks_a_chain(chain: Any, tmp_path: Path) -> None:
    options, place = chain
    (tmp_path / "check.py").write_text(script())
    words = [sys.executable, str(tmp_path / "check.py"), str(tmp_path / "hourbook.db")]
    for scope in (place, "accounts"):
        done = subprocess.run([*words, scope], capture_output=True, text=True, check=True)
        assert done.stdout == hourbook("audit", "head", "--workspace", scope, *options).stdout
    for old, new in (("tag 2", "tag 9"), ('"archived":false', '"archived": false'), ("}", "} ")):
        edited = sa.update(changes).where(changes.c.workspace_id == place, changes.c.after.like('%"tag 2"%'))
        [before] = read(options, sa.select(changes.c.after).where(edited.whereclause))
        write(options, edited.values(after=sa.func.replace(changes.c.after, old, new)))
        done = subprocess.run([*words, place], capture_output=True, text=True, check=False)
        assert done.returncode == 1 and "is not the row that was sealed" in done.stderr
        assert verify(options).returncode == 1
        where = changes.c.workspace_id == place, changes.c.after.like("%tag%"), changes.c.after != before.after
        write(options, sa.update(changes).where(*where, changes.c.after.like(f"%{new}%")).values(after=before.after))
        assert subprocess.run([*words, place], capture_output=True, check=False).returncode == 0


def read(options: list[str], statement: Any) -> list[Any]:
    given = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    db = open_database(load(**given).database_url)
    rows = db.now(lambda tx: list(tx.execute(statement).all()))
    db.close()
    return rows


def test_what_is_no_head_is_refused(chain: Any, tmp_path: Path) -> None:
    options, _ = chain
    done = hourbook("audit", "verify", "--head", "nonsense", *options)
    assert done.returncode == 2 and "No head" in done.stderr
    assert hourbook("audit", "verify", "--heads", str(tmp_path / "none"), *options).returncode == 2
    assert hourbook("audit", "head", "--workspace", "nobody's", *options).returncode == 1
