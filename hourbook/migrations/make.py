"""Write the next revision: ``python -m hourbook.migrations.make what-changed``."""

import sys
import tempfile

from hourbook import features
from hourbook.core.db.opening import open_database
from hourbook.migrations import FOLDER, config, head, run_chain


def main() -> None:
    from alembic import command

    features.load()
    number = f"{int(head() or 0) + 1:04d}"
    name = "_".join(sys.argv[1].lower().replace("-", " ").split())
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(f"sqlite:///{folder}/chain.db")
        if head():
            db.now(run_chain)
        db.now(lambda tx: command.revision(config(tx), message=name, rev_id=number, autogenerate=True))
        db.close()
    sys.stdout.write(f"{FOLDER / 'versions'}/{number}_{name}.py: read it before you commit it\n")


if __name__ == "__main__":
    main()
