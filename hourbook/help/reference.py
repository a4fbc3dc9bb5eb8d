"""The API reference: what each operation takes, answers and refuses, and a request that can be copied."""

import json
import re
from functools import lru_cache
from typing import Any, NamedTuple

from hourbook.core.base.errors import ApiError
from hourbook.core.edge.operations import Operation, documented
from hourbook.core.rows.states import Effect
from hourbook.core.who.access import PERMISSIONS, Can, Reach, Role, Switch
from hourbook.core.who.plans import PLANS, Feature
from hourbook.described.openapi import description_of, document, item_of, summary_of, tags
from hourbook.described.refusals import errors_of
from hourbook.help.fields import ID, Field, Schema, example_of, fields, kind_of

ROLES = {
    Role.OWNER: "owner", Role.WORKSPACE_ADMIN: "admin", Role.PROJECT_MANAGER: "project manager",
    Role.TEAM_MANAGER: "team manager", Role.MEMBER: "member",
}  # fmt: skip
REACHES = {Reach.NONE: "no", Reach.OWN: "own", Reach.MANAGED: "managed", Reach.ALL: "all"}


class Shown(NamedTuple):
    """One operation as the reference page prints it."""

    op: Operation
    summary: str
    text: str
    parameters: list[Field]
    headers: list[Field]
    body: list[Field]
    answer: list[Field]
    answer_is_list: bool
    reach: list[tuple[str, str]]
    errors: list[type[ApiError]]
    curl: str


def slug_of(tag: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", tag.lower()).strip("-")


def contents() -> list[tuple[str, str, str, list[Operation]]]:
    """(slug, tag, what it is about, its operations) of every tag."""
    about = {tag["name"]: tag["description"] for tag in document()["tags"]}
    return [(slug_of(tag), tag, about[tag], [o for o in documented() if o.tag == tag]) for tag in tags()]


def shown(op: Operation, origin: str) -> Shown:
    item = item_of(op)
    content = item["responses"][str(op.status)].get("content", {}).get("application/json", {}).get("schema", {})
    body = item.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    given = [(p["in"], Field(p["name"], kind_of(p["schema"]) + default_text(p["schema"]), p["required"],
                             p.get("description", ""))) for p in item["parameters"]]  # fmt: skip
    return Shown(
        op=op,
        summary=summary_of(op),
        text=description_of(op),
        parameters=[field for place, field in given if place != "header"],
        headers=[field for place, field in given if place == "header"],
        body=fields(body),
        answer=fields(content, 2),
        answer_is_list=content.get("type") == "array",
        reach=reach_of(op.can) if op.can else [],
        errors=errors_of(op),
        curl=curl(op, origin),
    )


def default_text(schema: Schema) -> str:
    return f" (else {json.dumps(schema['default'])})" if "default" in schema else ""


def reach_of(can: Can) -> list[tuple[str, str]]:
    """(role, how far it reaches) in words."""
    return [(ROLES[role], grant_text(grant)) for role, grant in can.grants.items()]


def grant_text(grant: Reach | Switch) -> str:
    """ "all", or "all if onlyAdminsSeeBillableRates is false, else no"."""
    if not isinstance(grant, Switch):
        return REACHES[grant]
    values = " or ".join(json.dumps(value).strip('"') for value in grant.values)
    verb = "lacks" if grant.setting == "admin_only_pages" else "is"
    return f"{REACHES[grant.reach]} if {grant.name} {verb} {values}, else {REACHES[grant.otherwise]}"


def permission_rows() -> list[tuple[Can, list[str]]]:
    """The permission table in words, one cell for each role."""
    return [(can, [text for _, text in reach_of(can)]) for can in PERMISSIONS.values()]


def plan_rows() -> list[tuple[str, list[str]]]:
    """(plan, the features that begin with it)."""
    return [(plan.value, [f.name for f in Feature if f.least_plan is plan]) for plan in PLANS]


@lru_cache(maxsize=512)
def curl(op: Operation, origin: str) -> str:
    """A request as a shell line that works once key and ids are real."""
    item = item_of(op)
    path = re.sub(r"{(\w+)}", lambda m: ID if m[1].endswith("Id") else m[1].upper(), op.path)
    needed = [p for p in item["parameters"] if p["in"] == "query" and p["required"]]
    query = "&".join(f"{p['name']}={query_example(p)}" for p in needed)
    lines = [f"curl {origin}/api/v1{path}{'?' + query if query else ''}"]
    lines = [f"curl '{origin}/api/v1{path}?{query}'"] if query else lines
    lines[0] += f" -X {op.method}" if op.method != "GET" else ""
    lines += ["-H 'X-Api-Key: YOUR_KEY'"] if op.can else []
    if op.form:
        lines.append("-F 'file=@picture.png'")
    elif op.body is not None:
        lines.append("-H 'Content-Type: application/json'")
        lines.append(f"-d '{json.dumps(body_example(op), ensure_ascii=False)}'")
    return " \\\n  ".join(lines)


def query_example(parameter: dict[str, Any]) -> Any:
    value = example_of(parameter["schema"], parameter["name"])
    return ",".join(map(str, value)) if isinstance(value, list) else value


def body_example(op: Operation) -> Any:
    """A body the operation reads."""
    content = item_of(op)["requestBody"]["content"]
    return example_of(content["application/json"]["schema"]) if "application/json" in content else None


def said(effect: Effect) -> str:
    """What an effect of a move does, in the words of its docstring."""
    return (effect.__doc__ or effect.__name__.replace("_", " ")).strip().split("\n")[0]
