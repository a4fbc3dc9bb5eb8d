"""The figures of reports as text, each with its goal."""

from typing import Any

Row = dict[str, Any]
RATIOS = {"by project": 2.0, "by user, project, date": 3.0}
BELOW_MS, LARGE, APART_MS, CREATE_P99_MS, SAME_MIB = 1000, 1_000_000, 100, 150, 10
HEAD = f"{'report':<26}{'rows':>9}{'bare ms':>10}{'ours ms':>10}{'ratio':>8}{'KiB':>9}  goal"


def table(rows: list[Row]) -> str:
    """One block for each database and size."""
    places = dict.fromkeys(map(place, rows))
    blocks = [[row for row in rows if place(row) == each] for each in places]
    return "\n\n".join("\n".join(block(part)) for part in blocks)


def place(row: Row) -> str:
    """The database, its size and how its entries are spread."""
    return f"{row['database']}, {row['entries']:,} entries, projects {row['shape']}"


def block(rows: list[Row]) -> list[str]:
    """Title, a line for each report, and what creating and memory were like."""
    compared, [creating] = [row for row in rows if "bare" in row], [row for row in rows if "p99" in row]
    return [place(rows[0]), HEAD, *map(line, compared), apart(compared), *ending(creating)]


def line(row: Row) -> str:
    """A report beside the bare statement."""
    text = f"{row['case']:<26}{row['rows']:>9,}{row['bare']:>10.1f}{row['ours']:>10.1f}{ratio(row):>8.2f}"
    return f"{text}{row['bytes'] / 1024:>9.0f}  {'; '.join(goals(row))}".rstrip()


def ratio(row: Row) -> float:
    """Our time as a multiple of the bare statement's."""
    return float(row["ours"] / max(row["bare"], 1e-6))


def goals(row: Row) -> list[str]:
    """What the goals say of a report."""
    found = []
    if (limit := RATIOS.get(row["case"])) is not None:
        found.append(verdict(ratio(row) <= limit, f"<= {limit:.0f} x bare"))
    if row["entries"] >= LARGE and row["case"] == "by project":
        found.append(verdict(row["ours"] < BELOW_MS, "< 1 s"))
    return found


def apart(rows: list[Row]) -> str:
    """How much later the late page comes."""
    first, late = (row for row in rows if row["case"].startswith("detailed"))
    between = late["ours"] - first["ours"]
    text = f"{late['case']} comes {between:.1f} ms after page 1"
    return f"{text}  {verdict(abs(between) <= APART_MS, f'within {APART_MS} ms')}"


def ending(row: Row) -> list[str]:
    """Creating while a report runs, and memory."""
    goal = verdict(row["p99"] < CREATE_P99_MS, f"< {CREATE_P99_MS} ms")
    return [
        f"while a report runs: {row['rate']:.0f} creates/s, p99 {row['p99']:.1f} ms  {goal}",
        memory(row["memory"]),
    ]


def memory(most: dict[str, float]) -> str:
    """The most memory the server had held so far, and whether a year took as much as a month."""
    goal = verdict(most["year"] - most["month"] <= SAME_MIB, f"the same within {SAME_MIB} MiB")
    return (
        f"most memory so far: ready {most['ready']:.0f} MiB, a month by project {most['month']:.0f}, "
        f"a year {most['year']:.0f}, a year by user, project, date {most['deep']:.0f}, end {most['end']:.0f}  {goal}"
    )


def verdict(reached: bool, text: str) -> str:
    """A goal and whether it is met."""
    return f"{text}: {'met' if reached else 'MISSED'}"
