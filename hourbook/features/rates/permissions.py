"""Who may see rates, amounts and costs."""

from hourbook.core.who.access import ALL, Can, when

SEE_RATES = Can(
    "SEE_RATES",
    "see billable rates and amounts",
    everybody=when("only_admins_see_billable_rates", False, reach=ALL),
)

SEE_COSTS = Can(
    "SEE_COSTS",
    "see cost rates",
)
