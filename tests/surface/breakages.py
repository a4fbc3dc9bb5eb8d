"""Known ways to break a good request: how each breaks it, and which words of the answer name just that.

A breakage is a line in a table; a family is a function that makes breakages of one kind of place.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from hourbook.core.base.clock import Instant
from hourbook.core.base.shapes import bare, field_type, leaves, literals
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import parameters_of
from tests.surface.firm import INPUTS, Firm, Input
from tests.surface.samples import address

Path = tuple[Any, ...]
Change = Callable[[Any], Any]


class Sent(NamedTuple):
    """A request of the owner. ``path`` is the whole one, unescaped; ``body``: JSON, or the bytes as they are."""

    op: Operation
    method: str
    path: str
    query: dict[str, str] = {}
    body: Any = None
    headers: dict[str, str] = {}


class Broken(NamedTuple):
    """``names``: a regular expression that cause, fix or warning must hold. ``field``: what the refusal points at.
    ``restored``: the good request with an offered value in the place that was broken, where ``was`` stood."""

    sent: Sent
    names: str
    field: str = ""
    restored: Callable[[Any], Sent] | None = None
    was: Any = None


Breaks = Callable[[Firm, Sent], Iterator[Broken]]


def good(firm: Firm, op: Operation) -> Sent:
    """A request that works, by the example of the operation."""
    made = INPUTS[op.key](firm) if op.key in INPUTS else Input()
    return Sent(op, op.method, address(op, firm.workspace_id, firm.ids | made.ids), dict(made.query), made.body)


def spots(body: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value in a body, with its place."""
    if path:
        yield path, body
    for key, inner in body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ():
        yield from spots(inner, (*path, key))


def put(sent: Sent, path: Path, value: Any) -> Sent:
    """The request with another value at a place of its body."""
    body = inner = json.loads(json.dumps(sent.body))
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return sent._replace(body=body)


def dotted(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


# --- values of the body, by their declared type


def value(kinds: Callable[[Any], bool], change: Change, names: str | Callable[[Any], str]) -> Breaks:
    """Each value of a kind in the body, changed; ``names`` may hang on what stood there."""

    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        for path, was in spots(sent.body):
            kind = bare(field_type(sent.op.body, dotted(path)))
            if kinds(kind) and (kind is not bool or isinstance(was, bool)):  # a custom field takes many kinds
                told = names if isinstance(names, str) else names(was)
                back = lambda offered, at=path: put(sent, at, offered)  # noqa: E731
                yield Broken(put(sent, path, change(was)), told, dotted(path), back, was)

    return breaks


def instants(change: Change, names: str) -> Breaks:
    return value(lambda kind: kind is Instant, change, names)


PARTS = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)T(?P<h>\d\d):(?P<n>\d\d):(?P<s>\d\d)Z")


def spelled(pattern: str) -> Change:
    """An instant in another way of writing."""
    return lambda text: PARTS.sub(lambda found: pattern.format(**found.groupdict()), text)


def since(unit: int) -> Change:
    return lambda text: int(Instant.parse(text)) * unit // 1000


INSTANTS: dict[str, Breaks] = {
    "a blank for T": instants(spelled("{y}-{m}-{d} {h}:{n}:{s}"), "blank stands where the letter T"),
    "a blank for T, with Z": instants(spelled("{y}-{m}-{d} {h}:{n}:{s}Z"), "blank stands where the letter T"),
    "seconds since 1970": instants(since(1), "seconds since 1970"),
    "seconds as text": instants(lambda text: str(since(1)(text)), "seconds since 1970"),
    "milliseconds": instants(since(1000), "milliseconds"),
    "a date alone": instants(spelled("{y}-{m}-{d}"), "only a date"),
    "a time alone": instants(spelled("{h}:{n}"), "only a time of day"),
    "the American order": instants(spelled("{m}/{d}/{y} {h}:{n}"), "Day and month stand before the year"),
    "day first": instants(spelled("{d}.{m}.{y} {h}:{n}"), "Day and month stand before the year"),
    "a zone in brackets": instants(spelled("{y}-{m}-{d}T{h}:{n}:{s}Z[Europe/London]"), "name of a zone"),
    "quotes around": instants('"{}"'.format, "quotation marks"),
    "a blank behind": instants("{} ".format, "blank or line break"),
    "AM": instants(spelled("{y}-{m}-{d}T{h}:{n}:{s} AM"), "AM or PM"),
    "a library's failure": instants(lambda _: "Invalid date", "date library"),
    "a duration": instants(lambda _: "PT2H", "duration"),
    "the zero time": instants(lambda _: "0001-01-01T00:00:00Z", "0001"),
    "no such day": instants(spelled("{y}-02-30T{h}:{n}:{s}Z"), "no such day"),
    "a word for a time": instants(lambda _: "yesterday", "Words for a time"),
    "two zones": instants(spelled("{y}-{m}-{d}T{h}:{n}:{s}Z+02:00"), r"Z \(UTC\) and an offset"),
    "a placeholder for a time": instants(lambda _: "{{start}}", "placeholder"),
    "undefined for a time": instants(lambda _: "undefined", "variable"),
    "no zone": instants(spelled("{y}-{m}-{d}T{h}:{n}:{s}"), "neither Z nor an offset"),
}


