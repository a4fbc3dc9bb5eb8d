"""Sign in with e-mail and password."""

from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.account.codes import Code
from hourbook.features.account.passwords import (
    Email,
    Password,
)
from hourbook.features.account.sessions import SignedIn
from hourbook.features.account.sign_in import SIGN_IN_ERRORS, enter


class SignIn(Wire):
    email: Email
    password: Password
    totp: Code | None = None  # code of the authenticator app, or a recovery code


@operation("POST", "/auth/token", None, tag="Identity", addition=True, shows_secret=True, raises=SIGN_IN_ERRORS)
async def sign_in(ctx: Context, body: SignIn) -> SignedIn:
    """Sign in with e-mail and password; with two-factor authentication a code is asked for next."""
    return await enter(ctx, body.email, body.password, body.totp)
