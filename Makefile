# `make run` and `make test` do all set-up themselves, given Python 3.11 or newer with pip.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PACK   := build/pack.ecg

export PYTHONHASHSEED := 1
# One day for all builds of one commit, so that two builds are equal byte for byte.
export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),1767225600)

.DEFAULT_GOAL := help
.PHONY: help run test lint format types pack pack-lint prove check-html screenshots bench frozen check lock clean \
        system-libraries

help:  ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

system-libraries:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; \
	    if you have it under another name, say so, for instance: make run PYTHON=python3.12")'
	@$(PYTHON) tools/system_libraries.py

$(VENV)/ready-run: requirements/run.txt pyproject.toml | system-libraries
	@$(PYTHON) tools/set_up.py run

$(VENV)/ready-dev: requirements/dev.txt pyproject.toml | system-libraries
	@$(PYTHON) tools/set_up.py dev

$(VENV)/ready-html: requirements/html.txt $(VENV)/ready-dev
	@$(PYTHON) tools/set_up.py html

run: $(VENV)/ready-run | system-libraries  ## Set up, then open the window
	@$(PY) -m ecomguide

test: $(VENV)/ready-dev | system-libraries  ## Set up, then run the whole suite off-screen
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2

lint: $(VENV)/ready-dev  ## Look for mistakes and untidy code
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

format: $(VENV)/ready-dev  ## Tidy the code
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

types: $(VENV)/ready-dev  ## Check the types
	@$(PY) -m mypy

pack: $(PACK)  ## Compile the knowledge pack to build/pack.ecg

# Always asked: the pack's own hash of its folder decides whether there is anything to do.
.PHONY: $(PACK)
$(PACK): $(VENV)/ready-run
	@mkdir -p $(@D)
	@$(PY) -m ecomguide pack build resources/pack -o $@

pack-lint: $(VENV)/ready-run  ## Check what the authors wrote, and try the examples
	@$(PY) -m ecomguide pack lint resources/pack
	@$(PY) -m ecomguide pack try resources/pack

# With the development environment: the solver for large baskets is in it.
prove: $(VENV)/ready-dev  ## Prove that every tile, topic, value and question has its place
	@$(PY) -m ecomguide pack prove resources/pack

# Asks for Chromium, so it is not a part of `make test`.
check-html: $(VENV)/ready-html  ## Look at the web pages with axe-core in Chromium: WCAG 2.2 AA
	@$(PY) -m tools.check_html

screenshots: $(VENV)/ready-dev | system-libraries  ## Draw every page and state into build/screenshots
	@QT_QPA_PLATFORM=offscreen $(PY) tools/screenshots.py

bench: $(VENV)/ready-dev | system-libraries  ## Measure, as ratios against a bare wizard
	@QT_QPA_PLATFORM=offscreen $(PY) tools/bench.py

frozen: $(VENV)/ready-dev $(PACK) | system-libraries  ## Build dist/ecomguide, start it once, print its size
	@$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
	@QT_QPA_PLATFORM=offscreen dist/ecomguide/ecomguide --self-test
	@$(PY) tools/frozen_size.py dist/ecomguide

check: lint types pack-lint test  ## All checks but the frozen program

lock:  ## Look for newer releases and pin them
	@$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install -q uv
	@cd requirements && for kind in run dev "html --no-deps"; do set -- $$kind; \
	    ../build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-annotate --custom-compile-command "make lock" $$1.in -o $$1.txt $$2 || exit 1; done

clean:  ## Remove what was built, and the virtual environment
	rm -rf $(VENV) build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis
