"""What the answers must be, spelled from the oracle's results, and answers made comparable (wire-facts 6.25)."""

from typing import Any

from tests.features.reports.description import Person, Workspace
from tests.features.reports.oracle import Line, Row, Sum, Tree, Week
from tests.features.reports.rules import by_id, is_admin, shown

Json = Any
WITHOUT = "(Without "
MONEY_WORDS = ("amount", "rate", "cost", "earned", "profit")


class Money:
    """The amounts of a request: which kinds are shown; none with HIDE_AMOUNT."""

    def __init__(self, ws: Workspace, caller: Person, body: Json) -> None:
        self.kinds = shown(ws, caller, body)

    def amounts(self, sum: Sum) -> list[Json]:
        """``amounts``: currencies are never added."""
        return [self._amount(kind, sum) for kind in self.kinds]

    def _amount(self, kind: str, sum: Sum) -> Json:
        values = sum.by_currency(kind)
        if len(values) < 2:
            return {"type": kind, "value": next(iter(values.values()), 0)}
        return {"type": kind, "value": None, "amountByCurrencies": by_currency(values)}

    def amount(self, sum: Sum) -> Json:
        """``amount``: of the first kind; absent without money, null for several currencies."""
        return {"amount": self._amount(self.kinds[0], sum)["value"]} if self.kinds else {}


def by_currency(values: dict[str, int]) -> list[Json]:
    return [{"currency": code, "amount": values[code]} for code in sorted(values)]


def totals_expected(money: Money, sum: Sum) -> list[Json]:
    """``totals``."""
    if not sum.entries:
        return [None]
    one = {
        "_id": "",
        "totalTime": sum.seconds,
        "totalBillableTime": sum.billable_seconds,
        "entriesCount": sum.entries,
        "numOfCurrencies": len(sum.money),
        "totalAmount": money.amount(sum).get("amount"),
        "amounts": money.amounts(sum),
        "totalAmountByCurrency": by_currency(sum.by_currency(money.kinds[0])) if money.kinds else [],
    }
    return [one]


def summary_expected(money: Money, tree: Tree, keys: list[str]) -> Json:
    """Totals and groups by their ids."""
    totals = totals_expected(money, tree.total) if tree.total.entries else []
    return {"totals": totals, "groups": groups_expected(money, tree.rows, keys, {})}


def groups_expected(money: Money, rows: list[Row], keys: list[str], path: dict[str, str]) -> dict[str, Json]:
    found = {}
    for row in rows:
        here = {**path, keys[0]: row.id}
        found[row.id] = {
            "_id": here if keys[0] == "TIMEENTRY" else row.id,
            "named": row.name or WITHOUT,
            "duration": row.sum.seconds,
            "amounts": money.amounts(row.sum),
            **money.amount(row.sum),
            "children": groups_expected(money, row.children, keys[1:], here),
        }
    assert len(found) == len(rows)
    return found


def summary_read(answer: Json, keys: list[str]) -> Json:
    return {"totals": answer["totals"], "groups": groups_read(answer["groupOne"], keys)}


def groups_read(groups: list[Json], keys: list[str]) -> dict[str, Json]:
    found = {}
    for group in groups:
        id = group["_id"][keys[0]] if keys[0] == "TIMEENTRY" else group["_id"]
        found[id] = {name: group[name] for name in ("_id", "duration", "amounts", "amount") if name in group}
        dated = keys[0] in ("DATE", "WEEK", "MONTH")
        found[id]["named"] = WITHOUT if group["name"].startswith(WITHOUT) else id if dated else group["name"]
        found[id]["children"] = groups_read(group.get("children", []), keys[1:])
    assert len(found) == len(groups), "a group occurs twice"
    return found


def weekly_expected(money: Money, week: Week) -> Json:
    """Totals, days, and rows with their days."""
    return {
        "totals": totals_expected(money, week.total),
        "days": [
            day | {"amountByCurrency": by_currency(sum.by_currency(money.kinds[0])) if money.kinds else []}
            for day, sum in zip(days_expected(money, week.days), week.days.values(), strict=True)
        ],
        "rows": {id: {"duration": sum.seconds, "amounts": money.amounts(sum), "days": days_expected(money, days)}
                 for id, (sum, days) in week.rows.items()},
    }  # fmt: skip


def days_expected(money: Money, days: dict[str, Sum]) -> list[Json]:
    return [{"date": day, "duration": sum.seconds, **money.amount(sum)} for day, sum in days.items()]


def weekly_read(answer: Json) -> Json:
    rows = {row["_id"]: {name: row[name] for name in ("duration", "amounts", "days")} for row in answer["groupOne"]}
    assert len(rows) == len(answer["groupOne"]), "a row occurs twice"
    return {"totals": answer["totals"], "days": answer["totalsByDay"], "rows": rows}


