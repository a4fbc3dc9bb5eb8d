# Everything works by relative path, from a checkout, with git, make and Python 3.11 or newer.
.PHONY: help run dev setup web web-dev test quick check check-python check-web test-web format screenshots bench lock migration shape clean

PYTHON ?= python3
DATA ?= ./data
FOLDER ?= docs/screenshots
BIN := .venv/bin
LOCK_FLAGS ?=
export UV_SYSTEM_CERTS ?= true
# Tests start the server a hundred times; compiling it each time takes longer than it runs.
unexport PYTHONDONTWRITEBYTECODE

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: web ## install what is missing and start the server on http://127.0.0.1:8080 (DATA=./data)
	@exec $(BIN)/hourbook serve --data $(DATA)

dev: web ## the same with readable, detailed logs
	@HOURBOOK_LOG_FORMAT=text HOURBOOK_LOG_LEVEL=debug exec $(BIN)/hourbook serve --data $(DATA)

# The stamp holds the checksum of what was installed, so a second run installs nothing.
# A linked .venv belongs to another checkout and is left as it is.
setup: ## make .venv from requirements.lock (nothing to do when it is up to date)
	@[ -L .venv ] && exit 0; \
	want=$$(cat requirements.lock pyproject.toml | cksum); \
	[ "$$(cat .venv/.stamp 2>/dev/null)" = "$$want" ] && exit 0; \
	set -e; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "make setup: Python 3.11 or newer is needed; name it with PYTHON=python3.12, say" >&2; exit 1; }; \
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "make setup: Python's venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }; \
	[ -x $(BIN)/pip ] || { echo "Making .venv (once; some seconds) ..."; $(PYTHON) -m venv .venv; }; \
	[ -x $(BIN)/uv ] || { sed -n '/^uv==/,/# via/p' requirements.lock > .venv/uv.txt; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt; }; \
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock \
		|| { echo "uv could not install the lock; trying pip, which reads pip's own configuration ..." >&2; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; }; \
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .; \
	echo "$$want" > .venv/.stamp

web: setup ## build the web app, where its sources changed; installs Node.js and npm's packages where they lack
	@$(BIN)/python web/build.py

web-dev: setup ## the web app as you edit it, in front of a server that runs already (make run)
	@$(BIN)/python web/build.py run dev

test: setup ## everything, on SQLite and PostgreSQL, in a browser; what cannot run is named (CI=true: fails)
	@$(MAKE) --no-print-directory -j2 -Otarget check-python test-web
	@$(BIN)/python -m pytest -n auto --dist worksteal

quick: check-python ## lint, types and most tests in under 90 s; leaves out PostgreSQL, browser, processes, fuzzing, oracle, web app
	@$(BIN)/python -m pytest -n auto --dist worksteal --quick

check: setup ## lint, format, types, import layers; the same of the web app, and whether its types of the API are current
	@$(MAKE) --no-print-directory -j2 -Otarget check-python check-web

check-python: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

check-web: setup
	@$(BIN)/python web/build.py run --silent check

test-web: check-web
	@$(BIN)/python web/build.py
	@$(BIN)/python web/build.py run --silent test

format: setup ## mend what ruff can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

screenshots: web ## pictures of every page into docs/screenshots (FOLDER=, PAGES="tracker team" for some)
	@$(BIN)/python -m tests.browser.screenshots $(FOLDER) $(PAGES)

bench: setup ## measure the server beside a bare one (needs wrk)
	@$(BIN)/python -m bench.load
	@$(BIN)/python -m bench.reports

lock: setup ## remake requirements.lock; LOCK_FLAGS=--upgrade takes newer versions
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links $(LOCK_FLAGS) --output-file requirements.lock pyproject.toml
	@! grep -n '://' requirements.lock || { echo "make lock: an address got into the lock" >&2; exit 1; }

shape: setup ## figures of how the code is built: rooms, arrows, circles, lengths, folders a commit touches
	@$(BIN)/python -m tests.shape

clean: ## remove what setup, builds and checks made; ./data stays
	@rm -rf .venv web/node_modules web/dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

migration: setup ## write the next database revision: make migration NAME="what changed"
	@[ -n "$(NAME)" ] || { echo 'make migration: say what changed: NAME="tags have colours"' >&2; exit 2; }
	@$(BIN)/python -m hourbook.migrations.make "$(NAME)"
	@$(BIN)/ruff format --quiet hourbook/migrations/versions
