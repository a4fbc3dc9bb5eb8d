"""What an entry must fulfil apart from its times: project, task, tags, type, and what the workspace asks for."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, Warned
from hourbook.core.base.texts import is_empty
from hourbook.core.base.wire import UNSET
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.access import AccessDenied, Feature, Reach
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import DropdownValueUnknown, missing_required
from hourbook.features.projects.queries import TaskNotInProject, get_project, get_task, may_track_on
from hourbook.features.tags import tags
from hourbook.features.time_entries.permissions import CHANGE_BILLABLE
from hourbook.languages.said import joined, said


class TagArchived(ApiError):
    message = "You can not create entities for archived tag"
    cause = "The tag {name} is archived."
    fix = "Restore the tag (PUT it with archived false) or use another one."
    field = "tagIds"
    example = {"name": "urgent"}


class NotOnProject(AccessDenied):
    message = "Access Denied"
    cause = "The project takes entries of its members only, the task of its assignees, and this user is none of them."
    fix = "Add the user to the project or the task, or use another one."
    rule = "visibility"
    field = "projectId"


class BreaksOff(ApiError):
    message = "You dont have permission to create break time entry since break feature is not enabled."
    cause = "Breaks are switched off in this workspace (setting breaksEnabled)."
    fix = "Send type REGULAR, or ask an admin to switch breaks on."
    rule = "workspace setting"
    field = "type"


class TimeOffEntryRefused(ApiError):
    message = (
        "You dont have permission to create time off and holiday time entry since time off feature is not enabled."
    )
    cause = "Entries of the types HOLIDAY and TIME_OFF come from holidays and approved requests, never from clients."
    fix = "Send type REGULAR or BREAK."
    field = "type"


class ProjectRequired(ApiError):
    message = "Time entry couldn't be created. Project is either required field or given project is archived."
    cause = "The workspace asks for these before an entry is complete, and they are missing: {missing}."
    fix = "Send {missing}; or leave out end, because a running timer may be filled in later."
    rule = "workspace setting"
    field = "projectId"
    example = {"missing": "projectId (forceProjects), description (forceDescription)"}


class RequiredFieldsMissing(ApiError):
    message = "Can't save, required fields are missing or archived."
    cause = "The workspace asks for these before an entry is complete, and they are missing: {missing}."
    fix = "Fill in {missing}, then try again; a running timer is filled in with PUT, without end."
    rule = "workspace setting"
    example = {
        "missing": joined(["taskId (forceTasks)", said("custom field {name}", name="Ticket")], ", "),
        "field": "taskId",
    }


class ProjectArchived(Warned):
    message = "The project is archived"
    cause = "The project {name} is archived; the entry is put on it all the same, as by the real service."
    fix = "Use an active project, or restore this one (PUT it with archived false)."
    field = "projectId"
    example = {"name": "Website"}


class TaskDone(Warned):
    message = "The task is done"
    cause = "The task {name} is done; the entry is put on it all the same."
    fix = "Use an active task, or open this one again (PUT it with status ACTIVE)."
    field = "taskId"
    example = {"name": "Design"}


class ClearedByPut(Warned):
    message = "PUT clears {names}"
    cause = "PUT replaces the whole entry: {names} had a value, were not sent, and are cleared."
    fix = "Send {names} with the values of the entry too, or null where they are to be cleared."
    example = {"names": "projectId, tagIds", "field": "projectId"}


LEFT = "The entry is on this project, which takes entries of its members only, and this user is no longer one of them."
LEFT_FIX = "Send another projectId or null, or have the user added to the project again."
WARNINGS: list[type[ApiError]] = [ProjectArchived, TaskDone, DropdownValueUnknown]
REFERENCE_ERRORS: list[type[ApiError]] = [NotInWorkspace, TaskNotInProject, TagArchived, NotOnProject]
TYPE_ERRORS: list[type[ApiError]] = [BreaksOff, TimeOffEntryRefused]


def check_project(
    ctx: Context, project_id: str | None, task_id: str | None, user_id: str, stored: Row | None = None
) -> tuple[Row | None, Row | None]:
    """The project and the task an entry of this user is put on. Archived ones are accepted, as in the real service.

    ``stored`` is the entry as it is: that it is on a project its owner has left is no secret to the owner.
    """
    if not project_id:
        if task_id:
            raise TaskNotInProject(given=task_id, cause="A task needs its project, and the entry has none.")
        return None, None
    try:
        project = get_project(ctx, project_id)
    except NotInWorkspace:
        if stored is not None and stored.project_id == project_id:
            raise NotOnProject(given=project_id, cause=LEFT, fix=LEFT_FIX) from None
        raise
    task = get_task(ctx, project, task_id) if task_id else None
    if not may_track_on(ctx, project, task, user_id):
        raise NotOnProject(field="taskId" if task else "projectId", given=task_id or project_id)
    return project, task


def warn_of_ended(ctx: Context, project: Row | None, task: Row | None, stored: Row | None) -> None:
    """Warn where an entry is put on an archived project or a done task, which it was not on before."""
    if project and project.archived and (stored is None or stored.project_id != project.id):
        ctx.warn(ProjectArchived(name=project.name, given=project.id))
    if task and task.status == "DONE" and (stored is None or stored.task_id != task.id):
        ctx.warn(TaskDone(name=task.name, given=task.id))


def warn_of_cleared(ctx: Context, body: Any, stored: Row, tag_ids: list[str]) -> None:
    """Warn where a PUT leaves out what the entry has; null says that it is meant."""
    had = {
        "projectId": stored.project_id,
        "taskId": stored.task_id,
        "tagIds": tag_ids,
        "description": stored.description,
    }
    sent = {
        "projectId": body.project_id,
        "taskId": body.task_id,
        "tagIds": body.tag_ids,
        "description": body.description,
    }
    if names := [name for name, value in had.items() if value and sent[name] is UNSET]:
        ctx.warn(ClearedByPut(names=", ".join(names), field=names[0]))


def check_tags(ctx: Context, tag_ids: list[str], kept: list[str]) -> list[str]:
    """The ids, each once and in order; unknown and archived tags are refused, archived ones that were there stay."""
    wanted = sorted(set(tag_ids))
    if not wanted:
        return []
    found = sa.select(tags.c.id, tags.c.name, tags.c.archived).where(mine(ctx, tags), tags.c.id.in_(wanted))
    known = {row.id: row for row in ctx.tx.execute(found)}
    for tag_id in wanted:
        if tag_id not in known:
            raise NotInWorkspace(thing="Tag", field="tagIds", given=tag_id)
        if known[tag_id].archived and tag_id not in kept:
            raise TagArchived(name=known[tag_id].name, given=tag_id)
    return wanted


def check_type(ctx: Context, kind: str) -> None:
    """Refuse what clients may not make."""
    if kind == "BREAK" and not ctx.settings.breaks_enabled:
        raise BreaksOff(given=kind)
    if kind in ("HOLIDAY", "TIME_OFF"):
        raise TimeOffEntryRefused(given=kind)


def billable_of(ctx: Context, given: object, project: Row | None, task: Row | None, stored: Row | None) -> bool:
    """Whether an entry is billable: as given, else as its task (where tasks have rates) or project is, else yes.

    Where admins alone change the flag, others may only repeat what stands or what would come by itself.
    """
    default = bool(project.billable) if project else True
    if task is not None and ctx.has(Feature.TASK_RATES):
        default = bool(task.billable)
    if ctx.may(CHANGE_BILLABLE):
        return given if isinstance(given, bool) else default
    moved = stored is None or (stored.project_id, stored.task_id) != (
        project.id if project else None,
        task.id if task else None,
    )
    natural = default if moved or stored is None else bool(stored.billable)
    if isinstance(given, bool) and given not in (natural, stored.billable if stored else natural):
        raise ctx.refusal(CHANGE_BILLABLE, Reach.ALL)
    return natural


def check_complete(
    ctx: Context, entry: dict[str, Any], tag_ids: list[str], values: dict[str, tuple[Any, str]], *, creating: bool
) -> None:
    """Refuse a complete entry that lacks a required field: ``entry`` its columns, ``values`` its custom fields."""
    switches = ctx.settings
    missing = {
        "projectId": switches.force_projects and not entry["project_id"],
        "taskId": switches.force_tasks and not entry["task_id"],
        "tagIds": switches.force_tags and not tag_ids,
        "description": switches.force_description and is_empty(entry["description"]),
    }
    names = [f"{name} ({SWITCHES[name]})" for name, lacks in missing.items() if lacks]
    fields = missing_required(ctx, entry["project_id"], {id: value for id, (value, _) in values.items()})
    names += [said("custom field {name}", name=name) for name in fields]
    if not names:
        return
    first = next((name for name, lacks in missing.items() if lacks), "customFields")
    kind = ProjectRequired if creating and missing["projectId"] else RequiredFieldsMissing
    raise kind(field=first, missing=joined(names, ", "))


SWITCHES = {
    "projectId": "forceProjects",
    "taskId": "forceTasks",
    "tagIds": "forceTags",
    "description": "forceDescription",
}
