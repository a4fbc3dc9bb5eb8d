"""A kind of report is one value. Routes, files and shared links know kinds by this alone."""

from collections.abc import Callable
from typing import Any

import msgspec

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Wire
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.frame import Frame, frame_of
from hourbook.features.reports.engine.report import Report
from hourbook.features.reports.engine.tables import Table
from hourbook.features.reports.schemas import ReportIn


def whole(frame: Frame) -> Frame:
    """A kind whose request narrows the entries no further."""
    return frame


class ReportKind(msgspec.Struct, frozen=True, kw_only=True):
    """``name`` stands in the path, in the title and in names of files; ``about`` is the operation in a sentence.

    ``part`` is the key of the request that belongs to the kind alone. In a saved report it may hold more: it is a
    ``saved`` then, of which the fields ``hoisted`` count where the filter itself says nothing, and ``defaults`` are
    written into it. ``check`` refuses a request that no report can be made of, before anything is read.
    """

    name: str
    about: str
    request: type[ReportIn]
    part: str
    least: str  # the least that the part must hold, as JSON
    make: Callable[[Frame], Report]
    answer: Callable[[Report], Wire]  # as JSON
    answered: type[Wire]
    table: Callable[[Frame, str], Table]  # for files, with the pattern of their dates
    counted: Callable[[Frame], Frame] = whole  # the frame whose entries the chart counts
    charted: bool = True
    notes: Callable[[Any], list[str]] = lambda body: []  # what explains sums that look wrong
    is_last: Callable[[Report], bool] | None = None  # no page follows; None: the request knows no pages
    cut: Callable[[Any, int, int], None] | None = None  # keep one page (from 1, of so many) of an answer without pages
    has_money: bool = True
    feature: Feature | None = None
    raises: tuple[type[ApiError], ...] = ()  # beside what every report refuses
    shared_as: tuple[str, ...] = ()  # types of shared reports
    saved: type[Wire]
    hoisted: tuple[str, ...] = ()
    defaults: dict[str, str] = {}
    check: Callable[[Frame], object] = whole

    @property
    def title(self) -> str:
        """``Summary report``."""
        return f"{self.name.capitalize()} report"


def framed(ctx: Context, kind: ReportKind, body: ReportIn) -> Frame:
    """The frame of a request for a kind of report. Raises what ``frame_of`` raises."""
    return frame_of(ctx, kind.name, body, has_money=kind.has_money)
