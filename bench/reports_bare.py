"""What reports are measured against: the one statement a plain connection runs to get the same rows, in each database.

Nothing here knows our engine: the same sums, counts and names, with the database's own way to run them.
"""

from typing import Any, NamedTuple

SECONDS = "(e.end_at / 1000 - e.start_at / 1000)"
ROUNDED = f"(({SECONDS} + 450) / 900 * 900)"  # to the nearest quarter of an hour
DAY = "(e.start_at / 86400000)"
WINDOW = "e.workspace_id = {workspace} AND e.start_at >= {first} AND e.start_at <= {last}"
NAMES = """LEFT JOIN projects p ON p.workspace_id = e.workspace_id AND p.id = e.project_id
LEFT JOIN clients c ON c.workspace_id = p.workspace_id AND c.id = p.client_id
LEFT JOIN tasks t ON t.workspace_id = e.workspace_id AND t.id = e.task_id
JOIN users u ON u.id = e.user_id"""


class Bare(NamedTuple):
    """A plain connection (pysqlite3 or psycopg) and the window it is asked for."""

    connection: Any
    workspace: str
    first: int
    last: int

    def rows(self, text: str) -> list[Any]:
        """All rows of a statement; the window is bound, not written in."""
        named = [(name, getattr(self, name)) for name in ("workspace", "first", "last") if f"{{{name}}}" in text]
        sqlite = "sqlite" in type(self.connection).__module__
        marks = {name: f":{name}" if sqlite else f"%({name})s" for name, _ in named}
        found: list[Any] = self.connection.execute(text.format(**marks), dict(named)).fetchall()
        if not sqlite:
            self.connection.rollback()
        return found


def sums(*keys: str, seconds: str = SECONDS) -> str:
    """Groups by some keys and the currency: seconds, billable seconds, entries, what is earned."""
    earned = f"COALESCE(({seconds} * e.hourly_rate * 2 + 3600) / 7200, 0)"
    by = ", ".join([*keys, "e.currency"])
    return (
        f"SELECT {by}, SUM({seconds}), SUM(CASE WHEN e.billable THEN {seconds} ELSE 0 END), COUNT(*), "
        f"SUM(CASE WHEN e.billable THEN {earned} ELSE 0 END) "
        f"FROM time_entries e WHERE {WINDOW} AND e.end_at IS NOT NULL GROUP BY {by}"
    )


def page(number: int, size: int) -> str:
    """One page of entries with the names around them, newest first."""
    names = "p.name, p.color, c.id, c.name, t.name, u.name, u.email"
    order = f"ORDER BY e.start_at DESC, e.id DESC LIMIT {size} OFFSET {(number - 1) * size}"
    return f"SELECT e.*, {names} FROM time_entries e {NAMES} WHERE {WINDOW} {order}"
