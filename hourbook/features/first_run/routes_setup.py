"""Set up the first owner by the printed link."""

from hourbook.core.base.errors import InvalidValue
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NAME_ERRORS
from hourbook.core.who.context import Context
from hourbook.features.account.links import LINK_ERRORS, find_link
from hourbook.features.account.passwords import PasswordUnfit, new_password_hash
from hourbook.features.first_run.setup import SetUp, SetUpDone, found_by_link
from hourbook.features.workspaces.founding import OwnerExists


@operation(
    "POST", "/auth/setup", None, tag="Identity", status=201, addition=True, shows_secret=True,
    raises=[OwnerExists, PasswordUnfit, InvalidValue, *LINK_ERRORS, *NAME_ERRORS],
)  # fmt: skip
async def set_up(ctx: Context, body: SetUp) -> SetUpDone:
    """Make the owner, the first workspace and the first API key of an empty server."""
    await ctx.read(find_link, "SETUP", body.token)
    return await ctx.write(found_by_link, body, await new_password_hash(body.password))
