"""The drawing of somebody's initials."""

import zlib

from hourbook.core.edge.endpoint import Raw
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.account.pictures import initials

COLOURS = ["#0b6e4f", "#1d4e89", "#7b2d8b", "#9a3412", "#b91c5c", "#3f6212", "#155e75", "#6b21a8"]


@operation("GET", "/avatars/{letters}", None, tag="Users", addition=True)
def draw_avatar(ctx: Context, letters: str) -> Raw:
    """Draw the initials as an SVG; the same letters have the same colour."""
    shown = initials(" ".join(letters[:2]))
    colour = COLOURS[zlib.crc32(shown.encode()) % len(COLOURS)]
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80">'
        f'<rect width="80" height="80" fill="{colour}"/><text x="40" y="52" fill="#fff" font-family="sans-serif" '
        f'font-size="34" text-anchor="middle">{shown.strip("-")}</text></svg>'
    )
    return Raw(drawing.encode(), "image/svg+xml", headers={"cache-control": "public, max-age=86400"})
