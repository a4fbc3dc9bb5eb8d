"""Who may see reports and the team's dashboard."""

from hourbook.core.who.access import ALL, Can, when

SEE_REPORTS = Can(
    "SEE_REPORTS",
    "see reports",
    project_managers=ALL,
    team_managers=ALL,
    everybody=when("admin_only_pages", "REPORTS", reach=ALL),
)

SEE_DASHBOARD = Can(
    "SEE_DASHBOARD",
    "see the dashboard of the team",
    everybody=when("only_admins_see_dashboard", False, reach=ALL),
)
