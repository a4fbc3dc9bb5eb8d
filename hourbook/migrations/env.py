"""Run by alembic with the connection that ``hourbook.migrations.config`` hands over."""

from typing import Any

from alembic import context
from alembic.operations.ops import CreateTableOp

from hourbook import features
from hourbook.core.db.tables import Json, metadata

features.load()


def rendered(kind: str, item: Any, _: Any) -> Any:
    """Our JSON column is text to the database; revisions must not depend on code that may change."""
    return "sa.Text()" if kind == "type" and isinstance(item, Json) else False


def without_info(_: Any, __: Any, directives: list[Any]) -> None:
    """Leave out what tables note for the code (``info``): it means nothing to the database."""
    for operation in directives[0].upgrade_ops.ops:
        if isinstance(operation, CreateTableOp):
            operation.info = {}


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=False,
    transactional_ddl=False,  # the caller's transaction holds all of it, on both databases
    render_item=rendered,
    process_revision_directives=without_info,
)
with context.begin_transaction():
    context.run_migrations()
