"""How dates, times and durations are written in files: as the request says, else as its caller's profile does."""

import re
from calendar import month_name
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.reports.schemas import ReportIn

TOKEN = re.compile(r"YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|A|a")
DATE_PATTERN = re.compile(r"(?=[YMD])(?=.*YY)(?=.*M)(?=.*D)(?:YYYY|YY|M{1,4}|DD?|[ ,./-])+")
TIME_PATTERN = re.compile(r"(?=[Hh])(?=.*mm)(?:HH?(?=[^Aa]*$)|hh?(?=.*[Aa])|mm|ss|[Aa]|[ .:])+")
TIMES = {"HOUR12": "hh:mm:ss A", "HOUR24": "HH:mm:ss"}
PRINTED = {
    "YYYY": "{0.year:04d}", "YY": "{year:02d}", "MMMM": "{month}", "MMM": "{month:.3}", "MM": "{0.month:02d}",
    "M": "{0.month}", "DD": "{0.day:02d}", "D": "{0.day}", "HH": "{0.hour:02d}", "H": "{0.hour}",
    "hh": "{hour:02d}", "h": "{hour}", "mm": "{0.minute:02d}", "ss": "{0.second:02d}", "A": "{HALF}", "a": "{half}",
}  # fmt: skip


SEPARATORS = {"COMMA_PERIOD": (",", "."), "PERIOD_COMMA": (".", ","), "QUOTATION_MARK_PERIOD": ("'", "."),
              "SPACE_COMMA": ("\N{NO-BREAK SPACE}", ",")}  # fmt: skip
CURRENCIES = {"CURRENCY_SPACE_VALUE": "{code}\N{NO-BREAK SPACE}{value}", "CURRENCY_VALUE": "{code}{value}",
              "VALUE_SPACE_CURRENCY": "{value}\N{NO-BREAK SPACE}{code}", "VALUE_CURRENCY": "{value}{code}"}  # fmt: skip


class Formats(NamedTuple):
    """Patterns of days and times, in the tokens of the profile's ``dateFormat`` (``DD.MM.YYYY``, ``hh:mm A``). The
    others are settings of the workspace, for what people read: files for programs have plain numbers."""

    date: str = "YYYY-MM-DD"
    time: str = "HH:mm:ss"
    number: str = "COMMA_PERIOD"
    currency: str = "CURRENCY_SPACE_VALUE"
    duration: str = "FULL"
    point: str = "."  # of numbers in files for programs


# Languages that write 1,5; of a country among the others a point is written, whatever the language.
COMMA = frozenset({"af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr",
                   "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro",
                   "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi"})  # fmt: skip
POINT = frozenset({"CH", "LI", "MX", "GT", "HN", "NI", "PA", "SV", "DO", "PR", "US", "PE"})


def point_of(locale: str, number: str) -> str:
    """The decimal mark that a request's ``userLocale`` asks for (``de-DE``, ``pt_BR``): of a language that is not known
    the workspace's ``numberFormat`` says it; without a locale it is the point, which programs read.
    """
    if not locale:
        return "."
    language, *rest = re.split("[-_]", locale)
    if language.lower() == "en" or POINT & {part.upper() for part in rest}:
        return "."
    return "," if language.lower() in COMMA else SEPARATORS[number][1]


def formats_of(ctx: Context, body: ReportIn) -> Formats:
    """The formats of a file. Patterns that are none (the published example of ``dateFormat`` is a date) count as
    absent."""
    own: Any = ctx.tx.execute(sa.select(users.c.settings).where(users.c.id == ctx.user_id)).scalar() or {}
    dates = [str(given(body.date_format) or "").upper(), str(own.get("dateFormat", "")).upper(), Formats().date]
    asked = str(given(body.time_format) or "")
    times = [TIMES.get(asked, asked), TIMES.get(str(own.get("timeFormat")), ""), Formats().time]
    return Formats(
        next(each for each in dates if DATE_PATTERN.fullmatch(each)),
        next(each for each in times if TIME_PATTERN.fullmatch(each)),
        ctx.settings.number_format,
        ctx.settings.currency_format,
        ctx.settings.duration_format,
        point_of(str(given(body.user_locale) or "").strip(), ctx.settings.number_format),
    )


def moment_text(when: datetime, pattern: str) -> str:
    """A local time by a pattern."""
    return template(pattern).format(
        when, year=when.year % 100, month=month_name[when.month], hour=(when.hour + 11) % 12 + 1,
        HALF="PM" if when.hour > 11 else "AM", half="pm" if when.hour > 11 else "am",
    )  # fmt: skip


@lru_cache(maxsize=256)
def template(pattern: str) -> str:
    """The pattern as a template of ``str.format``."""
    return TOKEN.sub(lambda found: PRINTED[found[0]], pattern)


def duration_text(seconds: int) -> str:
    """``26:05:00``: hours, minutes and seconds."""
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def hours_text(seconds: int) -> str:
    """``1.50``: decimal hours, half up."""
    hundredths = (seconds * 100 + 1800) // 3600
    sign, hundredths = ("-", -hundredths) if hundredths < 0 else ("", hundredths)
    return f"{sign}{hundredths // 100}.{hundredths % 100:02d}"


def number_text(plain: str, formats: Formats) -> str:
    """``-1234.50`` as ``-1,234.50``, or as the workspace writes numbers."""
    between, point = SEPARATORS[formats.number]
    whole, _, part = plain.removeprefix("-").partition(".")
    sign = "-" if plain.startswith("-") else ""
    return f"{sign}{int(whole):,}".replace(",", between) + (point + part if part else "")


def amount_text(plain: str, code: str, formats: Formats) -> str:
    """An amount with its currency: ``USD 1,234.50``."""
    return CURRENCIES[formats.currency].format(value=number_text(plain, formats), code=code)


def length_text(seconds: int, formats: Formats) -> str:
    """A duration as the workspace writes it: ``1:30:00``, ``1:30`` or ``1.50``."""
    if formats.duration == "DECIMAL":
        return number_text(hours_text(seconds), formats)
    return duration_text(seconds)[: -3 if formats.duration == "COMPACT" else None]
