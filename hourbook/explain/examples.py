"""A request as people paste it: for a shell, for Python, for JavaScript. The key is YOUR_KEY, whatever was sent."""

import json
import pprint
import shlex
from typing import Any

from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import Operation
from hourbook.explain.request import Request
from hourbook.explain.shapes import Examples

CANONICAL = {"content-type": "Content-Type", "idempotency-key": "Idempotency-Key", "x-strict": "X-Strict"}


def headers_of(request: Request, op: Operation | None) -> dict[str, str]:
    """The headers that matter, with a key where the operation takes one."""
    key = {} if op is not None and op.can is None else {"X-Api-Key": "YOUR_KEY"}
    sent = {CANONICAL[name]: value for name, value in request.headers.items()}
    if request.body is not UNSET:
        sent["Content-Type"] = "application/json"
    elif not request.text:
        sent.pop("Content-Type", None)
    return key | sent


def examples_of(request: Request, op: Operation | None, origin: str) -> Examples | None:
    """The same request three times; None where its body is not known."""
    if not request.complete:
        return None
    sent = origin + request.address, headers_of(request, op)
    return Examples(curl=curl(request, *sent), python=python(request, *sent), javascript=javascript(request, *sent))


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def curl(request: Request, url: str, headers: dict[str, str]) -> str:
    """``--data-raw``, because ``-d @name`` would send a file."""
    lines = [f"curl {shlex.quote(url)}" + ("" if request.method == "GET" else f" -X {request.method}")]
    lines += [f"-H {shlex.quote(f'{name}: {value}')}" for name, value in headers.items()]
    body = request.text if request.body is UNSET else compact(request.body)
    return " \\\n  ".join([*lines, *([f"--data-raw {shlex.quote(body)}"] if body else [])])


def python(request: Request, url: str, headers: dict[str, str]) -> str:
    lines = [f"{request.method!r},", f"{url!r},", f"headers={literal(headers)},"]
    if request.body is not UNSET:
        lines.append(f"json={literal(request.body)},")
    elif request.text:
        lines.append(f"content={request.text!r},")
    inner = "\n".join(f"    {line}" for line in "\n".join(lines).split("\n"))
    return f"import httpx\n\nanswer = httpx.request(\n{inner}\n)\nprint(answer.status_code, answer.text)"


def literal(value: Any) -> str:
    """A value in Python's spelling, in lines."""
    return pprint.pformat(value, width=88, sort_dicts=False)


def javascript(request: Request, url: str, headers: dict[str, str]) -> str:
    options: list[str] = [] if request.method == "GET" else [f"method: {compact(request.method)},"]
    options.append(f"headers: {indented(headers)},")
    if request.body is not UNSET:
        options.append(f"body: JSON.stringify({indented(request.body)}),")
    elif request.text:
        options.append(f"body: {compact(request.text)},")
    inner = "\n".join(f"  {option}" for option in options)
    call = f"const answer = await fetch({compact(url)}, {{\n{inner}\n}});"
    return f"{call}\nconsole.log(answer.status, await answer.text());"


def indented(value: Any) -> str:
    """JSON in lines, as it stands two blanks deep."""
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")
