"""The line on a route. ``@operation(...)`` declares method, path, permission, plan feature, errors and shapes once;
the endpoint checks them, and the OpenAPI document, the reference page and the surface tests are printed from them.

    @operation("POST", "/workspaces/{workspaceId}/tags", CREATE_TAGS, tag="Tags", status=201, raises=[NameTaken])
    def create_tag(ctx: Context, body: TagIn) -> TagOut: ...

The decorated function is a verb: it runs inside one transaction (GET in a snapshot, everything else in a write, or in
a snapshot with ``reads=True``; ``report=True`` keeps it off the event loop). Its parameters are found by name: ``ctx``,
path parameters in snake case, ``query`` (a Query struct), ``body`` (a Wire struct or list). An ``async def`` gets no
transaction and calls ``ctx.read`` / ``ctx.write`` itself (for passwords and other slow work).

A verb may have further spellings, which older clients use: ``@spelling(method, path)`` above its ``@operation``. They
stand below ``/api`` without a version, and keep what the verb declares: permission, refusals, change rows. Where the
shapes differ, ``taken`` makes the verb's body of an older one (``body``), ``shown`` an older answer (``returns``) of
the verb's.
"""

import inspect
import re
import typing
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from hourbook.core.base.errors import ApiError
from hourbook.core.base.shapes import MANY, bare, longest
from hourbook.core.base.wire import Query
from hourbook.core.who.access import USE, Can, Feature

F = TypeVar("F", bound=Callable[..., Any])
UNVERSIONED = "unversioned"
AT_LEAST = 256 * 1024  # bytes of a body that every operation reads
OF_ONE = 2 * 1024 * 1024  # and at most where it is no list of things: six filters of 5,000 ids have less than half


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """One declared operation; ``path`` is the contract's, without the base."""

    name: str
    method: str
    path: str
    tag: str
    can: Can | None  # None: open to everybody, no credential
    verb: Callable[..., Any]
    status: int = 200
    raises: tuple[type[ApiError], ...] = ()
    feature: Feature | None = None
    reads: bool = False
    report: bool = False
    known_callers: bool = False  # open, but a credential that is sent must be right, and says who asks
    addition: bool = False  # not in the public API of the real service
    surface: str = "api"  # api, reports, audit: the shape of errors; UNVERSIONED: a spelling of older clients
    taken: Callable[[Any], Any] | None = None  # the verb's body of this spelling's
    shown: Callable[[Any], Any] | None = None  # this spelling's answer of the verb's
    query: type[Query] | None = None
    body: Any = None
    returns: Any = None
    hydrated: Any = None  # what it returns instead with hydrated=true
    lists: bool = False  # answers carry Last-Page
    counts: bool = False  # answers carry Total-Count
    summary: str = ""
    path_parameters: tuple[tuple[str, str], ...] = ()  # (name in the path, name of the argument)
    is_async: bool = False
    waits: bool = False  # the verb takes ``anew``, which says in a transaction who the caller is by now
    form: bool = False  # takes the body unparsed
    shows_secret: bool = False  # the answer holds a secret: it is never stored
    kept: bool = True  # whether the request log keeps what is refused here
    warns: bool = False  # answers may carry Warning and X-Hourbook-Warning
    files: tuple[str, ...] = ()  # content types the answer may have beside JSON
    skips: bool = False  # answers may carry X-Hourbook-Skipped-Entries

    @property
    def key(self) -> str:
        """How people name the operation."""
        return f"{self.method} {'/api' if self.is_spelling else ''}{self.path}"

    @property
    def longest_body(self) -> int:
        """Bytes of a body that are read: what its type allows; more, since clients send back all that they got."""
        if self.form or typing.get_origin(bare(self.body)) is list:
            return MANY
        return min(max(AT_LEAST, longest(self.body)), OF_ONE)

    @property
    def is_spelling(self) -> bool:
        """Whether this is another address of an operation, for clients that know no better; documents leave it out."""
        return self.surface == UNVERSIONED


OPERATIONS: dict[str, Operation] = {}
TAGS: dict[str, str] = {}  # what each tag is about, in a sentence; in the order of the documents


def operation(
    method: str, path: str, can: Can | None = USE, *, tag: str, name: str = "", **options: Any
) -> Callable[[F], F]:
    """Declare the decorated verb as an operation; see the module."""

    def declare(verb: F) -> F:
        assert verb.__doc__, f"{verb.__name__} says nothing: its docstring is what the documents print"
        hints = typing.get_type_hints(verb, include_extras=True)
        add(Operation(
            name=name or camel(verb.__name__),
            method=method,
            path=path,
            tag=tag,
            can=can,
            verb=verb,
            query=hints.get("query"),
            body=hints.get("body"),
            returns=hints.get("return"),
            summary=verb.__doc__.strip().split("\n\n")[0],
            path_parameters=parameters_in(path, hints),
            is_async=inspect.iscoroutinefunction(verb),
            **{**options, "raises": tuple(options.get("raises", ())), "reads": options.get("reads", method == "GET")},
        ))  # fmt: skip
        return verb

    return declare


def spelling(method: str, path: str, **shapes: Any) -> Callable[[F], F]:
    """Another address of the verb's operation; see the module. ``shapes``: ``body``, ``taken``, ``returns``, ``shown``,
    ``query`` and ``status``, where they differ."""

    def declare(verb: F) -> F:
        first = next(op for op in OPERATIONS.values() if op.verb is verb)
        parameters = parameters_in(path, typing.get_type_hints(verb))
        where = {"method": method, "path": path, "path_parameters": parameters, "surface": UNVERSIONED}
        add(msgspec.structs.replace(first, name=f"{first.name}Unversioned", hydrated=None, **where, **shapes))
        return verb

    return declare


def add(declared: Operation) -> None:
    assert declared.key not in OPERATIONS, f"{declared.key} is declared twice"
    OPERATIONS[declared.key] = declared


def documented() -> list[Operation]:
    """What the documents show: every operation at its own address."""
    return [op for op in OPERATIONS.values() if not op.is_spelling]


def parameters_in(path: str, hints: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """(name in the path, name of the argument) of the parameters that the verb takes."""
    return tuple((each, snake(each)) for each in re.findall(r"{(\w+)}", path) if snake(each) in hints)


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)
