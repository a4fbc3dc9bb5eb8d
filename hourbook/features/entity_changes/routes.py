"""The operations of entity changes (wire-facts 6.28)."""

from collections import defaultdict
from typing import Any

from hourbook.core.base.clock import instant_text_ms
from hourbook.core.base.errors import ParameterMissing, ValueOutOfRange
from hourbook.core.base.wire import written
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.entity_changes import parts
from hourbook.features.entity_changes.documents import DOCUMENTS
from hourbook.features.entity_changes.past import built
from hourbook.features.entity_changes.schemas import DeletedEntityOut, EntityChangeOut, EntityQuery
from hourbook.features.entity_changes.windows import (
    MOST,
    Found,
    TooManyEntities,
    WindowTooBusy,
    deleted,
    latest,
    of_table,
    page_of,
    window_of,
)

ALL = "/workspaces/{workspaceId}/entities"
ERRORS = [ParameterMissing, ValueOutOfRange, TooManyEntities, WindowTooBusy]
OPTIONS: dict[str, Any] = {"tag": "Entity changes", "report": True, "raises": ERRORS}
PARTS = (parts.VALUE, parts.RATE)
BATCH = 500


@operation("GET", f"{ALL}/created", name="getCreatedEntityInfo", **OPTIONS)
def created_entities(ctx: Context, query: EntityQuery) -> list[EntityChangeOut]:
    """List what was made in a window of time and is there, oldest first, as far as you may see it.

    Each entity as its own operation answers it, with ``documentCode`` and ``auditMetadata``. ``type`` may be repeated.
    Without ``limit`` all of them are answered, up to 5000; with it, pages are walked from ``page=0``.
    """
    return changed(ctx, query, "created")


@operation("GET", f"{ALL}/updated", name="getUpdatedEntityInfo", **OPTIONS)
def updated_entities(ctx: Context, query: EntityQuery) -> list[EntityChangeOut]:
    """List what was made before a window of time and changed in it, as it is now, as far as you may see it.

    The latest change comes last. What was made in the window stands among the created alone.
    """
    return changed(ctx, query, "updated")


@operation("GET", f"{ALL}/deleted", name="getDeletedEntityInfo", **OPTIONS)
def deleted_entities(ctx: Context, query: EntityQuery) -> list[DeletedEntityOut]:
    """List what was deleted in a window of time, with its last state, as far as you saw it.

    It stands here at once, not a minute later. What was made in the same window is left out, as in the real service.
    """
    window, wanted = window_of(ctx, query), set(query.type)
    found = [one for code in DOCUMENTS if code in wanted for one in deleted(ctx, code, window)]
    found += [one for code in PARTS if code in wanted for one in parts.parts_found(ctx, code, window, "deleted")]
    return written([gone_out(ctx, one) for one in paged(found, query)])


def changed(ctx: Context, query: EntityQuery, what: str) -> list[EntityChangeOut]:
    window, wanted = window_of(ctx, query), set(query.type)
    most = sum(page_of(query)) + 1
    rows = [of_table(ctx, code, window, made=what == "created", most=most) for code in DOCUMENTS if code in wanted]
    rows += [parts.parts_found(ctx, code, window, what) for code in PARTS if code in wanted]
    return written(forms(ctx, paged([one for some in rows for one in some], query)))  # type: ignore[arg-type]


def paged(found: list[Found], query: EntityQuery) -> list[Found]:
    skipped, most = page_of(query)
    if query.limit is None and len(found) > MOST:
        raise TooManyEntities(most=MOST)
    return sorted(found, key=lambda one: (one.at, one.code, parts.id_of(one) if one.code in PARTS else one.id))[
        skipped : skipped + most
    ]


def forms(ctx: Context, found: list[Found]) -> list[dict[str, Any]]:
    """The entities as they are now, in the order in which they were found."""
    by_code: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        by_code[one.code].append(one)
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for code, some in by_code.items():
        for first in range(0, len(some), BATCH):
            for one, form in forms_of(ctx, code, some[first : first + BATCH]):
                made[code, key_of(one)] = form
    return [made[one.code, key_of(one)] for one in found if (one.code, key_of(one)) in made]


def key_of(one: Found) -> str:
    return parts.id_of(one) if one.code in PARTS else one.id


def forms_of(ctx: Context, code: str, found: list[Found]) -> list[tuple[Found, dict[str, Any]]]:
    if code in PARTS:
        pairs = zip(found, parts.parts_now(ctx, code, found), strict=True)
        return [(one, form | told(one, one.updated_at)) for one, form in pairs if form is not None]
    ids = [one.id for one in found]
    now, changed_at = DOCUMENTS[code].now(ctx, ids), latest(ctx, code, ids)
    return [(one, built(now[one.id]) | told(one, changed_at.get(one.id, one.at))) for one in found if one.id in now]


def told(one: Found, updated_at: int | None) -> dict[str, Any]:
    """What stands beside the fields of the entity."""
    return {"documentCode": one.code, "auditMetadata": metadata(one, updated_at)}


def metadata(one: Found, updated_at: int | None) -> dict[str, Any]:
    times = {"createdAt": one.created_at, "updatedAt": updated_at}
    return {name: None if at is None else instant_text_ms(at) for name, at in times.items()}


def gone_out(ctx: Context, one: Found) -> DeletedEntityOut:
    was = parts.part_was(ctx, one) if one.code in PARTS else DOCUMENTS[one.code].was(ctx, one.about) or {}
    own = {("_id" if name == "id" else name): value for name, value in was.items()}
    return DeletedEntityOut(
        id=key_of(one),
        document_code=one.code,  # type: ignore[arg-type]
        document=own | {"auditMetadata": metadata(one, one.at)},
        deleted_at=instant_text_ms(one.at),
    )