def word_of(kind: Any) -> bool:
    """Whether it is one word of a set."""
    return bool(literals(kind)) and not str(kind).startswith("list")


def is_number(kind: Any) -> bool:
    return int in leaves(kind) and "list" not in str(kind)


TYPES: dict[str, Breaks] = {
    "an unknown word": value(word_of, lambda _: "SOMETHING", lambda was: rf"(?s)none of them.*\b{was}\b"),
    "a word in small letters": value(word_of, str.lower, lambda was: rf"(?s)none of them.*\b{was}\b"),
    "yes for true": value(lambda kind: kind is bool, lambda _: "oui", "true or false"),
    "a number in words": value(is_number, lambda _: "many", "a whole number"),
    "an object for a text": value(lambda kind: kind is str, lambda was: {"value": was}, "is an object, and takes text"),
    "a list for a text": value(lambda kind: kind is str, lambda was: [was], "is a list, and takes text"),
    "a text for a list": value(lambda kind: str(kind)[:4] == "list", lambda _: "one", "is a text, and takes a list"),
}  # fmt: skip


# --- ids


def ids(change: Callable[[str, Firm], str], names: str) -> Breaks:
    """Each id of the address but the workspace's, changed."""

    def breaks(firm: Firm, sent: Sent) -> Iterator[Broken]:
        for name in re.findall(r"{(\w+)}", sent.op.path):
            was = re.search(re.sub(r"{(\w+)}", r"(?P<\1>[0-9a-f]{24})", sent.op.path), sent.path)
            if name != "workspaceId" and was:
                path = sent.path[: was.start(name)] + change(was[name], firm) + sent.path[was.end(name) :]
                yield Broken(sent._replace(path=path), names)

    return breaks


IDS: dict[str, Breaks] = {
    "a variable that held nothing": ids(lambda id, _: "undefined", "variable"),
    "a placeholder for an id": ids(lambda id, _: "{{id}}", "placeholder"),
    "an e-mail address for an id": ids(lambda id, _: "ada@example.org", "e-mail"),
    "a name for an id": ids(lambda id, _: "Big one", "name"),
    "a blank behind an id": ids(lambda id, _: f"{id} ", "blank"),
    "quotes around an id": ids(lambda id, _: f'"{id}"', "quotation marks"),
    "braces around an id": ids(lambda id, _: f"{{{id}}}", "brace"),
    "an id that was cut off": ids(lambda id, _: id[:-2], "length"),
    "an id in capitals": ids(lambda id, _: id.upper() if re.search("[a-f]", id) else f"{id} ", "capital|blank"),
    "a number for an id": ids(lambda id, _: "42", "number"),
    "a UUID for an id": ids(lambda id, _: "3fa85f64-5717-4562-b3fc-2c963f66afa6", "UUID"),
    "an id of nothing": ids(lambda id, _: "65a1b2c3d4e5f60718293a4b", "has this id|this id|see|member|List|not one"),
}  # fmt: skip


# --- JSON and its envelope


def text(change: Callable[[str], str], names: str, content_type: str = "application/json") -> Breaks:
    """The text of the body, changed."""

    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        if sent.body:
            raw = change(json.dumps(sent.body)).encode()
            yield Broken(sent._replace(body=raw, headers={"Content-Type": content_type}), names)

    return breaks


def closing(put_in: str) -> Callable[[str], str]:
    return lambda raw: raw[:-1] + put_in + raw[-1]


BODIES: dict[str, Breaks] = {
    "a comma too many": text(closing(","), "comma too many"),
    "single quotes": text(lambda raw: raw.replace('"', "'"), "single quotation mark"),
    "a comment": text(lambda raw: f"// mine\n{raw}", "comment"),
    "cut off": text(lambda raw: raw[:-1], "unfinished|cut off"),
    "encoded twice": text(json.dumps, "encoded twice"),
    "names without quotes": text(lambda raw: re.sub(r'"(\w+)":', r"\1:", raw), "name without quotation marks"),
    "typographic quotes": text(lambda raw: raw.replace('"', "“"), "typographic"),
    "a form": text(lambda raw: "name=x&start=y", "form-encoded"),
    "a form that says so": text(lambda raw: "name=x", "not declared as JSON", "application/x-www-form-urlencoded"),
    "plain text": text(lambda raw: raw, "not declared as JSON", "text/plain"),
    "XML": text(lambda raw: "<entry/>", "XML"),
}


