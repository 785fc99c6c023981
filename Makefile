# Each target does all the set-up it needs on a machine that has Python 3.11 or later and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench walk firing conformance mutation fit fuzz site lock release clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[ocr,server,scale]" --group dev
	touch $(READY)

demo: $(READY)
	$(BIN)/crossread account examples/harbour-ferry

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# On every core, file by file in their order, in which what takes longest comes early.
# `$(BIN)/python -m pytest tests/ROOM` runs a room in one process.
test: lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

bench: $(READY)
	$(BIN)/python -m benchmarks.speed

walk: $(READY)
	$(BIN)/python -m benchmarks.walk

mutation: $(READY)
	$(BIN)/python -m benchmarks.mutation

firing: $(READY)
	$(BIN)/python -m benchmarks.firing

# Outputs and inputs held to published standards, as a table.
conformance: $(READY)
	$(BIN)/python -m benchmarks.conformance

# Damaged texts through the whole program: SEED=2 COUNT=5000 for other and more of them.
fuzz: $(READY)
	$(BIN)/python -m benchmarks.fuzz --seed $(or $(SEED),1) --count $(or $(COUNT),500)

# The weights by which figures are aligned, fitted again on the annotated stories.
fit: $(READY)
	$(BIN)/python -m benchmarks.fit

# The documentation as a site, in build/site: it loads nothing from elsewhere.
site: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

# The lock: what the newest releases that pyproject.toml allows resolve to, written for all to share.
lock: $(VENV)/.release
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

$(VENV)/.release: $(READY)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group release
	touch $(VENV)/.release

# What is put on the package index: built, looked into, installed and tried in an environment of its own, and listed.
# TRY="python3.11 python3.12 python3.13" tries it with each of them.
release: $(VENV)/.release
	rm -rf dist
	$(BIN)/python -m build --outdir dist .
	$(BIN)/python -m twine check --strict dist/*.whl dist/*.tar.gz
	$(BIN)/python -m tools.release.contents dist
	$(BIN)/python -m tools.release.trial dist $(TRY)
	$(BIN)/python -m tools.release.bill dist

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
