"""Who may track, see and mark time."""

from hourbook.core.who.access import ALL, MANAGED, OWN, Can, when

TRACK_TIME = Can(
    "TRACK_TIME",
    "create, change and delete time entries",
    project_managers=OWN,
    team_managers=when("managers_may_edit", True, reach=MANAGED, otherwise=OWN),
    everybody=OWN,
)

SEE_TIME = Can(
    "SEE_TIME",
    "see time entries",
    project_managers=MANAGED,
    team_managers=MANAGED,
    everybody=when("only_admins_see_all_time_entries", False, reach=ALL, otherwise=OWN),
)

CHANGE_BILLABLE = Can(
    "CHANGE_BILLABLE",
    "change whether an entry is billable",
    everybody=when("only_admins_can_change_billable_status", False, reach=ALL),
)

MARK_INVOICED = Can(
    "MARK_INVOICED",
    "mark entries as invoiced",
)
