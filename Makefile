# Each target does all the set-up it needs on a machine that has Python 3.11 or later and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench firing mutation fit fuzz lock clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[ocr,server]" --group dev
	touch $(READY)

demo: $(READY)
	$(BIN)/crossread account examples/harbour-ferry

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: lint
	$(BIN)/python -m pytest

bench: $(READY)
	$(BIN)/python -m benchmarks.speed

mutation: $(READY)
	$(BIN)/python -m benchmarks.mutation

firing: $(READY)
	$(BIN)/python -m benchmarks.firing

# Damaged texts through the whole program: SEED=2 COUNT=5000 for other and more of them.
fuzz: $(READY)
	$(BIN)/python -m benchmarks.fuzz --seed $(or $(SEED),1) --count $(or $(COUNT),500)

# The weights by which figures are aligned, fitted again on the annotated stories.
fit: $(READY)
	$(BIN)/python -m benchmarks.fit

# The lock: what the newest releases that pyproject.toml allows resolve to, written for all to share.
lock: $(READY)
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
