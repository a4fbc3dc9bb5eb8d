"""The features, in import order: a later one may use an earlier one, never the other way round.

A feature is one file, or a folder with the slots tables, schemas, queries, actions, routes (or routes by subject).
Importing a feature's files declares its tables and operations.
"""

from importlib import import_module
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
    "first_run",
    "presets",
    "reports",
    "shared_reports",
    "request_log",
    "live",
    "me",
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
    """Import every file of every feature, so that all permissions, tables and operations are declared."""
    packages = [import_module(f"{__name__}.{feature}") for feature in FEATURES[:-1]]
    inside = [(each.__name__, file.name) for each in packages for file in iter_modules(getattr(each, "__path__", ()))]
    for package, file in sorted(inside, key=lambda each: each[1] != "permissions"):
        import_module(f"{package}.{file}")
    import_module(f"{__name__}.{FEATURES[-1]}")  # it shows every permission there is
