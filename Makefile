# `make check` runs the suite, `make test` runs everything; both set up what is missing first.
# make ends with 2 after every failure. Run .venv/bin/pytest directly to get pytest's exit code
# (0: everything passed, 1: something changed, 2: the run could not start).

# These use = and not ?=, because desktops and editors set a BROWSER variable in the environment.
SITE =
REFERENCE =
BROWSER =
VIEWPORT =
PROFILE =
FAST =
ARGS =
PYTHON =
SNAPSHOTS = 100 1000 5000
export SITE REFERENCE BROWSER VIEWPORT PROFILE PYTHON

# Images of containers often forbid Python to keep what it has compiled. Then each process of a run
# would compile everything.
export PYTHONDONTWRITEBYTECODE =

VENV := .venv
LOCKED := $(VENV)/.locked
READY := $(VENV)/.ready
LINTERS := node_modules/.ready
PIP = $(VENV)/bin/python -m pip --disable-pip-version-check install -qq
SUITE = $(wildcard tests/behaves tests/layout tests/looks)

# The environment carries these values, so & and spaces need no quoting. ARGS is shell text.
OPTIONS = --junitxml presscheck-report/junit.xml $(if $(SITE),--base-url "$$SITE") \
	$(if $(REFERENCE),--presscheck-reference "$$REFERENCE") \
	$(if $(BROWSER),--browser "$$BROWSER") $(if $(VIEWPORT),--presscheck-viewport "$$VIEWPORT") \
	$(if $(PROFILE),--presscheck-profile "$$PROFILE") $(if $(FAST),--presscheck-only-affected) $(ARGS)

# This creates .venv again when it was made in another folder or when its Python is gone.
$(shell test -x $(VENV)/bin/python && test "$$(cat $(LOCKED) 2>&1)" = "$(CURDIR)" || rm -f $(LOCKED))

# Only the linters of the scripts need Node. `make test` runs without them if there is no Node.
NODE = $(if $(filter test,$(MAKECMDGOALS)),$(shell node -e '$(IS_NEW)' 2>/dev/null && command -v npm))
IS_NEW = const [major, minor] = process.versions.node.split("."); \
	process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)

.PHONY: check test prove bench coverage hooks docs lock clean help

# Hypothesis' plugin imports Hypothesis at the end of every run, which takes half a second.
check: $(READY)
	@$(VENV)/bin/presscheck browser --quiet "$${BROWSER:-chromium}"
	@$(VENV)/bin/pytest -n auto -p no:hypothesispytest $(SUITE) $(OPTIONS)

# All steps run, even after one has failed, so the output shows every failure.
test: $(READY) $(if $(NODE),$(LINTERS))
	@$(VENV)/bin/presscheck browser --quiet "$${BROWSER:-chromium}"
	@failed=; \
	step() { echo "== $$1"; name=$$1; shift; "$$@" || failed="$$failed, $$name"; }; \
	step "ruff check" $(VENV)/bin/ruff check; \
	step "ruff format" $(VENV)/bin/ruff format --check; \
	step "mypy" $(VENV)/bin/mypy; \
	$(if $(NODE),$(LINT_SCRIPTS),echo "== eslint, tsc: left out; they need Node 20.19 or newer and npm";) \
	step "pytest" $(VENV)/bin/pytest -n auto $(OPTIONS); \
	$(if $(SITE)$(REFERENCE)$(BROWSER)$(VIEWPORT)$(PROFILE)$(FAST)$(ARGS),,step "prove, a sample" $(VENV)/bin/python -m mutants.prove --sample;) \
	test -z "$$failed" || { echo "make test: failed: $${failed#, }" >&2; exit 1; }

LINT_SCRIPTS = step "eslint" node_modules/.bin/eslint --max-warnings 0 presscheck replica; step "tsc" node_modules/.bin/tsc;

# Runs the suite against the mutants; ARGS="-k share" selects some of them.
prove: $(READY)
	@$(VENV)/bin/presscheck browser --quiet chromium
	@$(VENV)/bin/python -m mutants.prove $(ARGS)

# Takes hours; ARGS="--rounds 1" SNAPSHOTS=100 takes less. Needs Node and npm for the programs beside us.
bench: $(READY)
	@$(VENV)/bin/presscheck browser --quiet chromium
	@$(VENV)/bin/python -m benchmarks.side_by_side $(ARGS)
	@$(VENV)/bin/pytest -q benchmarks/compare.py --benchmark-quiet -k beside
	@$(VENV)/bin/python -m benchmarks.scale $(SNAPSHOTS)

