"""API keys, tokens, passwords and session tokens: making, hashing and checking. Knows no database and no clock."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import string
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, ParamSpec, TypeVar

from hourbook.core.base.logs import carried

if TYPE_CHECKING:
    from argon2 import PasswordHasher
    from joserfc.jwk import OctKey

P = ParamSpec("P")
R = TypeVar("R")

API_KEY_LENGTH = 48
_API_KEY_ALPHABET = string.ascii_letters + string.digits

PASSWORD_MIN, PASSWORD_MAX = 8, 128

# The hash of a random password nobody kept: what is checked when there is no such user, so that both answers cost the
# same. Its parameters are those of `_hasher` (a test holds them together).
_NOBODYS_HASH = "$argon2id$v=19$m=19456,t=2,p=1$Ls9XARZIdtl4PWaTbWDifA$CmBtpX7MWRTg1VB5XXRKBrbdF22PmShl4Bnl3Foxz00"

_password_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="password")


# Random secrets: API keys, one-time links, refresh tokens, recovery codes


def new_api_key() -> str:
    """48 characters of [A-Za-z0-9] (Raycast's extension takes no other), 285 bits. Shown once, stored hashed."""
    return "".join(secrets.choice(_API_KEY_ALPHABET) for _ in range(API_KEY_LENGTH))


def new_token(nbytes: int = 32) -> str:
    """A URL-safe random token of `nbytes` bytes, for one-time links and the like."""
    return secrets.token_urlsafe(nbytes)


def hash_secret(secret: str) -> str:
    """SHA-256 in hex, for secrets that are random and long (those need no slow hash). Passwords: `hash_password`."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def same(a: str, b: str) -> bool:
    """Whether two strings are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(a.encode("utf-8", "surrogatepass"), b.encode("utf-8", "surrogatepass"))


# Passwords: 20 ms of CPU and 19 MiB each, so never on the event loop: `await in_password_thread(hash_password, p)`


def check_password_rule(password: str) -> str | None:
    """The complaint about a new password, or None if it will do."""
    # differs: the real service allows 6 to 50 characters; 8 is the least that current guidance (NIST SP 800-63B)
    # accepts, and 128 lets pass phrases in.
    if not PASSWORD_MIN <= len(password) <= PASSWORD_MAX:
        return f"Password must be between {PASSWORD_MIN} and {PASSWORD_MAX} characters long"
    return None


def hash_password(password: str) -> str:
    """The argon2id hash to store, parameters and salt included."""
    return _hasher().hash(_password_bytes(password))


def verify_password(stored_hash: str | None, password: str) -> bool:
    """Whether the password fits. With no hash (no such user, or one without a password) False after the same work."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        fits = _hasher().verify(stored_hash or _NOBODYS_HASH, _password_bytes(password))
    except (InvalidHashError, VerificationError):
        return False
    return fits and bool(stored_hash)


def needs_rehash(stored_hash: str) -> bool:
    """Whether a hash was made with other parameters than today's; ask after a successful `verify_password`."""
    return _hasher().check_needs_rehash(stored_hash)


async def in_password_thread(fn: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a password function off the event loop, at most two at once in this process (bounds CPU and memory)."""
    return await asyncio.get_running_loop().run_in_executor(_password_threads, carried(lambda: fn(*args, **kwargs)))


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


def _password_bytes(password: str) -> bytes:
    # The same accented letter arrives composed or decomposed, depending on the keyboard's system.
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


# Session tokens: JWTs, because the vendor's browser extension reads `sub` and `exp` itself (endpoints-in-the-wild 3.3)

TokenUse = Literal["access", "refresh", "cookie"]


class SessionClaims(NamedTuple):
    """What a valid session token says. The session itself (revoked or not) is the database's business."""

    user_id: str
    session_id: str
    expires_ms: int


class TokenProblem(Enum):
    """Why a session token was refused."""

    EXPIRED = "expired"
    INVALID = "invalid"
    OTHER_USE = "other use"


def issue_session_token(
    secret: str, user_id: str, session_id: str, expires_ms: int, use: TokenUse = "access", jti: str = ""
) -> str:
    """A signed token of three parts (HS256) with `sub`, `sid`, `use`, `exp` (seconds, rounded down) and `jti`, which
    makes it another one than all before it; given again with all else the same, it makes the same token again."""
    from joserfc import jwt

    of_its_own = jti or secrets.token_hex(8)
    claims = {"sub": user_id, "sid": session_id, "use": use, "exp": expires_ms // 1000, "jti": of_its_own}
    return jwt.encode({"alg": "HS256"}, claims, _signing_key(secret), algorithms=["HS256"])


def read_session_token(secret: str, token: str, now_ms: int, use: TokenUse = "access") -> SessionClaims | TokenProblem:
    """The claims of a token that we signed for this use. EXPIRED and OTHER_USE only where the signature holds."""
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        claims = jwt.decode(token, _signing_key(secret), algorithms=["HS256"]).claims
    except (JoseError, ValueError, TypeError):  # TypeError: joserfc trips over a `crit` header that is no list of names
        return TokenProblem.INVALID
    match claims:
        case {"sub": str(user_id), "sid": str(session_id), "exp": int(exp), "use": str(given)}:
            if given != use:
                return TokenProblem.OTHER_USE
            expired = now_ms >= exp * 1000
            return TokenProblem.EXPIRED if expired else SessionClaims(user_id, session_id, exp * 1000)
    return TokenProblem.INVALID


@lru_cache(maxsize=8)
def _signing_key(secret: str) -> OctKey:
    from joserfc.jwk import OctKey

    return OctKey.import_key(secret)
