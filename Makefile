# The front door. `make help` lists the targets from their own comments.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8000
OUT ?= dist/briefing
export PYTHONUTF8 := 1
export PYTHONHASHSEED := 0
export SOURCE_DATE_EPOCH := 1736179200
# Compiled modules are kept: every command starts faster by seconds.
export PYTHONDONTWRITEBYTECODE :=

READY := $(VENV)/.ready
DEEP := tests/book/test_hostile.py tests/book/test_rebuild.py tests/book/test_pdf.py

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 …"; exit 2; }
	@echo "setting up $(VENV) (once; needs the package index)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "  %-14s %s\n", $$1, $$2}'

.PHONY: setup
setup: $(READY) ## build the virtual environment (every other target does this itself)

.PHONY: book
book: $(READY) ## build the book in both languages into dist/site; REPORT=<id> for another report
	@$(BIN)/python scripts/build_book.py $(if $(REPORT),--report $(REPORT))

.PHONY: serve
serve: book ## serve dist/site on 127.0.0.1:$(PORT)
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory dist/site

LAB := $(VENV)/.lab
# JupyterLab asks nobody for news, updates or extensions; as root (in a container) it starts only when told so.
LAB_OPTIONS := --LabApp.news_url=None --LabApp.extension_manager=readonly \
  --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate $(if $(filter 0,$(shell id -u)),--allow-root)

$(LAB): requirements-lab.txt $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-lab.txt
	@touch $@

.PHONY: lab
lab: $(LAB) ## open the notebooks in JupyterLab (installed by this target)
	@$(BIN)/python -m jupyterlab --notebook-dir=notebooks $(LAB_OPTIONS)

.PHONY: curate
curate: $(READY) ## machine draft + review layer -> data/curated/<REPORT>
	@$(BIN)/python scripts/curate.py $(or $(REPORT),chengyang-2025)

.PHONY: test
TOGETHER := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)  # make 3.81, as macOS has it, cannot
test: $(READY) ## everything: lint, units, data, notebooks, the book in a browser
	@$(MAKE) --no-print-directory $(TOGETHER) -j 2 lint test-unit test-data  # mypy keeps one core busy
	@$(MAKE) --no-print-directory book  # after the committed tables were tested, which it makes anew
	@$(MAKE) --no-print-directory test-slow  # the models are made by now
	@$(MAKE) --no-print-directory $(TOGETHER) -j 2 test-notebooks test-briefing  # the briefing keeps one core busy
	@$(MAKE) --no-print-directory test-book

.PHONY: lint
lint: $(READY) ## style and strict types
	@$(BIN)/ruff check --quiet src scripts tests benchmarks
	@$(BIN)/mypy

.PHONY: test-unit
test-unit: $(READY) ## the fast unit tests (a minute or two)
	@$(BIN)/python -m pytest -q -m "not slow" -n 2 tests/unit

.PHONY: test-slow
test-slow: $(READY) ## the unit tests that start processes, draw every figure or run the back-test
	@$(BIN)/python -m pytest -q -m slow -n 2 tests/unit tests/fuzz

.PHONY: test-kill
test-kill: $(READY) ## every command killed at KILLS=50 random moments, on a full disk, by Ctrl-C (an hour)
	@KILLS=$(or $(KILLS),50) $(BIN)/python -m pytest -q -n 2 tests/kill

.PHONY: fuzz
fuzz: $(READY) ## more than 100,000 spoilt texts, tables, decisions and files: no traceback (minutes)
	@FUZZ_SHARE=1 $(BIN)/python -m pytest -q -n 2 tests/fuzz

.PHONY: test-cluster
test-cluster: $(READY) ## the corpus with real processes: killed workers, full disks, damaged input (minutes)
	@$(BIN)/python -m pytest -q tests/cluster

.PHONY: test-briefing
test-briefing: $(READY) ## the whole briefing: complete, valid Office files, the same bytes anywhere
	@$(BIN)/python -m pytest -q tests/briefing

.PHONY: test-office
test-office: $(READY) office ## every Office file of the briefing opened by LibreOffice, its titles to be seen
	@$(BIN)/python -m pytest -q tests/office

