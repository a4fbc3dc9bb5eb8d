"""Calls in Python (requests, httpx), JavaScript (fetch, axios) and PowerShell, in the forms that people paste.

Values that the snippet does not hold stay what they are called there, in braces: a request with ``{start}`` in it can
still be told where it is wrong.
"""

import ast
import json
import re
from typing import Any
from urllib.parse import urlencode

from hourbook.core.base.json_slips import mended
from hourbook.explain.pasted.request import Pasted, has

MOST_READ = 200_000  # parts and characters of values: names may stand for one another, doubled each time
METHODS = "get|post|put|patch|delete|head|request"
PYTHON = re.compile(rf"\b(requests|httpx|session|client|s)\.({METHODS})\s*\(")
FETCH = re.compile(r"\b(?:fetch|axios(?:\.(get|post|put|patch|delete|request))?)\s*\(")
POWERSHELL = re.compile(r"\b(Invoke-(RestMethod|WebRequest)|irm|iwr)\b", re.I)


def sent(method: str, url: str, headers: Any, body: Any, query: Any = None, *, is_json: bool = True) -> Pasted:
    """The request of values: a body that is no text is JSON."""
    told = {str(name): str(value) for name, value in headers.items()} if isinstance(headers, dict) else {}
    if isinstance(query, dict) and query:
        url += ("&" if "?" in url else "?") + urlencode(query, doseq=True)
    text = body if isinstance(body, str) else "" if body is None else json.dumps(body) if is_json else urlencode(body)
    if text and is_json and not isinstance(body, str) and not has(told, "content-type"):
        told["Content-Type"] = "application/json"
    return Pasted(method.upper(), url, told, text)


# --- Python


def python(text: str) -> Pasted | None:
    """The last call of requests or httpx, with the constants that are assigned before it."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    names: dict[str, Any] = {}
    found: Pasted | None = None
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names[node.targets[0].id] = node.value
    room = [MOST_READ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS.split("|"):
            found = called(node, names, room) or found
    return found


def called(node: ast.Call, names: dict[str, Any], room: list[int]) -> Pasted | None:
    given = {word.arg: worth(word.value, names, room) for word in node.keywords if word.arg}
    places = [worth(each, names, room) for each in node.args]
    assert isinstance(node.func, ast.Attribute)
    method = node.func.attr
    if method == "request":
        method = str(places.pop(0) if places else given.get("method", "GET"))
    url = places[0] if places else given.get("url")
    if not isinstance(url, str) or "/" not in url:
        return None
    body, as_form = given.get("json", given.get("data", given.get("content"))), "json" not in given
    return sent(method, url, given.get("headers"), body, given.get("params"), is_json=not as_form or body is None)


def worth(node: Any, names: dict[str, Any], room: list[int], depth: int = 0) -> Any:
    """The value of an expression, without running it; ``{name}`` for what is not known."""

    def inner(each: Any) -> Any:
        return worth(each, names, room, depth + 1)

    room[0] -= 1 + (len(node.value) if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) else 0)
    if depth > 30 or room[0] < 0:
        return "{...}"
    if isinstance(node, ast.Constant):
        return constant(node.value)
    if isinstance(node, ast.Name):
        return inner(names[node.id]) if node.id in names else f"{{{node.id}}}"
    if isinstance(node, ast.Dict):
        return {str(inner(key)): inner(value) for key, value in zip(node.keys, node.values, strict=True) if key}
    if isinstance(node, ast.List | ast.Tuple):
        return [inner(each) for each in node.elts]
    if isinstance(node, ast.JoinedStr):
        return "".join(str(inner(each)) for each in node.values)
    if isinstance(node, ast.FormattedValue):
        return inner(node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return f"{inner(node.left)}{inner(node.right)}"
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "dumps" and node.args:
        return json.dumps(inner(node.args[0]))
    return f"{{{shown(node)}}}"


def constant(value: Any) -> Any:
    """A value that JSON has; of others what stands for them."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, int) and value.bit_length() > 64:
        return "{...}"
    return value if isinstance(value, str | int | float | None) else "{...}"


def shown(node: Any) -> str:
    """The beginning of an expression as it is written."""
    try:
        return ast.unparse(node)[:40]
    except (ValueError, RecursionError):
        return "..."


# --- JavaScript


def javascript(text: str) -> Pasted | None:
    """``fetch(url, {method, headers, body})``, ``axios.post(url, data, {headers})``, ``axios({...})``."""
    found = FETCH.search(text)
    assert found is not None
    given = [literal(part) for part in parted(balanced(text, found.end() - 1)[1:-1])]
    verb = found[1] or ""
    if given and isinstance(given[0], dict):
        given = [given[0].get("url", ""), given[0]]
    if not given or not isinstance(given[0], str):
        return None
    with_body = verb in ("post", "put", "patch")
    options: Any = given[-1] if isinstance(given[-1], dict) and (len(given) > 2 or not with_body) else {}
    body = given[1] if with_body and len(given) > 1 else options.get("body", options.get("data"))
    method = verb if verb not in ("", "request") else str(options.get("method", "GET"))
    return sent(method, given[0], options.get("headers"), body, options.get("params"))


