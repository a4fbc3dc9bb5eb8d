"""Raw HTTP and HAR."""

import json
import re
from typing import Any

from hourbook.explain.pasted.request import Pasted

LINE = re.compile(r"^[> ]*([A-Z]{3,7}) (\S+)(?: HTTP/[\d.]+)?\s*$", re.M)
STATUS = re.compile(r"^[< ]*(?:HTTP/[\d.]+ +)?([1-5]\d\d)\b[^\n{\[]*", re.M)
HEADER = re.compile(r"[><* ]*([A-Za-z][\w-]*): ?(.*)")


def answer_in(text: str) -> tuple[int, Any]:
    """Status and body of a pasted answer: raw HTTP, ``400 {...}``, or a body alone (status 0)."""
    text = text.strip()
    head = STATUS.match(text)
    status, rest = (int(head[1]), text[head.end() :]) if head else (0, text)
    rest = "\n".join(line for line in rest.splitlines() if not HEADER.fullmatch(line.strip())).strip()
    try:
        return status, json.loads(rest) if rest else None
    except ValueError:
        found = re.search(r"\{.*\}", rest, re.S)
        try:
            return status, json.loads(found[0]) if found else rest
        except ValueError:
            return status, rest


def raw(text: str) -> Pasted | None:
    """``POST /api/v1/... HTTP/1.1`` with headers and body, and the answer below where it is there."""
    line = LINE.search(text)
    assert line is not None
    answered = re.search(r"^[< ]*HTTP/[\d.]+ +\d{3}", text[line.end() :], re.M)
    sent = text[line.end() :][: answered.start()] if answered else text[line.end() :]
    head, _, body = sent.lstrip("\r\n").replace("\r\n", "\n").partition("\n\n")
    headers = {found[1]: found[2].strip() for each in head.splitlines() if (found := HEADER.fullmatch(each.strip()))}
    host = next((value for name, value in headers.items() if name.lower() == "host"), "")
    url = line[2] if "://" in line[2] or not host else f"https://{host}{line[2]}"
    status, answer = answer_in(text[line.end() :][answered.start() :]) if answered else (0, None)
    kept = {name: value for name, value in headers.items() if name.lower() != "host"}
    return Pasted(line[1], url, kept, re.sub(r"^[> ]+$", "", body, flags=re.M).strip(), status, answer)


def har(text: str) -> Pasted | None:
    """A HAR file (its last entry that was refused, else its last), or one entry of it."""
    try:
        held = json.loads(text)
    except ValueError:
        return None
    log = held.get("log") if isinstance(held, dict) else None
    entries = log.get("entries", []) if isinstance(log, dict) else [held]
    entries = [each for each in entries if isinstance(each, dict) and isinstance(each.get("request"), dict)]
    refused = [each for each in entries if status_of(each) >= 400]
    if not entries:
        return None
    entry = (refused or entries)[-1]
    sent, content = entry["request"], (entry.get("response") or {}).get("content") or {}
    given = [
        (str(each.get("name")), str(each.get("value"))) for each in sent.get("headers", []) if isinstance(each, dict)
    ]
    headers = {name: value for name, value in given if name[:1] != ":"}
    body = str((sent.get("postData") or {}).get("text", ""))
    _, answer = answer_in(str(content.get("text", "")))
    return Pasted(str(sent.get("method", "GET")), str(sent.get("url", "")), headers, body, status_of(entry), answer)


def status_of(entry: Any) -> int:
    status = (entry.get("response") or {}).get("status")
    return status if isinstance(status, int) else 0
