"""The session cookie of our own web app: no script ever sees a credential, and no other page can use one.

The app sends ``X-Hourbook-App: 1`` with every request. Only with that header does the cookie count as a credential,
and only from our own pages: browsers let other origins send such a header after a preflight alone, which never allows
credentials, and a request whose Origin or Sec-Fetch-Site names another page is refused before anything else.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError
from hourbook.core.db.database import Tx
from hourbook.core.who.credentials import issue_session_token
from hourbook.core.who.identity import sessions

HEADER, NAME = "x-hourbook-app", "hourbook_session"
DAY_MS = 86_400_000
LASTS_MS = 30 * DAY_MS  # after the last use
_RULES = "HttpOnly; SameSite=Lax; Path=/"


class CrossSiteRequest(ApiError):
    status, code = 403, 501
    message = "Access Denied"
    cause = "The header X-Hourbook-App is for this server's own pages ({origin}), and this request comes from {page}."
    fix = (
        "Open the app at {origin}; if that is not its address, the operator sets `origin` or `trusted_proxies`. "
        "From other pages send an API key in X-Api-Key and no X-Hourbook-App."
    )
    rule = "authentication"
    field = "Origin"
    example = {"page": "https://elsewhere.example"}


def is_from_app(call: Any) -> bool:
    """Whether our own app asks. Raises CrossSiteRequest when another page says so."""
    if not call.headers.get(HEADER):
        return False
    if is_foreign(call.headers, call.origin):
        page = call.headers.get("origin", "") or "another site"
        raise CrossSiteRequest(page=page, given=page, origin=call.origin)
    return True


def is_foreign(headers: dict[str, str], own: str) -> bool:
    """Whether the browser says that another page sent the request; scripts can set neither of the two headers."""
    site, page = headers.get("sec-fetch-site", ""), headers.get("origin", "").lower()
    if site in ("cross-site", "same-site"):
        return True
    # A proxy that ends TLS and does not tell us leaves the scheme in doubt; the browser's own word settles it.
    same_host = site == "same-origin" and page.partition("://")[2] == headers.get("host", "").lower()
    return bool(page) and page != own.lower() and not same_host


def name_at(origin: str) -> str:
    """The cookie's name; with TLS one that neither a sibling host nor a page without TLS can set."""
    return f"__Host-{NAME}" if origin.startswith("https:") else NAME


def value_of(call: Any) -> str:
    """The token in the cookie, "" without one; asks nothing about who sent it."""
    name = name_at(call.origin)
    pairs = (part.strip().partition("=") for part in call.headers.get("cookie", "").split(";"))
    return next((value for found, _, value in pairs if found == name), "")


def token_of(call: Any) -> str:
    """The cookie's token where it is a credential: from our own app, with the header. Raises CrossSiteRequest."""
    return value_of(call) if is_from_app(call) else ""


def cookie(secret: str, origin: str, user_id: str, session_id: str, at: int) -> str:
    """The Set-Cookie that carries a session for 30 days from ``at``."""
    token = issue_session_token(secret, user_id, session_id, at + LASTS_MS, "cookie")
    return f"{name_at(origin)}={token}; {_rules(origin)}; Max-Age={LASTS_MS // 1000}"


def cleared(origin: str) -> str:
    """The Set-Cookie that ends it in the browser."""
    return f"{name_at(origin)}=; {_rules(origin)}; Max-Age=0"


def _rules(origin: str) -> str:
    return f"{_RULES}; Secure" if origin.startswith("https:") else _RULES


def is_due(caller: Any) -> bool:
    """Whether the caller's cookie, or its session, is older than a day: then both get 30 days from now."""
    return bool(caller and caller.auth == "cookie" and caller.session_ends < now() + LASTS_MS - DAY_MS)


def renew(tx: Tx, session_id: str) -> bool:
    """Let a session last 30 days from now; False when it has ended meanwhile. The cookies before it go on to work, so
    two tabs that renew at the same moment do not disturb each other."""
    at = now()
    living = sessions.c.id == session_id, sessions.c.revoked_at.is_(None)
    renewal = sa.update(sessions).where(*living).values(last_used_at=at, expires_at=at + LASTS_MS)
    return tx.execute(renewal.returning(sessions.c.id)).first() is not None