def balanced(text: str, at: int) -> str:
    """From a bracket to its own closing one; texts in quotation marks are passed over."""
    depth, quote = 0, ""
    for end in range(at, len(text)):
        sign = text[end]
        if quote:
            quote = "" if sign == quote and text[end - 1] != "\\" else quote
        elif sign in "\"'`":
            quote = sign
        else:
            depth += (sign in "([{") - (sign in ")]}")
            if depth == 0:
                return text[at : end + 1]
    return text[at:]


def parted(text: str) -> list[str]:
    """The arguments of a call."""
    found, start, at = list[str](), 0, 0
    while at < len(text):
        if text[at] in "([{\"'`":
            whole = balanced(text, at) if text[at] in "([{" else quoted(text, at)
            at += len(whole)
        elif text[at] == ",":
            found.append(text[start:at])
            start = at = at + 1
        else:
            at += 1
    return [part.strip() for part in (*found, text[start:]) if part.strip()]


def quoted(text: str, at: int) -> str:
    closing = re.compile(rf"(?<!\\){re.escape(text[at])}").search(text, at + 1)
    return text[at : closing.end()] if closing else text[at:]


def literal(text: str, depth: int = 0) -> Any:
    """An object or text of JavaScript as a value; what it names is kept in braces."""
    if depth > 2:
        return "{...}"
    if text[:1] in "\"'`":
        return re.sub(r"\$\{([^}]*)\}", r"{\1}", text.strip()[1:-1])
    if text.startswith("JSON.stringify"):
        return literal(balanced(text, text.index("("))[1:-1].strip(), depth + 1) if "(" in text else "{...}"
    text = unwrapped(text)
    text = re.sub(r"`([^`]*)`", lambda found: json.dumps(re.sub(r"\$\{([^}]*)\}", r"{\1}", found[1])), text)
    text = re.sub(r"(?<=:)\s*([A-Za-z_$][\w.$]*)\s*(?=[,}\n])", named, text)
    return mended(text) if text[:1] in "{[" else f"{{{text[:40]}}}"


WRAP = "JSON.stringify("


def unwrapped(text: str) -> str:
    """The text with what stands in ``JSON.stringify(...)`` as it is."""
    parts, at = list[str](), 0
    while (found := text.find(WRAP, at)) >= 0:
        start = found + len(WRAP) - 1
        inside = balanced(text, start)
        parts += [text[at:found], inside[1:].removesuffix(")")]
        at = start + len(inside)
    return "".join([*parts, text[at:]])


def named(found: re.Match[str]) -> str:
    return found[0] if found[1] in ("true", "false", "null") else f' "{{{found[1]}}}" '


# --- PowerShell


def powershell(text: str) -> Pasted | None:
    """``Invoke-RestMethod -Uri ... -Method ... -Headers @{...} -Body ...``."""
    text = re.sub(r"`\r?\n", " ", text)
    uri = option(text, "Uri") or next(iter(re.findall(r"https?://[^\s\"']+", text)), "")
    if not uri:
        return None
    headers = table(option(text, "Headers") or assigned(text, "headers"))
    headers |= dict(ADDED.findall(text))
    if kind := option(text, "ContentType"):
        headers["Content-Type"] = kind
    body = option(text, "Body") or assigned(text, "body")
    if "@{" in body:
        body = json.dumps(table(body))
    return Pasted((option(text, "Method") or "GET").upper(), uri, headers, body.replace('`"', '"'))


ADDED = re.compile(r"\$headers(?:\.Add\(|\[)\s*[\"']([\w-]+)[\"'](?:,|\]\s*=)\s*[\"']([^\"']*)[\"']", re.I)


def option(text: str, name: str) -> str:
    """The value of ``-Name``: in quotation marks, a table, a variable that is assigned before, a word."""
    found = re.search(rf"-{name}\s+", text, re.I)
    if not found:
        return ""
    return valued(text, found.end())


def assigned(text: str, name: str) -> str:
    found = re.search(rf"\${name}\s*=\s*", text, re.I)
    return valued(text, found.end()) if found else ""


def valued(text: str, at: int) -> str:
    if text[at : at + 1] == "$" and (name := re.match(r"\$(\w+)", text[at:])):
        return assigned(text[:at], name[1])
    if here := re.match(r"@(['\"])\r?\n(.*?)\r?\n\1@", text[at:], re.S):
        return here[2]
    if text[at : at + 2] == "@{" or text[at : at + 1] == "(":
        return balanced(text, text.index("{" if text[at] == "@" else "(", at))[:4000].replace("{", "@{", 1)
    if quote := re.match(r"'((?:[^']|'')*)'|\"((?:[^\"`]|`.)*)\"", text[at:], re.S):
        return (quote[1] or "").replace("''", "'") or re.sub(r"`(.)", r"\1", quote[2] or "")
    return re.match(r"\S*", text[at:])[0]  # type: ignore[index]


def table(text: str) -> dict[str, Any]:
    """``@{ "a" = "b"; c = 1 }``."""
    pairs = re.findall(r"[\"']?([\w-]+)[\"']?\s*=\s*(\"[^\"]*\"|'[^']*'|\$?[\w.]+)", text)
    words = {"$true": True, "$false": False, "$null": None}
    return {name: words.get(value, int(value) if value.isdigit() else value.strip("\"'")) for name, value in pairs}
