"""What people read: reference, errors, permissions; they work without the web app.

Plain HTML from templates, one style sheet, no script; everything is printed from the declarations.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from starlette.responses import Response

from hourbook import __version__

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@cache
def templates() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("hourbook.help"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals["version"] = __version__
    made.filters |= {"breakable": breakable, "coded": coded}
    return made


def coded(text: str) -> Any:
    """What stands in backticks is code."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def breakable(text: str) -> Any:
    """Long names may be broken between their words."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=_)", "<wbr>", str(escape(text))))


@cache
def style() -> bytes:
    """The style sheet of all pages."""
    return (files("hourbook.help") / "style.css").read_bytes()


def page(template: str, /, status: int = 200, **values: Any) -> Response:
    """A page from a template."""
    text = templates().get_template(f"{template}.html").render(**values)
    headers = {**HEADERS, "cache-control": "no-cache"}
    return Response(text, status, headers, "text/html")