# `coverage run`, not `pytest --cov`: pytest imports the plugin before pytest-cov starts to measure.
coverage: $(READY)
	@$(VENV)/bin/presscheck browser --quiet chromium
	@$(VENV)/bin/coverage erase
	@$(VENV)/bin/coverage run -m pytest -n auto $(if $(ARGS),$(ARGS),tests/engine)
	@$(VENV)/bin/coverage combine --quiet
	@$(VENV)/bin/coverage report $(if $(ARGS),--fail-under=0)

# Makes git run the quick steps of `make test` before each commit.
hooks: $(READY)
	@$(VENV)/bin/pre-commit install

docs: $(READY)
	@$(VENV)/bin/python docs/schema.py

# `make lock ARGS=--upgrade` takes the newest versions.
lock:
	@$(CHOOSE_PYTHON); $(EXPECT_VENV); test -x .cache/lock/bin/uv || \
	{ "$$python" -m venv --clear .cache/lock && .cache/lock/bin/python -m pip install --quiet uv; }
	@.cache/lock/bin/uv pip compile pyproject.toml --output-file requirements.lock --quiet \
	--universal --python-version 3.11 --all-extras --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

clean:
	rm -rf $(VENV) node_modules .cache .mypy_cache .pytest_cache .ruff_cache presscheck-report test-results
	rm -f .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@echo 'make check      run the suite against the site: behaviour, layout and snapshots'
	@echo 'make test       run everything: the suite, the tests of our own code, ruff, mypy, eslint, tsc'
	@echo 'make prove      run the suite against the mutants and report what it notices'
	@echo 'make bench      measure presscheck beside other tools, and write benchmarks/results.md'
	@echo 'make coverage   run the tests of the engine and report its branch coverage'
	@echo 'make hooks      install the git hook that runs ruff and mypy before a commit'
	@echo 'make docs       write the schema of results.json into docs/results.md'
	@echo 'make lock       write requirements.lock again from pyproject.toml'
	@echo 'make clean      remove everything that the other commands created'
	@echo
	@echo 'check takes this variable, and both take the next ones:'
	@echo '  SUITE=tests/looks  one folder or file of the suite (default: behaves, layout and looks)'
	@echo '  SITE=https://…     the site under test (default: the replica)'
	@echo '  REFERENCE=https://…  another deployment to compare with (default: the baselines)'
	@echo '  BROWSER=firefox    the browser (default: chromium)'
	@echo '  VIEWPORT=wide      one viewport: desktop, wide or narrow'
	@echo '  PROFILE=live       settings of a profile in pyproject.toml'
	@echo '  FAST=1             only what can have changed since it passed in two such runs'
	@echo '  ARGS="-k share"    any other option of pytest'
	@echo '  PYTHON=python3.12  the Python that creates .venv (3.11 or newer)'

# The stamp files are written last, so make repeats a set-up that was interrupted.
$(READY): $(LOCKED) pyproject.toml
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# Wheels only: building a package would download build tools whose hashes are not locked.
$(LOCKED): requirements.lock
	@$(CHOOSE_PYTHON); $(EXPECT_VENV); \
	echo "Setting up $(VENV) with $$("$$python" --version), once; this takes a minute"; \
	"$$python" -m venv --clear $(VENV)
	@$(PIP) --require-hashes --only-binary :all: --requirement requirements.lock
	@echo "$(CURDIR)" > $@

# npm prints nothing itself, so that one line says what is wrong.
$(LINTERS): package.json package-lock.json .npmrc
	@npm ci --silent --no-audit --no-fund --ignore-scripts || \
	{ echo "eslint and typescript cannot be installed (next: npm ci, which says why)" >&2; exit 2; }
	@touch $@

# On macOS and older Debian releases python3 can be too old while a newer Python is installed.
CHOOSE_PYTHON = set -- "$$PYTHON"; \
	test -n "$$PYTHON" || set -- python3 python3.14 python3.13 python3.12 python3.11; \
	python=; for each in "$$@"; do \
	if "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then python=$$each; break; fi; done; \
	test -n "$$python" || { echo "Python 3.11 or newer is needed, and none of these is it: $$*" \
	"(next: install one, or say where it is with PYTHON=/path/to/python3)" >&2; exit 2; }

# Debian ships the venv module in a separate package.
EXPECT_VENV = "$$python" -c 'import ensurepip, venv' 2>/dev/null || { \
	package=$$("$$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; \
	then apt-get update -qq && apt-get install -qq --yes "$$package" >/dev/null; \
	else echo "$$python cannot make a virtual environment" \
	"(next: sudo apt-get install $$package)" >&2; exit 2; fi; }
