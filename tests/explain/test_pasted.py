"""Requests as browsers, tools and people copy them are read the same, whatever their form."""

import json
from typing import Any

import pytest

from hourbook.explain.pasted.forms import Unreadable, read
from hourbook.explain.pasted.http import answer_in

URL = "https://api.clockify.me/api/v1/workspaces/64a687e29ae1f428e7ebe303/time-entries"
BODY = {"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "it's äöü"}
KEY = "abc123"

CHROME_BODY = json.dumps(BODY).replace("'", "\\'")
CHROME = f"""curl '{URL}' \\
  -X 'POST' \\
  -H 'accept: application/json' \\
  -H 'content-type: application/json' \\
  -H 'X-Api-Key: {KEY}' \\
  --data-raw $'{CHROME_BODY}' \\
  --compressed"""
CMD_BODY = json.dumps(BODY, ensure_ascii=False).replace('"', '^\\^"').replace("{", "^{").replace("}", "^}")
CMD = f"""curl ^"{URL}^" ^
  -H ^"Content-Type: application/json^" ^
  -H ^"X-Api-Key: {KEY}^" ^
  --data-raw ^"{CMD_BODY}^" """
POSTMAN = f"""curl --location --request POST '{URL}' \\
--header 'X-Api-Key: {KEY}' \\
--header 'Content-Type: application/json' \\
--data-raw '{json.dumps(BODY, ensure_ascii=False).replace("'", chr(39) + chr(92) + chr(39) + chr(39))}'"""
SHORT_BODY = json.dumps(BODY).replace("'", "\\u0027")
SHORT = f"curl -sS -XPOST -HX-Api-Key:{KEY} --json '{SHORT_BODY}' -o out.txt {URL}"
PYTHON = f"""import requests

base = "https://api.clockify.me/api/v1"
workspace = "64a687e29ae1f428e7ebe303"
headers = {{"X-Api-Key": "{KEY}"}}
body = {BODY!r}
answer = requests.post(f"{{base}}/workspaces/{{workspace}}/time-entries", headers=headers, json=body)
print(answer.json())
"""
HTTPX = (
    f"httpx.request('POST', {URL!r}, content={json.dumps(BODY)!r},"
    f" headers={{'X-Api-Key': {KEY!r}, 'Content-Type': 'application/json'}})"
)
FETCH = f"""const answer = await fetch("{URL}", {{
  method: 'POST',
  headers: {{ 'X-Api-Key': '{KEY}', 'Content-Type': 'application/json' }},
  body: JSON.stringify({{ start: "2026-08-08T11:00:00Z", end: '2026-08-08T09:30:00Z', description: "it's äöü" }}),
}});"""
AXIOS = f"""axios.post("{URL}", {json.dumps(BODY, ensure_ascii=False)}, {{ headers: {{ "X-Api-Key": "{KEY}" }} }})"""
POWERSHELL = f"""$headers = @{{ "X-Api-Key" = "{KEY}"; "Content-Type" = "application/json" }}
$body = @'
{json.dumps(BODY, ensure_ascii=False)}
'@
Invoke-RestMethod -Uri "{URL}" -Method Post -Headers $headers -Body $body"""
RAW = f"""POST /api/v1/workspaces/64a687e29ae1f428e7ebe303/time-entries HTTP/1.1
Host: api.clockify.me
X-Api-Key: {KEY}
Content-Type: application/json

{json.dumps(BODY, ensure_ascii=False)}"""
HAR = json.dumps({"log": {"entries": [{
    "request": {"method": "POST", "url": URL, "headers": [
        {"name": "X-Api-Key", "value": KEY}, {"name": ":path", "value": "/"},
        {"name": "Content-Type", "value": "application/json"}], "postData": {"text": json.dumps(BODY)}},
    "response": {"status": 400, "content": {"text": '{"message":"Nope","code":501}'}},
}, {"request": {"method": "GET", "url": URL, "headers": []}, "response": {"status": 200}}]}})  # fmt: skip

FORMS = {"Chrome": CHROME, "cmd.exe": CMD, "Postman": POSTMAN, "short": SHORT, "requests": PYTHON, "httpx": HTTPX,
         "fetch": FETCH, "axios": AXIOS, "PowerShell": POWERSHELL, "raw": RAW, "HAR": HAR}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_same_request_is_read_from_every_form(form: str) -> None:
    found = read(FORMS[form])
    headers = {name.lower(): value for name, value in found.headers.items()}
    assert (found.method, found.url, headers["x-api-key"]) == ("POST", URL, KEY)
    assert headers["content-type"] == "application/json" and json.loads(found.body) == BODY


def test_a_har_brings_its_answer_and_so_does_raw_http() -> None:
    assert (read(HAR).status, read(HAR).answer) == (400, {"message": "Nope", "code": 501})
    answered = RAW + '\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"message":"Access Denied"}'
    assert (read(answered).status, read(answered).answer) == (403, {"message": "Access Denied"})


@pytest.mark.parametrize(
    "head",
    [
        "POST /a",
        "POST /a\nHost: x.test",
        "POST /a HTTP/1.1\r\nHost: x.test\r\n",
        "> POST /a HTTP/1.1\n> Host: x.test\n> ",
    ],
)
def test_the_body_of_raw_http_begins_behind_the_first_empty_line(head: str) -> None:
    found = read(f'{head}\n\n{{"a": 1}}\n')
    assert (found.method, found.url[-2:], found.body) == ("POST", "/a", '{"a": 1}')


@pytest.mark.parametrize(
    ("text", "method", "url"),
    [
        ("curl https://x.test/user", "GET", "https://x.test/user"),
        ("$ curl -k -H 'A: b' https://x.test/user -u me:pw", "GET", "https://x.test/user"),
        ("curl -G https://x.test/a -d name=x", "GET", "https://x.test/a?name=x"),
        ("curl https://x.test/a -d name=x", "POST", "https://x.test/a"),
        ("requests.get(URL + '/user', params={'page': 2})", "GET", "{URL}/user?page=2"),
        ("fetch(`${base}/user`)", "GET", "{base}/user"),
        ("irm https://x.test/user", "GET", "https://x.test/user"),
        ("GET /api/v1/user", "GET", "/api/v1/user"),
    ],
)
def test_small_forms(text: str, method: str, url: str) -> None:
    assert read(text)[:2] == (method, url)


@pytest.mark.parametrize(
    "text", ["", "hello", "{}", "[1]", "curl", "fetch(", "requests.get(", "curl '", "{" * 5000, "("]
)
def test_what_holds_no_request_is_refused_with_what_can_be_pasted(text: str) -> None:
    with pytest.raises(Unreadable, match="Paste a curl command"):
        read(text)


@pytest.mark.parametrize(
    ("text", "status", "body"),
    [
        ('{"message": "x", "code": 501}', 0, {"message": "x", "code": 501}),
        ('400 {"message": "x"}', 400, {"message": "x"}),
        ("HTTP/2 404", 404, None),
        ('HTTP/1.1 403 Forbidden\nServer: x\n\n{"message": "y"}', 403, {"message": "y"}),
        ("Access Denied", 0, "Access Denied"),
        ("403 Access Denied", 403, "Access Denied"),
        ("403 Forbidden", 403, None),
        ("418: The moon is full", 418, "The moon is full"),
    ],
)
def test_answers(text: str, status: int, body: Any) -> None:
    assert answer_in(text) == (status, body)
