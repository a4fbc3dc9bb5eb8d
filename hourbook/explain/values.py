"""Values that were probably meant by wrong ones: near spellings, loose dates."""

import difflib
import re
import typing
from typing import Any, Literal

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.duration_slips import duration_of
from hourbook.core.base.shapes import bare, field_type, literals, struct_options
from hourbook.core.base.wire import UNSET, Duration, known_fields
from hourbook.explain.layout import Path
from hourbook.explain.readings import meant

WORDS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def meant_value(kind: Any, value: Any, zone: str) -> Any:
    """The value of the type; UNSET where none can be told."""
    kind = bare(kind)
    if typing.get_origin(kind) is list:
        return [value] if isinstance(value, str | int | dict) else UNSET
    if typing.get_origin(kind) is Literal:
        return near_literal(literals(kind), value)
    if kind is Instant:
        ms = meant(str(value), zone)
        return UNSET if ms is None else instant_text(ms)
    if kind is Duration:
        return duration_of(str(value)) or UNSET
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


def like_name(sent: str, known: str) -> bool:
    """Whether a field's name is another spelling of a known one: ``project_id`` and ``projectid`` of projectId."""
    bare, wanted = (re.sub(r"[^a-z0-9]", "", name.lower()) for name in (sent, known))
    return bare == wanted or difflib.SequenceMatcher(None, bare, wanted).ratio() >= 0.8


def known_names(body: Any, path: Path) -> list[str]:
    """The fields that are read at a path of a body."""
    name = ".".join(str(step) for step in path if isinstance(step, str))
    kind = field_type(body, name) if name else body
    return sorted(name for struct in struct_options(kind) for name in known_fields(struct))
