"""What the parts of the API and the parameters of the features mean, for the documents."""

from hourbook.core.edge.operations import TAGS
from hourbook.described.parameters import MEANINGS

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
        "Webhooks": "What happens is posted to addresses of other systems.",
        "Request Log": "What was refused, why, and how to mend it.",
        "Live": "What happens, as it happens.",
        "Audit Log": "Who did what, and when, in a log that shows every tampering.",
        "Entity changes": "What was made, changed and deleted, for clients that keep a copy of the data.",
    }
)

MEANINGS.update(
    {
        "billable": "Only billable (true) or only non-billable ones (false).",
        "clients": "Only those of these clients.",
        "project": "Only those of this project.",
        "task": "Only those of this task.",
        "tags": "Only those with one of these tags.",
        "in-progress": "Only running (true) or only stopped ones (false).",
        "entity-type": "Only fields of these kinds of things.",
        "project-id": "Only those of this project.",
        "account-statuses": "Only people whose account has one of these states.",
        "memberships": "Which memberships to add to each person.",
        "include-memberships": "Add the memberships of the person.",
        "include-roles": "Add the manager roles of each person.",
        "includeTeamManagers": "Add the team managers of each group.",
        "send-email": "Whether the invitation is mailed.",
        "archive-projects": "When archiving, archive the projects too.",
        "mark-tasks-as-done": "When archiving, mark the tasks of the projects as done.",
        "contains-client": "false: those of any other client, in place of the given ones.",
        "contains-user": "false: those without the given people.",
        "contains-group": "false: those without the given groups.",
        "contains-assignee": "false: nobody is assigned, whoever the body names.",
        "client-status": "Only those whose client is active or archived.",
        "user-status": "Only those with people of this status.",
        "membership-status": "Read and without effect: a task's assignees are those it has.",
        "is-template": "Only templates (true) or only projects proper (false).",
        "access": "Only public or only private ones.",
        "expense-limit": "How many expenses to add; there are none yet.",
        "expense-date": "Only expenses of this day; there are none yet.",
        "custom-field-entity-type": "Which kind of custom fields to add.",
        "time-entry-ids": "The entries meant, by commas or repeated.",
        "project-required": "Only entries with a project.",
        "task-required": "Only entries with a task.",
        "get-week-before": "The week before this instant.",
        "from-entry": "Copy this entry.",
        "consider-duration-format": "Read and ignored: durations are always whole seconds.",
        "type": "Which types of entities; may be repeated.",
        "limit": "How many at most.",
        "after": "Where to go on: `next` of the last answer, or `latest`; without it from the beginning.",
        "verify": "Whether to check every row against its seal.",
        "types": "Only changes of these types; may be repeated.",
        "wait": "How many seconds to wait for a change where there is none, at most 60.",
        "userGroups": "Only those with these groups.",
    }
)
