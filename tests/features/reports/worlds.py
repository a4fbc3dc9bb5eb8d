"""Workspaces and requests full of trouble, as hypothesis strategies: days on which clocks change, entries at the very
edge of a window, rates of nothing, lengths that round down to nothing, tags by the handful, several currencies.

Hypothesis draws the seed of a ``Dice``, which makes the choices: a strategy for each of them takes half a second for a
workspace, and repeats itself.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from tests.features.reports.description import (
    Client,
    Entry,
    Group,
    Person,
    Project,
    Rates,
    Tag,
    Task,
    Workspace,
)

T = TypeVar("T")
Body = dict[str, Any]
UTC = UTC
HOUR = 3_600_000
CALLERS = ["owner", "admin", "project_manager", "team_manager", "member"]
PEOPLE = [*CALLERS, "idle", "gone"]
# midsummer-long offsets, half an hour of daylight saving, odd offsets, and clocks that change at midnight
ANCHORS = [
    ("Europe/Berlin", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    ("America/St_Johns", datetime(2026, 3, 8, 5, 30, tzinfo=UTC)),
    ("America/St_Johns", datetime(2026, 11, 1, 4, 30, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
    ("Africa/Cairo", datetime(2026, 4, 23, 22, tzinfo=UTC)),
    ("Africa/Cairo", datetime(2026, 10, 29, 21, tzinfo=UTC)),
    ("America/Nuuk", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("America/Havana", datetime(2026, 11, 1, 5, tzinfo=UTC)),
    ("Asia/Kathmandu", datetime(2026, 2, 28, 18, 15, tzinfo=UTC)),
    ("Pacific/Kiritimati", datetime(2025, 12, 31, 10, tzinfo=UTC)),
    ("UTC", datetime(2026, 6, 30, 23, 59, 59, tzinfo=UTC)),
]
ZONES = sorted({zone for zone, _ in ANCHORS})
DESCRIPTIONS = [
    "",
    "Design",
    "design",
    "DESIGN review",
    "100 %",
    "a_b",
    "Ärger",
    "ärger",
    "漢字",
    "'; --",
    "back\\slash",
]
SEARCHES = ["design", "ÄRGER", "%", "_", "\\", "字", "'", "nothing like it"]
MODES = ["Round down", "Round up to", "Round to nearest"]
CURRENCIES = ["USD", "EUR", "JPY"]
DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
COLUMNS = ["GROUP", "DURATION", "AMOUNT", "EARNED", "COST", "PROFIT"]
KEYS = ["PROJECT", "CLIENT", "TASK", "USER", "USER_GROUP", "TAG", "DATE", "WEEK", "MONTH", "TIMEENTRY"]


def named(kind: str, number: int) -> str:
    """An id; the same ids occur in every workspace, so that a join without the workspace is found out."""
    return f"{kind}{number:023x}"


def person_id(name: str) -> str:
    """The id of a person in descriptions and requests, until the database gives another."""
    return named("9", PEOPLE.index(name))


PEOPLE_IDS = [person_id(name) for name in PEOPLE]


def ms_of(at: datetime) -> int:
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


AMOUNTS = [None, None, 0, 1, 7, 99, 3600, 4999, 12_345, 1_000_000_000]
LENGTHS = [0, 1, 999, 1000, 29_000, 30_000, 30_999, 449_000, 450_000, 451_000, 899_999, 900_000, 900_001, HOUR]
EDGES = [0, 0, -1, 1, -1000, 1000, -HOUR, HOUR, HOUR // 2, -999]
MONEY: list[dict[str, Any]] = [
    {"amounts": ["EARNED", "COST", "PROFIT"]}, {}, {"amountShown": "HIDE_AMOUNT"}, {"amountShown": "EARNED"},
    {"amountShown": "PROFIT"}, {"amountShown": "EXPORT"}, {"amountShown": "COST", "amounts": ["EARNED"]},
]  # fmt: skip
FOR_MEMBERS = [*[{"amountShown": "HIDE_AMOUNT"}] * 6, *MONEY[1:4] * 2, *MONEY]
ROUNDING: list[dict[str, Any]] = [{}, {"rounding": True}, {"rounding": True}, {"rounding": False}]


class Dice:
    """Choices."""

    def __init__(self, random: Random) -> None:
        self.below = random.randrange  # a number from 0 to below the limit

    def pick(self, options: Sequence[T]) -> T:
        return options[self.below(len(options))]

    def some(self, options: Sequence[T], most: int) -> list[T]:
        """Up to ``most`` of the options, each once."""
        return list(dict.fromkeys(self.pick(options) for _ in range(self.below(most + 1))))

    def seldom(self) -> bool:
        return self.below(4) == 1

    def flag(self) -> bool:
        return self.below(2) == 1

    def rates(self) -> Rates:
        return self.pick(AMOUNTS), self.pick(AMOUNTS)


Setting = tuple[Workspace, str, datetime]
"""A workspace, the zone it is about, and an instant at which something happens there."""


def workspace_of(dice: Dice) -> Setting:
    zone, anchor = dice.pick(ANCHORS)
    ws = Workspace([], currency=dice.pick(CURRENCIES), rates=dice.rates(), rounding_on=dice.seldom())
    ws.hidden_rates, ws.private_entries, ws.private_public = dice.flag(), dice.flag(), dice.flag()
    ws.rounding = dice.pick(MODES), dice.pick([15, 1, 5, 6, 30, 60, 240])
    ws.now = ms_of(anchor) + dice.pick([0, 2 * HOUR, 50 * HOUR])
    mark = dice.below(10**6)  # so that a name of another workspace stands out
    ws.clients = [Client(named("c", n), name, dice.pick([None, *CURRENCIES]), dice.seldom())
                  for n, name in enumerate([f"Acme {mark}", f"acme {mark}", f"Zebra {mark}"])]  # fmt: skip
    ws.tags = [Tag(named("e", n), name, n == 3) for n, name in enumerate(["red", "green", "blue", "old"])]
    ws.groups = [Group(named("f", n), f"Group {n}", dice.some(PEOPLE_IDS, 5)) for n in range(3)]
    for n in range(2 + dice.below(5)):
        ws.projects.append(project_of(dice, ws, n, mark))
        for i in (0, 1):
            ws.tasks.append(Task(named("d", 2 * n + i), f"Task {i} {mark}", named("b", n), dice.seldom(), dice.rates()))
    ws.people = [person_of(dice, name, zone, ws) for name in PEOPLE]
    ws.entries = [entry_of(dice, ws, zone, anchor, n) for n in range(8 + dice.below(33))]
    only_one_timer(ws)
    return ws, zone, anchor


def project_of(dice: Dice, ws: Workspace, number: int, mark: int) -> Project:
    client = dice.pick([None, *(client.id for client in ws.clients)])
    name = f"Project {[other.client for other in ws.projects].count(client)} {mark}"  # as other clients' are named
    members = {id: dice.rates() for id in dice.some(PEOPLE_IDS, 3)}
    return Project(named("b", number), name, client, not dice.flag(), dice.seldom(), dice.rates(), members,
                   dice.some([group.id for group in ws.groups], 1))  # fmt: skip


def person_of(dice: Dice, name: str, zone: str, ws: Workspace) -> Person:
    role = {"owner": "OWNER", "admin": "WORKSPACE_ADMIN"}.get(name, "MEMBER")
    status = {"idle": "PENDING", "gone": "INACTIVE"}.get(name, "ACTIVE")
    manages = [("USER", person_id("member"))] if name == "team_manager" else []
    if name == "team_manager" and dice.flag():
        manages.append(("USER_GROUP", ws.groups[0].id))
    if name in ("project_manager", "team_manager") and dice.flag():
        manages += [("PROJECT", id) for id in dice.some([project.id for project in ws.projects], 3)]
    zone = dice.pick([zone, zone, *ZONES])
    # somebody invited is known by the address alone
    shown = f"{person_id(name)}@example.org" if status == "PENDING" else name.replace("_", " ").title()
    return Person(person_id(name), shown, role, zone, dice.rates(), status, manages,
                  dice.pick(DAYS))  # fmt: skip


def entry_of(dice: Dice, ws: Workspace, zone: str, anchor: datetime, number: int) -> Entry:
    base = anchor if dice.seldom() else midnight(zone, anchor, dice.below(9) - 4)
    start = ms_of(base) + (dice.below(24 * 3600) * 1000 if dice.flag() else dice.pick(EDGES))
    project = dice.pick([None, *ws.projects, *ws.projects])
    task = dice.pick([None, *(task for task in ws.tasks if project and task.project == project.id)])
    end = None if dice.seldom() else start + length_of(dice, ws)
    return Entry(
        named("0", number), dice.pick(PEOPLE_IDS), start, end, not dice.flag(),
        project.id if project else None, task.id if task else None, sorted(dice.some([tag.id for tag in ws.tags], 3)),
        dice.pick(DESCRIPTIONS), dice.pick(["REGULAR", "REGULAR", "BREAK"]), dice.seldom(), dice.seldom(),
    )  # fmt: skip


def length_of(dice: Dice, ws: Workspace) -> int:
    """How long an entry takes, in ms: odd lengths, any, and those around the steps of the rounding and half of them."""
    kind, half_step = dice.below(4), ws.rounding[1] * 30_000
    if kind < 2:
        return dice.pick(LENGTHS) if kind else dice.below(5000) * 1000
    if kind == 2:
        return dice.below(30 * HOUR)
    return max(0, half_step * dice.below(5) + dice.pick([0, 0, -1000, 1000, 999]))


def day_near(zone: str, anchor: datetime, days: int) -> date:
    """The local day of the anchor's last moment before the change, moved by so many days."""
    return (anchor - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date() + timedelta(days=days)


def midnight(zone: str, anchor: datetime, days: int) -> datetime:
    """A local midnight, so many days from the anchor, as an instant."""
    day = anchor.astimezone(ZoneInfo(zone)).date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def only_one_timer(ws: Workspace) -> None:
    """Somebody runs one timer at most: the others get an end."""
    seen: set[str] = set()
    for entry in ws.entries:
        if entry.end is None and entry.person in seen:
            entry.end = entry.start + HOUR
        seen |= {entry.person} if entry.end is None else set()


# --- requests

Request = tuple[str, str, Body]
"""Who asks, for which report, with which body."""


def settings_and_requests(count: int) -> st.SearchStrategy[tuple[Setting, list[Request]]]:
    """A workspace and so many requests."""

    def thrown(random: Random) -> tuple[Setting, list[Request]]:
        dice = Dice(random)
        setting = workspace_of(dice)
        return setting, [request_of(dice, setting) for _ in range(count)]

    return st.randoms(use_true_random=True).map(thrown)


def request_of(dice: Dice, setting: Setting) -> Request:
    ws, zone, anchor = setting
    kind, name = dice.pick(["summary", "summary", "detailed", "weekly"]), dice.pick(CALLERS)
    chosen = dice.pick([zone, zone, zone, None, *ZONES])
    own = next(person.zone for person in ws.people if person.id == person_id(name))
    body = range_of(dice, ws, chosen or own, anchor, 7 if kind == "weekly" else 0)
    body |= dict(filter_of(dice, ws) for _ in range(dice.pick([0, 0, 1, 1, 2])))
    money = MONEY if name in ("owner", "admin") else FOR_MEMBERS
    body |= ({"timeZone": chosen} if chosen else {}) | dice.pick(money) | dice.pick(ROUNDING)
    if kind == "summary":
        body |= {"summaryFilter": {"groups": list(dict.fromkeys([dice.pick(KEYS), *dice.some(KEYS, 2)]))}}
        body |= {"weekStart": dice.pick(DAYS)} if dice.flag() else {}
        body["summaryFilter"] |= {"sortColumn": dice.pick(COLUMNS)}
        body |= {"sortOrder": dice.pick(["ASCENDING", "DESCENDING"])}
    elif kind == "detailed":
        body |= {"detailedFilter": {"page": 1, "pageSize": dice.pick([50, 50, 7])}}
    else:
        body |= {"weeklyFilter": {"group": dice.pick(["USER", "PROJECT"]), "subgroup": "TIME"}}
    return name, kind, body


def filter_of(dice: Dice, ws: Workspace) -> tuple[str, Any]:
    """One of the filters, with its name on the wire."""
    shelf, people = ["ALL", "ACTIVE", "ARCHIVED"], ["ALL", "ACTIVE_WITH_PENDING", "ACTIVE", "PENDING", "INACTIVE"]
    of_things: list[tuple[str, Sequence[Any], list[str]]] = [
        ("projects", ws.projects, shelf), ("clients", ws.clients, shelf), ("tasks", ws.tasks, shelf),
        ("tags", ws.tags, shelf), ("tags", ws.tags, shelf), ("users", ws.people, people),
        ("userGroups", ws.groups, people),
    ]  # fmt: skip
    others: dict[str, list[Any]] = {
        "billable": [True, False], "description": SEARCHES, "withoutDescription": [True], "currency": [],
        "approvalState": ["APPROVED", "UNAPPROVED", "ALL"], "invoicingState": ["INVOICED", "UNINVOICED", "ALL"],
    }  # fmt: skip
    if dice.flag():
        name, things, statuses = dice.pick(of_things)
        return name, about(dice, [thing.id for thing in things] + [""], statuses, name == "tags")
    name = dice.pick(sorted(others))
    return name, about(dice, CURRENCIES, ["ALL"], False) if name == "currency" else dice.pick(others[name])


def about(dice: Dice, ids: list[str], statuses: list[str], only: bool) -> Body:
    """A filter on things."""
    modes = ["CONTAINS", "DOES_NOT_CONTAIN", *(["CONTAINS_ONLY"] if only else [])]
    status = {"status": dice.pick(statuses)} if dice.seldom() else {}
    return {"ids": dice.some(ids, 3), "contains": dice.pick(modes), **status}


def range_of(dice: Dice, ws: Workspace, zone: str, anchor: datetime, days: int) -> Body:
    """Whole days, and (``days`` 0) now and then a window that begins or ends with an entry."""
    length = timedelta(days=(days or dice.pick([9, 4, 1, 2, 7, 30])) - 1)
    first = anchor.astimezone(ZoneInfo(zone)).date() + timedelta(days=dice.below(8) - 5)
    if dice.flag():  # begin or end right where the clocks change
        first = day_near(zone, anchor, dice.below(3) - 1) - dice.pick([length, timedelta()])
    last = first + length
    start = datetime(first.year, first.month, first.day)
    end = datetime(last.year, last.month, last.day, 23, 59, 59, 999_000)
    if not days and dice.seldom():
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=dice.pick(ws.entries).start)
        at = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
        start, end = (at, max(end, at)) if dice.flag() else (min(start, at), at)
    elif dice.seldom():
        end += timedelta(milliseconds=1)  # midnight after the last day
    form = dice.pick(["", "Z", "+05:30"])
    return {"dateRangeStart": written(start, form), "dateRangeEnd": written(end, form)}


def written(wall: datetime, form: str) -> str:
    """A wall clock as clients write it: bare, with a `Z`, or with an offset that the rule takes off."""
    if form == "+05:30":
        wall += timedelta(hours=5, minutes=30)
    return wall.isoformat(timespec="milliseconds") + form
