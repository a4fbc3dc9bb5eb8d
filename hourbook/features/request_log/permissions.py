"""Who may read the request log."""

from hourbook.core.who.access import OWN, Can

SEE_REQUEST_LOG = Can(
    "SEE_REQUEST_LOG",
    "read the request log",
    project_managers=OWN,
    team_managers=OWN,
    everybody=OWN,
)
