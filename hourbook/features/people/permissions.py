"""Who may see and manage the people of a workspace."""

from hourbook.core.who.access import ALL, MANAGED, OWN, Can, when

SEE_TEAM = Can(
    "SEE_TEAM",
    "list the members",
    project_managers=MANAGED,
    team_managers=MANAGED,
    everybody=when("admin_only_pages", "TEAM", reach=ALL),
)

MANAGE_MEMBERS = Can(
    "MANAGE_MEMBERS",
    "invite and deactivate members, change their roles and rates",
)

EDIT_PROFILES = Can(
    "EDIT_PROFILES",
    "change member profiles",
    project_managers=OWN,
    team_managers=OWN,
    everybody=OWN,
)

SEE_PROFILES = Can(
    "SEE_PROFILES",
    "see member profiles",
    project_managers=OWN,
    team_managers=MANAGED,
    everybody=OWN,
)
