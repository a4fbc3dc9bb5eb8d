"""Two-factor sign-in: time-based codes (RFC 6238: SHA-1, 6 digits, 30 seconds) and recovery codes."""

from __future__ import annotations

import re
import secrets

import pyotp

from hourbook.core.who.credentials import hash_secret

STEP_MS = 30_000
_CODE = re.compile(r"[0-9]{6}")  # ASCII alone: half a surrogate pair can not be compared
_STEPS_EITHER_SIDE = 1

_RECOVERY_CODES = 10
_RECOVERY_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u


def new_secret() -> str:
    """160 random bits in base 32, as authenticator apps take them. Shown while setting up, never again."""
    return pyotp.random_base32()


def verify(secret: str, code: str, now_ms: int, last_used_step: int | None) -> int | None:
    """The time step the code belongs to, to be stored as the last used one; None if the code is wrong.

    One step early or late is accepted (slow typing, wrong clocks). No code passes twice, nor one older than the last.
    """
    typed = "".join(code.split())
    if not _CODE.fullmatch(typed):
        return None
    try:
        step = pyotp.TOTP(secret).verify_and_get_timecode(
            typed, for_time=now_ms // 1000, valid_window=_STEPS_EITHER_SIDE
        )
    except pyotp.OTPVerificationError:
        return None
    return step if last_used_step is None or step > last_used_step else None


def provisioning_uri(issuer: str, account: str, secret: str) -> str:
    """The `otpauth://` address that authenticator apps read from a QR code."""
    return pyotp.TOTP(secret, name=account, issuer=issuer).provisioning_uri()


def qr_svg(uri: str) -> str:
    """The QR code as an inline `<svg>`, dark on white whatever the page's theme."""
    import segno

    return segno.make_qr(uri, error="m").svg_inline(scale=4, dark="#000", light="#fff", title="QR code")


def new_recovery_codes() -> list[str]:
    """10 codes of 80 bits for people who lost their device, each good once. Store their `recovery_code_hash`."""
    return ["-".join(_random_letters(4) for _ in range(4)) for _ in range(_RECOVERY_CODES)]


def recovery_code_hash(typed: str) -> str:
    """What to store of a recovery code and to look a typed one up by; case, spaces and dashes do not matter."""
    return hash_secret("".join(letter for letter in typed.lower() if letter.isalnum()))


def _random_letters(count: int) -> str:
    return "".join(secrets.choice(_RECOVERY_LETTERS) for _ in range(count))
