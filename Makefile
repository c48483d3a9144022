# Everything here works on a fresh machine with Python 3.11 or newer and make:
# the first target that needs it makes .venv, and later ones use it again.

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The first Python on this machine that is new enough; `make PYTHON=...` names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$name" && break; done)
FUZZ_SECONDS ?= 60
FOUNDING_CASE := check fixtures/gknb/photo.jpg \
	--claimed-date 2023-08-29/2023-09-06 --claimed-place 38.46,70.74,60km

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help init demo test lint check docs docs-check made-check golden bench fuzz new-check

help: ## say what can be made
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

init: $(READY) ## make .venv with verifyimg and all it is tested with

# Constraints reach the build of our own package too: by PIP_CONSTRAINT, and by
# PIP_BUILD_CONSTRAINT since pip 25.3.
$(READY): pyproject.toml constraints.txt
	@if [ -z "$(PYTHON)" ]; then \
		echo "verifyimg needs Python 3.11 or newer and found none on the PATH;" >&2; \
		echo "install it, or name it: make PYTHON=/path/to/python3.11 ..." >&2; exit 2; fi
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "verifyimg needs Python 3.11 or newer; $(PYTHON) is not, or does not run;" >&2; \
		echo "name another: make PYTHON=python3.11 ..." >&2; exit 2; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments: its venv module is missing;" >&2; \
		echo "on Debian and Ubuntu: apt install python3-venv" >&2; exit 2; }
	@echo "setting up $(VENV) (once; a minute or two)" >&2
	@"$(BIN)/python" -c '' 2>/dev/null || "$(PYTHON)" -m venv --clear "$(VENV)"
	@PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
		"$(BIN)/python" -m pip install --quiet --disable-pip-version-check -e '.[dev]' || { \
		echo "the packages could not be installed; the lines above say why." >&2; \
		echo "Is there a way to a package index? Then run the same command again." >&2; exit 2; }
# Where Python may not keep what it compiles, every command would compile all of it anew.
	@"$(BIN)/python" -m compileall -q src
	@touch $@

demo: $(READY) ## run the founding case: a photo of 2020 shown as one of 2023
	@echo '$$ verifyimg $(FOUNDING_CASE)'
	@code=0; $(BIN)/verifyimg $(FOUNDING_CASE) || code=$$?; \
	if [ $$code -ne 1 ]; then \
		echo "the demo failed: check ended with $$code, not with 1 (a finding)." >&2; exit 1; fi
	@echo
	@echo 'That was exit code 1: a finding that contradicts the claim. The picture is made up, and'
	@echo 'stands in for the published one. Now try it on a photo of your own:'
	@echo
	@echo '    $(BIN)/verifyimg check your-photo.jpg --claimed-date 2023-09-06'
	@echo '    $(BIN)/verifyimg explain TIM010'

# Each process takes a half and then what the other has not come to: what a file of tests makes
# for all of them is made once.
test: $(READY) ## run every test
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal

lint: $(READY) ## check style, layout and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

made-check: $(READY) ## check that made files are what their tools make of them
	@$(BIN)/python tools/make_fixtures.py --check
	@$(BIN)/python tools/refresh_zone_grid.py --check
	@$(BIN)/python tools/make_rule_needs.py --check

check: lint docs-check made-check test ## all that has to pass before a change lands

docs: $(READY) ## write the generated pages of docs/ again, and what the rules need
	@$(BIN)/python tools/make_rule_needs.py
	@$(BIN)/python tools/gen_docs.py

docs-check: $(READY) ## check that the generated pages are up to date and all links lead somewhere
	@$(BIN)/python tools/gen_docs.py --check

golden: $(READY) ## take what the program says now as what the tests expect; read the diff
	@UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q -n 2
	@git status --short -- tests fixtures

bench: $(READY) ## measure every promise, one after the other
	@ls bench/bench_*.py >/dev/null 2>&1 || { echo "there is no bench/bench_*.py yet" >&2; exit 2; }
	@for bench in bench/bench_*.py; do \
		echo "== $$bench"; $(BIN)/python "$$bench" || failed=1; done; exit $${failed:-0}

fuzz: $(READY) ## throw broken files at it for FUZZ_SECONDS=60 seconds
	@FUZZ_SECONDS=$(FUZZ_SECONDS) $(BIN)/python -m pytest -q tests/fuzz --timeout 0

new-check: $(READY) ## write a rule and its test: make new-check CODE=TIM025 NAME=some-condition
	@$(BIN)/python tools/new_check.py "$(CODE)" "$(NAME)"
