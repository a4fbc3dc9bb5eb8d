"""Profile pictures: the address a person chose, else a drawing of the initials."""

from hourbook.core.base.errors import InvalidValue
from hourbook.core.who.context import Context

LONGEST_ADDRESS = 2000


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
