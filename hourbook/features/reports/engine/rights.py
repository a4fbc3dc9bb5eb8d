"""Whose entries a report counts, and which amounts it may show (product-facts 3, 12.5)."""

from typing import NamedTuple

from hourbook.core.base.wire import given
from hourbook.core.who.access import AccessDenied, Can, Reach, Role, blocking_switch, least_role
from hourbook.core.who.context import Context
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.time_entries.queries import visible as visible
from hourbook.languages.said import said

NEEDS = {"EARNED": SEE_RATES, "COST": SEE_COSTS, "PROFIT": SEE_COSTS}


class AmountsHidden(AccessDenied):
    status, code = 403, 403
    message = "Access Denied"
    cause = "The report asks for {amounts}, and with the role {roles} you may not {can}.{held}"
    fix = (
        'Send "amountShown": "HIDE_AMOUNT" to get the same report without money, or use the key of someone with the '
        "role {least}."
    )
    rule = "amounts"
    field = "amountShown"
    example = {
        "amounts": "EARNED", "roles": "MEMBER", "can": "see billable rates and amounts", "least": "WORKSPACE_ADMIN",
        "held": said(" The workspace setting {setting} keeps it from you.", setting="onlyAdminsSeeBillableRates"),
        "given": "EARNED",
    }  # fmt: skip


class Money(NamedTuple):
    """Which amounts a report shows: ``shown`` (none: no money anywhere), and the one that ``amount`` stands for."""

    shown: tuple[str, ...] = ()
    main: str = "EARNED"


def money_of(ctx: Context, body: ReportIn) -> Money:
    """The amounts a report shows; EARNED where nothing is said. Raises AmountsHidden for those the caller may not
    see. ``EXPORT`` stands for all the caller may see."""
    asked, listed = given(body.amount_shown), given(body.amounts) or []
    if "HIDE_AMOUNT" in (asked, *listed):
        return Money()
    wanted = dict.fromkeys([asked, *listed] if asked else listed or ["EARNED"])
    if "EXPORT" in wanted:
        del wanted["EXPORT"]
        wanted |= dict.fromkeys(["EARNED", *(["COST", "PROFIT"] if ctx.may(SEE_COSTS) else [])])
    for kind in wanted:
        if not ctx.may(NEEDS[kind]):
            raise hidden(ctx, NEEDS[kind], ", ".join(wanted), asked or ", ".join(listed))
    return Money(tuple(wanted), next(iter(wanted)))


def hidden(ctx: Context, can: Can, amounts: str, asked: str) -> AmountsHidden:
    """The refusal, with the setting that would allow it where there is one."""
    switch = blocking_switch(can, ctx.roles, ctx.settings)
    return AmountsHidden(
        amounts=amounts,
        roles=", ".join(role for role in Role if role in ctx.roles),
        can=can.value,
        least=least_role(can, Reach.ALL, ctx.settings).value,
        held=said(" The workspace setting {setting} keeps it from you.", setting=switch.name) if switch else "",
        given=asked,
    )
