"""curl commands, as browsers and API tools copy them for bash, cmd.exe and PowerShell."""

import re
import shlex
from urllib.parse import quote

from hourbook.explain.pasted.request import Pasted, has

SWITCHES = {
    "-X": "method", "--request": "method", "-H": "header", "--header": "header", "--url": "url", "-d": "data",
    "--data": "data", "--data-raw": "data", "--data-binary": "data", "--data-ascii": "data", "--json": "json",
    "--data-urlencode": "encoded", "-G": "query", "--get": "query",
}  # fmt: skip
WITH_VALUE = re.compile(
    r"-[AbcCDeEFKmoPQrtTuUwxYyz]|--(user|user-agent|referer|cookie|cookie-jar|form|output|max-time|connect-timeout|"
    r"write-out|proxy|proxy-user|retry|retry-delay|cacert|cert|key|resolve|interface|config|limit-rate|upload-file)"
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.S)


def curl(text: str) -> Pasted | None:
    """The request of the command; None where it has no address."""
    given = pairs(words_of(re.split(r"\bcurl(?:\.exe)?\b", text, maxsplit=1)[1]))
    headers, urls = dict[str, str](), [value for name, value in given if name == "url" and re.search("[/.]", value)]
    for name, value in given:
        if name == "header":
            key, _, held = value.partition(":")
            headers[key.strip()] = held.strip()
    data = [encoded(value) if name == "encoded" else value for name, value in given if name in DATA]
    if not urls:
        return None
    url, body, method = urls[0], "&".join(data), next((value for name, value in given if name == "method"), "")
    if body and "query" in dict(given):
        return Pasted(method or "GET", f"{url}{'&' if '?' in url else '?'}{body}", headers)
    if body and not has(headers, "content-type"):
        is_json = "json" in dict(given)
        headers["Content-Type"] = "application/json" if is_json else "application/x-www-form-urlencoded"
    return Pasted(method or ("POST" if data else "GET"), url, headers, body)


DATA = ("data", "json", "encoded")


def encoded(value: str) -> str:
    name, equals, held = value.partition("=")
    return f"{name}{equals}{quote(held)}" if equals else quote(value)


def pairs(words: list[str]) -> list[tuple[str, str]]:
    """What each switch sets, and its value, which may be joined to it: ``-XPOST``, ``--request=POST``."""
    found, rest = list[tuple[str, str]](), list(words)
    while rest:
        word = rest.pop(0)
        long, equals, joined = word.partition("=")
        if SWITCHES.get(word) == "query":
            found.append(("query", ""))
        elif word in SWITCHES:
            found.append((SWITCHES[word], rest.pop(0) if rest else ""))
        elif equals and long.startswith("--") and long in SWITCHES:
            found.append((SWITCHES[long], joined))
        elif re.match(r"-[XHd].", word):
            found.append((SWITCHES[word[:2]], word[2:]))
        elif WITH_VALUE.fullmatch(word):
            rest[:1] = []
        elif not word.startswith("-"):
            found.append(("url", word))
    return found


def words_of(text: str) -> list[str]:
    """The words of a command line, by the quoting of the shell that it was written for."""
    if re.search(r"\^[\r\n\"]", text):  # cmd.exe
        text = re.sub(r"\^(.)", r"\1", re.sub(r"\^\r?\n", " ", text))
    text = re.sub(r"[`\\]\r?\n", " ", text)
    text = re.sub(r"(?<!\S)\$'((?:[^'\\]|\\.)*)'", lambda found: shlex.quote(plain(found[1])), text, flags=re.S)
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark too few
        return [part.strip("'\"") for part in re.findall(r"'[^']*'|\"(?:[^\"\\]|\\.)*\"|\S+", text)]


def plain(text: str) -> str:
    """What stands in ``$'...'`` of bash."""

    def one(found: re.Match[str]) -> str:
        number = found[1] or found[2]
        return chr(int(number, 16)) if number else ESCAPES.get(found[3], found[3])

    return ESCAPED.sub(one, text)
