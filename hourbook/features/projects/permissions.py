"""Who may make and change projects and tasks."""

from hourbook.core.who.access import ALL, MANAGED, Can, when

CREATORS = "entity_creation_permissions.who_can_create_projects_and_clients.value"  # the setting

CREATE_PROJECTS = Can(
    "CREATE_PROJECTS",
    "create projects and clients",
    project_managers=when(CREATORS, "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE", reach=ALL),
    everybody=when(CREATORS, "EVERYONE", reach=ALL),
)

EDIT_PROJECTS = Can(
    "EDIT_PROJECTS",
    "change projects",
    project_managers=MANAGED,
)

EDIT_PROJECT_RATES = Can(
    "EDIT_PROJECT_RATES",
    "change rates of projects, tasks and project members",
    project_managers=when("only_admins_see_billable_rates", False, reach=MANAGED),
)

CREATE_TASKS = Can(
    "CREATE_TASKS",
    "create tasks",
    project_managers=MANAGED,
    everybody=when("entity_creation_permissions.who_can_create_tasks.value", "EVERYONE", reach=ALL),
)

EDIT_TASKS = Can(
    "EDIT_TASKS",
    "change tasks",
    project_managers=MANAGED,
)
