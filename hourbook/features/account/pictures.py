"""Profile pictures: the address a person chose, else a drawing of the initials."""

import zlib

from hourbook.core.base.errors import InvalidValue
from hourbook.core.edge.endpoint import Raw
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context

LONGEST_ADDRESS = 2000
COLOURS = ["#0b6e4f", "#1d4e89", "#7b2d8b", "#9a3412", "#b91c5c", "#3f6212", "#155e75", "#6b21a8"]


def picture_of(ctx: Context, picture: str, name: str | None) -> str:
    """The address of a profile picture, never empty: some clients load it unasked."""
    return picture or f"{ctx.origin}/api/v1/avatars/{initials(name or '')}"


def initials(name: str) -> str:
    """Up to two letters or digits of a name that are safe in an address; ``-`` when there are none."""
    letters = [part[0].upper() for part in name.split() if part[0].isascii() and part[0].isalnum()]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters) or "-"


def check_picture(address: str, field: str = "imageUrl") -> str:
    """The address, if it may stand as a picture's; nothing that runs (javascript:) or carries the picture itself."""
    web = address.startswith(("https://", "http://")) and not set(address) & set(" <>\"'\\")
    if address and (not web or len(address) > LONGEST_ADDRESS or not address.isprintable()):
        raise InvalidValue(field=field, given=address[:100], expected="an http(s) address, or nothing for none")
    return address


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
