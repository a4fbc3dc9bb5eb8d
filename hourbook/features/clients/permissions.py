"""Who may change clients."""

from hourbook.core.who.access import ALL, Can, when

CREATORS = "entity_creation_permissions.who_can_create_projects_and_clients.value"  # the setting

EDIT_CLIENTS = Can(
    "EDIT_CLIENTS",
    "change clients",
    project_managers=when(CREATORS, "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE", reach=ALL),
    everybody=when(CREATORS, "EVERYONE", reach=ALL),
)
