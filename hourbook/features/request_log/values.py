"""Values that were probably meant by wrong ones: near spellings, loose dates, JSON that is almost JSON."""

import ast
import contextlib
import difflib
import json
import re
import typing
from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant, duration_text, instant_text
from hourbook.core.base.wire import UNSET, Duration, known_fields
from hourbook.core.edge.bodies import field_type, first, literals, struct_options
from hourbook.features.request_log.layout import Path
from hourbook.features.request_log.readings import meant

WORDS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def meant_value(kind: Any, value: Any, zone: str) -> Any:
    """The value of the type; UNSET where none can be told."""
    kind = first(kind)
    kind = typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind
    if typing.get_origin(kind) is list:
        return [value] if isinstance(value, str | int | dict) else UNSET
    if typing.get_origin(kind) is Literal:
        return near_literal(literals(kind), value)
    if kind is Instant:
        ms = meant(str(value), zone)
        return UNSET if ms is None else instant_text(ms)
    if kind is Duration:
        return meant_duration(str(value))
    if kind is bool:
        return WORDS.get(str(value).strip().lower(), UNSET)
    if kind is int and re.fullmatch(r"\s*-?\d{1,9}(\.0+)?\s*", str(value)):
        return int(str(value).split(".")[0])
    return str(value) if kind is str and type(value) in (int, float) else UNSET


def near_literal(allowed: list[str], value: Any) -> Any:
    """The allowed word that is spelled almost like this one."""
    word = re.sub(r"[\s-]+", "_", str(value).strip()).upper()
    near = difflib.get_close_matches(word, [each.upper() for each in allowed], n=1, cutoff=0.7)
    return next((each for each in allowed if near and each.upper() == near[0]), UNSET)


def meant_duration(text: str) -> Any:
    """``PT1H30M`` of 1:30, 90m, 1.5h; UNSET for what has no unit."""
    if clock := re.fullmatch(r"\s*(\d{1,4}):([0-5]\d)(?::([0-5]\d))?\s*", text):
        return duration_text(int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3] or 0))
    if unit := re.fullmatch(r"\s*(\d{1,6})(?:\.(\d{1,3}))?\s*([hms])\w*\s*", text.lower()):
        whole = {"h": 3600, "m": 60, "s": 1}[unit[3]]
        part = int(unit[2] or 0) * whole // 10 ** len(unit[2] or "0")
        return duration_text(int(unit[1]) * whole + part)
    return UNSET


def mended_json(text: str) -> Any:
    """The JSON that a text almost is: with something behind it, a comma too many, or in Python's spelling."""
    for attempt in (text.lstrip(), re.sub(r",(\s*[}\]])", r"\1", text.lstrip())):
        with contextlib.suppress(ValueError, RecursionError):
            value, _ = json.JSONDecoder().raw_decode(attempt)
            if isinstance(value, dict | list):
                return value
    with contextlib.suppress(ValueError, SyntaxError, RecursionError, MemoryError, msgspec.MsgspecError, TypeError):
        value = ast.literal_eval(text.strip())
        if isinstance(value, dict | list) and all(isinstance(name, str) for name in value):
            return msgspec.json.decode(msgspec.json.encode(value))
    return UNSET


def like_name(sent: str, known: str) -> bool:
    """Whether a field's name is another spelling of a known one: ``project_id`` and ``projectid`` of projectId."""
    bare, wanted = (re.sub(r"[^a-z0-9]", "", name.lower()) for name in (sent, known))
    return bare == wanted or difflib.SequenceMatcher(None, bare, wanted).ratio() >= 0.8


def known_names(body: Any, path: Path) -> list[str]:
    """The fields that are read at a path of a body."""
    name = ".".join(str(step) for step in path if isinstance(step, str))
    kind = field_type(body, name) if name else body
    return sorted(name for struct in struct_options(kind) for name in known_fields(struct))
