"""Raw HTTP and HAR."""

import base64
import json
import re
from http import HTTPStatus
from typing import Any

from hourbook.explain.pasted.request import Pasted

LINE = re.compile(r"^[> ]*([A-Z]{3,7}) (\S+)(?: HTTP/[\d.]+)?[ \t\r]*$", re.M)
STATUS = re.compile(r"[< ]*(HTTP/[\d.]+ +)?([1-5]\d\d)\b[ :]*([^\n{\[]*)")
HEADER = re.compile(r"[><* ]*([A-Za-z][\w-]*): ?(.*)")


def answer_in(text: str) -> tuple[int, Any]:
    """Status and body of a pasted answer: raw HTTP, ``400 {...}``, ``400 a message``, or a body alone (status 0)."""
    text = text.strip()
    head = STATUS.match(text)
    status, rest = (int(head[2]), text[head.end() :]) if head else (0, text)
    if head and not head[1] and head[3].strip().lower() != phrase(status):
        rest = head[3] + rest
    rest = "\n".join(line for line in rest.splitlines() if not HEADER.fullmatch(line.strip())).strip()
    inner = rest[rest.find("{") : rest.rfind("}") + 1] if "{" in rest else ""
    for text in (rest, inner):
        try:
            if text:
                return status, json.loads(text)
        except (ValueError, RecursionError):
            continue
    return status, rest or None


def phrase(status: int) -> str:
    """The words of a status, such as forbidden."""
    return HTTPStatus(status).phrase.lower() if status in list(HTTPStatus) else ""


def raw(text: str) -> Pasted | None:
    """``POST /api/v1/... HTTP/1.1`` with headers and body, and the answer below where it is there."""
    line = LINE.search(text)
    assert line is not None
    answered = re.search(r"^[< ]*HTTP/[\d.]+ +\d{3}", text[line.end() :], re.M)
    sent = text[line.end() :][: answered.start()] if answered else text[line.end() :]
    sent = re.sub(r"^[> ]+$", "", sent.replace("\r\n", "\n").replace("\r", ""), flags=re.M)  # as curl -v prints it
    head, _, body = sent.partition("\n\n")
    headers = {found[1]: found[2].strip() for each in head.splitlines() if (found := HEADER.fullmatch(each.strip()))}
    host = next((value for name, value in headers.items() if name.lower() == "host"), "")
    url = line[2] if "://" in line[2] or not host else f"https://{host}{line[2]}"
    status, answer = answer_in(text[line.end() :][answered.start() :]) if answered else (0, None)
    answer = "" if answered and answer is None else answer  # an empty one, and known to be
    kept = {name: value for name, value in headers.items() if name.lower() != "host"}
    return Pasted(line[1], url, kept, body.strip(), status, answer)


def har(text: str) -> Pasted | None:
    """A HAR file (its last entry that was refused, else its last), or one entry of it."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    entries = inside(held, "log", "entries") or [held]
    entries = [each for each in entries if inside(each, "request", "url")] if isinstance(entries, list) else []
    refused = [each for each in entries if status_of(each) >= 400]
    if not entries:
        return None
    entry = (refused or entries)[-1]
    url, method = inside(entry, "request", "url"), inside(entry, "request", "method") or "GET"
    listed = inside(entry, "request", "headers")
    named = [each for each in listed if inside(each, "name")] if isinstance(listed, list) else []
    given = [(str(inside(each, "name")), str(inside(each, "value"))) for each in named]
    headers = {name: value for name, value in given if name[:1] != ":"}
    _, answer = answer_in(content_of(entry))
    answer = "" if answer is None and isinstance(inside(entry, "response", "content"), dict) else answer
    body = str(inside(entry, "request", "postData", "text") or "")
    return Pasted(str(method), str(url), headers, body, status_of(entry), answer)


def content_of(entry: Any) -> str:
    """The body of an entry's answer, which a HAR may hold in base64."""
    text = str(inside(entry, "response", "content", "text") or "")
    if inside(entry, "response", "content", "encoding") != "base64":
        return text
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except ValueError:
        return text


def inside(held: Any, *names: str) -> Any:
    """What stands in objects within objects; None where there is nothing."""
    for name in names:
        held = held.get(name) if isinstance(held, dict) else None
    return held


def status_of(entry: Any) -> int:
    status = inside(entry, "response", "status")
    return status if isinstance(status, int) else 0
