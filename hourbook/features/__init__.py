"""The features, in import order: a later one may use an earlier one, never the other way round.

A feature is one file, or a folder with the slots tables, schemas, queries, actions, routes (or routes by subject).
Importing a feature's files declares its tables and operations.
"""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from hourbook.core.edge.operations import TAGS

FEATURES: list[str] = [
    "hearing",
    "custom_fields",
    "account",
    "workspaces",
    "groups",
    "clients",
    "tags",
    "people",
    "rates",
    "projects",
    "time_entries",
    "me",
    "first_run",
    "presets",
    "reports",
    "shared_reports",
    "request_log",
    "live",
]

TAGS.update(
    {
        "Users": "The person behind the key, the people of a workspace, their rates and manager roles.",
        "Workspaces": "Workspaces, their settings, plan, members and rates.",
        "Clients": "Whom projects are done for.",
        "Projects": "Projects, their members, rates, estimates, templates and notes.",
        "Tasks": "Tasks of a project, their assignees, rates and estimates.",
        "Tags": "Tags on time entries.",
        "Time Entries": "Timers and manual entries, of the caller and of others.",
        "Reports": "Sums and lists of entries, and why an amount is what it is.",
        "Shared Reports": "Saved reports behind a link, for everybody or for chosen people.",
        "Custom Fields": "Fields of one's own on entries, projects and people.",
        "User Groups": "Groups of people.",
        "Member profiles": "Working days, capacity and further data of a member.",
        "Roles": "Who manages which project, person or group.",
        "Identity": "Sign-in, sessions, API keys, two-factor, invitations and the own account.",
        "Request Log": "What was refused, why, and how to mend it.",
        "Live": "What happens, as it happens.",
    }
)


def load() -> None:
    """Import every file of every feature, so that all tables and operations are declared."""
    for feature in FEATURES:
        name = f"{__name__}.{feature}"
        if find_spec(name):
            for file in iter_modules(getattr(import_module(name), "__path__", ())):
                import_module(f"{name}.{file.name}")