def row_expected(ws: Workspace, money: Money, line: Line) -> Json:
    """What the oracle knows of a row of the detailed report."""
    entry, kinds, runs = line.entry, {*money.kinds}, line.end is None
    earned = line.earned if entry.billable and not runs else None
    cost = None if runs else line.cost
    row: dict[str, Json] = {
        "_id": entry.id, "userId": entry.person, "projectId": entry.project, "taskId": entry.task, "tagIds": entry.tags,
        "description": entry.description, "billable": entry.billable, "type": entry.type, "amount": None, "rate": None,
        "timeInterval": {"start": with_z(line.start), "end": line.end and with_z(line.end), "duration": line.seconds},
    }  # fmt: skip
    project, task, person = (by_id(things, id) for things, id in (
        (ws.projects, entry.project), (ws.tasks, entry.task), (ws.people, entry.person)))  # fmt: skip
    client = by_id(ws.clients, project.client) if project else None
    named = {"project": project, "client": client, "task": task, "user": person}
    row |= {f"{name}Name": thing.name if thing else "" for name, thing in named.items()}
    row["clientId"] = client.id if client else ""
    if kinds:
        row["currency"] = line.currency
    if kinds & {"EARNED", "PROFIT"}:
        row |= {"earnedAmount": earned, "earnedRate": line.hourly_rate}
    if kinds & {"COST", "PROFIT"}:
        row |= {"costAmount": cost, "costRate": line.cost_rate}
    if kinds:
        profit = None if runs else line.earned - line.cost
        row["amount"] = {"EARNED": earned, "COST": cost, "PROFIT": profit}[money.kinds[0]]
        row["rate"] = {"EARNED": line.hourly_rate, "COST": line.cost_rate, "PROFIT": None}[money.kinds[0]]
    return row


def with_z(text: str) -> str:
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def row_read(row: Json) -> Json:
    names = ("_id", "userId", "projectId", "taskId", "description", "billable", "type", "amount", "rate",
             "timeInterval", "currency", "earnedAmount", "earnedRate", "costAmount", "costRate",
             "projectName", "clientName", "clientId", "taskName", "userName")  # fmt: skip
    return {name: row[name] for name in names if name in row} | {"tagIds": sorted(row["tagIds"])}


def money_in(answer: Json, at: str = "") -> list[str]:
    """Where an answer holds money: no place, if all is well with HIDE_AMOUNT."""
    if isinstance(answer, list):
        return [place for i, each in enumerate(answer) for place in money_in(each, f"{at}[{i}]")]
    if not isinstance(answer, dict):
        return []
    found = [f"{at}.{name}={value!r}" for name, value in answer.items()
             if any(word in name.lower() for word in MONEY_WORDS) and value not in (None, [], {})]  # fmt: skip
    return found + [place for name, value in answer.items() for place in money_in(value, f"{at}.{name}")]


# --- order


def check_clients(ws: Workspace, groups: list[Json]) -> None:
    """Assert that projects are named with their clients."""
    for group in groups:
        client = by_id(ws.clients, project.client) if (project := by_id(ws.projects, group["_id"])) else None
        assert group["clientName"] == (client.name if client else ""), group


def check_order(ws: Workspace, caller: Person, body: Json, groups: list[Json], rows: list[Row], depth: int = 0) -> None:
    """Assert that the groups of each level stand in the order the body asks for; equal ones may stand in any.

    Money that the answer does not show, or that the caller may not see, orders nothing: an order tells amounts.
    """
    kind, column = body["summaryFilter"]["groups"][depth], sort_column(ws, caller, body)
    of_id = {row.id: row for row in rows}
    values: list[Any] = []
    for group in groups:
        row = of_id[group["_id"][kind] if kind == "TIMEENTRY" else group["_id"]]
        if column == "DURATION":
            values.append(row.sum.seconds)
        elif column == "GROUP":
            values.append(row.id if kind in ("DATE", "WEEK", "MONTH") else group["name"].lower())
        else:
            values.append(row.sum.by_currency(column).get(ws.currency, 0))
        check_order(ws, caller, body, group.get("children", []), row.children, depth + 1) if row.children else None
    assert values == sorted(values, reverse=body.get("sortOrder") == "DESCENDING"), (column, body)


def sort_column(ws: Workspace, caller: Person, body: Json) -> str:
    """What the groups are sorted by in the end."""
    column, kinds = body["summaryFilter"]["sortColumn"], shown(ws, caller, body)
    if column in ("GROUP", "DURATION") or not kinds:
        return "DURATION" if column == "DURATION" else "GROUP"
    column = kinds[0] if column == "AMOUNT" else column
    return column if is_admin(caller) or (column == "EARNED" and not ws.hidden_rates) else "GROUP"