def renamed(change: Callable[[str], str]) -> Breaks:
    """Each name of a field with two words, spelled in another way: it is named as not read, or the field as missing."""

    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        for name in sent.body if isinstance(sent.body, dict) else ():
            if (other := change(name)) != name:
                body = {other if key == name else key: held for key, held in sent.body.items()}
                back = lambda _, sent=sent: sent  # noqa: E731
                yield Broken(sent._replace(body=body), rf"\b{other}\b|{name}", "", back)

    return breaks


NAMES: dict[str, Breaks] = {
    "underscores in a name": renamed(lambda name: re.sub(r"([A-Z])", lambda found: f"_{found[1].lower()}", name)),
    "a name in capitals": renamed(str.upper),
}


# --- query


def parameters(kind: Any, given: str, names: str) -> Breaks:
    """One parameter of a type, with something else as its value."""

    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        for name, one in parameters_of(sent.op.query).items() if sent.op.query else ():
            if one.kind is kind:
                yield Broken(sent._replace(query={**sent.query, name: given}), names, name)

    return breaks


QUERIES: dict[str, Breaks] = {
    "no number": parameters(int, "abc", "number"),
    "no truth": parameters(bool, "perhaps", "true or false"),
    "a date alone in a query": parameters(Instant, "2026-08-03", "only a date"),
    "a plus that became a blank": parameters(Instant, "2026-08-03T00:00:00 02:00", "%2B"),
}


# --- credentials


def keys(write: str, names: str, header: str = "X-Api-Key") -> Breaks:
    def breaks(firm: Firm, sent: Sent) -> Iterator[Broken]:
        alone = {} if header == "X-Api-Key" else {"X-Api-Key": ""}
        yield Broken(sent._replace(headers=alone | {header: write.format(key=firm.owner.key)}), names)

    return breaks


KEYS: dict[str, Breaks] = {
    "a key in quotes": keys('"{key}"', "quotation marks"),
    "a line end behind a key": keys("{key}\\n", "line break"),
    "Bearer before a key": keys("Bearer {key}", "Bearer"),
    "a placeholder for a key": keys("{{{{key}}}}", "placeholder"),
    "an example's key": keys("YOUR_API_KEY", "placeholder"),
    "half a key": keys("{key:.20}", "cut off"),
    "a key as a session": keys("{key}", "form of an API key", "X-Auth-Token"),
    "a misspelt header": keys("{key}", "Api-Key", "Api-Key"),
    "Authorization": keys("Bearer {key}", "Authorization|Bearer", "Authorization"),
}


# --- addresses


def addresses(change: Callable[[str], str]) -> Breaks:
    """The address, changed; what is offered is a line of curl for the operation that was meant."""

    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        path = change(sent.path)
        if path != sent.path:
            yield Broken(sent._replace(path=path), "curl|No operation")

    return breaks


def method(other: str) -> Breaks:
    def breaks(_: Firm, sent: Sent) -> Iterator[Broken]:
        if sent.method != other:
            yield Broken(sent._replace(method=other), "curl|other methods")

    return breaks


def last_word(change: Callable[[str], str]) -> Callable[[str], str]:
    """The last word of the address that is no id, changed."""

    def changed(path: str) -> str:
        steps = path.split("/")
        at = next(n for n in range(len(steps) - 1, 0, -1) if not re.fullmatch("[0-9a-f]{24}", steps[n]))
        return "/".join([*steps[:at], change(steps[at]), *steps[at + 1 :]])

    return changed


ADDRESSES: dict[str, Breaks] = {
    "underscores in an address": addresses(last_word(lambda word: word.replace("-", "_"))),
    "humps in an address": addresses(last_word(lambda word: re.sub("-(.)", lambda found: found[1].upper(), word))),
    "the singular": addresses(last_word(lambda word: word.removesuffix("s"))),
    "capitals": addresses(last_word(str.capitalize)),
    "a letter too few": addresses(last_word(lambda word: word[:2] + word[3:])),
    "the version twice": addresses(lambda path: path.replace("/v1/", "/v1/v1/")),
    "no base": addresses(lambda path: path.removeprefix("/api/v1")),
    "another version": addresses(lambda path: path.replace("/v1/", "/v2/")),
    "no workspace": addresses(lambda path: re.sub("/workspaces/[0-9a-f]{24}(?=/)", "", path)),
    "a workspace in the singular": addresses(lambda path: path.replace("/workspaces/", "/workspace/")),
}
METHODS: dict[str, Breaks] = {f"the method {name}": method(name) for name in ("POST", "PUT", "PATCH")}

BREAKAGES: dict[str, Breaks] = {
    **INSTANTS, **TYPES, **IDS, **BODIES, **NAMES, **QUERIES, **KEYS, **ADDRESSES, **METHODS
}  # fmt: skip


def escaped(path: str) -> str:
    return quote(path, safe="/:@-._~!$&'()*+,;=")