.PHONY: office
office: ## LibreOffice and poppler for the office tests (Debian; elsewhere says what is missing)
	@scripts/need_office.sh

.PHONY: briefing
briefing: $(READY) ## slides, workbooks, brief and an archive for each figure into dist/briefing; OUT=, REPORT=
	@$(BIN)/python scripts/export_briefing.py --out $(OUT) $(if $(REPORT),--report $(REPORT))

.PHONY: corpus
corpus: $(READY) ## read many reports: INPUT=<folder or Parquet> DIR=<output>
	@$(BIN)/python scripts/extract_corpus.py $(INPUT) --out $(DIR)

.PHONY: test-data
test-data: $(READY) ## the committed tables against their contracts
	@$(BIN)/python -m pytest -q tests/contracts

.PHONY: test-notebooks
test-notebooks: $(READY) ## every notebook runs and shows what it showed before
	@$(BIN)/python -m pytest -q -p nbval --nbval-lax -W default -n 2 --dist loadfile notebooks
	@$(BIN)/python -m pytest -q tests/notebooks

.PHONY: test-book
test-book: $(READY) browser ## the built book, page by page, in Chromium
	@$(BIN)/python scripts/build_book.py
	@$(BIN)/python -m pytest -q -n 2 tests/book

.PHONY: test-deep
test-deep: $(READY) browser book ## of test-book only whole books made by tests: of a hostile report, after each kind of change, in print
	@$(BIN)/python -m pytest -q -n 2 $(DEEP)

.PHONY: pdf
pdf: $(READY) browser book ## the whole book as PDF, Chinese and English, into dist/pdf
	@$(BIN)/python scripts/make_pdf.py

.PHONY: lighthouse
lighthouse: $(READY) browser book .cache/lighthouse/.ready ## Lighthouse (mobile), at least 98 on each kind of page; OUT_JSON=<file> keeps the result
	@$(BIN)/python benchmarks/lighthouse.py $(if $(OUT_JSON),--out $(OUT_JSON),--jobs 2)

.cache/lighthouse/.ready:
	@command -v npm >/dev/null || { echo "Lighthouse needs Node 20 or newer with npm"; exit 2; }
	@mkdir -p $(@D) && npm install --prefix $(@D) --no-audit --no-fund --silent lighthouse@13.5.0 && touch $@

.PHONY: browser
browser: ## Chromium and Chinese fonts for the browser tests (Debian; elsewhere says what is missing)
	@scripts/need_browser.sh

.PHONY: lock
lock: $(READY) ## renew requirements.txt from requirements.in (hash-locked, Python 3.11 to 3.13)
	@$(PYTHON) -m venv .cache/uv && .cache/uv/bin/pip install --quiet uv
	@.cache/uv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade -q requirements.in -o requirements.txt
	@.cache/uv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade -q requirements-lab.in -o requirements-lab.txt

.PHONY: translations
translations: $(READY) ## renew the English message files from the Chinese pages
	@$(BIN)/python scripts/update_translations.py

.PHONY: clean
clean: ## remove what was built (not the virtual environment)
	@rm -rf _build dist .cache

.PHONY: verify
verify: $(READY) ## check dist/site (or SITE=<folder>) against its own MANIFEST.sha256: altered, missing, added
	@$(BIN)/python scripts/verify_site.py $(or $(SITE),dist/site)

.PHONY: licences
licences: book ## what ships in the site, and its licences (also published as licences.txt)
	@cat dist/site/licences.txt

.PHONY: audit
audit: $(READY) ## the locked packages against the public advisories (needs the network; fails if one could not be looked up)
	@$(PYTHON) -m venv .cache/audit && .cache/audit/bin/pip install --quiet pip-audit
	@.cache/audit/bin/pip-audit --strict --disable-pip --require-hashes -r requirements.txt

.PHONY: reproducible
reproducible: $(READY) ## build the committed state twice, elsewhere, in another zone, locale and hash seed: same bytes
	@scripts/reproducible.sh $(BIN)/python

.PHONY: backtest
backtest: $(READY) ## run the rolling-origin back-test of growth targets into dist/backtest.csv
	@mkdir -p dist && $(BIN)/python scripts/backtest.py --target-outcomes data/reference/target_outcomes.csv --out dist/backtest.csv
