# `make check` runs the suite, `make test` runs everything; both set up what is missing first.
# Whatever fails, make itself ends with 2. The finer answer is pytest's own
# (0 all well, 1 something changed, 2 cannot run): ask .venv/bin/pytest directly for it.

# Set with = and not ?=, because desktops and editors keep a BROWSER of their own in the environment.
SITE =
BROWSER =
VIEWPORT =
ARGS =
PYTHON =
export SITE BROWSER VIEWPORT PYTHON

VENV := .venv
LOCKED := $(VENV)/.locked
READY := $(VENV)/.ready
LINTERS := node_modules/.ready
PIP = $(VENV)/bin/python -m pip --disable-pip-version-check install -qq
SUITE = $(wildcard tests/behaves tests/layout tests/looks)

# Values travel through the environment, so that & and blanks need no care; ARGS is shell text.
OPTIONS = $(if $(SITE),--base-url "$$SITE") $(if $(BROWSER),--browser "$$BROWSER") \
	$(if $(VIEWPORT),--presscheck-viewport "$$VIEWPORT") $(ARGS)

# A .venv from another folder, or one whose Python is gone, is made anew.
$(shell test -x $(VENV)/bin/python && test "$$(cat $(LOCKED) 2>&1)" = "$(CURDIR)" || rm -f $(LOCKED))

# Only the linters of the scripts need Node, so that `make test` goes on without it.
NODE = $(if $(filter test,$(MAKECMDGOALS)),$(shell node -e '$(IS_NEW)' 2>/dev/null && command -v npm))
IS_NEW = const [major, minor] = process.versions.node.split("."); \
	process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)

.PHONY: check test prove lock clean help

check: $(READY)
	@$(VENV)/bin/presscheck browser --quiet "$${BROWSER:-chromium}"
	@$(VENV)/bin/pytest $(SUITE) $(OPTIONS)

# Every step runs, so that one look at the output tells all that is wrong.
test: $(READY) $(if $(NODE),$(LINTERS))
	@$(VENV)/bin/presscheck browser --quiet "$${BROWSER:-chromium}"
	@failed=; \
	step() { echo "== $$1"; name=$$1; shift; "$$@" || failed="$$failed, $$name"; }; \
	step "ruff check" $(VENV)/bin/ruff check; \
	step "ruff format" $(VENV)/bin/ruff format --check; \
	step "mypy" $(VENV)/bin/mypy; \
	$(if $(NODE),$(LINT_SCRIPTS),echo "== eslint, tsc: left out; they need Node 20.19 or newer and npm";) \
	step "pytest" $(VENV)/bin/pytest -n auto $(OPTIONS); \
	$(if $(SITE)$(BROWSER)$(VIEWPORT)$(ARGS),,step "prove, a sample" $(VENV)/bin/python -m mutants.prove --sample;) \
	test -z "$$failed" || { echo "make test: not well: $${failed#, }" >&2; exit 1; }

LINT_SCRIPTS = step "eslint" node_modules/.bin/eslint --max-warnings 0 presscheck replica; step "tsc" node_modules/.bin/tsc;

# Tries the suite on deliberate regressions; ARGS="-k share" for a part of them.
prove: $(READY)
	@$(VENV)/bin/presscheck browser --quiet chromium
	@$(VENV)/bin/python -m mutants.prove $(ARGS)

# Looks for new versions with: make lock ARGS=--upgrade
lock:
	@$(CHOOSE_PYTHON); $(EXPECT_VENV); test -x .cache/lock/bin/uv || \
	{ "$$python" -m venv --clear .cache/lock && .cache/lock/bin/python -m pip install --quiet uv; }
	@.cache/lock/bin/uv pip compile pyproject.toml --output-file requirements.lock --quiet \
	--universal --python-version 3.11 --all-extras --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

clean:
	rm -rf $(VENV) node_modules .cache .mypy_cache .pytest_cache .ruff_cache presscheck-report test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@echo 'make check   run the suite: what a reader can do, where things stand, how they look'
	@echo 'make test    run everything: the suite, the tests of our own tools, ruff, mypy, eslint, tsc'
	@echo 'make prove   try the suite on deliberate regressions: what it notices, how it explains it'
	@echo 'make lock    write requirements.lock anew from pyproject.toml'
	@echo 'make clean   remove everything that the other commands made'
	@echo
	@echo 'check and test take'
	@echo '  SITE=https://…     another site than the replica'
	@echo '  BROWSER=firefox    another browser than chromium'
	@echo '  VIEWPORT=wide      one viewport: desktop, wide or narrow'
	@echo '  ARGS="-k share"    anything else that pytest takes'
	@echo '  PYTHON=python3.12  the Python to set up with (3.11 or newer)'

# Stamps are written last, so that a set-up cut short is begun again.
$(READY): $(LOCKED) pyproject.toml
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# Wheels only: a package that had to be built would fetch build tools that no hash vouches for.
$(LOCKED): requirements.lock
	@$(CHOOSE_PYTHON); $(EXPECT_VENV); \
	echo "Setting up $(VENV) with $$("$$python" --version), once; this takes a minute"; \
	"$$python" -m venv --clear $(VENV)
	@$(PIP) --require-hashes --only-binary :all: --requirement requirements.lock
	@echo "$(CURDIR)" > $@

# npm says nothing of its own here, so that one line tells what is wrong.
$(LINTERS): package.json package-lock.json .npmrc
	@npm ci --silent --no-audit --no-fund --ignore-scripts || \
	{ echo "eslint and typescript cannot be installed (next: npm ci, which says why)" >&2; exit 2; }
	@touch $@

# macOS and older Debians have a python3 that is too old beside one that is not.
CHOOSE_PYTHON = set -- "$$PYTHON"; \
	test -n "$$PYTHON" || set -- python3 python3.14 python3.13 python3.12 python3.11; \
	python=; for each in "$$@"; do \
	if "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then python=$$each; break; fi; done; \
	test -n "$$python" || { echo "Python 3.11 or newer is needed, and none of these is it: $$*" \
	"(next: install one, or say where it is with PYTHON=/path/to/python3)" >&2; exit 2; }

# Debian keeps what venv needs in a package of its own.
EXPECT_VENV = "$$python" -c 'import ensurepip, venv' 2>/dev/null || { \
	package=$$("$$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; \
	then apt-get update -qq && apt-get install -qq --yes "$$package" >/dev/null; \
	else echo "$$python cannot make a virtual environment" \
	"(next: sudo apt-get install $$package)" >&2; exit 2; fi; }
